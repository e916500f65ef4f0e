package figure

import (
	"strings"
	"testing"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// told is a result with something to say in every figure.
func told() *plan.Result {
	r := fixture.Result(300)
	for k, m := range r.Maxima { // something for the tornado
		copy(m.Values, r.Sample[k%9])
	}
	for i := range r.Design {
		switch r.Design[i].ID {
		case "power.generator", "space.racks", "cooling.capacity":
			r.Design[i].Given = "power.it"
		}
	}
	return r
}

// faults holds the figures of one result against another: by figure, language and text.
func faults(t *testing.T, drawn, held *plan.Result) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
		teller := teller{held, lingo.New(lang).Of(held)}
		for _, f := range All(drawn, lingo.New(lang)) {
			headline, description := teller.claims(f.Name)
			if len(headline) == 0 || len(description) == 0 {
				t.Errorf("%s: nothing is known of it", f.Name)
			}
			_, text := spoken(t, f)
			key := f.Name + " " + string(lang)
			found[key+" headline"], found[key+" description"] = unheld(f.Headline, lang, headline), unheld(text, lang, description)
		}
	}
	return found
}

// TestNumbersAreThoseOfTheResult: headline and description of every figure say the sentences that are
// written here again, with the numbers of the result in the right places, and no other number.
func TestNumbersAreThoseOfTheResult(t *testing.T) {
	r := told()
	found := faults(t, r, r)
	if len(found) < 100 {
		t.Errorf("%d figures", len(found))
	}
	for name, wrong := range found {
		for _, w := range wrong {
			t.Errorf("%s %s", name, w)
		}
	}
}

// TestWrongNumbersAreFound: what draws a number in the place of another one does not pass.
func TestWrongNumbersAreFound(t *testing.T) {
	for name, c := range map[string]struct {
		spoil   func(r *plan.Result)
		figures []string // that must not pass
	}{
		"the median as P90": {func(r *plan.Result) {
			for i := range r.Design {
				r.Design[i].Computed = r.Design[i].Median
			}
		}, []string{"fan-power.it description", "fan-power.generator description", "distribution-storage.usable headline", "distribution-space.racks headline", "distribution-space.racks description", "installed-against-needed description"}},
		"P90 as the median": {func(r *plan.Result) {
			for i := range r.Design {
				r.Design[i].Median = r.Design[i].Computed
			}
		}, []string{"fan-power.it description", "distribution-power.it headline", "distribution-power.generator headline", "installed-against-needed description"}},
		"the need as what is specified": {func(r *plan.Result) {
			for i := range r.Design {
				r.Design[i].Specified = r.Design[i].Computed
			}
		}, []string{"fan-storage.usable headline", "fan-storage.usable description", "distribution-storage.usable headline", "installed-against-needed description"}},
		"a percentile of what has none": {func(r *plan.Result) {
			for i := range r.Design {
				r.Design[i].Given = ""
			}
		}, []string{"fan-power.generator headline", "fan-space.racks description", "fan-cooling.capacity headline", "distribution-power.generator headline", "distribution-space.racks description", "installed-against-needed description"}},
		"the design values of another phase": {func(r *plan.Result) {
			for i := range r.Design {
				if r.Design[i].Phase == "phase-3" {
					r.Design[i].Specified *= 1.02
				}
			}
		}, []string{"fan-power.it headline", "fan-power.generator description", "distribution-power.it headline", "installed-against-needed description"}},
		"the mean as the median": {func(r *plan.Result) {
			for i := range r.Quantities {
				r.Quantities[i].Month.P50 = r.Quantities[i].Month.Mean
			}
		}, []string{"fan-demand.peak_rate headline", "fan-demand.peak_rate description", "coincident-peaks headline", "coincident-peaks description"}},
		"one share for another": {func(r *plan.Result) {
			for i := range r.Joint {
				r.Joint[i].Share = r.Joint[i].Limiting[0].Share
			}
		}, []string{"installed-against-needed headline", "what-binds headline", "what-binds description"}},
		"the first month as the last": {func(r *plan.Result) {
			for _, m := range r.Mix {
				for _, p := range m.Parts {
					p.Mean[len(p.Mean)-1] = p.Mean[0]
				}
			}
			for _, s := range r.Services {
				s.Quantities[0].Mean[len(r.Months)-1] = s.Quantities[0].Mean[0]
			}
		}, []string{"mix-storage.kinds headline", "mix-power.parts headline", "mix-power.parts description", "demand-by-service headline", "demand-by-service description"}},
		"low as high": {func(r *plan.Result) {
			for _, m := range r.Maxima {
				for i := range m.Values {
					m.Values[i] *= -1
				}
			}
		}, []string{"tornado-power.it headline", "tornado-compute.cores description"}},
		"what was fitted as what was sampled": {func(r *plan.Result) {
			for i := range r.Fidelity {
				r.Fidelity[i].Sampled = r.Fidelity[i].Fitted
			}
		}, []string{"elicitation-fidelity description"}},
	} {
		spoilt := told()
		c.spoil(spoilt)
		found := faults(t, spoilt, told())
		for _, figure := range c.figures {
			figure, where, _ := strings.Cut(figure, " ")
			for _, lang := range []string{" en ", " ar "} {
				if len(found[figure+lang+where]) == 0 {
					t.Errorf("%s: %s passes", name, figure+lang+where)
				}
			}
		}
	}
}
