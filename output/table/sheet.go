package table

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/internal/workbook"
)

// sheet is one table on its sheet: title, notes, then the heading, which stays in sight.
type sheet struct {
	book
	Table
	name     string
	widths   []float64
	directed map[string]string // texts with their marks: many cells say the same
}

// direct marks the Latin runs of a text.
func (s *sheet) direct(text string) string {
	marked, ok := s.directed[text]
	if !ok {
		marked = s.words.Direct(text)
		s.directed[text] = marked
	}
	return marked
}

const (
	titleRow   = 1
	noteRow    = 2
	headingRow = 3
)

// cell names a cell by its column, from 0, and its row.
func cell(column, row int) string { return workbook.Cell(column, row) }

// last is the row of the last cell.
func (s *sheet) last() int { return headingRow + len(s.Rows) }

// view sets the direction of the sheet; the columns that name a row stay in sight with the heading.
func (s *sheet) view() error { return s.View(s.name, s.rightLeft(), s.key(), headingRow) }

// key is how many columns name a row: those up to the parameter, the description or the input.
func (s *sheet) key() int {
	for i, c := range s.Columns {
		switch c.Key {
		case "parameter", "description", "input":
			return i + 1
		}
	}
	return 1
}

// page sets up printing.
func (s *sheet) page() error { return s.Print(workbook.Paper{Sheet: s.name, Heading: headingRow}) }

// notes puts the id under which a figure is explained beside it.
func (s *sheet) notes() error {
	for i, row := range s.Rows {
		for k, c := range row {
			if c.Note == "" {
				continue
			}
			comment := excelize.Comment{Author: "Radif", Cell: cell(k, headingRow+1+i), Text: c.Note, Width: 260, Height: 60}
			if err := s.File.AddComment(s.name, comment); err != nil {
				return err
			}
		}
	}
	return nil
}

// rules lets a reader filter the rows; what a bidder fills in stays open, the rest is locked
// against slips, without a password.
func (s *sheet) rules() error {
	area := cell(0, headingRow) + ":" + cell(len(s.Columns)-1, s.last())
	if err := s.File.AutoFilter(s.name, area, nil); err != nil {
		return err
	}
	comply := s.column("comply")
	if comply < 0 {
		return nil
	}
	answers := excelize.NewDataValidation(true)
	answers.Sqref = cell(comply, headingRow+1) + ":" + cell(comply, s.last())
	list := []string{s.words.Word("answer.yes"), s.words.Word("answer.no"), s.words.Word("answer.partial")}
	if err := answers.SetDropList(list); err != nil {
		return err
	}
	if err := s.File.AddDataValidation(s.name, answers); err != nil {
		return err
	}
	return s.Protect(s.name)
}

func (s *sheet) column(key string) int {
	for i, c := range s.Columns {
		if c.Key == key {
			return i
		}
	}
	return -1
}

// bidders reports whether a column is filled in by the bidder.
func bidders(key string) bool {
	return strings.Contains(" offer comply reference-page deviation ", " "+key+" ")
}
