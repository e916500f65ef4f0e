package table

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/internal/workbook"
)

const (
	widest = 24.0 // width of a column in characters; longer texts wrap
	roomy  = 38.0 // where texts are long
)

// most is how wide a column may get.
func most(key string) float64 {
	switch key {
	case "description", "input", "value", "source", "place", "calculation", "id":
		return roomy
	}
	return widest
}

// write streams the cells.
func (s *sheet) write(title string) error {
	w, err := s.File.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	s.measure()
	for i, width := range s.widths {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := s.head(w, title); err != nil {
		return err
	}
	for i, row := range s.Rows {
		values, height, err := s.row(row)
		if err != nil {
			return err
		}
		if err := w.SetRow(cell(0, headingRow+1+i), values, excelize.RowOpts{Height: height}); err != nil {
			return err
		}
	}
	return w.Flush()
}

// measure finds the width that each column needs.
func (s *sheet) measure() {
	s.widths = make([]float64, len(s.Columns))
	for i, c := range s.Columns {
		longest := min(workbook.Length(c.heading()), 12)
		for _, row := range s.Rows {
			longest = max(longest, workbook.Length(row[i].Text))
		}
		s.widths[i] = min(max(longest+workbook.Blank, workbook.Narrowest), most(c.Key))
		if bidders(c.Key) {
			s.widths[i] = 16
		}
	}
}

// head writes title, notes and heading; title and notes reach across the table.
func (s *sheet) head(w *excelize.StreamWriter, title string) error {
	var room float64
	for _, width := range s.widths {
		room += width
	}
	height := 0.0
	for _, n := range s.Notes {
		height += workbook.Wrapped(n, room)
	}
	if err := s.across(w, titleRow, workbook.Title, s.Title+" - "+title, 1.6*workbook.LineHeight); err != nil {
		return err
	}
	if err := s.across(w, noteRow, workbook.Note, strings.Join(s.Notes, "\n"), height*workbook.LineHeight+2); err != nil {
		return err
	}
	values, high := make([]any, len(s.Columns)), 1.0
	for i, c := range s.Columns {
		id, err := s.style(workbook.Style{Kind: workbook.Head, End: c.Align == End})
		if err != nil {
			return err
		}
		values[i] = excelize.Cell{StyleID: id, Value: s.direct(c.heading())}
		high = max(high, workbook.Wrapped(c.heading(), s.widths[i]/1.2))
	}
	return w.SetRow(cell(0, headingRow), values, excelize.RowOpts{Height: high*workbook.LineHeight + 4})
}

// across writes a text over the whole width of the table.
func (s *sheet) across(w *excelize.StreamWriter, row int, k workbook.Kind, text string, height float64) error {
	id, err := s.style(workbook.Style{Kind: k})
	if err != nil {
		return err
	}
	values := make([]any, len(s.Columns))
	for i := range values {
		values[i] = excelize.Cell{StyleID: id}
	}
	values[0] = excelize.Cell{StyleID: id, Value: s.direct(text)}
	if err := w.SetRow(cell(0, row), values, excelize.RowOpts{Height: height}); err != nil {
		return err
	}
	return w.MergeCell(cell(0, row), cell(len(values)-1, row))
}

// row makes the cells of a row and says how high it stands.
func (s *sheet) row(cells []Cell) ([]any, float64, error) {
	values, high := make([]any, len(cells)), 1.0
	for i, c := range cells {
		look := workbook.Style{Open: bidders(s.Columns[i].Key)}
		if c.Numeric {
			look = workbook.Style{Kind: workbook.Number, Format: workbook.NumberFormat(c.Places, s.words.Digits())}
		}
		id, err := s.style(look)
		if err != nil {
			return nil, 0, err
		}
		one := excelize.Cell{StyleID: id}
		if c.Numeric {
			one.Value = c.Number
		} else if c.Text != "" {
			one.Value = s.direct(c.Text)
			high = max(high, workbook.Wrapped(c.Text, s.widths[i]))
		}
		values[i] = one
	}
	return values, high*workbook.LineHeight + 2, nil
}

// style is a look in the direction of the sheet.
func (s *sheet) style(look workbook.Style) (int, error) {
	look.RightLeft = s.rightLeft()
	return s.Style(look)
}
