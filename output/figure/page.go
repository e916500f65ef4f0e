package figure

import (
	"strings"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Draw draws the figure: headline, subtitle and body.
func (f Figure) Draw(c draw.Canvas) {
	l := newLook()
	c.SetColor(white)
	c.Fill(c.Rectangle.Path())
	c = draw.Crop(c, margin, -margin, margin*0.6, -margin*0.8)
	c = paragraph(c, l.headline, f.Headline, 1.2)
	c = paragraph(c, l.subtitle, f.Subtitle, 1.25)
	f.body(draw.Crop(c, 0, 0, 0, -8), l)
}

// paragraph writes a text at the top of a canvas, as many lines as it needs, and returns what
// is left below.
func paragraph(c draw.Canvas, s text.Style, txt string, leading vg.Length) draw.Canvas {
	s.YAlign = draw.YTop
	for _, line := range wrap(s, txt, c.Max.X-c.Min.X) {
		c.FillText(s, vg.Point{X: c.Min.X, Y: c.Max.Y}, line)
		c.Max.Y -= s.Font.Size * leading
	}
	return c
}

func fields(txt string) []string { return strings.Fields(txt) }
