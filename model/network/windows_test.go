package network

import (
	"math"
	"testing"

	"radif/model/series"
)

// weeks repeats a shape as a trace of hours, in bytes for a mean of 3600 B an hour.
func weeks(s series.Shape, n int) Trace {
	t := Trace{Slot: 3600}
	for i := range n * series.HoursPerWeek {
		t.Bytes = append(t.Bytes, 3600*s[i%series.HoursPerWeek])
	}
	return t
}

// TestWindowsAgreeWithTheTrace holds the windows of the periodic week against the exact rate of
// the same week recorded three times: evenly spread where the hour is coarse against the RPO, any
// pattern where it is fine.
func TestWindowsAgreeWithTheTrace(t *testing.T) {
	for _, shape := range manyShapes() {
		trace := weeks(shape, 3)
		for _, rpo := range []float64{300, 900, 3600, 7200, 4 * 3600, 86400} {
			c, convention := Cycle{RPO: rpo}, EvenlySpread
			if c.hourly() {
				convention = AnyPattern
			}
			need, fail := LeastRate(trace, rpo, nil, convention)
			if fail != nil {
				t.Fatal(fail)
			}
			want := math.Max(need.Rate, 1) // the mean is the window without end
			got := newEnvelope(c.ratios([]series.Shape{shape})).own[0]
			if got < want*(1-1e-12) || got > want*(1+1e-12) {
				t.Errorf("rpo %v: %v, on the trace %v", rpo, got, want)
			}
		}
	}
}

// TestWindowsSurviveTheWorstOutage moves an outage over the week: the windows' rate is never less
// than any place asks for, and no more than the worst.
func TestWindowsSurviveTheWorstOutage(t *testing.T) {
	shape := bell(11, 4, 0.4)
	trace := weeks(shape, 2)
	c := Cycle{RPO: 2 * 3600, Outage: 3600}
	got := newEnvelope(c.ratios([]series.Shape{shape})).own[0]
	worst := 0.0
	for at := 0; at < 2*series.HoursPerWeek*4; at++ {
		from := float64(at) * 900
		need, fail := LeastRate(trace, c.RPO, []Outage{{"digger", from, from + c.Outage}}, EvenlySpread)
		if fail != nil {
			t.Fatal(fail)
		}
		worst = max(worst, need.Rate)
	}
	if worst > got*(1+1e-12) || worst < got*(1-1e-9) {
		t.Errorf("windows give %v, the worst placed outage asks for %v", got, worst)
	}
}

// TestCyclesAgreeWithLumps: a cycle hands over at its end what changed in it, and has the RPO less
// the interval to send it.
func TestCyclesAgreeWithLumps(t *testing.T) {
	for _, shape := range manyShapes() {
		for _, rpo := range []float64{2 * 3600, 1.5 * 3600, 2.5 * 3600} {
			c := Cycle{RPO: rpo, Interval: 3600}
			need, fail := LeastRate(weeks(shape, 3), rpo-3600, nil, Lumped)
			if fail != nil {
				t.Fatal(fail)
			}
			want := math.Max(need.Rate, 1)
			got := newEnvelope(c.ratios([]series.Shape{shape})).own[0]
			if math.Abs(got-want) > 1e-12*want {
				t.Errorf("rpo %v: %v, by lumps %v", rpo, got, want)
			}
		}
	}
}

func TestWindowsByHand(t *testing.T) {
	var one series.Shape // all changes of the week in one hour, 168 times the mean
	one[50] = series.HoursPerWeek
	cases := []struct {
		name  string
		shape series.Shape
		cycle Cycle
		want  float64
	}{
		{"a flat load needs its mean", series.Flat(), Cycle{RPO: 900}, 1},
		{"typical RPO of snapshots is twice their schedule (Azure NetApp Files): a flat load then needs its mean", series.Flat(), Cycle{RPO: 1200, Interval: 600}, 1},
		{"cycle of 20 min within 30 min: 20 min of changes in 10 min", series.Flat(), Cycle{RPO: 1800, Interval: 1200}, 2},
		{"168 hours' changes in an hour and an hour more", one, Cycle{RPO: 3600}, 84},
		{"half an hour of outage in the second hour", one, Cycle{RPO: 3600, Outage: 1800}, 112},
		{"an RPO of 4 h, anywhere in its hour", one, Cycle{RPO: 4 * 3600}, 42},
		{"cycle of 2 h within 6 h: 4 h left to send", one, Cycle{RPO: 6 * 3600, Interval: 2 * 3600}, 42},
		{"cycle of 63 min within 126 min may hold two hours, with 63 min to send them", series.Flat(), Cycle{RPO: 7560, Interval: 3780}, 2 / 1.05},
		{"cycle of 90 min within 2 h may hold both its hours", series.Flat(), Cycle{RPO: 7200, Interval: 5400}, 4},
	}
	for _, c := range cases {
		if got := newEnvelope(c.cycle.ratios([]series.Shape{c.shape})).own[0]; math.Abs(got-c.want) > 1e-12*c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestBurstIsCovered puts bursts into the hours at the worst places, in 5-minute slots, and asks
// that the hourly windows with the burst as a factor need no less.
func TestBurstIsCovered(t *testing.T) {
	shape := bell(11, 4, 0.4)
	const burst, perHour = 2.0, 12
	for _, rpo := range []float64{300, 900, 3600, 7200, 4 * 3600, 24 * 3600} {
		fine := Trace{Slot: 300}
		for h := range 2 * series.HoursPerWeek {
			for k := range perHour {
				late := h%2 == 0 // even hours burst at their end, odd ones at their start
				bytes := 0.0
				if late == (k >= perHour/2) {
					bytes = 300 * burst * shape[h%series.HoursPerWeek]
				}
				fine.Bytes = append(fine.Bytes, bytes)
			}
		}
		need, _ := LeastRate(fine, rpo, nil, EvenlySpread)
		c := Cycle{RPO: rpo}
		got := newEnvelope(c.ratios([]series.Shape{shape})).own[0]
		if !c.hourly() {
			got *= burst
		}
		if need.Rate > got*(1+1e-9) {
			t.Errorf("rpo %v: bursts need %v, the windows give %v", rpo, need.Rate, got)
		}
	}
}

func TestCycleOfAClass(t *testing.T) {
	s := &Stage{}
	half := s.cycle(Class{RPOSeconds: 7200}, 600)
	if half != (Cycle{RPO: 7200, Outage: 600, Interval: 3600}) {
		t.Errorf("a cycle that is not stated is half the RPO, not %v", half)
	}
	if !(Cycle{RPO: 3 * 3600}).hourly() || (Cycle{RPO: 3*3600 - 1}).hourly() {
		t.Error("an hour is fine against an RPO of 3 h and more")
	}
	if len(s.Infeasible) != 0 {
		t.Errorf("infeasible: %v", s.Infeasible)
	}
}
