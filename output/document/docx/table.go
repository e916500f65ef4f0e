package docx

import (
	"fmt"

	"radif/output/document"
	"radif/output/lingo"
)

// printed is a table while it is written.
type printed struct {
	document.Table
	widths []int
	size   int
	style  string
	tagged int // column that says what was changed
	open   bool
}

// together is how many rows a table may have that is never broken between pages.
const together = 6

func (c *composer) table(t document.Table) {
	if len(t.Columns) == 0 {
		return
	}
	for _, row := range t.Rows {
		if n := len(row.Cells); row.Heading && n != 1 || !row.Heading && n != len(t.Columns) {
			c.fail(fmt.Errorf("table %s, row %q: %d cells for %d columns", t.ID, row.ID, n, len(t.Columns)))
			return
		}
	}
	p := c.printed(t)
	c.caption(caption{"Table", c.doc.Words.Table, t.ID, t.Number, t.Caption, true})
	c.m.open("w:tbl")
	c.m.tableLook(tableLook{style: "TableGrid", rightLeft: c.rightLeft(), width: sum(p.widths), caption: lingo.Unmarked(t.Caption.In(c.langs[0])), header: true})
	c.grid(p.widths)
	height := c.headRow(p)
	for k, row := range t.Rows {
		page := c.pager.page
		c.pager.block(c.row(p, row, stays(t, k)), 0)
		if c.pager.page > page {
			c.pager.flow(height)
		}
	}
	c.m.shut("w:tbl")
	c.notes(t.Notes)
}

// stays reports whether a row stays on the page of what follows it: a heading with its rows, the
// last row with a total and with the notes, and all rows of a short table.
func stays(t document.Table, k int) bool {
	if k == len(t.Rows)-1 {
		return len(t.Notes) > 0
	}
	return t.Rows[k].Heading || t.Rows[k+1].Total || len(t.Rows) <= together
}

func (c *composer) printed(t document.Table) printed {
	p := printed{Table: t, size: tableSize, style: "TableText", tagged: -1}
	if c.crowded(t, c.width()) {
		p.size, p.style = smallSize, "TableTextSmall"
	}
	p.widths = c.widths(t, c.width(), p.size)
	for k, column := range t.Columns {
		p.open = p.open || column.Bidder
		if !column.Bidder && (p.tagged < 0 || p.widths[k] > p.widths[p.tagged]) {
			p.tagged = k
		}
	}
	return p
}

func (c *composer) headRow(p printed) int {
	height := 0
	c.m.open("w:tr")
	c.m.rowLook(rowLook{header: true})
	for k, column := range p.Columns {
		look := cellLook{width: p.widths[k], fill: headFill}
		if column.Bidder {
			look.fill = bidderFill
		}
		cell := shown{Cell: document.Cell{Text: column.Title, Strong: true}, look: look, align: column.Align, stays: true}
		height = max(height, c.cell(p, cell))
	}
	c.m.shut("w:tr")
	c.pager.block(height+ruleWidth, 0)
	return height + ruleWidth
}

// row writes a row and estimates its height.
func (c *composer) row(p printed, row document.Row, stays bool) int {
	height, low := 0, 0
	if p.open && !row.Heading {
		low = lineHeight(p.size) * 3 / 2
	}
	c.m.open("w:tr")
	c.m.rowLook(rowLook{height: low})
	for k, cell := range row.Cells {
		s := shown{Cell: cell, look: cellLook{width: p.widths[k], bar: k == 0 && row.Mark != document.Same}, align: p.Columns[k].Align, stays: stays}
		switch {
		case row.Heading:
			s.look.width, s.look.span, s.look.fill, s.align, s.Strong = sum(p.widths), len(p.widths), groupFill, document.Start, true
		case row.Total:
			s.look.fill, s.Strong = totalFill, true
		}
		s.struck = row.Mark == document.Removed
		if k == p.tagged || row.Heading {
			s.mark = row.Mark
		}
		if k == 0 {
			s.anchor = row.ID
		}
		height = max(height, c.cell(p, s))
	}
	c.m.shut("w:tr")
	return max(height, low) + ruleWidth
}

const ruleWidth = 10

// shown is a cell with all that decides how it is shown.
type shown struct {
	document.Cell
	look   cellLook
	align  document.Align
	stays  bool // on the page of the row that follows
	struck bool
	mark   document.Mark
	anchor string
}

// side is the side of a column as a paragraph in that language calls it: the end of the table's
// direction is the start of a paragraph that runs the other way.
func (c *composer) side(a document.Align, lang lingo.Lang) string {
	switch {
	case a == document.Middle:
		return "center"
	case a == document.End && lang == c.langs[0]:
		return "end"
	case a == document.End:
		return "start"
	}
	return ""
}

// cell writes a cell, in two languages one under the other unless they say the same.
func (c *composer) cell(p printed, s shown) int {
	langs := c.langs
	if lingo.Unmarked(s.Text.EN) == lingo.Unmarked(s.Text.AR) {
		langs = langs[:1]
	}
	height := 0
	c.m.open("w:tc")
	c.m.cellLook(s.look)
	for k, lang := range langs {
		c.paragraph(lang, paragraphLook{style: p.style, keepNext: s.stays, align: c.side(s.align, lang)}, func() {
			end := func() {}
			if k == 0 {
				end = c.names.bookmark(c.m, s.anchor)
			}
			c.tag(s.mark, lang, "", " ")
			c.linked(s.Link, s.Text.In(lang), lang, runLook{bold: s.Strong, strike: s.struck})
			end()
		})
		height += max(1, linesOf(s.Text.In(lang), s.look.width-2*cellMargin, p.size))*lineHeight(p.size) + 40
	}
	c.m.shut("w:tc")
	return height
}

// linked writes a text that leads to another place of the document, if there is such a place.
func (c *composer) linked(id, text string, lang lingo.Lang, look runLook) {
	name := c.names.byID[id]
	if name == "" || text == "" {
		c.text(text, lang, look)
		return
	}
	look.style = "Hyperlink"
	c.m.open("w:hyperlink", "w:anchor", name, "w:history", "1")
	c.text(text, lang, look)
	c.m.shut("w:hyperlink")
}

func (c *composer) notes(notes []document.Text) {
	for _, note := range notes {
		for _, lang := range c.langs {
			if note.In(lang) == "" {
				continue
			}
			c.paragraph(lang, paragraphLook{style: "TableNote"}, func() { c.text(note.In(lang), lang, runLook{}) })
			c.pager.flow(linesOf(note.In(lang), c.width(), 17)*lineHeight(17) + 80)
		}
	}
	c.spacer(false)
}
