package workbook

import (
	"math"

	"radif/output/lingo"
)

// Sizes of cells: widths in digits, heights in points.
const (
	Narrowest  = 8.0  // width of a column in characters
	LineHeight = 13.5 // in points
	Blank      = 2.5  // characters beside a text
)

// Length counts the signs that a reader sees.
func Length(text string) float64 { return float64(lingo.Length(text)) }

// Wrapped estimates how many lines a text takes in a column, whose width is counted in digits;
// letters are narrower.
func Wrapped(text string, width float64) float64 {
	const lettersPerDigit = 1.15
	return max(1, math.Ceil(Length(text)/(lettersPerDigit*(width-Blank/2))))
}
