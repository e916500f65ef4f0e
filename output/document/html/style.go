package html

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

//go:embed style.css
var styleText string

// style is the style sheet of the page: the fixed part, the widths of its columns and what stands
// around each printed page.
func (p *page) style() string {
	var b strings.Builder
	b.WriteString(styleText)
	for _, share := range p.used() {
		fmt.Fprintf(&b, ".w%d{inline-size:%d%%}\n", share, share)
	}
	b.WriteString("@page{" + p.margins() + "}\n")
	return b.String()
}

// used are the widths of columns that the document has.
func (p *page) used() []int {
	seen := map[int]bool{}
	visit(p.doc, func(t document.Table) {
		for _, share := range shares(t.Columns) {
			seen[share] = true
		}
	})
	var list []int
	for share := range seen {
		list = append(list, share)
	}
	slices.Sort(list)
	return list
}

// visit shows every table of a document.
func visit(doc document.Document, see func(t document.Table)) {
	blocks := func(list []document.Block) {
		for _, b := range list {
			if t, ok := b.(document.Table); ok {
				see(t)
			}
		}
	}
	var sections func(list []document.Section)
	sections = func(list []document.Section) {
		for _, s := range list {
			blocks(s.Blocks)
			sections(s.Sections)
		}
	}
	blocks(doc.Cover)
	sections(doc.Sections)
}

// room is the class that says how much room a table needs before it is squeezed: on a narrow
// screen it scrolls instead.
func room(t document.Table) string { return "room" + strconv.Itoa(min(len(t.Columns), 20)) }

// margins are the boxes around a printed page: reference and revision above, the page below.
func (p *page) margins() string {
	first := p.langs[0]
	start, end := "left", "right"
	if first == lingo.Arabic {
		start, end = end, start
	}
	var b strings.Builder
	box := func(place string, lang lingo.Lang, content string) {
		if content != "" {
			b.WriteString("@" + place + "{content:" + content + ";direction:" + direction(lang) + "}")
		}
	}
	box("top-"+start, first, quoted(p.around(p.reference(), first)))
	box("top-"+end, first, quoted(p.around(p.doc.Revision, first)))
	if !p.parallel() {
		box("bottom-center", first, p.pages(first))
		return b.String()
	}
	box("bottom-"+start, first, p.pages(first))
	box("bottom-"+end, p.langs[1], p.pages(p.langs[1]))
	return b.String()
}

// around is a text outside of all elements, where only its own signs direct it.
func (p *page) around(text document.Text, lang lingo.Lang) string {
	if lang == lingo.Arabic {
		return p.arabic.Direct(text.AR)
	}
	return text.EN
}

// pages counts the pages: "Page {page} of {pages}".
func (p *page) pages(lang lingo.Lang) string {
	text := p.doc.Words.Page.In(lang)
	if text == "" {
		text = "{page} / {pages}"
	}
	var list []string
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		if before != "" {
			list = append(list, quoted(before))
		}
		if !found {
			break
		}
		name, after, _ := strings.Cut(rest, "}")
		if name == "page" || name == "pages" {
			list = append(list, "counter("+name+")")
		}
		text = after
	}
	return strings.Join(list, " ")
}

// quoted is a text as a string of a style sheet; what could end the string or the sheet is written
// by its code.
func quoted(text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if strings.ContainsRune(`"\<>&`, r) || r < ' ' {
			fmt.Fprintf(&b, `\%x `, r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}
