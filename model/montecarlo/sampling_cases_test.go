package montecarlo

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"radif/model/uncertain"
)

type samplingCase struct {
	Formula, Function string
	In                numbers
	Want, Tolerance   float64
	Origin            string
}

func (c samplingCase) holds(in numbers, f func(numbers) float64) bool {
	return math.Abs(f(in)-c.Want) <= c.Tolerance*max(1, math.Abs(c.Want))
}

func samplingAdapters(t *testing.T) map[string]func(numbers) float64 {
	quantileError := func(s uncertain.Spec, p, n float64) float64 {
		d, err := uncertain.New(s)
		if err != nil {
			t.Fatal(err)
		}
		return QuantileError(d, p, int(n))
	}
	return map[string]func(numbers) float64{
		"open": func(v numbers) float64 { return open(uint64(v["bits"])) },
		"Rank": func(v numbers) float64 { return float64(Rank(v["p"], int(v["n"]))) },
		"IntervalLow": func(v numbers) float64 {
			l, _, _, _ := Interval(v["p"], int(v["n"]), v["confidence"])
			return float64(l)
		},
		"IntervalHigh": func(v numbers) float64 {
			_, u, _, _ := Interval(v["p"], int(v["n"]), v["confidence"])
			return float64(u)
		},
		"StandardErrorOfShare": func(v numbers) float64 { return StandardErrorOfShare(v["p"], int(v["n"])) },
		"Stratified":           func(v numbers) float64 { return Stratified(v["stratum"], v["place"], v["n"]) },
		"QuantileErrorUniform": func(v numbers) float64 {
			return quantileError(uncertain.Spec{Family: uncertain.Uniform, Values: numbers{"min": v["min"], "max": v["max"]}}, v["p"], v["n"])
		},
		"QuantileErrorNormal": func(v numbers) float64 {
			return quantileError(uncertain.Spec{Family: uncertain.Normal, Values: numbers{"mean": 0, "sd": v["sd"]}}, v["p"], v["n"])
		},
	}
}

func TestSamplingCases(t *testing.T) {
	raw, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []samplingCase
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	known, count, noticed := samplingAdapters(t), map[string]int{}, map[string]bool{}
	for _, c := range cases {
		f := known[c.Function]
		if f == nil {
			t.Fatalf("no function %q", c.Function)
		}
		count[c.Function]++
		if !c.holds(c.In, f) {
			t.Errorf("%s %s%v = %v, want %v (%s)", c.Formula, c.Function, c.In, f(c.In), c.Want, c.Origin)
		}
		for name := range c.In {
			changed := numbers{}
			for k, v := range c.In {
				changed[k] = v
			}
			changed[name] *= 1.1
			key := c.Function + "." + name
			noticed[key] = noticed[key] || !c.holds(changed, f)
		}
	}
	for name := range known {
		if count[name] < 3 {
			t.Errorf("%s has %d cases, want at least 3", name, count[name])
		}
	}
	for key, ok := range noticed {
		if !ok {
			t.Errorf("no case notices a change of %s", key)
		}
	}
}
