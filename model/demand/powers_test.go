package demand

import (
	"math"
	"testing"

	"radif/model/series"
)

// TestPowersAreTheCompoundFactor: the product of two factors is the one exponential, before and
// after the curve's date, to 2e-15 of it; at the date it is exactly 1.
func TestPowersAreTheCompoundFactor(t *testing.T) {
	at := series.NewMonth(2026, 6)
	in := Input{Start: series.NewMonth(2024, 7), Months: 120}
	b := series.NewBuilder()
	rate, trend := b.Input(p("r"), "1/yr"), b.Input(p("w"), "1/yr")
	pw := newPowers(b, in, at)
	f := b.Layout().NewFrame(3)
	copy(f.Col(rate), []float64{LogGrowth(0.25), LogGrowth(-0.4), 0})
	copy(f.Col(trend), []float64{LogGrowth(0.03), 0, 0})
	pw.prepare(f, rate, trend)
	out := make([]float64, 3)
	for m := range in.Months {
		month := in.Start + series.Month(m)
		pw.month(f, month, out)
		for i, got := range out {
			want := CompoundFactor(f.Col(rate)[i]+f.Col(trend)[i], float64(month-at)/12)
			if math.Abs(got-want) > 2e-15*want || month == at && got != 1 {
				t.Errorf("%v, trial %d: %.17g, want %.17g", month, i, got, want)
			}
		}
	}
}
