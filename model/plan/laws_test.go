package plan

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"radif/model/network"
	"radif/model/series"
	"radif/model/uncertain"
)

// TestSameResultForAnyNumberOfWorkers: 1, 2 and 8 workers take the blocks in different orders.
func TestSameResultForAnyNumberOfWorkers(t *testing.T) {
	for name, budget := range map[string]int64{"exact": 0, "by histogram": 1} {
		c := small(t).build()
		c.Trials = 1300 // many blocks, the last one short
		one := simulate(t, c, Options{Workers: 1, Budget: budget}).Result
		for _, workers := range []int{2, 8} {
			if got := simulate(t, c, Options{Workers: workers, Budget: budget}).Result; !reflect.DeepEqual(one, got) {
				t.Errorf("%s: %d workers find another result", name, workers)
			}
		}
	}
}

// TestHistogramAgreesWithExact: with next to no memory for maxima each value is within 2^-8 and
// still one that some trial had.
func TestHistogramAgreesWithExact(t *testing.T) {
	c := small(t).build()
	exact, binned := simulate(t, c, Options{}), simulate(t, c, Options{Budget: 1})
	for i, e := range exact.Result.Design {
		b := binned.Result.Design[i]
		if b.Exact || !e.Exact {
			t.Errorf("%s: exact %v, by histogram %v", e.Trace, e.Exact, b.Exact)
		}
		loads := exact.need.peak[e.ID] // a need of pass 1 stands on nothing frozen
		if _, ok := exact.need.peak[e.ID]; ok && math.Abs(b.Computed/e.Computed-1) > 1.0/256 {
			t.Errorf("%s (peak %d): %v by histogram, %v exact", e.Trace, loads, b.Computed, e.Computed)
		}
		if b.Tail < e.Tail && b.Computed <= e.Computed {
			t.Errorf("%s: %d trials at or above by histogram, %d exact", e.Trace, b.Tail, e.Tail)
		}
	}
}

// TestRemovingAService: no need rises, at least one falls, and what the others draw stays (U5).
func TestRemovingAService(t *testing.T) {
	all := simulate(t, small(t).build(), Options{})
	drawn := map[string][]float64{}
	for i, id := range all.Result.Inputs {
		drawn[id] = all.Result.Sample[i]
	}
	for _, gone := range []string{"archive", "licences", "machines", "portal", "taxes"} {
		r := simulate(t, without(small(t), gone).build(), Options{})
		lower := 0
		for i, d := range all.Result.Design {
			if _, ok := all.need.peak[d.ID]; !ok {
				continue
			}
			switch now := r.Result.Design[i]; {
			case now.Computed > d.Computed*(1+1e-12):
				t.Errorf("without %s %s rises from %v to %v", gone, d.Trace, d.Computed, now.Computed)
			case now.Computed < d.Computed:
				lower++
			}
		}
		if lower < 3 {
			t.Errorf("without %s only %d design values fall", gone, lower)
		}
		for i, id := range r.Result.Inputs {
			if !slices.Equal(r.Result.Sample[i], drawn[id]) {
				t.Errorf("without %s other values are drawn for %s", gone, id)
			}
		}
	}
}

// without takes a service out of every stage. Its inputs stay: nobody asks for them.
func without(s *site, id string) *site {
	c := &s.c
	gone := slices.IndexFunc(c.Services, func(v ServiceInfo) bool { return v.ID == id })
	v := c.Services[gone]
	c.Services = slices.Delete(slices.Clone(c.Services), gone, gone+1)
	c.Demand.Services = slices.Delete(slices.Clone(c.Demand.Services), v.Demand, v.Demand+1)
	if v.Inventory {
		c.Compute.Inventory = slices.Delete(slices.Clone(c.Compute.Inventory), v.Compute, v.Compute+1)
		c.Storage.Inventory = slices.Delete(slices.Clone(c.Storage.Inventory), v.Storage, v.Storage+1)
		c.Network.Inventory = slices.Delete(slices.Clone(c.Network.Inventory), v.Network, v.Network+1)
	} else {
		c.Compute.Services = slices.Delete(slices.Clone(c.Compute.Services), v.Compute, v.Compute+1)
		c.Storage.Services = slices.Delete(slices.Clone(c.Storage.Services), v.Storage, v.Storage+1)
		c.Network.Services = slices.Delete(slices.Clone(c.Network.Services), v.Network, v.Network+1)
	}
	for i := range c.Services {
		o := &c.Services[i]
		if o.Demand > v.Demand {
			o.Demand--
		}
		if o.Inventory == v.Inventory && o.Compute > v.Compute {
			o.Compute, o.Storage, o.Network = o.Compute-1, o.Storage-1, o.Network-1
		}
	}
	for e := range c.Demand.Events {
		var list []int
		for _, i := range c.Demand.Events[e].Services {
			if i > v.Demand {
				list = append(list, i-1)
			} else if i < v.Demand {
				list = append(list, i)
			}
		}
		c.Demand.Events[e].Services = list
	}
	return s
}

// TestMoreVolumeNeedsNoLess raises one load after the other by a tenth.
func TestMoreVolumeNeedsNoLess(t *testing.T) {
	plain := simulate(t, small(t).build(), Options{})
	for id, v := range map[string]float64{"services.licences.volume": 9.9e6, "services.taxes.volume": 4.4e6, "services.portal.requests": 4.4, "events.deadline.multiply": 14} {
		s := small(t)
		s.is(id, v)
		r := simulate(t, s.build(), Options{})
		more := false
		for i, d := range plain.Result.Design {
			if _, ok := plain.need.peak[d.ID]; ok && r.Result.Design[i].Computed < d.Computed*(1-1e-12) {
				t.Errorf("with more of %s %s falls from %v to %v", id, d.Trace, d.Computed, r.Result.Design[i].Computed)
			}
			more = more || r.Result.Design[i].Computed > d.Computed
		}
		if !more {
			t.Errorf("more of %s changes nothing", id)
		}
	}
}

// TestOnePhaseCoversItsParts: the maximum over the whole plan is, in every trial, the largest of the
// maxima over its parts, so no phase alone needs more; and thirty phases of a month each work.
func TestOnePhaseCoversItsParts(t *testing.T) {
	s := small(t)
	s.c.Phases = []Phase{{ID: "all", Ready: s.c.Start}}
	whole := simulate(t, s.build(), Options{})
	s.c.Phases, s.c.Trials = nil, 600
	for m := range s.c.Months {
		at := s.c.Start + series.Month(m)
		s.c.Phases = append(s.c.Phases, Phase{ID: at.String(), Ready: at})
	}
	for name, r := range map[string]*Run{"three": simulate(t, small(t).build(), Options{}), "thirty": simulate(t, s.build(), Options{})} {
		largest := map[string][]float64{}
		for _, m := range r.Result.Maxima {
			if largest[m.ID] == nil {
				largest[m.ID] = make([]float64, len(m.Values))
			}
			for i, v := range m.Values {
				largest[m.ID][i] = max(largest[m.ID][i], v)
			}
		}
		for _, m := range whole.Result.Maxima {
			if _, ok := r.need.peak[m.ID]; ok && !slices.Equal(largest[m.ID], m.Values) {
				t.Errorf("%s: the maxima of %s phases are not those of the whole", m.ID, name)
			}
		}
	}
}

// TestNoLoadNeedsNothing: no transactions, no machines, nothing that stands for its own sake.
func TestNoLoadNeedsNothing(t *testing.T) {
	s := tiny(t)
	s.is("services.portal.volume", 0)
	s.is("services.machines.count", 0)
	s.is("devices.keys.count", 0)
	r := simulate(t, s.build(), Options{})
	checkFinite(t, r)
	for _, d := range r.Result.Design {
		if d.Computed != 0 || d.Specified != 0 || d.Binding != "" {
			t.Errorf("%s: %v computed, %v specified, %q binds, and no load", d.Trace, d.Computed, d.Specified, d.Binding)
		}
	}
	if items := r.Result.Plant[0].Items; len(items) > 0 && items[0].ID != "access-link" && items[0].ID != "link" {
		t.Errorf("bought for nothing: %+v", items)
	}
	if j := r.Result.Joint[0]; j.Share != 1 {
		t.Errorf("nothing is met in %v: %v", j.Share, j.Limiting)
	}
}

// checkFinite looks for values that are not finite or below zero.
func checkFinite(t *testing.T, r *Run) {
	t.Helper()
	bad := func(what string, values ...float64) {
		for _, v := range values {
			if math.IsNaN(v) || math.IsInf(v, 0) || v < 0 {
				t.Errorf("%s: %v", what, v)
				return
			}
		}
	}
	for _, q := range r.Result.Quantities {
		for _, b := range [][]float64{q.Month.Mean, q.Month.P05, q.Month.P50, q.Month.P90, q.Month.P95, q.Month.P99} {
			bad(q.ID, b...)
			if len(b) != r.Case.Months {
				t.Errorf("%s has %d months of %d", q.ID, len(b), r.Case.Months)
			}
		}
	}
	for _, s := range r.Result.Services {
		for _, q := range s.Quantities {
			bad(s.ID+" "+q.ID, slices.Concat(q.Mean, q.P50, q.P90)...)
		}
	}
	for _, d := range r.Result.Design {
		bad(d.Trace, d.Computed, d.Specified, d.Median, d.Low, d.High)
	}
	for _, m := range r.Result.Mix {
		for _, p := range m.Parts {
			bad(m.ID+" "+p.ID, p.Mean...)
		}
	}
	for _, p := range r.Result.Plant {
		for _, i := range p.Items {
			bad(p.Phase+" "+i.ID, i.Quantity, i.Size)
		}
	}
}

// TestUnusualPlans runs what a scenario may leave out or push to an end.
func TestUnusualPlans(t *testing.T) {
	change := map[string]func(s *site){
		"median":           func(s *site) { s.c.Confidence = 0.5 },
		"one trial":        func(s *site) { s.c.Trials = 1 },
		"hundred trials":   func(s *site) { s.c.Trials, s.c.Confidence = 100, 0.99 },
		"one month":        func(s *site) { s.c.Months, s.c.Demand.Months, s.c.Phases = 1, 1, s.c.Phases[:1] },
		"late first phase": func(s *site) { s.c.Phases = s.c.Phases[1:] },
		"no machines":      func(s *site) { without(without(s, "machines"), "archive") },
		"no portals":       func(s *site) { without(without(without(s, "portal"), "taxes"), "licences") },
		"no services": func(s *site) {
			without(without(without(without(without(s, "portal"), "taxes"), "licences"), "machines"), "archive")
		},
		"no events":       func(s *site) { s.c.Demand.Events = nil },
		"no platform":     func(s *site) { s.c.Compute.Platform = nil },
		"latin":           func(s *site) { s.c.Latin = true },
		"sobol":           func(s *site) { s.c.Sobol = []string{"services.portal.volume", "services.portal.cpu"} },
		"nothing certain": func(s *site) { s.c.Correlations = nil },
		"unused storage":  func(s *site) { s.c.Storage.Inventory[0].Class = 1 },
		"lead time":       func(s *site) { s.c.LeadMonths = 24 },
	}
	for name, f := range change {
		s := small(t)
		s.c.Trials = 200
		f(s)
		r := simulate(t, s.build(), Options{})
		checkFinite(t, r)
		if len(r.Result.Design) != countSized()*len(s.c.Phases) || len(r.Result.Joint) != len(s.c.Phases) {
			t.Errorf("%s: %d design values, %d joint confidences", name, len(r.Result.Design), len(r.Result.Joint))
		}
		for _, d := range r.Result.Design {
			if d.Phase != s.c.Phases[len(s.c.Phases)-1].ID {
				continue
			}
			if _, err := r.Explain(d.ID, d.Phase); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestNothingBeforeTheSiteIsThere: power, energy and cost begin with the first phase.
func TestNothingBeforeTheSiteIsThere(t *testing.T) {
	s := small(t)
	s.c.Phases = s.c.Phases[1:]
	s.c.Cost.Energy.Periods = priced(s).c.Cost.Energy.Periods
	s.c.Facility.Auxiliary.Fixed = s.is("facility.auxiliary.fixed", 1000)
	r := simulate(t, s.build(), Options{})
	for _, q := range r.Result.Quantities {
		if q.State == string(Required) {
			continue
		}
		for m, v := range q.Month.Mean {
			if m < 14 && v != 0 {
				t.Errorf("%s is %v in month %d, before the site", q.ID, v, m)
				break
			}
		}
		if q.Month.Mean[14] == 0 && q.ID != "energy.water" && q.ID != "energy.carbon" {
			t.Errorf("%s is zero when the site is there", q.ID)
		}
	}
	for _, m := range r.Result.Mix {
		for _, p := range m.Parts {
			if m.ID == "power.parts" && slices.Max(p.Mean[:14]) != 0 {
				t.Errorf("%s draws %v kW before the site is there", p.ID, slices.Max(p.Mean[:14]))
			}
		}
	}
}

// TestInfeasible: a database that fits no host, and an RPO that no link keeps, are refused by name.
func TestInfeasible(t *testing.T) {
	large := small(t)
	large.c.Compute.Inventory[0].LargestVCPU = large.is("services.archive.largest", 29)
	rpo := small(t)
	rpo.c.Network.Link.OutageHours, rpo.c.Network.Link.OutageSeconds = rpo.is("network.link.outage", 5*3600), 5*3600
	for want, s := range map[string]*site{
		"pools.database": large, // 32 cores · 0.9 = 28.8
		"recovery.vital": rpo,   // 4 h
	} {
		_, err := Simulate(context.Background(), s.build(), Options{})
		var refused *Infeasible
		if !errors.As(err, &refused) || !strings.HasPrefix(refused.Subject, want) {
			t.Errorf("%v, want a plan that is infeasible for %s", err, want)
		}
	}
	if err := (&loads{network: &network.Stage{}}).keepsRPO(); err != nil {
		t.Error(err)
	}
}

// TestImpossibleInputs: what cannot be sampled is an error, not a plan.
func TestImpossibleInputs(t *testing.T) {
	s := small(t)
	s.c.Correlations = []uncertain.Correlation{{A: "services.portal.volume", B: "services.portal.cpu", Rank: 0.95},
		{A: "services.portal.cpu", B: "services.taxes.rate", Rank: 0.95}, {A: "services.taxes.rate", B: "services.portal.volume", Rank: -0.95}}
	if _, err := Simulate(context.Background(), s.build(), Options{}); err == nil {
		t.Error("three inputs that cannot be so correlated gave a plan")
	}
	s = small(t)
	s.is("services.portal.per_transaction", -1e9)
	_, err := Simulate(context.Background(), s.build(), Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "storage.data cannot be reckoned for 2026-01: ") {
		t.Errorf("%v, want an error that names the quantity and its month", err)
	}
}

// TestImpossiblePhases: none, one before the plan, two of one date, one after the end.
func TestImpossiblePhases(t *testing.T) {
	at := series.NewMonth(2026, 1)
	for want, phases := range map[string][]Phase{
		"a plan needs at least one phase": nil,
		"phase a runs from 2025-12":       {{ID: "a", Ready: at - 1}},
		"phase b runs from 2026-03":       {{ID: "a", Ready: at}, {ID: "b", Ready: at + 2}, {ID: "c", Ready: at + 2}},
		"phase d runs from 2027-01":       {{ID: "d", Ready: at + 12}},
	} {
		s := tiny(t)
		s.c.Phases = phases
		if r, err := Simulate(context.Background(), s.build(), Options{}); r != nil || err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// TestInterruption: whenever it comes, Simulate returns the error of the context and nothing else.
func TestInterruption(t *testing.T) {
	c := small(t).build()
	seen := map[string]bool{}
	for _, stop := range []string{"needs", "power", "plant", "operation"} {
		ctx, cancel := context.WithCancel(context.Background())
		r, err := Simulate(ctx, c, Options{Workers: 1, Step: func(stage string, done, of int) {
			seen[stage] = true
			if stage == stop {
				cancel()
			}
		}})
		cancel()
		if r != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("interrupted in %s: %v, %v", stop, r, err)
		}
	}
	if len(seen) != 4 {
		t.Errorf("stages told of: %v", seen)
	}
}

// TestMonthsAllocateNothing runs the three models of a plan after they have warmed up.
func TestMonthsAllocateNothing(t *testing.T) {
	s := priced(small(t))
	r := simulate(t, s.build(), Options{})
	for _, p := range []*pass{&r.need.pass, &r.power.pass, &r.work.pass} {
		f, bound := p.model.Layout.NewFrame(64), r.sampler.Bind(p.model.Layout)
		if n := testing.AllocsPerRun(3, func() {
			bound.Fill(f, 0)
			p.model.Prepare(f)
			for m := range p.model.Months {
				bound.FillMonth(f, m, 0)
				p.model.Month(f, m)
			}
		}); n != 0 {
			t.Errorf("pass %s allocates %v times a block", p.name, n)
		}
	}
}
