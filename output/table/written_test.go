package table

import "testing"

func TestWritten(t *testing.T) {
	for in, want := range map[string]string{
		"40 ms": "40 ms",
		`{fixed: 4 h, basis: estimate, source: "[E], see {a}"}`:      "4 h",
		`{min: 1 %, mode: 2 %, max: 3 %, basis: x, source: 'a, b'}`:  "min: 1 %, mode: 2 %, max: 3 %",
		`{quantiles: {p10: 1, p90: 2}, basis: measured, date: 2024}`: "quantiles: {p10: 1, p90: 2}",
		`{values: [1, 2, 3], note: "basis: no"}`:                     "values: [1, 2, 3]",
		"{}":                                                         "",
	} {
		if got := Written(in); got != want {
			t.Errorf("Written(%s) = %q, want %q", in, got, want)
		}
	}
}
