package tender

import (
	"slices"

	"radif/output/document"
	"radif/output/lingo"
)

// restrict empties the texts of a language that the document does not have.
func restrict(d document.Document, languages []lingo.Lang) document.Document {
	if len(languages) == 2 {
		return d
	}
	r := restrictor(languages[0])
	for _, t := range []*document.Text{&d.Title, &d.Subtitle, &d.Author, &d.Revision, &d.Watermark, &d.Words.Contents, &d.Words.Table, &d.Words.Figure, &d.Words.Page, &d.Words.Removed, &d.Words.Changed} {
		r.text(t)
	}
	d.Cover = r.blocks(d.Cover)
	d.Sections = r.sections(d.Sections)
	return d
}

// restrictor is the one language that stays.
type restrictor lingo.Lang

func (r restrictor) text(t *document.Text) {
	if lingo.Lang(r) == lingo.English {
		t.AR = ""
	} else {
		t.EN = ""
	}
}

func (r restrictor) texts(list []document.Text) []document.Text {
	out := slices.Clone(list)
	for i := range out {
		r.text(&out[i])
	}
	return out
}

func (r restrictor) sections(list []document.Section) []document.Section {
	out := slices.Clone(list)
	for i := range out {
		s := &out[i]
		r.text(&s.Title)
		s.Blocks, s.Sections = r.blocks(s.Blocks), r.sections(s.Sections)
	}
	return out
}

func (r restrictor) blocks(list []document.Block) []document.Block {
	out := slices.Clone(list)
	for i := range out {
		switch x := out[i].(type) {
		case document.Paragraph:
			r.text(&x.Text)
			out[i] = x
		case document.List:
			x.Items = r.texts(x.Items)
			out[i] = x
		case document.Figure:
			r.text(&x.Caption)
			r.text(&x.Alt)
			out[i] = x
		case document.Table:
			out[i] = r.table(x)
		}
	}
	return out
}

func (r restrictor) table(t document.Table) document.Table {
	r.text(&t.Caption)
	t.Notes = r.texts(t.Notes)
	t.Columns, t.Rows = slices.Clone(t.Columns), slices.Clone(t.Rows)
	for i := range t.Columns {
		r.text(&t.Columns[i].Title)
	}
	for i := range t.Rows {
		cells := slices.Clone(t.Rows[i].Cells)
		for j := range cells {
			r.text(&cells[j].Text)
			cells[j].Choices = r.texts(cells[j].Choices)
		}
		t.Rows[i].Cells = cells
	}
	return t
}
