package figure

import (
	"strings"
	"testing"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// headlines are the headlines of a result's figures by name.
func headlines(r *plan.Result) map[string]string {
	found := map[string]string{}
	for _, f := range All(r, english()) {
		found[f.Name] = f.Headline
	}
	return found
}

// TestHeadlinesStateTheFinding changes what a result found, and the headline with it.
func TestHeadlinesStateTheFinding(t *testing.T) {
	cases := map[string]struct {
		change func(r *plan.Result)
		figure string
		want   string
	}{
		"sizes, the last one kept": {func(r *plan.Result) {
			for i := range r.Design {
				if r.Design[i].ID == "power.generator" {
					r.Design[i].Specified = map[string]float64{"phase-1": 500, "phase-2": 750, "phase-3": 750}[r.Design[i].Phase]
				}
			}
		}, "fan-power.generator", "Standby generators: 500 kVA from 2026-01, 750 from 2029-01"},
		"separate peaks": {func(r *plan.Result) {}, "coincident-peaks",
			"Together the services peak at 181 Erlang; their separate peaks would add up to 261 Erlang (median, 2034-06)"},
		"the same peaks": {func(r *plan.Result) {
			for i := range r.Quantities {
				if r.Quantities[i].ID == "compute.offered_load.summed" {
					r.Quantities[i].Month = r.Quantities[i-1].Month
				}
			}
		}, "coincident-peaks", "The services peak at the same hour: their separate peaks add up to the same 181 Erlang (2034-06, median)"},
		"nothing short": {func(r *plan.Result) {
			for i := range r.Joint {
				r.Joint[i].Share = 1
				for k := range r.Joint[i].Limiting {
					r.Joint[i].Limiting[k].Share = 0
				}
			}
		}, "what-binds", "Phase 3: nothing falls short in any trial"},
		"most often short": {func(r *plan.Result) { r.Joint[2].Limiting[1].Share = 0.0998 }, "what-binds",
			"Phase 3: nothing falls short in 79.2 % of the trials; most often short: Replication link, in 9.98 %"},
		"no joint confidence": {func(r *plan.Result) { r.Joint = nil }, "installed-against-needed", "What is bought, against what is needed"},
		"well drawn":          {func(r *plan.Result) {}, "elicitation-fidelity", "All 2 stated quantiles came out within 3 standard errors"},
		"badly drawn": {func(r *plan.Result) { r.Fidelity[1].Sampled = 2e6 }, "elicitation-fidelity",
			"Of 2 stated quantiles 1 came out more than 3 standard errors off"},
		"a driver that hardly moves": {func(r *plan.Result) {
			for _, m := range r.Maxima {
				for t := range m.Values {
					m.Values[t] = 100 + r.Sample[0][t]/1e6
				}
			}
		}, "tornado-power.it", "IT load, Phase 3: no input moves it noticeably from 100 kW"},
	}
	for name, c := range cases {
		r := fixture.Result(200)
		c.change(r)
		if got := lingo.Unmarked(headlines(r)[c.figure]); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestAStrongDriverIsNamed: an output that is one input and nothing else.
func TestAStrongDriverIsNamed(t *testing.T) {
	r := fixture.Result(200)
	r.Inputs[3] = "services.digital-identity.demand.volume"
	for _, m := range r.Maxima {
		copy(m.Values, r.Sample[3])
	}
	got := headlines(r)["tornado-compute.cores"]
	if !strings.HasPrefix(got, "Physical cores, Phase 3: from ") || !strings.HasSuffix(got, " as Digital identity: demand.volume goes from low to high") {
		t.Error(got)
	}
}
