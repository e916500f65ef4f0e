package scenarios

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"radif/model/uncertain"
)

// relations holds correlations and Sobol inputs to values that are there and uncertain, and the
// correlations to each other.
func (r *rules) relations() {
	var known []string
	var inputs []uncertain.Input
	for _, path := range sortedKeys(r.byPath) {
		if v := r.byPath[path]; v.field.Kind == Quantity && v.measured() {
			inputs = append(inputs, uncertain.Input{ID: path, Dim: v.dim, Spec: v.spec, Dist: v.dist})
			if !v.dist.Fixed() {
				known = append(known, path)
			}
		}
	}
	if sobol := r.root.get("plan", "sobol"); sobol != nil {
		for _, w := range sobol.words {
			r.input(sobol, w, known)
		}
	}
	var pairs []uncertain.Correlation
	var sources []*value
	for _, v := range r.root.get("correlations").items() {
		between := v.get("between")
		good := between.sound() && v.get("rank").sound()
		if between != nil {
			for _, w := range between.words {
				good = r.input(between, w, known) && good
			}
		}
		if good {
			pairs = append(pairs, pair(v))
			sources = append(sources, v)
		}
	}
	r.correlated(inputs, pairs, sources)
}

// input refuses a path that is no uncertain value.
func (r *rules) input(list *value, w word, known []string) bool {
	v := r.byPath[w.text]
	switch {
	case v == nil:
		r.at(w.pos, list.path, quoted(w.text)+" is not in the scenario", "the path of an uncertain value, such as services.e-services.demand.volume", r.didYouMean(w.text, known))
	case v.field.Kind != Quantity:
		r.at(w.pos, list.path, w.text+" is no single value", "the path of an uncertain value", "")
	case v.broken: // reported where it stands
	case v.dist.Fixed():
		r.at(w.pos, list.path, w.text+" is a known value", "the path of an uncertain value", "")
	default:
		return true
	}
	return false
}

func sortedKeys(m map[string]*value) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// readByStages refuses relations of values that no stage reads, such as the reduction of a kind
// of data that nothing is of.
func (r *rules) readByStages(b *binder) {
	lists := []*value{r.root.get("plan", "sobol")}
	for _, v := range r.root.get("correlations").items() {
		lists = append(lists, v.get("between"))
	}
	for _, list := range lists {
		if list == nil {
			continue
		}
		for _, w := range list.words {
			if _, ok := b.inputs[w.text]; !ok {
				r.at(w.pos, list.path, "nothing in the plan reads "+w.text, "the path of an uncertain value that a stage reads", "")
			}
		}
	}
}

// correlated refuses correlations that cannot hold, all pairs at fault at once where they are
// wrong for themselves, else the smallest set that contradicts itself.
func (r *rules) correlated(inputs []uncertain.Input, pairs []uncertain.Correlation, sources []*value) {
	for len(pairs) > 0 {
		err := uncertain.CheckCorrelations(inputs, pairs)
		var e *uncertain.CorrelationError
		if err == nil || !errors.As(err, &e) {
			return
		}
		if e.Problem == uncertain.NoSuchPairing {
			r.contradiction(e, pairs, sources)
			return
		}
		at := sources[e.Pair]
		switch e.Problem {
		case uncertain.SelfPair:
			r.wrong(at, e.Inputs[0]+" is correlated with itself", "two different inputs", "")
		case uncertain.RepeatedPair:
			r.wrong(at, "the correlation of "+e.Inputs[0]+" and "+e.Inputs[1]+" is there twice", "each pair once", "")
		default:
			r.wrong(at, e.Error(), "", "")
		}
		pairs = append(append([]uncertain.Correlation(nil), pairs[:e.Pair]...), pairs[e.Pair+1:]...)
		sources = append(append([]*value(nil), sources[:e.Pair]...), sources[e.Pair+1:]...)
	}
}

// contradiction reports the smallest set of inputs whose correlations cannot hold together, at
// the pair that could give way, or at the first pair of the set.
func (r *rules) contradiction(e *uncertain.CorrelationError, pairs []uncertain.Correlation, sources []*value) {
	at := e.Pair
	for i := 0; at < 0 && i < len(pairs); i++ {
		if contains(e.Inputs, pairs[i].A) && contains(e.Inputs, pairs[i].B) {
			at = i
		}
	}
	v := r.root.get("correlations")
	if at >= 0 {
		v = sources[at]
	}
	stated := "is " + plain(e.Asked)
	if e.Pair < 0 {
		stated = "is not stated, so 0"
	}
	r.wrong(v, fmt.Sprintf("the correlations among %s cannot hold together: the rank of %s and %s %s", strings.Join(e.Inputs, ", "), e.Between[0], e.Between[1], stated),
		fmt.Sprintf("from %.2f to %.2f while the others are as they are", e.Low, e.High), "")
}
