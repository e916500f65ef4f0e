package table

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"radif/output/lingo"
	"radif/output/record"
)

// prices is the table that no bidder may see.
const prices = "prices-confidential"

// bases are in the order in which they deserve a reader's doubt.
var bases = []string{"", "estimate", "policy", "derived", "published", "measured"}

// Inputs lists every input with its basis: the unstated ones first and, of equal basis, what the
// scenario says before what it leaves to defaults. The values of a list, such as the points of a
// curve, stand in one row. It shows prices: it is for the buyer's own eyes.
func Inputs(origins record.Origins, w lingo.Words) Table {
	return inputs("assumptions", origins, w)
}

// Assumptions is Inputs without prices, wages and rates of interest: bidders may see it.
func Assumptions(origins record.Origins, w lingo.Words) Table {
	return inputs("assumptions", only(origins, false), w)
}

// Prices is what Assumptions leaves out. It goes into a file of its own, which no bidder may see.
func Prices(origins record.Origins, w lingo.Words) Table {
	return inputs(prices, only(origins, true), w)
}

// only takes the inputs that are prices, or those that are not.
func only(origins record.Origins, prices bool) record.Origins {
	out := record.Origins{}
	for id, o := range origins {
		if IsPrice(id) == prices {
			out[id] = o
		}
	}
	return out
}

// IsPrice tells prices from other inputs by where they stand: no bidder may see them.
func IsPrice(id string) bool {
	return strings.HasPrefix(id, "finance.") || strings.HasPrefix(id, "catalogue.tariffs.")
}

func inputs(id string, origins record.Origins, w lingo.Words) Table {
	t := begin(w, id, columns(w, "basis", "input", "value", "default", "source", "place"), w.Word("note."+id))
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
