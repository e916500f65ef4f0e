package sheets

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/internal/workbook"
	"radif/output/lingo"
)

const (
	widestWord = 16.0 // width of a heading that is not broken, in characters
	perWeight  = 9.0  // width that a column may take for its weight
	roomiest   = 60.0
	forBidder  = 15.0  // width in which a bidder can write
	tallest    = 400.0 // height of a row in points that a spreadsheet allows
)

// measure finds the width that each column needs.
func (s *sheet) measure() {
	s.widths = make([]float64, len(s.lanes))
	for k, l := range s.lanes {
		longest := min(workbook.Length(l.title(s.doc)), widestWord)
		for _, row := range s.Rows {
			if !row.Heading {
				_, text := l.in(s.doc, row, false)
				longest = max(longest, workbook.Length(text))
			}
		}
		most := min(max(perWeight*max(l.Weight, 1), widestWord), roomiest)
		s.widths[k] = min(max(longest+workbook.Blank, workbook.Narrowest), most)
		if l.Bidder {
			s.widths[k] = max(forBidder, perWeight*l.Weight)
		}
	}
}

// write streams the cells.
func (s *sheet) write() error {
	w, err := s.File.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := w.SetColVisible(1, 1, false); err != nil {
		return err
	}
	if s.state {
		if err := w.SetColWidth(2, 2, widestWord); err != nil {
			return err
		}
	}
	for k, width := range s.widths {
		if err := w.SetColWidth(s.before()+k+1, s.before()+k+1, width); err != nil {
			return err
		}
	}
	if err := s.head(w); err != nil {
		return err
	}
	for i, row := range s.Rows {
		if err := s.line(w, i, row); err != nil {
			return err
		}
	}
	return w.Flush()
}

// room is the width of the table.
func (s *sheet) room() float64 {
	room := 0.0
	for _, width := range s.widths {
		room += width
	}
	return room
}

// head writes title, notes, keys and heading.
func (s *sheet) head(w *excelize.StreamWriter) error {
	title := s.caption()
	height := workbook.Wrapped(title, s.room()/1.4) * 1.5 * workbook.LineHeight
	if err := s.across(w, band{titleRow, "", workbook.Title, title, height}); err != nil {
		return err
	}
	var notes []string
	lines := 0.0
	for _, n := range s.Notes {
		notes = append(notes, s.all(n, "\n"))
		lines += s.lines(n, s.room())
	}
	if err := s.across(w, band{noteRow, "", workbook.Note, strings.Join(notes, "\n"), max(lines, 0.4) * workbook.LineHeight}); err != nil {
		return err
	}
	return s.heading(w)
}

// lines estimates how many lines a text takes that says each language on its own.
func (s *sheet) lines(text document.Text, width float64) float64 {
	lines := 0.0
	for _, said := range strings.Split(s.all(text, "\n"), "\n") {
		lines += workbook.Wrapped(said, width)
	}
	return lines
}

// caption is the title of the sheet: "Table 7: Requirements".
func (s *sheet) caption() string {
	label := s.doc.Words.Table.In(s.first())
	switch {
	case s.Number == "":
		return s.all(s.Caption, " / ")
	case s.parts > 1 || label == "":
		label = s.Number
	default:
		label = strings.ReplaceAll(label, "{number}", s.Number)
	}
	return s.direct(s.first(), label+": ") + s.all(s.Caption, " / ")
}

// band is a row with one text over the whole width of the table.
type band struct {
	row    int
	id     string
	kind   workbook.Kind
	text   string
	height float64
}

func (s *sheet) across(w *excelize.StreamWriter, b band) error {
	id, err := s.Style(workbook.Style{Kind: b.kind, RightLeft: s.rightLeft()})
	if err != nil {
		return err
	}
	values := make([]any, s.before()+len(s.lanes))
	for i := range values {
		values[i] = excelize.Cell{StyleID: id}
	}
	values[0], values[1] = s.hidden(b.id), excelize.Cell{StyleID: id, Value: b.text}
	if err := w.SetRow(workbook.Cell(0, b.row), values, excelize.RowOpts{Height: min(b.height, tallest)}); err != nil || len(values) < 3 {
		return err
	}
	return w.MergeCell(workbook.Cell(1, b.row), workbook.Cell(len(values)-1, b.row))
}

// heading writes the hidden row of keys and the heading.
func (s *sheet) heading(w *excelize.StreamWriter) error {
	words := lingo.New(s.first()).In(lingo.Office)
	keys, heads, high := []any{s.hidden(RowKey)}, []any{s.hidden("")}, 1.0
	add := func(key, title string, look workbook.Style) error {
		id, err := s.Style(look)
		if err != nil {
			return err
		}
		keys, heads = append(keys, s.hidden(key)), append(heads, excelize.Cell{StyleID: id, Value: title})
		return nil
	}
	if s.state {
		if err := add(StateKey, words.Word("column.state"), workbook.Style{Kind: workbook.Head, RightLeft: s.rightLeft()}); err != nil {
			return err
		}
	}
	for k, l := range s.lanes {
		look := workbook.Style{Kind: workbook.Head, RightLeft: l.lang == lingo.Arabic, End: l.Align == document.End, Middle: l.Align == document.Middle, Open: l.Bidder}
		title, lines := s.direct(l.lang, l.Title.In(l.lang)), workbook.Wrapped(l.Title.In(l.lang), s.widths[k]/1.25)
		if l.both {
			title, lines = s.all(l.Title, "\n"), s.lines(l.Title, s.widths[k]/1.25)
		}
		if err := add(s.keyOf(k), title, look); err != nil {
			return err
		}
		high = max(high, lines)
	}
	if err := w.SetRow(workbook.Cell(0, keyRow), keys, excelize.RowOpts{Hidden: true}); err != nil {
		return err
	}
	return w.SetRow(workbook.Cell(0, headingRow), heads, excelize.RowOpts{Height: high*workbook.LineHeight + 4})
}

// keyOf is the key of a lane: that of its column, with the language where there are two.
func (s *sheet) keyOf(k int) string {
	l := s.lanes[k]
	for i, other := range s.lanes {
		if i != k && other.at == l.at {
			return l.Key + "." + string(l.lang)
		}
	}
	return l.Key
}

// hidden is a cell for programs.
func (s *sheet) hidden(text string) excelize.Cell {
	id, err := s.Style(workbook.Style{Kind: workbook.Free, RightLeft: s.rightLeft()})
	if err != nil {
		id = 0
	}
	return excelize.Cell{StyleID: id, Value: text}
}

// line writes a row of the table.
func (s *sheet) line(w *excelize.StreamWriter, i int, row document.Row) error {
	if row.Heading {
		return s.group(w, i, row)
	}
	values, high := []any{s.hidden(row.ID)}, 1.0
	if s.state {
		cell, err := s.styled(workbook.Style{RightLeft: s.rightLeft(), Bold: true}, s.all(word(s.doc, row.Mark), "\n"))
		if err != nil {
			return err
		}
		values, high = append(values, cell), s.lines(word(s.doc, row.Mark), widestWord)
	}
	for k, l := range s.lanes {
		c, text := l.in(s.doc, row, false)
		cell, err := s.cell(l, row, c, text)
		if err != nil {
			return err
		}
		if c.Formula != nil {
			if cell.Formula, err = s.formula(*c.Formula, i); err != nil {
				return fmt.Errorf("row %q: %w", row.ID, err)
			}
		}
		values = append(values, cell)
		high = max(high, workbook.Wrapped(text, s.widths[k]))
	}
	return w.SetRow(workbook.Cell(0, s.row(i)), values, excelize.RowOpts{Height: min(high*workbook.LineHeight+3, tallest)})
}

// group writes a row that heads others, over the whole width.
func (s *sheet) group(w *excelize.StreamWriter, i int, row document.Row) error {
	text := ""
	if len(row.Cells) > 0 {
		text = s.all(row.Cells[0].Text, " / ")
	}
	return s.across(w, band{s.row(i), row.ID, workbook.Group, text, workbook.Wrapped(text, s.room())*workbook.LineHeight + 4})
}

// cell is one cell: a number as a number, a text as a text, whatever it looks like.
func (s *sheet) cell(l lane, row document.Row, c document.Cell, text string) (excelize.Cell, error) {
	look := workbook.Style{
		RightLeft: l.lang == lingo.Arabic, End: l.Align == document.End, Middle: l.Align == document.Middle,
		Bold: c.Strong, Struck: row.Mark == document.Removed && c.Text != s.doc.Words.Removed, Open: isOpen(l, row, c),
	}
	if row.Total {
		look.Kind = workbook.Total
	}
	switch {
	case c.Formula != nil:
		look.End, look.RightLeft, look.Format = true, false, workbook.NumberFormat(c.Formula.Places, lingo.Western)
		return s.styled(look, nil)
	case c.Value != nil:
		format, leftRight := numberFormat(text, *c.Value)
		look.End, look.Format, look.RightLeft = true, format, look.RightLeft && !leftRight
		return s.styled(look, *c.Value)
	case text == "":
		return s.styled(look, nil)
	}
	return s.styled(look, s.direct(l.lang, text))
}

func (s *sheet) styled(look workbook.Style, value any) (excelize.Cell, error) {
	id, err := s.Style(look)
	return excelize.Cell{StyleID: id, Value: value}, err
}
