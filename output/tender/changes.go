package tender

import "radif/output/document"

// Change is one difference between two issues.
type Change struct {
	ID, Number string
	What       string // added, changed or removed
	Old, New   document.Text
}

// Changes lists how an issue differs from the one before, by the marks that Build gave it:
// paragraphs and terms, requirements, tests, lines of the bill and milestones.
func Changes(old, now Rows) []Change {
	c := comparison{old: map[string]document.Text{}, gone: map[string]bool{}}
	old.visit(c.before)
	now.visit(c.after)
	return c.list
}

// visit shows every part of an issue that can change: its id, number, mark and text.
func (r Rows) visit(show func(id, number string, mark document.Mark, text document.Text)) {
	for _, p := range r.Clauses {
		show("clause."+p.ID, p.Number, p.Mark, p.Text)
	}
	for _, t := range r.Terms {
		show("term."+t.ID, t.Number, t.Mark, t.Text)
	}
	for _, q := range r.Requirements {
		show("requirement."+q.ID, q.Number, q.Mark, q.Sentence)
	}
	for _, t := range r.Tests {
		show("test."+t.ID, t.Number, t.Mark, t.Method)
	}
	for _, m := range r.Milestones {
		show("milestone."+m.ID, m.Number, m.Mark, m.Summary)
	}
	for _, l := range r.Bill {
		show("line."+l.ID, l.Number, l.Mark, l.Summary)
	}
}

type comparison struct {
	old  map[string]document.Text
	gone map[string]bool // removed in an earlier issue
	list []Change
}

func (c *comparison) before(id, number string, mark document.Mark, text document.Text) {
	c.old[id], c.gone[id] = text, mark == document.Removed
}

func (c *comparison) after(id, number string, mark document.Mark, text document.Text) {
	switch {
	case mark == document.Added:
		c.list = append(c.list, Change{id, number, "added", document.Text{}, text})
	case mark == document.Changed:
		c.list = append(c.list, Change{id, number, "changed", c.old[id], text})
	case mark == document.Removed && !c.gone[id]:
		c.list = append(c.list, Change{id, number, "removed", c.old[id], document.Text{}})
	}
}
