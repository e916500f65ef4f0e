package table

import (
	"strings"

	"radif/output/lingo"
	"radif/output/record"
)

// byteOrderMark makes spreadsheets read a CSV file as UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes the table for a spreadsheet: numbers bare and exact, texts safe from being taken
// for formulas and without signs that direct them: a program reads them too.
func (t Table) CSV() []byte {
	var b strings.Builder
	b.WriteString(byteOrderMark)
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = record.TextCell(lingo.Unmarked(c.heading()))
	}
	b.WriteString(strings.Join(head, ",") + "\n")
	for _, cells := range t.Rows {
		texts := make([]string, len(cells))
		for i, c := range cells {
			if c.Numeric {
				texts[i] = record.NumberCell(c.Number)
			} else {
				texts[i] = record.TextCell(lingo.Unmarked(c.Text))
			}
		}
		b.WriteString(strings.Join(texts, ",") + "\n")
	}
	return []byte(b.String())
}
