package facility

import (
	"strconv"

	"radif/model/series"
)

// Linear is the straight line through (x0, y0) and (x1, y1) at x: y0 + (y1 - y0)·(x - x0)/(x1 - x0).
// With x outside it goes on beyond the ends. Part of F1, F5, F6, F8 and F10.
func Linear(x0, y0, x1, y1, x float64) float64 {
	return y0 + float64((y1-y0)*((x-x0)/(x1-x0)))
}

// table is a curve through points: fixed abscissae, ordinates that are columns.
type table struct {
	x    []float64 // ascending, at least one
	y    []series.Col
	flat bool // constant outside the points; else the end pieces go on
}

// fill writes the ordinate at each lane's at.
func (t table) fill(f *series.Frame, out []float64, at []float64) {
	copy(out, f.Col(t.y[0]))
	last := len(t.x) - 1
	for k := 0; k < last; k++ {
		low, high := f.Col(t.y[k]), f.Col(t.y[k+1])
		for i, x := range at {
			if t.flat {
				x = min(max(x, t.x[0]), t.x[last])
			}
			if k == 0 || x >= t.x[k] {
				out[i] = Linear(t.x[k], low[i], t.x[k+1], high[i], x)
			}
		}
	}
}

// weights returns what each ordinate counts in the mean of the table over the samples: as the
// table is linear in its ordinates, mean over samples of table(x) = sum of weight x ordinate.
func (t table) weights(samples []float64) []float64 {
	w := make([]float64, len(t.x))
	for _, x := range samples {
		k := t.piece(x)
		if k < 0 {
			w[0] += 1 / float64(len(samples))
			continue
		}
		part := (x - t.x[k]) / (t.x[k+1] - t.x[k])
		w[k] += (1 - part) / float64(len(samples))
		w[k+1] += part / float64(len(samples))
	}
	return w
}

// piece returns the index of the piece that x lies on, -1 where there is only one point.
func (t table) piece(x float64) int {
	k := len(t.x) - 2
	for k > 0 && x < t.x[k] {
		k--
	}
	return k
}

// weighted declares the sum of weight x ordinate.
func (t table) weighted(s *series.Sheet, l series.Line, weight []float64) series.Col {
	args := make([]series.Arg, len(t.y))
	for k, y := range t.y {
		args[k] = arg("y"+strconv.Itoa(k), y)
	}
	return s.Fill(l, func(f *series.Frame, out []float64) {
		for i := range out {
			out[i] = 0
		}
		for k, y := range t.y {
			w := weight[k]
			for i, v := range f.Col(y) {
				out[i] += float64(w * v)
			}
		}
	}, args...)
}
