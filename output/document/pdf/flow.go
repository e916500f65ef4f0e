package pdf

import (
	"strconv"

	"radif/output/document"
	"radif/output/lingo"
)

// layout is a document on its way to pages.
type layout struct {
	doc      document.Document
	set      *setter
	boxes    []box
	wide     bool    // the flow is on pages that lie on their long side
	fresh    bool    // the next box begins a page
	gap      float64 // more space above the next box
	waiting  []*spot
	spots    map[string]*spot
	cited    map[string]bool // ids that the document has
	root     *element
	chapters []*chapter
	pictures *pictures
	fonts    *fonts
	out      *file
	err      error

	// known when all boxes are
	pages      []*page
	canvases   []*canvas
	parentTree []parent
}

// chapter is a section as the contents and the bookmarks list it.
type chapter struct {
	section document.Section
	depth   int
	at      *spot
	ref     ref
	inside  []*chapter
}

// columns are the languages of the document on a page: English on the left, Arabic on the right.
func (l *layout) columns() []column {
	f := frameOf(l.wide)
	if len(l.doc.Languages) == 1 {
		return []column{{l.doc.Languages[0], f.left, f.right}}
	}
	middle := (f.left + f.right) / 2
	return []column{{lingo.English, f.left, middle - gutter/2}, {lingo.Arabic, middle + gutter/2, f.right}}
}

// whole is the full width of the page, in the direction of the language that prevails.
func (l *layout) whole() column {
	f := frameOf(l.wide)
	return column{l.doc.Languages[0], f.left, f.right}
}

// longestLine is how wide text is set on a page that lies on its long side.
const longestLine = 620

// reading are the columns for running text.
func (l *layout) reading() []column {
	list := l.columns()
	if c := list[0]; len(list) == 1 && c.width() > longestLine {
		list[0] = c.start(longestLine)
	}
	return list
}

// section lays out a section and all inside of it.
func (l *layout) section(s document.Section, depth int, up *element) *chapter {
	outside := l.wide
	l.wide = outside || lies(s)
	c := &chapter{section: s, depth: depth}
	l.chapters = append(l.chapters, c)
	e := up.child("Sect", up.lang)
	l.fresh = l.fresh || s.NewPage
	c.at = l.mark(s.ID)
	l.heading(s, depth, e)
	l.blocks(s.Blocks, e)
	for _, inner := range s.Sections {
		c.inside = append(c.inside, l.section(inner, depth+1, e))
	}
	l.wide = outside
	return c
}

// introduction is how many blocks a section may have before those inside of it that decide how
// its pages lie.
const introduction = 4

// lies reports whether the pages of a section lie on their long side: it says so, or a table of
// its own does, or it has little but sections that do.
func lies(s document.Section) bool {
	if s.Wide {
		return true
	}
	little := len(s.Blocks) <= introduction
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case document.Table:
			if b.Wide {
				return true
			}
			little = false
		case document.Figure:
			little = false
		}
	}
	for _, inner := range s.Sections {
		if !lies(inner) {
			return false
		}
	}
	return little && len(s.Sections) > 0
}

// spaceBefore is the space above headings, by depth.
var spaceBefore = []float64{26, 18, 14, 12}

func (l *layout) heading(s document.Section, depth int, up *element) {
	level := min(depth, len(headings)-1)
	st := headings[level]
	if s.Mark == document.Removed {
		st = gone(st)
	}
	list := l.clause(clause{number: s.Number, text: s.Title, style: st, mark: s.Mark, kind: "H" + strconv.Itoa(min(depth+1, 6)), columns: l.columns()}, up)
	list = together(list, true)
	if len(list) == 0 {
		return
	}
	list[0].before = spaceBefore[level]
	l.put(list)
	l.gap = 4
}

// gone is the style of what was removed.
func gone(st style) style {
	st.ink, st.struck = grey, true
	return st
}

func (l *layout) blocks(list []document.Block, up *element) {
	for i, b := range list {
		switch b := b.(type) {
		case document.Paragraph:
			before := len(l.boxes)
			l.paragraph(b, up)
			l.lead(before, list[i+1:])
		case document.List:
			l.list(b, up)
		case document.Table:
			l.table(b, up)
		case document.Figure:
			l.figure(b, up)
		}
	}
}

// leadLines is how long a paragraph may be that stays with the table, figure or list below it.
const leadLines = 3

// lead keeps a short paragraph with what it leads to.
func (l *layout) lead(from int, next []document.Block) {
	if len(next) == 0 || len(l.boxes) == from || len(l.boxes)-from > leadLines {
		return
	}
	if _, text := next[0].(document.Paragraph); text {
		return
	}
	for i := from; i < len(l.boxes); i++ {
		l.boxes[i].keep = true
	}
}
