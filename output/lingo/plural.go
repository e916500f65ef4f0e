package lingo

import "math"

// form is the plural category of a whole number, by the names of the Unicode language data:
// Arabic counts one, two, three to ten, eleven to ninety-nine and the rest with different nouns.
func (w Words) form(n int) string {
	switch hundreds := n % 100; {
	case n == 1:
		return "one"
	case w.lang == English:
		return "other"
	case n == 2:
		return "two"
	case hundreds >= 3 && hundreds <= 10:
		return "few"
	case hundreds >= 11:
		return "many"
	}
	return "other"
}

// Counted puts a whole number and its noun together: 3 phases, 3 مراحل, 12 مرحلة.
func (w Words) Counted(n int, noun string) string {
	return w.Say("count."+noun+"."+w.form(n), "n", w.Number(float64(n)))
}

// counted is the symbol of a unit after a number: 1 rack, 12 racks, and in Arabic the plural
// after three to ten.
func (w Words) counted(v float64, unit string) string {
	if v == math.Trunc(v) && v >= 0 && v < math.MaxInt32 {
		if key := "unit." + unit + "." + w.form(int(v)); w.Has(key) {
			return w.Word(key)
		}
	}
	return w.Unit(unit)
}
