package quantity

import "strings"

// Error says why a text is not a value of its dimension.
type Error struct {
	Wrong   string // what is wrong, with the text quoted
	Allowed string // what is allowed here; may be empty
	Hint    string // near miss: "did you mean 40 kW?"; may be empty
}

// Error joins the parts as "wrong; allowed (hint)".
func (e *Error) Error() string {
	text := e.Wrong
	if e.Allowed != "" {
		text += "; " + e.Allowed
	}
	if e.Hint != "" {
		text += " (" + e.Hint + ")"
	}
	return text
}

// quoteLimit is how much of a wrong text a message repeats, in characters.
const quoteLimit = 40

// quote puts a text into a message: shortened, without control characters.
func quote(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if n == quoteLimit {
			b.WriteString("…")
			break
		}
		if r < ' ' || r == 0x7f {
			r = ' '
		}
		b.WriteRune(r)
		n++
	}
	return `"` + b.String() + `"`
}

// allowed lists what a dimension may be written with.
func allowed(dim Dimension, currency string) string {
	switch dim {
	case Number:
		return "write a bare number, such as 12 or 0.5"
	case Date:
		return "write a month as YYYY-MM, such as 2026-01"
	}
	units := Common(dim, currency)
	switch len(units) {
	case 0:
		return "the scenario states no currency: set plan.currency"
	case 1:
		return "write a number with the unit " + units[0]
	}
	if dim == Frequency {
		return "write a number of times a year, or a number with one of the units " + strings.Join(units, ", ")
	}
	return "write a number with one of the units " + strings.Join(units, ", ")
}
