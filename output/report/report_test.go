package report

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
)

// TestWhatAuthorsWriteStaysText: titles, ids and sources are never markup.
func TestWhatAuthorsWriteStaysText(t *testing.T) {
	evil := `</title><script>alert(1)</script><img src=x onerror=alert(1)> "'&` + "\u2069\u202e"
	r := result()
	r.Name, r.Title, r.Digest = evil, plan.Title{EN: evil, AR: evil}, evil
	r.Phases[0].Title = plan.Title{EN: evil, AR: evil}
	r.Services[0].Title, r.Services[0].Class = plan.Title{EN: evil}, evil
	r.Design[0].Trace, r.Design[0].Binding = evil, evil
	r.Warnings = append(r.Warnings, plan.Warning{ID: evil, Subject: evil, Values: map[string]string{"a": evil}})
	for name, languages := range pages {
		in := input(r, languages...)
		in.Origins = record.Origins{evil: {File: evil, Basis: "estimate", Source: evil, Text: evil}}
		in.Tool.Version, in.Catalogue = evil, []record.Edition{{ID: evil, Date: evil}}
		for i := range in.Languages {
			in.Languages[i].Figures = in.Languages[i].Figures[:1]
			in.Languages[i].Figures[0].Headline, in.Languages[i].Figures[0].Caption, in.Languages[i].Figures[0].Description = evil, evil, evil
		}
		root := parsed(t, in)
		if n := len(find(root, named("script"))); n != 0 {
			t.Errorf("%s: %d scripts", name, n)
		}
		if n := len(find(root, named("img"))); n != 2 { // one of them for phones, or one for each language
			t.Errorf("%s: %d images", name, n)
		}
		if title := content(find(root, named("h1"))[0]); !strings.Contains(title, "<script>alert(1)</script>") {
			t.Errorf("%s: the title became %q", name, title)
		}
	}
}

// TestInputsWithoutABasisComeFirstAndOpen: they stand in their own section; the others are folded
// on the screen and stand behind everything else.
func TestInputsWithoutABasisComeFirstAndOpen(t *testing.T) {
	root := parsed(t, input(result(), lingo.English))
	section, annex := byID(t, root, "assumptions"), byID(t, root, "annex")
	if got := content(find(section, named("h3"))[0]); got != "Assumptions: unstated" {
		t.Errorf("first comes %q", got)
	}
	if n := len(find(section, named("details"))); n != 0 {
		t.Errorf("%d tables without a basis are folded", n)
	}
	headings := find(annex, named("h3"))
	if got := content(find(annex, named("summary"))[0]); got != "Show 17 rows" || len(headings) != 5 {
		t.Errorf("folded first is %q of %d", got, len(headings))
	}
	if n := len(find(annex, named("details"))); n != len(headings) {
		t.Errorf("%d of %d tables are folded", n, len(headings))
	}
	sections := find(root, named("section"))
	if last := sections[len(sections)-1]; last != annex {
		t.Errorf("last comes %s", attribute(last, "id"))
	}
	rows := 0
	for _, table := range append(find(section, named("table"))[1:], find(annex, named("table"))...) {
		rows += len(body(t, root, attribute(table, "id")))
	}
	if rows != 100 {
		t.Errorf("%d inputs are listed", rows)
	}
}

func TestTheTranslationSaysThatItIsUnreviewed(t *testing.T) {
	signed := lingo.SignOff{By: "Procurement Department", Date: "2026-03-01"}
	for name, want := range map[string]string{
		"en": "", "ar": "ترجمة غير مراجعة", "bilingual": "The Arabic translation is unreviewed",
	} {
		in := input(result(), pages[name]...)
		if got := notices(parsed(t, in)); (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %q", name, got)
		}
		for i := range in.Languages {
			in.Languages[i].Words = in.Languages[i].Words.WithSignOff(signed)
		}
		root := parsed(t, in)
		if got := notices(root); (want == "") != (got == "") || want != "" && !strings.Contains(got, "Procurement Department") {
			t.Errorf("%s, signed: %q", name, got)
		}
		if terms := find(root, func(n *html.Node) bool { return attribute(n, "id") == "terms" }); len(terms) != 0 {
			t.Errorf("%s: terms to be reviewed after the review", name)
		}
	}
}

func notices(root *html.Node) string {
	var list []string
	for _, n := range find(root, func(n *html.Node) bool { return attribute(n, "role") == "note" }) {
		list = append(list, content(n))
	}
	return strings.Join(list, "\n")
}

func TestTermsWithoutASourceAreMarked(t *testing.T) {
	rows := body(t, parsed(t, input(result(), lingo.Arabic)), "table-terms")
	marks := map[string]string{}
	for _, row := range rows {
		marks[row[0]] = row[2]
	}
	if marks["Backup storage"] != "منشور" || marks["Racks"] != "صياغتنا" {
		t.Errorf("%d terms: %q, %q", len(rows), marks["Backup storage"], marks["Racks"])
	}
}

func TestAPlanWithoutPhases(t *testing.T) {
	r := &plan.Result{Name: "empty", Title: plan.Title{EN: "Empty"}, Trials: 10, Confidence: 0.9}
	for _, languages := range pages {
		in := input(result(), languages...)
		in.Result, in.Origins = r, nil
		if _, err := HTML(in); err != nil {
			t.Error(err)
		}
	}
}

func TestTheCatalogueIsListedByDate(t *testing.T) {
	in := input(result(), lingo.English)
	in.Catalogue = []record.Edition{{ID: "climates", Date: "2024-06-21"}, {ID: "reference", Date: "2017-12-31"}, {ID: "ups", Date: "2024-06-21"}, {ID: "tariffs", Date: "2024-07-01"}}
	rows := body(t, parsed(t, in), "table-catalogue")
	want := [][]string{{"2024-07-01", "tariffs"}, {"2024-06-21", "climates, ups"}, {"2017-12-31", "reference"}}
	if !slices.EqualFunc(rows, want, slices.Equal) {
		t.Errorf("%q", rows)
	}
}

// TestNamesBeginSmallInsideASentence, unless they are abbreviations.
func TestNamesBeginSmallInsideASentence(t *testing.T) {
	lead := content(find(parsed(t, input(result(), lingo.English)), func(n *html.Node) bool { return attribute(n, "class") == "lead" })[0])
	for _, want := range []string{", usable storage ", ", UPS ", ", replication link "} {
		if !strings.Contains(lead, want) {
			t.Errorf("no %q in %q", want, lead)
		}
	}
}

func TestFiles(t *testing.T) {
	files := Files(input(result(), lingo.Arabic, lingo.English))
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path)
		first, err := f.Make()
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := f.Make(); !bytes.Equal(first, again) {
			t.Errorf("%s has other bytes each time", f.Path)
		}
	}
	if got := strings.Join(paths, " "); got != "report.html report.en.html report.bilingual.html" {
		t.Errorf("%s", got)
	}
	if one := Files(input(result(), lingo.English)); len(one) != 1 || one[0].Path != "report.html" {
		t.Errorf("%v", one)
	}
}

func TestAFigureThatFailsFailsThePage(t *testing.T) {
	broken := errors.New("no ink")
	for _, fails := range []func(f *Figure, with func() ([]byte, error)){
		func(f *Figure, with func() ([]byte, error)) { f.SVG = with }, func(f *Figure, with func() ([]byte, error)) { f.Narrow = with },
	} {
		in := input(result(), lingo.English)
		fails(&in.Languages[0].Figures[1], func() ([]byte, error) { return nil, broken })
		if _, err := HTML(in); !errors.Is(err, broken) {
			t.Error(err)
		}
	}
	if _, err := HTML(Input{Result: result()}); err == nil {
		t.Error("a page in no language")
	}
}

func BenchmarkHTML(b *testing.B) {
	for _, l := range []lingo.Lang{lingo.English, lingo.Arabic} {
		b.Run(string(l), func(b *testing.B) {
			in := input(result(), l)
			in.Origins = origins(1360)
			for b.Loop() {
				if _, err := HTML(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
