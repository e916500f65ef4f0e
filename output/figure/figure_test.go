package figure

import (
	"bytes"
	"image/png"
	"strings"
	"sync"
	"testing"

	"gonum.org/v1/plot/vg"

	"radif/model/plan"
	"radif/model/series"
	"radif/output/internal/fixture"
	"radif/output/internal/golden"
	"radif/output/lingo"
)

func english() lingo.Words { return lingo.New(lingo.English) }
func arabic() lingo.Words  { return lingo.New(lingo.Arabic) }

// both are the words of both languages.
func both() []lingo.Words { return []lingo.Words{english(), arabic()} }

// small is a year of two quantities and two services, for golden files that can be read.
func small() *plan.Result {
	r := fixture.Result(60)
	for _, m := range r.Maxima { // something for the tornado
		copy(m.Values, r.Sample[4])
	}
	for i := range r.Joint {
		r.Joint[i].Limiting = r.Joint[i].Limiting[:2]
	}
	r.Months = r.Months[:12]
	r.Phases = r.Phases[:1]
	r.Phases[0].Ready, r.Phases[0].End = r.Months[3], r.Months[11]+1
	var kept []plan.QuantityResult
	for _, q := range r.Quantities {
		if q.ID == "power.it" || q.ID == "demand.peak_rate" {
			b := &q.Month
			for _, column := range []*[]float64{&b.Mean, &b.P05, &b.P50, &b.P90, &b.P95, &b.P99} {
				*column = (*column)[:12]
			}
			kept = append(kept, q)
		}
	}
	r.Quantities = kept
	r.Services = r.Services[:2]
	for i := range r.Services {
		r.Services[i].Quantities = r.Services[i].Quantities[:1]
		r.Services[i].Quantities[0].Mean = r.Services[i].Quantities[0].Mean[:12]
	}
	r.Mix = r.Mix[:1]
	for i := range r.Mix[0].Parts {
		r.Mix[0].Parts[i].Mean = r.Mix[0].Parts[i].Mean[:12]
	}
	var design []plan.Design
	for _, d := range r.Design {
		if d.ID == "power.it" && d.Phase == "phase-1" {
			design = append(design, d)
		}
	}
	r.Design = design
	return r
}

// TestSmallFigures holds one figure of each kind of drawing, and both languages, to the byte.
func TestSmallFigures(t *testing.T) {
	kept := map[string]string{"fan-power.it": "en", "mix-storage.kinds": "en", "what-binds": "ar", "tornado-power.it": "ar"}
	seen := 0
	for _, w := range both() {
		for _, f := range All(small(), w) {
			if kept[f.Name] != string(w.Lang()) {
				continue
			}
			seen++
			svg, err := f.SVG()
			if err != nil {
				t.Fatal(err)
			}
			golden.Equal(t, f.Name+"."+string(w.Lang())+".svg", svg)
		}
	}
	if seen != len(kept) {
		t.Errorf("%d of %d figures", seen, len(kept))
	}
}

func TestEveryQuestionHasItsFigure(t *testing.T) {
	names := map[string]int{}
	for _, w := range both() {
		for _, f := range All(fixture.Result(400), w) {
			names[f.Name]++
			for _, text := range []string{f.Headline, f.Subtitle, f.Description} {
				if text == "" || strings.ContainsAny(text, "{}") || strings.Contains(text, "figure.") {
					t.Errorf("%s says %q", f.Name, text)
				}
			}
		}
	}
	for _, want := range []string{
		"demand-by-service", "fan-compute.cores", "fan-storage.usable", "fan-power.it", "installed-against-needed", "mix-storage.kinds", "mix-power.parts",
		"what-binds", "coincident-peaks", "distribution-power.it", "elicitation-fidelity",
	} {
		if names[want] != 2 {
			t.Errorf("%d figures %s", names[want], want)
		}
	}
}

// TestAgainAndAtOnce draws each figure twice, all at the same time: the bytes are equal.
func TestAgainAndAtOnce(t *testing.T) {
	figures := append(All(small(), english()), All(small(), arabic())...)
	twice := make([][2][]byte, len(figures))
	var all sync.WaitGroup
	for i, f := range figures {
		for k := range 2 {
			all.Go(func() {
				svg, _ := f.SVG()
				picture, _ := f.PNG()
				twice[i][k] = append(svg, picture...)
			})
		}
	}
	all.Wait()
	for i, f := range figures {
		if len(twice[i][0]) == 0 || !bytes.Equal(twice[i][0], twice[i][1]) {
			t.Errorf("%s came out differently", f.Name)
		}
	}
}

// TestPicture holds one PNG of each language against a kept one: of the dots no more than one in a
// thousand may differ visibly, which is what another machine's arithmetic may do.
func TestPicture(t *testing.T) {
	for _, w := range both() {
		for _, f := range All(small(), w) {
			if f.Name != "fan-power.it" {
				continue
			}
			text, err := f.PNG()
			if err != nil {
				t.Fatal(err)
			}
			golden.Picture(t, f.Name+"."+string(w.Lang())+".png", text, 0.001)
			if picture, err := png.Decode(bytes.NewReader(text)); err != nil || picture.Bounds().Dx() != 1260 {
				t.Error(picture.Bounds(), err)
			}
		}
	}
}

// empty is a result in which nothing is needed.
func empty() *plan.Result {
	r := fixture.Result(20)
	for _, q := range r.Quantities {
		for _, column := range [][]float64{q.Month.P05, q.Month.P50, q.Month.P90, q.Month.P95} {
			clear(column)
		}
	}
	for i := range r.Design {
		r.Design[i].Specified, r.Design[i].Computed, r.Design[i].Median = 0, 0, 0
	}
	for _, m := range r.Maxima {
		clear(m.Values)
	}
	for _, m := range r.Mix {
		for _, p := range m.Parts {
			clear(p.Mean)
		}
	}
	return r
}

// TestNothingNeededIsDrawnToo: no figure divides by nothing.
func TestNothingNeededIsDrawnToo(t *testing.T) {
	r := empty()
	for _, w := range both() {
		for _, f := range All(r, w) {
			if svg, err := f.SVG(); err != nil || strings.Contains(string(svg), "NaN") || strings.Contains(string(svg), "Inf") {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
	}
	if figures := All(&plan.Result{}, english()); len(figures) != 0 {
		t.Errorf("%d figures of nothing", len(figures))
	}
}

func TestYearsAreWhole(t *testing.T) {
	low, high := float64(series.NewMonth(2024, 7)), float64(series.NewMonth(2034, 7))
	for _, k := range (years{6}).Ticks(low, high) {
		if series.Month(k.Value).Number() != 1 {
			t.Errorf("a mark in %s", series.Month(k.Value))
		}
		if even := series.Month(k.Value).Year()%2 == 0; even != (k.Label != "") {
			t.Errorf("label %q in %s", k.Label, series.Month(k.Value))
		}
	}
}

func TestRoundMarks(t *testing.T) {
	for _, c := range []struct {
		highest float64
		most    int
		step    float64
		top     float64
	}{
		{138, 6, 25, 150}, {100, 5, 20, 100}, {7.4e6, 6, 2e6, 8e6}, {0.31, 4, 0.1, 0.4}, {9, 4, 2.5, 10}, {0.3, 3, 0.1, 0.3},
	} {
		if got := roundStep(c.highest, c.most); got < c.step*(1-1e-9) || got > c.step*(1+1e-9) {
			t.Errorf("step for %v in %d: %v, want %v", c.highest, c.most, got, c.step)
		}
		if got := (values{most: c.most}).top(c.highest); got < c.top*(1-1e-9) || got > c.top*(1+1e-9) {
			t.Errorf("top for %v in %d: %v, want %v", c.highest, c.most, got, c.top)
		}
	}
	if got := (values{most: 5}).top(0); got != 1 {
		t.Errorf("top of nothing: %v", got)
	}
	marks := values{w: english(), most: 6}.Ticks(0, 8e6)
	if last := marks[len(marks)-1]; last.Label != "8 million" || marks[0].Label != "0" {
		t.Errorf("%v", marks)
	}
}

func TestLabelsKeepApart(t *testing.T) {
	cases := map[string][]vg.Length{
		"free":       {10, 40, 80},
		"touching":   {50, 51, 52, 53},
		"at the top": {97, 98, 99, 100},
		"at the end": {0, 0, 1},
		"two groups": {10, 11, 60, 61, 62},
		"chain":      {10, 19, 28, 29},
	}
	for name, wanted := range cases {
		placed := apart(wanted, 10, 0, 100)
		for i, y := range placed {
			if y < -1e-9 || y > 100+1e-9 {
				t.Errorf("%s: %v leaves the plot", name, placed)
			}
			if i > 0 && y-placed[i-1] < 10-1e-9 {
				t.Errorf("%s: %v overlaps", name, placed)
			}
		}
		if name == "free" && placed[1] != 40 {
			t.Errorf("moved without need: %v", placed)
		}
	}
}
