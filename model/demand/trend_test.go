package demand

import (
	"testing"

	"radif/model/series"
)

// TestDriverThatFollowsAnotherByHand: driver a stands at 100; driver b follows it from 10 with a
// trend of 21 %/yr, so that it is 11 after half a year and 12.1 after one; the trace says how
// many years have passed.
func TestDriverThatFollowsAnotherByHand(t *testing.T) {
	jan := series.NewMonth(2024, 1)
	r := newRig(t, Input{Start: jan, Months: 24, Profiles: []Profile{flat("f")}, Drivers: []Driver{
		{ID: "a", Unit: "users", Growth: Curve{Kind: Constant, At: jan, Value: p("a0")}},
		{ID: "b", Unit: "users", Growth: Curve{Kind: Follows, At: jan, Value: p("b0"), Driver: "a", Trend: p("w")}},
	}}, 1, map[string]float64{"a0": 100, "b0": 10, "w": .21})
	years := series.Col(-1)
	for _, s := range r.layout.Steps {
		if s.Symbol == "t" {
			years = s.Col
		}
	}
	for m, want := range map[int]float64{0: 10, 6: 11, 12: 12.1, 18: 13.31} {
		r.month(m)
		r.want("b", r.stage.Result.Drivers[1], want)
		r.want("years", years, float64(m)/12)
	}
}
