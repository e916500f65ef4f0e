package demand

import "math"

// LinearLevel is linear growth (D1):
//
//	L = max(0, L0 + r·t)
//
// L0 level at the curve's date, r units a year, t years since it (may be negative). Valid for any
// rate; a level that would be negative is 0. It is how a programme states its plan.
func LinearLevel(value, rate, years float64) float64 {
	return max(0, value+float64(rate*years))
}

// LogGrowth is ln(1 + r) of an effective annual growth r (0.25 for 25 %/yr), r > -1 (D1); at or
// below -1 it is that of a load that is all but gone, so that no NaN arises.
func LogGrowth(rate float64) float64 { return math.Log1p(max(rate, -1+1e-12)) }

// CompoundFactor is compound growth (D1):
//
//	g = (1 + r)^t = exp(ln(1 + r)·t)
//
// logGrowth = ln(1 + r) from LogGrowth, t years since the curve's date. g(0) = 1.
func CompoundFactor(logGrowth, years float64) float64 {
	return math.Exp(float64(logGrowth * years))
}

// LogisticLevel is logistic growth through (0, L0) (D1):
//
//	L = K / (1 + (K/L0 - 1)·exp(-r·t)) = K·L0 / (L0 + (K - L0)·exp(-r·t))
//
// L0 level at the curve's date, 0 <= L0 <= K, K ceiling, r 1/yr, t years. Special cases: L0 = 0
// stays 0; above the ceiling it falls towards it, and looking back it stays where it is. Source:
// P.-F. Verhulst, 1838.
func LogisticLevel(value, ceiling, rate, years float64) float64 {
	left := float64((ceiling - value) * math.Exp(-float64(rate*years)))
	whole := value + left
	if !(whole > 0) || ceiling < value && years < 0 {
		return value
	}
	return float64(ceiling*value) / whole
}

// GompertzLevel is Gompertz growth through (0, L0) (D1):
//
//	L = K·exp(ln(L0/K)·exp(-r·t))
//
// L0 level at the curve's date, K ceiling, both above 0, r 1/yr, t years. Special case: L0 or K
// not above 0 gives 0. Source: B. Gompertz, 1825; C. P. Winsor, PNAS 18, 1932.
func GompertzLevel(value, ceiling, rate, years float64) float64 {
	if !(value > 0 && ceiling > 0) {
		return 0
	}
	return ceiling * math.Exp(float64(math.Log(value/ceiling)*math.Exp(-float64(rate*years))))
}

// BassLevel is the diffusion of an innovation through the point (0, L0) (D1). With u = L0/K and
// X = exp(-(p + q)·t), Bass' curve F = (1 - E)/(1 + (q/p)·E), shifted so that F(0) = u, is
//
//	L = K·(p + q·u - p·(1 - u)·X) / (p + q·u + q·(1 - u)·X)
//
// p innovation and q imitation in 1/yr, K ceiling, t years. In this form p = 0 is no special case
// (it is the logistic curve). Special cases: p = q = 0 stays at L0; before the innovation began the
// level is 0; K not above 0 gives 0. Source: F. M. Bass, Management Science 15, 1969.
func BassLevel(value, ceiling, p, q, years float64) float64 {
	if !(ceiling > 0) {
		return 0
	}
	u := value / ceiling
	x := math.Exp(min(700, -float64((p+q)*years)))
	grown := p + float64(q*u)
	rest := float64((1 - u) * x)
	whole := grown + float64(q*rest)
	if !(whole > 0) {
		return value
	}
	return max(0, ceiling*(grown-float64(p*rest))/whole)
}

// TableLevel is a level between two dated points (D1):
//
//	L = a + (b - a)·w
//
// a and b the levels of the points, w the part of the months between them that has passed, 0..1.
// Outside the points the nearest one holds.
func TableLevel(a, b, w float64) float64 { return a + float64((b-a)*w) }
