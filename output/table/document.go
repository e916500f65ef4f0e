package table

import (
	"unicode/utf8"

	"radif/output/document"
	"radif/output/lingo"
)

// Side is a table in one language.
type Side struct {
	Words lingo.Words
	Table Table
}

// Document puts a table, in one language or the same in two, into the model of documents, for the
// writers that know no other: the document that it would stand in, and the table.
func Document(sides ...Side) (document.Document, document.Table) {
	d := document.Document{}
	for _, s := range sides {
		d.Languages = append(d.Languages, s.Words.Lang())
	}
	of := func(f func(s Side) string) document.Text {
		var t document.Text
		for _, s := range sides {
			if s.Words.Lang() == lingo.Arabic {
				t.AR = f(s)
			} else {
				t.EN = f(s)
			}
		}
		return t
	}
	first := sides[0].Table
	d.Words.Table = of(func(s Side) string { return s.Words.Word("tender.table") })
	t := document.Table{ID: first.ID, Number: "1", Caption: of(func(s Side) string { return s.Table.Title }), Wide: true}
	d.Title = t.Caption
	for i, c := range first.Columns {
		column := document.Column{Key: c.Key, Title: of(func(s Side) string { return s.Table.Columns[i].heading() }), Weight: room(first, i)}
		if c.Align == End {
			column.Align = document.End
		}
		t.Columns = append(t.Columns, column)
	}
	for n, cells := range first.Rows {
		row := document.Row{ID: first.ID + "." + lingo.Unmarked(cells[0].Text)}
		for i, c := range cells {
			cell := document.Cell{Text: of(func(s Side) string { return s.Table.Rows[n][i].Text })}
			if c.Numeric {
				cell.Value = &cells[i].Number
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	for i := range first.Notes {
		t.Notes = append(t.Notes, of(func(s Side) string {
			if i < len(s.Table.Notes) {
				return s.Table.Notes[i]
			}
			return ""
		}))
	}
	return d, t
}

// room is the share of the width that a column needs: that of its longest text, within bounds.
func room(t Table, i int) float64 {
	const least, most = 5, 40
	longest := utf8.RuneCountInString(t.Columns[i].heading()) / 2
	for _, cells := range t.Rows {
		longest = max(longest, utf8.RuneCountInString(lingo.Unmarked(cells[i].Text)))
	}
	return float64(min(max(longest, least), most))
}
