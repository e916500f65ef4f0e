package quantity

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Units lists every unit symbol that Parse accepts for a dimension; the empty symbol stands for
// a bare number. A Date has none.
func Units(dim Dimension, currency string) []string {
	if dim == Number {
		return []string{""}
	}
	var list []string
	for _, u := range unitsOf(dim, currency) {
		list = append(list, u.symbol)
	}
	return list
}

// Common lists the units that messages and manuals name: Units without the lesser spellings.
func Common(dim Dimension, currency string) []string {
	var list []string
	for _, u := range unitsOf(dim, currency) {
		if u.listed {
			list = append(list, u.symbol)
		}
	}
	return list
}

// Pattern is a regular expression, the same in Go and in JSON Schema, that matches exactly the
// texts Parse reads for a dimension, apart from the range of months and the limits of %/month.
func Pattern(dim Dimension, currency string) string {
	if dim == Date {
		return `^[0-9]{4}-(0[1-9]|1[0-2])$`
	}
	sign := ""
	if dim.signed() {
		sign = "-?"
	}
	var symbols []string
	often := ""
	for _, s := range Units(dim, currency) {
		if s == "" {
			often = "?" // a bare number will do
		} else {
			symbols = append(symbols, regexp.QuoteMeta(s))
		}
	}
	if len(symbols) == 0 {
		return `^` + sign + numberPattern + `$`
	}
	return `^` + sign + numberPattern + `([` + spaces + `]{0,3}(` + strings.Join(symbols, "|") + `))` + often + `$`
}

// Convert gives a base value in another unit of its dimension; false if there is no such unit.
func Convert(base float64, dim Dimension, symbol string) (float64, bool) {
	if dim == Number && symbol == "" {
		return base, true
	}
	if symbol == monthlyGrowth && dim == Growth {
		return 100 * math.Expm1(math.Log1p(base)/12), true
	}
	u, ok := find(unitsOf(dim, currencyIn(symbol)), symbol)
	if !ok {
		return 0, false
	}
	return base * float64(u.den) / float64(u.num), true
}

// Format prints a base value in a unit, as "12 TiB", with the fewest digits that Parse reads
// back as the same value. A symbol that is not of the dimension prints the base value alone.
func Format(base float64, dim Dimension, symbol string) string {
	if dim == Date {
		n := int(math.Round(base))
		return pad(n/12, 4) + "-" + pad(n%12+1, 2)
	}
	value, ok := Convert(base, dim, symbol)
	if !ok || symbol == "" {
		return number(base, -1)
	}
	gap := " "
	if strings.HasPrefix(symbol, "/") {
		gap = ""
	}
	for digits := 15; digits <= 17; digits++ {
		text := number(value, digits) + gap + symbol
		if back, err := Parse(text, dim, currencyIn(symbol)); err == nil && back == base {
			return text
		}
	}
	return number(value, -1) + gap + symbol
}

// number prints with so many significant digits, trailing zeros cut, and an exponent only for
// sizes that nobody reads; -1 is the shortest exact form.
func number(x float64, digits int) string {
	if x == 0 {
		return "0"
	}
	if digits > 0 {
		x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'e', digits-1, 64), 64)
	}
	if a := math.Abs(x); a >= 1e21 || a < 1e-7 {
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

func pad(n, width int) string {
	text := strconv.Itoa(n)
	for len(text) < width {
		text = "0" + text
	}
	return text
}
