package addendum

import (
	"slices"

	"radif/output/document"
	"radif/output/lingo"
)

// fit empties the language that a document does not have.
func fit(t document.Text, languages []lingo.Lang) document.Text {
	if !slices.Contains(languages, lingo.English) {
		t.EN = ""
	}
	if !slices.Contains(languages, lingo.Arabic) {
		t.AR = ""
	}
	return t
}

// only empties it in whole sections.
func only(sections []document.Section, languages []lingo.Lang) []document.Section {
	for i := range sections {
		s := &sections[i]
		s.Title = fit(s.Title, languages)
		for k, b := range s.Blocks {
			switch x := b.(type) {
			case document.Paragraph:
				x.Text = fit(x.Text, languages)
				s.Blocks[k] = x
			case document.Table:
				s.Blocks[k] = fitted(x, languages)
			}
		}
	}
	return sections
}

func fitted(t document.Table, languages []lingo.Lang) document.Table {
	t.Caption = fit(t.Caption, languages)
	for i := range t.Columns {
		t.Columns[i].Title = fit(t.Columns[i].Title, languages)
	}
	for i := range t.Rows {
		for k := range t.Rows[i].Cells {
			t.Rows[i].Cells[k].Text = fit(t.Rows[i].Cells[k].Text, languages)
		}
	}
	for i := range t.Notes {
		t.Notes[i] = fit(t.Notes[i], languages)
	}
	return t
}
