package model_test

import (
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
)

// promised are the formulas a plan is made of.
func promised() []string {
	var ids []string
	for _, f := range []struct {
		letter   string
		from, to int
	}{{"U", 0, 8}, {"D", 1, 6}, {"C", 1, 7}, {"S", 1, 8}, {"N", 1, 7}, {"F", 1, 12}, {"K", 1, 3}} {
		for n := f.from; n <= f.to; n++ {
			ids = append(ids, fmt.Sprintf("%s%d", f.letter, n))
		}
	}
	return ids
}

// reserved are ids of what is not part of a run yet.
var reserved = []string{"U9", "U10", "R1", "R2", "R3", "R4"}

// byTest are formulas that are ways of working, not functions of numbers: the tests that work
// examples of them by hand.
var byTest = map[string][]string{
	"U0": {"plan.TestTinySiteByHand", "plan.TestTinySiteItems", "plan.TestTinySiteInOperation"},
	"U8": {"montecarlo.TestJointByHand", "plan.TestJointCountsReplayedTrials", "plan.TestTinySiteInOperation"},
}

// TestFormulasOfManualAndCode: manual, trace and doc comments know the same formulas.
func TestFormulasOfManualAndCode(t *testing.T) {
	manual, code := readManual(t), readCode(t)
	said := map[string]bool{}
	for _, doc := range code.doc {
		for _, id := range formulaID.FindAllString(doc, -1) {
			said[id] = true
		}
	}
	for id := range code.steps {
		said[id] = true
	}
	for _, id := range promised() {
		if manual[id] == nil {
			t.Errorf("%s is not in docs/model.md", id)
		}
	}
	for id := range manual {
		if !said[id] {
			t.Errorf("%s of docs/model.md is in no function and no step", id)
		}
		if !slices.Contains(promised(), id) {
			t.Errorf("%s of docs/model.md is not among the formulas of the model", id)
		}
	}
	for id, files := range code.steps {
		if manual[id] == nil && !slices.Contains(reserved, id) {
			t.Errorf("%s of %s is not in docs/model.md", id, files[0])
		}
	}
	for id := range said {
		if manual[id] == nil && !slices.Contains(reserved, id) {
			t.Errorf("%s of a doc comment is not in docs/model.md", id)
		}
	}
}

// TestFunctionsOfManual: each function that the manual names exists and says so.
func TestFunctionsOfManual(t *testing.T) {
	manual, code := readManual(t), readCode(t)
	for _, id := range slices.Sorted(maps.Keys(manual)) {
		if len(manual[id].functions) == 0 {
			t.Errorf("%s names no function", id)
		}
		for _, name := range manual[id].functions {
			doc, ok := code.doc[name]
			if !ok {
				t.Errorf("%s names %s, which is not there", id, name)
			} else if !slices.Contains(formulaID.FindAllString(doc, -1), id) {
				t.Errorf("%s names %s, whose doc comment does not", id, name)
			}
		}
	}
}

// TestFunctionsOfCode: each exported function whose doc comment names a formula is in the manual, at
// the first of them, and so is each formula that its comment sets apart.
func TestFunctionsOfCode(t *testing.T) {
	manual, code := readManual(t), readCode(t)
	raw, err := os.ReadFile("../docs/model.md")
	if err != nil {
		t.Fatal(err)
	}
	whole := squeezed(string(raw))
	for _, name := range slices.Sorted(maps.Keys(code.doc)) {
		doc := code.doc[name]
		id := formulaID.FindString(doc)
		last := name[strings.LastIndex(name, ".")+1:]
		if id == "" || slices.Contains(reserved, id) || last[0] < 'A' || last[0] > 'Z' {
			continue
		}
		if s := manual[id]; s != nil && !slices.Contains(s.functions, name) {
			t.Errorf("%s carries %s, but the manual does not name it there", name, id)
		}
		for _, line := range strings.Split(doc, "\n") {
			if strings.HasPrefix(line, "\t") && !strings.Contains(whole, squeezed(line)) {
				t.Errorf("%s: the manual lacks %q", name, strings.TrimSpace(line))
			}
		}
	}
}

// squeezed is a text with single blanks.
func squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }

// TestEveryFormulaHasCases: three or more, worked by hand or published.
func TestEveryFormulaHasCases(t *testing.T) {
	count := map[string]int{}
	for _, c := range readCases(t) {
		count[c.Formula]++
	}
	tests := readCode(t).tests
	for _, id := range promised() {
		for _, name := range byTest[id] {
			if _, ok := tests[name]; ok {
				count[id]++
			} else {
				t.Errorf("%s: there is no test %s", id, name)
			}
		}
		if count[id] < 3 {
			t.Errorf("%s has %d worked cases, want at least 3", id, count[id])
		}
	}
	for id := range count {
		if !slices.Contains(promised(), id) {
			t.Errorf("cases of %q, which is no formula of the model", id)
		}
	}
}

// TestExamplesOfManual: each is a case that a package tests.
func TestExamplesOfManual(t *testing.T) {
	cases := map[string][]worked{}
	for _, c := range readCases(t) {
		cases[c.Function] = append(cases[c.Function], c)
	}
	for id, s := range readManual(t) {
		if len(s.examples) == 0 && byTest[id] == nil {
			t.Errorf("%s has no worked example", id)
		}
		for _, e := range s.examples {
			if !slices.ContainsFunc(cases[e.Function], e.equals) {
				t.Errorf("%s: %s.%s(%v) = %v is no case of a package", id, e.pkg, e.Function, e.In, e.Want)
			}
		}
	}
}

// equals compares with a case as far as the manual prints digits.
func (w worked) equals(c worked) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }
	if len(w.In) != len(c.In) || !near(w.Want, c.Want) {
		return false
	}
	for name, v := range w.In {
		if other, ok := c.In[name]; !ok || !near(v, other) {
			return false
		}
	}
	return true
}

// TestQuantitiesOfManual: the closing table is the register of the public quantities.
func TestQuantitiesOfManual(t *testing.T) {
	raw, err := os.ReadFile("../docs/model.md")
	if err != nil {
		t.Fatal(err)
	}
	rounding := map[plan.Rounding]string{plan.Whole: "whole", plan.ByLadder: "sizes sold", plan.Digits3: "three digits", plan.Exact: "no"}
	sized := map[bool]string{true: "yes", false: "no"}
	_, table, _ := strings.Cut(string(raw), "## Where the public quantities come from")
	var want strings.Builder
	for _, q := range plan.Register() {
		fmt.Fprintf(&want, "| `%s` | %s | %s | %s | %s | %s | %s |\n", q.ID, q.Unit, q.Formula, q.State, q.Site, rounding[q.Rounding], sized[q.Sized])
	}
	if !strings.Contains(table, want.String()) {
		t.Errorf("the closing table of docs/model.md should hold\n%s", want.String())
	}
}
