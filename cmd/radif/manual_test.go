package main

import (
	"context"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"radif/model/plan"
)

// quoted are the rows of the table in docs/jordan.md, and whether they quote what is specified or
// what was computed.
var quoted = map[string]struct {
	id        string
	specified bool
}{
	"IT load, kW":                     {"power.it", false},
	"racks":                           {"space.racks", true},
	"usable storage needed, TiB":      {"storage.usable", false},
	"servers needed":                  {"compute.servers", false},
	"replication link needed, Mbit/s": {"network.replication", false},
}

// TestTheManualQuotesTheReferenceRun holds the P90 of docs/jordan.md to a full run, to three
// significant digits.
func TestTheManualQuotesTheReferenceRun(t *testing.T) {
	if testing.Short() {
		t.Skip("a full run of the reference scenario")
	}
	r := readResults(t, written(t, "jordan-2024.yaml"))
	values := map[string]float64{}
	for _, d := range r.Design {
		values[d.Trace+" computed"], values[d.Trace+" specified"] = d.Computed, d.Specified
	}
	checkQuoted(t, 2, func(v string) float64 { return threeDigits(values[v]) }, 1e-9)
}

// TestTheManualQuotesLowerConfidences holds its P10 and P50 to runs of fewer trials, within 3 %, and whole
// racks within one.
func TestTheManualQuotesLowerConfidences(t *testing.T) {
	if testing.Short() {
		t.Skip("two runs of the reference scenario")
	}
	for column, confidence := range []string{"P10", "P50"} {
		s := variation{file: "jordan-2024.yaml", overlay: "plan: {confidence: " + confidence + "}", trials: 2000}.load(t)
		r, err := plan.Simulate(context.Background(), &s.Case, plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		values := map[string]float64{}
		for _, d := range r.Result.Design {
			values[d.Trace+" computed"], values[d.Trace+" specified"] = d.Computed, d.Specified
		}
		checkQuoted(t, column, func(v string) float64 { return values[v] }, 0.03)
	}
}

// checkQuoted compares a column of the table, of the first and of the last phase, with values by trace.
func checkQuoted(t *testing.T, column int, value func(name string) float64, tolerance float64) {
	t.Helper()
	text, err := os.ReadFile("../../docs/jordan.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "<!-- plan:begin -->")
	table, _, _ = strings.Cut(table, "<!-- plan:end -->")
	found := 0
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		row, ok := quoted[strings.TrimSpace(cells[0])]
		if !ok || len(cells) != 7 {
			continue
		}
		found++
		for phase, at := range map[string]int{"phase-1": 1 + column, "phase-3": 4 + column} {
			name, slack := row.id+"@"+phase+" computed", tolerance
			if row.specified {
				name = row.id + "@" + phase + " specified"
			}
			want := value(name)
			if row.specified && tolerance > 1e-6 {
				slack = 1.01 / want
			}
			if got := parsed(t, strings.TrimSpace(cells[at])); math.Abs(got-want) > slack*want {
				t.Errorf("%s is %v in the manual, %v in the run", name, got, want)
			}
		}
	}
	if found != len(quoted) {
		t.Errorf("%d of %d rows are in the manual", found, len(quoted))
	}
}

// threeDigits rounds to whole numbers, and those to three significant digits.
func threeDigits(v float64) float64 {
	if v < 100 {
		return math.Round(v)
	}
	out, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'e', 2, 64), 64)
	return out
}
