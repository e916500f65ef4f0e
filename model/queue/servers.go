package queue

import "math"

const (
	// leastShare bounds e from below, where 1/B still is a number.
	leastShare = 1e-290
	// mostLoad is where a float64 no longer resolves a server exactly enough to search.
	mostLoad = 1e12
)

// Servers is the least c with P(W > T) <= e (formula C2), exact.
//
// a offered load in Erlang, tau = T/S (see Tau), e the share of requests that may wait longer
// than T, 0 < e. Special cases: a <= 0 needs none; e >= 1 asks for a steady queue only, c > a;
// e below 1e-290 counts as that; above 1e12 Erlang the heavy-traffic guess is returned.
func Servers(a, tau, e float64) int { return ServersFrom(0, a, tau, e) }

// ServersFrom is Servers (C2) with a starting point, such as the answer for a similar load. The answer
// does not depend on it, only the time. A start at or below a is ignored.
func ServersFrom(start int, a, tau, e float64) int {
	if !(a > 0) {
		return 0
	}
	least := math.Floor(a) + 1
	if e >= 1 {
		return int(least)
	}
	e = math.Max(e, leastShare)
	c := float64(start)
	if c <= a {
		c = math.Max(least, math.Ceil(halfinWhitt(a, tau, -math.Log(e))))
	}
	if a > mostLoad {
		return int(c)
	}
	return search(c, least, query{a, tau, e})
}

// query is one question to the inverse.
type query struct{ a, tau, e float64 }

// holds reports whether c servers suffice, given y = 1/B(c,a).
func (q query) holds(c, y float64) bool { return tail(c, q.a, q.tau, y) <= q.e }

// search walks from c to the answer. One step up or down costs one multiplication and one
// exponential: 1/B(c+1) = 1 + (c+1)/a/B(c).
func search(c, least float64, q query) int {
	y := inverseB(int(c), q.a)
	if math.IsInf(y, 1) {
		return bisect(c, least, q)
	}
	if q.holds(c, y) {
		for c > least {
			y = float64((y - 1) * q.a / c)
			if !q.holds(c-1, y) {
				break
			}
			c--
		}
		return int(c)
	}
	for !q.holds(c, y) {
		c++
		y = 1 + float64(c/q.a*y)
	}
	return int(c)
}

// bisect is for a start so far above the answer that 1/B is no number there.
func bisect(enough, least float64, q query) int {
	short := least - 1
	for enough-short > 1 {
		middle := math.Floor((enough + short) / 2)
		if q.holds(middle, inverseB(int(middle), q.a)) {
			enough = middle
		} else {
			short = middle
		}
	}
	return int(enough)
}

// Carries reports whether c servers keep P(W > T) <= e, exactly, but by a bound that costs two
// logarithms where that is enough to say yes. logE is -ln e.
//
// The bound: a Poisson variable of mean a is at most c-1 with probability 1/2 or more when
// c >= a + 4/3 (its median is below a + 1/3), and P(X = c) < exp(-D)/√(2πc) with
// D = c·ln(c/a) - (c - a). Hence C(c,a) <= √(2c/π)/(c - a)·exp(-D).
func Carries(c int, a, tau, logE float64) bool {
	n := float64(c)
	spare := n - a
	if !(a > 0) || float64(spare*tau) >= logE && spare > 0 {
		return true
	}
	if spare <= 0 {
		return false
	}
	if spare >= 4./3 {
		logC := math.Log(2*n/(math.Pi*spare*spare))/2 - float64(n*math.Log(n/a)) + spare
		if logC-float64(spare*tau) <= -logE-1e-9 {
			return true
		}
	}
	return WaitTail(c, a, tau) <= math.Exp(-logE)
}
