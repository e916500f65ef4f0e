package network

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"radif/model/series"
)

// bench is a compiled stage on a frame of its own, its inputs filled by id.
type bench struct {
	stage  *Stage
	layout *series.Layout
	frame  *series.Frame
	outer  map[string]series.Col
}

func newBench(width int, outer []string, build func(col map[string]series.Col) Input) *bench {
	b := series.NewBuilder()
	t := &bench{outer: map[string]series.Col{}}
	for _, id := range outer {
		t.outer[id] = b.Scratch()
	}
	t.stage = Compile(b, build(t.outer))
	t.layout = b.Layout()
	t.frame = t.layout.NewFrame(width)
	return t
}

func fill(out []float64, v float64) {
	for i := range out {
		out[i] = v
	}
}

func (t *bench) set(values map[string]float64) {
	for _, s := range t.layout.Inputs {
		v, ok := values[s.ID]
		if !ok {
			panic("no value for " + s.ID)
		}
		fill(t.frame.Col(s.Col), v)
	}
	for id, c := range t.outer {
		if v, ok := values[id]; ok {
			fill(t.frame.Col(c), v)
		}
	}
}

func (t *bench) at(c series.Col) float64 { return t.frame.Col(c)[0] }

func (t *bench) run(months int) {
	t.stage.Prepare(t.frame)
	for m := range months {
		t.stage.Month(t.frame, m)
	}
}

func p(id string) series.Param { return series.Param{ID: id} }

var handOuter = []string{"busy", "rate", "kept", "count", "extra", "data", "servers", "drives"}

func handInput(col map[string]series.Col) Input {
	return Input{Start: series.NewMonth(2026, 4), Shapes: []series.Shape{series.Flat()}, PeakFactor: []series.Col{col["busy"]}, Burst: []series.Param{p("burst")},
		Classes: []Class{{ID: "gold", RPOSeconds: 900, Continuous: true}, {ID: "iron", RPOSeconds: 86400, IntervalSeconds: 12 * 3600}},
		Services: []Service{{ID: "web", Class: 0, Requests: p("requests"), Response: p("response"), Request: p("request"), Writes: p("writes"), Folding: p("folding"),
			Serve: p("serve"), Surge: p("surge"), IncludeEvents: true, Rate: col["rate"], Kept: col["kept"]}},
		Inventory: []Inventory{{ID: "vms", Class: 1, Writes: p("vm_writes"), Folding: p("vm_folding"), Access: p("access"), Serve: p("vm_serve"), Count: col["count"]}},
		Events:    []Event{{Services: []int{0}, Extra: col["extra"]}},
		Link:      Link{Efficiency: p("e"), Compression: p("z"), SeedDays: p("goal"), Shipping: p("shipping"), ShipRate: p("read"), Carriers: p("carriers")},
		Security:  Security{EastWest: p("east_west"), Overhead: p("overhead"), Connections: p("connections"), TLS: p("tls"), Utilisation: p("u")},
		Fabric: Fabric{PortsPerHost: p("ports"), PortSpeed: p("speed"), StoragePorts: p("storage_ports"), DrivesPerShelf: p("per_shelf"), LeafPorts: p("leaf"),
			Uplinks: p("uplinks"), UplinkSpeed: p("uplink_speed"), SpinePorts: p("spine"), HostsPerRack: p("rack"), OutOfBand: p("oob"), OutOfBandPorts: p("oob_ports"), Spare: p("spare")},
		Data: col["data"], Servers: col["servers"], Drives: col["drives"]}
}

func handValues() map[string]float64 {
	return map[string]float64{"busy": 3, "burst": 1.5, "rate": 2, "kept": 2.592e9, "count": 100, "extra": 9, "data": 1.08e12, "servers": 33, "drives": 50,
		"requests": 10, "response": 9000, "request": 1000, "writes": 500, "folding": 2, "serve": 0.5, "surge": 2, "vm_writes": 1000, "vm_folding": 2,
		"access": 1e5, "vm_serve": 0.6, "e": 0.8, "z": 2, "goal": 864000, "shipping": 432000, "read": 1e8, "carriers": 2,
		"east_west": 2, "overhead": 0.1, "connections": 0.25, "tls": 2, "u": 0.7, "ports": 4, "speed": 25e9, "storage_ports": 4, "per_shelf": 24, "leaf": 48,
		"uplinks": 6, "uplink_speed": 100e9, "spine": 32, "rack": 16, "oob": 1, "oob_ports": 48, "spare": 0.2}
}

// TestStageByHand follows one trial through April, a month of 30 days: 1000 B/s kept and 2 x 500 B/s
// of other writes in a continuous class with an RPO of 15 min; 100 machines of 1000 B/s, folded by
// 2, in a class with cycles of 12 h and an RPO of 24 h. The load is flat; busy day 2, burst 1.5.
func TestStageByHand(t *testing.T) {
	b := newBench(1, handOuter, handInput)
	b.set(handValues())
	b.run(1)
	r := b.stage.Result
	gold := 8 * 2000 * 3.0 / (2 * 0.8)              // the mean, burst held
	iron := 8 * 50000 * 2.0 / (2 * 0.8) * 14 / 12.0 // 12 h can hold the changes of 14 h, with 12 h to send them
	web := 2 * 8 * 10 * 0.5 * 2 * 10000.0
	vms := 100 * 1e5 * 0.6
	access := (web+vms)*3 + 9*web
	want := []struct {
		name string
		col  series.Col
		want float64
	}{
		{"change", r.Change, 52000}, {"gold", r.Classes[0], gold}, {"iron", r.Classes[1], iron}, {"access of web", r.Service[0], web * 3}, {"access", r.Access, access},
		{"mean access", r.AccessMean, web + vms},
		{"shipping", r.ShippingDays, 5 + 0.125}, {"seed rate", r.SeedRate, 8 * 1.08e12 / 1.6 / 864000}, {"routes", r.Routes, 2},
		{"firewall", r.Firewall, access * 3 * 1.1 / 0.7}, {"connections", r.Connections, 0.25 * (20*3 + 9*20)}, {"tls", r.TLS, 2 * (2*3 + 9*2)},
		// 33 x 4 + 3 shelves x 4 = 144 ports, 180 with a fifth kept free; 3 racks of hosts
		{"ports", r.Ports, 180}, {"leaves", r.Leaves, 6}, {"spines", r.Spines, 2}, {"oversubscription", r.Oversubscription, 2},
		{"management ports", r.OOBPorts, 55}, {"management switches", r.OOBSwitches, 2},
	}
	for _, w := range want {
		if got := b.at(w.col); !near(got, w.want, 1e-12) {
			t.Errorf("%s = %v, want %v", w.name, got, w.want)
		}
	}
	if got, want := b.at(r.Replication), b.at(r.Classes[0])+b.at(r.Classes[1]); got != want {
		t.Errorf("replication = %v, want %v", got, want)
	}
	if got, want := b.at(r.SeedingDays), 8*1.08e12/1.6/b.at(r.Replication)/86400; !near(got, want, 1e-12) {
		t.Errorf("seeding = %v d, want %v", got, want)
	}
}

func TestInfeasibleClassIsNamed(t *testing.T) {
	build := func(col map[string]series.Col) Input {
		in := handInput(col)
		in.Link.OutageSeconds = 3600
		return in
	}
	b := newBench(1, handOuter, build)
	want := []ClassInfeasible{{Class: "gold", RPO: 900, Outage: 3600}}
	if !slices.Equal(b.stage.Infeasible, want) {
		t.Errorf("infeasible: %v, want %v", b.stage.Infeasible, want)
	}
	b.set(handValues())
	b.run(1)
	if v := b.at(b.stage.Result.Replication); math.IsInf(v, 0) || math.IsNaN(v) || v <= 0 {
		t.Errorf("replication = %v", v)
	}
}

// estate is a plan of many services over several profiles and classes.
func estate(services, machines, classes, profiles int) (outer []string, build func(map[string]series.Col) Input) {
	outer = []string{"data", "servers", "drives", "extra"}
	for i := range services {
		outer = append(outer, fmt.Sprint("rate", i), fmt.Sprint("kept", i))
	}
	for i := range machines {
		outer = append(outer, fmt.Sprint("count", i))
	}
	for k := range profiles {
		outer = append(outer, fmt.Sprint("busy", k))
	}
	return outer, func(col map[string]series.Col) Input {
		one := map[string]series.Col{"busy": series.One}
		for k, v := range col {
			one[k] = v
		}
		in := handInput(one)
		in.Shapes, in.PeakFactor, in.Burst, in.Classes, in.Services, in.Inventory = manyShapes()[:profiles], nil, nil, nil, nil, nil
		for k := range profiles {
			in.PeakFactor = append(in.PeakFactor, col[fmt.Sprint("busy", k)])
			in.Burst = append(in.Burst, p("burst"))
		}
		for i := range classes {
			in.Classes = append(in.Classes, Class{ID: fmt.Sprint("class", i), RPOSeconds: []float64{900, 3600, 86400}[i%3], Continuous: i%3 != 2})
		}
		for i := range services {
			in.Services = append(in.Services, Service{ID: fmt.Sprint("s", i), Class: i % classes, Profile: i % profiles, Requests: p("requests"), Response: p("response"),
				Request: p("request"), Writes: p("writes"), Folding: p("folding"), Serve: p("serve"), Surge: p("surge"), IncludeEvents: i%2 == 0,
				Rate: col[fmt.Sprint("rate", i)], Kept: col[fmt.Sprint("kept", i)]})
		}
		for i := range machines {
			in.Inventory = append(in.Inventory, Inventory{ID: fmt.Sprint("v", i), Class: i % classes, Profile: i % profiles, Writes: p("vm_writes"),
				Folding: p("vm_folding"), Access: p("access"), Serve: p("vm_serve"), Count: col[fmt.Sprint("count", i)]})
		}
		return in
	}
}

// scatter spreads values by trial around the hand-worked ones.
func (t *bench) scatter(r *rand.Rand, loads float64) {
	t.set(handValues())
	scale := map[string]float64{"rate": 2, "kept": 2.592e9, "coun": 100, "data": 1e12, "serv": 30, "driv": 50, "extr": 9}
	for _, id := range slices.Sorted(maps.Keys(t.outer)) {
		c := t.frame.Col(t.outer[id])
		for i := range c {
			if v, ok := scale[id[:4]]; ok {
				c[i] = loads * v * r.Float64()
			} else {
				c[i] = 1.5 + r.Float64()
			}
		}
	}
}

func outputs(r Result) map[string]series.Col {
	o := map[string]series.Col{"replication": r.Replication, "summed": r.Summed, "access": r.Access, "mean": r.AccessMean, "seedrate": r.SeedRate, "routes": r.Routes,
		"ports": r.Ports, "oob": r.OOBPorts, "leaves": r.Leaves, "spines": r.Spines, "oobswitches": r.OOBSwitches, "firewall": r.Firewall,
		"connections": r.Connections, "tls": r.TLS, "change": r.Change}
	for i, c := range r.Classes {
		o[fmt.Sprint("class", i)] = c
	}
	for i, c := range r.Service {
		o[fmt.Sprint("service", i)] = c
	}
	return o
}

func TestLaws(t *testing.T) {
	outer, build := estate(6, 4, 3, 3)
	snapshot := func(loads float64) (map[string][]float64, *bench) {
		b := newBench(8, outer, build)
		b.scatter(rand.New(rand.NewPCG(3, 4)), loads)
		b.run(6)
		values := map[string][]float64{}
		for name, c := range outputs(b.stage.Result) {
			values[name] = slices.Clone(b.frame.Col(c))
		}
		return values, b
	}
	once, b := snapshot(1)
	again, _ := snapshot(1)
	more, _ := snapshot(1.3)
	none, idle := snapshot(0)
	for name, values := range once {
		for i, v := range values {
			switch {
			case math.IsNaN(v) || math.IsInf(v, 0) || v <= 0:
				t.Errorf("%s is %v", name, v)
			case again[name][i] != v:
				t.Errorf("%s is not deterministic", name)
			case more[name][i] < v*(1-1e-12):
				t.Errorf("more load needs less %s: %v, %v", name, v, more[name][i])
			case none[name][i] != 0:
				t.Errorf("no load, yet %s is %v", name, none[name][i])
			}
		}
	}
	if days := idle.at(idle.stage.Result.SeedingDays); days != 0 {
		t.Errorf("nothing to seed takes %v d", days)
	}
	r := b.stage.Result
	for i := range b.frame.Width {
		sum := 0.0
		for _, c := range r.Classes {
			sum += b.frame.Col(c)[i]
		}
		if got := b.frame.Col(r.Replication)[i]; !near(sum, got, 1e-12) {
			t.Errorf("classes sum to %v, the link is %v", sum, got)
		}
		if b.frame.Col(r.Summed)[i] < b.frame.Col(r.Replication)[i]*(1-1e-12) {
			t.Error("separate peaks need less than their sum hour by hour")
		}
	}
}

// TestEventsFollowThePolicy: a service whose class excludes events does not carry one.
func TestEventsFollowThePolicy(t *testing.T) {
	run := func(include bool, extra float64) float64 {
		b := newBench(1, handOuter, func(col map[string]series.Col) Input {
			in := handInput(col)
			in.Services[0].IncludeEvents = include
			return in
		})
		v := handValues()
		v["extra"] = extra
		b.set(v)
		b.run(1)
		return b.at(b.stage.Result.Access)
	}
	if run(true, 9) <= run(true, 0) || run(false, 9) != run(true, 0) {
		t.Errorf("with %v, excluded %v, none %v", run(true, 9), run(false, 9), run(true, 0))
	}
}

func TestTraceNamesEveryResult(t *testing.T) {
	outer, build := estate(3, 2, 2, 2)
	b := newBench(1, outer, build)
	steps := map[series.Col]series.Step{}
	for _, s := range b.layout.Steps {
		if s.Formula == "" || s.Subject == "" || s.Symbol == "" || s.Unit == "" || s.Expr == "" {
			t.Errorf("incomplete step %+v", s)
		}
		steps[s.Col] = s
	}
	for name, c := range outputs(b.stage.Result) {
		if len(steps[c].Args) == 0 {
			t.Errorf("%s has no step with operands", name)
		}
	}
}

func TestMonthDoesNotAllocate(t *testing.T) {
	outer, build := estate(10, 6, 3, 5)
	b := newBench(64, outer, build)
	b.scatter(rand.New(rand.NewPCG(5, 6)), 1)
	if n := testing.AllocsPerRun(10, func() { b.run(12) }); n != 0 {
		t.Errorf("%v allocations a run", n)
	}
}

// BenchmarkServiceMonth prints the time of one service in one month of one trial.
func BenchmarkServiceMonth(b *testing.B) {
	for _, profiles := range []int{3, 5} {
		b.Run(fmt.Sprint(profiles, " profiles"), func(b *testing.B) {
			const services, machines, months, width = 25, 15, 120, 256
			outer, build := estate(services, machines, 3, profiles)
			t := newBench(width, outer, build)
			t.scatter(rand.New(rand.NewPCG(7, 8)), 1)
			b.ResetTimer()
			for range b.N {
				t.run(months)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/((services+machines)*months*width), "ns/service-month")
		})
	}
}
