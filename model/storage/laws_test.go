package storage

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"radif/model/series"
)

// estate is a plan of many services, for laws and for the benchmark.
func estate(services, machines, classes, profiles, months int) (outer []string, build func(map[string]series.Col) Input) {
	for i := range services {
		outer = append(outer, fmt.Sprint("level", i), fmt.Sprint("rate", i))
	}
	for i := range machines {
		outer = append(outer, fmt.Sprint("count", i))
	}
	for k := range profiles {
		outer = append(outer, fmt.Sprint("busy", k))
	}
	return outer, func(col map[string]series.Col) Input {
		in := Input{Months: months, Scratch: p("scratch")}
		for k := range profiles {
			in.Shapes = append(in.Shapes, bell(10+float64(k)))
			in.PeakFactor = append(in.PeakFactor, col[fmt.Sprint("busy", k)])
		}
		for i := range classes {
			c := flashClass()
			c.ID = fmt.Sprint("class", i)
			if i%2 == 1 {
				c.Nodes = p("nodes")
			}
			in.Classes = append(in.Classes, c)
		}
		for i := range services {
			in.Services = append(in.Services, Service{ID: fmt.Sprint("s", i), Class: i % classes, Profile: i % profiles, Initial: p("initial"),
				PerTransaction: p("per_tx"), Log: p("log"), Retention: p("retention"), RetentionSpan: Span{120 * month, 120 * month},
				LogRetention: p("log_retention"), LogRetentionSpan: Span{1 * month, 12 * month}, Reduction: p("r"), Change: p("change"),
				IO: p("io"), Writes: p("writes"), Level: col[fmt.Sprint("level", i)], Rate: col[fmt.Sprint("rate", i)]})
		}
		for i := range machines {
			in.Inventory = append(in.Inventory, Inventory{ID: fmt.Sprint("v", i), Class: i % classes, Profile: i % profiles, Disk: p("disk"),
				Reduction: p("rv"), Change: p("cv"), IOPS: p("iops"), Writes: p("wv"), Count: col[fmt.Sprint("count", i)]})
		}
		in.Backup = Backup{Compression: p("C"), Daily: p("R"), Weekly: p("W"), Monthly: p("M"), Yearly: p("Y"), Copies: p("copies"), Working: p("working"),
			BlockClone: true, Fill: p("bfill"), Efficiency: p("e")}
		return in
	}
}

// bell is a working-hours shape around an hour of the day, quiet on Friday and Saturday.
func bell(centre float64) series.Shape {
	var s series.Shape
	sum := 0.0
	for h := range s {
		x := (float64(h%24) - centre) / 4
		s[h] = 0.2 + math.Exp(-x*x)
		if h/24 >= 5 {
			s[h] *= 0.4
		}
		sum += s[h]
	}
	for h := range s {
		s[h] *= float64(len(s)) / sum
	}
	return s
}

// scatter spreads values by trial around the hand-worked ones.
func (t *bench) scatter(r *rand.Rand, loads float64) {
	values := handValues()
	values["nodes"] = 6
	t.set(values)
	for _, id := range slices.Sorted(maps.Keys(t.outer)) {
		c := t.outer[id]
		for i := range t.frame.Col(c) {
			switch id[:4] {
			case "leve":
				t.frame.Col(c)[i] = loads * 1e6 * r.Float64()
			case "rate":
				t.frame.Col(c)[i] = loads * r.Float64()
			case "coun":
				t.frame.Col(c)[i] = loads * 100 * r.Float64()
			default:
				t.frame.Col(c)[i] = 1 + r.Float64()
			}
		}
	}
}

func (t *bench) run(months int) {
	t.stage.Prepare(t.frame)
	for m := range months {
		t.stage.Month(t.frame, m)
	}
}

// outputs lists the site's and the classes' columns.
func outputs(r Result) map[string]series.Col {
	o := map[string]series.Col{"data": r.Data, "usable": r.Usable, "raw": r.Raw, "backup": r.Backup, "backupraw": r.BackupRaw, "chain": r.Chain, "iops": r.IOPS,
		"mediaiops": r.MediaIOPS, "throughput": r.Throughput, "drives": r.Drives}
	for i, c := range r.Classes {
		for name, col := range map[string]series.Col{"data": c.Data, "reduced": c.Reduced, "snapshots": c.Snapshots, "journal": c.Journal, "scratch": c.Scratch,
			"usable": c.Usable, "raw": c.Raw, "drives": c.Drives, "iops": c.IOPS, "media": c.MediaIOPS, "through": c.Throughput,
			"spares": c.Spares, "effective": c.Effective, "mediathrough": c.MediaThroughput} {
			o[fmt.Sprint(name, i)] = col
		}
	}
	return o
}

func TestLaws(t *testing.T) {
	outer, build := estate(6, 4, 2, 3, 36)
	snapshot := func(loads float64, initial float64) (map[string][]float64, *bench) {
		b := newBench(8, outer, build)
		b.scatter(rand.New(rand.NewPCG(3, 4)), loads)
		for _, s := range b.layout.Inputs {
			if s.ID == "initial" {
				fill(b.frame.Col(s.Col), initial)
			}
		}
		b.run(36)
		values := map[string][]float64{}
		for name, c := range outputs(b.stage.Result) {
			values[name] = append([]float64(nil), b.frame.Col(c)...)
		}
		return values, b
	}
	once, b := snapshot(1, tera)
	again, _ := snapshot(1, tera)
	more, _ := snapshot(1.3, tera)
	none, _ := snapshot(0, 0)
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
	checkTotals(t, b)
	checkNeedIsMet(t, b)
}

func checkTotals(t *testing.T, b *bench) {
	r := b.stage.Result
	total := func(cols ...series.Col) (sum float64) {
		for _, c := range cols {
			sum += b.at(c)
		}
		return sum
	}
	parts := append(append([]series.Col(nil), r.Service...), r.Inventory...)
	if got := total(parts...); !near(got, b.at(r.Data), 1e-12) {
		t.Errorf("services hold %v, the site %v", got, b.at(r.Data))
	}
	usable := 0.0
	for _, c := range r.Classes {
		usable += total(c.Reduced, c.Snapshots, c.Journal, c.Scratch)
	}
	if !near(usable, b.at(r.Usable), 1e-12) {
		t.Errorf("parts of the usable capacity sum to %v, not %v", usable, b.at(r.Usable))
	}
}

func checkNeedIsMet(t *testing.T, b *bench) {
	for _, c := range b.stage.Result.Classes {
		if b.at(c.Effective) < b.at(c.Usable)*(1-1e-9) {
			t.Errorf("drives give %v, needed %v", b.at(c.Effective), b.at(c.Usable))
		}
	}
}

func TestTraceNamesEveryResult(t *testing.T) {
	outer, build := estate(3, 2, 2, 2, 12)
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
	outer, build := estate(6, 4, 2, 3, 36)
	b := newBench(64, outer, build)
	b.scatter(rand.New(rand.NewPCG(5, 6)), 1)
	if n := testing.AllocsPerRun(10, func() { b.run(36) }); n != 0 {
		t.Errorf("%v allocations a run", n)
	}
}

// BenchmarkServiceMonth prints the time of one service in one month of one trial.
func BenchmarkServiceMonth(b *testing.B) {
	const services, machines, months, width = 25, 15, 120, 256
	outer, build := estate(services, machines, 3, 5, months)
	t := newBench(width, outer, build)
	t.scatter(rand.New(rand.NewPCG(7, 8)), 1)
	b.ResetTimer()
	for range b.N {
		t.run(months)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/((services+machines)*months*width), "ns/service-month")
	b.ReportMetric(float64(t.layout.Columns*width*8)/(1<<20), "MiB/frame")
}
