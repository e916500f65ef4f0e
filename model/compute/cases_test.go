package compute

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"
)

// handCase is one line of testdata/cases.json: inputs and a result that nobody computed with
// this code.
type handCase struct {
	Formula   string
	Function  string
	In        map[string]float64
	Want      float64
	Tolerance float64 // relative; absolute where Want is 0
	Origin    string
}

// values is the inputs of a case by name.
type values = map[string]float64

// functions maps the names in testdata/cases.json to the code.
var functions = map[string]func(in values) float64{
	"Served":         func(in values) float64 { return Served(in["share"], in["surge"]) },
	"RequestRate":    func(in values) float64 { return RequestRate(in["rate"], in["requests"], in["served"]) },
	"Throughput":     func(in values) float64 { return Throughput(in["cores"], in["performance"]) },
	"OfferedLoad":    func(in values) float64 { return OfferedLoad(in["requests"], in["cpu"]) },
	"OnHost":         func(in values) float64 { return OnHost(in["load"], in["performance"]) },
	"ServiceMoment":  func(in values) float64 { return ServiceMoment(in["load"], in["cpu"], in["variation"]) },
	"MixedMean":      func(in values) float64 { return MixedMean(in["load"], in["requests"]) },
	"MixedVariation": func(in values) float64 { return MixedVariation(in["moment"], in["requests"], in["load"]) },
	"CoresForLevel": func(in values) float64 {
		cores, _ := CoresForLevel(in["load"], Level{in["utilisation"], in["tau"], in["logE"]}, 0)
		return cores
	},
	"LogShare":         func(in values) float64 { return LogShare(in["share"]) },
	"InstanceCapacity": func(in values) float64 { return InstanceCapacity(in["utilisation"], in["vcpu"], in["performance"]) },
	"InstancesOn":      func(in values) float64 { return InstancesOn(in["load"], in["capacity"], in["least"]) },
	"Sessions":         func(in values) float64 { return Sessions(in["rate"], in["duration"]) },
	"ServiceMemory": func(in values) float64 {
		return ServiceMemory(in["instances"], in["instance"], in["sessions"], in["session"])
	},
	"MachineCores": func(in values) float64 {
		return MachineCores(in["vcpu"], in["overcommit"], in["busy"], in["utilisation"])
	},
	"Machines":    func(in values) float64 { return Machines(in["count"], in["share"]) },
	"MachineLoad": func(in values) float64 { return MachineLoad(in["machines"], in["vcpu"], in["busy"], in["performance"]) },
	"MeanOfPeak":  func(in values) float64 { return MeanOfPeak(in["load"], in["factor"], in["highest"]) },
	"Busiest":     func(in values) float64 { return Busiest(in["mean"], in["top"], in["extra"]) },
	"EventLoad":   func(in values) float64 { return EventLoad(in["extra"], in["load"]) },
	"Usable":      func(in values) float64 { return Usable(in["whole"], in["hypervisor"]) },
	"HostsFor":    func(in values) float64 { return HostsFor(in["need"], in["usable"]) },
	"Clusters":    func(in values) float64 { return Clusters(in["hosts"], in["most"], in["failures"]) },
	"Hosts":       func(in values) float64 { return Hosts(in["hosts"], in["failures"], in["clusters"], in["minimum"]) },
	"FitOnHost": func(in values) float64 {
		return float64(FitOnHost(in["vcpu"], in["memory"], in["cores"], in["hostMemory"]))
	},
	"PlatformVCPU":  func(in values) float64 { return PlatformVCPU(in["fixed"], in["perHost"], in["hosts"]) },
	"PlatformCores": func(in values) float64 { return PlatformCores(in["vcpu"], in["overcommit"]) },
	"PlatformLoad":  func(in values) float64 { return PlatformLoad(in["cores"], in["utilisation"], in["performance"]) },
	"HostUtilisation": func(in values) float64 {
		return HostUtilisation(in["load"], in["hosts"], in["cores"], in["performance"])
	},
}

func loadCases(t *testing.T) []handCase {
	t.Helper()
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []handCase
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// off reports whether a result misses what the case wants.
func (k handCase) off(got float64) bool {
	scale := math.Abs(k.Want)
	if scale == 0 {
		scale = 1
	}
	return !(math.Abs(got-k.Want) <= k.Tolerance*scale)
}

func TestHandWorkedCases(t *testing.T) {
	count := map[string]int{}
	for _, k := range loadCases(t) {
		f := functions[k.Function]
		if f == nil || k.Origin == "" || k.Formula == "" {
			t.Fatalf("case without function, formula or origin: %+v", k)
		}
		count[k.Function]++
		if got := f(k.In); k.off(got) {
			t.Errorf("%s %v = %.15g, want %.15g (%s)", k.Function, k.In, got, k.Want, k.Origin)
		}
	}
	for name := range functions {
		if count[name] < 3 {
			t.Errorf("%s has %d cases, want 3 or more", name, count[name])
		}
	}
}

// TestCasesFeelEveryInput: raising any input of a function by a tenth makes a case fail.
func TestCasesFeelEveryInput(t *testing.T) {
	felt, asked := map[string]bool{}, map[string]bool{}
	for _, k := range loadCases(t) {
		for name := range k.In {
			id := fmt.Sprintf("%s(%s)", k.Function, name)
			asked[id] = true
			changed := map[string]float64{}
			for n, v := range k.In {
				changed[n] = v
			}
			changed[name] *= 1.1
			if k.off(functions[k.Function](changed)) {
				felt[id] = true
			}
		}
	}
	for id := range asked {
		if !felt[id] {
			t.Errorf("no case of %s feels a change of a tenth", id)
		}
	}
}
