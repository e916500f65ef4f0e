package figure

import (
	"unicode"

	"radif/model/plan"
)

// basis names where a computed value stands: at a percentile of the need, or, where it was sized on
// another specified value, on that one.
func (s *story) basis(d plan.Design) string {
	if d.Given == "" {
		return s.words.Confidence(d.Confidence)
	}
	return s.words.Say("figure.given", "quantity", s.ground(d))
}

// ground is the quantity on whose specified value another was sized.
func (s *story) ground(d plan.Design) string { return inside(s.words.Quantity(d.Given)) }

// marked names a computed value where there is room for little.
func (s *story) marked(d plan.Design) string {
	if d.Given == "" {
		return s.words.Confidence(d.Confidence)
	}
	return inside(s.words.Word("column.computed"))
}

// peakName names the staircase of a fan.
func (s *story) peakName(d plan.Design) string {
	if d.Given == "" {
		return s.words.Say("figure.fan.peak", "confidence", s.words.Confidence(d.Confidence))
	}
	return inside(s.words.Word("column.computed"))
}

// inside is a name inside a sentence: "Usable storage" begins small there, "IT load" does not.
func inside(name string) string {
	r := []rune(name)
	if len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}
