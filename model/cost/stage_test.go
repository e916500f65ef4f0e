package cost

import (
	"math"
	"slices"
	"testing"

	"radif/model/series"
)

// world holds the values of the inputs that a test has named.
type world map[string]float64

func (w world) set(id string, v float64) series.Param {
	w[id] = v
	return series.Param{ID: id}
}

func (w world) frame(t testing.TB, b *series.Builder) *series.Frame {
	t.Helper()
	l := b.Layout()
	f := l.NewFrame(2)
	for _, s := range l.Inputs {
		v, ok := w[s.ID]
		if !ok {
			t.Fatalf("input %s has no value", s.ID)
		}
		for i := range f.Col(s.Col) {
			f.Col(s.Col)[i] = v
		}
	}
	return f
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9*math.Max(math.Abs(want), 1e-9) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

const year = 12 * secondsPerMonth

func added(months int, at map[int]float64) []float64 {
	a := make([]float64, months)
	for m, q := range at {
		a[m] = q
	}
	return a
}

// full is an input in which everything has a price.
func (w world) full(b *series.Builder, months int) Input {
	k := func(v float64) series.Col { return b.Const(v, series.Step{Subject: site}) }
	return Input{
		Start: series.NewMonth(2026, 1), Months: months,
		Capital: []Capital{
			{ID: "server", Subject: "general", Price: w.set("server", 9000), Install: w.set("install", .1), Life: w.set("life", 2*year), Added: added(months, map[int]float64{0: 10, 6: 5})},
			{ID: "generator-set", Price: w.set("set", 100e3), Added: added(months, map[int]float64{0: 2})},
		},
		Energy: Energy{Periods: []Period{{"peak", w.set("peak_share", .25), w.set("peak", .00016)}, {"off-peak", w.set("off_share", .35), w.set("off", .0001)}, {"partial", series.Param{}, w.set("partial", .00012)}},
			Demand: w.set("demand", .003), Used: k(1e8), Peak: k(2e5)},
		Links:    []Link{{ID: "replication", PerRate: w.set("rate", 2e-6), Fixed: w.set("fixed", 500), Carriers: w.set("carriers", 2), Rate: k(1e9)}},
		Upkeep:   Upkeep{w.set("upkeep", .06)},
		Staff:    []Post{{"operator", w.set("posts", 2), w.set("hours", 8760*3600), w.set("productive", 1752*3600), w.set("salary", 12000)}},
		Licences: []Licence{{"hypervisor", w.set("core", 120), k(1024)}},
		Supplies: []Supply{{"fuel", w.set("fuel", .7), k(1000)}},
		Rent:     Rent{w.set("rent", 100), k(600)},
		Discount: w.set("discount", .08), Decommission: w.set("decommission", .05),
	}
}

// By hand. Ten servers in month 0 and five in month 6, each lasting 24 months: 10, 5, 10, 5 ... in months 0, 6, 24, 30, 48 ...; sets once.
// Running: energy 100 MWh at 0.25·0.16 + 0.35·0.10 + 0.40·0.12 = 0.123/kWh and 600 of demand 12 900; links 5000; staff 2·5·1000
// = 10 000; licences 10 240; fuel 700; rent 5000; upkeep 6 % of 290 000 (from month 6: 335 000) a year 1450 (1675).
func TestCostByHand(t *testing.T) {
	w, b, months := world{}, series.NewBuilder(), 36
	s := Compile(b, w.full(b, months))
	f := w.frame(t, b)
	s.Prepare(f)
	total, present := 0.0, 0.0
	for m := range months {
		s.Month(f, m)
		capex := map[int]float64{0: 10*9900 + 200e3, 6: 5 * 9900, 24: 10 * 9900, 30: 5 * 9900}[m]
		value, upkeep := 290e3, 1450.
		if m >= 6 {
			value, upkeep = 335e3, 1675
		}
		opex := 12900 + 5000 + 10000 + 10240 + 700 + 5000 + upkeep
		total += capex
		present += (capex + opex) / math.Pow(1.08, float64(m)/12)
		if m == months-1 {
			present += .05 * value / math.Pow(1.08, 3)
		}
		near(t, "capex", f.Col(s.Result.Capex)[0], capex)
		near(t, "capex so far", f.Col(s.Result.CapexSum)[1], total)
		near(t, "value", f.Col(s.Result.Value)[0], value)
		near(t, "opex", f.Col(s.Result.Opex)[0], opex)
		near(t, "opex a year", f.Col(s.Result.OpexYear)[0], 12*opex)
		near(t, "present value", f.Col(s.Result.Present)[0], present)
		near(t, "items", f.Col(s.Result.Items[0])[0]+f.Col(s.Result.Items[1])[0], capex)
	}
	if len(s.Result.Unpriced) != 0 || !s.Result.Discounted {
		t.Errorf("unpriced %v, discounted %v", s.Result.Unpriced, s.Result.Discounted)
	}
	s.Prepare(f) // a new block starts from nothing
	s.Month(f, 0)
	near(t, "capex of a new block", f.Col(s.Result.CapexSum)[0], 299e3)
	near(t, "present value of a new block", f.Col(s.Result.Present)[0], 299e3+45290)
}

// With prices that rise 5, 10 and 3 % a year, each cost a year on is dearer by its own rate.
func TestEscalation(t *testing.T) {
	w, b := world{}, series.NewBuilder()
	in := w.full(b, 36)
	in.Escalation = Escalation{w.set("e", .05), w.set("n", .10), w.set("l", .03)}
	s := Compile(b, in)
	f := w.frame(t, b)
	s.Prepare(f)
	for m := range 25 {
		s.Month(f, m)
		up := func(rate float64) float64 { return math.Pow(1+rate, float64(m)/12) }
		near(t, "energy", f.Col(s.Result.Energy)[0], 12900*up(.10))
		near(t, "supplies", f.Col(s.Result.Supplies)[0], 700*up(.10))
		near(t, "licences", f.Col(s.Result.Licences)[0], 10240*up(.05))
		near(t, "staff", f.Col(s.Result.Staff)[0], 10000*up(.03))
		near(t, "links", f.Col(s.Result.Links)[0], 5000*up(.03))
		near(t, "rent", f.Col(s.Result.Rent)[0], 5000*up(.03))
	}
	near(t, "refresh", f.Col(s.Result.Items[0])[0], 99e3*1.05*1.05)
	near(t, "value at today's prices", f.Col(s.Result.Value)[0], 335e3)
}

// What has no price is listed and in no sum.
func TestUnpricedIsListed(t *testing.T) {
	w, b := world{}, series.NewBuilder()
	in := w.full(b, 12)
	none := series.Param{}
	in.Capital[0].Price, in.Energy.Periods[0].Price, in.Links[0].PerRate, in.Links[0].Fixed = none, none, none, none
	in.Upkeep.Share, in.Staff[0].Salary, in.Licences[0].Price, in.Supplies[0].Price, in.Rent.Price = none, none, none, none, none
	in.Discount, in.Decommission = none, none
	s := Compile(b, in)
	want := []string{"server/general", "energy/peak", "links/replication", "maintenance", "staff/operator", "licences/hypervisor", "supplies/fuel", "rent", "present-value"}
	if !slices.Equal(s.Result.Unpriced, want) {
		t.Errorf("unpriced %q, want %q", s.Result.Unpriced, want)
	}
	f := w.frame(t, b)
	s.Prepare(f)
	s.Month(f, 0)
	near(t, "capex", f.Col(s.Result.Capex)[0], 200e3)
	near(t, "opex", f.Col(s.Result.Opex)[0], 1e8*(.35*.0001+.40*.00012)+600)
	near(t, "present value", f.Col(s.Result.Present)[0], 0)
}

func TestNothingIsFree(t *testing.T) {
	b := series.NewBuilder()
	s := Compile(b, Input{Months: 3})
	want := []string{"energy", "maintenance", "rent", "present-value"}
	if !slices.Equal(s.Result.Unpriced, want) {
		t.Errorf("unpriced %q, want %q", s.Result.Unpriced, want)
	}
	f := world{}.frame(t, b)
	s.Prepare(f)
	s.Month(f, 0)
	near(t, "capex", f.Col(s.Result.CapexSum)[0], 0)
	near(t, "opex", f.Col(s.Result.Opex)[0], 0)
}

// A bought building needs no rent; decommissioning without a price is listed when there is a discount rate.
func TestBuildingAndDecommissioning(t *testing.T) {
	w, b := world{}, series.NewBuilder()
	in := w.full(b, 12)
	in.Rent.Price, in.Decommission = series.Param{}, series.Param{}
	in.Capital = append(in.Capital, Capital{ID: "building", Price: w.set("m2", 800), Added: added(12, map[int]float64{0: 600, 1: 1})})
	s := Compile(b, in)
	if want := []string{"decommissioning"}; !slices.Equal(s.Result.Unpriced, want) {
		t.Errorf("unpriced %q, want %q", s.Result.Unpriced, want)
	}
	f := w.frame(t, b)
	s.Prepare(f)
	s.Month(f, 0)
	near(t, "capex", f.Col(s.Result.Capex)[0], 299e3+480e3)
	s.Month(f, 1)
	near(t, "capex of one square metre", f.Col(s.Result.Capex)[0], 800)
}

// A flat tariff is one period; a higher discount rate never raises the present value; more load never costs less.
func TestCostLaws(t *testing.T) {
	run := func(set map[string]float64) (present float64) {
		w, b := world{}, series.NewBuilder()
		in := w.full(b, 48)
		in.Energy = Energy{Periods: []Period{{ID: "all", Price: w.set("flat", .00012)}}, Used: b.Const(1e8, series.Step{})}
		in.Escalation = Escalation{Energy: w.set("e", 0)}
		s := Compile(b, in)
		for id, v := range set {
			w[id] = v
		}
		f := w.frame(t, b)
		s.Prepare(f)
		for m := range 48 {
			s.Month(f, m)
		}
		near(t, "energy", f.Col(s.Result.Energy)[0], 1e8*w["flat"]*math.Pow(1+w["e"], 47./12))
		return f.Col(s.Result.Present)[0]
	}
	base := run(nil)
	for _, c := range []struct {
		id   string
		v    float64
		more bool
	}{{"discount", .1, false}, {"flat", .00013, true}, {"server", 9100, true}, {"posts", 3, true}, {"e", .02, true}, {"decommission", .1, true}, {"life", 3 * year, false}} {
		if got := run(map[string]float64{c.id: c.v}); math.IsNaN(got) || (got > base) != c.more {
			t.Errorf("%s %v: present value %v, was %v", c.id, c.v, got, base)
		}
	}
}

func TestMonthDoesNotAllocate(t *testing.T) {
	w, b := world{}, series.NewBuilder()
	s := Compile(b, w.full(b, 12))
	f := w.frame(t, b)
	if n := testing.AllocsPerRun(20, func() { s.Prepare(f); s.Month(f, 0) }); n != 0 {
		t.Errorf("Prepare and Month allocate %v times", n)
	}
}
