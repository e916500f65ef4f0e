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

// grid is the number of steps to a point of the page, on which the corners of paths lie.
const grid = 100

// spot is a place of the document in steps of the grid.
type spot struct{ x, y int }

func (s *SVG) spot(p vg.Point) spot {
	x, y := s.pen.to.at(p)
	return spot{int(math.Round(x * grid)), int(math.Round(y * grid))}
}

// path writes the data of a path: where it starts, and from there on the ways from corner to
// corner, which are short.
func (s *SVG) path(p vg.Path) {
	var at, start spot
	command := byte(0)
	for _, c := range arcs(p) {
		to := s.spot(c.Pos)
		switch c.Type {
		case vg.MoveComp:
			s.body, command, start = append(s.body, 'M'), 'M', to
			s.step(to.x, true)
			s.step(to.y, false)
		case vg.LineComp:
			command = s.command('l', command)
			s.way(at, to)
		case vg.CurveComp:
			letter := byte('q')
			if len(c.Control) == 2 {
				letter = 'c'
			}
			command = s.command(letter, command)
			for _, k := range c.Control {
				s.way(at, s.spot(k))
			}
			s.way(at, to)
		case vg.CloseComp:
			s.body, command, to = append(s.body, 'Z'), 'Z', start
		}
		at = to
	}
}

// command writes the letter of a command, unless it goes on.
func (s *SVG) command(letter, before byte) byte {
	if letter != before {
		s.body = append(s.body, letter)
	}
	return letter
}

// way writes the steps from a place to another.
func (s *SVG) way(from, to spot) {
	first := s.body[len(s.body)-1] >= 'a'
	s.step(to.x-from.x, first)
	s.step(to.y-from.y, false)
}

// step writes a number of steps in points; a minus sign parts it from the one before.
func (s *SVG) step(n int, first bool) {
	switch {
	case n < 0:
		s.body, n = append(s.body, '-'), -n
	case !first:
		s.body = append(s.body, ' ')
	}
	if n >= grid || n == 0 {
		s.body = strconv.AppendInt(s.body, int64(n/grid), 10)
	}
	switch rest := n % grid; {
	case rest == 0:
	case rest%10 == 0:
		s.body = append(s.body, '.', byte('0'+rest/10))
	default:
		s.body = append(s.body, '.', byte('0'+rest/10), byte('0'+rest%10))
	}
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
