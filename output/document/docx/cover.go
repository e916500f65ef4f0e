package docx

import (
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// cover writes the first page: who buys, what, under which reference and in which revision, and
// then what the document wants there.
func (c *composer) cover() {
	c.centred("CoverLine", c.doc.Author)
	c.centred("Title", c.doc.Title)
	c.centred("Subtitle", c.doc.Subtitle)
	c.centred("CoverLine", same(c.doc.Reference))
	c.centred("CoverLine", c.doc.Revision)
	if !strings.Contains(c.doc.Revision.In(c.langs[0]), c.doc.Date) {
		c.centred("CoverLine", same(c.doc.Date))
	}
	if len(c.doc.Cover) > 0 {
		c.paragraph(c.langs[0], paragraphLook{style: "Spacer", spacing: &spacing{600, 0, -spacerHeight}}, nil)
		c.pager.flow(600 + spacerHeight)
	}
	c.blocks(c.doc.Cover, false)
}

// same is a text that has no language, such as a reference or a date.
func same(text string) document.Text { return document.Text{EN: text, AR: text} }

// centred writes a line in the middle; words that are the same in both languages come once.
func (c *composer) centred(style string, text document.Text) {
	for k, lang := range c.langs {
		if text.In(lang) == "" || k > 0 && lingo.Unmarked(text.EN) == lingo.Unmarked(text.AR) {
			continue
		}
		c.paragraph(lang, paragraphLook{style: style}, func() { c.text(text.In(lang), lang, runLook{}) })
		c.pager.flow(900)
	}
}

// endCover ends the pages of the cover, which carry no header.
func (c *composer) endCover(s sheet) {
	s.wide = c.wide
	c.paragraph(c.langs[0], paragraphLook{style: "Spacer", spacing: &spacing{0, 0, -20}, breakAfter: &s}, nil)
	c.wide, c.pager.wide = false, false
	c.pager.turn()
}
