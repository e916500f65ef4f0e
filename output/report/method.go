package report

import (
	"slices"
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
)

// method says how the numbers came about.
type method struct {
	Steps      []text
	Quantities group
}

// sizing is the step that tells how a size is computed.
const sizing = 4

func (t teller) method() method {
	r := t.Result
	m := method{}
	for n := 1; n <= 6; n++ {
		m.Steps = append(m.Steps, t.say(func(w lingo.Words) string {
			return w.Say("report.method."+strconv.Itoa(n), "trials", w.Counted(r.Trials, "trials"),
				"seed", w.Isolate(strconv.FormatUint(r.Seed, 10)), "confidence", w.Confidence(r.Confidence))
		}))
		if n == sizing {
			m.Steps = append(m.Steps, t.given("report.method.given")...)
		}
	}
	title := t.word("report.quantities")
	m.Quantities = t.fold(title, t.register().title(title, 0), true)
	return m
}

// register lists the quantities with their formulas.
func (t teller) register() grid {
	g := grid{id: "quantities"}
	for _, key := range []string{"parameter", "id", "unit", "formula", "state", "site"} {
		g.heads = append(g.heads, head{key: key, text: t.word("column." + key)})
	}
	for _, q := range plan.Register() {
		g.rows = append(g.rows, []datum{
			{text: t.say(func(w lingo.Words) string { return w.Quantity(q.ID) }), head: true},
			{text: t.say(func(w lingo.Words) string { return w.Isolate(q.ID) }), code: true},
			{text: t.say(func(w lingo.Words) string { return w.Unit(q.Unit) })},
			{text: t.say(func(w lingo.Words) string { return w.Isolate(q.Formula) + " " + w.Word("formula."+q.Formula) })},
			{text: t.word("state." + string(q.State))},
			{text: t.word("site." + q.Site)},
		})
	}
	return g
}

// provenance says what made the page, and from what.
type provenance struct {
	Facts     []fact
	Catalogue grid
}

// fact is a name with what it is.
type fact struct {
	Name, Value text
	Code        bool
}

func (t teller) provenance() provenance {
	r := t.Result
	same := func(s string) text { return t.say(func(w lingo.Words) string { return w.Isolate(s) }) }
	facts := []fact{
		{t.word("report.scenario"), t.say(func(w lingo.Words) string { return w.Foreign(r.Name) }), false},
		{t.word("report.digest"), same(r.Digest), true},
		{t.word("report.seed"), same(strconv.FormatUint(r.Seed, 10)), true},
		{t.word("report.trials"), t.say(func(w lingo.Words) string { return w.Number(float64(r.Trials)) }), false},
		{t.word("column.confidence"), t.say(func(w lingo.Words) string { return w.Confidence(r.Confidence) }), false},
		{t.word("report.currency"), same(r.Currency), false},
		{t.word("report.tool"), same("radif " + t.Tool.Version + ", " + t.Tool.Go), false},
		{t.word("report.platform"), same(t.Tool.Platform), false},
		{t.word("report.verify"), same("radif verify DIR"), true},
		{t.word("report.explain"), same("radif explain DIR " + t.example()), true},
	}
	p := provenance{Catalogue: grid{id: "catalogue", caption: t.word("report.catalogue"), heads: []head{{key: "date", text: t.word("column.date")}, {key: "section", text: t.word("column.section")}}}}
	for _, f := range facts {
		if f.Value[0].words != "" {
			p.Facts = append(p.Facts, f)
		}
	}
	for _, e := range dated(t.Input.Catalogue) {
		sections := t.say(func(w lingo.Words) string { return w.Isolate(strings.Join(e.sections, ", ")) })
		p.Catalogue.rows = append(p.Catalogue.rows, []datum{{text: same(e.date), head: true}, {text: sections}})
	}
	return p
}

// edition is the sections of the catalogue that have the same date.
type edition struct {
	date     string
	sections []string
}

// dated puts the sections of the catalogue together by their dates, the newest first.
func dated(list []record.Edition) []edition {
	var out []edition
	for _, e := range list {
		i := slices.IndexFunc(out, func(o edition) bool { return o.date == e.Date })
		if i < 0 {
			i, out = len(out), append(out, edition{date: e.Date})
		}
		out[i].sections = append(out[i].sections, e.ID)
	}
	slices.SortStableFunc(out, func(a, b edition) int { return strings.Compare(b.date, a.date) })
	return out
}

// example is a quantity that can be explained.
func (t teller) example() string {
	if len(t.Result.Design) > 0 {
		return t.Result.Design[0].ID
	}
	return "demand.peak_rate"
}

// terms lists the words that await review; nil once they are signed off, and in English.
func (t teller) terms() *group {
	for _, l := range t.Languages {
		if !l.Words.Unreviewed() {
			continue
		}
		title := t.word("report.terms")
		g := grid{id: "terms", caption: title}
		for _, key := range []string{"english", "arabic", "origin"} {
			g.heads = append(g.heads, head{key: key, text: t.word("column." + key)})
		}
		for _, term := range l.Words.Terms("quantity.", "item.", "binding.") {
			if !strings.Contains(term.English, "{") { // a frame of a sentence is no term
				g.rows = append(g.rows, t.term(term))
			}
		}
		folded := t.fold(title, g, true)
		return &folded
	}
	return nil
}

func (t teller) term(term lingo.Term) []datum {
	origin := "term.ours"
	if term.Sourced {
		origin = "term.sourced"
	}
	return []datum{
		{text: t.say(func(w lingo.Words) string { return w.Foreign(term.English) }), head: true},
		{text: t.say(func(w lingo.Words) string { return w.Foreign(term.Arabic) })},
		{text: t.word(origin)},
	}
}
