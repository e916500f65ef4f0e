package addendum

import (
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// Change is one difference between two issues.
type Change struct {
	Kind   string // clause, requirement, test, line, milestone or lot
	ID     string
	Number string
	What   document.Mark
	Old    document.Text
	New    document.Text
	Reason document.Text // for bidders
	Cause  document.Text // what differs in the plan; empty where nothing is known to

	quantity string   // that a value was computed as
	inputs   []string // that it rests on otherwise
}

// part is what one row of an issue says.
type part struct {
	kind, id, number string
	mark             document.Mark
	text             document.Text
	quantity         string
	inputs           []string
}

// compare lists what differs, in the order of the new issue. What was removed says so in the issue
// in which that happened; rows that were gone before are no change.
func compare(old, now tender.Rows, w words) []Change {
	before, after := w.parts(old), w.parts(now)
	was, is := index(before), index(after)
	var list []Change
	for _, p := range after {
		o, had := was[p.kind+p.id]
		there, gone := had && o.mark != document.Removed, p.mark == document.Removed
		c := Change{Kind: p.kind, ID: p.id, Number: p.number, Old: o.text, New: p.text, quantity: p.quantity, inputs: p.inputs}
		switch {
		case !there && !gone:
			c.What, c.Old = document.Added, document.Text{}
		case there && gone:
			c.What, c.New = document.Removed, document.Text{}
		case there && plain(o.text) != plain(p.text):
			c.What = document.Changed
		default:
			continue
		}
		list = append(list, c)
	}
	for _, p := range before {
		if _, still := is[p.kind+p.id]; !still && p.mark != document.Removed {
			list = append(list, Change{Kind: p.kind, ID: p.id, Number: p.number, What: document.Removed, Old: p.text, quantity: p.quantity, inputs: p.inputs})
		}
	}
	return list
}

func index(list []part) map[string]part {
	out := make(map[string]part, len(list))
	for _, p := range list {
		out[p.kind+p.id] = p
	}
	return out
}

// plain is a text without signs of direction, which say nothing.
func plain(t document.Text) document.Text {
	return document.Text{EN: lingo.Unmarked(t.EN), AR: lingo.Unmarked(t.AR)}
}

// parts collects what an issue says, in its order.
func (w words) parts(r tender.Rows) []part {
	var list []part
	for _, x := range r.Lots {
		list = append(list, part{kind: "lot", id: x.ID, number: x.Number, text: x.Title})
	}
	for _, x := range r.Clauses {
		list = append(list, part{kind: "clause", id: x.ID, number: x.Number, mark: x.Mark, text: x.Text})
	}
	for _, x := range r.Requirements {
		list = append(list, part{kind: "requirement", id: x.ID, number: x.Number, mark: x.Mark, text: w.requirement(x, len(r.Lots)), quantity: x.Quantity, inputs: x.Inputs})
	}
	for _, x := range r.Tests {
		list = append(list, part{kind: "test", id: x.ID, number: x.Number, mark: x.Mark, text: w.sentences(x.Title, x.Method, x.Criterion, x.Load, x.Duration)})
	}
	for _, x := range r.Milestones {
		list = append(list, part{kind: "milestone", id: x.ID, number: x.Number, mark: x.Mark, text: w.milestone(x)})
	}
	for _, x := range r.Bill {
		list = append(list, part{kind: "line", id: x.ID, number: x.Number, mark: x.Mark, text: w.line(x), quantity: x.Trace})
	}
	return list
}
