package scenarios

import (
	"sort"
	"strings"

	"radif/model/plan"
	"radif/model/series"
	"radif/model/uncertain"
)

// binder turns a checked tree without problems into the inputs of the stages. Every value it
// takes is marked as read; every scalar input it hands to a stage stands in inputs.
type binder struct {
	checker *checker
	root    *value
	start   series.Month
	inputs  map[string]uncertain.Input
	taken   []*value // values of the catalogue that no field of the scenario stands for

	profiles, services, classes, pools, stores map[string]int
}

// bind builds the case of a checked scenario.
func bind(c *checker, root *value) (plan.Case, *binder) {
	b := &binder{checker: c, root: root, inputs: map[string]uncertain.Input{}}
	b.start = series.Month(root.get("plan", "start").float())
	b.profiles, b.services, b.classes = index(root.get("profiles")), index(root.get("services")), index(root.get("recovery"))
	b.pools, b.stores = index(root.get("pools")), index(root.get("storage", "classes"))
	root.get("radif").word()
	out := b.plan()
	b.bindDemand(&out)
	b.bindCompute(&out)
	b.bindStorage(&out)
	b.bindNetwork(&out)
	out.Facility = b.facility()
	out.Cost = b.cost(out)
	b.bindServices(&out)
	b.relations(&out)
	return out, b
}

// index numbers the items of a list in the order of their ids.
func index(list *value) map[string]int {
	m := map[string]int{}
	for i, item := range list.items() {
		m[item.id] = i
	}
	return m
}

// param hands a value to a stage as an input; what is not given is the zero Param.
func (b *binder) param(v *value) series.Param {
	if v == nil {
		return series.Param{}
	}
	v.used = true
	if _, ok := b.inputs[v.path]; !ok {
		b.inputs[v.path] = uncertain.Input{ID: v.path, Dim: v.dim, Spec: v.spec, Dist: v.dist}
	}
	return series.Param{ID: v.path}
}

// params hands the values of a list to a stage.
func (b *binder) params(v *value) []series.Param {
	var list []series.Param
	for _, k := range v.items() {
		list = append(list, b.param(k))
	}
	return list
}

// at is a section whose values are handed over by key.
type at struct {
	b *binder
	v *value
}

func (a at) param(keys ...string) series.Param { return a.b.param(a.v.get(keys...)) }
func (a at) word(keys ...string) string        { return a.v.get(keys...).word() }

// ref returns the index of what a reference names.
func (a at) ref(key string, in map[string]int) int { return in[a.word(key)] }

func (b *binder) section(keys ...string) at { return at{b, b.root.get(keys...)} }

// plan binds what concerns the whole run.
func (b *binder) plan() plan.Case {
	p := b.section("plan")
	out := plan.Case{
		Name: b.root.get("name").word(), Title: b.root.named(), Translation: b.translation(), Start: b.start,
		Months: 12 * int(p.v.get("years").float()), Confidence: confidence(p.word("confidence")),
		Trials: int(p.v.get("trials").float()), Seed: uint64(p.v.get("seed").float()),
		Latin: p.word("sampling") == "latin-hypercube", Sobol: p.v.get("sobol").list(),
		LeadMonths: leadMonths(p.v.get("lead_time").float()), Currency: p.word("currency"),
		Ladders: b.checker.catalogue.Ladders(),
	}
	sort.Strings(out.Sobol)
	for _, phase := range p.v.get("phases").items() {
		phase.get("id").word()
		out.Phases = append(out.Phases, plan.Phase{ID: phase.id, Title: phase.named(), Ready: series.Month(phase.get("ready").float())})
	}
	sort.SliceStable(out.Phases, func(i, j int) bool { return out.Phases[i].Ready < out.Phases[j].Ready })
	return out
}

// names are the titles of whatever has one, by its path.
func names(root *value) map[string]plan.Title {
	out := map[string]plan.Title{}
	root.walk(func(v *value) {
		if v.field.Kind == Title && v.path != v.field.Key {
			out[strings.TrimSuffix(v.path, "."+v.field.Key)] = v.title
		}
	})
	return out
}

// translation binds the review of the Arabic.
func (b *binder) translation() plan.SignOff {
	t := b.section("translation")
	return plan.SignOff{By: t.word("reviewed_by"), Date: t.word("date")}
}

// confidence reads P90 as 0.90, exactly as the decimal is.
func confidence(text string) float64 {
	n := 0
	for _, r := range text[1:] {
		n = 10*n + int(r-'0')
	}
	return float64(n) / 100
}

// monthSeconds is a month as a duration: 30.4375 days.
const monthSeconds = 30.4375 * 86400

// leadMonths counts a lead time in whole months, upwards.
func leadMonths(seconds float64) int {
	months := int(seconds / monthSeconds)
	if float64(months)*monthSeconds < seconds*(1-1e-9) {
		months++
	}
	return months
}

// relations binds what ties inputs together, and lists the inputs.
func (b *binder) relations(out *plan.Case) {
	for _, id := range sortedInputs(b.inputs) {
		out.Inputs = append(out.Inputs, b.inputs[id])
	}
	for _, v := range b.root.get("correlations").items() {
		out.Correlations = append(out.Correlations, pair(v))
	}
	sort.Slice(out.Correlations, func(i, j int) bool {
		x, y := out.Correlations[i], out.Correlations[j]
		return x.A < y.A || x.A == y.A && x.B < y.B
	})
	for _, v := range b.root.get("margins").items() {
		share := v.get("share")
		v.get("id").word()
		v.named()
		out.Margins = append(out.Margins, plan.Margin{ID: v.id, Quantity: v.get("quantity").word(), Share: share.float(), InputID: share.path})
	}
}

// pair reads one correlation, its inputs in order.
func pair(v *value) uncertain.Correlation {
	between := v.get("between").list()
	sort.Strings(between)
	return uncertain.Correlation{A: between[0], B: between[1], Rank: v.get("rank").float()}
}

func sortedInputs(m map[string]uncertain.Input) []string {
	ids := make([]string, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}
