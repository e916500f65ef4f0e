package uncertain

import "math"

// TriangularQuantile (U1) is the inverse distribution function of a triangular distribution:
//
//	x = min + sqrt(p·(max - min)·(mode - min))         for p <  (mode - min)/(max - min)
//	x = max - sqrt((1 - p)·(max - min)·(max - mode))   else
//
// min <= mode <= max, min < max, all in one unit; p in [0,1]. Source: Kotz, van Dorp, Beyond
// Beta, chapter 1.
func TriangularQuantile(p, lo, mode, hi float64) float64 {
	left := mode - lo
	if p*(hi-lo) < left {
		return lo + math.Sqrt(p*(hi-lo)*left)
	}
	return hi - math.Sqrt((1-p)*(hi-lo)*(hi-mode))
}

// triangular rises linearly from min to mode and falls linearly to max.
type triangular struct{ min, mode, max float64 }

func triangularUnit(lo, mode, hi float64) Dist { return triangular{lo, mode, hi} }

func (d triangular) Quantile(p float64) float64 { return TriangularQuantile(p, d.min, d.mode, d.max) }
func (d triangular) Mean() float64              { return (d.min + d.mode + d.max) / 3 }
func (d triangular) Fixed() bool                { return false }

func (d triangular) sample(dst, u []float64) {
	for i, p := range u {
		dst[i] = TriangularQuantile(p, d.min, d.mode, d.max)
	}
}
