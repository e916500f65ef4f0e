package demand

import (
	"math"
	"math/rand/v2"
	"testing"

	"radif/model/series"
)

func p(id string) series.Param { return series.Param{ID: id} }

// rig is a compiled stage with one block of trials and the values of its inputs.
type rig struct {
	t      testing.TB
	stage  *Stage
	layout *series.Layout
	frame  *series.Frame
}

func newRig(t testing.TB, in Input, width int, values map[string]float64) *rig {
	t.Helper()
	b := series.NewBuilder()
	s := Compile(b, in)
	r := &rig{t, s, b.Layout(), nil}
	r.frame = r.layout.NewFrame(width)
	for _, c := range r.layout.Inputs {
		v, ok := values[c.ID]
		if !ok {
			t.Fatalf("test gives no value for input %s", c.ID)
		}
		fill(r.frame.Col(c.Col), v)
	}
	for _, c := range r.layout.Draws {
		fill(r.frame.Col(c.Col), values[c.ID])
	}
	for _, c := range r.layout.MonthlyDraws {
		fill(r.frame.Col(c.Col), values[c.ID])
	}
	s.Prepare(r.frame)
	return r
}

func (r *rig) month(m int) { r.stage.Month(r.frame, m) }

func (r *rig) want(what string, c series.Col, want float64) {
	r.t.Helper()
	got := r.frame.Col(c)[0]
	if !(math.Abs(got-want) <= 1e-12*math.Max(1, math.Abs(want))) {
		r.t.Errorf("%s: %.15g, want %.15g", what, got, want)
	}
}

// office is a profile with 9 busy hours a day from Sunday to Thursday, all at the same rate:
// 168/45 = 3.7333 times the mean hour.
func office(id string) Profile {
	pr := Profile{ID: id}
	for d := range 5 {
		for h := 8; h < 17; h++ {
			pr.Week[24*d+h] = 168. / 45
		}
	}
	for m := range pr.Season {
		pr.Season[m] = 1
	}
	return pr
}

func flat(id string) Profile {
	pr := Profile{ID: id, Week: series.Flat()}
	for m := range pr.Season {
		pr.Season[m] = 1
	}
	return pr
}

// TestMonthByHand follows one service through all formulas. Start January 2024; base 3.1 M/month;
// +20 %/yr; ×2 from July 2024; January season 1.5.
func TestMonthByHand(t *testing.T) {
	pr := office("office")
	pr.Season[0] = 1.5
	pr.BusyDay, pr.Burst = p("busy"), p("burst")
	in := Input{Start: series.NewMonth(2024, 1), Months: 24, Profiles: []Profile{pr}, Services: []Service{{
		ID: "a", Base: p("base"), Growth: Curve{Kind: Compound, At: series.NewMonth(2024, 1), Rate: p("r")},
		Steps: []Step{{ID: "a.rule", Date: p("date"), Multiply: p("m"), Chance: p("chance")}},
	}}, Events: []Event{{ID: "a.launch", Services: []int{0}, Multiply: p("em"), Lasts: p("lasts"), PerYear: p("year")}}}
	values := map[string]float64{"base": 3.1e6, "r": .2, "date": float64(series.NewMonth(2024, 7)) + .4, "m": 2, "chance": .6,
		"a.rule.occurs": .59, "busy": 1.5, "burst": 2, "em": 31, "lasts": 3600, "year": 1, "a.launch": .5}
	r := newRig(t, in, 1, values)
	res := r.stage.Result
	r.month(0)
	v := 3.1e6 * 1.5
	r.want("V January", res.Level[0], v)
	r.want("λ January", res.MeanRate[0], v/(31*86400))
	r.want("F", res.Peak[0], 3)
	r.want("peak", res.PeakRate, v/(31*86400)*3*168/45)
	r.want("no event: draw .5 <= exp(-31/366)", res.Events[0].Extra, 0)
	r.want("peak with events", res.PeakEvents, v/(31*86400)*3*168/45)
	r.month(6)
	r.want("V July with the step", res.Level[0], 3.1e6*2*math.Sqrt(1.2))
	r.month(12)
	r.want("V a year on", res.Level[0], 3.1e6*1.2*2*1.5)
	r.want("summed is coincident with one profile", res.PeakSummed, r.frame.Col(res.PeakRate)[0])
	r.want("transactions", res.Transactions, 3.1e6*1.2*2*1.5)

	values["a.launch"] = .93 // above exp(-31/366) = .91879
	r = newRig(t, in, 1, values)
	r.month(0)
	r.want("event comes", r.stage.Result.Events[0].Extra, 30)
	r.want("volume with the event", r.stage.Result.Level[0], v*(1+30*3600/(31*86400.)))
	r.want("rate without it", r.stage.Result.MeanRate[0], v/(31*86400))
	r.want("peak with it", r.stage.Result.PeakEvents, v/(31*86400)*(3*168/45.+30))

	values["a.rule.occurs"] = .61
	r = newRig(t, in, 1, values)
	r.month(6)
	r.want("the rule does not come", r.stage.Result.MeanRate[0], 3.1e6*math.Sqrt(1.2)/(31*86400))
}

// TestInventoryByHand: 200 machines, 24 more a year, commissioned in March; no season, no rate.
func TestInventoryByHand(t *testing.T) {
	pr := flat("f")
	pr.Season[5] = 9
	r := newRig(t, Input{Start: series.NewMonth(2024, 1), Months: 12, Profiles: []Profile{pr}, Services: []Service{{ID: "vms", Inventory: true,
		Base: p("n"), From: p("from"), Growth: Curve{Kind: Linear, At: series.NewMonth(2024, 1), Rate: p("r")}}}}, 1,
		map[string]float64{"n": 200, "r": 24, "from": float64(series.NewMonth(2024, 3))})
	r.month(1)
	r.want("before", r.stage.Result.Level[0], 0)
	r.month(2)
	r.want("from March on", r.stage.Result.Level[0], 204)
	r.month(5)
	r.want("June, no season", r.stage.Result.Level[0], 210)
	r.want("no transactions", r.stage.Result.Transactions, 0)
	r.want("no rate", r.stage.Result.MeanRate[0], 0)
	r.want("no peak", r.stage.Result.PeakRate, 0)
}

// TestDriversByHand: a driver at 100 in January 2024, table 100 → 200 in a year, and a driver that
// follows it with elasticity 1/2; a service that follows that one, and one with a date of its own.
func TestDriversByHand(t *testing.T) {
	jan := series.NewMonth(2024, 1)
	in := Input{Start: jan, Months: 36, Profiles: []Profile{flat("f")},
		Drivers: []Driver{
			{ID: "b", Unit: "users", Growth: Curve{Kind: Follows, At: jan, Value: p("b0"), Driver: "a", Elasticity: p("half")}},
			{ID: "a", Unit: "services", Growth: Curve{Kind: Table, At: jan, Points: []Point{{jan, p("a0")}, {jan + 12, p("a1")}}}},
		},
		Services: []Service{
			{ID: "x", Base: p("x0"), Growth: Curve{Kind: Follows, At: jan, Driver: "b", Trend: p("w")}},
			{ID: "y", Base: p("y0"), Growth: Curve{Kind: Follows, At: jan + 6, Driver: "a", Elasticity: p("two")}},
			{ID: "z", Base: p("z0"), Growth: Curve{Kind: Table, At: jan + 6, Points: []Point{{jan, p("a0")}, {jan + 12, p("a1")}}}},
		}}
	r := newRig(t, in, 1, map[string]float64{"a0": 100, "a1": 200, "b0": 10, "half": .5, "two": 2, "x0": 1000, "y0": 900, "z0": 300, "w": .1})
	res := r.stage.Result
	r.month(12)
	r.want("a", res.Drivers[1], 200)
	r.want("b = 10·√2", res.Drivers[0], 10*math.Sqrt2)
	r.want("x = 1000·√2·1.1", res.Level[0], 1100*math.Sqrt2)
	r.want("y = 900·(200/150)²", res.Level[1], 1600)
	r.want("z = 300·200/150", res.Level[2], 400)
	r.month(24)
	r.want("flat outside the table", res.Drivers[1], 200)
	r.want("the trend goes on", res.Level[0], 1210*math.Sqrt2)
	r.month(0)
	r.want("y before its date", res.Level[1], 400)
}

// TestCoincidentPeak: two profiles, busy at different hours. W1 = 10/s, shapes (2, 0) and (0, 3) in
// two hours, else 1: together 1·10+1·20 = 30 in other hours, 20+0 and 0+60 in those two.
func TestCoincidentPeak(t *testing.T) {
	a, b := flat("a"), flat("b")
	a.Week[10], a.Week[20], b.Week[10], b.Week[20] = 2, 0, 0, 3
	b.Week[21] = 0
	jan := series.NewMonth(2023, 1)
	in := Input{Start: jan, Months: 1, Profiles: []Profile{a, b}, Services: []Service{
		{ID: "s", Base: p("s")}, {ID: "t", Base: p("t"), Profile: 1}, {ID: "u", Base: p("u"), Profile: 1}}}
	in.Events = []Event{
		{ID: "e", Services: []int{0, 1}, Multiply: p("em"), Lasts: p("l"), PerYear: p("often")},
		{ID: "f", Services: []int{2}, Multiply: p("fm"), Lasts: p("l"), PerYear: p("often")}}
	month := 31 * 86400.
	r := newRig(t, in, 1, map[string]float64{"s": 10 * month, "t": 15 * month, "u": 5 * month,
		"em": 3, "fm": 5, "l": 3600, "often": 1000, "e": .5, "f": .5})
	r.month(0)
	r.want("coincident", r.stage.Result.PeakRate, 60)
	r.want("summed", r.stage.Result.PeakSummed, 80)
	r.want("largest event: 2·25, not 4·5", r.stage.Result.PeakEvents, 110)
}

// TestEventCalendar: with a mask of April and May, n a year come in those 61 days: over 12 months
// Σ share = 1, and nothing in other months.
func TestEventCalendar(t *testing.T) {
	e := event{in: Event{Months: [12]bool{3: true, 4: true}}}
	if got := e.openDays(2024); got != 61 {
		t.Errorf("open days %v", got)
	}
	if got := (event{}).openDays(2024); got != 366 {
		t.Errorf("open days %v", got)
	}
	in := Input{Start: series.NewMonth(2024, 1), Months: 12, Profiles: []Profile{flat("f")}, Services: []Service{{ID: "s", Base: p("s")}}}
	in.Events = []Event{{ID: "e", Services: []int{0}, Multiply: p("m"), Lasts: p("l"), PerYear: p("n"), Months: [12]bool{3: true, 4: true}}}
	r := newRig(t, in, 1, map[string]float64{"s": 1, "m": 10, "l": 60, "n": 50, "e": .9999})
	for m := range 12 {
		r.month(m)
		want := 0.
		if m == 3 || m == 4 {
			want = 9
		}
		r.want("extra", r.stage.Result.Events[0].Extra, want)
	}
}

// TestEventFrequency: independent draws, 3 a year: 1 - exp(-3) of the years have one or more, and a
// month of 30 days 1 - exp(-3·30/365).
func TestEventFrequency(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	hits, years := 0, 20000
	for range years {
		if EventExtra(rnd.Float64(), 3, YearShare(30, 365), 2) > 0 {
			hits++
		}
	}
	want := -math.Expm1(-3 * 30. / 365)
	if got := float64(hits) / float64(years); math.Abs(got-want) > 3*math.Sqrt(want/float64(years)) {
		t.Errorf("share of months with the event %v, want %v", got, want)
	}
}
