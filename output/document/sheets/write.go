package sheets

import (
	"fmt"

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
