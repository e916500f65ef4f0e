package glyph

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Inker is a canvas that draws shaped text itself, in its current colour: one that can draw the
// same outline many times at little cost.
type Inker interface {
	Ink(line Line, origin vg.Point, size vg.Length)
}

// Draw implements text.Handler. Where text stands is what text.Style.Rectangle says: at YBottom the
// last baseline is at the height of the point, at YTop it is the height of all lines below.
func (h *Handler) Draw(c vg.Canvas, txt string, sty text.Style, pt vg.Point) {
	if txt == "" {
		return
	}
	c = innermost(c)
	c.SetColor(sty.Color)
	if sty.Rotation != 0 {
		c.Push()
		defer c.Pop()
		c.Translate(pt)
		c.Rotate(sty.Rotation)
		pt = vg.Point{}
	}
	e := h.Extents(sty.Font)
	lines := h.Lines(txt)
	first := pt.Y + e.Height*vg.Length(len(lines)-1) + e.Height*vg.Length(len(lines))*vg.Length(sty.YAlign)
	for i, t := range lines {
		line := h.Shape(t, heavy(sty.Font))
		x := pt.X + vg.Length(sty.XAlign)*vg.Length(line.Width)*sty.Font.Size
		ink(c, line, vg.Point{X: x, Y: first - vg.Length(i)*e.Height}, sty.Font.Size)
	}
}

// innermost is the canvas that draws: draw.Crop wraps one in another.
func innermost(c vg.Canvas) vg.Canvas {
	for {
		switch d := c.(type) {
		case *draw.Canvas:
			c = d.Canvas
		case draw.Canvas:
			c = d.Canvas
		default:
			return c
		}
	}
}

// ink draws a line of text as one path where the canvas knows nothing better.
func ink(c vg.Canvas, line Line, origin vg.Point, size vg.Length) {
	if k, ok := c.(Inker); ok {
		k.Ink(line, origin, size)
		return
	}
	if path := line.Path(origin, size); len(path) > 0 {
		c.Fill(path)
	}
}

// Path is the outlines of a line as one path.
func (l Line) Path(origin vg.Point, size vg.Length) vg.Path {
	var path vg.Path
	for _, g := range l.Glyphs {
		path = g.appendTo(path, vg.Point{X: origin.X + vg.Length(g.X)*size, Y: origin.Y + vg.Length(g.Y)*size}, size)
	}
	return path
}
