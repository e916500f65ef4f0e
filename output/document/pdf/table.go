package pdf

import (
	"fmt"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// Space inside of cells, and the least height of a row that a bidder writes in.
const (
	padX, padY = 4, 2.8
	penHeight  = 20
)

// grid is a table on its way to boxes.
type grid struct {
	l       *layout
	table   document.Table
	style   style
	columns []column // from the first to the last, in the direction of the language that prevails
	whole   column
	element *element
}

// entry is a cell with its text set.
type entry struct {
	in    column
	side  document.Align
	lines []cellLine
	fill  *colour
	link  string
	bare  bool // without lines around it
}

// cellLine is a line with the element it belongs to.
type cellLine struct {
	line
	height  float64
	element *element
}

// table lays out a table: caption, titles of columns, rows and notes.
func (l *layout) table(t document.Table, up *element) {
	outside := l.wide
	l.wide = outside || t.Wide
	g := &grid{l: l, table: t, whole: l.whole(), element: up.child("Table", up.lang)}
	g.fit()
	l.mark(t.ID)
	if caption := l.caption(l.doc.Words.Table, t.Number, t.Caption, g.element); len(caption) > 0 {
		caption[0].before = 14
		l.put(together(caption, true))
		l.gap = 4
	}
	l.put(g.rows())
	l.gap = 4
	for _, note := range t.Notes {
		list := l.clause(clause{text: note, style: small, kind: "Note", columns: l.reading()}, up)
		if n := len(l.boxes); n > 0 && len(list) > 0 {
			l.boxes[n-1].keep = true
		}
		l.put(list)
	}
	l.gap, l.wide = 10, outside
}

// caption is the label of a table or figure with its title.
func (l *layout) caption(label document.Text, number string, title document.Text, up *element) []box {
	text := func(label, title string) string {
		switch label = fill(label, "number", number); {
		case title == "":
			return label
		case label == "":
			return title
		}
		return label + " · " + title
	}
	whole := document.Text{EN: text(label.EN, title.EN), AR: text(label.AR, title.AR)}
	return l.strip(whole, captions, l.columns(), "Caption", up).boxes(0)
}

// rows makes a box of each row; the titles are drawn again on every page.
func (g *grid) rows() []box {
	tr := g.element.child("TR", g.element.lang)
	titles := g.titles(tr)
	first := g.box(titles, tr, document.Same)
	first.keep = true
	again := g.box(g.titles(nil), nil, document.Same)
	list := []box{first}
	for _, row := range g.table.Rows {
		if n := len(list); row.Total && n > 1 {
			list[n-1].keep = true
		}
		list = append(list, g.row(row, []box{again})...)
	}
	if n := len(list); n > 3 { // neither the first nor the last row stands alone
		list[1].keep, list[n-2].keep = true, true
	}
	return list
}

// titles are the titles of the columns, as part of a row or as decoration.
func (g *grid) titles(tr *element) []entry {
	st := g.style
	st.bold = true
	var list []entry
	for i, c := range g.table.Columns {
		e := entry{in: g.columns[i], side: c.Align, fill: &heading}
		th := g.l.element(tr, "TH", g.element.lang)
		if th != nil {
			th.more = "/O /Table /Scope /Column"
		}
		g.write(&e, c.Title, st, th)
		list = append(list, e)
	}
	return list
}

// row makes the boxes of a row: one, unless it is taller than a page.
func (g *grid) row(row document.Row, head []box) []box {
	tr := g.element.child("TR", g.element.lang)
	list := g.split(g.entries(row, tr), tr, row.Mark, frameOf(g.l.wide).room()-height(head))
	for i := range list {
		list[i].head = head
	}
	if row.ID != "" {
		s := &spot{}
		g.l.name(row.ID, s)
		list[0].spots = append(list[0].spots, s)
	}
	list[len(list)-1].keep = row.Heading
	return list
}

// entries sets the cells of a row.
func (g *grid) entries(row document.Row, tr *element) []entry {
	st := g.style
	st.bold = row.Heading || row.Total
	if row.Mark == document.Removed {
		st = gone(st)
	}
	if row.Heading && len(row.Cells) > 0 {
		return g.across(row, st, tr)
	}
	var list []entry
	for i, c := range g.table.Columns {
		cell := document.Cell{}
		if i < len(row.Cells) {
			cell = row.Cells[i]
		}
		list = append(list, g.entry(cell, c, entry{in: g.columns[i], side: c.Align, fill: ground(c, row)}, st, tr))
	}
	if len(list) > 0 {
		g.tag(&list[0], row.Mark)
	}
	return list
}

// across sets a row that is a heading: over the whole width, two languages side by side.
func (g *grid) across(row document.Row, st style, tr *element) []entry {
	th := tr.child("TH", tr.lang)
	th.more = fmt.Sprintf("/O /Table /ColSpan %d", max(1, len(g.table.Columns)))
	list := []entry{{in: g.whole, fill: &band}}
	text := row.Cells[0].Text
	for _, in := range g.l.columns() {
		e := entry{in: in, bare: true}
		g.write(&e, alone(text, in.lang), st, th)
		g.write(&e, alone(g.l.said(row.Mark), in.lang), tagStyle, nil)
		list = append(list, e)
	}
	return list
}

// alone is a text in one of its languages.
func alone(text document.Text, lang lingo.Lang) document.Text {
	if lang == lingo.Arabic {
		return document.Text{AR: text.AR}
	}
	return document.Text{EN: text.EN}
}

// entry sets a cell.
func (g *grid) entry(cell document.Cell, c document.Column, e entry, st style, tr *element) entry {
	st.bold = st.bold || cell.Strong
	td := tr.child("TD", tr.lang)
	if cell.Link != "" && g.l.cited[cell.Link] {
		e.link, st.ink = cell.Link, accent
		td = td.child("Link", tr.lang)
	}
	g.write(&e, cell.Text, st, td)
	return e
}

// ground is the colour behind a cell.
func ground(c document.Column, row document.Row) *colour {
	switch {
	case row.Total:
		return &band
	case c.Bidder:
		return &open
	}
	return nil
}

// write sets a text in a cell, one language below the other.
func (g *grid) write(e *entry, text document.Text, st style, up *element) {
	said := g.l.spoken(text)
	for _, lang := range said {
		in := up
		if len(said) > 1 {
			in = g.l.element(up, "P", lang)
		}
		for _, li := range g.l.set.lines(text.In(lang), lang, st, e.in.width()-2*padX) {
			e.lines = append(e.lines, cellLine{li, st.lineHeight(g.l.pace(lang)), in})
		}
	}
}

// tag adds the word for what happened to a row.
func (g *grid) tag(e *entry, mark document.Mark) {
	g.write(e, g.l.said(mark), tagStyle, nil)
}

// spoken are the languages in which a text is shown: once where it is the same in both.
func (l *layout) spoken(text document.Text) []lingo.Lang {
	var list []lingo.Lang
	for _, c := range l.columns() {
		t := text.In(c.lang)
		if t == "" || len(list) > 0 && seen(t) == seen(text.In(list[0])) {
			continue
		}
		list = append(list, c.lang)
	}
	return list
}

// seen is a text as far as languages tell it apart: a list of numbers says the same with either
// comma.
func seen(text string) string {
	return strings.NewReplacer("،", ",", "\u00a0", " ").Replace(lingo.Unmarked(text))
}

// pace is the language whose lines set the height: where Arabic is about, all lines of a row have
// the same.
func (l *layout) pace(lang lingo.Lang) lingo.Lang {
	if len(l.doc.Languages) == 1 {
		return l.doc.Languages[0]
	}
	return lang
}
