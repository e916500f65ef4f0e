package docx

import (
	"radif/output/document"
)

const (
	entryHeight = 20*120/10 + 60
	pageRoom    = 680 // for the number of the page, beside a title in the second language
)

// listed are the entries deep enough for the table of contents.
func (c *composer) listed() []entry {
	var list []entry
	for _, e := range c.contents {
		if e.depth <= contentLevels {
			list = append(list, e)
		}
	}
	return list
}

// contentsPages is how many pages the table of contents takes.
func (c *composer) contentsPages() int {
	p := newPager()
	p.flow(700)
	for _, e := range c.listed() {
		lines := 1
		if c.parallel() && !e.oneLine {
			lines = 2
		}
		if e.depth == 1 {
			p.flow(50)
		}
		p.flow(lines * entryHeight)
	}
	return p.page
}

// tableOfContents writes a field filled with what it would give, so that it looks right before
// Word works it out, and in programs that never do.
func (c *composer) tableOfContents(offset int) {
	title := paragraphLook{style: "TOCHeading", tabs: c.farTab()}
	c.paragraph(c.langs[0], title, func() { c.titles(c.doc.Words.Contents, true, document.Same) })
	list := c.listed()
	for k, e := range list {
		look := paragraphLook{style: contentStyle(e.depth)}
		if c.parallel() && !e.oneLine {
			look.tabs = []tab{{"clear", "", portrait.text() - pageRoom}}
		}
		c.paragraph(c.langs[0], look, func() {
			if k == 0 {
				c.beginField(`TOC \o "1-` + itoa(contentLevels) + `" \h \z \u`)
			}
			c.entry(e, offset)
			if k == len(list)-1 {
				c.fieldMark("end")
			}
		})
	}
}

func (c *composer) beginField(instruction string) {
	c.fieldMark("begin")
	c.m.open("w:r")
	c.m.leaf("w:instrText", " "+instruction+" ", "xml:space", "preserve")
	c.m.shut("w:r")
	c.fieldMark("separate")
}

func (c *composer) fieldMark(kind string) {
	c.m.open("w:r")
	c.m.empty("w:fldChar", "w:fldCharType", kind)
	c.m.shut("w:r")
}

func (c *composer) entry(e entry, offset int) {
	c.m.open("w:hyperlink", "w:anchor", e.name, "w:history", "1")
	if e.number != "" {
		c.number(e.number, c.langs[0], runLook{})
		c.m.tabulator(runLook{})
	}
	c.titles(e.title, e.oneLine, e.mark)
	c.m.tabulator(runLook{hidden: true})
	c.m.field("PAGEREF "+e.name+` \h`, itoa(e.page+offset), runLook{hidden: true})
	c.m.shut("w:hyperlink")
}
