package uncertain

import "math"

// A table answers quantiles by cubic Hermite interpolation between exact values with exact
// slopes. Its knots lie on the bits of the probability: each octave of v = min(p, 1-p), from
// 1/2 down to 2^-octaves, is cut into 2^density cells, so that a cell is found by a shift and
// a tail is followed at the same relative resolution as the middle. Smaller v are exact.
type table struct {
	shape   shape
	density uint   // cells an octave, as a power of two
	half    int    // cells of one tail
	cells   []cell // lower tail by rising v, then the upper one
}

// cell is the cubic c0 + c1·t + c2·t² + c3·t³ for t from 0 to 1 across the cell.
type cell struct{ c0, c1, c2, c3 float64 }

const (
	octaves      = 12 // 5 in 10,000 draws fall outside and are exact
	leastDensity = 4
	mostDensity  = 8
	leastTabled  = 1.0 / (2 << octaves)
	mantissaBits = 52
	mantissa     = 1<<mantissaBits - 1
	oneBits      = 1023 << mantissaBits

	// TableError is the largest error of a table, relative to the range from P0.1 to P99.9,
	// or, further out, to the distance from the median.
	TableError = 1e-7
)

// newTable tabulates a shape, doubling the density until the measured error is small enough.
// It returns nil for a shape that no density serves.
func newTable(s shape) *table {
	for density := uint(leastDensity); density <= mostDensity; density++ {
		if t, err := buildTable(s, density); err <= TableError {
			return t
		}
	}
	return nil
}

func buildTable(s shape, density uint) (*table, float64) {
	n := octaves << density
	t := &table{shape: s, density: density, half: n + 1, cells: make([]cell, 0, 2*(n+1))}
	v, x, slope := make([]float64, n+1), make([]float64, n+1), make([]float64, n+1)
	for i := range v { // descending from 1/2
		v[i] = math.Float64frombits(math.Float64bits(0.5) - uint64(i)<<(mantissaBits-density))
	}
	middle := s.tail(0.5, false)
	span := s.tail(0.001, true) - s.tail(0.001, false)
	worst := 0.0
	for _, upper := range []bool{false, true} {
		s.knots(v, upper, x, slope)
		worst = max(worst, interpolationError(v, x, slope, middle, span))
		for i := n; i > 0; i-- {
			t.cells = append(t.cells, hermite(v[i-1]-v[i], x[i], x[i-1], slope[i], slope[i-1]))
		}
		t.cells = append(t.cells, cell{c0: x[0]})
	}
	return t, worst
}

// hermite is the cubic over a width with given ends and slopes there.
func hermite(width, x0, x1, slope0, slope1 float64) cell {
	rise, d0, d1 := x1-x0, width*slope0, width*slope1
	return cell{x0, d0, 3*rise - 2*d0 - d1, d0 + d1 - 2*rise}
}

// interpolationError measures what the cells twice as wide would miss at the knots in their
// middle. The error falls with the fourth power of the width; a factor of two is kept in hand.
func interpolationError(v, x, slope []float64, middle, span float64) float64 {
	worst := 0.0
	for i := 2; i < len(v); i += 2 {
		c := hermite(v[i-2]-v[i], x[i], x[i-2], slope[i], slope[i-2])
		t := (v[i-1] - v[i]) / (v[i-2] - v[i])
		miss := math.Abs(c.c0 + t*(c.c1+t*(c.c2+t*c.c3)) - x[i-1])
		worst = max(worst, miss/max(span, math.Abs(x[i-1]-middle)))
	}
	return worst / 8
}

// sample writes shift + scale·quantile(u) into dst. dst may be u itself.
func (t *table) sample(dst, u []float64, shift, scale float64) {
	var (
		cells   = t.cells
		deep    = t.density & 63
		shallow = (mantissaBits - t.density) & 63
		first   = int(math.Float64bits(leastTabled) >> shallow)
	)
	dst = dst[:len(u)]
	for i, p := range u {
		side := 0.5 - p
		v := 0.5 - math.Abs(side)
		if v < leastTabled {
			dst[i] = scaled{t.shape, shift, scale}.Quantile(p)
			continue
		}
		bits := math.Float64bits(v)
		at := int(bits>>shallow) - first + t.half&-int(math.Float64bits(side)>>63)
		f := math.Float64frombits(bits<<deep&mantissa|oneBits) - 1
		c := &cells[at]
		x := c.c0 + float64(f*(c.c1+float64(f*(c.c2+float64(f*c.c3)))))
		dst[i] = shift + float64(scale*x)
	}
}
