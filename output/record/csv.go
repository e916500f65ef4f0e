package record

import (
	"math"
	"strconv"
	"strings"

	"radif/model/plan"
)

// TextCell writes a text for a CSV file. What a spreadsheet would take for a formula gets an
// apostrophe; what would break the row gets quotes.
func TextCell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		text = "'" + text
	}
	if strings.ContainsAny(text, "\",\n\r") {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}

// NumberCell writes a number for a CSV file in its shortest exact form, in full where people read it
// so: 1000000 and not 1e+06. It is never quoted.
func NumberCell(v float64) string { return string(appendNumber(nil, v)) }

func appendNumber(b []byte, v float64) []byte {
	const small, large = 1e-6, 1e15
	if size := math.Abs(v); size >= large || size < small && size > 0 {
		return strconv.AppendFloat(b, v, 'g', -1, 64)
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

// monthly writes monthly.csv: one row per month, quantity and percentile.
func monthly(r *plan.Result) []byte {
	b := make([]byte, 0, 64*len(r.Quantities)*len(r.Months)*6)
	b = append(b, "month,quantity,unit,percentile,value\n"...)
	months := each(r.Months, monthText)
	for _, q := range r.Quantities {
		middle := "," + TextCell(q.ID) + "," + TextCell(q.Unit) + ","
		columns := []struct {
			name   string
			values []float64
		}{{"mean", q.Month.Mean}, {"p05", q.Month.P05}, {"p50", q.Month.P50}, {"p90", q.Month.P90}, {"p95", q.Month.P95}, {"p99", q.Month.P99}}
		for m, month := range months {
			for _, c := range columns {
				b = append(append(append(b, month...), middle...), c.name...)
				b = appendNumber(append(b, ','), c.values[m])
				b = append(b, '\n')
			}
		}
	}
	return b
}

// capacity writes capacity.csv: the design values per phase, with their unrounded figures.
func capacity(r *plan.Result) []byte {
	phase := map[string]plan.PhaseInfo{}
	for _, p := range r.Phases {
		phase[p.ID] = p
	}
	var b strings.Builder
	b.WriteString("phase,order,ready,quantity,unit,confidence,at,computed,margins,specified,rounding,binding,median,low,high,tail,trial,exact,trace\n")
	for _, d := range r.Design {
		p := phase[d.Phase]
		row := []string{
			TextCell(d.Phase), p.Order.String(), p.Ready.String(), TextCell(d.ID), TextCell(d.Unit),
			NumberCell(d.Confidence), d.At.String(), NumberCell(d.Computed), TextCell(marginText(d.Margins)), NumberCell(d.Specified),
			TextCell(d.Rounding), TextCell(d.Binding), NumberCell(d.Median), NumberCell(d.Low), NumberCell(d.High),
			strconv.Itoa(d.Tail), strconv.Itoa(d.Trial), strconv.FormatBool(d.Exact), TextCell(d.Trace),
		}
		b.WriteString(strings.Join(row, ",") + "\n")
	}
	return []byte(b.String())
}

// marginText lists margins as "growth 0.1; design 0.05".
func marginText(margins []plan.AppliedMargin) string {
	return strings.Join(each(margins, func(m plan.AppliedMargin) string { return m.ID + " " + NumberCell(m.Share) }), "; ")
}
