package table

import "radif/output/lingo"

// Align says on which side a column stands.
type Align uint8

// The alignments.
const (
	Start Align = iota // where reading begins: text
	End                // numbers
)

// Column is one column: its key in lingo, its title in the table's language, and its unit where
// all cells share one.
type Column struct {
	Key   string
	Title string
	Unit  string
	Align Align
}

// Cell is one cell: a text, or a number that is shown as Text and kept as Number.
type Cell struct {
	Text    string
	Number  float64
	Numeric bool
	Places  int    // decimal places that Text shows of Number; -1: an exponent
	Note    string // where the figure comes from, for a note beside it
}

// Table is a table as data.
type Table struct {
	ID      string // file name without ending
	Title   string
	Notes   []string // what a reader must know to read it
	Columns []Column
	Rows    [][]Cell
}

// text makes a cell of words.
func text(s string) Cell { return Cell{Text: s} }

// number makes a cell of a figure, shown by the formatter.
func number(w lingo.Words, v float64, style lingo.Style) Cell {
	return Cell{Text: w.Format(v, "", style), Number: v, Numeric: true, Places: lingo.Places(v, style)}
}

// traced adds to a cell what its figure says and the id under which it is explained.
func (c Cell) traced(sentence, trace string) Cell {
	c.Note = sentence + "\n" + trace
	return c
}

// begin makes an empty table with its title, columns and notes; a translation says whether it
// was reviewed.
func begin(w lingo.Words, id string, list []Column, notes ...string) Table {
	if notice := w.Notice(); notice != "" {
		notes = append(notes, notice)
	}
	return Table{ID: id, Title: w.Word("table." + id), Notes: notes, Columns: list}
}

// columns makes columns of words from keys; a key with a leading ">" is a column of numbers.
func columns(w lingo.Words, keys ...string) []Column {
	list := make([]Column, len(keys))
	for i, key := range keys {
		align := Start
		if key[0] == '>' {
			key, align = key[1:], End
		}
		list[i] = Column{Key: key, Title: w.Word("column." + key), Align: align}
	}
	return list
}
