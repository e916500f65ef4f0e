package uncertain

import (
	"encoding/json"
	"math"
	"os"
	"testing"
)

type formulaCase struct {
	Formula, Function string
	In                map[string]float64
	Want, Tolerance   float64
	Origin            string
}

type values = map[string]float64

func adapters() map[string]func(values) float64 {
	return map[string]func(values) float64{
		"PERTAlpha":          func(v values) float64 { return PERTAlpha(v["min"], v["mode"], v["max"]) },
		"PERTBeta":           func(v values) float64 { return PERTBeta(v["min"], v["mode"], v["max"]) },
		"PERTMean":           func(v values) float64 { return pertUnit(v["min"], v["mode"], v["max"]).Mean() },
		"TriangularQuantile": func(v values) float64 { return TriangularQuantile(v["p"], v["min"], v["mode"], v["max"]) },
		"LognormalSigma":     func(v values) float64 { return LognormalSigma(v["mean"], v["sd"]) },
		"LognormalMedian":    func(v values) float64 { return LognormalMedian(v["mean"], v["sd"]) },
		"NormalCorrelation":  func(v values) float64 { return NormalCorrelation(v["rho"]) },
		"RankCorrelation":    func(v values) float64 { return RankCorrelation(v["r"]) },
	}
}

func (c formulaCase) holds(in values, f func(values) float64) bool {
	return math.Abs(f(in)-c.Want) <= c.Tolerance*max(1, math.Abs(c.Want))
}

func readCases(t *testing.T) []formulaCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []formulaCase
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestCases(t *testing.T) {
	known := adapters()
	count := map[string]int{}
	for _, c := range readCases(t) {
		f := known[c.Function]
		if f == nil {
			t.Fatalf("no function %q", c.Function)
		}
		count[c.Function]++
		if !c.holds(c.In, f) {
			t.Errorf("%s %s%v = %v, want %v (%s)", c.Formula, c.Function, c.In, f(c.In), c.Want, c.Origin)
		}
	}
	for name := range known {
		if count[name] < 3 {
			t.Errorf("%s has %d cases, want at least 3", name, count[name])
		}
	}
}

// Every input of every formula must matter to a case: raised by a tenth, some case fails.
func TestCasesNoticeChangedInputs(t *testing.T) {
	known := adapters()
	noticed := map[string]bool{}
	for _, c := range readCases(t) {
		for name := range c.In {
			changed := values{}
			for k, v := range c.In {
				changed[k] = v
			}
			changed[name] *= 1.1
			key := c.Function + "." + name
			noticed[key] = noticed[key] || !c.holds(changed, known[c.Function])
		}
	}
	for key, ok := range noticed {
		if !ok {
			t.Errorf("no case notices a change of %s", key)
		}
	}
}
