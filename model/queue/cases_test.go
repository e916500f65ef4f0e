package queue

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

// functions maps the names in testdata/cases.json to the code.
var functions = map[string]func(in map[string]float64) float64{
	"ErlangB":      func(in map[string]float64) float64 { return ErlangB(int(in["c"]), in["a"]) },
	"ErlangC":      func(in map[string]float64) float64 { return ErlangC(int(in["c"]), in["a"]) },
	"WaitTail":     func(in map[string]float64) float64 { return WaitTail(int(in["c"]), in["a"], in["tau"]) },
	"AllenCunneen": func(in map[string]float64) float64 { return AllenCunneen(in["cv2"]) },
	"Tau":          func(in map[string]float64) float64 { return Tau(in["within"], in["service"], in["cv2"]) },
	"Servers":      func(in map[string]float64) float64 { return float64(Servers(in["a"], in["tau"], in["e"])) },
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
