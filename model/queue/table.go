package queue

import "math"

// Table answers Servers for one service level by look-up: it holds the largest load that 1..n
// servers carry. Building it costs about one evaluation of Erlang C per entry.
type Table struct {
	tau, e float64
	load   []float64 // [c] largest load in Erlang; [0] is 0
	first  []int32   // [i] least c that carries i Erlang
}

// NewTable builds the table for 1..n servers, the wait bound tau = T/S and the share e in (0,1)
// of requests that may wait longer.
func NewTable(n int, tau, e float64) *Table {
	t := &Table{tau: tau, e: math.Max(e, leastShare), load: make([]float64, n+1)}
	for c := 1; c <= n; c++ {
		t.load[c] = t.largest(c)
	}
	t.index()
	return t
}

// Load is the largest load in Erlang that c servers carry at the service level, 0 <= c <= n.
func (t *Table) Load(c int) float64 { return t.load[c] }

// Servers is the least number of servers that carries a Erlang, as the function Servers. Beyond
// the table it asks that function.
func (t *Table) Servers(a float64) int {
	if !(a > 0) {
		return 0
	}
	if a > t.load[len(t.load)-1] {
		return Servers(a, t.tau, t.e)
	}
	c := int(t.first[int(a)])
	for t.load[c] < a {
		c++
	}
	return c
}

// index fills first, so that a look-up begins at most a few servers below its answer.
func (t *Table) index() {
	last := t.load[len(t.load)-1]
	t.first = make([]int32, int(last)+1)
	c := 0
	for i := range t.first {
		for t.load[c] < float64(i) {
			c++
		}
		t.first[i] = int32(c)
	}
}

// largest solves P(W > T) = e for the load of c servers by Newton's method, from a quadratic
// through the three entries before it.
func (t *Table) largest(c int) float64 {
	n := float64(c)
	if t.e >= 1 {
		return math.Nextafter(n, 0)
	}
	if c <= 3 {
		return t.bisect(c)
	}
	a := float64(3*(t.load[c-1]-t.load[c-2])) + t.load[c-3]
	if !(a > 0 && a < n) {
		return t.bisect(c)
	}
	logE := math.Log(t.e)
	for range 20 {
		y := inverseB(c, a)
		inner := (a + float64((n-a)*y)) / n
		slope := (1-y)/n + float64((n-a)/n*(-1-float64(y*(n/a-1))))
		value := -float64((n-a)*t.tau) - math.Log(inner) - logE
		step := value / (t.tau - slope/inner)
		a -= step
		if !(a > 0 && a < n) {
			return t.bisect(c)
		}
		// The error left is about step²/√a: below the last digit of a.
		if math.Abs(step) <= 1e-8*math.Sqrt(a) {
			return a
		}
	}
	return t.bisect(c)
}

// bisect finds the same root slowly and surely.
func (t *Table) bisect(c int) float64 {
	low, high := 0., float64(c)
	for {
		middle := (low + high) / 2
		if middle <= low || middle >= high {
			return low
		}
		if WaitTail(c, middle, t.tau) <= t.e {
			low = middle
		} else {
			high = middle
		}
	}
}
