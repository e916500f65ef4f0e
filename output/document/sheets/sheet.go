package sheets

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/internal/workbook"
)

// sheet is a table on its sheet. Its first column and the row above its heading are hidden: they
// hold the ids of rows and columns, by which a program finds again what a bidder has filled in.
type sheet struct {
	*writer
	document.Table
	name   string
	lanes  []lane
	state  bool // a column says what happened to a row
	widths []float64
	parts  int // how many tables stand under each other
}

const (
	titleRow   = 1
	noteRow    = 2
	keyRow     = 3
	headingRow = 4
)

// StateKey and RowKey are the keys of the columns that no table has: what happened to a row, and
// its id.
const (
	RowKey   = "row"
	StateKey = "state"
)

// open makes a sheet with everything but its cells: what stands before them in the file must be
// set before they are streamed.
func (w *writer) open(p part, name string) (*sheet, error) {
	t := p.table()
	s := &sheet{writer: w, Table: t, name: name, lanes: lanes(w.doc, t), state: marked(t), parts: len(p.tables)}
	s.measure()
	if err := w.Place(name); err != nil {
		return nil, err
	}
	if err := w.View(name, w.rightLeft(), s.before()+s.key(), headingRow); err != nil {
		return nil, err
	}
	if err := w.Print(workbook.Paper{Sheet: name, Heading: headingRow, Header: w.header()}); err != nil {
		return nil, err
	}
	if err := s.entries(); err != nil {
		return nil, fmt.Errorf("sheets: %s: %w", t.ID, err)
	}
	return s, w.Protect(name)
}

// before is how many columns stand before those of the table.
func (s *sheet) before() int {
	if s.state {
		return 2
	}
	return 1
}

// key is how many columns name a row: up to the first that is long, if that leaves room.
func (s *sheet) key() int {
	room := 0.0
	for i, width := range s.widths {
		room += width
		if room > 60 {
			return max(1, i)
		}
		if width > 20 {
			return i + 1
		}
	}
	return 1
}

// row is the row of the sheet on which a row of the table stands.
func (s *sheet) row(i int) int { return headingRow + 1 + i }

// column is the column of the sheet of the lane that holds a key.
func (s *sheet) column(key string) (int, error) {
	i := slices.IndexFunc(s.lanes, func(l lane) bool { return l.Key == key })
	if i < 0 {
		return 0, fmt.Errorf("a formula needs the column %q", key)
	}
	return s.before() + i, nil
}

// isOpen reports whether a cell is for the bidder to fill in.
func isOpen(l lane, row document.Row, c document.Cell) bool {
	if row.Heading || row.Total || row.Mark == document.Removed || c.Formula != nil {
		return false
	}
	return l.Bidder || c.Entry != document.Anything
}

// entries says what may be written in open cells: runs of cells that take the same share a rule.
func (s *sheet) entries() error {
	for k, l := range s.lanes {
		from, rule := 0, ""
		end := func(to int) error {
			if rule == "" {
				return nil
			}
			return s.rule(rule, workbook.Cell(s.before()+k, s.row(from))+":"+workbook.Cell(s.before()+k, s.row(to-1)))
		}
		for i, row := range s.Rows {
			next := ""
			if c, _ := l.in(s.doc, row, false); isOpen(l, row, c) {
				next = s.ruleOf(c)
			}
			if next == rule {
				continue
			}
			if err := end(i); err != nil {
				return err
			}
			from, rule = i, next
		}
		if err := end(len(s.Rows)); err != nil {
			return err
		}
	}
	return nil
}

const notNegative = "\x00"

// ruleOf names the rule of a cell: its choices, or that it must not be negative.
func (s *sheet) ruleOf(c document.Cell) string {
	switch {
	case len(c.Choices) > 0:
		var words []string
		for _, choice := range c.Choices {
			words = append(words, choice.In(s.first()))
		}
		return strings.Join(words, "\n")
	case c.Entry == document.NotNegative:
		return notNegative
	}
	return ""
}

// rule lets an area take nothing else.
func (s *sheet) rule(rule, area string) error {
	v := excelize.NewDataValidation(true)
	v.Sqref = area
	if rule == notNegative {
		if err := v.SetRange(0, "", excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorGreaterThanOrEqual); err != nil {
			return err
		}
		return s.File.AddDataValidation(s.name, v)
	}
	const most = 255
	words := strings.Split(rule, "\n")
	if list := strings.Join(words, ","); strings.Count(list, ",") != len(words)-1 || strings.HasPrefix(list, "=") || len(utf16.Encode([]rune(list))) > most {
		return errors.New("choices that a spreadsheet does not take for a list: " + list)
	}
	if err := v.SetDropList(words); err != nil {
		return err
	}
	return s.File.AddDataValidation(s.name, v)
}
