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
// the scenario says before what it leaves to defaults. The values of a list, such as the points of
// a curve, stand in one row.
func Assumptions(origins record.Origins, w lingo.Words) Table {
	t := begin(w, "assumptions", columns(w, "basis", "input", "value", "default", "source", "place"), w.Word("note.assumptions"))
	list := stated(origins)
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		switch {
		case doubt(a.Origin) != doubt(b.Origin):
			return doubt(a.Origin) < doubt(b.Origin)
		case a.Default != b.Default:
			return b.Default
		}
		return a.id < b.id
	})
	for _, a := range list {
		t.Rows = append(t.Rows, []Cell{
			text(basis(a.Basis, w)), text(w.Foreign(a.id)), text(a.shown(w)), text(yesNo(a.Default, w)), text(w.Foreign(a.Source)), text(w.Foreign(Place(a.Origin))),
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
