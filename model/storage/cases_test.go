package storage

import (
	"encoding/json"
	"math"
	"os"
	"sort"
	"testing"
)

// worked is one hand-worked or published case of a formula.
type worked struct {
	Formula, Function string
	In                map[string]float64
	Want, Tolerance   float64
	Origin            string
}

// zertoJournals are the journal sizes of a Zerto service profile in GB (Assurestor KB 16000045803).
var zertoJournals = []float64{10, 15, 20, 25, 30, 35, 40, 45, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000}

type inputs = map[string]float64

var functions = map[string]func(inputs) float64{
	"Written":         func(v inputs) float64 { return Written(v["level"], v["kept"]) },
	"RetentionMonths": func(v inputs) float64 { return RetentionMonths(v["seconds"]) },
	"Remaining":       func(v inputs) float64 { return Remaining(v["initial"], v["elapsed"], v["ageing"]) },
	"LeftBehind":      func(v inputs) float64 { return LeftBehind(v["earlier"], v["later"], v["fraction"]) },
	"Retained":        func(v inputs) float64 { return Retained(v["rest"], v["total"], v["left"]) },
	"MachineData":     func(v inputs) float64 { return MachineData(v["count"], v["disk"]) },
	"ShareLeft":       func(v inputs) float64 { return ShareLeft(v["ratio"]) },
	"Reduced":         func(v inputs) float64 { return Reduced(v["data"], v["share"]) },
	"SnapshotSpace":   func(v inputs) float64 { return SnapshotSpace(v["changed"], v["days"], v["overlap"]) },
	"JournalSpace":    func(v inputs) float64 { return JournalSpace(v["writes"], v["days"], v["compress"], v["room"]) },
	"JournalLimit":    func(v inputs) float64 { return JournalLimit(v["protected"], v["share"], zertoJournals) },
	"DailyBytes":      func(v inputs) float64 { return DailyBytes(v["rate"]) },
	"FullsCopied":     func(v inputs) float64 { return FullsCopied(v["weekly"], v["monthly"], v["yearly"]) },
	"FullsCloned":     func(v inputs) float64 { return FullsCloned(v["change"], v["weekly"], v["monthly"], v["yearly"]) },
	"ChainSpace": func(v inputs) float64 {
		return ChainSpace(v["compression"], v["fulls"], v["data"], v["increments"], v["changed"])
	},
	"WorkingSpace": func(v inputs) float64 { return WorkingSpace(v["working"], v["compression"], v["data"]) },
	"BackupUsable": func(v inputs) float64 { return BackupUsable(v["copies"], v["chain"], v["working"], v["fill"]) },
	"BackupRaw":    func(v inputs) float64 { return BackupRaw(v["usable"], v["efficiency"]) },
	"MeanChange":   func(v inputs) float64 { return MeanChange(v["changed"], v["data"]) },
	"EffectiveCapacity": func(v inputs) float64 {
		return EffectiveCapacity(v["drives"], v["size"], v["fileSystem"], v["fill"], v["room"])
	},
	"RebuildRoom": func(v inputs) float64 { return RebuildRoom(v["nodes"]) },
	"DataDrives": func(v inputs) float64 {
		return DataDrives(v["usable"], v["size"], v["fileSystem"], v["fill"], v["room"])
	},
	"GroupDrives":    func(v inputs) float64 { return GroupDrives(v["drives"], v["data"], v["parity"]) },
	"ErasureDrives":  func(v inputs) float64 { return ErasureDrives(v["drives"], v["data"], v["parity"]) },
	"WithoutParity":  func(v inputs) float64 { return WithoutParity(v["drives"], v["data"], v["parity"]) },
	"Spares":         func(v inputs) float64 { return Spares(v["drives"], v["per"]) },
	"RawCapacity":    func(v inputs) float64 { return RawCapacity(v["drives"], v["spares"], v["size"]) },
	"UsableNeed":     func(v inputs) float64 { return UsableNeed(v["reduced"], v["snapshots"], v["journal"], v["scratch"]) },
	"HostIOPS":       func(v inputs) float64 { return HostIOPS(v["peak"], v["drill"]) },
	"MediaIOPS":      func(v inputs) float64 { return MediaIOPS(v["host"], v["reads"], v["penalty"], v["rebuild"]) },
	"HostThroughput": func(v inputs) float64 { return HostThroughput(v["iops"], v["size"]) },
	"MediaThroughput": func(v inputs) float64 {
		return MediaThroughput(v["host"], v["reads"], v["data"], v["parity"], v["rebuild"])
	},
	"SpeedDrives":  func(v inputs) float64 { return SpeedDrives(v["need"], v["drive"]) },
	"MeanIOPS":     func(v inputs) float64 { return MeanIOPS(v["rate"], v["io"]) },
	"ScratchSpace": func(v inputs) float64 { return ScratchSpace(v["reduced"], v["share"]) },
	"DrivesBound": func(v inputs) float64 {
		drives, _ := DrivesBound(v["capacity"], v["iops"], v["throughput"])
		return drives
	},
	"Bound": func(v inputs) float64 {
		_, bound := DrivesBound(v["capacity"], v["iops"], v["throughput"])
		return bound
	},
}

func readCases(t *testing.T) []worked {
	t.Helper()
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []worked
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func near(got, want, tolerance float64) bool {
	if want == 0 {
		return math.Abs(got) <= tolerance
	}
	return math.Abs(got-want) <= tolerance*math.Abs(want)
}

func TestWorkedCases(t *testing.T) {
	count := map[string]int{}
	for _, c := range readCases(t) {
		f, ok := functions[c.Function]
		if !ok {
			t.Errorf("%s: no such function", c.Function)
			continue
		}
		if got := f(c.In); !near(got, c.Want, c.Tolerance) {
			t.Errorf("%s %s(%v) = %v, want %v (%s)", c.Formula, c.Function, c.In, got, c.Want, c.Origin)
		}
		count[c.Function]++
	}
	for name := range functions {
		if count[name] < 3 {
			t.Errorf("%s has %d worked cases, want at least 3", name, count[name])
		}
	}
}

// TestEveryInputMatters multiplies each input of each formula by 1.1 and asks for a case that
// then fails: a formula that ignores an input is found out.
func TestEveryInputMatters(t *testing.T) {
	cases := readCases(t)
	noticed := map[string]bool{}
	for _, c := range cases {
		for name := range c.In {
			key := c.Function + " " + name
			changed := inputs{}
			for k, v := range c.In {
				changed[k] = v
			}
			changed[name] *= 1.1
			noticed[key] = noticed[key] || !near(functions[c.Function](changed), c.Want, c.Tolerance)
		}
	}
	var missed []string
	for key, ok := range noticed {
		if !ok {
			missed = append(missed, key)
		}
	}
	sort.Strings(missed)
	for _, key := range missed {
		t.Errorf("no case notices a change of %s", key)
	}
}
