package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"radif/output/lingo"
)

// Kind is the role of a cell.
type Kind uint8

// The kinds.
const (
	Text Kind = iota
	Number
	Title
	Note
	Head
	Group // heads the rows below it
	Total
	Free // on no table
)

// Style is a look of cells.
type Style struct {
	Kind      Kind
	RightLeft bool
	End       bool   // on the side of figures
	Middle    bool   // in the middle
	Open      bool   // for the bidder to write in; a head only looks so
	Bold      bool   // stressed
	Struck    bool   // removed
	Format    string // of numbers
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

// Style returns the id of a style in the file, made at its first use.
func (b *Book) Style(s Style) (int, error) {
	if id, ok := b.styles[s]; ok {
		return id, nil
	}
	id, err := b.File.NewStyle(s.look())
	b.styles[s] = id
	return id, err
}

// look gives every cell its reading order: without it a spreadsheet scrambles "42U" in an
// Arabic sheet. Figures stand on the right in both directions, their ones under each other.
func (s Style) look() *excelize.Style {
	look := &excelize.Style{
		Font:       &excelize.Font{Family: "Arial", Size: 10, Color: ink, Bold: s.Bold, Strike: s.Struck},
		Alignment:  s.alignment(),
		Protection: &excelize.Protection{Locked: !s.Open || s.Kind == Head},
	}
	if s.Format != "" {
		look.CustomNumFmt = &s.Format
	}
	switch s.Kind {
	case Title:
		look.Font.Size, look.Font.Bold = 13, true
		return look
	case Note:
		look.Font.Color = muted
		return look
	case Free:
		return look
	case Head, Group, Total:
		look.Font.Bold = true
		look.Fill = filled(shade)
	}
	if s.Open {
		look.Fill = filled(light)
	}
	look.Alignment.Indent = 1 // keeps a text off the figure beside it
	for _, side := range []string{"top", "bottom", "left", "right"} {
		look.Border = append(look.Border, excelize.Border{Type: side, Color: rule, Style: 1})
	}
	return look
}

func (s Style) alignment() *excelize.Alignment {
	order, side := leftToRight, "left"
	if s.RightLeft {
		order, side = rightToLeft, "right"
	}
	switch {
	case s.Kind == Number || s.End:
		side = "right"
	case s.Middle:
		side = "center"
	}
	return &excelize.Alignment{Horizontal: side, Vertical: "center", WrapText: true, ReadingOrder: uint64(order)}
}

func filled(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// NumberFormat shows so many places after the point, an exponent for -1; the cell keeps the exact
// figure.
func NumberFormat(places int, digits lingo.Digits) string {
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
