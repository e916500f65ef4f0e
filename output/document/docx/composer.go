package docx

import (
	"strings"

	"radif/output/document"
	"radif/output/lingo"
)

// composer writes the body of a document and gathers what the other parts need to know.
type composer struct {
	doc      document.Document
	langs    []lingo.Lang
	words    map[lingo.Lang]lingo.Words
	m        *markup
	names    *names
	numbers  numbering
	captions map[string]int // last number by kind of caption
	pictures [][]byte
	contents []entry
	pager    pager
	sheets   func(wide bool) sheet
	wide     bool
	fault    error // the first one
}

// entry is a line of the table of contents.
type entry struct {
	depth, page  int
	number, name string // name is that of the bookmark
	title        document.Text
	oneLine      bool // in both languages
	mark         document.Mark
}

func newComposer(doc document.Document) *composer {
	c := &composer{
		doc: doc, langs: doc.Languages, words: map[lingo.Lang]lingo.Words{}, m: &markup{}, names: newNames(doc),
		captions: map[string]int{}, pager: newPager(),
	}
	c.sheets = func(wide bool) sheet { return sheet{wide: wide, rightLeft: c.rightLeft()} }
	for _, lang := range doc.Languages {
		c.words[lang] = lingo.New(lang)
	}
	return c
}

func (c *composer) fail(err error) {
	if c.fault == nil {
		c.fault = err
	}
}

// rightLeft reports whether the language that prevails runs from the right.
func (c *composer) rightLeft() bool { return c.langs[0] == lingo.Arabic }

func (c *composer) parallel() bool { return len(c.langs) > 1 }

// width is the width of the text on the pages that are being written.
func (c *composer) width() int { return paperOf(c.wide).text() }

// paragraph writes a paragraph in a language. What write does not write is an empty paragraph.
func (c *composer) paragraph(lang lingo.Lang, look paragraphLook, write func()) {
	look.rightLeft = lang == lingo.Arabic
	look.leftRight = !look.rightLeft && c.rightLeft()
	c.m.open("w:p")
	c.m.paragraphLook(look)
	if write != nil {
		write()
	}
	c.m.shut("w:p")
}

// text writes a text as runs, each in its own direction.
func (c *composer) text(text string, lang lingo.Lang, look runLook) {
	for _, p := range pieces(text, c.words[lang]) {
		look.rightLeft = p.rightLeft
		c.m.run(p.text, look)
	}
}

// embedded writes words of a language inside a paragraph of another one, so that the whole keeps
// its own direction whatever numbers and foreign words it holds.
func (c *composer) embedded(lang, around lingo.Lang, write func()) {
	if lang == around {
		write()
		return
	}
	direction := "ltr"
	if lang == lingo.Arabic {
		direction = "rtl"
	}
	outside := runLook{rightLeft: around == lingo.Arabic}
	c.m.run(mark(outside.rightLeft), outside)
	c.m.open("w:dir", "w:val", direction)
	write()
	c.m.shut("w:dir")
	c.m.run(mark(outside.rightLeft), outside)
}

// run writes a piece of text that runs in one direction. Line ends and tabs become elements.
func (m *markup) run(text string, look runLook) {
	if text == "" {
		return
	}
	m.open("w:r")
	m.runLook(look)
	for k, line := range strings.Split(text, "\n") {
		if k > 0 {
			m.empty("w:br")
		}
		for k, part := range strings.Split(line, "\t") {
			if k > 0 {
				m.empty("w:tab")
			}
			if part != "" {
				m.leaf("w:t", part, "xml:space", "preserve")
			}
		}
	}
	m.shut("w:r")
}

func (m *markup) tabulator(look runLook) {
	m.open("w:r")
	m.runLook(look)
	m.empty("w:tab")
	m.shut("w:r")
}

func (m *markup) lineEnd(look runLook) {
	m.open("w:r")
	m.runLook(look)
	m.empty("w:br")
	m.shut("w:r")
}

// field writes a field with the result that is shown until Word works it out anew.
func (m *markup) field(instruction, result string, look runLook) {
	step := func(write func()) {
		m.open("w:r")
		m.runLook(look)
		write()
		m.shut("w:r")
	}
	step(func() { m.empty("w:fldChar", "w:fldCharType", "begin") })
	step(func() { m.leaf("w:instrText", " "+instruction+" ", "xml:space", "preserve") })
	step(func() { m.empty("w:fldChar", "w:fldCharType", "separate") })
	step(func() { m.leaf("w:t", result, "xml:space", "preserve") })
	step(func() { m.empty("w:fldChar", "w:fldCharType", "end") })
}

// pattern writes a text with places such as {page}, each filled by a function.
func (c *composer) pattern(text string, lang lingo.Lang, look runLook, fill map[string]func()) {
	for text != "" {
		from := strings.IndexByte(text, '{')
		to := strings.IndexByte(text, '}')
		if from < 0 || to < from || fill[text[from+1:to]] == nil {
			c.text(text, lang, look)
			return
		}
		c.text(text[:from], lang, look)
		fill[text[from+1:to]]()
		text = text[to+1:]
	}
}

// number writes a number of a section, table or page so that it never turns round.
func (c *composer) number(number string, lang lingo.Lang, look runLook) {
	if number == "" {
		return
	}
	if lang == lingo.Arabic {
		number = leftMark + number + leftMark
	}
	c.m.run(number, look)
}

// spacer keeps two tables apart that would otherwise become one.
func (c *composer) spacer(keepNext bool) {
	c.paragraph(c.langs[0], paragraphLook{style: "Spacer", keepNext: keepNext}, nil)
	c.pager.flow(spacerHeight)
}

// lie makes the pages that follow lie on their long side, or stand.
func (c *composer) lie(wide bool) {
	if wide == c.wide {
		return
	}
	end := c.sheets(c.wide)
	c.paragraph(c.langs[0], paragraphLook{style: "Spacer", spacing: &spacing{0, 0, -20}, breakAfter: &end}, nil)
	c.wide = wide
	c.pager.turn()
	c.pager.wide = wide
}
