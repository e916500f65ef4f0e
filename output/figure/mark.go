package figure

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// shape is the form of a mark: the second code beside its colour.
type shape int

const (
	circle shape = iota
	square
	triangle
	diamond
)

// phaseMarks are the marks of the phases in their order; they start again after the last.
var phaseMarks = []struct {
	shape
	fill color.Color
}{{circle, central}, {square, accent}, {triangle, palette[2]}, {diamond, palette[3]}}

// dot draws a mark around a point.
func dot(c draw.Canvas, s shape, fill color.Color, at vg.Point, r vg.Length) {
	if s == circle {
		var p vg.Path
		p.Move(vg.Point{X: at.X + r, Y: at.Y})
		p.Arc(at, r, 0, 2*math.Pi)
		p.Close()
		c.SetColor(fill)
		c.Fill(p)
		return
	}
	c.FillPolygon(fill, corners(s, at, r))
}

func corners(s shape, at vg.Point, r vg.Length) []vg.Point {
	n, turn := 4, math.Pi/4
	switch s {
	case triangle:
		n, turn, r = 3, math.Pi/2, r*1.25
	case diamond:
		turn, r = math.Pi/2, r*1.2
	}
	var list []vg.Point
	for i := range n {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		list = append(list, vg.Point{X: at.X + r*vg.Length(cos), Y: at.Y + r*vg.Length(sin)})
	}
	return list
}

// ring draws an empty mark: a circle's edge.
func ring(c draw.Canvas, style draw.LineStyle, at vg.Point, r vg.Length) {
	var p vg.Path
	p.Move(vg.Point{X: at.X + r, Y: at.Y})
	p.Arc(at, r, 0, 2*math.Pi)
	p.Close()
	c.SetLineStyle(style)
	c.Stroke(p)
}

// sign is a mark with what it stands for.
type sign struct {
	text string
	draw func(at vg.Point)
}

// key writes what the marks stand for above the data, beginning where the language begins, and
// returns what is left below.
func (l look) key(c draw.Canvas, signs []sign) draw.Canvas {
	x, align := l.start(c)
	l.label.XAlign = align
	y := c.Max.Y - l.label.Font.Size*0.6
	for _, s := range signs {
		s.draw(vg.Point{X: x + l.ahead(4), Y: y})
		middle(c, l.label, vg.Point{X: x + l.ahead(11), Y: y}, s.text)
		x += l.ahead(11 + l.label.Width(s.text) + 14)
	}
	return draw.Crop(c, 0, 0, 0, -1.9*l.label.Font.Size)
}

// caption writes what the texts at the ends of the rows are, in the line of the key.
func (l look) caption(c draw.Canvas, txt string) {
	x, align := l.end(c)
	l.small.XAlign = align
	middle(c, l.small, vg.Point{X: x, Y: c.Max.Y - l.label.Font.Size*0.6}, txt)
}
