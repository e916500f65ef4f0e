package lingo

import (
	"math"
	"strconv"
	"strings"
)

const (
	significant = 4    // digits of a figure that is not bought
	exactDigits = 9    // digits of a specified size: enough for any size sold, short of float noise
	tiny        = 1e-4 // below it, and from huge on, the number is written with an exponent
	huge        = 1e15
)

// Number prints a figure with thousands marks and four significant digits, never fewer than
// its whole part: 1,234,567 and 271.4 and 0.01235.
func (w Words) Number(v float64) string {
	return w.Isolate(w.figure(v, significant))
}

// Exact prints a size with all its digits, for figures that a contract rests on.
func (w Words) Exact(v float64) string {
	return w.Isolate(w.figure(v, exactDigits))
}

// Brief prints a figure for a headline: three significant digits, millions and billions in words.
func (w Words) Brief(v float64) string {
	switch size := math.Abs(v); {
	case size >= 1e9:
		return w.Say("number.billion", "number", w.Isolate(w.figure(v/1e9, 3)))
	case size >= 1e6:
		return w.Say("number.million", "number", w.Isolate(w.figure(v/1e6, 3)))
	}
	return w.Isolate(w.figure(v, 3))
}

// rounded prints v with so many significant digits; the whole part is always kept.
func rounded(v float64, digits int) string {
	size := math.Abs(v)
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	}
	if size < tiny || size >= huge {
		return exponent(v)
	}
	text := strconv.FormatFloat(v, 'f', decimals(size, digits), 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return marked(text)
}

// decimals is how many places after the point so many significant digits leave.
func decimals(size float64, digits int) int {
	return max(0, digits-1-int(math.Floor(math.Log10(size))))
}

// Places returns how many decimal places Format shows of a figure, and -1 for an exponent; a
// spreadsheet needs it to show the same figure and keep the exact one.
func Places(v float64, style Style) int {
	digits := significant
	switch style {
	case Sized, SizedBare:
		digits = exactDigits
	case Short:
		digits = 3
	}
	text := rounded(v, digits)
	if strings.Contains(text, "^") {
		return -1
	}
	_, fraction, _ := strings.Cut(text, ".")
	return len(fraction)
}

// exponent prints 1.23×10^-7 the way people write it on one line.
func exponent(v float64) string {
	mantissa, power, _ := strings.Cut(strconv.FormatFloat(v, 'e', 2, 64), "e")
	n, _ := strconv.Atoi(power)
	return mantissa + "×10^" + strconv.Itoa(n)
}

// marked puts a comma between groups of three digits of the whole part.
func marked(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, fraction, hasFraction := strings.Cut(text, ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if hasFraction {
		return sign + b.String() + "." + fraction
	}
	return sign + b.String()
}
