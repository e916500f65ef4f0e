package figure

import (
	"image/color"

	stdfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/output/lingo"
)

// The wide page is as wide as the text of a printed A4 page; the narrow one is that of a phone held
// upright, 360 CSS pixels across.
const (
	width  = 16 * vg.Centimeter
	height = 9.8 * vg.Centimeter

	narrowWidth  = 270 * vg.Length(1)
	narrowHeight = 360 * vg.Length(1)
)

// look is the type of a figure.
type look struct {
	headline, subtitle, tick, label, small, strong text.Style

	width, height vg.Length // of the page, which may grow in height
	margin        vg.Length // beside the text
	widest        vg.Length // label at the right edge
	narrow        bool
	rightToLeft   bool
	leading       vg.Length // from line to line, in font sizes
}

// sizes are the sizes of the type, in points. On a phone none is below 11 CSS pixels.
type sizes struct{ headline, subtitle, label, small vg.Length }

func newLook(p page) look {
	l := look{width: width, height: height, margin: 9, widest: 135, leading: 1.25}
	size := sizes{10.5, 7.5, 7.2, 6.5}
	if p.narrow {
		l.width, l.height, l.margin, l.widest, l.narrow = narrowWidth, narrowHeight, 7, 62, true
		size = sizes{12.5, 9.2, 9, 8.5}
	}
	style := func(size vg.Length, weight stdfont.Weight, c color.Color) text.Style {
		return text.Style{Color: c, Handler: p.text, Font: font.Font{Weight: weight, Size: size}}
	}
	l.headline = style(size.headline, stdfont.WeightBold, ink)
	l.subtitle = style(size.subtitle, stdfont.WeightNormal, grey)
	l.tick = style(size.label, stdfont.WeightNormal, grey)
	l.label = style(size.label, stdfont.WeightNormal, ink)
	l.small = style(size.small, stdfont.WeightNormal, grey)
	l.strong = style(size.label, stdfont.WeightBold, accent)
	if p.lang == lingo.Arabic {
		l.rightToLeft, l.leading = true, 1.5
	}
	return l
}

// start is the edge of a canvas where the language begins, and the alignment of text there.
func (l look) start(c draw.Canvas) (vg.Length, text.XAlignment) {
	if l.rightToLeft {
		return c.Max.X, text.XRight
	}
	return c.Min.X, text.XLeft
}

// end is the other edge.
func (l look) end(c draw.Canvas) (vg.Length, text.XAlignment) {
	if l.rightToLeft {
		return c.Min.X, text.XLeft
	}
	return c.Max.X, text.XRight
}

// ahead turns a distance in the direction of the language into one on the page.
func (l look) ahead(d vg.Length) vg.Length {
	if l.rightToLeft {
		return -d
	}
	return d
}

// The colours. Needs are blue, what is bought is vermilion; the palette of the stacks is that of
// Okabe and Ito (2008), which readers with any kind of colour vision tell apart, ordered so that
// neighbours also differ in lightness. Nothing is told by colour alone: lines differ in weight and
// dash, marks in shape, layers carry their names.
var (
	white   = color.RGBA{0xff, 0xff, 0xff, 0xff}
	ink     = color.RGBA{0x22, 0x22, 0x22, 0xff}
	grey    = color.RGBA{0x59, 0x59, 0x59, 0xff}
	hair    = color.RGBA{0xdd, 0xdd, 0xdd, 0xff}
	outer   = color.RGBA{0xd3, 0xe5, 0xf2, 0xff}
	inner   = color.RGBA{0x9f, 0xc8, 0xe4, 0xff}
	central = color.RGBA{0x00, 0x5a, 0x8e, 0xff}
	accent  = color.RGBA{0xc4, 0x4e, 0x00, 0xff}
	beyond  = color.RGBA{0xf3, 0xc2, 0x9c, 0xff}

	palette = []color.RGBA{
		{0x00, 0x72, 0xb2, 0xff}, {0xe6, 0x9f, 0x00, 0xff}, {0x00, 0x9e, 0x73, 0xff}, {0xcc, 0x79, 0xa7, 0xff},
		{0x56, 0xb4, 0xe9, 0xff}, {0xd5, 0x5e, 0x00, 0xff}, {0xf0, 0xe4, 0x42, 0xff}, {0xaa, 0xaa, 0xaa, 0xff},
	}
)

const hairline = vg.Length(0.4)

// stroke is a solid line.
func stroke(c color.Color, w vg.Length) draw.LineStyle { return draw.LineStyle{Color: c, Width: w} }

// dashed is a broken line.
func dashed(c color.Color, w vg.Length) draw.LineStyle {
	return draw.LineStyle{Color: c, Width: w, Dashes: []vg.Length{3, 2}}
}
