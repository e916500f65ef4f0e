package figure

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Draw draws the figure, on a white page: headline, subtitle and body.
func (f Figure) Draw(c draw.Canvas) {
	l := newLook(f.page)
	c = draw.Crop(c, margin, -margin, margin*0.7, -margin*0.8)
	c = l.paragraph(c, l.headline, f.Headline)
	c = l.paragraph(c, l.subtitle, f.Subtitle)
	f.body(draw.Crop(c, 0, 0, 0, -6), l)
}

// paragraph writes a text at the top of a canvas, as many lines as it needs, and returns what
// is left below.
func (l look) paragraph(c draw.Canvas, s text.Style, txt string) draw.Canvas {
	var x vg.Length
	x, s.XAlign = l.start(c)
	for _, line := range wrap(s, txt, c.Max.X-c.Min.X) {
		below(c, s, vg.Point{X: x, Y: c.Max.Y}, line)
		c.Max.Y -= s.Font.Size * l.leading
	}
	return c
}

// below writes a text under a point.
func below(c draw.Canvas, s text.Style, at vg.Point, txt string) {
	s.YAlign = draw.YTop
	at.Y += s.FontExtents().Descent // the point of a text is at the height of its baseline
	c.FillText(s, at, txt)
}

// middle writes a text at a point, the middle of its digits at the point's height.
func middle(c draw.Canvas, s text.Style, at vg.Point, txt string) {
	s.YAlign = draw.YCenter
	at.Y += s.FontExtents().Descent
	c.FillText(s, at, txt)
}
