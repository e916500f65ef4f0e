package lingo

import (
	"math"
	"strconv"
	"strings"

	"radif/model/series"
)

// Style says how Format prints.
type Style uint8

// The styles.
const (
	Rounded   Style = iota // four significant digits and the unit
	Bare                   // four significant digits, the unit standing elsewhere
	Sized                  // all digits and the unit: a specified size
	SizedBare              // all digits, the unit standing elsewhere
	Short                  // three significant digits and the unit, for headlines
	Scaled                 // in the prefix that reads best: 12,345 W is 12.35 kW
)

// Format is the one formatter of quantities: thousands marks, significant digits, unit.
func (w Words) Format(v float64, unit string, style Style) string {
	switch style {
	case Bare:
		return w.Number(v)
	case SizedBare:
		return w.Exact(v)
	case Sized:
		return w.joined(v, w.figure(v, exactDigits), unit)
	case Short:
		return w.joined(v, w.figure(v, 3), unit)
	case Scaled:
		v, unit = scaled(v, unit)
	}
	return w.joined(v, w.figure(v, significant), unit)
}

// joined puts number and unit together.
func (w Words) joined(v float64, number, unit string) string {
	symbol := w.counted(v, unit)
	switch {
	case symbol == "":
		return w.Isolate(number)
	case w.lang == Arabic && !latin(symbol):
		return w.Isolate(number) + w.gap() + symbol
	}
	return w.Isolate(number + w.gap() + symbol)
}

// latin reports whether a unit symbol is written in Latin letters and so belongs to the number.
func latin(symbol string) bool {
	for _, r := range symbol {
		if r >= 0x0600 && r <= 0x06ff {
			return false
		}
	}
	return true
}

// gap is the space between number and unit; where lines wrap, one that does not break.
func (w Words) gap() string {
	if w.medium == Plain {
		return " "
	}
	return "\u00a0"
}

// Unit returns the symbol of a unit, empty for a bare number.
func (w Words) Unit(unit string) string { return w.Or("unit."+w.money(unit), unit) }

// UnitWord returns the unit written out.
func (w Words) UnitWord(unit string) string { return w.Or("unit."+w.money(unit)+".word", unit) }

// money names the unit of a sum in the table's way: JOD/yr is currency/yr.
func (w Words) money(unit string) string {
	if rest, ok := strings.CutPrefix(unit, w.currency); ok && w.currency != "" {
		return "currency" + rest
	}
	return unit
}

// Percent prints a share.
func (w Words) Percent(share float64) string {
	return w.Isolate(w.figure(100*share, 3) + w.gap() + "%")
}

// Interval prints a range. In Arabic it is said in words: a dash between figures is read in
// either direction.
func (w Words) Interval(low, high float64) string {
	return w.Say("number.interval", "low", w.Number(low), "high", w.Number(high))
}

// Confidence prints 0.9 as P90.
func (w Words) Confidence(c float64) string {
	percent := strconv.FormatFloat(math.Round(c*1e6)/1e4, 'f', -1, 64)
	return w.Isolate(w.Say("confidence.value", "percent", percent))
}

// Month prints a calendar month as 2026-01, the same in both languages.
func (w Words) Month(m series.Month) string { return w.Isolate(m.String()) }
