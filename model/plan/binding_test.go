package plan

import (
	"testing"

	"radif/model/facility"
)

// TestWhatBindsIsSaid: each quantity that is bought says what decides it, but for those that nothing
// competes for.
func TestWhatBindsIsSaid(t *testing.T) {
	s := tiny(t)
	s.c.Facility.Availability.UPS, s.c.Facility.Availability.Cooling = facility.TwoN, facility.NPlus1
	r := simulate(t, s.build(), Options{})
	want := map[string]string{
		"compute.memory": "inventory", "storage.usable": "data", "storage.backup": "fulls", "storage.iops": "peak-hour", "network.replication": "rpo",
		"network.access": "peak-hour", "network.ports": "storage-ports", "power.it": "storage", "power.ups": "it.2N", "power.battery": "it.2N",
		"cooling.capacity": "heat.N+1", "power.cooling": "heat", "power.fuel": "hours", "power.utility": "site", "space.weight": "ups",
	}
	for _, d := range r.Result.Design {
		if d.Computed > 0 && d.Binding == "" {
			t.Errorf("%s says nothing of what binds", d.ID)
		}
		if w, ok := want[d.ID]; ok && d.Computed > 0 && d.Binding != w {
			t.Errorf("%s: %q binds, want %q", d.ID, d.Binding, w)
		}
	}
}

// TestTheLargestPartBinds: with much kept by sessions and many changes a day other parts do.
func TestTheLargestPartBinds(t *testing.T) {
	s := tiny(t)
	s.is("services.portal.session_memory", 1<<30)
	s.is("services.portal.initial", 1e12)
	r := simulate(t, s.build(), Options{})
	if d := r.mustDesign(t, "compute.memory", "one"); d.Binding != "services" {
		t.Errorf("memory: %q binds", d.Binding)
	}
}
