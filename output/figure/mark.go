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

// key writes what the marks stand for above the data, beginning where the language begins, in as
// many lines as it takes, and at the other end a caption: what the texts at the ends of the rows are.
// It returns what is left below.
func (l look) key(c draw.Canvas, signs []sign, caption string) draw.Canvas {
	places, lines := l.place(signs, c.Max.X-c.Min.X, l.captionRoom(caption))
	start, align := l.start(c)
	l.label.XAlign = align
	high := l.keyLine()
	for i, s := range signs {
		at := vg.Point{X: start + l.ahead(places[i].X+4), Y: c.Max.Y - l.label.Font.Size*0.6 - high*places[i].Y}
		s.draw(at)
		at.X += l.ahead(7)
		middle(c, l.label, at, shorten(l.label, s.text, c.Max.X-c.Min.X-11))
	}
	if caption != "" && l.narrow {
		lines++ // a line of its own
	}
	x, align := l.end(c)
	l.small.XAlign = align
	y := c.Max.Y - l.label.Font.Size*0.6
	if l.narrow {
		y -= high * vg.Length(lines-1)
	}
	middle(c, l.small, vg.Point{X: x, Y: y}, caption)
	return draw.Crop(c, 0, 0, 0, -high*vg.Length(lines-1)-1.9*l.label.Font.Size)
}

func (l look) keyLine() vg.Length { return 1.2 * l.leading * l.label.Font.Size }

// captionRoom is what a caption takes from the first line of a key.
func (l look) captionRoom(caption string) vg.Length {
	if caption == "" || l.narrow {
		return 0
	}
	return l.small.Width(caption) + 10
}

// place lays signs out in lines: how far along each begins, and in which line.
func (l look) place(signs []sign, room, taken vg.Length) (places []vg.Point, lines int) {
	var at vg.Point
	for _, s := range signs {
		wide := 11 + l.label.Width(s.text)
		limit := room
		if at.Y == 0 {
			limit -= taken
		}
		if at.X > 0 && at.X+wide > limit {
			at = vg.Point{Y: at.Y + 1}
		}
		places = append(places, at)
		at.X += wide + 14
	}
	return places, int(at.Y) + 1
}

// keyNeed is the height of a key.
func (l look) keyNeed(texts []string, caption string) vg.Length {
	var signs []sign
	for _, t := range texts {
		signs = append(signs, sign{text: t})
	}
	_, lines := l.place(signs, l.width-2*l.margin, l.captionRoom(caption))
	if caption != "" && l.narrow {
		lines++
	}
	return l.keyLine()*vg.Length(lines-1) + 1.9*l.label.Font.Size
}
