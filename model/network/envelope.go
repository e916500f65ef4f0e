package network

import "radif/model/series"

// envelope is the largest of many weighted sums as a function of the weights: the rows that can
// be the largest for some non-negative weights, and no others.
type envelope struct {
	rows [][]float64 // [row][weight]
	own  []float64   // by weight: the largest coefficient, for a load that is alone
}

// newEnvelope keeps, of points, those that matter. Where only the nearest few are kept, they are
// raised by the share by which one left out can exceed them: never too small, at most 1 % too large.
func newEnvelope(points [][]float64) *envelope {
	rows, excess := support(points)
	e := &envelope{}
	for _, r := range rows {
		raised := make([]float64, len(r))
		for k, v := range r {
			raised[k] = v * (1 + excess)
		}
		e.rows = append(e.rows, raised)
	}
	if len(points) > 0 {
		e.own = make([]float64, len(points[0]))
	}
	for _, p := range points {
		for k, v := range p {
			e.own[k] = max(e.own[k], v)
		}
	}
	return e
}

// newHours is the envelope of the hours of the week: the busiest hour of a sum of shapes (D4).
func newHours(shapes []series.Shape) *envelope {
	points := make([][]float64, series.HoursPerWeek)
	for h := range points {
		for k := range shapes {
			points[h] = append(points[h], shapes[k][h])
		}
	}
	return newEnvelope(points)
}

// max writes into out, for each trial, the largest over the rows of Σ row[k] · weight[k].
func (e *envelope) max(f *series.Frame, out series.Col, weights []series.Col) {
	o := f.Col(out)
	clear(o)
	switch len(weights) {
	case 0:
	case 1:
		scaled(o, e.own[0], f.Col(weights[0]))
	case 2:
		e.max2(o, f.Col(weights[0]), f.Col(weights[1]))
	case 3:
		e.max3(o, f.Col(weights[0]), f.Col(weights[1]), f.Col(weights[2]))
	default:
		e.maxMany(f, o, weights)
	}
}

func scaled(o []float64, r float64, a []float64) {
	a = a[:len(o)]
	for i := range o {
		o[i] = r * a[i]
	}
}

func (e *envelope) max2(o, a, b []float64) {
	a, b = a[:len(o)], b[:len(o)]
	for _, r := range e.rows {
		r0, r1 := r[0], r[1]
		for i := range o {
			if v := float64(r0*a[i]) + float64(r1*b[i]); v > o[i] {
				o[i] = v
			}
		}
	}
}

func (e *envelope) max3(o, a, b, c []float64) {
	a, b, c = a[:len(o)], b[:len(o)], c[:len(o)]
	for _, r := range e.rows {
		r0, r1, r2 := r[0], r[1], r[2]
		for i := range o {
			if v := float64(r0*a[i]) + float64(r1*b[i]) + float64(r2*c[i]); v > o[i] {
				o[i] = v
			}
		}
	}
}

// maxMany takes the first four weights together and the rest one by one, in a small block of
// trials that stays in registers and cache.
func (e *envelope) maxMany(f *series.Frame, o []float64, weights []series.Col) {
	a, b := f.Col(weights[0])[:len(o)], f.Col(weights[1])[:len(o)]
	c, d := f.Col(weights[2])[:len(o)], f.Col(weights[3])[:len(o)]
	var sum [64]float64
	for from := 0; from < len(o); from += len(sum) {
		n := min(len(sum), len(o)-from)
		oo, aa, bb, cc, dd, s := o[from:from+n], a[from:from+n], b[from:from+n], c[from:from+n], d[from:from+n], sum[:n]
		for _, r := range e.rows {
			r0, r1, r2, r3 := r[0], r[1], r[2], r[3]
			for i := range s {
				s[i] = float64(r0*aa[i]) + float64(r1*bb[i]) + float64(r2*cc[i]) + float64(r3*dd[i])
			}
			for k := 4; k < len(weights); k++ {
				w := f.Col(weights[k])[from : from+n]
				for i := range s {
					s[i] += float64(r[k] * w[i])
				}
			}
			for i, v := range s {
				if v > oo[i] {
					oo[i] = v
				}
			}
		}
	}
}
