package canvas

import (
	"math"
	"strconv"

	"github.com/go-text/typesetting/font/opentype"
	"gonum.org/v1/plot/vg"

	"radif/output/glyph"
)

// number writes a coordinate with so many decimals at most.
func number(b []byte, v float64, decimals int) []byte {
	scale := math.Pow10(decimals)
	v = math.Round(v*scale) / scale
	if v == 0 {
		v = 0 // not -0
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

// path writes the data of a path.
func (s *SVG) path(p vg.Path) {
	before := vg.PathComp{Type: vg.CloseComp}
	for _, c := range arcs(p) {
		switch c.Type {
		case vg.MoveComp:
			s.command('M', c.Pos)
		case vg.LineComp:
			if before.Type == vg.LineComp {
				s.command(' ', c.Pos) // a line goes on
			} else {
				s.command('L', c.Pos)
			}
		case vg.CurveComp:
			letter := byte('Q')
			if len(c.Control) == 2 {
				letter = 'C'
			}
			for _, k := range c.Control {
				s.command(letter, k)
				letter = ' '
			}
			s.command(' ', c.Pos)
		case vg.CloseComp:
			s.body = append(s.body, 'Z')
		}
		before = c
	}
}

func (s *SVG) command(letter byte, p vg.Point) {
	x, y := s.pen.to.at(p)
	s.body = append(s.body, letter)
	s.body = number(s.body, x, 2)
	s.body = append(s.body, ' ')
	s.body = number(s.body, y, 2)
}

var _ glyph.Inker = (*SVG)(nil)

// Ink implements glyph.Inker: one group for each font of a line, one use for each glyph.
func (s *SVG) Ink(line glyph.Line, origin vg.Point, size vg.Length) {
	em := 0.0
	for _, g := range line.Glyphs {
		if len(g.Segments) == 0 {
			continue
		}
		if g.Em != em {
			if em != 0 {
				s.add("</g>\n")
			}
			em = g.Em
			s.group(origin, float64(size)/em)
		}
		s.define(g.Outline)
		s.add(`<use xlink:href="#`, g.Name, `"`)
		s.attribute(" x", g.X*em)
		s.attribute(" y", g.Y*em)
		s.add("/>")
	}
	if em != 0 {
		s.add("</g>\n")
	}
}

// group opens a group in the units of a font.
func (s *SVG) group(origin vg.Point, scale float64) {
	to := s.pen.to.after(matrix{scale, 0, 0, scale, float64(origin.X), float64(origin.Y)})
	s.add(`<g fill="`, s.pen.colour, `" transform="matrix(`)
	for i, v := range []float64{to.a, to.b, to.c, to.d, to.e, to.f} {
		if i > 0 {
			s.add(" ")
		}
		decimals := 6
		if i >= 4 {
			decimals = 2
		}
		s.body = number(s.body, v, decimals)
	}
	s.add(`)">`)
}

// attribute writes an attribute that is 0 when left out.
func (s *SVG) attribute(name string, v float64) {
	if v = math.Round(v); v == 0 {
		return
	}
	s.add(name, `="`)
	s.body = number(s.body, v, 0)
	s.add(`"`)
}

// define writes a glyph's outline into the head of the document, once.
func (s *SVG) define(o *glyph.Outline) {
	if s.defined[o.Name] {
		return
	}
	s.defined[o.Name] = true
	s.defs = append(s.defs, `<path id="`+o.Name+`" d="`...)
	var start, from opentype.SegmentPoint
	for i, g := range o.Segments {
		if g.Op == opentype.SegmentOpMoveTo {
			if i > 0 {
				s.defs = append(s.defs, 'z')
				from = start // closing goes back
			}
			start = g.Args[0]
		}
		s.defs = append(s.defs, "mlqc"[g.Op])
		args := g.ArgsSlice()
		for k, a := range args {
			s.relative(k == 0, whole(a.X)-whole(from.X))
			s.relative(false, whole(a.Y)-whole(from.Y))
		}
		from = args[len(args)-1]
	}
	s.defs = append(s.defs, "z\"/>\n"...)
}

// whole rounds to a unit of the font, of which there are a thousand or more to the em.
func whole(v float32) int { return int(math.Round(float64(v))) }

// relative writes a step of an outline; a minus sign parts it from the one before.
func (s *SVG) relative(first bool, step int) {
	if !first && step >= 0 {
		s.defs = append(s.defs, ' ')
	}
	s.defs = strconv.AppendInt(s.defs, int64(step), 10)
}
