package main

import (
	"strings"
	"testing"

	"radif/output/lingo"
)

// TestUncertainInputsHaveTitles: no figure of a shipped scenario names an input by its path.
func TestUncertainInputsHaveTitles(t *testing.T) {
	for _, file := range []string{"jordan-2024.yaml", "hospital.yaml", "minimal.yaml"} {
		r := simulated(t, variation{file: file, trials: 2}.load(t))
		if len(r.Inputs) < 20 {
			t.Errorf("%s: %d uncertain inputs", file, len(r.Inputs))
		}
		for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
			w := lingo.For(r, lang)
			for _, id := range r.Inputs {
				subject, field := w.InputParts(id)
				if name := lingo.Unmarked(subject + " " + field); strings.Contains(name, id) || strings.ContainsAny(name, "{}_") {
					t.Errorf("%s: %s is called %q", lang, id, name)
				}
			}
		}
	}
}
