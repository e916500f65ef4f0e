package tender

import "radif/output/document"

// Change is one difference between two issues.
type Change struct {
	ID, Number string
	What       string // added, changed or removed
	Old, New   document.Text
}

// Changes compares two issues: requirements, tests, lines of the bill and clauses. The new rows
// carry the marks that Build gave them.
func Changes(old, now Rows) []Change {
	c := comparison{texts: map[string]document.Text{}}
	for _, r := range old.Requirements {
		c.texts["requirement."+r.ID] = r.Sentence
	}
	for _, t := range old.Tests {
		c.texts["test."+t.ID] = t.Method
	}
	for _, l := range old.Bill {
		c.texts["line."+l.ID] = l.Description
	}
	for _, p := range old.Clauses {
		c.texts["clause."+p.ID] = p.Text
	}
	for _, p := range now.Clauses {
		c.add("clause."+p.ID, p.Number, p.Mark, p.Text)
	}
	for _, r := range now.Requirements {
		c.add("requirement."+r.ID, r.Number, r.Mark, r.Sentence)
	}
	for _, t := range now.Tests {
		c.add("test."+t.ID, t.Number, t.Mark, t.Method)
	}
	for _, l := range now.Bill {
		c.add("line."+l.ID, l.Number, l.Mark, l.Description)
	}
	return c.list
}

type comparison struct {
	texts map[string]document.Text
	list  []Change
}

func (c *comparison) add(id, number string, mark document.Mark, text document.Text) {
	switch mark {
	case document.Added:
		c.list = append(c.list, Change{id, number, "added", document.Text{}, text})
	case document.Changed:
		c.list = append(c.list, Change{id, number, "changed", c.texts[id], text})
	case document.Removed:
		c.list = append(c.list, Change{id, number, "removed", c.texts[id], document.Text{}})
	}
}
