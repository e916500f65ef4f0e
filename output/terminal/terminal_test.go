package terminal

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/internal/golden"
	"radif/output/lingo"
	"radif/output/record"
)

func origins() record.Origins {
	return record.Origins{
		"services.e-services.demand.volume": {File: "jordan.yaml", Line: 112, Col: 15, Basis: "estimate", Source: "annual report 2023, page 41", Text: "{min: 1.0 M/month, mode: 1.6 M/month, max: 3.0 M/month}"},
		"services.e-services.compute.cpu":   {File: "jordan.yaml", Line: 118, Col: 12, Text: "{p10: 12 ms, p90: 140 ms}"},
		"pools.general.failures":            {Basis: "policy", Source: "one host of each cluster", Text: "1", Default: true},
	}
}

func TestSummary(t *testing.T) {
	golden.Equal(t, "summary.txt", []byte(Summary(fixture.Result(0), lingo.New(lingo.English), 80)))
}

func TestExplain(t *testing.T) {
	golden.Equal(t, "explain.txt", []byte(Explain(fixture.Trace(fixture.Result(0)), origins(), lingo.New(lingo.English), 80, false)))
}

// TestSummaryFitsOneScreen holds for any number of phases and warnings and any width.
func TestSummaryFitsOneScreen(t *testing.T) {
	for _, width := range []int{40, 60, 80, 132} {
		for phases := range 9 {
			r := fixture.Result(0)
			design := r.Design
			r.Phases, r.Design = nil, nil
			for i := range phases {
				id := fmt.Sprintf("phase-%d", i)
				r.Phases = append(r.Phases, plan.PhaseInfo{ID: id, Title: plan.Title{EN: "A phase with a long name"}, Ready: 24312, Order: 24303})
				for _, d := range design[:25] {
					d.Phase = id
					r.Design = append(r.Design, d)
				}
			}
			for range 10 {
				r.Warnings = append(r.Warnings, r.Warnings...)
				if len(r.Warnings) > 100 {
					break
				}
			}
			lines := strings.Split(strings.TrimSuffix(Summary(r, lingo.New(lingo.English), width), "\n"), "\n")
			if len(lines) > screen {
				t.Errorf("%d lines for %d phases at width %d", len(lines), phases, width)
			}
			for _, l := range lines {
				if columns(l) > width {
					t.Errorf("%d phases: %q is wider than %d", phases, l, width)
				}
			}
		}
	}
}

func TestSummaryOfNothing(t *testing.T) {
	text := Summary(&plan.Result{Title: plan.Title{EN: "Empty"}}, lingo.New(lingo.English), 80)
	if !strings.HasPrefix(text, "Empty: 0 phases") || !strings.Contains(text, "No warnings") {
		t.Error(text)
	}
}

func TestExplainNamesEveryInputAndStep(t *testing.T) {
	trace := fixture.Trace(fixture.Result(0))
	text := Explain(trace, nil, lingo.New(lingo.English), 60, true)
	for _, s := range trace.Steps {
		if !strings.Contains(text, s.Expr) {
			t.Errorf("no %s", s.Expr)
		}
	}
	for _, i := range trace.Inputs {
		if !strings.Contains(text, i.ID) {
			t.Errorf("no %s", i.ID)
		}
	}
	if n := strings.Count(text, "origin not recorded"); n != len(trace.Inputs) {
		t.Errorf("%d inputs without origin, want %d", n, len(trace.Inputs))
	}
}

func TestWrap(t *testing.T) {
	got := wrap("one two three four five", 9, 2)
	if want := []string{"one two", "  three", "  four", "  five"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
