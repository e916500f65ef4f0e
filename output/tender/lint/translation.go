package lint

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"radif/model/plan"
	"radif/output/document"
	"radif/output/lingo"
)

// languages are those in which the tender is issued.
func (c *checker) languages() []lingo.Lang {
	if len(c.Tender.Languages) > 0 {
		return c.Tender.Languages
	}
	var list []lingo.Lang
	for _, l := range c.Tender.Package.Languages {
		list = append(list, lingo.Lang(l))
	}
	return list
}

// translation looks for words that are missing in a language of the tender, and for the review of
// the translation.
func (c *checker) translation() {
	reviewed := false
	for _, r := range c.Tender.Package.Reviews {
		reviewed = reviewed || r.Language == string(lingo.Arabic) && r.Reviewer != "" && r.Date != ""
	}
	for _, lang := range c.languages() {
		for _, p := range slices.Concat(c.titles, c.settings) {
			if text, at := p.in(lang); strings.TrimSpace(text) == "" || lang == lingo.Arabic && !speaks(lang, text) {
				c.missing(lang, at)
			}
		}
		for _, p := range c.clauses {
			if text, at := p.in(lang); !speaks(lang, text) {
				c.missing(lang, at)
			}
		}
		if lang == lingo.Arabic && !reviewed {
			c.add(RuleSignOff, Error, c.setting("reviews"), "sign-off")
		}
	}
}

func (c *checker) missing(lang lingo.Lang, at passage) {
	key := "language." + string(lang)
	c.add(RuleTranslation, Error, at, "translation", fact{"language", document.Text{EN: c.en.Word(key), AR: c.ar.Word(key)}})
}

// in is the text of a passage in a language.
func (p passage) in(lang lingo.Lang) (string, passage) {
	if lang == lingo.Arabic {
		return p.ar, p.arabic()
	}
	return p.en, p
}

// titles collects the titles that the scenario gives to phases, classes and pools.
func titles(r *plan.Result) []passage {
	if r == nil {
		return nil
	}
	var list []passage
	add := func(id string, t plan.Title) {
		if t != (plan.Title{}) {
			list = append(list, passage{id: id, en: t.EN, ar: t.AR})
		}
	}
	for _, p := range r.Phases {
		add("phases."+p.ID+".title", p.Title)
	}
	for _, path := range slices.Sorted(maps.Keys(r.Names)) {
		if strings.HasPrefix(path, "pools.") || strings.HasPrefix(path, "storage.classes.") || strings.HasPrefix(path, "recovery.") {
			add(path+".title", r.Names[path])
		}
	}
	return list
}

// words is a run of letters as words have them: a unit or an id is none.
var words = regexp.MustCompile(`\p{Ll}{3,}`)

// speaks reports whether a text is in a language, or has no words at all.
func speaks(lang lingo.Lang, text string) bool {
	arabic := strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) })
	if lang == lingo.Arabic {
		return arabic || text != "" && !words.MatchString(text)
	}
	return text != "" && (!arabic || words.MatchString(text))
}
