package estimate

import (
	"math"

	"radif/model/plan"
	"radif/output/tender"
)

// Input is a tender with the prices that its scenario knows.
type Input struct {
	Tender   tender.Input
	Book     tender.Book
	Currency string                               // of the scenario's prices; they serve only a tender in the same one
	Scenario func(item plan.Item) (float64, bool) // nil: none
}

// Sources of a price.
const (
	FromTender   = "tender-price"
	FromScenario = "scenario-price"
)

// Line is a priced line of the bill.
type Line struct {
	tender.Line
	Option   bool    // the part that is bought as an option
	Count    float64 // pieces, or payments of a recurrent line
	Price    float64 // of one
	Amount   float64 // rounded to the currency
	Source   string  // empty: without a price
	Currency string
}

// Estimate is the priced schedule.
type Estimate struct {
	Currency string
	Places   int
	Lots     []Lot
	Firm     float64
	Options  float64
	Unpriced []Line
}

// Lot is the part of one lot.
type Lot struct {
	tender.Lot
	Lines         []Line
	Firm, Options float64
}

// Of prices the bill of a tender.
func Of(in Input) Estimate {
	set := in.Tender.Package.Estimate
	e := Estimate{Currency: set.Currency, Places: set.Decimals}
	if e.Currency == "" {
		e.Currency = in.Tender.Result.Currency
	}
	counts := payments(in.Book)
	for _, lot := range in.Book.Rows.Lots {
		l := Lot{Lot: lot}
		for _, c := range counts {
			if c.line.Lot != lot.ID {
				continue
			}
			line := in.priced(c, e)
			switch {
			case line.Source == "":
				e.Unpriced = append(e.Unpriced, line)
			case line.Option:
				l.Options += line.Amount
			default:
				l.Firm += line.Amount
			}
			l.Lines = append(l.Lines, line)
		}
		l.Firm, l.Options = rounded(l.Firm, e.Places), rounded(l.Options, e.Places)
		e.Firm, e.Options = e.Firm+l.Firm, e.Options+l.Options
		if len(l.Lines) > 0 {
			e.Lots = append(e.Lots, l)
		}
	}
	e.Firm, e.Options = rounded(e.Firm, e.Places), rounded(e.Options, e.Places)
	return e
}

// priced puts a price on a line: that of the very item, of its kind, or of the scenario.
func (in Input) priced(c payment, e Estimate) Line {
	l := Line{Line: c.line, Option: c.option, Count: c.count, Currency: e.Currency}
	for _, p := range in.Tender.Package.Estimate.Prices {
		if p.Item == l.Item && (p.Subject == l.Subject || p.Subject == "" && l.Source == "") {
			l.Price, l.Source = p.Unit, FromTender
		}
	}
	if l.Source == "" && in.Scenario != nil && in.Currency == e.Currency {
		if v, ok := in.Scenario(plan.Item{ID: l.Item, Subject: l.Subject, Size: l.Size, SizeUnit: l.SizeUnit}); ok {
			l.Price, l.Source = v, FromScenario
		}
	}
	l.Price = rounded(l.Price, e.Places)
	l.Amount = rounded(l.Count*l.Price, e.Places)
	return l
}

// rounded rounds to the smallest coin, half up, as people do.
func rounded(v float64, places int) float64 {
	scale := math.Pow10(places)
	return math.Floor(v*scale+0.5) / scale
}
