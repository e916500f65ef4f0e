package figure

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/sensitivity"
	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// spoken reads title and description out of an SVG document, as an independent reader would.
func spoken(t *testing.T, f Figure) (title, description string) {
	t.Helper()
	text, err := f.SVG()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Lang  string `xml:"lang,attr"`
		Title string `xml:"title"`
		Desc  string `xml:"desc"`
	}
	if err := xml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Title != f.Headline || doc.Lang != string(f.page.lang) {
		t.Errorf("%s is called %q in %q", f.Name, doc.Title, doc.Lang)
	}
	return doc.Title, doc.Desc
}

var figureInText = regexp.MustCompile(`[-+]?[0-9][0-9,]*(?:\.[0-9]+)?(?: (?:million|مليون|billion|مليار))?`)

// figures reads the numbers of a text, names of phases and inputs left out.
func figures(r *plan.Result, text string) []float64 {
	text = lingo.Unmarked(text)
	for _, p := range r.Phases {
		text = strings.ReplaceAll(text, p.Title.EN, "")
	}
	for _, id := range r.Inputs {
		text = strings.ReplaceAll(text, id, "")
	}
	text = strings.ReplaceAll(text, "-", " -")
	text = regexp.MustCompile(`([0-9]) -([0-9])`).ReplaceAllString(text, "$1 $2") // 2026-01
	var list []float64
	for _, m := range figureInText.FindAllString(text, -1) {
		number, word, _ := strings.Cut(m, " ")
		v, _ := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
		list = append(list, v*map[string]float64{"": 1, "million": 1e6, "مليون": 1e6, "billion": 1e9, "مليار": 1e9}[word])
	}
	return list
}

// facts are what a figure's description must say, and all the numbers that it may say.
type facts []float64

func (l *facts) add(values ...float64) { *l = append(*l, values...) }

func (l *facts) month(m interface {
	Year() int
	Number() int
}) {
	l.add(float64(m.Year()), float64(m.Number()))
}

func (l *facts) designs(r *plan.Result, id string) {
	for _, d := range r.Design {
		if d.ID == id {
			l.add(d.Median, d.Computed, d.Specified, 100*d.Confidence)
			for _, p := range r.Phases {
				if p.ID == d.Phase {
					l.month(p.Ready)
				}
			}
		}
	}
}

// factsOf reads from the result what the description of a figure must say.
func factsOf(r *plan.Result, name string) facts {
	var l facts
	end := r.Months[len(r.Months)-1]
	kind, id, _ := strings.Cut(name, "-")
	switch {
	case kind == "fan" || kind == "distribution":
		l.designs(r, id)
		for _, q := range r.Quantities {
			if q.ID == id && len(l) == 0 {
				l.add(last(q.Month.P50), last(q.Month.P05), last(q.Month.P95), 5, 95)
				l.month(end)
			}
		}
	case name == "installed-against-needed":
		l.add(5, 95)
		for _, id := range panels {
			l.designs(r, id)
		}
	case name == "demand-by-service":
		l.month(end)
		sum := 0.0
		for _, s := range r.Services {
			l.add(last(s.Quantities[0].Mean))
			sum += last(s.Quantities[0].Mean)
		}
		l.add(sum)
	case kind == "mix":
		l.month(end)
		for _, m := range r.Mix {
			if m.ID == id {
				sum := 0.0
				for _, p := range m.Parts {
					l.add(last(p.Mean))
					sum += last(p.Mean)
				}
				l.add(sum)
			}
		}
	case name == "what-binds":
		l.add(100 * r.Confidence)
		for _, j := range r.Joint {
			l.add(100 * j.Share)
			for _, s := range j.Limiting {
				l.add(100 * s.Share)
			}
		}
	case name == "coincident-peaks":
		l.month(end)
		for _, q := range r.Quantities {
			if strings.HasPrefix(q.ID, "compute.offered_load") {
				l.add(last(q.Month.P50))
			}
		}
	case kind == "tornado":
		for _, m := range r.Maxima {
			if m.ID != id || m.Phase != r.Phases[len(r.Phases)-1].ID {
				continue
			}
			for _, e := range sensitivity.Rank(r.Inputs, r.Sample, [][]float64{m.Values})[0].Effects {
				l.add(math.Round(100*e.Rho)/100, e.Low, e.High)
			}
		}
	case name == "elicitation-fidelity":
		l.add(3)
		for _, f := range r.Fidelity {
			l.add(100*f.P, f.Asked, f.Fitted, f.Sampled, math.Round(10*(f.Sampled-f.Asked)/f.StandardError)/10)
		}
	}
	return l
}

// same holds a printed figure against a value: shares and what is a million or more are printed
// with three significant digits, all else with four.
func same(name string, printed, value float64) bool {
	within := 0.0005
	if math.Abs(value) >= 1e6 || name == "what-binds" {
		within = 0.005
	}
	return math.Abs(printed-value) <= within*math.Abs(value)
}

func holds(list []float64, ok func(float64) bool) bool {
	for _, v := range list {
		if ok(v) {
			return true
		}
	}
	return false
}

// TestDescriptionsSayWhatTheResultSays: every number in a description is in the result, every main
// figure of the result is in the description, and both languages say the same numbers.
func TestDescriptionsSayWhatTheResultSays(t *testing.T) {
	r := fixture.Result(300)
	for k, m := range r.Maxima { // something for the tornado
		copy(m.Values, r.Sample[k%9])
	}
	said := map[string][]float64{}
	for _, w := range both() {
		for _, f := range All(r, w) {
			_, text := spoken(t, f)
			got, want := figures(r, text), factsOf(r, f.Name)
			if len(want) == 0 {
				t.Errorf("%s: nothing is known of it", f.Name)
			}
			for _, v := range got {
				if !holds(want, func(x float64) bool { return same(f.Name, v, x) }) {
					t.Errorf("%s %s: %v is not in the result: %s", w.Lang(), f.Name, v, text)
				}
			}
			for _, x := range want {
				if !holds(got, func(v float64) bool { return same(f.Name, v, x) }) {
					t.Errorf("%s %s: %v is not said: %s", w.Lang(), f.Name, x, text)
				}
			}
			if before, ok := said[f.Name]; ok && len(before) != len(got) {
				t.Errorf("%s: %d numbers in English, %d in Arabic", f.Name, len(before), len(got))
			}
			said[f.Name] = got
		}
	}
}

var latinWord = regexp.MustCompile(`[A-Za-z]{3,}`)

// TestArabicFiguresSpeakArabic: no Latin word but units, ids and abbreviations.
func TestArabicFiguresSpeakArabic(t *testing.T) {
	known := map[string]bool{"kVA": true, "TiB": true, "GiB": true, "Mbit": true, "RPO": true, "UPS": true, "PUE": true}
	for _, f := range All(fixture.Result(300), arabic()) {
		text := lingo.Unmarked(f.Headline + " " + f.Subtitle + " " + f.Description)
		for _, id := range fixture.Result(1).Inputs {
			text = strings.ReplaceAll(text, id, "")
		}
		text = regexp.MustCompile(`services\.[a-z.-]+`).ReplaceAllString(text, "")
		for _, word := range latinWord.FindAllString(text, -1) {
			if !known[word] && !strings.HasPrefix(f.Name, "elicitation") {
				t.Errorf("%s says %q: %s", f.Name, word, text)
			}
		}
	}
}

// TestNumbersAreSetApart: in Arabic no figure with a Latin unit stands outside an isolate.
func TestNumbersAreSetApart(t *testing.T) {
	bare := regexp.MustCompile(`(?:^|[^\x{2066}0-9.,+-])-?[0-9][0-9.,]* (?:kW|kVA|TiB|GiB|Mbit/s|%)`)
	for _, f := range All(fixture.Result(300), arabic()) {
		for _, text := range []string{f.Headline, f.Subtitle, f.Description} {
			if found := bare.FindString(text); found != "" {
				t.Errorf("%s: %q in %q", f.Name, found, text)
			}
		}
	}
}
