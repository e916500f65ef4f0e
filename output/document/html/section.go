package html

import (
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// section writes a section at the level of its heading. Its own matter lies on pages of one side,
// the sections in it on theirs.
func (p *page) section(s document.Section, level int, wide bool) {
	wide = wide || s.Wide
	p.m.open("section", "class", classes("", s.NewPage, "new-page"), "id", p.names.anchor(s.ID))
	p.m.line()
	p.m.open("div", "class", classes("own", wide || leadsToWide(s), "wide"))
	p.m.line()
	p.heading(s, level)
	p.blocks(s.Blocks)
	p.m.WriteString("</div>\n")
	for _, inner := range s.Sections {
		p.section(inner, level+1, wide)
	}
	p.m.WriteString("</section>\n")
}

func classes(first string, holds bool, second string) string {
	if !holds {
		return first
	}
	return strings.TrimSpace(first + " " + second)
}

func (p *page) heading(s document.Section, level int) {
	if s.Number == "" && len(p.all(s.Title)) == 0 {
		return
	}
	p.m.element("h"+strconv.Itoa(min(level, 6)), func() {
		p.numbered(s.Number)
		p.marked(s.Mark, s.Title, p.langs...)
	}, "class", classes("", s.Mark != document.Same, "marked"))
	p.m.line()
}

// marked writes a text with its mark: an element for programs, a word for readers.
func (p *page) marked(mark document.Mark, text document.Text, langs ...lingo.Lang) {
	element := map[document.Mark]string{document.Added: "ins", document.Changed: "ins", document.Removed: "del"}[mark]
	if element == "" || saysRemoved(p.doc.Words.Removed, text) {
		p.told(text, langs)
		return
	}
	p.tag(mark, langs)
	p.m.element(element, func() { p.told(text, langs) })
}

// told writes a text in the languages that are asked for.
func (p *page) told(text document.Text, langs []lingo.Lang) {
	if len(langs) == 1 && p.parallel() {
		p.m.WriteString(p.in(langs[0], text))
		return
	}
	p.inline(text)
}

// tag is the word that says what happened to a part.
func (p *page) tag(mark document.Mark, langs []lingo.Lang) {
	word := p.word(mark)
	if len(p.all(word)) == 0 {
		return
	}
	p.m.open("strong", "class", "mark")
	p.m.WriteString("[")
	p.told(word, langs)
	p.m.WriteString("]")
	p.m.shut("strong")
	p.m.WriteString(" ")
}

func (p *page) word(mark document.Mark) document.Text {
	switch mark {
	case document.Added:
		return p.doc.Words.Added
	case document.Changed:
		return p.doc.Words.Changed
	case document.Removed:
		return p.doc.Words.Removed
	}
	return document.Text{}
}

// saysRemoved reports whether a text is itself the word for what was removed.
func saysRemoved(removed, text document.Text) bool {
	return text != (document.Text{}) && text == removed
}

func (p *page) blocks(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			p.paragraph(b)
		case document.List:
			p.list(b)
		case document.Table:
			p.table(b)
		case document.Figure:
			p.figure(b)
		}
		p.m.line()
	}
}

// tones are the classes of paragraphs.
var tones = map[document.Tone]string{document.Note: "note", document.Hook: "hook", document.Warning: "warning"}

// paragraph writes a paragraph, in two languages side by side.
func (p *page) paragraph(b document.Paragraph) {
	class := classes(classes(tones[b.Tone], b.Number != "", "clause"), b.Mark != document.Same, "marked")
	one := func(lang lingo.Lang, attributes ...string) {
		p.m.element("p", func() {
			p.numbered(b.Number)
			p.m.element("span", func() { p.marked(b.Mark, b.Text, lang) }, "class", "text")
		}, append([]string{"class", class}, attributes...)...)
	}
	id := p.names.anchor(b.ID)
	if !p.parallel() {
		one(p.langs[0], "id", id)
		return
	}
	p.pair(id, func(lang lingo.Lang) {
		one(lang, "lang", string(lang), "dir", direction(lang))
	})
}

// pair writes the same in both languages, side by side.
func (p *page) pair(id string, in func(lang lingo.Lang)) {
	p.m.open("div", "class", "pair", "id", id)
	for _, lang := range p.langs {
		in(lang)
	}
	p.m.shut("div")
}

func (p *page) list(l document.List) {
	element := "ul"
	if l.Ordered {
		element = "ol"
	}
	one := func(lang lingo.Lang, attributes ...string) {
		p.m.element(element, func() {
			for _, item := range l.Items {
				p.m.element("li", func() { p.m.WriteString(p.in(lang, item)) })
			}
		}, attributes...)
	}
	if !p.parallel() {
		one(p.langs[0])
		return
	}
	p.pair("", func(lang lingo.Lang) { one(lang, "lang", string(lang), "dir", direction(lang)) })
}
