package quantity

import "strings"

// otherWords are what people write for a unit, in lower case.
var otherWords = map[string]string{
	"hour": "h", "hours": "h", "hr": "h", "hrs": "h", "minute": "min", "minutes": "min", "mins": "min", "m": "min",
	"sec": "s", "secs": "s", "second": "s", "seconds": "s", "msec": "ms", "yr": "years", "yrs": "years", "y": "years", "mo": "months", "w": "weeks",
	"percent": "%", "pct": "%", "٪": "%", "%/y": "%/yr", "%/a": "%/yr", "% p.a.": "%/yr", "%/annum": "%/yr", "% per year": "%/yr", "%": "%/yr",
	"bps": "bit/s", "kbps": "kbit/s", "mbps": "Mbit/s", "gbps": "Gbit/s", "b/s": "bit/s", "kb/s": "kbit/s", "mb/s": "Mbit/s", "gb/s": "Gbit/s",
	"c": "°C", "degc": "°C", "℃": "°C", "ºc": "°C", "° c": "°C", "l": "L", "litre": "L", "litres": "L", "liter": "L", "liters": "L",
	"sqm": "m²", "m^2": "m²", "m^3": "m³", "cbm": "m³", "ton": "t", "tons": "t", "tonne": "t", "tonnes": "t", "°c": "K",
	"/mo": "/month", "/y": "/yr", "/a": "/yr", "tps": "/s", "per month": "/month", "a month": "/month", "per year": "/yr", "a year": "/yr", "times": "/yr",
}

// wrongUnit explains a unit that is missing, misspelt or of another dimension.
func wrongUnit(text, symbol string, dim Dimension, currency string) *Error {
	e := &Error{Allowed: allowed(dim, currency)}
	near, isNear := nearUnit(symbol, dim, currency)
	other, isOther := dimensionWith(symbol, currency)
	switch {
	case symbol == "":
		e.Wrong = quote(text) + " has no unit"
		e.Hint = bareHint(text, dim)
		return e
	case isOther:
		e.Wrong = quote(text) + " is " + other.String() + ", and " + dim.String() + " belongs here"
		e.Hint = bitHint(symbol, other, dim)
	default:
		e.Wrong = quote(text) + " has the unknown unit " + quote(symbol)
	}
	if isNear && e.Hint == "" {
		e.Hint = "did you mean " + quoteNumber(text, symbol) + " " + near + "?"
	}
	return e
}

// quoteNumber is the number of a text whose unit is wrong, as it was written.
func quoteNumber(text, symbol string) string {
	return strings.TrimRight(strings.TrimSuffix(text, symbol), spaces)
}

// bareHint guesses what a share without its percent sign meant: 0.7 is 70 %.
func bareHint(text string, dim Dimension) string {
	if dim != Share {
		return ""
	}
	value, _, bad := split(text)
	if bad != nil {
		return ""
	}
	share := nearest(value)
	if share > 1 {
		return "did you mean " + text + " %?"
	}
	return "did you mean " + Format(share, Share, "%") + "?"
}

// bitHint tells bytes and bits apart, the commonest slip of all.
func bitHint(symbol string, got, want Dimension) string {
	prefix := strings.TrimSuffix(strings.TrimSuffix(symbol, "B/s"), "bit/s")
	if len(prefix) > 1 {
		return ""
	}
	switch {
	case got == ByteRate && want == BitRate:
		return "1 " + symbol + " is 8 " + prefix + "bit/s"
	case got == BitRate && want == ByteRate:
		return "8 " + symbol + " is 1 " + prefix + "B/s"
	}
	return ""
}

// dimensionWith finds the dimension that a unit belongs to.
func dimensionWith(symbol, currency string) (Dimension, bool) {
	if symbol == "" {
		return 0, false
	}
	for d := Number; d < dimensionCount; d++ {
		if _, ok := find(unitsOf(d, currency), symbol); ok {
			return d, true
		}
	}
	return 0, false
}

// nearUnit finds the unit that a misspelt one stands for: the words people use, the right
// letters in the wrong case, a missing period, or one letter off.
func nearUnit(symbol string, dim Dimension, currency string) (string, bool) {
	units := unitsOf(dim, currency)
	word := strings.ToLower(symbol)
	if u, ok := find(units, otherWords[word]); ok && u.symbol != "" {
		return u.symbol, true
	}
	tests := []func(string) bool{
		func(s string) bool { return strings.EqualFold(strings.ReplaceAll(symbol, " ", ""), s) },
		func(s string) bool { return strings.HasPrefix(s, symbol+"/") },
		func(s string) bool { return len(symbol) > 2 && oneOff(symbol, s) },
	}
	for _, test := range tests {
		for _, u := range units {
			if u.symbol != "" && test(u.symbol) {
				return u.symbol, true
			}
		}
	}
	return "", false
}

// oneOff tells whether two words differ by one letter changed, missing or too many.
func oneOff(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) && i < len(x) {
		return string(x[i+1:]) == string(y[i+1:])
	}
	return len(x) != len(y) && string(x[i:]) == string(y[i+1:])
}
