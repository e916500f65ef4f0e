package glyph

import (
	"strconv"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"gonum.org/v1/plot/vg"
)

// Outline is the shape of one glyph in the units of its font. It is not changed once made.
type Outline struct {
	Name     string  // font and glyph number, such as "lr36": one name, one shape, in every figure
	Em       float64 // units of the font to the em
	Segments []opentype.Segment
}

func (f *face) outline(id font.GID) *Outline {
	if o, ok := f.outlines[id]; ok {
		return o
	}
	data, _ := f.GlyphDataOutline(id)
	o := &Outline{f.name + strconv.Itoa(int(id)), float64(f.Upem()), data.Segments}
	f.outlines[id] = o
	return o
}

// appendTo adds the outline to a path, its origin at a point.
func (o *Outline) appendTo(p vg.Path, at vg.Point, size vg.Length) vg.Path {
	scale := size / vg.Length(o.Em)
	point := func(a opentype.SegmentPoint) vg.Point {
		return vg.Point{X: at.X + vg.Length(a.X)*scale, Y: at.Y + vg.Length(a.Y)*scale}
	}
	for i, s := range o.Segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				p.Close()
			}
			p.Move(point(s.Args[0]))
		case opentype.SegmentOpLineTo:
			p.Line(point(s.Args[0]))
		case opentype.SegmentOpQuadTo:
			p.QuadTo(point(s.Args[0]), point(s.Args[1]))
		case opentype.SegmentOpCubeTo:
			p.CubeTo(point(s.Args[0]), point(s.Args[1]), point(s.Args[2]))
		}
	}
	if len(o.Segments) > 0 {
		p.Close()
	}
	return p
}
