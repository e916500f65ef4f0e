package figure

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Room above the headline, below the body, and between the two, in margins.
const (
	aboveHead = 0.8
	belowBody = 0.7
	underHead = 0.7
	aboveFoot = 0.4
)

// bounds are the least and, where it is not 0, the largest height of a body.
type bounds struct{ least, most vg.Length }

// Size is how wide and how high the figure is drawn. One with many rows is higher than others, one
// with few is lower.
func (f Figure) Size() (wide, high vg.Length) {
	l := newLook(f.page)
	wide, high = l.width, l.height
	if f.room != nil {
		room, body := wide-2*l.margin, f.room(l)
		rest := l.high(l.headline, f.Headline, room) + l.high(l.subtitle, f.Subtitle, room) + (aboveHead+underHead+belowBody)*l.margin
		high = max(high, rest+body.least)
		if body.most > 0 {
			high = min(high, rest+body.most)
		}
	}
	return wide, high + l.foot(f.page.foot)
}

// Draw draws the figure, on a white page: headline, subtitle, body, and below it the note.
func (f Figure) Draw(c draw.Canvas) {
	l := newLook(f.page)
	c = draw.Crop(c, l.margin, -l.margin, belowBody*l.margin, -aboveHead*l.margin)
	c = l.paragraph(c, l.headline, f.Headline)
	c = l.paragraph(c, l.subtitle, f.Subtitle)
	if note := f.page.foot; note != "" {
		at := c
		c.Min.Y += l.foot(note)
		at.Max.Y = c.Min.Y - aboveFoot*l.margin
		l.paragraph(at, l.small, note)
	}
	f.body(draw.Crop(c, 0, 0, 0, -underHead*l.margin), l)
}

// foot is the room of a note below the body.
func (l look) foot(note string) vg.Length {
	if note == "" {
		return 0
	}
	return aboveFoot*l.margin + l.high(l.small, note, l.width-2*l.margin)
}

// high is how high a paragraph is.
func (l look) high(s text.Style, txt string, room vg.Length) vg.Length {
	return vg.Length(len(wrap(s, txt, room))) * s.Font.Size * l.leading
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
