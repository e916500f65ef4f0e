package markdown

import (
	"html"
	"net/url"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// writer is a text in the making.
type writer struct {
	strings.Builder
	doc    document.Document
	arabic lingo.Words
	cited  map[string]bool // ids that a cell links to
	known  map[string]bool // ids that have an anchor
	set    map[string]bool
}

func newWriter(doc document.Document) *writer {
	w := &writer{doc: doc, arabic: lingo.New(lingo.Arabic), cited: map[string]bool{}, known: map[string]bool{}, set: map[string]bool{}}
	w.survey(doc.Cover)
	w.surveySections(doc.Sections)
	return w
}

// Write returns the document as Markdown.
func Write(doc document.Document) []byte {
	w := newWriter(doc)
	w.line(doc.Title, "# ")
	w.each(func(lang lingo.Lang) {
		for _, t := range []document.Text{doc.Author, doc.Subtitle, {EN: doc.Reference, AR: w.arabic.Foreign(doc.Reference)}, doc.Revision} {
			if t.In(lang) != "" {
				w.WriteString(w.text(lang, t) + "\n\n")
			}
		}
		if doc.Watermark.In(lang) != "" {
			w.WriteString("**" + w.text(lang, doc.Watermark) + "**\n\n")
		}
	})
	w.blocks(doc.Cover)
	if len(doc.Sections) > 0 {
		w.line(doc.Words.Contents, "## ")
		w.each(func(lang lingo.Lang) {
			w.entries(lang, doc.Sections, "")
			w.WriteString("\n")
		})
	}
	for _, s := range doc.Sections {
		w.section(s, 2)
	}
	return []byte(strings.TrimRight(w.String(), "\n") + "\n")
}

// Table returns one table as Markdown.
func Table(doc document.Document, t document.Table) []byte {
	doc.Cover, doc.Sections = nil, nil
	w := newWriter(doc)
	w.table(t)
	return []byte(strings.TrimRight(w.String(), "\n") + "\n")
}

// each writes in every language of the document, Arabic in a block of its own direction.
func (w *writer) each(in func(lang lingo.Lang)) {
	for _, lang := range w.doc.Languages {
		if lang != lingo.Arabic {
			in(lang)
			continue
		}
		w.WriteString("<div dir=\"rtl\" lang=\"ar\">\n\n")
		in(lang)
		w.WriteString("</div>\n\n")
	}
}

// line writes a heading, the languages on one line.
func (w *writer) line(text document.Text, before string) {
	list := w.said(text)
	if len(list) == 0 {
		return
	}
	w.WriteString(before + strings.Join(list, " / ") + "\n\n")
}

// said is a text in every language that says something else.
func (w *writer) said(text document.Text) []string {
	var list []string
	for _, lang := range w.doc.Languages {
		if text.In(lang) == "" || len(list) > 0 && lingo.Unmarked(text.EN) == lingo.Unmarked(text.AR) {
			continue
		}
		list = append(list, w.text(lang, text))
	}
	return list
}

// text is a text in one language, on one line and with nothing in it that is markup.
func (w *writer) text(lang lingo.Lang, text document.Text) string {
	return escape(w.directed(lang, text))
}

func (w *writer) directed(lang lingo.Lang, text document.Text) string {
	if lang == lingo.Arabic {
		return w.arabic.Direct(text.AR)
	}
	return text.EN
}

// anchor sets the id of what follows, the first time that it comes.
func (w *writer) anchor(id string) {
	if a := w.anchored(id); a != "" {
		w.WriteString(a + "\n\n")
	}
}

func (w *writer) anchored(id string) string {
	if id == "" || w.set[id] {
		return ""
	}
	w.set[id] = true
	return `<a id="` + plain.Replace(html.EscapeString(id)) + `"></a>`
}

// plain keeps an id inside its attribute and its cell.
var plain = strings.NewReplacer("|", "&#124;", "\n", "_", "\r", "_", " ", "_")

// linked makes a text lead to an id, where the document has it.
func (w *writer) linked(id, text string) string {
	if id == "" || !w.known[id] || text == "" {
		return text
	}
	return "[" + text + "](#" + url.PathEscape(id) + ")"
}

func (w *writer) entries(lang lingo.Lang, list []document.Section, indent string) {
	for _, s := range list {
		title := strings.TrimSpace(escape(s.Number) + " " + w.text(lang, s.Title))
		w.WriteString(indent + "- " + w.linked(s.ID, title) + "\n")
		w.entries(lang, s.Sections, indent+"  ")
	}
}

// survey notes which ids are cited and which will have an anchor.
func (w *writer) survey(blocks []document.Block) {
	var rows []string
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			w.known[b.ID] = true
		case document.Figure:
			w.known[b.ID] = true
		case document.Table:
			w.known[b.ID] = true
			for _, row := range b.Rows {
				rows = append(rows, row.ID)
				for _, c := range row.Cells {
					w.cited[c.Link] = true
				}
			}
		}
	}
	for _, id := range rows {
		w.known[id] = true
	}
}

func (w *writer) surveySections(list []document.Section) {
	for _, s := range list {
		w.known[s.ID] = true
		w.survey(s.Blocks)
		w.surveySections(s.Sections)
	}
}

// escape keeps a text on its line and lets no markup through: neither Markdown nor HTML.
func escape(s string) string { return signs.Replace(s) }

var signs = strings.NewReplacer("\\", `\\`, "|", `\|`, "\r\n", " ", "\n", " ", "\r", " ", "<", "&lt;", ">", "&gt;", "&", "&amp;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "~", `\~`, "$", `\$`, "!", `\!`, "#", `\#`)
