package tender

import (
	"reflect"
	"strings"
	"testing"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// products are the units in which products are counted or sized.
var products = map[string]bool{"servers": true, "racks": true, "ports": true, "pieces": true, "kVA": true, "kWh": true, "L": true}

// A design commission asks for performance and hands over documents: it counts no products.
func TestDesignHasNoQuantities(t *testing.T) {
	book := build(t, sample(procurement.Design))
	if len(book.Rows.Bill) != 0 {
		t.Errorf("%d lines of a bill", len(book.Rows.Bill))
	}
	for _, r := range book.Rows.Requirements {
		if products[r.Unit] || strings.HasPrefix(r.ID, "storage.raw") {
			t.Errorf("%s asks for %s", r.ID, r.Sentence.EN)
		}
	}
	for _, id := range []string{"levels", "schedule", "boq"} {
		if sectionOf(book.Document.Sections, id) != nil {
			t.Errorf("it has the section %s", id)
		}
	}
	if sectionOf(book.Document.Sections, "design") == nil || len(book.Rows.Milestones) != 2 {
		t.Error("it has no deliverables")
	}
}

// Operation is bought as services: recurrent lines alone, and service levels.
func TestOperationIsServices(t *testing.T) {
	book := build(t, sample(procurement.Operate))
	for _, l := range book.Rows.Bill {
		if l.Table == "supply" || l.Table == "spares" {
			t.Errorf("it supplies %s", l.ID)
		}
	}
	if sectionOf(book.Document.Sections, "levels") == nil || book.Rows.Category != "services" {
		t.Error("it has no service levels")
	}
}

func TestSupplyIsGoods(t *testing.T) {
	book := build(t, sample(procurement.Supply))
	for _, l := range book.Rows.Bill {
		if l.Table == "recurrent" {
			t.Errorf("it has the recurrent line %s", l.ID)
		}
	}
	if book.Rows.Category != "goods" || sectionOf(book.Document.Sections, "levels") != nil {
		t.Errorf("category %s", book.Rows.Category)
	}
}

// What is bought of each line is what the plan adds in each phase.
func TestBillCountsWhatThePlanAdds(t *testing.T) {
	in := sample(procurement.Build)
	want := map[string]float64{}
	for _, p := range in.Result.Plant {
		for _, i := range p.Items {
			if !strings.Contains(i.Unit, "/") {
				want[lineID("supply", i.ID, i.Subject)] += i.Added
			}
		}
	}
	got := map[string]float64{}
	for _, l := range build(t, in).Rows.Bill {
		if l.Table != "supply" {
			continue
		}
		got[l.ID] = l.Total
		if l.UnitCode == "" || len(l.Quantities) != len(in.Result.Phases) || l.Quantities[0].Optional || !l.Quantities[1].Optional {
			t.Errorf("%+v", l)
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// The word compliant is nobody's to print: a bid complies or does not when it is checked.
func TestNothingClaimsCompliance(t *testing.T) {
	for _, kind := range kinds {
		texts(build(t, sample(kind)).Document, func(place string, x document.Text) {
			if place != "glossary" && !strings.HasPrefix(place, "glossary ") && strings.Contains(strings.ToLower(x.EN), "compliant") {
				t.Errorf("%s: %s", place, x.EN)
			}
		})
	}
}

// A standard is cited with the edition that was set, and no other.
func TestEditionsAreTheBuyers(t *testing.T) {
	book := build(t, sample(procurement.Build))
	section := sectionOf(book.Document.Sections, "definitions.standards")
	rows := 0
	for _, block := range section.Blocks {
		if table, ok := block.(document.Table); ok {
			for _, r := range table.Rows {
				rows++
				want := "edition to be set by the buyer"
				if r.ID == "standard.iec-62040-3" {
					want = "2021"
				}
				if got := r.Cells[2].Text.EN; got != want {
					t.Errorf("%s: %q, want %q", r.ID, got, want)
				}
			}
		}
	}
	if rows < 10 {
		t.Errorf("%d standards", rows)
	}
}

// A document of one language has nothing of the other.
func TestOneLanguageAlone(t *testing.T) {
	for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
		in := sample(procurement.Build)
		in.Languages = []lingo.Lang{lang}
		texts(build(t, in).Document, func(place string, x document.Text) {
			if lang == lingo.English && x.AR != "" || lang == lingo.Arabic && x.EN != "" {
				t.Errorf("%s: %q", place, x)
			}
		})
	}
}

// The one that prevails comes first.
func TestTheLanguageThatPrevailsComesFirst(t *testing.T) {
	book := build(t, sample(procurement.Build))
	if got := book.Document.Languages; len(got) != 2 || got[0] != lingo.Arabic {
		t.Errorf("%v", got)
	}
}

// The buyer's annexes are in the document, or in one of their own.
func TestAnnexesOfTheBuyer(t *testing.T) {
	in := sample(procurement.Build)
	if book := build(t, in); book.Buyer != nil || sectionOf(book.Document.Sections, "traceability") == nil {
		t.Error("the annexes are not in the document")
	}
	in.Package.Apart = true
	book := build(t, in)
	if book.Buyer == nil || sectionOf(book.Document.Sections, "traceability") != nil || sectionOf(book.Buyer.Sections, "assumptions") == nil {
		t.Error("the annexes are not apart")
	}
	texts(book.Document, func(place string, x document.Text) {
		if strings.Contains(place, "computed") {
			t.Errorf("a computed value is issued: %s", place)
		}
	})
}

func TestTwoBuildsAreEqual(t *testing.T) {
	in := sample(procurement.Build)
	if a, b := build(t, in), build(t, in); !reflect.DeepEqual(a, b) {
		t.Error("two builds differ")
	}
}

func TestWrongInputsAreRefused(t *testing.T) {
	for name, change := range map[string]func(in *Input){
		"no result":        func(in *Input) { in.Result = nil },
		"no language":      func(in *Input) { in.Package.Languages = nil },
		"unknown language": func(in *Input) { in.Package.Languages = []string{"fr"} },
		"unknown digits":   func(in *Input) { in.Package.Digits = "roman" },
	} {
		in := sample(procurement.Build)
		change(&in)
		if _, err := Build(in); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}
