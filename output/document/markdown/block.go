package markdown

import (
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

func (w *writer) section(s document.Section, level int) {
	w.anchor(s.ID)
	if titles := w.said(s.Title); s.Number != "" || len(titles) > 0 {
		w.WriteString(strings.TrimSpace(strings.Repeat("#", min(level, 6))+" "+escape(s.Number)) + " " + w.tag(s.Mark) + strings.Join(titles, " / ") + "\n\n")
	}
	w.blocks(s.Blocks)
	for _, inner := range s.Sections {
		w.section(inner, level+1)
	}
}

// tag is the word that says what happened to a part, in the languages of the document.
func (w *writer) tag(mark document.Mark) string {
	word := strings.Join(w.said(w.word(mark)), " / ")
	if word == "" {
		return ""
	}
	return `**\[` + word + `\]** `
}

func (w *writer) word(mark document.Mark) document.Text {
	switch mark {
	case document.Added:
		return w.doc.Words.Added
	case document.Changed:
		return w.doc.Words.Changed
	case document.Removed:
		return w.doc.Words.Removed
	}
	return document.Text{}
}

// tagIn is the same in one language.
func (w *writer) tagIn(mark document.Mark, lang lingo.Lang) string {
	word := w.word(mark)
	if word.In(lang) == "" {
		return ""
	}
	return `**\[` + w.text(lang, word) + `\]** `
}

// struck strikes what was removed through.
func struck(mark document.Mark, text string) string {
	if mark != document.Removed || text == "" {
		return text
	}
	return "~~" + text + "~~"
}

func (w *writer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			w.paragraph(b)
		case document.List:
			w.list(b)
		case document.Table:
			w.table(b)
		case document.Figure:
			w.figure(b)
		}
	}
}

func (w *writer) paragraph(p document.Paragraph) {
	w.anchor(p.ID)
	w.each(func(lang lingo.Lang) {
		number := ""
		if p.Number != "" {
			number = "**" + escape(p.Number) + "** "
		}
		text := number + w.tagIn(p.Mark, lang) + struck(p.Mark, w.begun(lang, p))
		if p.Tone != document.Body {
			text = "> " + text
		}
		w.WriteString(text + "\n\n")
	})
}

// begun is the text of a paragraph: what would begin a list at the start of a line does not.
func (w *writer) begun(lang lingo.Lang, p document.Paragraph) string {
	text := strings.TrimSpace(w.text(lang, p.Text))
	if p.Number != "" {
		return text
	}
	if text != "" && strings.ContainsRune("-+=", rune(text[0])) {
		return `\` + text
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits > 0 && digits < len(text) && strings.ContainsRune(".)", rune(text[digits])) {
		return text[:digits] + `\` + text[digits:]
	}
	return text
}

func (w *writer) list(l document.List) {
	w.each(func(lang lingo.Lang) {
		for i, item := range l.Items {
			bullet := "- "
			if l.Ordered {
				bullet = strconv.Itoa(i+1) + ". "
			}
			w.WriteString(bullet + w.begun(lang, document.Paragraph{Text: item}) + "\n")
		}
		w.WriteString("\n")
	})
}

// figure tells what a figure shows.
func (w *writer) figure(f document.Figure) {
	w.anchor(f.ID)
	w.each(func(lang lingo.Lang) {
		w.WriteString("> **" + w.labelled(lang, w.doc.Words.Figure, f.Number, f.Caption) + "**\n>\n> " + w.text(lang, f.Alt) + "\n\n")
	})
}

// labelled joins a label with its number and what it labels.
func (w *writer) labelled(lang lingo.Lang, label document.Text, number string, text document.Text) string {
	caption := w.text(lang, text)
	if number == "" {
		return caption
	}
	fill := strings.NewReplacer("{number}", w.arabic.Isolate(number)).Replace
	if lang != lingo.Arabic {
		fill = strings.NewReplacer("{number}", number).Replace
	}
	name := w.text(lang, document.Text{EN: fill(label.EN), AR: fill(label.AR)})
	if caption == "" {
		return name
	}
	return name + ": " + caption
}

// table writes a table in each language: side by side in one it would be twice as wide as a page.
func (w *writer) table(t document.Table) {
	if len(t.Columns) == 0 {
		return
	}
	w.anchor(t.ID)
	w.each(func(lang lingo.Lang) {
		if caption := w.labelled(lang, w.doc.Words.Table, t.Number, t.Caption); caption != "" {
			w.WriteString("**" + caption + "**\n\n")
		}
		head, rule := make([]string, len(t.Columns)), make([]string, len(t.Columns))
		for i, c := range t.Columns {
			head[i], rule[i] = w.text(lang, c.Title), map[document.Align]string{document.Start: "---", document.End: "---:", document.Middle: ":---:"}[c.Align]
		}
		w.cells(head)
		w.cells(rule)
		for _, row := range t.Rows {
			w.cells(w.row(lang, t, row))
		}
		w.WriteString("\n")
		for _, n := range t.Notes {
			w.WriteString("> " + w.text(lang, n) + "\n\n")
		}
	})
}

// row is the cells of a row; one that heads others stands in the first column.
func (w *writer) row(lang lingo.Lang, t document.Table, row document.Row) []string {
	cells := make([]string, len(t.Columns))
	said := row.Mark == document.Same // what happened to the row
	for _, c := range row.Cells {
		said = said || row.Mark == document.Removed && c.Text != (document.Text{}) && c.Text == w.doc.Words.Removed
	}
	for i, c := range row.Cells[:min(len(row.Cells), len(cells))] {
		text := w.linked(c.Link, w.text(lang, c.Text))
		if text != "" && (c.Strong || row.Heading || row.Total) {
			text = "**" + text + "**"
		}
		if !said {
			text = struck(row.Mark, text)
		}
		cells[i] = text
	}
	if !said {
		cells[0] = w.tagIn(row.Mark, lang) + cells[0]
	}
	if w.cited[row.ID] {
		cells[0] = w.anchored(row.ID) + cells[0]
	}
	return cells
}

func (w *writer) cells(list []string) { w.WriteString("| " + strings.Join(list, " | ") + " |\n") }
