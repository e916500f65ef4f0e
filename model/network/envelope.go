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
	case 4:
		e.max4(o, f.Col(weights[0]), f.Col(weights[1]), [2][]float64{f.Col(weights[2]), f.Col(weights[3])})
	case 5, 6:
		e.max6(f, o, weights)
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
			if v := float64(r0*a[i]) + (float64(r1*b[i]) + float64(r2*c[i])); v > o[i] {
				o[i] = v
			}
		}
	}
}

func (e *envelope) max4(o, a, b []float64, rest [2][]float64) {
	a, b = a[:len(o)], b[:len(o)]
	c, d := rest[0][:len(o)], rest[1][:len(o)]
	for _, r := range e.rows {
		r0, r1, r2, r3 := r[0], r[1], r[2], r[3]
		for i := range o {
			if v := (float64(r0*a[i]) + float64(r1*b[i])) + (float64(r2*c[i]) + float64(r3*d[i])); v > o[i] {
				o[i] = v
			}
		}
	}
}

// max6 takes five or six weights; the sixth may be a column of zeros.
func (e *envelope) max6(f *series.Frame, o []float64, weights []series.Col) {
	a, b, c := f.Col(weights[0])[:len(o)], f.Col(weights[1])[:len(o)], f.Col(weights[2])[:len(o)]
	d, g, h := f.Col(weights[3])[:len(o)], f.Col(weights[4])[:len(o)], f.Col(series.Zero)[:len(o)]
	if len(weights) == 6 {
		h = f.Col(weights[5])[:len(o)]
	}
	for _, r := range e.rows {
		r0, r1, r2, r3, r4, r5 := r[0], r[1], r[2], r[3], r[4], r[len(r)-1]
		for i := range o {
			v := (float64(r0*a[i]) + float64(r1*b[i])) + (float64(r2*c[i]) + float64(r3*d[i])) + (float64(r4*g[i]) + float64(r5*h[i]))
			if v > o[i] {
				o[i] = v
			}
		}
	}
}

// maxMany takes the weights four at a time, the last of them with the comparison, in blocks of trials
// small enough to stay in the nearest cache.
func (e *envelope) maxMany(f *series.Frame, o []float64, weights []series.Col) {
	var sum [64]float64
	for from := 0; from < len(o); from += len(sum) {
		n := min(len(sum), len(o)-from)
		s := sum[:n]
		for _, r := range e.rows {
			clear(s)
			k := 0
			for ; k+4 < len(weights); k += 4 {
				addFour(s, f, weights[k:k+4], r[k:k+4], from)
			}
			raise(o[from:from+n], s, f, weights[k:], r[k:], from)
		}
	}
}

// addFour adds four weighted columns to the sums.
func addFour(s []float64, f *series.Frame, weights []series.Col, r []float64, from int) {
	a, b := f.Col(weights[0])[from:from+len(s)], f.Col(weights[1])[from:from+len(s)]
	c, d := f.Col(weights[2])[from:from+len(s)], f.Col(weights[3])[from:from+len(s)]
	r0, r1, r2, r3 := r[0], r[1], r[2], r[3]
	for i := range s {
		s[i] += (float64(r0*a[i]) + float64(r1*b[i])) + (float64(r2*c[i]) + float64(r3*d[i]))
	}
}

// raise adds the last one to four weighted columns and keeps the larger value.
func raise(o, s []float64, f *series.Frame, weights []series.Col, r []float64, from int) {
	var rest [4][]float64
	var by [4]float64
	for k := range rest {
		rest[k] = f.Col(series.Zero)[:len(s)]
		if k < len(weights) {
			rest[k], by[k] = f.Col(weights[k])[from:from+len(s)], r[k]
		}
	}
	a, b, c, d := rest[0][:len(s)], rest[1][:len(s)], rest[2][:len(s)], rest[3][:len(s)]
	o = o[:len(s)]
	if len(weights) == 1 {
		for i, v := range s {
			if v += float64(by[0] * a[i]); v > o[i] {
				o[i] = v
			}
		}
		return
	}
	for i, v := range s {
		v += (float64(by[0]*a[i]) + float64(by[1]*b[i])) + (float64(by[2]*c[i]) + float64(by[3]*d[i]))
		if v > o[i] {
			o[i] = v
		}
	}
}
