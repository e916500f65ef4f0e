package pdf

import (
	"fmt"
	"math"

	"radif/output/glyph"
)

// canvas is a page that is being drawn on.
type canvas struct {
	buf           []byte
	page, parent  int // its place among the pages, and in the parent tree
	width, height float64
	fonts         *fonts
	pictures      map[ref]bool
	marks         []*element // by the numbers of marked pieces
	links         []link
	ink           colour // with which areas and letters are filled
	font          glyph.FontID
	size          float64 // 0 before the first text
	reach         extent
}

// link leads from an area to a place in the document.
type link struct {
	left, top, right, bottom float64
	to                       *spot
	element                  *element
}

// extent is how far the drawing reaches.
type extent struct{ left, top, right, bottom float64 }

func (e *extent) add(left, top, right, bottom float64) {
	if e.right == 0 {
		*e = extent{left, top, right, bottom}
	}
	e.left, e.top, e.right, e.bottom = min(e.left, left), min(e.top, top), max(e.right, right), max(e.bottom, bottom)
}

func (c *canvas) add(format string, args ...any) { c.buf = fmt.Appendf(c.buf, format, args...) }

// tagged draws a piece of an element; of none, what only decorates.
func (c *canvas) tagged(e *element, draw func()) {
	if e == nil {
		c.add("/Artifact BMC\n")
	} else {
		c.add("/%s <</MCID %d>> BDC\n", e.kind, len(c.marks))
		e.kids = append(e.kids, kid{page: c.page, mark: len(c.marks)})
		c.marks = append(c.marks, e)
	}
	draw()
	c.add("EMC\n")
}

// fill sets the colour of areas and letters.
func (c *canvas) fill(ink colour) {
	if ink != c.ink {
		c.ink = ink
		c.add("%s rg\n", ink.components())
	}
}

// area fills a rectangle.
func (c *canvas) area(left, top, right, bottom float64, ink colour) {
	c.fill(ink)
	c.add("%s re f\n", nums(left, c.height-bottom, right-left, bottom-top))
	c.reach.add(left, top, right, bottom)
}

// rule draws a thin line.
func (c *canvas) rule(from, to point, width float64, ink colour) {
	c.add("%s RG %s w %s m %s l S\n", ink.components(), nums(width), nums(from.x, c.height-from.y), nums(to.x, c.height-to.y))
	c.reach.add(min(from.x, to.x), min(from.y, to.y), max(from.x, to.x), max(from.y, to.y))
}

// dots draws a dotted line.
func (c *canvas) dots(left, right, y float64, ink colour) {
	c.add("q 1 J [0 3] 0 d %s RG 0.7 w %s m %s l S Q\n", ink.components(), nums(left, c.height-y), nums(right, c.height-y))
}

type point struct{ x, y float64 }

// text draws the glyphs of a line, its left end on the baseline at a point.
func (c *canvas) text(glyphs []glyph.Placed, at point, size float64, ink colour) {
	if len(glyphs) == 0 {
		return
	}
	c.fill(ink)
	c.add("BT\n")
	for i := 0; i < len(glyphs); {
		n := i + 1
		for n < len(glyphs) && glyphs[n].Font == glyphs[i].Font {
			n++
		}
		c.run(glyphs[i:n], at, size)
		i = n
	}
	c.add("ET\n")
}

// run draws glyphs of one font.
func (c *canvas) run(glyphs []glyph.Placed, at point, size float64) {
	first := glyphs[0]
	if c.size != size || c.font != first.Font {
		c.font, c.size = first.Font, size
		c.add("/F%d %s Tf\n", first.Font, nums(size))
	}
	c.add("1 0 0 1 %s Tm [<", nums(at.x+first.X*size, c.height-at.y))
	pen := first.X * 1000 // where the reader of the file thinks we are, in thousandths of an em
	for _, g := range glyphs {
		c.fonts.codes(g, func(code, width int, x float64) {
			if off := math.Round(x*1000 - pen); off != 0 {
				c.add("> %d <", -int(off))
				pen += off
			}
			c.buf = append(c.buf, hex[code>>12&15], hex[code>>8&15], hex[code>>4&15], hex[code&15])
			pen += float64(width)
		})
	}
	c.add(">] TJ\n")
}

const hex = "0123456789ABCDEF"

// picture draws an object of unit size, or a form of its own size, into a rectangle.
func (c *canvas) picture(p picture, left, top, width, height float64) {
	c.pictures[p.ref] = true
	c.add("q %s 0 0 %s %s cm /X%d Do Q\n", string(decimals(nil, width/p.width, 6)), string(decimals(nil, height/p.height, 6)), nums(left, c.height-top-height), p.ref)
	c.reach.add(left, top, left+width, top+height)
}
