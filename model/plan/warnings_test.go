package plan

import (
	"maps"
	"slices"
	"testing"

	"radif/model/series"
	"radif/model/uncertain"
)

// warned lists the kinds of warnings and what they are about.
func warned(r *Run) map[string][]string {
	out := map[string][]string{}
	for _, w := range r.Result.Warnings {
		out[w.ID] = append(out[w.ID], w.Subject)
	}
	return out
}

// TestWarnings: each is given where its cause is, and not where it is not.
func TestWarnings(t *testing.T) {
	calm := tiny(t)
	calm.is("services.portal.per_transaction", 1000)
	calm.is("devices.keys.power", 2000) // enough load for a set in standby
	plain := warned(simulate(t, calm.build(), Options{}))
	if kinds := slices.Sorted(maps.Keys(plain)); !slices.Equal(kinds, []string{"unpriced"}) {
		t.Errorf("a certain plan without prices warns of %v", plain)
	}
	change := map[string]func(s *site){
		"tail-thin":     func(s *site) { s.c.Trials = 400; s.between("services.portal.volume", 23e6, 24e6, 25e6) }, // 41 trials at or above P90
		"interval-wide": func(s *site) { s.between("services.portal.volume", 1e6, 24e6, 900e6) },                   // hardly known
		"joint-low": func(s *site) {
			s.between("services.portal.volume", 12e6, 24e6, 60e6)
			s.between("services.machines.count", 5, 10, 40)
		},
		"order-past":       func(s *site) { s.c.LeadMonths = 9 },
		"seeding-long":     func(s *site) { s.is("services.machines.disk", 1e14) },
		"floor-overloaded": func(s *site) { s.c.Facility.Rooms.FloorLimit = s.is("facility.rooms.floor_limit", 1000) },
		"standby-load-low": func(s *site) { s.is("facility.generator.min_load", 0.9) },
		"events-dominate": func(s *site) {
			s.c.Demand.Events = small(s.t).c.Demand.Events
			s.c.Demand.Events[0].Services = []int{1}
			for _, id := range []string{"multiply", "lasts", "per_year"} {
				s.is("events.deadline."+id, map[string]float64{"multiply": 30, "lasts": 3600, "per_year": 12}[id])
			}
		},
	}
	for want, f := range change {
		s := tiny(t)
		s.is("services.portal.per_transaction", 1000)
		s.is("devices.keys.power", 2000)
		f(s)
		got := warned(simulate(t, s.build(), Options{}))
		if len(got[want]) == 0 || got[want][0] == "" {
			t.Errorf("no warning %s: %v", want, got)
		}
	}
}

// TestWarningValues: the facts of a sentence, as it shows them.
func TestWarningValues(t *testing.T) {
	s := tiny(t)
	s.c.LeadMonths = 9
	for _, w := range simulate(t, s.build(), Options{}).Result.Warnings {
		if w.ID == "order-past" && (w.Subject != "one" || w.Values["date"] != "2025-04") {
			t.Errorf("%+v, want phase one, to be ordered in 2025-04", w)
		}
	}
	for c, want := range map[float64]string{0.9: "P90", 0.5: "P50", 0.999: "P99.9", 0.95: "P95"} {
		if got := confidenceName(c); got != want {
			t.Errorf("%v is %s, want %s", c, got, want)
		}
	}
}

// TestDigest depends on the values and on nothing else of a Case.
func TestDigest(t *testing.T) {
	base := Digest(small(t).build())
	if again := Digest(small(t).build()); again != base || len(base) != 64 {
		t.Errorf("two digests of one case: %s, %s", base, again)
	}
	same := small(t).build()
	for i := range same.Inputs {
		same.Inputs[i].Dist = nil // what was fitted follows from what was stated
	}
	if Digest(same) != base {
		t.Error("the fit changes the digest")
	}
	for name, f := range map[string]func(c *Case){
		"input": func(c *Case) {
			c.Inputs[3].Spec = uncertain.Spec{Family: uncertain.Fixed, Values: map[string]float64{"fixed": 0.123}}
		},
		"trials":      func(c *Case) { c.Trials++ },
		"seed":        func(c *Case) { c.Seed++ },
		"confidence":  func(c *Case) { c.Confidence = 0.91 },
		"phase":       func(c *Case) { c.Phases[1].Ready++ },
		"margin":      func(c *Case) { c.Margins = []Margin{{ID: "m", Quantity: "power.it", Share: 0.1}} },
		"correlation": func(c *Case) { c.Correlations[0].Rank = 0.61 },
		"shape":       func(c *Case) { c.Demand.Profiles[0].Week = series.Flat() },
		"ladder":      func(c *Case) { c.Ladders["power.ups"] = Ladder{Sizes: []float64{1}} },
	} {
		c := small(t).build()
		f(c)
		if Digest(c) == base {
			t.Errorf("another %s gives the same digest", name)
		}
	}
}

// TestUnits: a unit and back is the same value; what has no factor is a base unit.
func TestUnits(t *testing.T) {
	for unit, want := range map[string]float64{"GiB": 1073741824, "TiB": 1099511627776, "MB/s": 1e6, "Mbit/s": 1e6, "Gbit/s": 1e9, "kW": 1000, "kVA": 1000,
		"kWh": 1000, "MWh/yr": 1e6, "m³/yr": 1000, "tCO2e/yr": 1e6, "cores": 1, "L": 1, "JOD": 1} {
		if fromUnit(1, unit) != want || toUnit(want, unit) != 1 || !near(toUnit(fromUnit(0.3, unit), unit), 0.3) {
			t.Errorf("1 %s is %v, want %v", unit, fromUnit(1, unit), want)
		}
	}
	for _, q := range Register() {
		if _, ok := perUnit[q.Unit]; !ok && q.Unit != "1/month" && q.Unit != "1/s" && !slices.Contains([]string{"Erlang", "cores", "reference cores", "servers", "d", "ports", "racks", "m²", "kg", "L", "1", "currency", "currency/yr"}, q.Unit) {
			t.Errorf("%s has the unit %s, of which nothing is known", q.ID, q.Unit)
		}
	}
}

// TestBinnedIsWarnedOf: a reader learns that design values are no longer exact.
func TestBinnedIsWarnedOf(t *testing.T) {
	c := small(t).build()
	for budget, want := range map[int64]bool{0: false, 1: true} {
		if _, got := warned(simulate(t, c, Options{Budget: budget}))["quantile-binned"]; got != want {
			t.Errorf("budget %d: warned %v", budget, got)
		}
	}
}
