package main

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
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
// significant digits. P10 and P50 would take a run each.
func TestTheManualQuotesTheReferenceRun(t *testing.T) {
	if testing.Short() {
		t.Skip("a full run of the reference scenario")
	}
	text, err := os.ReadFile("../../docs/jordan.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "<!-- plan:begin -->")
	table, _, _ = strings.Cut(table, "<!-- plan:end -->")
	r := readResults(t, written(t, "jordan-2024.yaml"))
	found := 0
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		row, ok := quoted[strings.TrimSpace(cells[0])]
		if !ok || len(cells) != 7 {
			continue
		}
		found++
		for column, phase := range map[int]string{3: r.Phases[0].ID, 6: r.Phases[2].ID} {
			for _, d := range r.Design {
				want := d.Computed
				if row.specified {
					want = d.Specified
				}
				if got := parsed(t, strings.TrimSpace(cells[column])); d.ID == row.id && d.Phase == phase && got != threeDigits(want) {
					t.Errorf("%s is %v in the manual, %v in the run", d.Trace, got, threeDigits(want))
				}
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
