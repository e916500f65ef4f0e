package facility

import (
	"testing"

	"radif/model/series"
)

// itLoad compiles a site with hosts, drives and leaf switches, and runs a month of it.
func itLoad(t testing.TB, w world, in Input, hosts, peak, mean, drives, leaves float64) (*ITLoad, *series.Frame) {
	t.Helper()
	b := series.NewBuilder()
	s := CompileITLoad(b, ITLoadInput{Hosts: in.Hosts, Media: in.Media, Devices: in.Devices,
		Pools:  []PoolLoad{{Hosts: constant(b, hosts), Peak: constant(b, peak), Mean: constant(b, mean)}},
		Drives: []series.Col{constant(b, drives)}, Pieces: []series.Col{constant(b, leaves), series.Zero}})
	f := w.frame(t, b, 4)
	s.Prepare(f)
	s.Month(f, 0)
	return s, f
}

// By hand: 10 hosts of 56 cores, 336 cores busy at the peak and 168 in the mean hour.
//
//	design-day u = .6: 255·1.15 + 60 = 353.25 W, ten of them 3532.5 W
//	failover   u = .3: 170·1.15 + 60 = 255.5, 2555 W
//	drill      half of it, u = .15: (129 + 147)/2·1.15 + 60 = 218.7, 2187 W
//	standby    a tenth on five hosts, u = .06: (52.3 + 76.7·.6)·1.15 + 60 = 173.068, 5·173.068 + 5·10 = 915.34 W
//
// 30 drives in 2 shelves: 30·12 + 1200 = 1560 W; standby 30·(5 + 7·.3) + 1200 = 1413 W.
// 4 leaves 1800 W, mean 990 W; 2 firewalls 1800 W.
func TestITLoadByHand(t *testing.T) {
	w := world{}
	s, f := itLoad(t, w, w.reference(), 10, 336, 168, 30, 4)
	for _, c := range []struct {
		at                       Point
		servers, storage, device float64
	}{{DesignDay, 3532.5, 1560, 3600}, {Failover, 2555, 1560, 2790}, {Drill, 2187, 1560, 2790}, {Standby, 915.34, 1413, 2790}} {
		name := c.at.String()
		near(t, name+" servers", f.Col(s.Result.Servers[c.at])[0], c.servers, 1e-9)
		near(t, name+" storage", f.Col(s.Result.Storage[c.at])[1], c.storage, 1e-9)
		near(t, name+" devices", f.Col(s.Result.Devices[c.at])[2], c.device, 1e-9)
		near(t, name+" total", f.Col(s.Result.Total[c.at])[3], c.servers+c.storage+c.device, 1e-9)
	}
	near(t, "utilisation", f.Col(s.Result.Pools[0].Utilisation[DesignDay])[0], .6, 1e-12)
	near(t, "hosts on in standby", f.Col(s.Result.Pools[0].On[Standby])[0], 5, 0)
	near(t, "shelves", f.Col(s.Result.Shelves[0])[0], 2, 0)
}

// A utilisation of the installed hosts gives what the cores behind it give.
func TestITLoadFromUtilisation(t *testing.T) {
	w := world{}
	in := w.reference()
	want, g := itLoad(t, w, in, 10, 336, 168, 30, 4)
	b := series.NewBuilder()
	s := CompileITLoad(b, ITLoadInput{Hosts: in.Hosts, Media: in.Media, Devices: in.Devices,
		Pools:  []PoolLoad{{Hosts: constant(b, 10), Peak: constant(b, .6), Mean: constant(b, .3), Utilised: true}},
		Drives: []series.Col{constant(b, 30)}, Pieces: []series.Col{constant(b, 4), series.Zero}})
	f := w.frame(t, b, 1)
	s.Month(f, 0)
	for at := range PointCount {
		near(t, at.String(), f.Col(s.Result.Total[at])[0], g.Col(want.Result.Total[at])[0], 1e-12)
	}
}

// OpenDC tests, single_1_2000: idle 100 W, full 200 W, linear; a task of half the speed draws 150 W,
// and while the task is away the machine is billed at idle.
func TestLinearCurveOfTwoPoints(t *testing.T) {
	w := world{}
	b := series.NewBuilder()
	h := Host{ID: "one", Curve: []series.Param{w.set("idle", 100), w.set("full", 200)}, Cores: w.set("cores", 1)}
	s := CompileITLoad(b, ITLoadInput{Hosts: []Host{h}, Pools: []PoolLoad{{Hosts: constant(b, 1), Peak: constant(b, .5), Mean: series.Zero}}})
	f := w.frame(t, b, 1)
	s.Month(f, 0)
	near(t, "half load", f.Col(s.Result.Total[DesignDay])[0], 150, 0)
	near(t, "failed", f.Col(s.Result.Total[Failover])[0], 100, 0)
	// Ten minutes of work with five of failure in the middle and nothing saved take 20, of which a quarter
	// failed: 137.5 W on average, 165 000 J (45.8 Wh) in all. A failed minute takes 6 000 J.
	working, failed := f.Col(s.Result.Total[DesignDay])[0], f.Col(s.Result.Total[Failover])[0]
	mean := StateMean(working, 0, failed, 0, 5./20)
	near(t, "mean W", mean, 137.5, 1e-12)
	near(t, "J", 3600*MonthlyEnergy(mean, 20./60), 165000, 1e-12)
	near(t, "J without failure", 3600*MonthlyEnergy(StateMean(working, 0, failed, 0, 0), 10./60), 90000, 1e-12)
	near(t, "J of a failed minute", 3600*MonthlyEnergy(failed, 1./60), 6000, 1e-12)
}

// Every tenth of the curve is met exactly, and half-way lies between (COSCO PMXeon_X5570).
func TestCurveMeetsItsPoints(t *testing.T) {
	for i := range 11 {
		k, part := CurvePosition(float64(i)/10, 10)
		near(t, "point", ServerPower(r740[k], r740[k+1], part), r740[i], 1e-12)
	}
	for _, c := range []struct {
		u     float64
		index int
		part  float64
	}{{-1, 0, 0}, {2, 9, 1}, {.55, 5, .5}} {
		k, part := CurvePosition(c.u, 10)
		if k != c.index {
			t.Errorf("index at %v = %d, want %d", c.u, k, c.index)
		}
		near(t, "part", part, c.part, 1e-12)
	}
}

func TestNoITNoPower(t *testing.T) {
	w := world{}
	in := w.reference()
	in.Devices = in.Devices[:1]
	s, f := itLoad(t, w, in, 0, 0, 0, 0, 0)
	for at := range PointCount {
		near(t, at.String(), f.Col(s.Result.Total[at])[0], 0, 0)
	}
}

func TestMonthDoesNotAllocate(t *testing.T) {
	w := world{}
	s, f := itLoad(t, w, w.reference(), 10, 336, 168, 30, 4)
	if n := testing.AllocsPerRun(20, func() { s.Month(f, 1) }); n != 0 {
		t.Errorf("Month allocates %v times", n)
	}
}
