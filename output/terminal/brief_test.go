package terminal

import (
	"fmt"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
)

// long is a sum over 40 services, each with a chain of its own.
func long() plan.Trace {
	var t plan.Trace
	sum := plan.TraceStep{Formula: "C5", Subject: "site", Symbol: "n", Unit: "cores", Expr: "n = Σ c"}
	for i := 1; i <= 40; i++ {
		id := fmt.Sprintf("services.s%02d", i)
		t.Steps = append(t.Steps, plan.TraceStep{Formula: "C1", Subject: id, Symbol: "c", Unit: "cores", Expr: "c = demand / speed", Value: float64(i),
			Args: []plan.TraceArg{{Symbol: "c", Input: id + ".cores", Unit: "cores", Value: float64(i)}}})
		t.Inputs = append(t.Inputs, plan.TraceInput{ID: id + ".cores", Unit: "cores", Value: float64(i), Draw: i == 40})
		sum.Args = append(sum.Args, plan.TraceArg{Symbol: "c", Subject: id, From: i, Unit: "cores", Value: float64(i)})
	}
	t.Steps = append(t.Steps, sum)
	return t
}

// The largest five terms of a sum are named, 36 to 40; the others, 1 to 35, sum to 630. The chain of
// the largest is shown and stands for the other 39, of which the largest two are named.
func TestALongChainIsCut(t *testing.T) {
	w := lingo.New(lingo.English)
	text := Explain(long(), nil, w, 80, false)
	for _, want := range []string{
		"c 40 cores (services.s40)", "c 36 cores (services.s36)", "and 35 more, in all 630 cores", "C1 offered load - services.s40\n",
		"the same for 39 more, such as services.s39 39 cores, services.s38 38 cores", "random draw", "39 further steps and 39 inputs",
	} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(want), " ")) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, not := range []string{"services.s35", "offered load - services.s39"} {
		if strings.Contains(text, not) {
			t.Errorf("%q in\n%s", not, text)
		}
	}
	if full := Explain(long(), nil, w, 80, true); !strings.Contains(full, "c: services.s01") || strings.Count(full, "c = demand / speed") != 40 {
		t.Error(full)
	}
}

// TestNoChainIsLong: of a chain of any length no more than a few screens are shown, on any terminal.
func TestNoChainIsLong(t *testing.T) {
	for _, w := range both() {
		for _, width := range []int{40, 80, 120} {
			text := Explain(long(), nil, w, width, false)
			if n := strings.Count(text, "\n"); n > 120 {
				t.Errorf("%d lines at %d", n, width)
			}
			for _, l := range strings.Split(text, "\n") {
				if columns(l) > width && strings.Contains(strings.TrimSpace(l), "  ") {
					t.Errorf("%d columns of %d: %q", columns(l), width, l)
				}
			}
		}
	}
}

func TestAmount(t *testing.T) {
	e := explain{w: lingo.New(lingo.English), origins: record.Origins{
		"io":  {Text: `{fixed: 8 kB, source: "x"}`},
		"ram": {Text: `{fixed: 8 GiB, source: "a page of 4 GB"}`},
	}}
	for _, c := range []struct {
		v           float64
		unit, input string
		want        string
	}{
		{24307, "months", "", "2025-08"}, // 2025 · 12 = 24,300 is January
		{1e6, "months", "", "never"},
		{18, "months", "", "18 months"},
		{8000, "B", "io", "8 kB"},
		{8 << 30, "B", "ram", "8 GiB"},
		{8000, "B", "", "7.812 KiB"},
	} {
		if got := e.amount(c.v, c.unit, c.input); got != c.want {
			t.Errorf("%v %s %s: %q, want %q", c.v, c.unit, c.input, got, c.want)
		}
	}
}
