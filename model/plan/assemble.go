package plan

import (
	"fmt"

	"radif/model/montecarlo"
	"radif/model/series"
)

// assemble turns the summaries of the passes into the result.
func (r *Run) assemble() (*Result, error) {
	c := r.Case
	out := &Result{Name: c.Name, Title: c.Title, Translation: c.Translation, Names: c.Names, Digest: Digest(c), Seed: c.Seed, Trials: c.Trials, Confidence: c.Confidence,
		Currency: c.Currency, Phases: r.phases}
	for m := range c.Months {
		out.Months = append(out.Months, c.Start+series.Month(m))
	}
	r.Result = out
	if err := r.addQuantities(); err != nil {
		return nil, err
	}
	if err := r.addServices(); err != nil {
		return nil, err
	}
	r.addDesign()
	r.addJoint()
	r.addMix()
	r.addSample()
	r.addWarnings()
	return out, nil
}

// monthly is where a quantity's projection was found.
func (r *Run) monthly(id string) (*montecarlo.Summary, int, bool) {
	if i, ok := r.work.track[id]; ok {
		return r.work.summary, i, true
	}
	i, ok := r.need.track[id]
	return r.need.summary, i, ok
}

func (r *Run) addQuantities() error {
	for _, q := range Register() {
		s, i, ok := r.monthly(q.ID)
		if !ok {
			continue
		}
		unit := r.unit(q.Unit)
		qr := QuantityResult{ID: q.ID, Unit: unit, State: string(q.State), Site: q.Site}
		bands := []struct {
			into *[]float64
			p    float64
		}{{&qr.Month.P05, 0.05}, {&qr.Month.P50, 0.5}, {&qr.Month.P90, 0.9}, {&qr.Month.P95, 0.95}, {&qr.Month.P99, 0.99}}
		for m := range r.Case.Months {
			qr.Month.Mean = append(qr.Month.Mean, toUnit(s.Mean(i, m), q.Unit))
			for _, b := range bands {
				v, err := s.Quantile(i, m, b.p)
				if err != nil {
					return fmt.Errorf("%s in %s: %w", q.ID, r.Case.Start+series.Month(m), err)
				}
				*b.into = append(*b.into, toUnit(v, q.Unit))
			}
		}
		r.Result.Quantities = append(r.Result.Quantities, qr)
	}
	return nil
}

// unit writes the scenario's currency into a unit of money.
func (r *Run) unit(unit string) string {
	const currency = "currency"
	if len(unit) >= len(currency) && unit[:len(currency)] == currency {
		return r.Case.Currency + unit[len(currency):]
	}
	return unit
}

func (r *Run) addServices() error {
	at := -1
	for k, s := range r.need.services {
		info := r.Case.Services[s.service]
		if s.service != at {
			at = s.service
			r.Result.Services = append(r.Result.Services, ServiceResult{ID: info.ID, Title: info.Title, Class: r.Case.Classes[info.Class].ID})
		}
		q := ServiceQuantity{ID: s.id, Unit: s.unit}
		for m := range r.Case.Months {
			p50, err := r.need.summary.Quantile(r.need.shown[k], m, 0.5)
			if err != nil {
				return fmt.Errorf("%s of %s: %w", s.id, info.ID, err)
			}
			p90, err := r.need.summary.Quantile(r.need.shown[k], m, 0.9)
			if err != nil {
				return fmt.Errorf("%s of %s: %w", s.id, info.ID, err)
			}
			q.Mean = append(q.Mean, toUnit(r.need.summary.Mean(r.need.shown[k], m), s.unit))
			q.P50, q.P90 = append(q.P50, toUnit(p50, s.unit)), append(q.P90, toUnit(p90, s.unit))
		}
		last := &r.Result.Services[len(r.Result.Services)-1]
		last.Quantities = append(last.Quantities, q)
	}
	return nil
}

func (r *Run) addDesign() {
	raised := map[string]float64{}
	for p := range r.phases {
		for _, q := range Register() {
			if !q.Sized {
				continue
			}
			d := r.design(q, p, raised[q.ID])
			r.bindings(&d, p)
			raised[q.ID] = d.Specified
			r.Result.Design = append(r.Result.Design, d)
		}
		r.Result.Plant = append(r.Result.Plant, Plant{Phase: r.phases[p].ID, Items: r.equipment[p]})
	}
}

// addJoint reports the share of trials in which nothing falls short, and what limits it (U8).
func (r *Run) addJoint() {
	n := float64(r.Case.Trials)
	for p := range r.phases {
		j := &r.work.summary.Joint[p]
		out := Joint{Phase: r.phases[p].ID, Share: float64(j.Met) / n}
		for i, c := range r.work.checks {
			if j.Short[i] > 0 {
				out.Limiting = append(out.Limiting, Shortfall{ID: c.id, Share: float64(j.Short[i]) / n, Alone: float64(j.ShortOne[i]) / n})
			}
		}
		sortShortfalls(out.Limiting)
		r.Result.Joint = append(r.Result.Joint, out)
	}
}

func (r *Run) addMix() {
	kinds := Mix{ID: "storage.kinds", Unit: "TiB"}
	for _, id := range []string{"data", "snapshots", "journal", "scratch", "backup"} {
		part := Part{ID: id, Mean: make([]float64, r.Case.Months)}
		for k, p := range r.need.kinds {
			if p.ID != id {
				continue
			}
			for m := range part.Mean {
				part.Mean[m] += toUnit(r.need.summary.Mean(r.need.kindAt[k], m), kinds.Unit)
			}
		}
		kinds.Parts = append(kinds.Parts, part)
	}
	parts := Mix{ID: "power.parts", Unit: "kW"}
	for k, p := range r.work.parts {
		part := Part{ID: p.ID}
		for m := range r.Case.Months {
			part.Mean = append(part.Mean, toUnit(r.work.summary.Mean(r.work.partAt[k], m), parts.Unit))
		}
		parts.Parts = append(parts.Parts, part)
	}
	r.Result.Mix = []Mix{kinds, parts}
}
