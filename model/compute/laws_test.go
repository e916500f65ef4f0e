package compute

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"radif/model/series"
)

const pools = 3

// estate is n services, one in five an inventory, in three pools, with four profiles, two events and
// two platforms. tight asks for utilisation and waits at which the wait often binds.
func estate(b *series.Builder, n int, tight bool) Input {
	in := Input{}
	for k := range 4 {
		r := rand.New(rand.NewPCG(uint64(k), 5))
		var s series.Shape
		for d := range 7 {
			for h := range 24 {
				s[24*d+h] = .2 + math.Max(0, math.Sin(math.Pi*float64(h-5-k)/14)) + .1*r.Float64()
			}
		}
		in.Shapes = append(in.Shapes, s)
		in.PeakFactor = append(in.PeakFactor, outside(b, "outside.factor"+strconv.Itoa(k)))
	}
	mode := "loose"
	if tight {
		mode = "tight"
	}
	for k := range pools {
		id := "pool" + strconv.Itoa(k)
		in.Pools = append(in.Pools, Pool{ID: id, Cores: p("cores"), Memory: p("memory"), Performance: p("performance"), Overcommit: p("oc"),
			Utilisation: p(mode + ".u"), Within: p(mode + ".within"), Share: p("share"), Hypervisor: p("hv"), Failures: p("k"), ClusterMax: p("nmax"), Minimum: p("min")})
	}
	in.Pools[2].HostIOPS = p("hostio")
	for i := range n {
		id := "s" + strconv.Itoa(i)
		if i%5 == 4 {
			in.Inventory = append(in.Inventory, Inventory{ID: id, Pool: i % pools, Profile: i % 4, VCPU: p("mvcpu"), Memory: p("mmem"),
				Utilisation: p("busy"), Serve: p("serve"), IOPS: p("iops"), Count: outside(b, "load.count."+id)})
			continue
		}
		in.Services = append(in.Services, Service{ID: id, Pool: i % pools, Profile: i % 4, Requests: p("requests"), CPU: p(id + ".cpu"), Variation: p("cv"),
			Instances: p("least"), InstanceVCPU: p("vcpu"), InstanceMemory: p("imem"), SessionMemory: p("smem"), Session: p("session"),
			Serve: p("serve"), Surge: p("surge"), IncludeEvents: i%2 == 0, MeanRate: outside(b, "load.rate."+id)})
	}
	in.Events = []Event{{Services: []int{0, 1, 2}, Extra: outside(b, "outside.x0")}, {Services: []int{0, 3}, Extra: outside(b, "outside.x1")}}
	in.Platform = []Platform{{ID: "management", VCPU: p("fixed"), Memory: p("pmem"), PerHost: p("per")}, {ID: "backup", Pool: 1, VCPU: p("fixed"), Memory: p("pmem")}}
	return in
}

var ranges = map[string][2]float64{"cores": {32, 96}, "memory": {512 * gib, 1024 * gib}, "performance": {.8, 3}, "oc": {2, 6}, "loose.u": {.5, .75},
	"tight.u": {.9, .98}, "loose.within": {.1, .3}, "tight.within": {.001, .01}, "share": {.9, .99}, "hv": {.05, .12}, "k": {1, 1}, "nmax": {16, 16},
	"min": {3, 3}, "hostio": {2e4, 5e4}, "mvcpu": {2, 8}, "mmem": {4 * gib, 32 * gib}, "busy": {.05, .5}, "serve": {.3, 1}, "surge": {1, 1.5}, "iops": {6, 83},
	"requests": {15, 120}, "cv": {.5, 2}, "least": {2, 4}, "vcpu": {2, 8}, "imem": {2 * gib, 16 * gib}, "smem": {1 << 20, 8 << 20}, "session": {60, 900},
	"fixed": {16, 64}, "pmem": {64 * gib, 256 * gib}, "per": {.5, 2}}

// draw fills a frame; scale multiplies every rate and count.
func draw(l *series.Layout, f *series.Frame, seed uint64, scale float64) {
	r := rand.New(rand.NewPCG(seed, 78))
	for _, c := range l.Inputs {
		k, ok := ranges[c.ID]
		factor := 1.
		switch {
		case ok:
		case strings.HasSuffix(c.ID, ".cpu"):
			k = [2]float64{.005, .25}
		case strings.HasPrefix(c.ID, "load.rate"):
			k, factor = [2]float64{.01, 40}, scale
		case strings.HasPrefix(c.ID, "load.count"):
			k, factor = [2]float64{1, 400}, scale
		default:
			k = [2]float64{1, 3}
		}
		for i, col := 0, f.Col(c.Col); i < len(col); i++ {
			col[i] = factor * (k[0] + (k[1]-k[0])*r.Float64())
		}
	}
}

func compiled(n int, tight bool) (*Stage, *series.Layout) {
	b := series.NewBuilder()
	s := Compile(b, estate(b, n, tight))
	return s, b.Layout()
}

func (r Result) columns() []series.Col {
	c := []series.Col{r.OfferedLoad, r.Summed, r.Cores, r.CoresWith, r.CoresNone, r.Memory, r.Servers, r.Sessions}
	for _, p := range r.Pools {
		c = append(c, p.OfferedLoad, p.MeanLoad, p.PeakLoad, p.Cores, p.Memory, p.Workload, p.Hosts)
	}
	return append(append(append(append(c, r.Service...), r.ServiceMem...), r.InvCores...), r.InvMem...)
}

// TestLaws: finite; more load never needs less; no load needs nothing; parts sum to totals.
func TestLaws(t *testing.T) {
	for _, tight := range []bool{false, true} {
		s, l := compiled(20, tight)
		none := l.NewFrame(64)
		draw(l, none, 1, 0)
		s.Prepare(none)
		s.Month(none, 0)
		var last [][]float64
		waits := 0
		for m, scale := range []float64{1e-6, .01, .3, 1, 1.01, 1.5, 8, 500} {
			f := l.NewFrame(64)
			draw(l, f, 1, scale)
			s.Prepare(f)
			s.Month(f, 0)
			for n, c := range s.Result.columns() {
				for i, v := range f.Col(c) {
					if math.IsNaN(v) || math.IsInf(v, 0) || v < 0 {
						t.Fatalf("load ×%v column %d: %v", scale, n, v)
					}
					if none.Col(c)[i] != 0 {
						t.Fatalf("column %d without load: %v", n, none.Col(c)[i])
					}
					if m > 0 && v < last[n][i]*(1-1e-12) {
						t.Fatalf("load ×%v column %d: %v, with less load %v", scale, n, v, last[n][i])
					}
				}
			}
			last = nil
			for _, c := range s.Result.columns() {
				last = append(last, slices.Clone(f.Col(c)))
			}
			checkParts(t, s, f)
			waits += countWaits(s, f)
		}
		if tight == (waits == 0) {
			t.Errorf("tight %v: the wait binds %d times: the test no longer tries both sides", tight, waits)
		}
	}
}

func countWaits(s *Stage, f *series.Frame) int {
	n := 0
	for i := range s.pools {
		for _, by := range f.Col(s.pools[i].built().bound) {
			if Bound(by) == BoundWait {
				n++
			}
		}
	}
	return n
}

func checkParts(t *testing.T, s *Stage, f *series.Frame) {
	t.Helper()
	r := s.Result
	for i := range f.Width {
		cores, memory, hosts := 0., 0., 0.
		for _, p := range r.Pools {
			cores, memory, hosts = cores+f.Col(p.Cores)[i], memory+f.Col(p.Memory)[i], hosts+f.Col(p.Hosts)[i]
			if f.Col(p.Hosts)[i] < f.Col(p.Workload)[i] || f.Col(p.PeakLoad)[i] < f.Col(p.MeanLoad)[i]*(1-1e-12) {
				t.Fatalf("trial %d: hosts or busiest load below their parts", i)
			}
		}
		if cores != f.Col(r.Cores)[i] || memory != f.Col(r.Memory)[i] || hosts != f.Col(r.Servers)[i] {
			t.Fatalf("trial %d: pools do not sum to the site", i)
		}
		none, policy, with := f.Col(r.CoresNone)[i], f.Col(r.Cores)[i], f.Col(r.CoresWith)[i]
		if none > policy*(1+1e-12) || policy > with*(1+1e-12) {
			t.Fatalf("trial %d: cores without events %v, by policy %v, with all %v", i, none, policy, with)
		}
		if f.Col(r.OfferedLoad)[i] > f.Col(r.Summed)[i]*(1+1e-12) {
			t.Fatalf("trial %d: coincident load above the sum of the separate peaks", i)
		}
	}
}

// TestMoreOfSomeServices: raising the rate of some services only, which changes the mix of service
// times, never lowers the cores of a pool here. (For one queue and one mix this is a theorem; across
// mixes it is what these ranges show.)
func TestMoreOfSomeServices(t *testing.T) {
	for _, tight := range []bool{false, true} {
		s, l := compiled(20, tight)
		r := rand.New(rand.NewPCG(4, 4))
		for seed := range uint64(60) {
			scale := []float64{.01, .1, 1, 10}[seed%4]
			f, g := l.NewFrame(64), l.NewFrame(64)
			draw(l, f, seed, scale)
			draw(l, g, seed, scale)
			for _, c := range l.Inputs {
				if !strings.HasPrefix(c.ID, "load.rate") || r.IntN(6) > 0 {
					continue
				}
				for i, col := 0, g.Col(c.Col); i < len(col); i++ {
					col[i] *= 1 + 9*r.Float64()
				}
			}
			for _, k := range []*series.Frame{f, g} {
				s.Prepare(k)
				s.Month(k, 0)
			}
			for _, p := range s.Result.Pools {
				for i, less := range f.Col(p.Cores) {
					if more := g.Col(p.Cores)[i]; more < less {
						t.Fatalf("seed %d trial %d: %v cores, with more load %v", seed, i, less, more)
					}
				}
			}
		}
	}
}

// TestReferenceCoreCancels: twice the performance with half the CPU time is the same estate on cores whose
// number does not change.
func TestReferenceCoreCancels(t *testing.T) {
	s, l := compiled(20, true)
	f, g := l.NewFrame(64), l.NewFrame(64)
	draw(l, f, 3, 1)
	draw(l, g, 3, 1)
	for _, c := range l.Inputs {
		for i, col := 0, g.Col(c.Col); i < len(col); i++ {
			if c.ID == "performance" || strings.HasSuffix(c.ID, ".cpu") {
				col[i] *= 2
			}
		}
	}
	for _, k := range []*series.Frame{f, g} {
		s.Prepare(k)
		s.Month(k, 0)
	}
	for i := range 64 {
		if a, b := f.Col(s.Result.Cores)[i], g.Col(s.Result.Cores)[i]; a != b {
			t.Fatalf("cores %v, counted in another reference core %v", a, b)
		}
	}
}

// TestDeterministic: months in order, a month alone, and another frame width give the same bytes,
// wherever the search for the cores starts.
func TestDeterministic(t *testing.T) {
	s, l := compiled(20, true)
	f := l.NewFrame(64)
	for m := range 6 {
		draw(l, f, 9, float64(1+m*m))
		s.Prepare(f)
		s.Month(f, m)
	}
	alone := l.NewFrame(64)
	draw(l, alone, 9, 26)
	s.Prepare(alone)
	s.Month(alone, 0)
	single := l.NewFrame(1)
	for _, c := range l.Inputs {
		single.Col(c.Col)[0] = f.Col(c.Col)[40]
	}
	s.Prepare(single)
	s.Month(single, 5)
	for n, c := range s.Result.columns() {
		if !slices.Equal(f.Col(c), alone.Col(c)) || single.Col(c)[0] != f.Col(c)[40] {
			t.Fatalf("column %d differs", n)
		}
	}
}

func TestNoAllocations(t *testing.T) {
	s, l := compiled(40, true)
	f := l.NewFrame(256)
	draw(l, f, 1, 1)
	if n := testing.AllocsPerRun(5, func() {
		s.Prepare(f)
		for m := range 3 {
			s.Month(f, m)
		}
	}); n != 0 {
		t.Errorf("%v allocations in a block", n)
	}
}

// BenchmarkComputeMonth: 40 services in three pools, 256 trials; ns per service-month, and of that the
// queues alone in ns per pool-month.
func BenchmarkComputeMonth(b *testing.B) {
	for name, tight := range map[string]bool{"utilisation-binds": false, "wait-binds": true} {
		b.Run(name, func(b *testing.B) {
			s, l := compiled(40, tight)
			f := l.NewFrame(256)
			draw(l, f, 1, 1)
			s.Prepare(f)
			s.Month(f, 0)
			b.ResetTimer()
			for i := range b.N {
				s.Month(f, i%120)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/40/256, "ns/service-month")
		})
	}
}
