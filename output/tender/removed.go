package tender

import (
	"strings"

	"radif/output/document"
)

// markClause compares a paragraph with the issue before.
func (b *builder) markClause(id string, text document.Text) document.Mark {
	if b.Previous == nil {
		return document.Same
	}
	return markText(b.Previous.Clauses, id, text)
}

// markText compares a text with that of an earlier list.
func markText(old []Clause, id string, text document.Text) document.Mark {
	for _, c := range old {
		switch {
		case c.ID != id:
		case c.Mark == document.Removed:
			return document.Added
		case c.Text != text:
			return document.Changed
		default:
			return document.Same
		}
	}
	return document.Added
}

// term records what stands in a row of a table, and says whether it changed.
func (b *builder) term(id, section string, parts ...document.Text) document.Mark {
	var said []document.Text
	for _, p := range parts {
		if p != (document.Text{}) {
			said = append(said, p)
		}
	}
	t := Clause{ID: id, Number: section, Text: b.list(said)}
	if b.Previous != nil {
		t.Mark = markText(b.Previous.Terms, id, t.Text)
	}
	b.rows.Terms = append(b.rows.Terms, t)
	return t.Mark
}

// keepRemoved puts back the numbers of the paragraphs that are gone, and records the terms that
// are.
func (b *builder) keepRemoved(docs ...*document.Document) {
	if b.Previous == nil {
		return
	}
	for _, c := range gone(b.Previous.Clauses, b.rows.Clauses) {
		c.Mark = document.Removed
		b.rows.Clauses = append(b.rows.Clauses, c)
		p := document.Paragraph{ID: c.ID, Number: c.Number, Text: b.word("tender.removed"), Mark: document.Removed}
		b.putBack(docs, c, p)
	}
	for _, t := range gone(b.Previous.Terms, b.rows.Terms) {
		t.Mark = document.Removed
		b.rows.Terms = append(b.rows.Terms, t)
	}
}

// gone lists what was there and is not any more.
func gone(old, now []Clause) []Clause {
	there := map[string]bool{}
	for _, c := range now {
		there[c.ID] = true
	}
	var list []Clause
	for _, c := range old {
		if !there[c.ID] {
			list = append(list, c)
		}
	}
	return list
}

// putBack writes a paragraph into its section; a section that is gone too comes back with its title.
func (b *builder) putBack(docs []*document.Document, c Clause, p document.Paragraph) {
	id := c.ID[:strings.LastIndexByte(c.ID, '.')]
	for _, d := range docs {
		if s := sectionOf(d.Sections, id); s != nil {
			s.Blocks = inBlocks(s.Blocks, p)
			return
		}
	}
	number := c.Number[:strings.LastIndexByte(c.Number, '.')]
	s := document.Section{ID: id, Number: number, Title: b.word("section." + id), Blocks: []document.Block{p}, Mark: document.Removed}
	docs[0].Sections = inPlace(docs[0].Sections, []document.Section{s}, func(s document.Section) string { return s.Number })
}

// sectionOf finds a section by its id.
func sectionOf(list []document.Section, id string) *document.Section {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
		if s := sectionOf(list[i].Sections, id); s != nil {
			return s
		}
	}
	return nil
}

// inBlocks puts a paragraph among the numbered ones, in the order of the numbers.
func inBlocks(blocks []document.Block, p document.Paragraph) []document.Block {
	at := len(blocks)
	for i, block := range blocks {
		if q, ok := block.(document.Paragraph); ok && q.Number != "" && before(p.Number, q.Number) {
			at = i
			break
		}
	}
	return append(blocks[:at:at], append([]document.Block{p}, blocks[at:]...)...)
}
