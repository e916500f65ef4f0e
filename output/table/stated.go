package table

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"radif/output/lingo"
	"radif/output/record"
)

// assumption is a row of the assumptions: an input, or the values of one list.
type assumption struct {
	id string
	record.Origin
	values []string // of a list, in its order
}

// shown is the value as its author wrote it; a list says how many values it has.
func (a assumption) shown(w lingo.Words) string {
	if len(a.values) < 2 {
		return w.Foreign(Written(a.Text))
	}
	return w.Say("assumption.values", "count", w.Counted(len(a.values), "values"), "list", w.Foreign(strings.Join(a.values, ", ")))
}

// stated makes one assumption of each input, and one of the values of a list that stand on one
// line and rest on the same.
func stated(origins record.Origins) []assumption {
	var out []assumption
	at := map[assumptionKey]int{}
	for _, id := range inOrder(origins) {
		o := origins[id]
		list, _, ok := element(id)
		if !ok {
			out = append(out, assumption{id: id, Origin: o})
			continue
		}
		k := assumptionKey{list, o.File, o.Basis, o.Source, o.Line, o.Default}
		n, known := at[k]
		if !known {
			n = len(out)
			at[k] = n
			out = append(out, assumption{id: id, Origin: o})
		} else {
			out[n].id = list // of one value alone the place in its list says which it is
		}
		out[n].values = append(out[n].values, Written(o.Text))
	}
	return out
}

// assumptionKey is what the values of one row have in common.
type assumptionKey struct {
	list, file, basis, source string
	line                      int
	isDefault                 bool
}

// element splits the id of a list's value: power.10 is the tenth after the first of power.
func element(id string) (list string, index int, ok bool) {
	dot := strings.LastIndexByte(id, '.')
	if dot < 0 {
		return id, 0, false
	}
	index, err := strconv.Atoi(id[dot+1:])
	if err != nil || index < 0 {
		return id, 0, false
	}
	return id[:dot], index, true
}

// inOrder lists the ids of inputs, the values of a list in their order: 2 before 10.
func inOrder(origins record.Origins) []string {
	type place struct {
		list  string
		index int
		id    string
	}
	places := make([]place, 0, len(origins))
	for id := range origins {
		list, index, _ := element(id)
		places = append(places, place{list, index, id})
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.list, b.list), cmp.Compare(a.index, b.index), cmp.Compare(a.id, b.id))
	})
	ids := make([]string, len(places))
	for i, p := range places {
		ids[i] = p.id
	}
	return ids
}
