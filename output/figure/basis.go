package figure

import (
	"unicode"

	"radif/model/plan"
)

// basis names where a computed value stands: at a percentile of the need, or, where it was sized on
// another specified value, on that one: "on the specified IT load".
func (s *story) basis(d plan.Design) string {
	if d.Given == "" {
		return s.words.Confidence(d.Confidence)
	}
	return s.words.Say("figure.given."+s.words.Gender("quantity."+d.Given), "quantity", inside(s.words.Quantity(d.Given)))
}

// given is the key of a sentence on a design value: of another one where the value was sized on another
// specified value, since no percentile may then be named.
func (s *story) given(key string, d plan.Design) string {
	if d.Given == "" {
		return key
	}
	return key + ".given"
}

// peakName names the staircase of a fan.
func (s *story) peakName(d plan.Design) string {
	if d.Given == "" {
		return s.words.Say("figure.fan.peak", "confidence", s.basis(d))
	}
	return s.basis(d)
}

// inside is a name inside a sentence: "Usable storage" begins small there, "IT load" does not.
func inside(name string) string {
	r := []rune(name)
	if len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}
