package sheets

import (
	"radif/output/document"
	"radif/output/lingo"
)

// lane is one column of a sheet: a column of a table in one language, or one that needs none.
type lane struct {
	document.Column
	at   int        // the column in the table
	lang lingo.Lang // of its texts
	both bool       // stands for all languages
}

// title is the head of a column on one line.
func (l lane) title(doc document.Document) string {
	if l.both {
		return joined(doc, l.Title)
	}
	return l.Title.In(l.lang)
}

// lanes are the columns that a table has on a sheet.
func lanes(doc document.Document, t document.Table) []lane {
	var list []lane
	for i, c := range t.Columns {
		if len(doc.Languages) == 1 || c.Bidder || !differs(t, i) {
			list = append(list, lane{c, i, doc.Languages[0], true})
			continue
		}
		for _, lang := range doc.Languages {
			list = append(list, lane{c, i, lang, false})
		}
	}
	return list
}

// differs reports whether a column says something else in each language.
func differs(t document.Table, column int) bool {
	for _, row := range t.Rows {
		if !row.Heading && column < len(row.Cells) {
			if c := row.Cells[column]; c.Value == nil && !alike(c.Text) {
				return true
			}
		}
	}
	return false
}

// alike reports whether both languages show the same.
func alike(text document.Text) bool { return lingo.Unmarked(text.EN) == lingo.Unmarked(text.AR) }

// joined is a text in all languages of the document on one line.
func joined(doc document.Document, text document.Text) string {
	out := ""
	for _, lang := range doc.Languages {
		switch words := text.In(lang); {
		case words == "" || out != "" && alike(text):
		case out == "":
			out = words
		default:
			out += " / " + words
		}
	}
	return out
}

// in is what a cell shows in a lane. A heading stands in the first.
func (l lane) in(doc document.Document, row document.Row, first bool) (document.Cell, string) {
	switch {
	case row.Heading && first && len(row.Cells) > 0:
		return row.Cells[0], joined(doc, row.Cells[0].Text)
	case row.Heading || l.at >= len(row.Cells):
		return document.Cell{}, ""
	}
	c := row.Cells[l.at]
	text := c.Text.In(l.lang)
	if text == "" && alike(c.Text) {
		text = c.Text.EN
	}
	return c, text
}

// marked reports whether a row of a table says what happened to it.
func marked(t document.Table) bool {
	for _, row := range t.Rows {
		if row.Mark != document.Same {
			return true
		}
	}
	return false
}

// word says what happened to a row.
func word(doc document.Document, mark document.Mark) document.Text {
	switch mark {
	case document.Added:
		return doc.Words.Added
	case document.Changed:
		return doc.Words.Changed
	case document.Removed:
		return doc.Words.Removed
	}
	return document.Text{}
}

// tables are all tables of a document, in their order.
func tables(doc document.Document) []document.Table {
	var list []document.Table
	add := func(blocks []document.Block) {
		for _, b := range blocks {
			if t, ok := b.(document.Table); ok && len(t.Columns) > 0 {
				list = append(list, t)
			}
		}
	}
	var sections func(of []document.Section)
	sections = func(of []document.Section) {
		for _, s := range of {
			add(s.Blocks)
			sections(s.Sections)
		}
	}
	add(doc.Cover)
	sections(doc.Sections)
	return list
}
