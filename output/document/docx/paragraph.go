package docx

import (
	"radif/output/document"
	"radif/output/lingo"
)

var toneStyles = map[document.Tone]string{
	document.Body: "BodyText", document.Note: "Note", document.Hook: "BuyerText", document.Warning: "Warning",
}

// blocks writes blocks. Two languages stand side by side in the rows of a table without lines,
// which ends where a table or a figure comes.
func (c *composer) blocks(blocks []document.Block, wide bool) {
	rows := false
	finish := func() {
		if rows {
			c.m.shut("w:tbl")
			c.spacer(true)
		}
		rows = false
	}
	for k, b := range blocks {
		if turned := c.wants(blocks[k:], k == 0, wide); turned != c.wide {
			finish()
			c.lie(turned)
		}
		switch b := b.(type) {
		case document.Table:
			finish()
			c.table(b)
		case document.Figure:
			finish()
			c.figure(b)
		default:
			if c.parallel() && !rows {
				c.openRows()
				rows = true
			}
			c.prose(b, k+1 < len(blocks) && !onlyProse(blocks[k+1:k+2]))
		}
	}
	finish()
}

// wants reports whether the first of the blocks belongs on a page that lies on its long side.
func (c *composer) wants(blocks []document.Block, first, wide bool) bool {
	if wide {
		return true
	}
	switch {
	case c.wide && len(blocks) <= introduction && onlyProse(blocks):
		return true // what closes a section stays with its wide table
	case first || c.wide:
		return leadsToWide(blocks, introduction)
	default:
		return leadsToWide(blocks, 1)
	}
}

func onlyProse(blocks []document.Block) bool {
	for _, b := range blocks {
		switch b.(type) {
		case document.Table, document.Figure:
			return false
		}
	}
	return true
}

// prose writes a paragraph or a list, in two languages as a row. What leads to a table stays on
// its page.
func (c *composer) prose(b document.Block, leads bool) {
	if !c.parallel() {
		height := c.proseIn(b, c.langs[0], c.width(), leads)
		if leads {
			c.pager.block(height, tableStart)
			return
		}
		c.pager.flow(height)
		return
	}
	half, height := c.half(), 0
	c.m.open("w:tr")
	c.m.rowLook(rowLook{})
	for _, lang := range c.langs {
		c.m.open("w:tc")
		c.m.cellLook(cellLook{width: half})
		height = max(height, c.proseIn(b, lang, half-2*sideMargin, leads))
		c.m.shut("w:tc")
	}
	c.m.shut("w:tr")
	c.pager.block(height, 0)
}

const sideMargin = 113

// half is the width of a column where two languages stand side by side, with its margins.
func (c *composer) half() int { return c.width()/2 + sideMargin }

func (c *composer) openRows() {
	half := c.half()
	c.m.open("w:tbl")
	c.m.tableLook(tableLook{style: "SideBySide", rightLeft: c.rightLeft(), width: 2 * half, outdent: sideMargin})
	c.grid([]int{half, half})
}

func (c *composer) grid(widths []int) {
	c.m.open("w:tblGrid")
	for _, w := range widths {
		c.m.empty("w:gridCol", "w:w", itoa(w))
	}
	c.m.shut("w:tblGrid")
}

// proseIn writes a paragraph or a list in one language and estimates its height.
func (c *composer) proseIn(b document.Block, lang lingo.Lang, width int, leads bool) int {
	switch b := b.(type) {
	case document.Paragraph:
		return c.clause(b, lang, width, leads)
	case document.List:
		return c.list(b, lang, width, leads)
	}
	return 0
}

// clause writes a paragraph. A list of Word's counts in the language that prevails; beside it the
// number is text, because a second list would count by itself.
func (c *composer) clause(p document.Paragraph, lang lingo.Lang, width int, leads bool) int {
	look := paragraphLook{style: toneStyles[p.Tone], keepNext: leads, bar: p.Mark != document.Same}
	first := lang == c.langs[0]
	literal := false
	if p.Number != "" {
		if p.Tone == document.Body {
			look.style = "Clause"
		}
		if first {
			look.number = c.numbers.of(p.Number)
		}
		literal = look.number == nil
		room := numberRoom(p.Number)
		look.indent = &indent{room, room, 0}
		if !literal {
			look.indent = c.numberIndent(p.Number, room, bodySize)
		}
		width -= room
	}
	c.paragraph(lang, look, func() {
		end := func() {}
		if first {
			end = c.names.bookmark(c.m, p.ID)
		}
		if literal {
			c.number(p.Number, lang, runLook{})
			c.m.tabulator(runLook{})
		}
		c.tag(p.Mark, lang, "", " ")
		c.text(p.Text.In(lang), lang, runLook{strike: p.Mark == document.Removed})
		end()
	})
	return linesOf(p.Text.In(lang), width, bodySize)*lineHeight(bodySize)*259/240 + 120
}

// numberRoom is the room for the number of a clause, by how long it is.
func numberRoom(number string) int {
	const most = 2268
	return min(max(numberWidth(0), widthOf(number, bodySize)+200), most)
}

func (c *composer) list(l document.List, lang lingo.Lang, width int, leads bool) int {
	look := paragraphLook{style: "ListBullet"}
	if l.Ordered {
		look.style, look.number = "ListNumber", c.numbers.ordered()
	}
	height := 0
	for k, item := range l.Items {
		look.keepNext = leads && k == len(l.Items)-1
		c.paragraph(lang, look, func() { c.text(item.In(lang), lang, runLook{}) })
		height += linesOf(item.In(lang), width-listIndent, bodySize)*lineHeight(bodySize)*259/240 + 60
	}
	if len(l.Items) == 0 {
		c.paragraph(lang, paragraphLook{style: "Spacer"}, nil)
	}
	return height
}
