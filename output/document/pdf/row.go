package pdf

import (
	"radif/output/document"
)

// fragment is how high the pieces are into which a row is cut that is taller than a page.
const fragment = 120

// split makes boxes of a row: one where it fits on a page.
func (g *grid) split(cells []entry, tr *element, mark document.Mark, room float64) []box {
	if b := g.box(cells, tr, mark); b.height <= room {
		return []box{b}
	}
	var list []box
	for {
		piece, rest, more := cut(cells)
		list = append(list, g.box(piece, tr, mark))
		if !more {
			return list
		}
		cells = rest
	}
}

// cut takes as many lines from each cell as a fragment holds.
func cut(cells []entry) (piece, rest []entry, more bool) {
	for _, e := range cells {
		n, sum := 0, 0.0
		for n < len(e.lines) && (n == 0 || sum+e.lines[n].height <= fragment) {
			sum += e.lines[n].height
			n++
		}
		head, tail := e, e
		head.lines, tail.lines = e.lines[:n], e.lines[n:]
		piece, rest = append(piece, head), append(rest, tail)
		more = more || len(tail.lines) > 0
	}
	return piece, rest, more
}

// box makes a box of cells, side by side.
func (g *grid) box(cells []entry, tr *element, mark document.Mark) box {
	tall := 0.0
	for _, e := range cells {
		sum := 2.0 * padY
		for _, li := range e.lines {
			sum += li.height
		}
		if e.fill == &open {
			sum = max(sum, penHeight)
		}
		tall = max(tall, sum)
	}
	return box{height: tall, draw: func(c *canvas, top float64) {
		g.l.bar(c, mark, top, top+tall)
		c.tagged(nil, func() { g.frame(c, cells, top, top+tall) })
		for _, e := range cells {
			g.fill(c, e, top)
		}
	}}
}

// frame draws the grounds of cells and the lines around them.
func (g *grid) frame(c *canvas, cells []entry, top, bottom float64) {
	for _, e := range cells {
		if e.fill != nil {
			c.area(e.in.left, top, e.in.right, bottom, *e.fill)
		}
	}
	for _, y := range []float64{top, bottom} {
		c.rule(point{g.whole.left, y}, point{g.whole.right, y}, 0.4, pale)
	}
	for _, e := range cells {
		if e.bare {
			continue
		}
		c.rule(point{e.in.left, top}, point{e.in.left, bottom}, 0.4, pale)
		c.rule(point{e.in.right, top}, point{e.in.right, bottom}, 0.4, pale)
	}
}

// fill draws the lines of a cell.
func (g *grid) fill(c *canvas, e entry, top float64) {
	y := top + padY
	for _, li := range e.lines {
		in := column{li.lang, e.in.left + padX, e.in.right - padX}
		if e.side == document.End {
			in.lang = g.whole.lang
		}
		c.tagged(li.element, func() { li.draw(c, in, e.side, y, li.height) })
		if e.link != "" && li.element != nil {
			x := li.left(in, e.side)
			c.links = append(c.links, link{x, y, x + li.width, y + li.height, g.l.spots[e.link], li.element})
		}
		y += li.height
	}
}
