package plan

import (
	"slices"
	"strings"
	"testing"

	"radif/model/cost"
	"radif/model/quantity"
	"radif/model/series"
)

// priced puts a price on servers, UPS power, drive capacity and energy, and on nothing else.
func priced(s *site) *site {
	s.c.Cost = cost.Input{
		Capital: []cost.Capital{
			{ID: "server", Price: s.money("finance.prices.server.price", quantity.Money, 9000), Install: s.is("finance.prices.server.install", 0.1)},
			{ID: "server", Subject: "database", Price: s.money("finance.prices.database.price", quantity.Money, 30000)},
			{ID: "ups-module", Price: s.money("finance.prices.ups.price", quantity.MoneyPerPower, 0.4)},
			{ID: "drive", Price: s.money("finance.prices.drive.price", quantity.MoneyPerBytes, 150e-12)}},
		Energy:   cost.Energy{Periods: []cost.Period{{ID: "all", Price: s.money("finance.energy.price", quantity.MoneyPerEnergy, 0.0001)}}},
		Links:    []cost.Link{{ID: "replication", PerRate: s.money("finance.links.replication.rate", quantity.MoneyPerBitRate, 5e-6), Carriers: series.Param{ID: "network.link.carriers"}}},
		Licences: []cost.Licence{{ID: "hypervisor", Price: s.money("finance.licences.hypervisor.price", quantity.Money, 120)}, {ID: "backup", Price: s.money("finance.licences.backup.price", quantity.MoneyPerBytes, 12e-12)}},
	}
	return s
}

// TestCostFollowsTheEquipment: capital is spent in the first month of a phase, for what the phase
// adds, at the price of the very pool where there is one.
func TestCostFollowsTheEquipment(t *testing.T) {
	r := simulate(t, priced(small(t)).build(), Options{})
	spent, want := r.bands(t, "cost.capex").Mean, 0.0
	for p, phase := range r.Result.Plant {
		for _, i := range phase.Items {
			switch {
			case i.ID == "server" && i.Subject == "database":
				want += i.Added * 30000
			case i.ID == "server":
				want += i.Added * 9000 * 1.1
			case i.ID == "ups-module":
				want += i.Added * i.Size * 1000 * 0.4
			case i.ID == "drive":
				want += i.Added * i.Size * 150
			}
		}
		for m := r.spans[p].From; m < r.spans[p].To; m++ {
			if !near(spent[m], want) {
				t.Fatalf("%v spent up to month %d, the equipment costs %v", spent[m], m, want)
			}
		}
	}
}

// TestNothingRunsBeforeTheSiteIsThere: lines with a fixed price and staff are paid from the first
// phase on.
func TestNothingRunsBeforeTheSiteIsThere(t *testing.T) {
	s := priced(small(t))
	s.c.Phases[0].Ready += 3
	s.c.Cost.Links[0].Fixed = s.money("finance.links.replication.fixed", quantity.Money, 700)
	s.c.Cost.Staff = []cost.Post{{ID: "operator", Posts: s.is("finance.staff.operator.posts", 1), Hours: s.is("finance.staff.operator.hours", 1752*3600),
		Productive: s.is("finance.staff.operator.productive", 1752*3600), Salary: s.money("finance.staff.operator.salary", quantity.Money, 12000)}}
	r := simulate(t, s.build(), Options{})
	first := r.spans[0].From
	if first == 0 {
		t.Fatal("the first phase begins with the plan; the test needs months before it")
	}
	for m, paid := range r.bands(t, "cost.opex").Mean {
		if m < first && paid != 0 || m >= first && paid < 12*(1000+700) {
			t.Fatalf("month %d: %v a year; the site is there from month %d", m, paid, first)
		}
	}
}

// TestRunningCostByHand reckons February of the tiny site: energy, one line from each of two
// carriers, 60 cores and 16.2 TiB under licence.
func TestRunningCostByHand(t *testing.T) {
	r := simulate(t, priced(tiny(t)).build(), Options{})
	energy := 0.0
	for _, m := range r.Result.Mix {
		for _, p := range m.Parts {
			if m.ID == "power.parts" {
				energy += p.Mean[1] * 1000 * 28 * 24
			}
		}
	}
	want := 12*(energy*0.0001+2*41.2e6*5e-6) + 60*120 + 16.2*tib*12e-12
	if got := r.bands(t, "cost.opex").Mean[1]; !near(got, want) {
		t.Errorf("the running cost is %v a year, by hand %v", got, want)
	}
}

// TestUnpricedIsListed: every item without a price is named, none with one.
func TestUnpricedIsListed(t *testing.T) {
	r := simulate(t, priced(small(t)).build(), Options{})
	for _, w := range []string{"rack", "generator-set", "fuel-tank", "device/keys", "drive-shelf/disks", "optics", "rack-pdu", "maintenance", "rent", "present-value"} {
		if !slices.Contains(r.unpriced, w) {
			t.Errorf("%s has no price and is not listed: %v", w, r.unpriced)
		}
	}
	for _, w := range r.unpriced {
		if strings.HasPrefix(w, "server") || strings.HasPrefix(w, "drive/") || w == "ups-module" || strings.HasSuffix(w, "link") || w == "energy" {
			t.Errorf("%s is listed as unpriced", w)
		}
	}
	if slices.ContainsFunc(r.Result.Quantities, func(q QuantityResult) bool { return q.ID == "cost.npv" }) {
		t.Error("a present value without a discount rate")
	}
	none := simulate(t, small(t).build(), Options{})
	if slices.ContainsFunc(none.Result.Quantities, func(q QuantityResult) bool { return strings.HasPrefix(q.ID, "cost.") }) {
		t.Error("costs without any price")
	}
}
