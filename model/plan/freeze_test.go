package plan

import (
	"math"
	"slices"
	"testing"

	"radif/model/demand"
	"radif/model/facility"
)

// TestUnitsAreOfOneSizeAndStay: the size follows the largest need of any phase, and a phase that
// needs less keeps what is there (decision 0009).
func TestUnitsAreOfOneSizeAndStay(t *testing.T) {
	r := &Run{}
	sizes := facility.Sizes{Ladder: []float64{10, 20, 40}, MaxUnits: 3}
	got := r.sel([]float64{55, 90, 35}, 0, sizes, facility.NPlus1)
	want := []facility.Selection{
		{Size: 40, Needed: 2, Installed: 3, Rating: 120},
		{Size: 40, Needed: 3, Installed: 4, Rating: 160}, // 90 in at most 3 units: 40
		{Size: 40, Needed: 3, Installed: 4, Rating: 160}, // 35 alone would take 1 + 1
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// TestAShrinkingLoadKeepsItsPlant: what was bought for the first phase is there in the second, though the
// load falls to a fifth.
func TestAShrinkingLoadKeepsItsPlant(t *testing.T) {
	s := tiny(t)
	s.c.Phases = append(s.c.Phases, Phase{ID: "two", Ready: s.c.Start + 6})
	for i := range s.c.Demand.Services {
		v := &s.c.Demand.Services[i]
		v.Steps = []demand.Step{{ID: "services." + v.ID + ".steps.closing", Date: s.is("services."+v.ID+".steps.closing.date", float64(s.c.Start+6)),
			Multiply: s.is("services."+v.ID+".steps.closing.multiply", 0.2)}}
	}
	s.is("services.portal.per_transaction", 1000)
	r := simulate(t, s.build(), Options{})
	if one, two := r.mustDesign(t, "compute.cores", "one"), r.mustDesign(t, "compute.cores", "two"); two.Computed > 0.7*one.Computed {
		t.Fatalf("cores fall from %v to %v only: the test proves nothing", one.Computed, two.Computed)
	}
	for _, id := range []string{"compute.servers", "power.it", "space.racks", "power.ups", "cooling.capacity", "power.generator", "power.utility", "power.battery"} {
		if one, two := r.mustDesign(t, id, "one"), r.mustDesign(t, id, "two"); two.Specified < one.Specified {
			t.Errorf("%s falls from %v to %v", id, one.Specified, two.Specified)
		}
	}
}

// TestTheLoadOfAPhaseDoesNotFall: the IT load on which the plant is sized is at least that of the phase
// before, even where the servers in place draw less.
func TestTheLoadOfAPhaseDoesNotFall(t *testing.T) {
	s := tiny(t)
	s.c.Phases = append(s.c.Phases, Phase{ID: "two", Ready: s.c.Start + 6})
	for i := range s.c.Demand.Services {
		v := &s.c.Demand.Services[i]
		v.Steps = []demand.Step{{ID: "services." + v.ID + ".steps.closing", Date: s.is("services."+v.ID+".steps.closing.date", float64(s.c.Start+6)),
			Multiply: s.is("services."+v.ID+".steps.closing.multiply", 0.2)}}
	}
	r := simulate(t, s.build(), Options{})
	own := func(p int) float64 { return r.atConfidence(&r.power.pass, r.power.design, p).Value }
	if own(1) >= own(0) {
		t.Fatalf("the load of the phases is %v and %v: the test proves nothing", own(0), own(1))
	}
	if r.plant[1].it != r.plant[0].it {
		t.Errorf("the second phase is sized on %v W, the first on %v W", r.plant[1].it, r.plant[0].it)
	}
}

// TestRedundancyIsNoCapacity: what falls short is judged by the units of N (U8). At the median
// half the trials ask for more than a finely stepped UPS of N was sized for, though 2N is in place.
func TestRedundancyIsNoCapacity(t *testing.T) {
	s := tiny(t)
	s.between("services.portal.volume", 12e6, 24e6, 60e6)
	s.is("services.portal.per_transaction", 1000)
	s.between("services.machines.count", 5, 10, 40)
	s.c.Confidence = 0.5
	s.c.Facility.UPS.Module = facility.Sizes{Unit: s.is("facility.ups.module", 1), MaxUnits: math.MaxInt32}
	s.c.Facility.Availability.UPS = facility.TwoN
	r := simulate(t, s.build(), Options{})
	for _, short := range r.Result.Joint[0].Limiting {
		if short.ID == "power.ups" {
			if short.Share < 0.3 {
				t.Errorf("the UPS falls short in %v of the trials", short.Share)
			}
			return
		}
	}
	t.Error("the UPS never falls short")
}
