package lint

import (
	"strings"
	"sync"
	"testing"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/internal/fixture"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

func both(en, ar string) procurement.Text { return procurement.Text{EN: en, AR: ar} }

// result is made once: no test changes it.
var result = sync.OnceValue(func() *plan.Result { return fixture.Result(0) })

// sound is a tender in which nothing is wrong.
func sound() tender.Input {
	const day, year = 86400.0, 365.25 * 86400
	p := procurement.Package{
		Kind: procurement.Build, Reference: "T-2026-01", Title: both("Backup data centre", "مركز بيانات رديف"), Background: both("The ministry needs 2 sites.", "تحتاج الوزارة إلى موقعين."),
		Buyer: procurement.Buyer{ID: "B-1", Name: both("Example ministry", "وزارة تجريبية")}, Languages: []string{"en", "ar"}, Prevails: "ar", Products: 3, Apart: true,
		Reviews: []procurement.Review{{Language: "ar", Reviewer: "Office of translation", Date: "2026-01-02"}},
		Policy: procurement.Policy{RouteSeparation: 20, BatteryLife: 10 * year, UPSEfficiency: 0.94, GeneratorStart: 15, InletLow: 18, InletHigh: 27, CoolingRestart: 300,
			AccessZones: 4, AccessFactors: 2, AccessRecords: 365 * day, CameraRecords: 90 * day, FireHold: 600, FireResistance: 7200, PollInterval: 60, AlarmDelay: 60, MonitorRecords: 365 * day, PartsLife: 7 * year},
		Acceptance: procurement.Acceptance{LoadBank: 4 * 3600, Reliability: 30 * day}, WarrantyMonths: 36, ServiceYears: 5,
		Options: []procurement.Option{{ID: "cage", Title: both("Cage of 20 m²", "قفص مساحته 20 m²"), Group: "security", Quantity: 1, Unit: "pieces"}},
		Evaluation: procurement.Evaluation{Mode: procurement.Rated, Technical: 0.7, Financial: 0.3, Criteria: []procurement.Criterion{
			{ID: "solution", Title: both("Solution", "الحل"), Weight: 0.6}, {ID: "team", Title: both("Team", "الفريق"), Weight: 0.4}}},
		Estimate: procurement.Estimate{Currency: "JOD", Decimals: 3},
	}
	for _, d := range procurement.Designations() {
		p.Standards = append(p.Standards, procurement.Standard{ID: d.ID, Edition: "2022"})
	}
	f := func(v float64, unit, input string) tender.Fact {
		return tender.Fact{Value: v, Unit: unit, Input: input}
	}
	in := tender.Input{Result: result(), Package: p, NoFigures: true, Tool: record.Tool{Version: "test"},
		Facts: tender.Facts{Availability: "rated-3", UPS: tender.Rule{Text: "N+1", Input: "facility.ups.redundancy"},
			Autonomy: f(10, "min", "facility.battery.autonomy"), RackUnits: f(42, "U", "facility.rack.units"), RackLoad: f(1200, "kg", "facility.rack.max_weight")},
		Origins: record.Origins{"facility.battery.autonomy": {File: "a.yaml", Line: 3, Col: 5, Basis: "estimate", Text: "10 min"}, "facility.ups.redundancy": {File: "a.yaml", Line: 4, Col: 5, Basis: "policy", Text: "N+1"},
			"facility.rack.units": {Basis: "policy"}, "facility.rack.max_weight": {Basis: "policy"}, "demand.curve.0": {File: "a.yaml", Line: 9, Col: 5, Text: "1"}, "demand.curve.1": {File: "a.yaml", Line: 9, Col: 8, Text: "2"}},
		Settings: record.Origins{"package.background": {File: "tender.yaml", Line: 7, Col: 15, Text: "The ministry needs 2 sites."}, "options.cage.title": {File: "tender.yaml", Line: 30, Col: 9, Text: "{en: Cage}"},
			"evaluation.criteria": {File: "tender.yaml", Line: 40, Col: 3}}}
	book, err := tender.Build(in)
	if err != nil {
		panic(err)
	}
	for _, r := range book.Rows.Requirements {
		for _, path := range r.Inputs {
			if _, ok := in.Origins[path]; !ok {
				in.Settings[path] = record.Origin{File: "tender.yaml", Basis: "policy"}
			}
		}
	}
	return in
}

// racks are what the market has of racks.
func racks() []Product {
	rack := func(units, load float64) Product {
		return Product{Item: "rack", Values: map[string]Amount{"racks.units": {Value: units, Unit: "U"}, "racks.load": {Value: load, Unit: "kg"}}}
	}
	return []Product{rack(42, 1400), rack(42, 1400), rack(42, 1500), rack(42, 1000), rack(48, 1000), rack(48, 1000), rack(36, 1500)}
}

// seed changes a sound tender before and after it is built.
type seed struct {
	in   func(in *tender.Input)
	book func(b *tender.Book)
	lint func(in *Input)
}

func (s seed) check(t *testing.T) []Finding {
	t.Helper()
	in := sound()
	if s.in != nil {
		s.in(&in)
	}
	book, err := tender.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	if s.book != nil {
		s.book(&book)
	}
	whole := Input{Tender: in, Book: book, Makers: []string{"Acme Servers"}, Market: racks()}
	if s.lint != nil {
		s.lint(&whole)
	}
	return Check(whole)
}

func shown(found []Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString("\n  " + f.Rule + " | " + f.Number + " " + f.ID + " | " + lingo.Unmarked(f.Wrong.EN) + " | " + lingo.Unmarked(f.Wrong.AR))
	}
	return b.String()
}

func TestSoundTenderHasNoFindings(t *testing.T) {
	if found := (seed{}).check(t); len(found) > 0 {
		t.Errorf("%d findings:%s", len(found), shown(found))
	}
}
