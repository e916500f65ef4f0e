package figure

import (
	"strings"
	"testing"

	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// TestSizedOnTheSpecifiedLoad: no words of a figure claim a percentile for what is sized on another
// specified size, and all of them say on what it is sized.
func TestSizedOnTheSpecifiedLoad(t *testing.T) {
	for lang, want := range map[lingo.Lang]string{lingo.English: "on the specified IT load", lingo.Arabic: "على أساس حمل تقنية المعلومات المحدد"} {
		r := fixture.Result(200)
		for i := range r.Design {
			if r.Design[i].ID == "power.generator" {
				r.Design[i].Given = "power.it"
			}
		}
		seen := 0
		for _, f := range All(r, lingo.New(lang)) {
			own := strings.HasSuffix(f.Name, "-power.it")
			if !own && !strings.HasSuffix(f.Name, "-power.generator") {
				continue
			}
			drawn, err := f.SVG()
			if err != nil {
				t.Fatal(err)
			}
			seen++
			for what, text := range map[string]string{"headline": f.Headline, "subtitle": f.Subtitle, "description": f.Description} {
				text = lingo.Unmarked(text)
				if says := strings.Contains(text, want); says == own {
					t.Errorf("%s, %s, %s: %s", lang, f.Name, what, text)
				}
				if !own && strings.Contains(text, "P90") {
					t.Errorf("%s, %s, %s: %s", lang, f.Name, what, text)
				}
			}
			if len(drawn) == 0 {
				t.Errorf("%s: nothing is drawn", f.Name)
			}
		}
		if seen < 4 {
			t.Errorf("%s: %d figures", lang, seen)
		}
	}
}
