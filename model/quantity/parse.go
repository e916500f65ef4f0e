package quantity

import (
	"math"
	"math/big"
	"strconv"
)

// Parse reads a scenario value of a dimension and returns it in the dimension's base unit,
// correctly rounded: the decimal text is multiplied by the unit exactly. The error is an *Error.
// Prices are read in the scenario's currency.
func Parse(text string, dim Dimension, currency string) (float64, error) {
	if dim == Date {
		return parseMonth(text)
	}
	value, symbol, bad := split(text)
	if bad != nil {
		bad.Allowed = allowed(dim, currency)
		return 0, bad
	}
	if text[0] == '-' && !dim.signed() {
		return 0, &Error{Wrong: quote(text) + " is negative, and " + dim.String() + " is not", Allowed: allowed(dim, currency)}
	}
	if dim == Number {
		return parseBare(text, value, symbol)
	}
	u, ok := find(unitsOf(dim, currency), symbol)
	if !ok {
		return 0, wrongUnit(text, symbol, dim, currency)
	}
	if u.symbol == monthlyGrowth {
		return parseMonthly(text, value)
	}
	return nearest(value.Mul(value, big.NewRat(u.num, u.den))), nil
}

// nearest rounds an exact value to float64; zero has no sign.
func nearest(value *big.Rat) float64 {
	f, _ := value.Float64()
	return f
}

// parseBare returns a number that must not carry a unit.
func parseBare(text string, value *big.Rat, symbol string) (float64, error) {
	if symbol == "" {
		return nearest(value), nil
	}
	e := &Error{Wrong: quote(text) + " carries a unit, and a bare number belongs here", Allowed: allowed(Number, "")}
	if symbol == "%" {
		share := nearest(value.Mul(value, big.NewRat(1, 100)))
		e.Hint = "did you mean " + strconv.FormatFloat(share, 'f', -1, 64) + "?"
	}
	return 0, e
}

// parseMonthly compounds a monthly growth over the twelve months of a year.
func parseMonthly(text string, percent *big.Rat) (float64, error) {
	monthly := nearest(percent.Mul(percent, big.NewRat(1, 100)))
	if monthly < -1 {
		return 0, &Error{Wrong: quote(text) + " shrinks by more than the whole", Allowed: allowed(Growth, "")}
	}
	annual := math.Expm1(12 * math.Log1p(monthly))
	if math.IsInf(annual, 0) {
		return 0, &Error{Wrong: quote(text) + " is too large to compound over a year", Allowed: allowed(Growth, "")}
	}
	return annual, nil
}

// The years that a scenario may name; outside them a date is a slip of the pen.
const (
	firstYear = 1900
	lastYear  = 2199
)

// parseMonth reads YYYY-MM into months since January of year 0.
func parseMonth(text string) (float64, error) {
	wrong := func(what, hint string) (float64, error) {
		return 0, &Error{Wrong: quote(text) + " " + what, Allowed: allowed(Date, ""), Hint: hint}
	}
	if y, m, ok := monthParts(text, 7); ok {
		switch {
		case m < 1 || m > 12:
			return wrong("has no such month", "months run from 01 to 12")
		case y < firstYear || y > lastYear:
			return wrong("is out of range", "years run from 1900 to 2199")
		}
		return float64(y*12 + m - 1), nil
	}
	if _, _, ok := monthParts(text, 10); ok && text[7] == '-' {
		return wrong("is a day, and a month belongs here", "did you mean "+text[:7]+"?")
	}
	if len(text) == 6 && digitsOnly(text[:4]+text[5:]) && text[4] == '-' {
		return wrong("is not a month", "did you mean "+text[:5]+"0"+text[5:]+"?")
	}
	return wrong("is not a month", "")
}

// monthParts reads the year and the month at the head of a text of the given length.
func monthParts(text string, length int) (year, month int, ok bool) {
	if len(text) != length || text[4] != '-' || !digitsOnly(text[:4]+text[5:7]) {
		return 0, 0, false
	}
	year, _ = strconv.Atoi(text[:4])
	month, _ = strconv.Atoi(text[5:7])
	return year, month, true
}

func digitsOnly(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
