package storage

import (
	"fmt"
	"math"
	"math/rand/v2"
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

// newBench compiles in after fill has tied its outer columns (levels, counts, peak factors).
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

func p(id string) series.Param { return series.Param{ID: id} }

const (
	mega  = 1e6
	tera  = 1e12
	month = daysPerMonth * secondsPerDay
)

// flashClass is a class with every input given.
func flashClass() Class {
	return Class{ID: "flash", DriveSize: p("size"), DriveIOPS: p("driveIOPS"), DriveRate: p("driveRate"), Data: p("d"), Parity: p("p"),
		Penalty: p("penalty"), SparesPer: p("per"), Fill: p("fill"), FileSystem: p("fs"), Snapshots: p("snap"), Overlap: p("overlap"),
		Journal: p("journal"), Compress: p("compress"), JournalRoom: p("room"), ReadShare: p("reads"), BlockSize: p("block"), Rebuild: p("rebuild"), Drill: p("drill")}
}

func handInput(col map[string]series.Col) Input {
	return Input{Shapes: []series.Shape{series.Flat()}, Months: 24, PeakFactor: []series.Col{col["busy"]}, Scratch: p("scratch"),
		Classes: []Class{flashClass()},
		Services: []Service{{ID: "web", Initial: p("initial"), PerTransaction: p("per_tx"), Log: p("log"), Retention: p("retention"), LogRetention: p("log_retention"),
			Reduction: p("r"), Change: p("change"), IO: p("io"), Writes: p("writes"), Level: col["level"], Rate: col["rate"]}},
		Inventory: []Inventory{{ID: "vms", Disk: p("disk"), Reduction: p("rv"), Change: p("cv"), IOPS: p("iops"), Writes: p("wv"), Count: col["count"]}},
		Backup: Backup{Compression: p("C"), Daily: p("R"), Weekly: p("W"), Monthly: p("M"), Yearly: p("Y"), Copies: p("copies"), Working: p("working"),
			Fill: p("bfill"), Efficiency: p("e")}}
}

func handValues() map[string]float64 {
	return map[string]float64{"busy": 3, "scratch": 0.1, "level": 1e6, "rate": 0.5, "count": 100,
		"size": 10 * tera, "driveIOPS": 1000, "driveRate": 100 * mega, "d": 4, "p": 2, "penalty": 6, "per": 24, "fill": 0.8, "fs": 0,
		"snap": 10 * secondsPerDay, "overlap": 0.5, "journal": 2 * secondsPerDay, "compress": 2, "room": 1.2, "reads": 0.5, "block": 8000, "rebuild": 0.2, "drill": 0.25,
		"initial": 12 * tera, "per_tx": 1 * mega, "log": 0.5 * mega, "retention": 12 * month, "log_retention": 2.5 * month, "r": 2, "change": 0.02, "io": 10, "writes": 0.5 * mega,
		"disk": 0.1 * tera, "rv": 4, "cv": 0.01, "iops": 19, "wv": 1000,
		"C": 0.5, "R": 14, "W": 4, "M": 12, "Y": 0, "copies": 2, "working": 1, "bfill": 0.8, "e": 0.75}
}

// TestStageByHand follows one trial through month 3: 1 TB of data and 0.5 TB of logs a month,
// 12 TB at the start that leave over 12 months, logs kept 2.5 months, 100 machines of 0.1 TB.
func TestStageByHand(t *testing.T) {
	b := newBench(1, []string{"busy", "level", "rate", "count"}, handInput)
	b.set(handValues())
	b.stage.Prepare(b.frame)
	for m := 0; m <= 3; m++ {
		b.stage.Month(b.frame, m)
	}
	r, c := b.stage.Result, b.stage.Result.Classes[0]
	web := 12*(1-4.0/12) + 4 + 2.5*0.5 // 13.25 TB
	reduced := web/2 + 10.0/4
	changed := web/2*0.02 + 10.0/4*0.01
	snapshots := changed * 10 * 0.5
	journal := (0.5*(1.5+0.5)*mega + 100*1000) * 86400 / tera * 2 / 2 * 1.2
	usable := reduced + snapshots + journal + 0.1*reduced
	host := (0.5*10 + 100*19) * 3 * 1.25
	media := host * (0.5 + 0.5*6) / 0.8
	through := host * 8000
	delta := web*0.02 + 10*0.01
	chain := 0.5 * (17*(web+10) + 14*delta)
	backup := 2 * (chain + 0.5*(web+10)) / 0.8
	want := []struct {
		name string
		col  series.Col
		want float64
	}{
		{"written", r.Written[0], 1.5 * tera}, {"service data", r.Service[0], web * tera}, {"machine data", r.Inventory[0], 10 * tera},
		{"data", r.Data, (web + 10) * tera}, {"reduced", c.Reduced, reduced * tera}, {"snapshots", c.Snapshots, snapshots * tera},
		{"journal", c.Journal, journal * tera}, {"scratch", c.Scratch, 0.1 * reduced * tera}, {"usable", r.Usable, usable * tera},
		{"iops", r.IOPS, host}, {"media iops", r.MediaIOPS, media}, {"throughput", r.Throughput, through},
		{"media throughput", c.MediaThroughput, through * (0.5 + 0.5*1.5) / 0.8},
		// 31171.875 operations at the media on drives of 1000: 31.2 drives, 20.8 of them data: 6 groups
		{"drives", r.Drives, 36 + 2}, {"spares", c.Spares, 2}, {"binding", c.Binding, BoundIOPS}, {"raw", r.Raw, 380 * tera},
		{"effective", c.Effective, 24 * 10 * 0.8 * tera}, {"chain", r.Chain, chain * tera}, {"backup", r.Backup, backup * tera}, {"backup raw", r.BackupRaw, backup / 0.75 * tera},
	}
	for _, w := range want {
		if got := b.at(w.col); !near(got, w.want, 1e-12) {
			t.Errorf("%s = %v, want %v", w.name, got, w.want)
		}
	}
}

// TestRetentionAgainstReckoning compares the ring of totals with a plain sum over all months, for
// fractional retentions that differ by trial and for every kind of bound.
func TestRetentionAgainstReckoning(t *testing.T) {
	const months, width = 60, 7
	spans := []Span{{}, {Least: 1 * month, Most: 30.4 * month}, {Least: 0, Most: 31 * month}, {Most: 200 * month}}
	for _, span := range spans {
		for _, same := range []bool{true, false} {
			t.Run(fmt.Sprint(span, same), func(t *testing.T) {
				checkRetention(t, span, same, months, width)
			})
		}
	}
}

func checkRetention(t *testing.T, span Span, same bool, months, width int) {
	build := func(col map[string]series.Col) Input {
		return Input{Shapes: []series.Shape{series.Flat()}, Months: months, PeakFactor: []series.Col{series.One},
			Classes:  []Class{{ID: "c", DriveSize: p("size")}},
			Services: []Service{{ID: "s", PerTransaction: p("b"), Retention: p("R"), RetentionSpan: span, Level: col["level"], Rate: series.Zero}}}
	}
	b := newBench(width, []string{"level"}, build)
	b.set(map[string]float64{"size": 1, "b": 2, "R": 0})
	r := rand.New(rand.NewPCG(1, 2))
	for block := 0; block < 2; block++ { // the second block must find nothing left of the first
		retention := make([]float64, width)
		for i := range retention {
			retention[i] = 1.01 + r.Float64()*29
			if same && i > 0 {
				retention[i] = math.Floor(retention[0]) + r.Float64()
			}
			for _, s := range b.layout.Inputs {
				if s.ID == "R" {
					b.frame.Col(s.Col)[i] = retention[i] * month
				}
			}
		}
		b.stage.Prepare(b.frame)
		levels := make([]float64, months)
		for m := range levels {
			levels[m] = r.Float64()
			fill(b.frame.Col(b.outer["level"]), levels[m])
			b.stage.Month(b.frame, m)
			for i := range retention {
				want := 0.0
				for k := 0; k <= m; k++ { // month m-k ended k months ago
					want += 2 * levels[m-k] * math.Max(0, math.Min(1, retention[i]-float64(k)))
				}
				if got := b.frame.Col(b.stage.Result.Service[0])[i]; !near(got, want, 1e-9) {
					t.Fatalf("month %d, retention %v: %v, want %v", m, retention[i], got, want)
				}
			}
		}
	}
}

func TestNoHistoryWhereNothingExpires(t *testing.T) {
	long := Span{Least: 120 * month, Most: 130 * month}
	cases := []struct {
		p    series.Param
		span Span
		want int
	}{{series.Param{}, Span{}, 0}, {p("R"), long, 0}, {p("R"), Span{}, 120}, {p("R"), Span{Most: 12.5 * month}, 14}, {p("R"), Span{Most: 300 * month}, 120}}
	for _, c := range cases {
		if got := historySlots(c.p, c.span, 120); got != c.want {
			t.Errorf("historySlots(%v, %v) = %d, want %d", c.p, c.span, got, c.want)
		}
	}
}
