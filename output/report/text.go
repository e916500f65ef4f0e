package report

import (
	"html/template"
	"regexp"
	"strings"

	"radif/output/lingo"
)

// text is what a place on the page says, in each language of the page.
type text []said

type said struct {
	lang  lingo.Lang
	words string // with the isolates of lingo
}

// HTML shows the text in a sentence, the months and days in it on one line: 2026-01 would break.
func (t text) HTML() template.HTML {
	return t.markup(func(words string) string {
		return month.ReplaceAllString(lingo.Markup(words), `$1<span class="month">$2</span>`)
	})
}

// cell shows the text in a table, whose columns say themselves what breaks.
func (t text) cell() string { return string(t.markup(lingo.Markup)) }

// markup shows the text. Two languages stand in elements of their own; what is the same in both,
// such as a number, is said once.
func (t text) markup(of func(words string) string) template.HTML {
	if len(t) == 0 {
		return ""
	}
	if t.alike() {
		return template.HTML(of(t[0].words))
	}
	var b strings.Builder
	for _, s := range t {
		b.WriteString(`<span class="said" lang="` + string(s.lang) + `" dir="` + direction(s.lang) + `">` + of(s.words) + "</span> ")
	}
	return template.HTML(strings.TrimSuffix(b.String(), " "))
}

var month = regexp.MustCompile(`(^|[ >(])([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)\b`)

// alike reports whether all languages say the same.
func (t text) alike() bool {
	for _, s := range t[1:] {
		if lingo.Unmarked(s.words) != lingo.Unmarked(t[0].words) {
			return false
		}
	}
	return true
}

// Plain is the text for places that hold no elements, such as a title or an alternative text.
func (t text) Plain() string {
	var list []string
	for i, s := range t {
		if i == 0 || !t.alike() {
			list = append(list, lingo.Unmarked(s.words))
		}
	}
	return strings.Join(list, " / ")
}

func direction(l lingo.Lang) string {
	if l == lingo.Arabic {
		return "rtl"
	}
	return "ltr"
}

// teller tells a result in the languages of the page.
type teller struct {
	Input
}

// say makes a text of what each language says.
func (t teller) say(in func(w lingo.Words) string) text {
	out := make(text, len(t.Languages))
	for i, l := range t.Languages {
		w := l.Words.In(lingo.HTML).WithCurrency(t.Result.Currency)
		out[i] = told(w, in(w))
	}
	return out
}

// told directs what the words themselves say in figures: "95 %" would be shown the other way
// round.
func told(w lingo.Words, words string) said {
	if strings.Contains(words, "%") {
		words = w.Direct(words)
	}
	return said{w.Lang(), words}
}

// word is the text under a key.
func (t teller) word(key string) text {
	return t.say(func(w lingo.Words) string { return w.Word(key) })
}
