package table

import (
	"fmt"
	"slices"
	"sort"

	"radif/output/lingo"
	"radif/output/record"
)

// bases are in the order in which they deserve a reader's doubt.
var bases = []string{"", "estimate", "policy", "derived", "published", "measured"}

// Assumptions lists every input with its basis: the unstated ones first and, of equal basis, what
// the scenario says before what it leaves to defaults.
func Assumptions(origins record.Origins, w lingo.Words) Table {
	t := begin(w, "assumptions", columns(w, "basis", "input", "value", "default", "source", "place"), w.Word("note.assumptions"))
	ids := make([]string, 0, len(origins))
	for id := range origins {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		a, b := origins[ids[i]], origins[ids[j]]
		switch {
		case doubt(a) != doubt(b):
			return doubt(a) < doubt(b)
		case a.Default != b.Default:
			return b.Default
		}
		return ids[i] < ids[j]
	})
	for _, id := range ids {
		o := origins[id]
		t.Rows = append(t.Rows, []Cell{
			text(basis(o.Basis, w)), text(w.Foreign(id)), text(w.Foreign(Written(o.Text))), text(yesNo(o.Default, w)), text(w.Foreign(o.Source)), text(w.Foreign(Place(o))),
		})
	}
	return t
}

func doubt(o record.Origin) int { return slices.Index(bases, o.Basis) }

func basis(id string, w lingo.Words) string {
	if id == "" {
		id = "unstated"
	}
	return w.Or("basis."+id, w.Foreign(id))
}

func yesNo(b bool, w lingo.Words) string {
	if b {
		return w.Word("answer.yes")
	}
	return w.Word("answer.no")
}

// Place prints file:line:col of an origin, as much of it as is known.
func Place(o record.Origin) string {
	switch {
	case o.File == "":
		return ""
	case o.Line == 0:
		return o.File
	case o.Col == 0:
		return fmt.Sprintf("%s:%d", o.File, o.Line)
	}
	return fmt.Sprintf("%s:%d:%d", o.File, o.Line, o.Col)
}
