package docx

// pageEdge is a header or a footer.
type pageEdge struct {
	root, style string
	wide        bool
	watermark   int                 // number of the shape; 0 for none
	cells       []func(c *composer) // from the side where reading begins
}

// pageEdge writes a header or a footer. Each of its parts has a cell of its own, because parts in
// different languages would mix in one line.
func (c *composer) pageEdge(e pageEdge) []byte {
	part := *c
	part.m = &markup{}
	m := part.m
	m.WriteString(declaration)
	m.open(e.root, spaces...)
	if len(e.cells) > 0 {
		part.edgeCells(e)
	}
	part.paragraph(c.langs[0], paragraphLook{style: "Spacer", spacing: &spacing{0, 0, -20}}, func() {
		if e.watermark > 0 {
			part.watermark(e.watermark, e.wide)
		}
	})
	m.shut(e.root)
	return m.Bytes()
}

func (c *composer) edgeCells(e pageEdge) {
	width := paperOf(e.wide).text()
	widths := make([]int, len(e.cells))
	for k := range widths {
		widths[k] = width / len(widths)
	}
	c.m.open("w:tbl")
	c.m.tableLook(tableLook{style: "PageEdge", rightLeft: c.rightLeft(), width: width})
	c.grid(widths)
	c.m.open("w:tr")
	c.m.rowLook(rowLook{})
	for k, write := range e.cells {
		look := paragraphLook{style: e.style}
		lang := c.langs[0]
		switch {
		case k > 0 && k == len(e.cells)-1:
			lang = c.langs[len(c.langs)-1]
			if lang == c.langs[0] {
				look.align = "end"
			}
		case k > 0:
			look.align = "center"
		}
		c.m.open("w:tc")
		c.m.cellLook(cellLook{width: widths[k]})
		c.paragraph(lang, look, func() { write(c) })
		c.m.shut("w:tc")
	}
	c.m.shut("w:tr")
	c.m.shut("w:tbl")
}

// headerCells are the reference and the revision.
func (c *composer) headerCells() []func(*composer) {
	reference := func(c *composer) { c.text(c.doc.Reference, c.langs[0], runLook{}) }
	revision := func(k int) func(*composer) {
		return func(c *composer) { c.text(c.doc.Revision.In(c.langs[k]), c.langs[k], runLook{}) }
	}
	if !c.parallel() {
		return []func(*composer){reference, revision(0)}
	}
	return []func(*composer){revision(0), reference, revision(1)}
}

// footerCells are the page and the number of pages.
func (c *composer) footerCells(pages int) []func(*composer) {
	page := func(k int) func(*composer) {
		return func(c *composer) {
			c.pattern(c.doc.Words.Page.In(c.langs[k]), c.langs[k], runLook{}, map[string]func(){
				"page":  func() { c.m.field("PAGE", "1", runLook{noProof: true}) },
				"pages": func() { c.m.field("NUMPAGES", itoa(pages), runLook{noProof: true}) },
			})
		}
	}
	if !c.parallel() {
		title := func(c *composer) { c.text(c.doc.Title.In(c.langs[0]), c.langs[0], runLook{}) }
		return []func(*composer){title, page(0)}
	}
	return []func(*composer){page(0), page(1)}
}
