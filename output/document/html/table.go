package html

import (
	"fmt"
	"strconv"

	"radif/output/document"
)

// grid is a table while it is written.
type grid struct {
	document.Table
	tagged int // column that says what was changed
}

// table writes a table under its caption, in a region that scrolls by itself and that the
// keyboard reaches.
func (p *page) table(t document.Table) {
	g := grid{Table: t}
	for i, c := range t.Columns {
		if held := t.Columns[g.tagged]; held.Bidder || !c.Bidder && c.Weight > held.Weight {
			g.tagged = i
		}
	}
	for _, row := range t.Rows {
		if n := len(row.Cells); row.Heading && n != 1 || !row.Heading && n != len(t.Columns) {
			p.fault = fmt.Errorf("html: table %s, row %q: %d cells for %d columns", t.ID, row.ID, n, len(t.Columns))
			return
		}
	}
	caption := labelled(p.doc.Words.Table, t.Number, t.Caption)
	if p.bare {
		p.grid(g, caption)
		return
	}
	id, named := p.names.free("caption"), len(p.all(caption)) > 0
	p.m.open("div", "class", "table", "id", p.names.anchor(t.ID))
	if named {
		p.m.element("p", func() { p.inline(caption) }, "class", "caption", "id", id)
	}
	for _, n := range t.Notes { // above, where none can be left alone on the last page
		p.note(n)
	}
	if named {
		p.m.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id)
	} else {
		id = ""
		p.m.open("div", "class", "scroll", "tabindex", "0")
	}
	p.grid(g, document.Text{}, "class", "grid "+room(t), "aria-labelledby", id)
	p.m.WriteString("</div></div>")
}

func (p *page) note(text document.Text) {
	p.m.element("p", func() { p.inline(text) }, "class", "note")
}

func (p *page) grid(g grid, caption document.Text, attributes ...string) {
	if p.bare {
		attributes = []string{"lang", string(p.langs[0]), "dir", direction(p.langs[0]), "style", "border-collapse:collapse"}
	}
	p.m.open("table", attributes...)
	if len(p.all(caption)) > 0 {
		p.m.element("caption", func() { p.inline(caption) })
	}
	if !p.bare {
		p.m.open("colgroup")
		for _, share := range shares(g.Columns) {
			p.m.open("col", "class", "w"+strconv.Itoa(share))
		}
		p.m.shut("colgroup")
	}
	p.m.WriteString("\n<thead><tr>")
	for _, c := range g.Columns {
		p.m.element("th", func() { p.inline(c.Title) }, "scope", "col", "class", classOf(c, document.Cell{}), "style", p.inlineStyle(c, document.Cell{}, true))
	}
	p.m.WriteString("</tr></thead>\n<tbody>\n")
	for i, row := range g.Rows {
		if row.Heading && i > 0 {
			p.m.WriteString("</tbody>\n<tbody>\n")
		}
		p.row(g, row)
	}
	p.m.WriteString("</tbody></table>")
}

// shares are the widths of the columns in per cent.
func shares(columns []document.Column) []int {
	total := 0.0
	for _, c := range columns {
		total += weight(c)
	}
	list := make([]int, len(columns))
	for i, c := range columns {
		list[i] = max(1, int(100*weight(c)/total))
	}
	return list
}

func weight(c document.Column) float64 {
	if c.Weight > 0 {
		return c.Weight
	}
	return 1
}

var rowClasses = map[document.Mark]string{document.Added: "added", document.Changed: "changed", document.Removed: "removed"}

func (p *page) row(g grid, row document.Row) {
	class := rowClasses[row.Mark]
	switch {
	case row.Heading:
		class = "group"
	case row.Total:
		class = "total"
	}
	p.m.open("tr", "class", class, "id", p.names.anchor(row.ID))
	told := false // the row says by itself that it was removed
	for _, c := range row.Cells {
		told = told || saysRemoved(p.doc.Words.Removed, c.Text)
	}
	for i, c := range row.Cells {
		mark := row.Mark
		if told {
			mark = document.Same
		}
		tag := i == g.tagged || row.Heading
		switch {
		case row.Heading:
			p.m.element("th", func() { p.content(c, mark, tag) }, "scope", "rowgroup", "colspan", strconv.Itoa(len(g.Columns)), "style", p.inlineStyle(document.Column{}, c, true))
		case i == 0 && c.Text != (document.Text{}):
			p.m.element("th", func() { p.content(c, mark, tag) }, "scope", "row", "class", classOf(g.Columns[i], c), "style", p.inlineStyle(g.Columns[i], c, false))
		default:
			p.m.element("td", func() { p.content(c, mark, tag) }, "class", classOf(g.Columns[i], c), "style", p.inlineStyle(g.Columns[i], c, false))
		}
	}
	p.m.WriteString("</tr>\n")
}

// content is what stands in a cell: marked, strong or leading elsewhere.
func (p *page) content(c document.Cell, mark document.Mark, tag bool) {
	if c.Text == (document.Text{}) {
		return
	}
	if tag {
		p.tag(mark, p.langs)
	}
	inside := func() { p.inline(c.Text) }
	if link := p.names.link(c.Link); link != "" {
		text := inside
		inside = func() { p.m.element("a", text, "href", link) }
	}
	if c.Strong {
		text := inside
		inside = func() { p.m.element("strong", text) }
	}
	switch mark {
	case document.Removed:
		p.m.element("del", inside)
	case document.Added:
		p.m.element("ins", inside)
	default:
		inside()
	}
}

// classOf styles a cell by its column.
func classOf(c document.Column, cell document.Cell) string {
	class := ""
	switch {
	case c.Align == document.End || cell.Value != nil:
		class = "n"
	case c.Align == document.Middle:
		class = "m"
	}
	return classes(class, c.Bidder, "open")
}

// inlineStyle is the look of a cell of a fragment.
func (p *page) inlineStyle(c document.Column, cell document.Cell, head bool) string {
	if !p.bare {
		return ""
	}
	style := "border:1px solid #8795a1;padding:2pt 4pt;vertical-align:top;text-align:"
	switch class := classOf(c, cell); {
	case class == "n" || class == "n open":
		style += "right"
	case c.Align == document.Middle:
		style += "center"
	default:
		style += "start"
	}
	switch {
	case c.Bidder:
		style += ";background:#fff8dc"
	case head:
		style += ";background:#e4ebf1"
	}
	return style
}
