package canvas

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font/opentype"
	"gonum.org/v1/plot/vg"

	"radif/output/glyph"
)

// ink is what text is drawn with: the colour, and where the canvas lies on the dots.
type ink struct {
	colour color.RGBA
	to     matrix
}

// SetColor implements vg.Canvas.
func (p *PNG) SetColor(c color.Color) {
	if c == nil {
		c = color.Black
	}
	p.ink.colour = color.RGBAModel.Convert(c).(color.RGBA)
	p.Canvas.SetColor(c)
}

// Rotate implements vg.Canvas.
func (p *PNG) Rotate(rad float64) {
	p.ink.to = p.ink.to.after(rotation(rad))
	p.Canvas.Rotate(rad)
}

// Translate implements vg.Canvas.
func (p *PNG) Translate(to vg.Point) {
	p.ink.to = p.ink.to.after(matrix{1, 0, 0, 1, float64(to.X), float64(to.Y)})
	p.Canvas.Translate(to)
}

// Scale implements vg.Canvas.
func (p *PNG) Scale(x, y float64) {
	p.ink.to = p.ink.to.after(matrix{x, 0, 0, y, 0, 0})
	p.Canvas.Scale(x, y)
}

// Push implements vg.Canvas.
func (p *PNG) Push() {
	p.kept = append(p.kept, p.ink)
	p.Canvas.Push()
}

// Pop implements vg.Canvas.
func (p *PNG) Pop() {
	p.ink, p.kept = p.kept[len(p.kept)-1], p.kept[:len(p.kept)-1]
	p.Canvas.Pop()
}

var _ glyph.Inker = (*PNG)(nil)

// Ink implements glyph.Inker: glyph by glyph, in boxes of a few dots, which is several times faster
// than a line as one path across the whole picture.
func (p *PNG) Ink(line glyph.Line, origin vg.Point, size vg.Length) {
	for _, g := range line.Glyphs {
		if len(g.Segments) > 0 {
			scale := float64(size) / g.Em
			at := p.ink.to.after(matrix{scale, 0, 0, scale, float64(origin.X) + g.X*float64(size), float64(origin.Y) + g.Y*float64(size)})
			p.stamp(g.Segments, at)
		}
	}
}

// stamp draws one outline.
func (p *PNG) stamp(outline []opentype.Segment, to matrix) {
	box := bounds(outline, to).Intersect(p.dots.Bounds())
	if box.Empty() {
		return
	}
	p.raster.Reset(box.Dx(), box.Dy())
	p.raster.DrawOp = draw.Src // in place of what the mask held before
	at := func(a opentype.SegmentPoint) (x, y float32) {
		u, v := to.of(float64(a.X), float64(a.Y))
		return float32(u - float64(box.Min.X)), float32(v - float64(box.Min.Y))
	}
	for i, s := range outline {
		x, y := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				p.raster.ClosePath()
			}
			p.raster.MoveTo(x, y)
		case opentype.SegmentOpLineTo:
			p.raster.LineTo(x, y)
		case opentype.SegmentOpQuadTo:
			u, v := at(s.Args[1])
			p.raster.QuadTo(x, y, u, v)
		case opentype.SegmentOpCubeTo:
			u, v := at(s.Args[1])
			w, z := at(s.Args[2])
			p.raster.CubeTo(x, y, u, v, w, z)
		}
	}
	p.raster.ClosePath()
	p.blend(box)
}

// bounds is the box of dots that an outline lies in, its control points included.
func bounds(outline []opentype.Segment, to matrix) image.Rectangle {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range outline {
		for _, a := range outline[i].ArgsSlice() {
			x, y := to.of(float64(a.X), float64(a.Y))
			left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
		}
	}
	return image.Rect(int(math.Floor(left)), int(math.Floor(top)), int(math.Ceil(right)), int(math.Ceil(bottom)))
}

// blend lays the ink over the dots of a box, as thick as the drawn outline covers them.
func (p *PNG) blend(box image.Rectangle) {
	n := box.Dx() * box.Dy()
	if cap(p.mask) < n {
		p.mask = make([]uint8, n)
	}
	mask := &image.Alpha{Pix: p.mask[:n], Stride: box.Dx(), Rect: image.Rect(0, 0, box.Dx(), box.Dy())}
	p.raster.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	for y := range box.Dy() {
		row := p.dots.Pix[p.dots.PixOffset(box.Min.X, box.Min.Y+y):]
		for x, a := range mask.Pix[y*mask.Stride : (y+1)*mask.Stride] {
			if cover := uint32(shades[a]); cover > 0 {
				d := row[4*x : 4*x+4 : 4*x+4]
				d[0] = mixed(d[0], p.ink.colour.R, cover)
				d[1] = mixed(d[1], p.ink.colour.G, cover)
				d[2] = mixed(d[2], p.ink.colour.B, cover)
			}
		}
	}
}

func mixed(under, over uint8, cover uint32) uint8 {
	return uint8((uint32(under)*(255-cover) + uint32(over)*cover + 127) / 255)
}

// shades rounds how much of a dot is covered to one of 17 steps: more no eye tells apart, and few
// shades leave a figure in a palette as it was drawn.
var shades = func() (to [256]uint8) {
	const steps = 16
	for a := range to {
		to[a] = uint8(math.Round(math.Round(float64(a)*steps/255) * 255 / steps))
	}
	return to
}()
