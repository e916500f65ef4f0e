package uncertain

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// gauss is a standard normal z, or exp(sigma·z) when sigma > 0, cut off to lo <= z <= hi.
type gauss struct {
	sigma  float64
	lo, hi float64 // ∓Inf where it is not cut off
}

// wholeGauss is a gauss that is not cut off.
func wholeGauss(sigma float64) gauss { return gauss{sigma, math.Inf(-1), math.Inf(1)} }

// normalCDF is the standard normal distribution function; the lower tail keeps its digits.
func normalCDF(z float64) float64 { return math.Erfc(-z/math.Sqrt2) / 2 }

func normalDensity(z float64) float64 { return math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) }

// mass is the probability between a and b, each tail measured from its own end.
func mass(a, b float64) float64 {
	if a > 0 {
		return normalCDF(-a) - normalCDF(-b)
	}
	return normalCDF(b) - normalCDF(a)
}

// normal returns z at v from the lower or the upper end of the cut.
func (s gauss) normal(v float64, upper bool) float64 {
	lo, hi := s.lo, s.hi
	if upper {
		lo, hi = -hi, -lo
	}
	z := 0.0
	if math.IsInf(lo, -1) && math.IsInf(hi, 1) {
		z = mathext.NormalQuantile(v)
	} else {
		within := v * mass(lo, hi)
		if p := normalCDF(lo) + within; p < 0.5 {
			z = mathext.NormalQuantile(p)
		} else {
			z = -mathext.NormalQuantile(normalCDF(-lo) - within)
		}
		z = max(lo, min(hi, z))
	}
	if upper {
		return -z
	}
	return z
}

func (s gauss) tail(v float64, upper bool) float64 {
	z := s.normal(v, upper)
	if s.sigma > 0 {
		return math.Exp(s.sigma * z)
	}
	return z
}

func (s gauss) knots(v []float64, upper bool, x, slope []float64) {
	m := mass(s.lo, s.hi)
	if upper {
		m = -m
	}
	for i := range v {
		z := s.normal(v[i], upper)
		x[i], slope[i] = z, m/normalDensity(z)
		if s.sigma > 0 {
			x[i] = math.Exp(s.sigma * z)
			slope[i] *= s.sigma * x[i]
		}
	}
}

func (s gauss) mean() float64 {
	m := mass(s.lo, s.hi)
	if s.sigma > 0 {
		return math.Exp(s.sigma*s.sigma/2) * mass(s.lo-s.sigma, s.hi-s.sigma) / m
	}
	return (normalDensity(s.lo) - normalDensity(s.hi)) / m
}
