package uncertain

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// Shape parameters of a beta distribution outside these are refused: beyond them the
// incomplete beta function or the float64 range loses the tails.
const (
	leastBetaShape = 0.05
	mostBetaShape  = 1e4
)

// beta is a standard beta distribution on 0..1.
type beta struct{ a, b float64 }

func (s beta) mean() float64 { return s.a / (s.a + s.b) }

func newBeta(spec Spec) (Dist, error) {
	lo, hi := spec.given("min", 0), spec.given("max", 1)
	if lo >= hi {
		return nil, spec.refuse("min", number(lo), "less than max, which is "+number(hi))
	}
	s := beta{spec.Values["alpha"], spec.Values["beta"]}
	if qs := spec.Quantiles; len(qs) > 0 {
		if spec.has("alpha") || spec.has("beta") {
			return nil, spec.refuse("quantiles", "them beside alpha or beta", "alpha and beta, or two quantiles with min and max")
		}
		a, b := qs[0], qs[len(qs)-1]
		if a.Value <= lo || b.Value >= hi {
			return nil, spec.refuse("quantiles", askedQuantiles(qs), "values between "+number(lo)+" and "+number(hi))
		}
		s = fitBeta(Quantile{a.P, (a.Value - lo) / (hi - lo)}, Quantile{b.P, (b.Value - lo) / (hi - lo)})
	}
	for _, p := range []struct {
		field string
		value float64
	}{{"alpha", s.a}, {"beta", s.b}} {
		if !(p.value >= leastBetaShape && p.value <= mostBetaShape) {
			return nil, spec.refuse(p.field, number(p.value), number(leastBetaShape)+" to "+number(mostBetaShape))
		}
	}
	return scaled{s, lo, hi - lo}, nil
}

// fitBeta returns the beta distribution with two quantiles. For each concentration
// n = alpha + beta there is one mean that puts the first quantile right; the probability
// below the second one rises with n, from that of the first towards one.
func fitBeta(q, r Quantile) beta {
	at := func(logN float64) beta {
		n := math.Exp(logN)
		mean := bisect(func(m float64) float64 {
			return q.P - mathext.RegIncBeta(m*n, (1-m)*n, q.Value)
		}, 1e-12, 1-1e-12)
		return beta{mean * n, (1 - mean) * n}
	}
	logN := bisect(func(logN float64) float64 {
		s := at(logN)
		return mathext.RegIncBeta(s.a, s.b, r.Value) - r.P
	}, math.Log(leastBetaShape), math.Log(2*mostBetaShape))
	return at(logN)
}

func (s beta) tail(v float64, upper bool) float64 {
	if upper {
		return 1 - beta{s.b, s.a}.tail(v, false)
	}
	return math.Exp(s.solver().solve(v, math.Inf(-1)))
}

func (s beta) knots(v []float64, upper bool, x, slope []float64) {
	if upper {
		beta{s.b, s.a}.knots(v, false, x, slope)
		for i := range x {
			x[i], slope[i] = 1-x[i], -slope[i]
		}
		return
	}
	n := s.solver()
	n.close = 1e-5
	guess := math.Inf(-1)
	for i, p := range v {
		y := n.solve(p, guess)
		x[i] = math.Exp(y)
		steep := n.steepness(y, x[i], p)
		slope[i] = x[i] / (steep * p)
		if i+1 < len(v) {
			guess = n.predict(y, x[i], steep, math.Log(v[i+1]/p))
		}
	}
}

// betaSolver finds the logarithm of a quantile, y = ln x, from ln F(x) = ln p: in logarithms
// the lower tail is a straight line.
type betaSolver struct {
	a, b, logBeta float64
	// close is the error of ln F at which one more step of Newton's method ends the search; what
	// remains is about its square.
	close float64
}

func (s beta) solver() betaSolver { return betaSolver{s.a, s.b, mathext.Lbeta(s.a, s.b), 1e-8} }

// steepness is the derivative of ln F by ln x, x·f(x)/F(x).
func (n betaSolver) steepness(y, x, p float64) float64 {
	return math.Exp(n.a*y+(n.b-1)*math.Log1p(-x)-n.logBeta) / p
}

// predict follows the curve from y over a change of ln p, to second order.
func (n betaSolver) predict(y, x, steep, change float64) float64 {
	bend := n.a - (n.b-1)*x/(1-x) - steep
	return y + change/steep*(1-change*bend/(2*steep))
}

// solve runs Newton's method inside a shrinking bracket. Without a guess (-Inf) it begins on
// the straight line of the far tail.
func (n betaSolver) solve(p, y float64) float64 {
	const steps = 200
	lo, hi := math.Inf(-1), 0.0
	if !(y < 0) || math.IsInf(y, -1) {
		y = min((math.Log(p*n.a)+n.logBeta)/n.a, -1e-9)
	}
	for range steps {
		x := math.Exp(y)
		f := mathext.RegIncBeta(n.a, n.b, x)
		miss := math.Log(f / p)
		if miss > 0 {
			hi = y
		} else {
			lo = y
		}
		next := y - miss/n.steepness(y, x, f)
		if math.Abs(miss) <= n.close {
			return min(next, 0)
		}
		if !(next > lo && next < hi) {
			next = halfway(lo, hi)
		}
		y = next
	}
	return y
}

// halfway halves a bracket of logarithms; without a lower end it doubles downwards.
func halfway(lo, hi float64) float64 {
	if math.IsInf(lo, -1) {
		return 2*hi - 1
	}
	return lo + (hi-lo)/2
}
