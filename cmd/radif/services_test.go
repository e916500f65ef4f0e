package main

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"radif/model/plan"
	"radif/scenarios/node"
)

// fewTrials is enough to see whether a figure is another one; a file may not ask for so few.
const fewTrials = 64

// Common random numbers (U5): a service that is added changes no figure of another service.
func TestAnAddedServiceLeavesTheOthersAlone(t *testing.T) {
	t.Parallel()
	added := `services:
  - id: a-new-one
    title: {en: New, ar: جديد}
    class: standard
    pool: hosts
    profile: flat
    demand: {volume: {min: 1 M/month, mode: 2 M/month, max: 9 M/month}}
    compute: {requests: {p10: 3, p90: 9, dist: lognormal}, cpu: {min: 5 ms, mode: 40 ms, max: 250 ms}, memory: {instance: 8 GiB}}
    storage: {class: disks, kind: data, initial: 1 TB, per_transaction: 10 kB, retention: 1 year}
    network: {response: 60 kB}
`
	before := simulated(t, variation{file: "minimal.yaml", trials: 300}.load(t))
	after := simulated(t, variation{file: "minimal.yaml", trials: 300, overlay: added}.load(t))
	if len(after.Services) != len(before.Services)+1 {
		t.Fatalf("%d services before, %d after", len(before.Services), len(after.Services))
	}
	byID := map[string]plan.ServiceResult{}
	for _, s := range after.Services {
		byID[s.ID] = s
	}
	for _, s := range before.Services {
		if !reflect.DeepEqual(s, byID[s.ID]) {
			t.Errorf("the figures of %s are others once a-new-one is there", s.ID)
		}
	}
	for i, input := range before.Inputs {
		for j, other := range after.Inputs {
			if input == other && !reflect.DeepEqual(before.Sample[i], after.Sample[j]) {
				t.Errorf("%s is drawn otherwise once a-new-one is there", input)
			}
		}
	}
	if changed(t, before, after) == 0 {
		t.Error("the new service changes no design value of the site")
	}
}

// changed counts the design values whose computed figures differ.
func changed(t *testing.T, a, b *plan.Result) int {
	t.Helper()
	if len(a.Design) != len(b.Design) || len(a.Design) == 0 {
		t.Fatalf("%d design values and %d", len(a.Design), len(b.Design))
	}
	n := 0
	for i := range a.Design {
		if a.Design[i].Trace != b.Design[i].Trace {
			t.Fatalf("%s stands where %s stood", b.Design[i].Trace, a.Design[i].Trace)
		}
		if math.Abs(a.Design[i].Computed-b.Design[i].Computed) > 1e-9*a.Design[i].Computed {
			n++
		}
	}
	return n
}

// Every service of the reference scenario counts: without it some design value is another one.
// Correlations and dependencies are left out of all runs, so that the other services draw the
// same numbers in each of them.
func TestEveryReferenceServiceCounts(t *testing.T) {
	if testing.Short() {
		t.Skip("simulates the reference scenario once for each of its services")
	}
	t.Parallel()
	s := variation{file: "jordan-2024.yaml", rewrite: loosened(t, ""), trials: fewTrials}.load(t)
	whole := simulated(t, s)
	if len(s.Case.Services) < 40 {
		t.Errorf("%d services, want 40 or more", len(s.Case.Services))
	}
	for _, service := range s.Case.Services {
		t.Run(service.ID, func(t *testing.T) {
			t.Parallel()
			less := variation{file: "jordan-2024.yaml", rewrite: loosened(t, service.ID), trials: fewTrials}
			if n := changed(t, whole, simulated(t, less.load(t))); n == 0 {
				t.Errorf("no design value depends on %s", service.ID)
			}
		})
	}
}

// loosened rewrites a scenario without what ties one service to another, without variants and
// without one service.
func loosened(t testing.TB, without string) func(text []byte) []byte {
	is := func(n *node.Node) bool { return without != "" && (n.ID() == without || n.Text == without) }
	return func(text []byte) []byte {
		return rewritten(t, text, func(tree *node.Node) {
			drop(tree, "correlations", "variants")
			drop(tree.Get("plan"), "sobol")
			services := tree.Get("services")
			services.Items = slices.DeleteFunc(services.Items, is)
			for _, service := range services.Items {
				drop(service, "depends_on")
			}
			for _, event := range tree.Get("events").Items {
				struck := event.Get("services")
				struck.Items = slices.DeleteFunc(struck.Items, is)
			}
		})
	}
}

func drop(n *node.Node, keys ...string) {
	n.Fields = slices.DeleteFunc(n.Fields, func(f node.Field) bool { return slices.Contains(keys, f.Key) })
}
