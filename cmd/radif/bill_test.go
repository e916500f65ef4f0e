package main

import (
	"context"
	"path/filepath"
	"testing"

	"radif/model/plan"
	"radif/scenarios"
)

// bytesPerTB over bytesPerTiB: a drive is sold in TB, capacity is asked for in TiB.
const tebibytesPerTerabyte = 1e12 / (1 << 40)

// What the bill of quantities buys carries what the requirements ask for, in every phase of every
// shipped scenario: a tender must not fail its own schedule.
func TestTheBillCoversTheRequirements(t *testing.T) {
	for _, name := range []string{"minimal", "hospital", "jordan-2024"} {
		s, problems := scenarios.Load(scenarios.Request{File: filepath.Join("..", "..", "scenarios", "library", name+".yaml"), Set: []string{"plan.trials=300"}})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		r, err := plan.Simulate(context.Background(), &s.Case, plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for p, plant := range r.Result.Plant {
			checkBill(t, name, r.Result, p, plant)
		}
	}
}

// checkBill adds up the pieces of one phase by the quantity they come from.
func checkBill(t *testing.T, name string, r *plan.Result, p int, plant plan.Plant) {
	t.Helper()
	count, sized := map[string]float64{}, map[string]float64{}
	for _, i := range plant.Items {
		count[i.ID] += i.Quantity
		factor := 1.0
		if i.SizeUnit == "TB" {
			factor = tebibytesPerTerabyte
		}
		sized[i.ID+"|"+i.Trace] += i.Quantity * i.Size * factor
	}
	phase := "@" + r.Phases[p].ID
	have := map[string]float64{
		"compute.servers": count["server"], "space.racks": count["rack"],
		"storage.raw": sized["drive|storage.raw"+phase], "storage.backup": sized["drive|storage.backup"+phase],
		"power.ups": sized["ups-module|power.ups"+phase], "power.battery": sized["battery-cabinet|power.battery"+phase],
		"cooling.capacity": sized["cooling-unit|cooling.capacity"+phase], "power.generator": sized["generator-set|power.generator"+phase],
		"power.fuel": sized["fuel-tank|power.fuel"+phase], "power.utility": sized["transformer|power.utility"+phase],
	}
	for _, d := range r.Design {
		if bought, ok := have[d.ID]; ok && d.Phase == r.Phases[p].ID && bought < d.Specified*(1-1e-9) {
			t.Errorf("%s %s: the bill buys %.6g %s, required are %.6g", name, d.Trace, bought, d.Unit, d.Specified)
		}
		if d.Computed > d.Specified*(1+1e-9) && d.Phase == r.Phases[p].ID {
			t.Errorf("%s %s: computed %.6g, specified only %.6g", name, d.Trace, d.Computed, d.Specified)
		}
	}
}
