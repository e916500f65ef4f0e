package addendum

import (
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/internal/fixture"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

func both(en, ar string) procurement.Text { return procurement.Text{EN: en, AR: ar} }

// issue is a small tender of UPS and computing.
func issue() tender.Input {
	p := procurement.Package{
		Kind: procurement.Supply, Reference: "T-1", Title: both("Site", "موقع"), Buyer: procurement.Buyer{ID: "B", Name: both("Buyer", "المشتري")}, Apart: true,
		Languages: []string{"en", "ar"}, Prevails: "en", Dates: procurement.Dates{Issue: "2026-01-04"},
		Lots:     []procurement.Lot{{ID: "power", Title: both("Power", "القدرة"), Groups: []string{"ups"}}, {ID: "it", Title: both("Computing", "الحوسبة"), Groups: []string{"compute"}}},
		Delivery: []procurement.Delivery{{Phase: "phase-1", LatestWeeks: 30}}, Estimate: procurement.Estimate{Currency: "JOD", Decimals: 3},
	}
	return tender.Input{Result: fixture.Result(0), Package: p, NoFigures: true, Tool: record.Tool{Version: "test"},
		Facts: tender.Facts{Autonomy: tender.Fact{Value: 10, Unit: "min", Input: "facility.battery.autonomy"}, UPS: tender.Rule{Text: "N+1", Input: "facility.ups.redundancy"}},
		Origins: record.Origins{"facility.battery.autonomy": {Text: "{fixed: 10 min, basis: policy}"}, "services.a.cpu": {Text: "40 ms"}, "network.link.carriers": {Text: "2"},
			"facility.ups.redundancy": {Text: "N+1"}}}
}

// revised is the second issue: more power, another autonomy, later delivery, and its reason.
func revised() tender.Input {
	in := issue()
	in.Package.Revision, in.Package.Revisions = 1, []procurement.Revision{{Number: 1, Date: "2026-02-01", Reason: both("Questions", "أسئلة")}}
	in.Package.Delivery = []procurement.Delivery{{Phase: "phase-1", EarliestWeeks: 4, LatestWeeks: 34}}
	in.Facts.Autonomy.Value = 15
	in.Origins = record.Origins{"facility.battery.autonomy": {Text: "15 min"}, "services.a.cpu": {Text: "60 ms"}, "network.link.carriers": {Text: "3"}, "facility.ups.redundancy": {Text: "N+1"}}
	r := *in.Result
	r.Digest = "other"
	r.Design = append([]plan.Design(nil), r.Design...)
	for i := range r.Design {
		if r.Design[i].Trace == "power.ups@phase-1" {
			r.Design[i].Specified += 100
		}
	}
	in.Result = &r
	return in
}

func compared(t *testing.T, change func(in *tender.Input)) (Addendum, tender.Input, tender.Book) {
	t.Helper()
	first := issue()
	book, err := tender.Build(first)
	if err != nil {
		t.Fatal(err)
	}
	old := IssueOf(first, book)
	text, err := old.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if old, err = Decode(text); err != nil {
		t.Fatal(err)
	}
	in := revised()
	if change != nil {
		change(&in)
	}
	in.Previous = &old.Rows
	now, err := tender.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	feeds := Feeds{"power.ups": {"services.a.cpu", "services.b.cpu"}, "compute.memory": {"services.b.cpu"}, "power.battery": {"facility.battery.autonomy"}}
	a := Of(Input{Old: old, Tender: in, Book: now, Feeds: feeds})
	return a, in, a.Annex(in, now)
}

func find(a Addendum, id string) *Change {
	for i := range a.Changes {
		if a.Changes[i].ID == id {
			return &a.Changes[i]
		}
	}
	return nil
}

// TestChangesWithTheirReasons: what differs and nothing else, in the words of both issues, for the
// reason that the buyer gives and the cause that the plan has.
func TestChangesWithTheirReasons(t *testing.T) {
	a, in, book := compared(t, nil)
	ups, autonomy, delivery := find(a, "power.ups@phase-1"), find(a, "ups.autonomy"), find(a, "delivery@phase-1")
	if ups == nil || autonomy == nil || delivery == nil {
		t.Fatalf("%d changes: %+v", len(a.Changes), a.Changes)
	}
	if ups.What != document.Changed || ups.Old == ups.New || ups.Number != "5.5.1.1" || ups.Reason.EN != "Questions" || ups.Reason.AR != "أسئلة" {
		t.Errorf("%+v", ups)
	}
	if got := lingo.Unmarked(ups.Cause.EN); got != "changed in the plan: services.a.cpu from 40 ms to 60 ms" {
		t.Errorf("the UPS: %s", got)
	}
	if got := lingo.Unmarked(autonomy.Cause.EN); got != "changed in the plan: facility.battery.autonomy from 10 min to 15 min" {
		t.Errorf("the autonomy: %s", got)
	}
	if got := lingo.Unmarked(delivery.New.EN); !strings.Contains(got, "not before 4 weeks, not later than 34 weeks") {
		t.Errorf("the delivery: %s", got)
	}
	for _, x := range tender.Changes(*in.Previous, book.Rows) {
		if !slices.ContainsFunc(a.Changes, func(c Change) bool { return c.Kind+"."+c.ID == x.ID && c.Number == x.Number }) {
			t.Errorf("%s %s is no change of the addendum", x.Number, x.ID)
		}
	}
	for _, c := range a.Changes {
		if c.ID != "power.ups@phase-1" && c.ID != "ups.autonomy" && c.ID != "delivery@phase-1" && c.Kind != "clause" && c.Kind != "test" {
			t.Errorf("%s %s did not change: %s | %s", c.Kind, c.ID, c.Old.EN, c.New.EN)
		}
		if plain(c.Old) == plain(c.New) {
			t.Errorf("%s %s is the same before and after: %s", c.Kind, c.ID, c.Old.EN)
		}
	}
}

// TestWhatIsGoneKeepsItsNumber: a lot less, and its rows are removed under their numbers; tendered
// again they are added.
func TestWhatIsGoneKeepsItsNumber(t *testing.T) {
	a, in, book := compared(t, func(in *tender.Input) { in.Package.Lots = in.Package.Lots[:1] })
	memory := find(a, "compute.memory@phase-1")
	if memory == nil || memory.What != document.Removed || memory.Number != "5.1.2.1" || memory.New != (document.Text{}) || memory.Old.EN == "" {
		t.Fatalf("%+v", memory)
	}
	if gone := find(a, "lot.it"); gone == nil || gone.Kind != "term" || gone.What != document.Removed {
		t.Errorf("%+v", gone)
	}
	again := revised()
	again.Previous = &book.Rows
	third, err := tender.Build(again)
	if err != nil {
		t.Fatal(err)
	}
	b := Of(Input{Old: IssueOf(in, book), Tender: again, Book: third})
	if memory = find(b, "compute.memory@phase-1"); memory == nil || memory.What != document.Added || memory.Number != "5.1.2.1" {
		t.Errorf("%+v", memory)
	}
}

// TestCausesAreTheBuyers: the document for bidders and the addendum give the buyer's reason alone,
// where the buyer's annexes are kept apart; else they tell both.
func TestCausesAreTheBuyers(t *testing.T) {
	for _, apart := range []bool{true, false} {
		a, _, book := compared(t, func(in *tender.Input) { in.Package.Apart = apart })
		for name, d := range map[string]document.Document{"tender": book.Document, "addendum": a.Document} {
			if got := strings.Contains(changesOf(d), "services.a.cpu"); got == apart {
				t.Errorf("apart %v: the %s tells inputs: %v", apart, name, got)
			}
			if !strings.Contains(changesOf(d), "Questions") {
				t.Errorf("apart %v: the %s has no reason", apart, name)
			}
		}
		if apart && !strings.Contains(changesOf(*book.Buyer), "services.a.cpu") {
			t.Error("the buyer's annex does not tell the cause")
		}
	}
}

// changesOf is the table of changes of a document, as one text.
func changesOf(d document.Document) string {
	var b strings.Builder
	for _, s := range d.Sections {
		for _, block := range s.Blocks {
			if t, ok := block.(document.Table); ok && t.ID == tableID {
				for _, row := range t.Rows {
					for _, c := range row.Cells {
						b.WriteString(lingo.Unmarked(c.Text.EN) + "\n")
					}
				}
			}
		}
	}
	return b.String()
}

// TestOneLanguageAlone: a document in one language has no word of the other.
func TestOneLanguageAlone(t *testing.T) {
	a, _, book := compared(t, func(in *tender.Input) { in.Languages = []lingo.Lang{lingo.Arabic} })
	for _, d := range []document.Document{a.Document, *book.Buyer} {
		if d.Title.EN != "" || changesOf(d) != strings.Repeat("\n", strings.Count(changesOf(d), "\n")) {
			t.Errorf("English in an Arabic document: %s", d.Title.EN)
		}
		if d.Title.AR == "" {
			t.Error("no Arabic title")
		}
	}
}

func TestNothingDiffers(t *testing.T) {
	first := issue()
	book, err := tender.Build(first)
	if err != nil {
		t.Fatal(err)
	}
	first.Previous = &book.Rows
	again, err := tender.Build(first)
	if err != nil {
		t.Fatal(err)
	}
	a := Of(Input{Old: IssueOf(first, book), Tender: first, Book: again})
	for _, c := range a.Changes {
		if c.Kind != "clause" || !strings.HasPrefix(c.ID, "changes.") { // the annex of changes itself
			t.Errorf("%s %s: %s | %s", c.Kind, c.ID, c.Old.EN, c.New.EN)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, text := range map[string]string{"no JSON": "{", "another schema": `{"schema": "radif.tender/2"}`, "empty": `{"schema": "radif.tender/1"}`, "a mark that is none": `{"schema": "radif.tender/1", "rows": {"clauses": [{"mark": "gone"}]}}`} {
		if _, err := Decode([]byte(text)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestIssueIsKeptWhole(t *testing.T) {
	_, in, book := compared(t, nil)
	in.Origins["finance.prices.server.price"] = record.Origin{Text: "7000 JOD"}
	kept := IssueOf(in, book)
	if _, told := kept.Inputs["finance.prices.server.price"]; told || len(kept.Inputs) == 0 {
		t.Error("a price is kept with the issue")
	}
	text, err := kept.Encode()
	if err != nil {
		t.Fatal(err)
	}
	read, err := Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	again, err := read.Encode()
	if err != nil || string(again) != string(text) || len(read.Rows.Requirements) != len(kept.Rows.Requirements) {
		t.Error("an issue that is read and written again is another one")
	}
}
