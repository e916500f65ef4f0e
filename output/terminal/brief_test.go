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
		t.Steps = append(t.Steps, plan.TraceStep{Formula: "C1", Subject: id, Symbol: "c", Unit: "cores", Expr: "c = " + id, Value: float64(i),
			Args: []plan.TraceArg{{Symbol: "c", Input: id + ".cores", Unit: "cores", Value: float64(i)}}})
		t.Inputs = append(t.Inputs, plan.TraceInput{ID: id + ".cores", Unit: "cores", Value: float64(i), Draw: i == 40})
		sum.Args = append(sum.Args, plan.TraceArg{Symbol: "c", Subject: id, From: i, Unit: "cores", Value: float64(i)})
	}
	t.Steps = append(t.Steps, sum)
	return t
}

// The largest five terms of a sum are named, 36 to 40; the others, 1 to 35, sum to 630. The chains
// of the largest three are shown, and 37 are not.
func TestALongChainIsCut(t *testing.T) {
	text := Explain(long(), nil, lingo.New(lingo.English), 80, false)
	for _, want := range []string{"c: services.s36", "c: services.s40", "and 35 more, in all", "630 cores", "c = services.s38\n", "random draw", "37 further steps and 37 inputs"} {
		if !strings.Contains(strings.ReplaceAll(text, "  ", "\n"), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, not := range []string{"c: services.s35", "c = services.s37"} {
		if strings.Contains(text, not) {
			t.Errorf("%q in\n%s", not, text)
		}
	}
	if full := Explain(long(), nil, lingo.New(lingo.English), 80, true); !strings.Contains(full, "c: services.s01") || !strings.Contains(full, "c = services.s01") {
		t.Error(full)
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
