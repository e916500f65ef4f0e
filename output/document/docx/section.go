package docx

import (
	"fmt"

	"radif/output/document"
	"radif/output/lingo"
)

func (c *composer) section(s document.Section, depth int, wide bool) {
	wide = wide || s.Wide
	turned := c.wide
	leads := leadsToWideSection(s)
	c.lie(wide || leads || beginsWide(s))
	c.heading(s, depth, s.NewPage && turned == c.wide)
	c.blocks(s.Blocks, wide || leads)
	for _, inner := range s.Sections {
		c.section(inner, depth+1, wide)
	}
}

// introduction is how many paragraphs and lists come onto the page of the wide table that they
// lead to, with their heading.
const introduction = 3

// beginsWide reports whether a wide table follows the heading so closely that the heading must
// come onto its page.
func beginsWide(s document.Section) bool {
	return s.Wide || leadsToWideSection(s) || leadsToWide(s.Blocks, introduction)
}

// leadsToWideSection reports whether a section begins with nothing but a few texts before a
// section that begins wide.
func leadsToWideSection(s document.Section) bool {
	return len(s.Sections) > 0 && !s.Sections[0].NewPage && len(s.Blocks) <= introduction && onlyProse(s.Blocks) && beginsWide(s.Sections[0])
}

// leadsToWide reports whether the next table is wide, with at most so many texts before it.
func leadsToWide(blocks []document.Block, most int) bool {
	for k, b := range blocks {
		switch b := b.(type) {
		case document.Table:
			return b.Wide
		case document.Figure:
			return false
		}
		if k == most {
			return false
		}
	}
	return false
}

func (c *composer) heading(s document.Section, depth int, newPage bool) {
	look := paragraphLook{style: headingStyle(depth), newPage: newPage, bar: s.Mark != document.Same}
	ref := c.numbers.of(s.Number)
	room := numberWidth(depth - 1)
	if ref == nil {
		look.number = &numberRef{0, noList}
		if s.Number == "" {
			room = 0
		}
		look.indent = &indent{room, room, 0}
	} else if *ref != (numberRef{depth - 1, mainList}) {
		look.number = ref
		look.indent = &indent{room, room, 0}
	}
	size := headingSizes[min(depth, headingStyles)-1]
	if ref != nil && (look.indent != nil || c.rightLeft()) {
		look.indent = c.numberIndent(s.Number, room, size)
	}
	one := c.onOneLine(s.Title, c.width()-room, size)
	look.tabs = c.farTab()
	c.headingHeight(s, depth, newPage)
	c.paragraph(c.langs[0], look, func() {
		end := c.names.bookmark(c.m, s.ID)
		name := fmt.Sprintf("_Toc%09d", len(c.contents)+1)
		endName := c.names.begin(c.m, name)
		if ref == nil && s.Number != "" {
			c.number(s.Number, c.langs[0], runLook{})
			c.m.tabulator(runLook{})
		}
		c.titles(s.Title, one, s.Mark)
		endName()
		end()
		c.contents = append(c.contents, entry{depth, c.pager.page, s.Number, name, s.Title, one, s.Mark})
	})
}

// follows estimates the room that a heading asks for below itself: three lines of text, or the
// texts that lead to a table, its caption and its first rows.
func follows(s document.Section) int {
	for k, b := range s.Blocks {
		if _, ok := b.(document.Table); ok {
			return k*2*lineHeight(bodySize) + tableStart
		}
		if k == introduction {
			break
		}
	}
	return 3 * lineHeight(bodySize)
}

const tableStart = 1100 // caption, header and first row

func (c *composer) headingHeight(s document.Section, depth int, newPage bool) {
	size := headingSizes[min(depth, headingStyles)-1]
	if newPage {
		c.pager.turn()
	}
	lines := 0
	for _, lang := range c.langs {
		lines = max(lines, linesOf(s.Title.In(lang), c.width()-numberWidth(0), size))
	}
	space := headingSpaces[min(depth, headingStyles)-1] + headingAfter
	c.pager.block(lines*lineHeight(size)+space, follows(s))
}

// titles writes a title in the languages of the document: the second one at the far side, or on
// the next line where there is no room.
func (c *composer) titles(title document.Text, oneLine bool, mark document.Mark) {
	for k, lang := range c.langs {
		switch {
		case k > 0 && oneLine:
			c.m.tabulator(runLook{})
		case k > 0:
			c.m.lineEnd(runLook{})
		}
		c.embedded(lang, c.langs[0], func() {
			c.text(title.In(lang), lang, runLook{strike: mark == document.Removed})
			c.tag(mark, lang, " ", "")
		})
	}
}

// onOneLine reports whether the title fits in both languages.
func (c *composer) onOneLine(title document.Text, width, size int) bool {
	const gap = 400
	return boldWidthOf(lingo.Unmarked(title.EN), size)+boldWidthOf(lingo.Unmarked(title.AR), size)+gap < width
}

// farTab is the stop for a title in the second language.
func (c *composer) farTab() []tab {
	if !c.parallel() {
		return nil
	}
	return []tab{{"right", "", c.width()}}
}

// tag says that a part was changed or removed.
func (c *composer) tag(mark document.Mark, lang lingo.Lang, before, after string) {
	word := c.tagWord(mark).In(lang)
	if word == "" {
		return
	}
	c.text(before+"["+word+"]"+after, lang, runLook{style: "ChangeMark"})
}

func (c *composer) tagWord(mark document.Mark) document.Text {
	switch mark {
	case document.Removed:
		return c.doc.Words.Removed
	case document.Changed:
		return c.doc.Words.Changed
	case document.Added:
		return c.doc.Words.Added
	}
	return document.Text{}
}
