package network

import "math"

// How near to the largest of all rows the largest of those kept comes, as a share of it: exact up
// to float noise where few rows matter, else the finest of the coarser levels that keeps few.
var nearness = [...]float64{1e-2, 3e-3, 1e-3, sameValue}

const (
	sameValue = 1e-9 // relative distance within which two sums count as equal: float noise
	fewRows   = 64   // above it a finer level is not worth its time in every trial and month
)

// support returns, of rows of non-negative coefficients, those that give the largest weighted
// sum for some non-negative weights, and the share by which a row left out can exceed them. A row
// dominated by another, or by a mixture of others, never does. (Clarkson's output-sensitive
// removal of redundant constraints: a row is tested against those already found; where it can
// exceed them, the largest row of all at those weights is one more of them.)
func support(points [][]float64) (rows [][]float64, excess float64) {
	if len(points) == 0 || len(points[0]) == 0 {
		return nil, 0
	}
	s := &supporting{points: points, bound: make([]float64, len(points))}
	for i := range s.bound {
		s.bound[i] = math.Inf(1)
	}
	weights := make([]float64, len(points[0]))
	for k := range weights {
		clear(weights)
		weights[k] = 1
		s.add(weights)
	}
	for _, share := range nearness {
		if !s.refine(share, weights) {
			break
		}
		rows, excess = s.rows[:len(s.rows):len(s.rows)], share
	}
	if excess <= sameValue {
		excess = 0
	}
	return rows, excess
}

// refine adds rows until none left out exceeds those found by more than a share; it gives up, and
// says so, when they are no longer few (the coarsest level never gives up).
func (s *supporting) refine(share float64, weights []float64) bool {
	for i, p := range s.points {
		for s.bound[i] > 1+share && !s.covered(p, share) {
			s.bound[i] = s.exceed(p, weights)
			if s.bound[i] <= 1+share || !s.add(weights) {
				break
			}
			if len(s.rows) > fewRows && share < nearness[0] {
				return false
			}
		}
	}
	return true
}

// supporting is the rows found so far.
type supporting struct {
	points [][]float64
	rows   [][]float64
	bound  []float64   // by point: by how much it exceeded the rows found when it was tested; never more later
	table  [][]float64 // of the simplex method, kept between tests
}

// add adds the largest row at these weights, the first of equals, unless it is there already.
func (s *supporting) add(weights []float64) bool {
	best, top := 0, -1.0
	for i, p := range s.points {
		sum := 0.0
		for k, v := range p {
			sum += float64(v * weights[k])
		}
		if sum > top {
			best, top = i, sum
		}
	}
	if s.covered(s.points[best], 0) {
		return false
	}
	s.rows = append(s.rows, s.points[best])
	return true
}

// covered reports whether p exceeds one of the rows found by at most a share in every coefficient.
func (s *supporting) covered(p []float64, share float64) bool {
	for _, r := range s.rows {
		covers := true
		for k, v := range p {
			if v > r[k]*(1+share) {
				covers = false
				break
			}
		}
		if covers {
			return true
		}
	}
	return false
}

// exceed finds the weights at which p exceeds all rows found by the largest factor, and that
// factor: maximise p·w subject to row·w <= 1 and w >= 0, by the simplex method with Bland's rule.
func (s *supporting) exceed(p, weights []float64) float64 {
	n, m := len(p), len(s.rows)
	t := s.tableau(p)
	basis, free := make([]int, m), make([]int, n) // which variable a row, a column stands for
	for i := range basis {
		basis[i] = n + i
	}
	for k := range free {
		free[k] = k
	}
	for {
		column := entering(t[m][:n], free)
		if column < 0 {
			break
		}
		row := leaving(t[:m], column, basis)
		if row < 0 {
			break // unbounded: a coefficient that no row limits
		}
		pivot(t, row, column)
		basis[row], free[column] = free[column], basis[row]
	}
	clear(weights)
	for i, v := range basis {
		if v < n {
			weights[v] = t[i][n]
		}
	}
	return -t[m][n]
}

// tableau writes the rows found with their limits 1, and below them the objective.
func (s *supporting) tableau(p []float64) [][]float64 {
	n := len(p)
	for len(s.table) <= len(s.rows) {
		s.table = append(s.table, make([]float64, n+1))
	}
	t := s.table[:len(s.rows)+1]
	for i, r := range s.rows {
		copy(t[i], r)
		t[i][n] = 1
	}
	last := t[len(s.rows)]
	copy(last, p)
	last[n] = 0
	return t
}

const simplexNoise = 1e-12

// entering returns the column of the lowest variable that raises the objective, -1 for none.
func entering(objective []float64, free []int) int {
	best := -1
	for k, v := range objective {
		if v > simplexNoise && (best < 0 || free[k] < free[best]) {
			best = k
		}
	}
	return best
}

// leaving returns the row that limits a column first, the lowest variable of equals.
func leaving(rows [][]float64, column int, basis []int) int {
	best, least := -1, 0.0
	for i, r := range rows {
		if r[column] <= simplexNoise {
			continue
		}
		limit := r[len(r)-1] / r[column]
		if best < 0 || limit < least || (limit == least && basis[i] < basis[best]) {
			best, least = i, limit
		}
	}
	return best
}

// pivot exchanges the variable of a row with that of a column.
func pivot(t [][]float64, row, column int) {
	r := t[row]
	by := 1 / r[column]
	r[column] = 1
	for k := range r {
		r[k] *= by
	}
	for i, other := range t {
		factor := other[column]
		if i == row || factor == 0 {
			continue
		}
		other[column] = 0
		for k := range other {
			other[k] -= float64(factor * r[k])
		}
	}
}
