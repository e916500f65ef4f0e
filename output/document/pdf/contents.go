package pdf

import (
	"strconv"

	"radif/output/document"
)

// listed is how deep the contents go.
const listed = 3

// contents makes the table of contents. It is laid out after the sections, when they are known,
// and drawn when their pages are.
func (l *layout) contents(up *element) {
	if len(l.chapters) == 0 {
		return
	}
	l.fresh = true
	toc := up.child("TOC", up.lang)
	title := l.strip(l.doc.Words.Contents, headings[0], l.columns(), "Caption", toc)
	l.put(together(title.boxes(0), true))
	l.gap = 8
	for _, c := range l.chapters {
		if c.depth < listed {
			l.put(l.item(c, toc.child("TOCI", up.lang)))
		}
	}
}

// Widths of the contents.
const (
	deeper   = 14 // by how much deeper sections begin further in
	pageRoom = 30 // for the number of a page
)

// item is a line of the contents, in each language: number, title, dots, page.
func (l *layout) item(c *chapter, up *element) []box {
	st := style{size: 10, ink: ink, bold: c.depth == 0}
	if c.section.Mark == document.Removed {
		st = gone(st)
	}
	columns := l.columns()
	inner, numbers := make([]column, len(columns)), make([]line, len(columns))
	indent := float64(deeper*c.depth) + 4*float64(c.depth)
	for k, col := range columns {
		plain := st
		plain.struck = false
		numbers[k] = l.set.one(isolate(c.section.Number), col.lang, plain)
		columns[k] = col.inset(indent)
		inner[k] = columns[k].inset(max(22+8*float64(c.depth), numbers[k].width+6)).trim(pageRoom)
	}
	text := l.strip(c.section.Title, st, inner, "Link", up)
	list := text.boxes(2)
	if c.depth == 0 && len(list) > 0 {
		list[0].before = 7
	}
	return under(list, func(cv *canvas, i int, top, bottom float64) {
		for k, col := range columns {
			if e := text.elements[k]; i == 0 {
				cv.tagged(e, func() { numbers[k].draw(cv, col, document.Start, top, text.height) })
			}
			if last := len(text.lines[k]) - 1; i == last {
				l.leader(cv, leader{col, inner[k], text.lines[k][last], text.elements[k], c.at, st}, top, bottom)
			}
			if i < len(text.lines[k]) {
				cv.links = append(cv.links, link{col.left, top, col.right, bottom, c.at, text.elements[k]})
			}
		}
	})
}

// leader is what leads from a title to the number of its page.
type leader struct {
	outer, inner column
	title        line
	element      *element
	at           *spot
	style        style
}

func (l *layout) leader(c *canvas, d leader, top, bottom float64) {
	d.style.struck = false
	number := l.set.one(isolate(strconv.Itoa(d.at.page+1)), d.outer.lang, d.style)
	c.tagged(d.element, func() { number.draw(c, d.outer, document.End, top, bottom-top) })
	from := d.title.left(d.inner, document.Start)
	left, right := from+d.title.width+5, d.outer.right-number.width-5
	if d.outer.rightToLeft() {
		left, right = d.outer.left+number.width+5, from-5
	}
	if right-left > 6 {
		c.tagged(nil, func() { c.dots(left, right, top+0.68*(bottom-top), pale) })
	}
}
