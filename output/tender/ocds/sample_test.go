package ocds

import (
	"testing"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/internal/fixture"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

func both(en, ar string) procurement.Text { return procurement.Text{EN: en, AR: ar} }

// secret is a price that must never come out.
const secret = 987654.321

// sample is a tender of a kind with its documents.
func sample(t *testing.T, kind procurement.Kind) Input {
	t.Helper()
	p := procurement.Package{
		Kind: kind, Reference: "T-2026/01 أ", Title: both("Backup data centre", "مركز بيانات رديف"), Background: both("Why <it> is built.", "سبب البناء."),
		Buyer: procurement.Buyer{ID: "JO-GBD-1", Name: both("Example ministry", "وزارة تجريبية"), Address: both("Amman", "عمّان"), Contact: both("Tenders unit", "وحدة العطاءات"), Email: "tenders@example.jo"},
		Site:  both("Outside Amman", "خارج عمّان"), Method: "open", OCIDPrefix: "ocds-000000", Languages: []string{"en", "ar"}, Prevails: "ar",
		Dates: procurement.Dates{Issue: "2026-01-04", QuestionsUntil: "2026-02-01", BidsDue: "2026-03-01T12:00"},
		Firm:  []string{"phase-1"}, Delivery: []procurement.Delivery{{Phase: "phase-1", EarliestWeeks: 12, LatestWeeks: 30}},
		ServiceYears: 5, Spares: []procurement.Spare{{Item: "drive", Share: 0.05}},
		Services:     []procurement.Service{{ID: "operation", Title: both("Operation", "التشغيل"), Group: "operations", Every: "month", Count: 1}},
		Deliverables: []procurement.Deliverable{{ID: "concept", Title: both("Concept design", "التصميم المبدئي"), Weeks: 8}},
		Evaluation:   procurement.Evaluation{Mode: procurement.Rated, Technical: 0.7, Financial: 0.3},
		Estimate:     procurement.Estimate{Currency: "JOD", Decimals: 3, Prices: []procurement.Price{{Item: "server", Unit: secret}}},
	}
	in := Input{
		Package: p, Rows: rows(t, p, nil), Settings: record.Origins{"package.kind": {File: "tender.yaml", Line: 7}, "package.reference": {File: "tender.yaml", Line: 8}, "buyer.id": {File: "tender.yaml", Line: 2}},
		Documents: []Document{{ID: "volume.pdf", Type: "biddingDocuments", Title: document.Text{EN: "Technical volume", AR: "المجلد الفني"}, Format: "application/pdf", Language: lingo.Arabic}},
	}
	return in
}

func rows(t *testing.T, p procurement.Package, previous *tender.Rows) tender.Rows {
	t.Helper()
	book, err := tender.Build(tender.Input{Result: fixture.Result(0), Package: p, NoFigures: true, Previous: previous})
	if err != nil {
		t.Fatal(err)
	}
	return book.Rows
}
