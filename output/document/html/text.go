package html

import (
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// said is what a document says in one of its languages, as HTML.
type said struct {
	lang lingo.Lang
	html string
}

func direction(lang lingo.Lang) string {
	if lang == lingo.Arabic {
		return "rtl"
	}
	return "ltr"
}

// in shows a text in one language.
func (p *page) in(lang lingo.Lang, text document.Text) string {
	words := text.In(lang)
	if lang == lingo.Arabic {
		words = p.arabic.Direct(words)
	}
	return strings.ReplaceAll(lingo.Markup(words), "\n", "<br>")
}

// all shows a text in every language of the document; what is the same in both is said once, and
// what is empty is not said.
func (p *page) all(text document.Text) []said {
	var list []said
	for _, lang := range p.langs {
		if text.In(lang) == "" || len(list) > 0 && alike(text) {
			continue
		}
		list = append(list, said{lang, p.in(lang, text)})
	}
	return list
}

// alike reports whether both languages show the same.
func alike(text document.Text) bool { return lingo.Unmarked(text.EN) == lingo.Unmarked(text.AR) }

// inline writes a text inside an element; two languages stand in elements of their own.
func (p *page) inline(text document.Text) {
	list := p.all(text)
	for i, s := range list {
		if i > 0 {
			p.m.WriteString(" ")
		}
		switch {
		case len(list) > 1:
			p.m.open("span", "class", "said", "lang", string(s.lang), "dir", direction(s.lang))
			p.m.WriteString(s.html)
			p.m.shut("span")
		case s.lang != p.langs[0] && !alike(text):
			p.m.open("span", "lang", string(s.lang), "dir", direction(s.lang))
			p.m.WriteString(s.html)
			p.m.shut("span")
		default:
			p.m.WriteString(s.html)
		}
	}
}

// plain is a text for an attribute: the first language that says something.
func (p *page) plain(text document.Text) string {
	for _, lang := range p.langs {
		if words := text.In(lang); words != "" {
			return lingo.Unmarked(words)
		}
	}
	return ""
}

// labelled joins a label with its number and what it labels: "Table 7: Requirements".
func labelled(label document.Text, number string, text document.Text) document.Text {
	join := func(label, text string) string {
		if number == "" {
			return text
		}
		label = strings.ReplaceAll(label, "{number}", "\u2066"+number+"\u2069")
		if text == "" {
			return label
		}
		return label + ": " + text
	}
	out := document.Text{}
	if label.EN != "" || text.EN != "" {
		out.EN = join(label.EN, text.EN)
	}
	if label.AR != "" || text.AR != "" {
		out.AR = join(label.AR, text.AR)
	}
	return out
}
