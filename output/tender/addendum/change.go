package addendum

import (
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// Change is one difference between two issues.
type Change struct {
	Kind   string // clause, requirement, test, term, line or milestone
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
	pieces           []document.Text // shown where they differ; the first says what it is about
	beside           document.Text   // shown where nothing else differs
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
		switch {
		case !there && !gone:
			list = append(list, p.change(document.Added, document.Text{}, w.sentences(p.pieces...)))
		case there && gone:
			list = append(list, o.change(document.Removed, w.sentences(o.pieces...), document.Text{}))
		case there:
			if a, b, differ := w.differing(o, p); differ {
				list = append(list, p.change(document.Changed, a, b))
			}
		}
	}
	for _, p := range before {
		if _, still := is[p.kind+p.id]; !still && p.mark != document.Removed {
			list = append(list, p.change(document.Removed, w.sentences(p.pieces...), document.Text{}))
		}
	}
	return list
}

func (p part) change(what document.Mark, old, now document.Text) Change {
	return Change{Kind: p.kind, ID: p.id, Number: p.number, What: what, Old: old, New: now, quantity: p.quantity, inputs: p.inputs}
}

// differing shows what two parts say otherwise, after what they are about.
func (w words) differing(a, b part) (old, now document.Text, differ bool) {
	var before, after []document.Text
	for i := range min(len(a.pieces), len(b.pieces)) {
		if plain(a.pieces[i]) != plain(b.pieces[i]) {
			before, after = append(before, a.pieces[i]), append(after, b.pieces[i])
		} else if i == 0 && len(a.pieces) > 1 {
			before, after = append(before, a.pieces[0]), append(after, b.pieces[0])
		}
	}
	named := len(a.pieces) > 1 && plain(a.pieces[0]) == plain(b.pieces[0])
	if named && len(before) == 1 {
		before, after = nil, nil
	}
	if len(before) == 0 && plain(a.beside) != plain(b.beside) {
		before, after = []document.Text{a.pieces[0], a.beside}, []document.Text{b.pieces[0], b.beside}
	}
	return w.sentences(before...), w.sentences(after...), len(before) > 0
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
	one := func(t ...document.Text) []document.Text { return t }
	for _, x := range r.Clauses {
		list = append(list, part{kind: "clause", id: x.ID, number: x.Number, mark: x.Mark, pieces: one(x.Text)})
	}
	for _, x := range r.Terms {
		list = append(list, part{kind: "term", id: x.ID, number: x.Number, mark: x.Mark, pieces: one(x.Text)})
	}
	for _, x := range r.Requirements {
		list = append(list, part{kind: "requirement", id: x.ID, number: x.Number, mark: x.Mark, pieces: one(x.Sentence), beside: w.beside(x), quantity: x.Quantity, inputs: x.Inputs})
	}
	for _, x := range r.Tests {
		list = append(list, part{kind: "test", id: x.ID, number: x.Number, mark: x.Mark, pieces: one(x.Title, x.Method, x.Criterion, x.Duration)})
	}
	for _, x := range r.Milestones {
		list = append(list, part{kind: "milestone", id: x.ID, number: x.Number, mark: x.Mark, pieces: one(x.Title, w.dates(x))})
	}
	for _, x := range r.Bill {
		list = append(list, part{kind: "line", id: x.ID, number: x.Number, mark: x.Mark, pieces: one(x.Description, w.amounts(x)), quantity: x.Trace})
	}
	return list
}
