package demand

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"radif/model/series"
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
	"LinearLevel":    func(in values) float64 { return LinearLevel(in["value"], in["rate"], in["years"]) },
	"LogGrowth":      func(in values) float64 { return LogGrowth(in["rate"]) },
	"CompoundFactor": func(in values) float64 { return CompoundFactor(in["logGrowth"], in["years"]) },
	"LogisticLevel":  func(in values) float64 { return LogisticLevel(in["value"], in["ceiling"], in["rate"], in["years"]) },
	"GompertzLevel":  func(in values) float64 { return GompertzLevel(in["value"], in["ceiling"], in["rate"], in["years"]) },
	"BassLevel":      func(in values) float64 { return BassLevel(in["value"], in["ceiling"], in["p"], in["q"], in["years"]) },
	"TableLevel":     func(in values) float64 { return TableLevel(in["a"], in["b"], in["w"]) },
	"LogRatio":       func(in values) float64 { return LogRatio(in["level"], in["reference"]) },
	"FollowFactor": func(in values) float64 {
		return FollowFactor(in["elasticity"], in["logRatio"], in["logTrend"], in["years"])
	},
	"Ratio":         func(in values) float64 { return Ratio(in["level"], in["reference"]) },
	"Volume":        func(in values) float64 { return Volume(in["base"], in["growth"], in["steps"], in["season"]) },
	"MeanRate":      func(in values) float64 { return MeanRate(in["volume"], in["seconds"]) },
	"PeakFactor":    func(in values) float64 { return PeakFactor(in["busyDay"], in["burst"]) },
	"StepStart":     func(in values) float64 { return StepStart(in["date"], in["chance"], in["draw"]) },
	"StepFactor":    func(in values) float64 { return StepFactor(in["month"], in["start"], in["multiply"]) },
	"Commissioned":  func(in values) float64 { return Commissioned(in["month"], in["start"]) },
	"YearShare":     func(in values) float64 { return YearShare(in["days"], in["open"]) },
	"EventExtra":    func(in values) float64 { return EventExtra(in["draw"], in["perYear"], in["share"], in["multiply"]) },
	"EventTime":     func(in values) float64 { return EventTime(in["extra"], in["lasts"], in["seconds"]) },
	"EventVolume":   func(in values) float64 { return EventVolume(in["volume"], in["time"], in["seconds"]) },
	"EventRate":     func(in values) float64 { return EventRate(in["extra"], in["rate"]) },
	"ProfileWeight": func(in values) float64 { return series.ProfileWeight(in["factor"], in["load"]) },
	"SeparatePeak":  func(in values) float64 { return series.SeparatePeak(in["weight"], in["highest"]) },
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
