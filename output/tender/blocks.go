package tender

import (
	"radif/output/document"
	"radif/output/lingo"
)

// clausesOf collects the numbered paragraphs of a section. Their numbers are given where they are
// written and fixed.
type clausesOf struct {
	b       *builder
	section *document.Section
}

// add writes a numbered paragraph.
func (c clausesOf) add(id string, n string, text document.Text) {
	number := c.section.Number + "." + n
	full := c.section.ID + "." + id
	mark := c.b.markClause(full, text)
	c.b.rows.Clauses = append(c.b.rows.Clauses, Clause{ID: full, Number: number, Text: text, Mark: mark})
	c.section.Blocks = append(c.section.Blocks, document.Paragraph{ID: full, Number: number, Text: text, Mark: mark})
}

// note adds a paragraph without a number.
func note(s *document.Section, tone document.Tone, text document.Text) {
	s.Blocks = append(s.Blocks, document.Paragraph{Text: text, Tone: tone})
}

// col is a column: ">" before its key makes it one of numbers, "?" one for the bidder.
type col struct {
	key    string
	weight float64
}

func (b *builder) columns(cols []col) []document.Column {
	list := make([]document.Column, len(cols))
	for i, c := range cols {
		out := document.Column{Weight: c.weight}
		for c.key[0] == '>' || c.key[0] == '?' {
			if c.key[0] == '>' {
				out.Align = document.End
			} else {
				out.Bidder = true
			}
			c.key = c.key[1:]
		}
		out.Key, out.Title = c.key, b.word("column."+c.key)
		list[i] = out
	}
	return list
}

// table begins a table; number is its place in the section.
func (b *builder) table(section, id, number string, cols []col) document.Table {
	return document.Table{ID: id, Number: section + "-" + number, Caption: b.word("caption." + id), Columns: b.columns(cols)}
}

func cell(t document.Text) document.Cell { return document.Cell{Text: t} }

func strong(t document.Text) document.Cell { return document.Cell{Text: t, Strong: true} }

// number is a figure with all its digits.
func (b *builder) number(v float64) document.Cell {
	return document.Cell{Text: b.exact(v), Value: &v}
}

// rounded is a figure of four digits.
func (b *builder) rounded(v float64) document.Cell {
	return document.Cell{Text: b.say(func(w lingo.Words) string { return w.Number(v) }), Value: &v}
}

// heading is a row that spans its table.
func heading(id string, t document.Text) document.Row {
	return document.Row{ID: id, Heading: true, Cells: []document.Cell{{Text: t, Strong: true}}}
}

// open is a cell that the bidder fills.
func open(e document.Entry) document.Cell { return document.Cell{Entry: e} }

// complies is a cell in which the bidder says whether the offer complies.
func (b *builder) complies() document.Cell {
	return document.Cell{Entry: document.Choice, Choices: []document.Text{b.word("answer.yes"), b.word("answer.no"), b.word("answer.partial")}}
}

// facts is a table of two columns without a head of its own.
func (b *builder) facts(t document.Table, rows ...[2]document.Text) document.Table {
	for i, r := range rows {
		if r[1] == (document.Text{}) {
			continue
		}
		t.Rows = append(t.Rows, document.Row{ID: t.ID + "." + itoa(i+1), Cells: []document.Cell{strong(r[0]), cell(r[1])}})
	}
	return t
}
