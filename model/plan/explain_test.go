package plan

import (
	"strings"
	"testing"

	"radif/model/series"
	"radif/model/uncertain"
)

// TestExplainReplaysTheDesignValue: for every sized quantity and phase the last step of the chain is the
// computed value, to the bit, and no input of the chain is anything but what the trial drew.
func TestExplainReplaysTheDesignValue(t *testing.T) {
	for name, o := range map[string]Options{"exact": {}, "by histogram": {Budget: 1}} {
		r := simulate(t, small(t).build(), o)
		for _, d := range r.Result.Design {
			tr, err := r.Explain(d.ID, d.Phase)
			if err != nil {
				t.Fatal(err)
			}
			last := tr.Steps[len(tr.Steps)-1]
			if got := toUnit(last.Value, d.Unit); got != d.Computed {
				t.Errorf("%s, %s: %s is %v in trial %d, the design value %v", name, d.Trace, last.Symbol, got, d.Trial, d.Computed)
			}
			if tr.Binds != d.Binding || tr.Site != Failover && tr.Site != Standby && tr.Site != Drill {
				t.Errorf("%s: binds %q, site %q", d.Trace, tr.Binds, tr.Site)
			}
			if d.Median > 0 && tr.Ratio != d.Specified/d.Median {
				t.Errorf("%s: %v times the median, want %v", d.Trace, tr.Ratio, d.Specified/d.Median)
			}
			checkInputs(t, r, d, tr)
		}
	}
}

func checkInputs(t *testing.T, r *Run, d Design, tr *Trace) {
	t.Helper()
	known := map[string]uncertain.Dist{}
	for _, in := range r.Case.Inputs {
		known[in.ID] = in.Dist
	}
	for _, in := range tr.Inputs {
		dist, ok := known[in.ID]
		if !ok {
			continue // a chance
		}
		if in.Central != dist.Quantile(0.5) || in.Value != r.sampler.Value(in.ID, d.Trial) {
			t.Errorf("%s: %s is %v and centrally %v; drawn %v, median %v", d.Trace, in.ID, in.Value, in.Central, r.sampler.Value(in.ID, d.Trial), dist.Quantile(0.5))
		}
	}
	for _, s := range tr.Steps {
		if s.Formula == "" || s.Subject == "" || s.Symbol == "" || s.Expr == "" {
			t.Errorf("%s: a step says %+v", d.Trace, s)
		}
	}
}

// TestCentralChainIsThePlanAtMedians fixes every input at its median: the central chain of a month
// is what that plan needs in that month.
func TestCentralChainIsThePlanAtMedians(t *testing.T) {
	s := small(t)
	r := simulate(t, s.build(), Options{})
	for _, in := range r.Case.Inputs {
		s.is(in.ID, in.Dist.Quantile(0.5))
	}
	s.is("services.taxes.steps.reform.chance", 0) // a chance of one half is not drawn at one half
	s.is("events.deadline.per_year", 0)           // nor does an event come that comes once a year
	s.c.Correlations = nil
	c := s.build()
	c.Trials = 1
	at := simulate(t, c, Options{})
	for _, q := range Register() {
		i, ok := r.need.track[q.ID]
		if !ok {
			continue
		}
		for _, m := range []int{0, 14, 29} {
			tr, err := r.ExplainMonth(q.ID, r.Case.Start+series.Month(m))
			if err != nil {
				t.Fatal(err)
			}
			if len(tr.Steps) == 0 {
				continue // not declared by any formula, such as a rate of nothing
			}
			f := at.frameAt(&at.need.pass, 0, m)
			if got, want := tr.Steps[len(tr.Steps)-1].Central, f.Col(at.need.tracks[i].Col)[0]; got != want {
				t.Errorf("%s in month %d is centrally %v; at the medians %v", q.ID, m, got, want)
			}
		}
	}
}

// TestExplainServiceAndMonth: a service's chain belongs to the trial of the site's design value, and
// what cannot be explained is refused in words.
func TestExplainServiceAndMonth(t *testing.T) {
	r := simulate(t, small(t).build(), Options{})
	d := r.mustDesign(t, "compute.memory", "two")
	tr, err := r.ExplainService("compute.memory", "taxes", d.At)
	if err != nil || tr.Design.Trial != d.Trial || tr.Design.At != d.At || tr.Design.Unit != "GiB" {
		t.Fatalf("%+v, %v; want trial %d", tr, err, d.Trial)
	}
	for _, s := range tr.Steps {
		if strings.HasPrefix(s.Subject, "services.") && s.Subject != "services.taxes" {
			t.Errorf("the memory of taxes rests on %s", s.Subject)
		}
	}
	month, err := r.ExplainMonth("compute.memory", d.At)
	if err != nil || toUnit(month.Steps[len(month.Steps)-1].Value, "GiB") != d.Computed {
		t.Errorf("in its month the design value is %v, %v; want %v", month, err, d.Computed)
	}
	refused := map[string]func() (*Trace, error){
		`there is no quantity "compute.hamsters"`:                         func() (*Trace, error) { return r.Explain("compute.hamsters", "one") },
		`compute.cores has no design value in phase "four"`:               func() (*Trace, error) { return r.Explain("compute.cores", "four") },
		`service "nobody" has no quantity "compute.memory"`:               func() (*Trace, error) { return r.ExplainService("compute.memory", "nobody", d.At) },
		`2025-12 is outside the plan, which runs from 2026-01 to 2028-06`: func() (*Trace, error) { return r.ExplainMonth("compute.memory", r.Case.Start-1) },
	}
	for want, ask := range refused {
		if _, err := ask(); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// TestEveryQuantityHasAChain: what is shown month by month can be explained, and the value
// of the chain lies within the projection.
func TestEveryQuantityHasAChain(t *testing.T) {
	c := small(t).build()
	c.Trials = 1
	r := simulate(t, c, Options{})
	for _, q := range r.Result.Quantities {
		tr, err := r.ExplainMonth(q.ID, c.Start+20)
		if err != nil {
			t.Fatal(err)
		}
		if len(tr.Steps) == 0 {
			if q.Month.Mean[20] != 0 {
				t.Errorf("%s is %v and has no chain", q.ID, q.Month.Mean[20])
			}
			continue
		}
		if got := toUnit(tr.Steps[len(tr.Steps)-1].Value, quantityOf(q.ID).Unit); !near(got, q.Month.Mean[20]) || !near(got, q.Month.P50[20]) {
			t.Errorf("%s: the chain ends in %v, the projection shows %v (P50 %v)", q.ID, got, q.Month.Mean[20], q.Month.P50[20])
		}
	}
}
