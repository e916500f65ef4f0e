package scenarios

import (
	"testing"

	"radif/model/quantity"
)

// Distributions speak in base units; the file's own units are what is printed.
func TestNumbersInUnit(t *testing.T) {
	cases := []struct {
		text, written string
		dim           quantity.Dimension
		want          string
	}{
		{"p10 = 1e+06, p90 = 2.5e+06", "1 MB", quantity.Bytes, "p10 = 1 MB, p90 = 2.5 MB"},
		{"from min to max, which is 1.31941e+13 to 2.19902e+13", "12 TiB", quantity.Bytes, "from min to max, which is 12 TiB to 20 TiB"},
		{"a middle quantile below 90 (a lognormal leans to the right)", "1 min", quantity.Duration, "a middle quantile below 1.5 min (a lognormal leans to the right)"},
		{"more than -5", "3 °C", quantity.Temperature, "more than -5 °C"},
		{"p99.5 = 24312", "2026-01", quantity.Date, "p99.5 = 2026-01"},
		{"two quantiles", "1 MB", quantity.Bytes, "two quantiles"},
	}
	for _, c := range cases {
		if got := numbersInUnit(c.text, c.written, c.dim); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
