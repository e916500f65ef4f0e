package pdf

import (
	"slices"

	"radif/output/document"
	"radif/output/lingo"
)

// box is a piece of a page that is not torn.
type box struct {
	before, height float64 // the space above is left out at the top of a page
	keep           bool    // on the page of the next box
	newPage        bool
	wide           bool
	spots          []*spot
	head           []box // drawn again above this box where it begins a page
	draw           func(c *canvas, top float64)
}

// spot is a place that links and bookmarks lead to.
type spot struct {
	set  bool
	page int
	top  float64
}

// strip is a text in each language, side by side, line by line.
type strip struct {
	columns  []column
	lines    [][]line
	elements []*element
	height   float64 // of a line
	side     document.Align
}

// strip sets a text in columns. Its elements are added under the one given.
func (l *layout) strip(text document.Text, st style, columns []column, kind string, up *element) *strip {
	s := &strip{columns: columns}
	for _, c := range columns {
		s.lines = append(s.lines, l.set.lines(text.In(c.lang), c.lang, st, c.width()))
		s.elements = append(s.elements, l.element(up, kind, c.lang))
		s.height = max(s.height, st.lineHeight(c.lang))
	}
	return s
}

// element adds an element; none under none, for what only decorates.
func (l *layout) element(up *element, kind string, lang lingo.Lang) *element {
	if up == nil {
		return nil
	}
	return up.child(kind, lang)
}

// count is how many lines the longest text has.
func (s *strip) count() int {
	n := 0
	for _, lines := range s.lines {
		n = max(n, len(lines))
	}
	return n
}

// drawLine draws one line of each text.
func (s *strip) drawLine(c *canvas, i int, top float64) {
	for k, lines := range s.lines {
		if i < len(lines) {
			c.tagged(s.elements[k], func() { lines[i].draw(c, s.columns[k], s.side, top, s.height) })
		}
	}
}

// boxes makes a box of each line. The first two and the last two lines stay together.
func (s *strip) boxes(before float64) []box {
	list := make([]box, s.count())
	for i := range list {
		list[i] = box{height: s.height, draw: func(c *canvas, top float64) { s.drawLine(c, i, top) }}
	}
	if n := len(list); n > 0 {
		list[0].before = before
		list[0].keep = n > 1
		list[max(0, n-2)].keep = n > 1
	}
	return list
}

// under draws something before each box draws itself.
func under(list []box, more func(c *canvas, i int, top, bottom float64)) []box {
	for i, b := range list {
		list[i].draw = func(c *canvas, top float64) {
			more(c, i, top, top+b.height)
			b.draw(c, top)
		}
	}
	return list
}

// together keeps boxes on one page, and with what follows if asked.
func together(list []box, withNext bool) []box {
	list = slices.Clone(list)
	for i := range list {
		list[i].keep = withNext || i < len(list)-1
	}
	return list
}

// put adds boxes to the document, at the place and side of the page that the flow has come to.
func (l *layout) put(list []box) {
	for i, b := range list {
		b.wide = l.wide
		if i == 0 {
			b.spots = append(b.spots, l.waiting...)
			b.newPage = b.newPage || l.fresh
			b.before += l.gap
			l.waiting, l.fresh, l.gap = nil, false, 0
		}
		l.boxes = append(l.boxes, b)
	}
}

// mark makes the next box a place that links lead to.
func (l *layout) mark(id string) *spot {
	s := &spot{}
	l.waiting = append(l.waiting, s)
	l.name(id, s)
	return s
}

// name gives a place its id, unless it is taken.
func (l *layout) name(id string, s *spot) {
	if _, taken := l.spots[id]; id != "" && !taken {
		l.spots[id] = s
	}
}
