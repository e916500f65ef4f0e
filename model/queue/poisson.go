package queue

import "math"

// recurrenceMax is the number of servers up to which the textbook recurrence is used: it is as
// exact as the saddle point and faster there, and Stirling's series below is exact above it.
const recurrenceMax = 64

// poisson is the probability of exactly c events when a are expected, for c > recurrenceMax, by
// Loader's saddle-point form exp(-stirling(c) - deviance(c, a)) / √(2πc), which does not cancel.
//
// Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
func poisson(c, a float64) float64 {
	return math.Exp(-stirling(c)-deviance(c, a)) / math.Sqrt(2*math.Pi*c)
}

// stirling is ln(n!) - ln(√(2πn)·(n/e)^n); the first term left out is 1/(1680 n^7).
func stirling(n float64) float64 {
	n2 := float64(n * n)
	return (1./12 - (1./360-1./(1260*n2))/n2) / n
}

// deviance is c·ln(c/a) + a - c >= 0, by a series in (c-a)/(c+a) where the difference would cancel.
func deviance(c, a float64) float64 {
	d := c - a
	if math.Abs(d) >= 0.5*(c+a) {
		return float64(c*math.Log(c/a)) - d
	}
	v := d / (c + a)
	sum, term, v2 := float64(d*v), float64(2*c*v), float64(v*v)
	for j := 3.; ; j += 2 {
		term *= v2
		next := sum + term/j
		if next == sum {
			return sum
		}
		sum = next
	}
}

// tailSeries is Σ_{k>=1} a^k / ((c+1)···(c+k)) = P(X > c) / P(X = c) for a Poisson variable of
// mean a < c. It takes at most about 9√c terms.
func tailSeries(c, a float64) float64 {
	sum, term := 0., 1.
	for n := c + 1; ; n++ {
		term *= a / n
		next := sum + term
		if next == sum {
			return sum
		}
		sum = next
	}
}
