package table

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/lingo"
)

// kind is the role of a cell.
type kind uint8

const (
	textKind kind = iota
	numberKind
	titleKind
	noteKind
	headKind
	headEndKind
	bidderKind
)

// style is a look of cells; places counts for numbers.
type style struct {
	kind   kind
	places int
}

// The colours of a sheet.
const (
	ink   = "1F2933"
	muted = "4A5560"
	shade = "E4EBF1"
	rule  = "B8C2CC"
	light = "FFF8DC"
)

// The reading orders of a cell.
const (
	leftToRight = 1
	rightToLeft = 2
)

// style returns the id of a style in the file, made at its first use.
func (b book) style(s style) (int, error) {
	if id, ok := b.styles[s]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(b.look(s))
	b.styles[s] = id
	return id, err
}

// look gives every cell its reading order: without it a spreadsheet scrambles "42U" in an
// Arabic sheet. Figures stand on the right in both directions, their ones under each other.
func (b book) look(s style) *excelize.Style {
	order, start := leftToRight, "left"
	if b.words.Lang() == lingo.Arabic {
		order, start = rightToLeft, "right"
	}
	look := &excelize.Style{
		Font:       &excelize.Font{Family: "Arial", Size: 10, Color: ink},
		Alignment:  &excelize.Alignment{Horizontal: start, Vertical: "center", WrapText: true, ReadingOrder: uint64(order)},
		Protection: &excelize.Protection{Locked: s.kind != bidderKind},
	}
	switch s.kind {
	case titleKind:
		look.Font.Size, look.Font.Bold = 13, true
		return look
	case noteKind:
		look.Font.Color = muted
		return look
	case headKind, headEndKind:
		look.Font.Bold = true
		look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{shade}}
	case bidderKind:
		look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{light}}
	case numberKind:
		format := numberFormat(s.places, b.words.Digits())
		look.CustomNumFmt = &format
	}
	look.Alignment.Indent = 1 // keeps a text off the figure beside it
	if s.kind == numberKind || s.kind == headEndKind {
		look.Alignment.Horizontal = "right"
	}
	for _, side := range []string{"top", "bottom", "left", "right"} {
		look.Border = append(look.Border, excelize.Border{Type: side, Color: rule, Style: 1})
	}
	return look
}

// numberFormat shows the places that the formatter shows; the cell keeps the exact figure.
func numberFormat(places int, digits lingo.Digits) string {
	format := "#,##0"
	switch {
	case places < 0:
		format = "0.00E+00"
	case places > 0:
		format += "." + strings.Repeat("0", places)
	}
	if digits == lingo.ArabicIndic {
		return "[$-2000000]" + format
	}
	return format
}
