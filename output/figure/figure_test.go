package figure

import (
	"bytes"
	"html"
	"image/png"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"radif/model/plan"
	"radif/model/series"
	"radif/output/internal/fixture"
	"radif/output/internal/golden"
	"radif/output/lingo"
)

func english() lingo.Words { return lingo.New(lingo.English) }

// small is a year of two quantities and two services, for golden files that can be read.
func small() *plan.Result {
	r := fixture.Result(0)
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

func TestSmallFigures(t *testing.T) {
	for _, f := range All(small(), english()) {
		svg, err := f.SVG()
		if err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, f.Name+".svg", svg)
	}
}

func TestEveryQuestionHasItsFigure(t *testing.T) {
	names := map[string]bool{}
	for _, f := range All(fixture.Result(0), english()) {
		names[f.Name] = true
		for _, text := range []string{f.Headline, f.Subtitle} {
			if text == "" || strings.ContainsAny(text, "{}") || strings.Contains(text, "figure.") {
				t.Errorf("%s says %q", f.Name, text)
			}
		}
	}
	for _, want := range []string{"demand-by-service", "fan-compute.cores", "fan-storage.usable", "fan-power.it", "installed-against-needed", "mix-storage.kinds", "mix-power.parts"} {
		if !names[want] {
			t.Errorf("no figure %s", want)
		}
	}
}

// TestAgainAndAtOnce draws figures of each kind twice, all at the same time: the bytes are equal.
func TestAgainAndAtOnce(t *testing.T) {
	figures := All(small(), english())
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

func TestPNGShowsSomething(t *testing.T) {
	for _, f := range All(small(), english()) {
		text, err := f.PNG()
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		colours := map[[3]uint32]int{}
		for y := 0; y < picture.Bounds().Dy(); y += 5 {
			for x := 0; x < picture.Bounds().Dx(); x += 5 {
				r, g, b, _ := picture.At(x, y).RGBA()
				colours[[3]uint32{r, g, b}]++
			}
		}
		if picture.Bounds().Dx() != 1152 || len(colours) < 10 {
			t.Errorf("%s: %v, %d colours", f.Name, picture.Bounds(), len(colours))
		}
	}
}

func TestNothingNeededIsDrawnToo(t *testing.T) {
	r := fixture.Result(0)
	for _, q := range r.Quantities {
		for _, column := range [][]float64{q.Month.P05, q.Month.P50, q.Month.P90, q.Month.P95} {
			clear(column)
		}
	}
	for i := range r.Design {
		r.Design[i].Specified = 0
	}
	for _, f := range All(r, english()) {
		if svg, err := f.SVG(); err != nil || strings.Contains(string(svg), "NaN") {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if figures := All(&plan.Result{}, english()); len(figures) != 0 {
		t.Errorf("%d figures of nothing", len(figures))
	}
}

var textElement = regexp.MustCompile(`<text x="([-.0-9e+]+)" y="([-.0-9e+]+)"[^>]*?font-weight:(\w+);[^>]*?font-size:([.0-9]+)px[^>]*>([^<]*)</text>`)

// TestNoTextLeavesThePage draws forty services with long names and six phases, and measures every
// text.
func TestNoTextLeavesThePage(t *testing.T) {
	r := fixture.Result(0)
	for i := range 40 {
		s := r.Services[i%8]
		s.Title.EN = "A service whose name the ministry insisted on writing out in full, number " + strconv.Itoa(i)
		r.Services = append(r.Services, s)
	}
	l := newLook()
	seen := 0
	for _, f := range All(r, english()) {
		svg, err := f.SVG()
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range textElement.FindAllStringSubmatch(string(svg), -1) {
			seen++
			x, _ := strconv.ParseFloat(m[1], 64)
			size, _ := strconv.ParseFloat(m[4], 64)
			style := text.Style{Font: font.Font(l.label.Font), Handler: l.label.Handler}
			if m[3] == "bold" {
				style.Font = l.headline.Font
			}
			style.Font.Size = vg.Length(size)
			if right := vg.Length(x) + style.Width(html.UnescapeString(m[5])); x < 0 || right > width {
				t.Errorf("%s: %q runs from %.0f to %.0f of %.0f points", f.Name, m[5], x, right, width)
			}
		}
	}
	if seen < 300 {
		t.Errorf("only %d texts measured", seen)
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
		if got := top(c.highest, c.most); got < c.top*(1-1e-9) || got > c.top*(1+1e-9) {
			t.Errorf("top for %v in %d: %v, want %v", c.highest, c.most, got, c.top)
		}
	}
	if got := top(0, 5); got != 1 {
		t.Errorf("top of nothing: %v", got)
	}
	marks := values{english(), 6}.Ticks(0, 8e6)
	if last := marks[len(marks)-1]; last.Label != "8,000,000" || marks[0].Label != "0" {
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
