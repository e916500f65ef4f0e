package canvas

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// matrix maps a point (x, y) to (a·x + c·y + e, b·x + d·y + f), as SVG writes it.
type matrix struct{ a, b, c, d, e, f float64 }

// after is the matrix that first does n and then m.
func (m matrix) after(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b,
		m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

func (m matrix) at(p vg.Point) (x, y float64) { return m.of(float64(p.X), float64(p.Y)) }

func (m matrix) of(px, py float64) (x, y float64) {
	return m.a*px + m.c*py + m.e, m.b*px + m.d*py + m.f
}

func rotation(rad float64) matrix {
	sin, cos := math.Sincos(rad)
	return matrix{cos, sin, -sin, cos, 0, 0}
}

// arcs writes each arc of a path as cubic curves, one for each quarter of a circle or less.
func arcs(p vg.Path) vg.Path {
	round := false
	for _, s := range p {
		round = round || s.Type == vg.ArcComp
	}
	if !round {
		return p
	}
	var out vg.Path
	for _, s := range p {
		if s.Type != vg.ArcComp {
			out = append(out, s)
			continue
		}
		out = appendArc(out, s)
	}
	return out
}

func appendArc(out vg.Path, s vg.PathComp) vg.Path {
	n := int(math.Ceil(math.Abs(s.Angle) / (math.Pi / 2)))
	sweep := s.Angle / float64(n)
	reach := 4.0 / 3 * math.Tan(sweep/4) // of the control points, along the tangents
	on := func(angle, ahead float64) vg.Point {
		sin, cos := math.Sincos(angle)
		return vg.Point{X: s.Pos.X + s.Radius*vg.Length(cos-ahead*sin), Y: s.Pos.Y + s.Radius*vg.Length(sin+ahead*cos)}
	}
	if len(out) == 0 {
		out.Move(on(s.Start, 0))
	} else {
		out.Line(on(s.Start, 0))
	}
	for i := range n {
		from := s.Start + float64(i)*sweep
		out.CubeTo(on(from, reach), on(from+sweep, -reach), on(from+sweep, 0))
	}
	return out
}
