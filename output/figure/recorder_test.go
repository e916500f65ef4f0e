package figure

import (
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/output/glyph"
)

// recorder is a canvas that keeps where the outlines of each text stand.
type recorder struct {
	wide, high vg.Length
	texts      []vg.Rectangle
	smallest   vg.Length // type
	missing    int       // letters that no font has
}

// recorded draws a figure.
func recorded(f Figure) *recorder {
	r := &recorder{smallest: 100}
	r.wide, r.high = f.Size()
	f.Draw(draw.New(r))
	return r
}

func (r *recorder) Size() (x, y vg.Length)                       { return r.wide, r.high }
func (r *recorder) SetLineWidth(vg.Length)                       {}
func (r *recorder) SetLineDash([]vg.Length, vg.Length)           {}
func (r *recorder) SetColor(color.Color)                         {}
func (r *recorder) Rotate(float64)                               { panic("text is turned") }
func (r *recorder) Translate(vg.Point)                           { panic("text is moved") }
func (r *recorder) Scale(x, y float64)                           { panic("text is stretched") }
func (r *recorder) Push()                                        {}
func (r *recorder) Pop()                                         {}
func (r *recorder) Stroke(vg.Path)                               {}
func (r *recorder) Fill(vg.Path)                                 {}
func (r *recorder) DrawImage(vg.Rectangle, image.Image)          {}
func (r *recorder) FillString(f font.Face, _ vg.Point, _ string) { panic("unshaped text") }

// Ink implements glyph.Inker.
func (r *recorder) Ink(line glyph.Line, origin vg.Point, size vg.Length) {
	inf := vg.Length(math.Inf(1))
	box := vg.Rectangle{Min: vg.Point{X: inf, Y: inf}, Max: vg.Point{X: -inf, Y: -inf}}
	for _, g := range line.Glyphs {
		if g.ID == 0 {
			r.missing++
		}
		for _, s := range g.Segments {
			for _, a := range s.ArgsSlice() {
				x := origin.X + size*vg.Length(g.X+float64(a.X)/g.Em)
				y := origin.Y + size*vg.Length(g.Y+float64(a.Y)/g.Em)
				box.Min.X, box.Min.Y = min(box.Min.X, x), min(box.Min.Y, y)
				box.Max.X, box.Max.Y = max(box.Max.X, x), max(box.Max.Y, y)
			}
		}
	}
	if box.Min.X < box.Max.X {
		r.smallest = min(r.smallest, size)
		r.texts = append(r.texts, box)
	}
}

// overlap is how far two boxes reach into each other, across and down, whichever is less.
func overlap(a, b vg.Rectangle) vg.Length {
	across := min(a.Max.X, b.Max.X) - max(a.Min.X, b.Min.X)
	down := min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y)
	return min(across, down)
}
