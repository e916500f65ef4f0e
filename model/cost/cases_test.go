package cost

import (
	"encoding/json"
	"math"
	"os"
	"sort"
	"testing"
)

// testCase is one line of testdata/cases.json: a planner can read and add to it.
type testCase struct {
	Formula, Function string
	In                map[string]float64
	Want, Tolerance   float64 // relative; absolute where Want is 0
	Origin            string
}

func (c testCase) holds(got float64) bool {
	return math.Abs(got-c.Want) <= c.Tolerance*math.Max(math.Abs(c.Want), 1e-300) || (c.Want == 0 && math.Abs(got) <= c.Tolerance)
}

type in = map[string]float64

// functions maps each formula's function to a call with named operands.
var functions = map[string]func(in) float64{
	"LifeMonths":  func(v in) float64 { return LifeMonths(v["life"]) },
	"Due":         func(v in) float64 { return Due(v["age"], v["life"]) },
	"CapitalCost": func(v in) float64 { return CapitalCost(v["quantity"], v["price"], v["install"], v["escalation"]) },
	"InService":   func(v in) float64 { return InService(v["quantity"], v["price"]) },
	"EnergyCost":  func(v in) float64 { return EnergyCost(v["used"], v["price"], v["peak"], v["demand"], v["escalation"]) },
	"LinkCost": func(v in) float64 {
		return LinkCost(v["rate"], v["perRate"], v["fixed"], v["carriers"], v["escalation"])
	},
	"UpkeepCost": func(v in) float64 { return UpkeepCost(v["value"], v["share"], v["escalation"]) },
	"StaffCost": func(v in) float64 {
		return StaffCost(v["posts"], v["hours"], v["productive"], v["salary"], v["escalation"])
	},
	"LicenceCost":      func(v in) float64 { return LicenceCost(v["measure"], v["price"], v["escalation"]) },
	"SupplyCost":       func(v in) float64 { return SupplyCost(v["used"], v["price"], v["escalation"]) },
	"RentCost":         func(v in) float64 { return RentCost(v["area"], v["price"], v["escalation"]) },
	"YearlyCost":       func(v in) float64 { return YearlyCost(v["month"]) },
	"LogRate":          func(v in) float64 { return LogRate(v["annual"]) },
	"Compounded":       func(v in) float64 { return Compounded(v["rate"], v["months"]) },
	"PresentValue":     func(v in) float64 { return PresentValue(v["amount"], v["rate"], v["months"]) },
	"DecommissionCost": func(v in) float64 { return DecommissionCost(v["value"], v["share"], v["escalation"]) },
}

func cases(t *testing.T) []testCase {
	t.Helper()
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []testCase
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestCases(t *testing.T) {
	count := map[string]int{}
	for _, c := range cases(t) {
		call, ok := functions[c.Function]
		if !ok {
			t.Errorf("no function %q", c.Function)
			continue
		}
		count[c.Function]++
		if got := call(c.In); !c.holds(got) {
			t.Errorf("%s %s(%v) = %v, want %v: %s", c.Formula, c.Function, c.In, got, c.Want, c.Origin)
		}
		if c.Origin == "" {
			t.Errorf("%s(%v) has no origin", c.Function, c.In)
		}
	}
	for name := range functions {
		if count[name] < 3 {
			t.Errorf("%s has %d cases, want at least three", name, count[name])
		}
	}
}

// TestEveryCoefficientMatters multiplies each operand of each function by 1.1 and looks for a case that fails.
func TestEveryCoefficientMatters(t *testing.T) {
	felt, all := map[string]bool{}, map[string]bool{}
	for _, c := range cases(t) {
		for name, x := range c.In {
			key := c.Function + "(" + name + ")"
			all[key] = true
			changed := make(in, len(c.In))
			for k, v := range c.In {
				changed[k] = v
			}
			changed[name] = x * 1.1
			felt[key] = felt[key] || !c.holds(functions[c.Function](changed))
		}
	}
	var deaf []string
	for key := range all {
		if !felt[key] {
			deaf = append(deaf, key)
		}
	}
	sort.Strings(deaf)
	for _, key := range deaf {
		t.Errorf("no case feels %s times 1.1", key)
	}
}
