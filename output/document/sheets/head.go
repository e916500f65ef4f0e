package sheets

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/internal/workbook"
	"radif/output/lingo"
)

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
