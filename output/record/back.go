package record

import (
	"errors"
	"fmt"

	"radif/model/plan"
	"radif/model/series"
)

// Result gives back what FromResult was given, without the kept trials, so that tables and
// figures can be made from a folder as from a run.
func (r Results) Result() (*plan.Result, error) {
	var d dates
	out := &plan.Result{
		Name: r.Scenario.Name, Title: r.Scenario.Title, Digest: r.Scenario.Digest, Currency: r.Scenario.Currency,
		Seed: r.Run.Seed, Trials: r.Run.Trials, Stored: r.Run.Stored, Confidence: r.Run.Confidence,
		Names:  r.Names,
		Months: each(r.Months, d.month),
		Phases: each(r.Phases, func(p Phase) plan.PhaseInfo {
			return plan.PhaseInfo{ID: p.ID, Title: p.Title, Ready: d.month(p.Ready), End: d.month(p.End), Order: d.month(p.Order)}
		}),
		Quantities: each(r.Quantities, func(q Quantity) plan.QuantityResult {
			return plan.QuantityResult{ID: q.ID, Unit: q.Unit, State: q.State, Site: q.Site, Month: plan.Bands(q.ByMonth)}
		}),
		Services: each(r.Services, toService),
		Design:   each(r.Design, d.design),
		Joint: each(r.Joint, func(j Joint) plan.Joint {
			return plan.Joint{Phase: j.Phase, Share: j.Share, Limiting: each(j.Limiting, func(s Shortfall) plan.Shortfall { return plan.Shortfall(s) })}
		}),
		Fidelity: each(r.Fidelity, func(f Fidelity) plan.Fidelity { return plan.Fidelity(f) }),
		Plant: each(r.Plant, func(p Plant) plan.Plant {
			return plan.Plant{Phase: p.Phase, Items: each(p.Items, func(i Item) plan.Item { return plan.Item(i) })}
		}),
		Mix: each(r.Mix, func(m Mix) plan.Mix {
			return plan.Mix{ID: m.ID, Unit: m.Unit, Parts: each(m.Parts, func(p Part) plan.Part { return plan.Part(p) })}
		}),
		Warnings: each(r.Warnings, func(a Warning) plan.Warning {
			return plan.Warning{ID: a.ID, Subject: a.Subject, Values: a.Values}
		}),
	}
	if r.Scenario.Translation != nil {
		out.Translation = *r.Scenario.Translation
	}
	return out, errors.Join(d.wrong, r.lengths())
}

// dates reads months and keeps the first that is none.
type dates struct{ wrong error }

func (d *dates) month(text string) series.Month {
	m, err := series.ParseMonth(text)
	if err != nil && d.wrong == nil {
		d.wrong = err
	}
	return m
}

func (d *dates) design(x Design) plan.Design {
	return plan.Design{
		ID: x.ID, Unit: x.Unit, Phase: x.Phase, At: d.month(x.At), Confidence: x.Confidence,
		Computed: x.Computed, Margins: each(x.Margins, func(m Margin) plan.AppliedMargin { return plan.AppliedMargin(m) }),
		Specified: x.Specified, Rounding: x.Rounding, Binding: x.Binding, Trial: x.Trial, Median: x.Median,
		Low: x.Low, High: x.High, Tail: x.Tail, Given: x.Given, Exact: x.Exact, Trace: x.Trace, Parts: parts(x.Parts, func(p DesignPart) plan.DesignPart { return plan.DesignPart(p) }),
	}
}

func toService(s Service) plan.ServiceResult {
	return plan.ServiceResult{ID: s.ID, Title: s.Title, Class: s.Class, Quantities: each(s.Quantities, func(q ServiceQuantity) plan.ServiceQuantity {
		return plan.ServiceQuantity{ID: q.ID, Unit: q.Unit, Mean: q.ByMonth.Mean, P50: q.ByMonth.P50, P90: q.ByMonth.P90}
	})}
}

// lengths refuses a projection that does not have a value for each month: a file edited by hand
// must not take a figure down.
func (r Results) lengths() error {
	for _, q := range r.Quantities {
		b := q.ByMonth
		for _, column := range [][]float64{b.Mean, b.P05, b.P50, b.P90, b.P95, b.P99} {
			if len(column) != len(r.Months) {
				return fmt.Errorf("%s has %d values for %d months", q.ID, len(column), len(r.Months))
			}
		}
	}
	for _, s := range r.Services {
		for _, q := range s.Quantities {
			for _, column := range [][]float64{q.ByMonth.Mean, q.ByMonth.P50, q.ByMonth.P90} {
				if len(column) != len(r.Months) {
					return fmt.Errorf("%s of %s has %d values for %d months", q.ID, s.ID, len(column), len(r.Months))
				}
			}
		}
	}
	for _, m := range r.Mix {
		for _, p := range m.Parts {
			if len(p.Mean) != len(r.Months) {
				return fmt.Errorf("%s of %s has %d values for %d months", p.ID, m.ID, len(p.Mean), len(r.Months))
			}
		}
	}
	return nil
}
