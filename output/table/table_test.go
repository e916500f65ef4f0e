package table

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strconv"
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
		"services.a.compute.cpu":    {File: "case.yaml", Line: 12, Col: 7, Basis: "measured", Source: "APM export, March 2024", Text: "40 ms"},
		"services.a.demand.volume":  {File: "case.yaml", Line: 9, Col: 7, Text: "{min: 1 M/month, mode: 2 M/month, max: 3 M/month}"},
		"services.b.compute.cpu":    {File: "case.yaml", Line: 31, Col: 7, Basis: "estimate", Source: "=HYPERLINK(\"x\")", Text: "60 ms"},
		"facility.ups.loss_no_load": {Basis: "published", Source: "catalogue, 2024-05", Text: "1 %", Default: true},
	}
}

// firstPhase shortens a result for the golden files.
func firstPhase(r *plan.Result) *plan.Result {
	r.Phases, r.Design = r.Phases[:1], r.Design[:20]
	return r
}

func TestTables(t *testing.T) {
	w := lingo.New(lingo.English)
	full, short := fixture.Result(0), firstPhase(fixture.Result(0))
	supply, recurrent := BOQ(full, w)
	for _, table := range []Table{Capacity(short, w), Requirements(short, w), supply, recurrent, Assumptions(origins(), w)} {
		golden.Equal(t, table.ID+".md", table.Markdown())
	}
}

func TestEveryTableIsWhole(t *testing.T) {
	for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
		tables := All(fixture.Result(0), origins(), lingo.New(lang))
		if len(tables) != 5 {
			t.Fatalf("%d tables", len(tables))
		}
		for _, table := range tables {
			for i, cells := range table.Rows {
				if len(cells) != len(table.Columns) {
					t.Errorf("%s row %d: %d cells for %d columns", table.ID, i, len(cells), len(table.Columns))
				}
			}
			for _, c := range table.Columns {
				if strings.HasPrefix(c.Title, "column.") {
					t.Errorf("%s: no word for %s", table.ID, c.Title)
				}
			}
			body, marked := strings.CutPrefix(string(table.CSV()), byteOrderMark)
			rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
			if !marked || err != nil || len(rows) != len(table.Rows)+1 {
				t.Errorf("%s: marked %v, %d rows, %v", table.ID, marked, len(rows), err)
			}
		}
	}
}

func TestCSVKeepsFiguresExactAndTextsHarmless(t *testing.T) {
	r := fixture.Result(0)
	text := string(Capacity(r, lingo.New(lingo.English)).CSV())
	if want := strconv.FormatFloat(r.Design[0].Computed, 'g', -1, 64); !strings.Contains(text, ","+want+",") {
		t.Errorf("the exact figure %s is not there", want)
	}
	text = string(Assumptions(origins(), lingo.New(lingo.English)).CSV())
	if !strings.Contains(text, `"'=HYPERLINK(""x"")"`) {
		t.Errorf("a formula went through:\n%s", text)
	}
}

func TestMarkdownEscapes(t *testing.T) {
	table := Table{Title: "T", Columns: []Column{{Title: "a|b"}}, Rows: [][]Cell{{{Text: "x | <b>\ny_*[`"}}}}
	want := "## T\n\n| a\\|b |\n| --- |\n| x \\| &lt;b> y\\_\\*\\[\\` |\n"
	if got := string(table.Markdown()); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestAssumptionsBeginWithTheUnstated(t *testing.T) {
	var order []string
	for _, row := range Assumptions(origins(), lingo.New(lingo.English)).Rows {
		order = append(order, row[0].Text)
	}
	if want := []string{"unstated", "estimate", "published", "measured"}; !slices.Equal(order, want) {
		t.Errorf("%v", order)
	}
}

// TestTheValuesOfAListStandInOneRow: a curve is one assumption, whose values are all there in
// their order; a value that rests on something else keeps its row.
func TestTheValuesOfAListStandInOneRow(t *testing.T) {
	from := record.Origins{"pools.a.power.11": {File: "case.yaml", Line: 8, Basis: "measured", Text: "7 W"}}
	var want []string
	for i := range 11 {
		watt := strconv.Itoa(100+i) + " W"
		want = append(want, watt)
		from["pools.a.power."+strconv.Itoa(i)] = record.Origin{File: "case.yaml", Line: 7, Col: 9 + i, Basis: "estimate", Text: watt}
	}
	for lang, say := range map[lingo.Lang]string{lingo.English: "11 values: ", lingo.Arabic: "11 قيمة: "} {
		rows := Assumptions(from, lingo.New(lang)).Rows
		if len(rows) != 2 {
			t.Fatalf("%d rows", len(rows))
		}
		if got := lingo.Unmarked(rows[0][2].Text); got != say+strings.Join(want, ", ") {
			t.Errorf("%q", got)
		}
		if id, place := lingo.Unmarked(rows[0][1].Text), lingo.Unmarked(rows[0][5].Text); id != "pools.a.power" || place != "case.yaml:7:9" {
			t.Errorf("%s at %s", id, place)
		}
		if alone := lingo.Unmarked(rows[1][1].Text + " " + rows[1][2].Text); alone != "pools.a.power.11 7 W" {
			t.Errorf("%q", alone)
		}
	}
}

func TestAnItemOfAnotherSizeIsAnotherLine(t *testing.T) {
	r := fixture.Result(0)
	r.Plant = []plan.Plant{
		{Phase: "phase-1", Items: []plan.Item{{ID: "ups-module", Quantity: 4, Added: 4, Unit: "pieces", Size: 50, SizeUnit: "kW"}}},
		{Phase: "phase-2", Items: []plan.Item{{ID: "ups-module", Quantity: 6, Added: 2, Unit: "pieces", Size: 50, SizeUnit: "kW"}, {ID: "ups-module", Quantity: 1, Added: 1, Unit: "pieces", Size: 100, SizeUnit: "kW"}}},
	}
	supply, _ := BOQ(r, lingo.New(lingo.English))
	if len(supply.Rows) != 2 {
		t.Fatalf("%d lines", len(supply.Rows))
	}
	for i, want := range [][]float64{{4, 2, 6}, {0, 1, 1}} {
		for k, v := range want {
			if got := supply.Rows[i][5+k]; got.Number != v || !got.Numeric {
				t.Errorf("line %d, column %d: %v, want %v", i, k, got, v)
			}
		}
	}
}

// TestARequirementKeepsItsNumber: the same quantity has the same number in each phase.
func TestARequirementKeepsItsNumber(t *testing.T) {
	number := regexp.MustCompile(`^[123]\.\d\d$`)
	seen := map[string]string{}
	for _, row := range Requirements(fixture.Result(0), lingo.New(lingo.English)).Rows {
		if !number.MatchString(row[0].Text) {
			t.Errorf("item number %q", row[0].Text)
		}
		quantity, item := row[2].Text, row[0].Text[2:]
		if before, ok := seen[quantity]; ok && before != item {
			t.Errorf("%s has the numbers %s and %s", quantity, before, item)
		}
		seen[quantity] = item
		for i := 8; i <= 11; i++ {
			if row[i].Text != "" {
				t.Errorf("a column of the bidder is filled: %q", row[i].Text)
			}
		}
	}
}

// TestTenderTablesCarryNoCost: what goes to bidders must not show what is expected to be paid.
func TestTenderTablesCarryNoCost(t *testing.T) {
	r, w := fixture.Result(0), lingo.New(lingo.English)
	supply, recurrent := BOQ(r, w)
	for _, table := range []Table{Requirements(r, w), supply, recurrent} {
		if text := string(table.Markdown()); strings.Contains(text, "JOD") || strings.Contains(strings.ToLower(text), "cost") || strings.Contains(strings.ToLower(text), "price ") {
			t.Errorf("%s shows a cost", table.ID)
		}
	}
}

// manyOrigins makes as many inputs as a scenario of full size has.
func manyOrigins(n int) record.Origins {
	list := record.Origins{}
	for i := range n {
		list["services.service-"+strconv.Itoa(i)+".compute.cpu"] = record.Origin{
			File: "scenarios/library/case.yaml", Line: i + 1, Col: 7, Basis: bases[i%len(bases)], Source: "measured at the hosts in spring, see the report",
			Text: `{min: 20 ms, mode: 40 ms, max: 90 ms, basis: estimate, source: "measured, in spring"}`,
		}
	}
	return list
}

// TestNoSignIsMirrored: ≥ in a text that runs from right to left is shown as ≤.
func TestNoSignIsMirrored(t *testing.T) {
	verbs := map[string]bool{}
	for _, table := range All(fixture.Result(0), origins(), lingo.New(lingo.Arabic)) {
		for _, row := range table.Rows {
			for k, c := range row {
				if strings.ContainsAny(c.Text, "≥≤") {
					t.Errorf("%s has %q", table.ID, c.Text)
				}
				if table.Columns[k].Key == "operator" {
					verbs[c.Text] = true
				}
			}
		}
	}
	if len(verbs) != 2 || !verbs["لا يقل عن"] || !verbs["لا تقل عن"] {
		t.Errorf("%v", verbs)
	}
}

// TestPricesStandApart: what bidders may see has no price, wage or rate; the buyer's file has them all.
func TestPricesStandApart(t *testing.T) {
	w := lingo.New(lingo.English)
	from := record.Origins{
		"finance.prices.server.price":        {Text: "12,345 JOD", Basis: "estimate"},
		"finance.staff.operator.salary":      {Text: "9,876 JOD", Basis: "estimate"},
		"catalogue.tariffs.jordan.price":     {Text: "0.14 JOD/kWh", Basis: "published", Default: true},
		"services.portal.demand.volume":      {Text: "2 M/month", Basis: "measured"},
		"catalogue.servers.class-2024.cores": {Text: "64", Basis: "derived", Default: true},
		"network.link.efficiency":            {Text: "80 %", Basis: "policy"},
	}
	open, apart := string(Assumptions(from, w).CSV()), string(Prices(from, w).CSV())
	for id := range from {
		if IsPrice(id) == strings.Contains(open, id) || IsPrice(id) != strings.Contains(apart, id) {
			t.Errorf("%s: open %v, confidential %v", id, strings.Contains(open, id), strings.Contains(apart, id))
		}
	}
	if n := len(Inputs(from, w).Rows); n != len(from) {
		t.Errorf("%d inputs of %d", n, len(from))
	}
	f, _ := opened(t, brief(), w)
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if text := strings.Join(row, " "); strings.Contains(text, "cost.") || strings.Contains(text, "finance.") {
				t.Errorf("%s: %s", name, text)
			}
		}
	}
}
