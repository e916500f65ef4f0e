package pdf

import (
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"radif/output/document"
	"radif/output/glyph"
	"radif/output/lingo"
)

// Places of headers and footers, from the edges of the page.
const (
	headerTop = 36
	footerTop = 44
	lineRoom  = 14
)

// fill puts a value into a text.
func fill(text, name, value string) string { return strings.ReplaceAll(text, "{"+name+"}", value) }

// furnish draws header and footer of a page.
func (l *layout) furnish(c *canvas, pages int) {
	whole := column{l.doc.Languages[0], sideMargin, c.width - sideMargin}
	c.tagged(nil, func() {
		l.header(c, whole)
		c.rule(point{whole.left, headerTop + lineRoom + 3}, point{whole.right, headerTop + lineRoom + 3}, 0.5, pale)
		l.footer(c, whole, pages)
	})
}

// header names the document: its reference where lines begin, its revision where they end.
func (l *layout) header(c *canvas, whole column) {
	if half := (whole.width() - gutter) / 2; len(l.doc.Languages) == 1 {
		l.write(c, isolate(l.doc.Reference), whole.start(half), document.Start, headerTop)
		l.write(c, l.doc.Revision.In(whole.lang), whole.end(half), document.End, headerTop)
		return
	}
	english, arabic := halves(whole)
	text := l.doc.Revision.EN
	if l.doc.Reference != "" && text != "" {
		text = l.doc.Reference + " · " + text
	}
	l.write(c, text, english, document.Start, headerTop)
	l.write(c, l.doc.Revision.AR, arabic, document.Start, headerTop)
}

// halves are the two sides of a page.
func halves(whole column) (english, arabic column) {
	middle := (whole.left + whole.right) / 2
	return column{lingo.English, whole.left, middle - gutter/2}, column{lingo.Arabic, middle + gutter/2, whole.right}
}

// footer tells the page, and the title where one language leaves room for it.
func (l *layout) footer(c *canvas, whole column, pages int) {
	top := c.height - footerTop
	text := func(lang lingo.Lang) string {
		t := l.doc.Words.Page.In(lang)
		if t == "" {
			t = "{page} / {pages}"
		}
		return fill(fill(t, "pages", strconv.Itoa(pages)), "page", strconv.Itoa(c.page+1))
	}
	if len(l.doc.Languages) == 2 {
		english, arabic := halves(whole)
		l.write(c, text(lingo.English), english, document.Start, top)
		l.write(c, text(lingo.Arabic), arabic, document.Start, top)
		return
	}
	l.write(c, text(whole.lang), whole, document.End, top)
	l.write(c, l.doc.Title.In(whole.lang), whole.trim(110), document.Start, top)
}

// write draws one line. Of a text that is too long, the last words are left out.
func (l *layout) write(c *canvas, text string, in column, side document.Align, top float64) {
	words := strings.Fields(text)
	lines := l.set.lines(text, in.lang, furniture, in.width())
	for n := len(words) - 1; n > 0 && len(lines) > 1; n-- {
		lines = l.set.lines(strings.Join(words[:n], " ")+" …", in.lang, furniture, in.width())
	}
	if len(lines) > 0 {
		lines[0].draw(c, in, side, top, lineRoom)
	}
}

// slant is the angle of the watermark.
const slant = 0.62

// watermark makes a form of the watermark, drawn by outlines so that searching does not find it
// on each page; 0 for none.
func (l *layout) watermark(out *file) ref {
	var lines []glyph.Line
	longest := 0.0
	for _, c := range l.columns() {
		base := glyph.LeftToRight
		if c.rightToLeft() {
			base = glyph.RightToLeft
		}
		if text := l.doc.Watermark.In(c.lang); text != "" {
			line := glyph.New(base).Shape(text, true)
			lines, longest = append(lines, line), max(longest, line.Width)
		}
	}
	if len(lines) == 0 {
		return 0
	}
	size := min(120, 520/longest)
	var data []byte
	for i, line := range lines {
		y := (float64(len(lines)-1)/2-float64(i))*1.3*size - 0.3*size
		data = outline(data, line.Path(vg.Point{X: vg.Length(-line.Width * size / 2), Y: vg.Length(y)}, vg.Length(size)))
	}
	sin, cos := math.Sincos(slant)
	return out.stream("/Type /XObject /Subtype /Form /BBox [-420 -420 420 420] /Matrix ["+string(decimals(nil, cos, 5))+" "+string(decimals(nil, sin, 5))+" "+string(decimals(nil, -sin, 5))+" "+string(decimals(nil, cos, 5))+" 0 0] /Group << /S /Transparency >> /Resources << /ExtGState << /Shade << /ca 0.08 >> >> >>",
		append([]byte("/Shade gs "+amber.components()+" rg\n"), data...))
}

// outline writes a path and fills it.
func outline(b []byte, path vg.Path) []byte {
	put := func(at vg.Point) { b = append(num(append(num(b, float64(at.X)), ' '), float64(at.Y)), ' ') }
	var at vg.Point
	for _, s := range path {
		switch {
		case s.Type == vg.MoveComp:
			put(s.Pos)
			b = append(b, "m\n"...)
		case s.Type == vg.LineComp:
			put(s.Pos)
			b = append(b, "l\n"...)
		case s.Type == vg.CurveComp:
			first, second := cubic(at, s)
			put(first)
			put(second)
			put(s.Pos)
			b = append(b, "c\n"...)
		case s.Type == vg.CloseComp:
			b = append(b, "h\n"...)
		}
		at = s.Pos
	}
	return append(b, "f\n"...)
}

// cubic gives the two control points of a curve that has one or two.
func cubic(from vg.Point, s vg.PathComp) (first, second vg.Point) {
	if len(s.Control) == 2 {
		return s.Control[0], s.Control[1]
	}
	part := func(a, b vg.Point) vg.Point { return vg.Point{X: a.X + (b.X-a.X)*2/3, Y: a.Y + (b.Y-a.Y)*2/3} }
	return part(from, s.Control[0]), part(s.Pos, s.Control[0])
}
