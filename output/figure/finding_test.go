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
	r.Inputs[3], r.Names = "services.digital-identity.demand.volume", map[string]plan.Title{"services.digital-identity": {EN: "Digital identity"}}
	for _, m := range r.Maxima {
		copy(m.Values, r.Sample[3])
	}
	got := headlines(r)["tornado-compute.cores"]
	if !strings.HasPrefix(got, "Physical cores, Phase 3: from ") || !strings.HasSuffix(got, " as Digital identity: transactions at the start goes from low to high") {
		t.Error(got)
	}
}

// TestTheWidestBarIsFirst: the headline names the input that moves the output furthest, although
// another one has the higher rank correlation.
func TestTheWidestBarIsFirst(t *testing.T) {
	r := fixture.Result(1000)
	steady, rare := r.Inputs[5], r.Inputs[7]
	for _, m := range r.Maxima {
		for i := range m.Values {
			m.Values[i] = 100 + 10*rank(r.Sample[5], i)
			if high := rank(r.Sample[7], i); high >= 0.9 || high < 0.1 {
				m.Values[i] += 60 * (high - 0.5)
			}
		}
	}
	for _, f := range All(r, english()) {
		if f.Name != "tornado-power.it" {
			continue
		}
		first, second := strings.Index(f.Description, rare), strings.Index(f.Description, steady)
		if !strings.Contains(f.Headline, rare) || first < 0 || second < first {
			t.Errorf("%s\n%s", f.Headline, f.Description)
		}
		list := (&story{Result: r}).driven()
		for _, d := range list {
			e := d.ranking.Effects
			if len(e) < 2 || e[0].Rho >= e[1].Rho {
				t.Errorf("%s: correlations %v", d.design.ID, e)
			}
		}
		return
	}
	t.Error("no figure")
}

// rank is the share of the values below one of them.
func rank(values []float64, i int) float64 {
	below := 0
	for _, v := range values {
		if v < values[i] {
			below++
		}
	}
	return float64(below) / float64(len(values))
}

// TestPowerByPartIsThatOfOperation: it is no load that the site is sized on, and says so.
func TestPowerByPartIsThatOfOperation(t *testing.T) {
	for lang, want := range map[lingo.Lang]string{lingo.English: "on standby", lingo.Arabic: "وضع الاستعداد"} {
		for _, f := range All(fixture.Result(20), lingo.New(lang)) {
			says := strings.Contains(f.Headline, want) && strings.Contains(f.Subtitle, want) && strings.Contains(f.Description, want)
			if strings.HasPrefix(f.Name, "mix-") && says != (f.Name == "mix-power.parts") {
				t.Errorf("%s: %s; %s", f.Name, f.Headline, f.Subtitle)
			}
		}
	}
}

// TestInputsAreNamed: rows, headlines and descriptions name an input by titles.
func TestInputsAreNamed(t *testing.T) {
	r := fixture.Result(200)
	r.Names = map[string]plan.Title{"profiles.estate": {EN: "Estates of machines", AR: "بيئات الأجهزة"}}
	r.Inputs[3], r.Inputs[4] = "profiles.estate.burst", "network.link.compression"
	r.Fidelity[0].Input, r.Fidelity[1].Input = r.Inputs[3], r.Inputs[4]
	for _, m := range r.Maxima {
		for i := range m.Values {
			m.Values[i] = r.Sample[3][i] + 0.5*r.Sample[4][i]
		}
	}
	seen := 0
	for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
		for _, f := range All(r, lingo.New(lang)) {
			if !strings.HasPrefix(f.Name, "tornado") && !strings.HasPrefix(f.Name, "elicitation") {
				continue
			}
			seen++
			for what, text := range map[string]string{"headline": f.Headline, "description": f.Description} {
				if strings.Contains(text, "burst") || strings.Contains(text, "network.") || strings.Contains(text, "profiles.") {
					t.Errorf("%s, %s: %s", f.Name, what, text)
				}
			}
			if w := lingo.New(lang).Of(r); !strings.Contains(f.Description, w.Input(r.Inputs[3])) || !strings.Contains(f.Description, w.Input(r.Inputs[4])) {
				t.Errorf("%s: %s", f.Name, f.Description)
			}
		}
	}
	if seen != 10 {
		t.Errorf("%d figures", seen)
	}
}
