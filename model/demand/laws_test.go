package demand

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"radif/model/series"
)

// estate is a scenario of n services of every kind over 120 months, with uncertain inputs.
func estate(n int) Input {
	start := series.NewMonth(2024, 7)
	in := Input{Start: start, Months: 120, Profiles: []Profile{office("office"), flat("flat"), office("citizen")}}
	in.Profiles[0].BusyDay, in.Profiles[2].Burst = p("busy"), p("burst")
	for h := range in.Profiles[2].Week {
		in.Profiles[2].Week[h] = .5 + float64(h*h%11)/10
	}
	for m := range 12 {
		in.Profiles[2].Season[m] = .7 + .05*float64(m)
	}
	in.Drivers = []Driver{
		{ID: "d0", Growth: Curve{Kind: Logistic, At: start - 4, Value: p("v"), Rate: p("r"), Ceiling: p("k")}},
		{ID: "d1", Growth: Curve{Kind: Bass, At: start, Value: p("v"), Innovation: p("p"), Imitation: p("q"), Ceiling: p("k")}},
		{ID: "d2", Growth: Curve{Kind: Gompertz, At: start, Value: p("v"), Rate: p("r"), Ceiling: p("k")}},
	}
	for i := range n {
		id := "s" + strconv.Itoa(i)
		s := Service{ID: id, Profile: i % 3, Base: p(id + ".base"), Inventory: i%8 == 7}
		switch i % 8 {
		case 0:
			s.Growth = Curve{Kind: Compound, At: start, Rate: p("r")}
		case 1:
			s.Growth = Curve{Kind: Linear, At: start, Rate: p("r"), Value: p("v")}
		case 2:
			s.Steps = []Step{{ID: id + ".0", Date: p("date"), Multiply: p("m"), Chance: p("chance")}, {ID: id + ".1", Date: p("date"), Multiply: p("m")}}
		case 3:
			s.Growth = Curve{Kind: Logistic, At: start, Value: p("v"), Rate: p("r"), Ceiling: p("k"), Trend: p("w")}
		case 7:
			s.From = p("from")
			fallthrough
		default:
			s.Growth = Curve{Kind: Follows, At: start, Driver: "d" + strconv.Itoa(i%3), Elasticity: p("e"), Trend: p("w")}
		}
		in.Services = append(in.Services, s)
	}
	in.Events = []Event{{ID: "e0", Services: []int{0, 1, 2}, Multiply: p("em"), Lasts: p("lasts"), PerYear: p("n")},
		{ID: "e1", Services: []int{0, 4 % n}, Multiply: p("em"), Lasts: p("lasts"), PerYear: p("n"), Months: [12]bool{3: true}}}
	return in
}

var ranges = map[string][2]float64{"busy": {1, 2}, "burst": {1.2, 2.5}, "v": {900, 1300}, "r": {0, .5}, "k": {2300, 2460}, "p": {.001, .03},
	"q": {.2, .6}, "date": {24300, 24360}, "m": {.5, 3}, "chance": {0, 1}, "w": {-.02, .2}, "e": {0, 1.5}, "from": {24290, 24330},
	"em": {1, 50}, "lasts": {600, 7200}, "n": {0, 3}}

// draw fills the inputs and draws of a frame; scale multiplies the bases.
func draw(l *series.Layout, f *series.Frame, seed uint64, scale float64) {
	r := rand.New(rand.NewPCG(seed, 77))
	for _, c := range l.Inputs {
		low, high := 1e4, 1e6
		k, known := ranges[c.ID]
		if known {
			low, high = k[0], k[1]
		}
		for i, col := 0, f.Col(c.Col); i < len(col); i++ {
			col[i] = low + (high-low)*r.Float64()
			if !known {
				col[i] *= scale
			}
		}
	}
	for _, list := range [][]series.Source{l.Draws, l.MonthlyDraws} {
		for _, c := range list {
			for i, col := 0, f.Col(c.Col); i < len(col); i++ {
				col[i] = r.Float64()
			}
		}
	}
}

func compiled(n int) (*Stage, *series.Layout) {
	b := series.NewBuilder()
	s := Compile(b, estate(n))
	return s, b.Layout()
}

// siteColumns are the results of the site and of each service.
func siteColumns(s *Stage) []series.Col {
	c := []series.Col{s.Result.Transactions, s.Result.PeakRate, s.Result.PeakEvents, s.Result.PeakSummed}
	return append(append(c, s.Result.Level...), s.Result.MeanRate...)
}

func TestLaws(t *testing.T) {
	s, l := compiled(24)
	small, large, none := l.NewFrame(64), l.NewFrame(64), l.NewFrame(64)
	draw(l, small, 1, 1)
	draw(l, large, 1, 1.7)
	draw(l, none, 1, 0)
	for _, f := range []*series.Frame{small, large, none} {
		s.Prepare(f)
	}
	for m := range 120 {
		for _, f := range []*series.Frame{small, large, none} {
			s.Month(f, m)
		}
		for _, c := range siteColumns(s) {
			a, b, z := small.Col(c), large.Col(c), none.Col(c)
			for i := range a {
				if math.IsNaN(a[i]) || math.IsInf(a[i], 0) || a[i] < 0 {
					t.Fatalf("month %d column %d: %v", m, c, a[i])
				}
				if math.Abs(b[i]-1.7*a[i]) > 1e-9*b[i] {
					t.Fatalf("month %d column %d: 1.7 times the load gives %v for %v", m, c, b[i], a[i])
				}
				if z[i] != 0 {
					t.Fatalf("month %d column %d: %v without load", m, c, z[i])
				}
			}
		}
		checkParts(t, s, small, m)
	}
}

// checkParts: transactions are the sum of the services; the coincident peak lies between the mean
// and the sum of the separate peaks; events only add.
func checkParts(t *testing.T, s *Stage, f *series.Frame, m int) {
	t.Helper()
	for i := range f.Width {
		sum := 0.
		for k, c := range s.Result.Level {
			if !s.in.Services[k].Inventory {
				sum += f.Col(c)[i]
			}
		}
		if got := f.Col(s.Result.Transactions)[i]; math.Abs(got-sum) > 1e-9*sum {
			t.Fatalf("month %d: transactions %v, parts %v", m, got, sum)
		}
		peak, summed, events := f.Col(s.Result.PeakRate)[i], f.Col(s.Result.PeakSummed)[i], f.Col(s.Result.PeakEvents)[i]
		if peak > summed*(1+1e-12) || events < peak {
			t.Fatalf("month %d: peak %v, summed %v, with events %v", m, peak, summed, events)
		}
	}
}

// TestDeterministic: the same draws in a block of 64 and one by one give the same bytes.
func TestDeterministic(t *testing.T) {
	s, l := compiled(24)
	block, single := l.NewFrame(64), l.NewFrame(1)
	draw(l, block, 5, 1)
	s.Prepare(block)
	s.Month(block, 0)
	s.Month(block, 40)
	for i := 0; i < 64; i += 21 {
		for c := range series.Col(l.Columns) {
			single.Col(c)[0] = 0
		}
		single.Col(series.One)[0] = 1
		for _, list := range [][]series.Source{l.Inputs, l.Draws, l.MonthlyDraws} {
			for _, c := range list {
				single.Col(c.Col)[0] = block.Col(c.Col)[i]
			}
		}
		s.Prepare(single)
		s.Month(single, 40)
		for _, c := range siteColumns(s) {
			if single.Col(c)[0] != block.Col(c)[i] {
				t.Fatalf("trial %d column %d: alone %v, in the block %v", i, c, single.Col(c)[0], block.Col(c)[i])
			}
		}
	}
}

// TestGrowthStartsAtItsValue: each law passes through its level at its date and stays finite over
// the plan, looking back as well.
func TestGrowthStartsAtItsValue(t *testing.T) {
	laws := map[string]func(v, k, r, y float64) float64{
		"linear":   func(v, _, r, y float64) float64 { return LinearLevel(v, r, y) },
		"compound": func(v, _, r, y float64) float64 { return v * CompoundFactor(LogGrowth(r), y) },
		"logistic": LogisticLevel,
		"gompertz": GompertzLevel,
		"bass":     func(v, k, r, y float64) float64 { return BassLevel(v, k, r/50, r, y) },
	}
	r := rand.New(rand.NewPCG(21, 22))
	for name, law := range laws {
		for range 500 {
			k, rate := 1e4*r.Float64()+1, 2*r.Float64()
			v := k * r.Float64()
			if got := law(v, k, rate, 0); math.Abs(got-v) > 1e-9*v {
				t.Fatalf("%s: starts at %v, want %v", name, got, v)
			}
			last := 0.
			for y := -20.; y <= 30; y += .5 {
				got := law(v, k, rate, y)
				if !(got >= last*(1-1e-12)) || math.IsInf(got, 0) {
					t.Fatalf("%s(%v, %v, %v, %v) = %v after %v", name, v, k, rate, y, got, last)
				}
				if name != "linear" && name != "compound" && got > k*(1+1e-9) {
					t.Fatalf("%s passes its ceiling %v: %v", name, k, got)
				}
				last = got
			}
		}
	}
}

func TestNoAllocations(t *testing.T) {
	s, l := compiled(40)
	f := l.NewFrame(256)
	draw(l, f, 1, 1)
	if n := testing.AllocsPerRun(5, func() {
		s.Prepare(f)
		for m := range 24 {
			s.Month(f, m)
		}
	}); n != 0 {
		t.Errorf("%v allocations in a block", n)
	}
}

// BenchmarkDemandMonth: 40 services, 256 trials; the metric is ns per service-month.
func BenchmarkDemandMonth(b *testing.B) {
	s, l := compiled(40)
	f := l.NewFrame(256)
	draw(l, f, 1, 1)
	s.Prepare(f)
	b.ResetTimer()
	for i := range b.N {
		s.Month(f, i%120)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/40/256, "ns/service-month")
}
