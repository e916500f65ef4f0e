package terminal

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/model/series"
	"radif/output/lingo"
)

// curve splits the id of one point of a curve: catalogue.x.power_ratios.3.
func curve(input string) (string, bool) {
	i := strings.LastIndexByte(input, '.')
	if i < 0 {
		return "", false
	}
	_, err := strconv.Atoi(input[i+1:])
	return input[:i], err == nil
}

// operands prints the operands of a step: the points of a curve in one line, and of a long sum
// the largest terms and the sum of the others.
func (e explain) operands(s plan.TraceStep) []string {
	e = e.priced(s)
	var lines []string
	for _, g := range groups(s.Args) {
		if g.table() {
			lines = append(lines, e.curve(g)...)
			continue
		}
		shown := g.bySize()
		if e.full || len(shown) <= briefOperands+1 {
			lines = append(lines, e.terms(s, g.args)...)
			continue
		}
		shown, rest := shown[:briefOperands], shown[briefOperands:]
		slices.Sort(shown)
		lines = append(lines, e.terms(s, shown)...)
		sum, central := 0.0, 0.0
		for _, k := range rest {
			sum, central = sum+s.Args[k].Value, central+s.Args[k].Central
		}
		more := e.w.Say("explain.more", "count", e.w.Number(float64(len(rest))))
		lines = append(lines, e.figures("    "+more, sum, central, s.Args[rest[0]].Unit))
	}
	return lines
}

func (e explain) terms(s plan.TraceStep, shown []int) []string {
	var lines []string
	for _, k := range shown {
		a := s.Args[k]
		label := "    " + a.Symbol
		switch {
		case a.Input != "":
			label += " = " + a.Input
		case a.Subject != "" && a.Subject != s.Subject:
			label += ": " + e.subject(a.Subject)
		}
		lines = append(lines, e.columns(label, e.amount(a.Value, a.Unit, a.Input), e.amount(a.Central, a.Unit, a.Input)))
	}
	return lines
}

// curve prints the points of a curve of the catalogue in one line.
func (e explain) curve(g group) []string { return e.flow([]string{e.points(g)}) }

// points are the points of a curve in words.
func (e explain) points(g group) string {
	first := g.all[g.args[0]]
	low, high := first.Value, first.Value
	for _, k := range g.args {
		low, high = min(low, g.all[k].Value), max(high, g.all[k].Value)
	}
	name, _ := curve(first.Input)
	txt := e.w.Say("explain.table", "name", name, "count", e.w.Number(float64(len(g.args))),
		"low", e.amount(low, first.Unit, first.Input), "high", e.amount(high, first.Unit, first.Input))
	return first.Symbol + " = " + txt
}

// earliest is the least number of months that is meant as a date: durations are shorter.
const earliest = 1900 * 12

// never is the date of what does not happen in the plan.
const never = 1e6

// decimal finds a size that was written in decimal bytes.
var decimal = regexp.MustCompile(`[0-9] ?([kMGTP])B\b`)

var decimalUnit = map[string]float64{"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}

// daysUnit is the unit of the time of the first full copy, and endless what the model counts for it
// where there is no link.
const (
	daysUnit = "d"
	endless  = 36525
)

// perSold are the prices that people know for a larger measure.
var perSold = map[string]struct {
	factor float64
	unit   string
}{
	"currency/B": {1e12, "currency/TB"}, "currency/W": {1e3, "currency/kW"}, "currency/VA": {1e3, "currency/kVA"},
	"currency/Wh": {1e3, "currency/kWh"}, "currency/(bit/s)": {1e6, "currency/(Mbit/s)"},
}

// amount prints a value: a date as a month, bytes in the family of units they were written in.
func (e explain) amount(v float64, unit, input string) string {
	if unit == "months" && v >= never {
		return e.w.Word("explain.never")
	}
	if unit == "months" && v >= earliest {
		return e.w.Month(series.Month(v))
	}
	if unit == daysUnit && v >= endless {
		return e.w.Word("explain.no-link")
	}
	if p, ok := perSold[unit]; ok {
		return e.w.Format(v*p.factor, p.unit, lingo.Rounded)
	}
	if unit == "B" && e.sold {
		return e.w.Format(v/decimalUnit["T"], "TB", lingo.Rounded)
	}
	if unit == "B" && input != "" {
		written, _, _ := strings.Cut(e.origins[input].Text, "source:")
		if found := decimal.FindStringSubmatch(written); found != nil {
			return e.w.Format(v/decimalUnit[found[1]], found[1]+"B", lingo.Rounded)
		}
	}
	return e.w.Format(v, unit, lingo.Scaled)
}
