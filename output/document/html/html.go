package html

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"

	"radif/output/document"
	"radif/output/lingo"
)

// page is a page in the making.
type page struct {
	m      *markup
	doc    document.Document
	langs  []lingo.Lang
	arabic lingo.Words
	names  names
	bare   bool // a fragment, which no style sheet reaches
	fault  error

	drawings int
}

func newPage(doc document.Document) *page {
	return &page{m: &markup{}, doc: doc, langs: doc.Languages, arabic: lingo.New(lingo.Arabic).In(lingo.HTML), names: newNames(doc)}
}

// parallel reports whether two languages stand side by side.
func (p *page) parallel() bool { return len(p.langs) == 2 }

// Write returns the document as a page.
func Write(doc document.Document) ([]byte, error) {
	if err := checked(doc.Languages); err != nil {
		return nil, err
	}
	p := newPage(doc)
	style := p.style()
	p.m.WriteString("<!DOCTYPE html>\n")
	p.m.open("html", "lang", string(p.langs[0]), "dir", direction(p.langs[0]))
	p.m.WriteString("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.m.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style))
	p.m.line()
	p.m.leaf("title", p.plain(doc.Title))
	p.m.line()
	p.m.open("meta", "name", "author", "content", p.plain(doc.Author))
	p.m.WriteString("\n<style>" + style + "</style>\n</head>\n<body>\n")
	p.watermark()
	p.cover()
	p.contents()
	p.m.open("main")
	p.m.line()
	for _, s := range doc.Sections {
		p.section(s, 2, false)
	}
	p.m.WriteString("</main>\n</body>\n</html>\n")
	return []byte(p.m.String()), p.fault
}

// Table returns one table as HTML that keeps its look where it is pasted.
func Table(doc document.Document, t document.Table) []byte {
	doc.Cover, doc.Sections = nil, []document.Section{{Blocks: []document.Block{t}}}
	p := newPage(doc)
	p.bare = true
	p.table(t)
	return []byte(p.m.String())
}

func checked(langs []lingo.Lang) error {
	if len(langs) < 1 || len(langs) > 2 || len(langs) == 2 && langs[0] == langs[1] {
		return errors.New("html: a document has one language, or two different ones")
	}
	for _, lang := range langs {
		if _, err := lingo.ParseLang(string(lang)); err != nil {
			return err
		}
	}
	return nil
}

// policy forbids scripts and everything from elsewhere; the one style sheet is named by its digest.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; img-src data:; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

// watermark stands behind every page; the cover says the same in words.
func (p *page) watermark() {
	if list := p.all(p.doc.Watermark); len(list) > 0 {
		p.m.open("div", "class", "watermark", "aria-hidden", "true", "lang", string(list[0].lang))
		p.m.WriteString("<span>" + list[0].html + "</span></div>\n")
	}
}

// cover says who buys what, under which reference and in which revision.
func (p *page) cover() {
	p.m.open("header", "class", "cover")
	p.m.line()
	p.coverLine("p", "author", p.doc.Author)
	p.coverLine("h1", "", p.doc.Title)
	p.coverLine("p", "subtitle", p.doc.Subtitle)
	p.coverLine("p", "reference", p.reference())
	p.coverLine("p", "revision", p.doc.Revision)
	p.coverLine("p", "state", p.doc.Watermark)
	p.blocks(p.doc.Cover)
	p.m.WriteString("</header>\n")
}

// reference is the buyer's number, which belongs to no language.
func (p *page) reference() document.Text {
	return document.Text{EN: p.doc.Reference, AR: p.arabic.Foreign(p.doc.Reference)}
}

func (p *page) coverLine(element, class string, text document.Text) {
	if len(p.all(text)) > 0 {
		p.m.element(element, func() { p.inline(text) }, "class", class)
		p.m.line()
	}
}

// contents is the list of all sections, each a link.
func (p *page) contents() {
	if len(p.doc.Sections) == 0 {
		return
	}
	id := p.names.free("contents")
	p.m.open("nav", "class", "contents", "aria-labelledby", id)
	p.m.line()
	p.m.element("h2", func() { p.inline(p.doc.Words.Contents) }, "id", id)
	p.entries(p.doc.Sections)
	p.m.WriteString("</nav>\n")
}

func (p *page) entries(list []document.Section) {
	if len(list) == 0 {
		return
	}
	p.m.WriteString("\n<ol>\n")
	for _, s := range list {
		inside := func() { p.numbered(s.Number); p.inline(s.Title) }
		p.m.open("li")
		if link := p.names.link(s.ID); link != "" {
			p.m.element("a", inside, "href", link)
		} else {
			p.m.element("span", inside, "class", "entry")
		}
		p.entries(s.Sections)
		p.m.WriteString("</li>\n")
	}
	p.m.WriteString("</ol>\n")
}

// numbered writes the number of a section or clause.
func (p *page) numbered(number string) {
	if number != "" {
		p.m.leaf("bdi", number, "class", "number", "dir", "ltr")
		p.m.WriteString(" ")
	}
}

// introduction is how many texts come onto the long side of a page with the wide section that they
// lead to.
const introduction = 3

// leadsToWide reports whether a section must begin on a page on its long side: it has a wide table
// of its own, or no more than an introduction stands before the section that has.
func leadsToWide(s document.Section) bool {
	texts := 0
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case document.Table:
			if b.Wide {
				return true
			}
			texts += introduction + 1
		case document.Figure:
			texts += introduction + 1
		default:
			texts++
		}
	}
	return s.Wide || texts <= introduction && len(s.Sections) > 0 && leadsToWide(s.Sections[0])
}
