package figure

import (
	"image/color"

	stdfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// The page: 8 by 4.6 inches, as wide as the text of a printed page.
const (
	width  = 8 * vg.Inch
	height = 4.6 * vg.Inch
	margin = 14 * vg.Length(1)
)

// look is the type of a figure: each drawing makes its own, since faces are not for sharing.
type look struct {
	headline, subtitle, tick, label, strong text.Style
}

func newLook() look {
	style := func(size vg.Length, weight stdfont.Weight, c color.Color) text.Style {
		return text.Style{
			Color: c, Handler: plot.DefaultTextHandler,
			Font: font.Font{Typeface: "Liberation", Variant: "Sans", Weight: weight, Size: size},
		}
	}
	return look{
		headline: style(13, stdfont.WeightBold, ink),
		subtitle: style(9.5, stdfont.WeightNormal, grey),
		tick:     style(9, stdfont.WeightNormal, grey),
		label:    style(9, stdfont.WeightNormal, ink),
		strong:   style(9, stdfont.WeightBold, accent),
	}
}

// The colours. Needs are blue, what is bought is vermilion; the palette of the stacks is that of
// Okabe and Ito (2008), which readers with any kind of colour vision tell apart, ordered so that
// neighbours also differ in lightness.
var (
	ink     = color.RGBA{0x22, 0x22, 0x22, 0xff}
	grey    = color.RGBA{0x59, 0x59, 0x59, 0xff}
	hair    = color.RGBA{0xdd, 0xdd, 0xdd, 0xff}
	outer   = color.RGBA{0xd3, 0xe5, 0xf2, 0xff}
	inner   = color.RGBA{0x9f, 0xc8, 0xe4, 0xff}
	central = color.RGBA{0x00, 0x5a, 0x8e, 0xff}
	accent  = color.RGBA{0xc4, 0x4e, 0x00, 0xff}

	palette = []color.RGBA{
		{0x00, 0x72, 0xb2, 0xff}, {0xe6, 0x9f, 0x00, 0xff}, {0x00, 0x9e, 0x73, 0xff}, {0xcc, 0x79, 0xa7, 0xff},
		{0x56, 0xb4, 0xe9, 0xff}, {0xd5, 0x5e, 0x00, 0xff}, {0xf0, 0xe4, 0x42, 0xff}, {0xaa, 0xaa, 0xaa, 0xff},
	}
)

// stroke is a solid line.
func stroke(c color.Color, w vg.Length) draw.LineStyle { return draw.LineStyle{Color: c, Width: w} }

// wrap breaks a text into lines no wider than room.
func wrap(s text.Style, txt string, room vg.Length) []string {
	var lines []string
	current := ""
	for _, word := range fields(txt) {
		longer := word
		if current != "" {
			longer = current + " " + word
		}
		if current != "" && s.Width(longer) > room {
			lines = append(lines, current)
			longer = word
		}
		current = longer
	}
	return append(lines, current)
}
