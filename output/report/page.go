package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"html/template"

	"radif/output/lingo"
)

//go:embed page.html
var pageText string

//go:embed style.css
var styleText string

// page is what the template shows.
type page struct {
	Lang, Dir, Policy string
	Style             template.CSS
	Generator         string

	Document, Heading, Subtitle, Facts, Skip, Contents text
	Notices                                            []text
	Words                                              map[string]text

	Answer      answer
	Plots       []plot
	Chapters    []chapter
	Assumptions assumptions
	Warnings    []text
	Method      method
	Provenance  provenance
	Terms       *group
}

// HTML writes the page.
func HTML(in Input) ([]byte, error) {
	if len(in.Languages) == 0 || in.Result == nil {
		return nil, errors.New("report: nothing to tell, or no language to tell it in")
	}
	t := teller{in}
	plots, err := t.plots()
	if err != nil {
		return nil, err
	}
	tree, err := template.New("page").Parse(pageText)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	size := 1 << 20
	for _, p := range plots {
		for _, i := range p.Images {
			size += len(i.Tag)
		}
	}
	b.Grow(size)
	if err := tree.Execute(&b, t.page(plots)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// headings are the words of the page's own.
var headings = []string{
	"report.answer", "report.buy", "report.sure", "report.binds", "report.figures", "report.enlarge", "report.inwords", "report.annex", "report.tables", "table.assumptions",
	"report.warnings", "report.method", "report.provenance", "report.catalogue", "report.terms", "report.terms.note", "summary.no-warnings",
}

func (t teller) page(plots []plot) page {
	r, first := t.Result, t.Languages[0].Words
	p := page{
		Lang: string(first.Lang()), Dir: direction(first.Lang()), Style: template.CSS(styleText), Policy: policy(), Generator: "Radif " + t.Tool.Version,
		Heading: t.say(func(w lingo.Words) string { return w.Title(r.Title) }), Subtitle: t.word("report.subtitle"),
		Skip: t.word("report.skip"), Contents: t.word("report.contents"), Words: map[string]text{},
		Answer: t.answer(), Plots: plots, Chapters: t.chapters(), Assumptions: t.assumptions(),
		Method: t.method(), Provenance: t.provenance(), Terms: t.terms(),
	}
	p.Document = t.say(func(w lingo.Words) string { return w.Title(r.Title) + " - " + w.Word("report.document") })
	if n := len(r.Months); n > 0 {
		p.Facts = t.say(func(w lingo.Words) string {
			return w.Say("report.facts", "from", w.Month(r.Months[0]), "to", w.Month(r.Months[n-1]), "phases", w.Counted(len(r.Phases), "phases"),
				"trials", w.Counted(r.Trials, "trials"), "confidence", w.Confidence(r.Confidence))
		})
	}
	for _, key := range headings {
		p.Words[key] = t.word(key)
	}
	for _, a := range r.Warnings {
		p.Warnings = append(p.Warnings, t.say(func(w lingo.Words) string { return w.Warning(t.named(a, w)) }))
	}
	p.Notices = t.notices()
	return p
}

// notices say of each translation whether it was reviewed, in every language of the page.
func (t teller) notices() []text {
	var list []text
	for _, l := range t.Languages {
		notice := l.Words.In(lingo.HTML).Notice()
		if notice == "" {
			continue
		}
		list = append(list, t.say(func(w lingo.Words) string {
			if l.Words.Unreviewed() {
				return w.Word("notice.unreviewed")
			}
			if w.Lang() == l.Words.Lang() {
				return notice
			}
			return w.Say("notice.reviewed", "by", w.Foreign(l.Words.SignOff().By), "date", w.Isolate(l.Words.SignOff().Date))
		}))
	}
	return list
}

// Title is what a browser calls the page.
func (p page) Title() string { return p.Document.Plain() }

// policy forbids scripts and everything from elsewhere; the one style sheet is named by its
// digest.
func policy() string {
	sum := sha256.Sum256([]byte(styleText))
	return "default-src 'none'; img-src data:; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}
