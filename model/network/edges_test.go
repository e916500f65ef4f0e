package network

import (
	"math"
	"testing"

	"radif/model/series"
)

// TestHourIsFineUpToAThird: of 3.15 h an hour is less than a third, of 2.85 h more.
func TestHourIsFineUpToAThird(t *testing.T) {
	if !(Cycle{RPO: 3.15 * 3600}).hourly() || (Cycle{RPO: 2.85 * 3600}).hourly() {
		t.Error("the border is three hours")
	}
}

// TestCycleByDefault: cyclic replication without a stated interval sends twice an RPO.
func TestCycleByDefault(t *testing.T) {
	c := new(Stage).cycle(Class{ID: "x", RPOSeconds: 3600}, 600)
	if c.Interval != 1800 || c.RPO != 3600 || c.Outage != 600 {
		t.Errorf("%+v, want an interval of 1800 s", c)
	}
}

// TestIntervalJustAboveAnHour: an interval of 1.05 h may touch two hours. With an RPO of 2.9 h and a flat
// load their changes must be sent in 2.9 - 1.05 h: 2/1.85 of the mean rate.
func TestIntervalJustAboveAnHour(t *testing.T) {
	c := Cycle{RPO: 2.9 * 3600, Interval: 1.05 * 3600}
	most := 0.0
	for _, row := range c.ratios([]series.Shape{series.Flat()}) {
		most = max(most, row[0])
	}
	if math.Abs(most-2/1.85) > 1e-12 {
		t.Errorf("%v of the mean rate, want %v", most, 2/1.85)
	}
}

// TestLateOutageIsNamed: the outage that makes a window impossible is found where it is, far from the
// trace's beginning.
func TestLateOutageIsNamed(t *testing.T) {
	trace := Trace{Slot: 600, Bytes: make([]float64, 1000)}
	for i := range trace.Bytes {
		trace.Bytes[i] = 1
	}
	_, fail := LeastRate(trace, 900, []Outage{{"storm", 100_000, 100_800}, {"digger", 500_000, 501_200}}, EvenlySpread)
	if fail == nil || fail.Outage.ID != "digger" {
		t.Errorf("%v, want the outage digger", fail)
	}
}
