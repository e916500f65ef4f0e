package canvas

import (
	"bytes"
	"fmt"
	"html"
	"image"
	"image/color"
	"strconv"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// SVG is a canvas that becomes an SVG document on a white ground. Text is drawn by its outlines
// alone.
type SVG struct {
	width, height vg.Length
	defs, body    []byte
	defined       map[string]bool // glyphs that stand in defs
	pen           pen
	kept          []pen
}

// pen is the state that Push keeps.
type pen struct {
	colour string
	width  vg.Length
	dash   []vg.Length
	offset vg.Length
	to     matrix // from the canvas, whose origin is at the bottom, to the document
}

// NewSVG returns an empty document.
func NewSVG(width, height vg.Length) *SVG {
	return &SVG{
		width: width, height: height, defined: map[string]bool{},
		pen: pen{colour: "#000", width: 1, to: matrix{1, 0, 0, -1, 0, float64(height)}},
	}
}

var _ vg.CanvasSizer = (*SVG)(nil)

// Size implements vg.CanvasSizer.
func (s *SVG) Size() (x, y vg.Length) { return s.width, s.height }

// SetLineWidth implements vg.Canvas.
func (s *SVG) SetLineWidth(w vg.Length) { s.pen.width = w }

// SetLineDash implements vg.Canvas.
func (s *SVG) SetLineDash(dash []vg.Length, offset vg.Length) {
	s.pen.dash, s.pen.offset = append([]vg.Length(nil), dash...), offset
}

// SetColor implements vg.Canvas. Colours are opaque.
func (s *SVG) SetColor(c color.Color) {
	if c == nil {
		c = color.Black
	}
	r, g, b, _ := c.RGBA()
	s.pen.colour = fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// Rotate implements vg.Canvas.
func (s *SVG) Rotate(rad float64) { s.pen.to = s.pen.to.after(rotation(rad)) }

// Translate implements vg.Canvas.
func (s *SVG) Translate(p vg.Point) {
	s.pen.to = s.pen.to.after(matrix{1, 0, 0, 1, float64(p.X), float64(p.Y)})
}

// Scale implements vg.Canvas.
func (s *SVG) Scale(x, y float64) { s.pen.to = s.pen.to.after(matrix{x, 0, 0, y, 0, 0}) }

// Push implements vg.Canvas.
func (s *SVG) Push() { s.kept = append(s.kept, s.pen) }

// Pop implements vg.Canvas.
func (s *SVG) Pop() { s.pen, s.kept = s.kept[len(s.kept)-1], s.kept[:len(s.kept)-1] }

// Fill implements vg.Canvas.
func (s *SVG) Fill(p vg.Path) {
	s.add(`<path fill="`, s.pen.colour, `" d="`)
	s.path(p)
	s.add("\"/>\n")
}

// Stroke implements vg.Canvas.
func (s *SVG) Stroke(p vg.Path) {
	if s.pen.width <= 0 {
		return
	}
	s.add(`<path fill="none" stroke="`, s.pen.colour, `" stroke-width="`)
	s.body = number(s.body, float64(s.pen.width), 2)
	if len(s.pen.dash) > 0 {
		s.add(`" stroke-dasharray="`)
		for i, d := range s.pen.dash {
			if i > 0 {
				s.add(" ")
			}
			s.body = number(s.body, float64(d), 2)
		}
		s.add(`" stroke-dashoffset="`)
		s.body = number(s.body, float64(s.pen.offset), 2)
	}
	s.add(`" d="`)
	s.path(p)
	s.add("\"/>\n")
}

// FillString implements vg.Canvas, for no one: text comes shaped, by Ink.
func (s *SVG) FillString(_ font.Face, _ vg.Point, text string) {
	panic("canvas: unshaped text " + strconv.Quote(text))
}

// DrawImage implements vg.Canvas, for no one: a figure is drawn by lines.
func (s *SVG) DrawImage(vg.Rectangle, image.Image) { panic("canvas: a picture in a figure") }

func (s *SVG) add(texts ...string) {
	for _, t := range texts {
		s.body = append(s.body, t...)
	}
}

// Document is the whole text, with a name for readers that cannot see and a description of what is
// shown. The id must differ from that of any other figure on the same page.
func (s *SVG) Document(id, language, title, description string) []byte {
	var b bytes.Buffer
	w, h := number(nil, float64(s.width), 2), number(nil, float64(s.height), 2)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%spt" height="%spt" viewBox="0 0 %s %s" role="img" xml:lang="%s" aria-labelledby="%s-title %s-desc">`+"\n",
		w, h, w, h, language, id, id)
	fmt.Fprintf(&b, "<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n", id, html.EscapeString(title), id, html.EscapeString(description))
	b.WriteString("<defs>\n")
	b.Write(s.defs)
	b.WriteString("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
	b.Write(s.body)
	b.WriteString("</svg>\n")
	return b.Bytes()
}
