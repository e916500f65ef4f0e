package sheets

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"radif/output/internal/workbook"
	"radif/output/lingo"
)

// example is how a number is shown, taken from a text that shows it.
type example struct {
	before, after string // what stands around it, with marks of direction
	places        int
	percent       bool
	digits        lingo.Digits
}

// western turns Arabic-Indic digits into those that a program reads.
var western = strings.NewReplacer("٠", "0", "١", "1", "٢", "2", "٣", "3", "٤", "4", "٥", "5", "٦", "6", "٧", "7", "٨", "8", "٩", "9", "٬", ",", "٫", ".")

// exampleOf finds a value in the text that shows it; false where the text shows something else.
func exampleOf(shown string, value float64) (example, bool) {
	text := western.Replace(shown)
	e := example{}
	if text != shown {
		e.digits = lingo.ArabicIndic
	}
	from := strings.IndexAny(text, "0123456789")
	if from < 0 {
		return e, false
	}
	to := from + len(text[from:]) - len(strings.TrimLeft(text[from:], "0123456789,."))
	to -= to - from - len(strings.TrimRight(text[from:to], ",."))
	number, sign := strings.ReplaceAll(text[from:to], ",", ""), 1.0
	for _, minus := range []string{"-", "−"} {
		if strings.HasSuffix(text[:from], minus) {
			from, sign = from-len(minus), -1
		}
	}
	e.before, e.after = text[:from], text[to:]
	_, fraction, _ := strings.Cut(number, ".")
	e.places = len(fraction)
	n, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return e, false
	}
	rest := strings.TrimLeft(lingo.Unmarked(e.after), " \u00a0")
	if strings.HasPrefix(rest, "%") && e.near(sign*n, 100*value) {
		e.percent = true
		return e, true
	}
	return e, e.near(sign*n, value)
}

// near reports whether a value rounds to what is shown.
func (e example) near(shown, value float64) bool {
	return math.Abs(shown-value) <= 0.5*math.Pow(10, -float64(e.places))*(1+1e-9)+1e-12*math.Abs(value)
}

// numberFormat shows a value as its text does; the cell keeps the exact figure. It also says
// whether the cell reads from left to right, as numbers do with Latin units in every language: in
// the other direction -5 °C is shown the wrong way round.
func numberFormat(shown string, value float64) (format string, leftRight bool) {
	e, ok := exampleOf(office(shown), value)
	if !ok {
		return workbook.NumberFormat(lingo.Places(value, lingo.SizedBare), lingo.Western), true
	}
	leftRight = !strings.ContainsFunc(e.before+e.after, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) })
	before, after := e.before, e.after
	if leftRight {
		before, after = lingo.Unmarked(before), lingo.Unmarked(after)
	}
	base := workbook.NumberFormat(e.places, e.digits)
	switch {
	case e.percent:
		gap, rest, _ := strings.Cut(after, "%")
		return literal(before) + base + literal(gap) + "%" + literal(rest), leftRight
	case before == "" && after == "":
		return base, leftRight
	}
	return literal(before) + base + literal(after) + ";" + literal(before) + `"-"` + base + literal(after), leftRight
}

// literal is a text inside a number format.
func literal(text string) string {
	if strings.Trim(text, " ") == "" {
		return text
	}
	return `"` + strings.ReplaceAll(text, `"`, "''") + `"`
}

// office turns isolates into the marks that spreadsheets follow: one on both sides of what runs
// against the text around it.
func office(text string) string {
	if !strings.ContainsAny(text, "\u2066\u2067\u2068\u2069") {
		return text
	}
	var b strings.Builder
	var open []string
	for _, r := range text {
		switch r {
		case '\u2066', '\u2068':
			open = append(open, "\u200e")
		case '\u2067':
			open = append(open, "\u200f")
		case '\u2069':
			if len(open) > 0 {
				b.WriteString(open[len(open)-1])
				open = open[:len(open)-1]
			}
			continue
		default:
			b.WriteRune(r)
			continue
		}
		b.WriteString(open[len(open)-1])
	}
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteString(open[i])
	}
	return b.String()
}
