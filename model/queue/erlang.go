package queue

// ErlangB is the share of calls lost by c servers without a waiting room that are offered a
// Erlang (C2):
//
//	B(c,a) = (a^c/c!) / Σ_{k=0..c} a^k/k!
//
// c servers, a >= 0 Erlang; the result is a share. Special cases: a <= 0 gives 0 (1 without
// servers). Source: A. K. Erlang, 1917; R. B. Cooper, Introduction to Queueing Theory, 1981.
func ErlangB(c int, a float64) float64 {
	if c <= 0 {
		return 1
	}
	if !(a > 0) {
		return 0
	}
	return 1 / inverseB(c, a)
}

// ErlangC is the probability that a request must wait in M/M/c (C2):
//
//	C(c,a) = B / (1 - ρ(1 - B)),  ρ = a/c
//
// c servers, a >= 0 Erlang; the result is a share. Special cases: a <= 0 gives 0; a >= c gives 1,
// because the queue then grows without bound. Source: as ErlangB.
func ErlangC(c int, a float64) float64 {
	if !(a > 0) {
		return 0
	}
	if a >= float64(c) {
		return 1
	}
	return delay(float64(c), a, inverseB(c, a))
}

// delay is Erlang C from y = 1/B in the form that does not cancel: 1/(ρ + (1-ρ)·y).
func delay(c, a, y float64) float64 {
	return c / (a + float64((c-a)*y))
}

// inverseB is 1/B(c,a), which does not underflow as B does; +Inf where B is below 1e-308.
func inverseB(c int, a float64) float64 {
	n := float64(c)
	switch {
	case c <= recurrenceMax:
		return inverseByRecurrence(c, a)
	case a >= n:
		return inverseByBackwardSeries(n, a)
	}
	p := poisson(n, a)
	return (1 - float64(p*tailSeries(n, a))) / p
}

// inverseByRecurrence steps 1/B(k) = 1 + (k/a)/B(k-1).
func inverseByRecurrence(c int, a float64) float64 {
	y := 1.
	for k := 1; k <= c; k++ {
		y = 1 + float64(float64(k)/a*y)
	}
	return y
}

// inverseByBackwardSeries sums 1/B = 1 + c/a + c(c-1)/a² + ..., whose terms fall from the first
// on when a >= c.
func inverseByBackwardSeries(c, a float64) float64 {
	sum, term := 1., 1.
	for k := c; k > 0; k-- {
		term *= k / a
		next := sum + term
		if next == sum {
			break
		}
		sum = next
	}
	return sum
}
