package plan

import (
	"testing"

	"radif/model/series"
)

// TestEveryServiceStandsInEveryQuantity: of each service each quantity can be asked for, in a phase
// and in a month, and the answer says what the service brings to the need and with whom it shares.
func TestEveryServiceStandsInEveryQuantity(t *testing.T) {
	r := simulate(t, small(t).build(), Options{})
	sums := 0
	for _, q := range Register() {
		for _, s := range r.Case.Services {
			tr, err := r.ExplainServicePhase(q.ID, s.ID, "two")
			if err != nil {
				t.Fatalf("%s of %s: %v", q.ID, s.ID, err)
			}
			p := tr.Part
			if p == nil || p.Need == "" || p.Group != "" && (p.Own > p.Whole*(1+1e-9) || p.Whole <= 0) {
				t.Errorf("%s of %s: %+v", q.ID, s.ID, p)
			}
			if p.Sum {
				sums++
			}
			if q.Sized {
				d := r.mustDesign(t, q.ID, "two")
				if tr.Design.Trial != d.Trial || tr.Design.At != d.At || tr.Of != "two" {
					t.Errorf("%s of %s: trial %d in %s of %q, the design value is of %d in %s", q.ID, s.ID, tr.Design.Trial, tr.Design.At, tr.Of, d.Trial, d.At)
				}
			} else if tr.Of != "" || tr.Design.Trial != 0 {
				t.Errorf("%s of %s has no design value; trial %d of %q", q.ID, s.ID, tr.Design.Trial, tr.Of)
			}
			if _, err := r.ExplainService(q.ID, s.ID, r.Case.Start+5); err != nil {
				t.Errorf("%s of %s in a month: %v", q.ID, s.ID, err)
			}
		}
	}
	if sums < 10 {
		t.Errorf("only %d parts are terms of a sum", sums)
	}
}

// TestPartsSumToTheirGroup: what the services of a group bring is what the group has.
func TestPartsSumToTheirGroup(t *testing.T) {
	r := simulate(t, small(t).build(), Options{})
	for _, id := range []string{"demand.transactions", "compute.offered_load.summed", "storage.data", "storage.usable", "storage.raw", "storage.iops", "storage.throughput",
		"storage.backup", "network.replication", "network.access", "network.firewall", "network.seeding_days"} {
		own, whole, seen := map[string]float64{}, map[string]float64{}, 0
		for _, s := range r.Case.Services {
			tr, err := r.ExplainServicePhase(id, s.ID, "two")
			if err != nil {
				t.Fatal(err)
			}
			if p := tr.Part; p.Group != "" && p.Whole > 0 && !(id == "compute.offered_load.summed" && !p.Sum) {
				own[p.Group], whole[p.Group] = own[p.Group]+p.Own, p.Whole
				seen++
			}
		}
		for group, v := range own {
			if !near(v, whole[group]) {
				t.Errorf("%s: the services bring %v to %s, which has %v", id, v, group, whole[group])
			}
		}
		if seen == 0 {
			t.Errorf("%s has no parts", id)
		}
	}
}

// TestAPartIsTheOneOfTheRun: the columns that a run tracks for each service have the same value in
// the replay, and the group's value is the site's where there is one group.
func TestAPartIsTheOneOfTheRun(t *testing.T) {
	r := simulate(t, tiny(t).build(), Options{})
	for _, s := range r.Result.Services {
		for _, q := range s.Quantities {
			tr, err := r.ExplainService(q.ID, s.ID, r.Case.Start+7)
			if err != nil {
				t.Fatal(err)
			}
			if tr.Value != q.Mean[7] && !near(tr.Value, q.Mean[7]) {
				t.Errorf("%s of %s is %v in its replay, %v in the run", q.ID, s.ID, tr.Value, q.Mean[7])
			}
		}
	}
	for _, id := range []string{"compute.servers", "storage.usable", "storage.raw", "storage.backup", "storage.iops", "storage.throughput", "network.replication", "network.access"} {
		tr, err := r.ExplainServicePhase(id, "portal", "one")
		if d := r.mustDesign(t, id, "one"); err != nil || !near(tr.Part.Value, d.Computed) {
			t.Errorf("%s: %+v, %v; the site needs %v", id, tr, err, d.Computed)
		}
	}
}

// TestWhatIsBoughtIsToldInItsMonth: the last month of a plan pays for nothing.
func TestWhatIsBoughtIsToldInItsMonth(t *testing.T) {
	r := simulate(t, priced(small(t)).build(), Options{})
	for p, phase := range r.Result.Phases {
		tr, err := r.ExplainPhase("cost.capex", phase.ID)
		if err != nil {
			t.Fatal(err)
		}
		paid := 0.0
		for _, s := range tr.Steps {
			if s.Symbol == "C" && s.Expr == "C = sum over equipment" {
				paid = s.Value
			}
		}
		if tr.Design.At != phase.Ready || paid <= 0 {
			t.Errorf("phase %d: %v paid in %s", p, paid, tr.Design.At)
		}
	}
	if tr, err := r.ExplainPhase("cost.opex", "two"); err != nil || tr.Design.At != r.Result.Phases[1].End-1 {
		t.Errorf("%+v, %v", tr, err)
	}
	if tr, err := r.ExplainPhase("power.ups", "two"); err != nil || tr.Design.Phase != "two" {
		t.Errorf("%+v, %v", tr, err)
	}
}

// TestASumFromAPhaseOnKeepsItsUnit: a trace shows no bare number for energy.
func TestASumFromAPhaseOnKeepsItsUnit(t *testing.T) {
	r := simulate(t, small(t).build(), Options{})
	tr, err := r.ExplainMonth("energy.annual", r.Case.Start+series.Month(25))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range tr.Steps {
		if s.Unit == "" {
			t.Errorf("%s has no unit: %s", s.Symbol, s.Expr)
		}
	}
}

// TestPricesByMeasureHaveTheirUnits: a price for each byte is no price for each piece, in the trace.
func TestPricesByMeasureHaveTheirUnits(t *testing.T) {
	r := simulate(t, priced(small(t)).build(), Options{})
	tr, err := r.ExplainPhase("cost.npv", "two")
	if err != nil {
		tr, err = r.ExplainPhase("cost.capex", "two")
	}
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"finance.prices.drive.price": "currency/B", "finance.prices.ups.price": "currency/VA", "finance.prices.server.price": "currency"}
	for _, in := range tr.Inputs {
		if unit, ok := want[in.ID]; ok {
			delete(want, in.ID)
			if in.Unit != unit {
				t.Errorf("%s is in %s, want %s", in.ID, in.Unit, unit)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not in the chain: %v", want)
	}
	for _, s := range tr.Steps {
		if s.Symbol == "bought" && s.Value > 1e9 && s.Unit != "B" {
			t.Errorf("%v %s are bought: %s", s.Value, s.Unit, s.Expr)
		}
	}
}
