package estimate

import (
	"encoding/csv"
	"math"
	"strconv"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/internal/fixture"
	"radif/output/lingo"
	"radif/output/tender"
)

func both(en, ar string) procurement.Text { return procurement.Text{EN: en, AR: ar} }

func input(t *testing.T, firm ...string) Input {
	t.Helper()
	p := procurement.Package{
		Kind: procurement.Build, Reference: "T-1", Title: both("Site", "موقع"), Buyer: procurement.Buyer{ID: "B", Name: both("Buyer", "المشتري")}, ServiceYears: 2, Firm: firm,
		Languages: []string{"en", "ar"}, Prevails: "en", Estimate: procurement.Estimate{Currency: "JOD", Decimals: 3, Prices: []procurement.Price{
			{Item: "server", Unit: 7000.0004}, {Item: "server", Subject: "database", Unit: 9000}, {Item: "link", Unit: 100.5}, {Item: "rack", Unit: 0.3335},
		}},
		Services: []procurement.Service{{ID: "operation", Title: both("Operation", "التشغيل"), Group: "operations", Every: "month", Count: 1}},
	}
	in := tender.Input{Result: fixture.Result(0), Package: p, NoFigures: true}
	book, err := tender.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	return Input{Tender: in, Book: book, Currency: "JOD", Scenario: func(i plan.Item) (float64, bool) { return 55.5, i.ID == "ups-module" }}
}

func line(e Estimate, item string, option bool) *Line {
	for _, lot := range e.Lots {
		for i := range lot.Lines {
			if l := &lot.Lines[i]; l.Item == item && l.Option == option {
				return l
			}
		}
	}
	return nil
}

// TestPrices: the price of the very item before that of its kind before the scenario's; every line
// is rounded to the coin before it is added.
func TestPrices(t *testing.T) {
	in := input(t)
	e := Of(in)
	sum := 0.0
	for _, lot := range e.Lots {
		for _, l := range lot.Lines {
			if want := math.Floor(l.Count*l.Price*1000+0.5) / 1000; math.Abs(l.Amount-want) > 1e-9*want {
				t.Errorf("%s: %v times %v is %v", l.ID, l.Count, l.Price, l.Amount)
			}
			sum += l.Amount
		}
	}
	if math.Abs(e.Firm+e.Options-sum) > 1e-6 || sum == 0 {
		t.Errorf("the sum is %v, the lines add up to %v", e.Firm+e.Options, sum)
	}
	for item, want := range map[string]struct {
		price  float64
		source string
	}{"server": {7000, FromTender}, "ups-module": {55.5, FromScenario}, "rack": {0.334, FromTender}, "link": {100.5, FromTender}, "generator-set": {0, ""}} {
		if l := line(e, item, false); l == nil || l.Price != want.price || l.Source != want.source {
			t.Errorf("%s: %+v, want %+v", item, l, want)
		}
	}
	if len(e.Unpriced) == 0 {
		t.Error("nothing is without a price")
	}
	in.Currency = "USD"
	if l := line(Of(in), "ups-module", false); l.Source != "" {
		t.Error("a price of another currency is taken")
	}
}

// TestPaymentsAreCounted: a line by the month counts its payments over the years that are priced.
func TestPaymentsAreCounted(t *testing.T) {
	in := input(t)
	in.Tender.Package.Estimate.Prices = []procurement.Price{{Item: "service", Unit: 10}}
	if l := line(Of(in), "service", false); l == nil || l.Count != 24 || l.Amount != 240 {
		t.Errorf("%+v", l)
	}
}

// TestOptionsStandApart: phases that are options are no part of the firm sum.
func TestOptionsStandApart(t *testing.T) {
	whole, part := Of(input(t)), Of(input(t, "phase-1"))
	if part.Options <= 0 || whole.Options != 0 || math.Abs(part.Firm+part.Options-whole.Firm) > 1e-6*whole.Firm {
		t.Errorf("firm %v and options %v of %v", part.Firm, part.Options, whole.Firm)
	}
}

// TestDocumentIsMarked: the document and every row of the table say what they are, and show the
// amounts with the decimals of the currency.
func TestDocumentIsMarked(t *testing.T) {
	in := input(t)
	e := Of(in)
	d := e.Document(in)
	if !strings.Contains(d.Title.EN, "CONFIDENTIAL") || !strings.Contains(d.Title.AR, "سري") || d.Watermark.EN == "" || len(d.Cover) > 0 {
		t.Errorf("title %q, watermark %q", d.Title, d.Watermark)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(e.CSV(in)), "\ufeff"))).ReadAll()
	if err != nil || len(rows) < 10 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	sum := 0.0
	for _, row := range rows[1:] {
		if row[0] != "Confidential" {
			t.Errorf("not marked: %q", row)
		}
		if v, err := strconv.ParseFloat(row[7], 64); err == nil {
			sum += v
		}
	}
	if math.Abs(sum-e.Firm-e.Options) > 1e-6 {
		t.Errorf("the table adds up to %v, the estimate to %v", sum, e.Firm+e.Options)
	}
	if got := lingo.Unmarked(e.money(newWords(in.Tender, d.Languages), 1234.5).Text.EN); got != "1,234.500" {
		t.Errorf("an amount is shown as %s", got)
	}
}
