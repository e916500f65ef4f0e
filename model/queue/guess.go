package queue

import "math"

// halfinWhitt is the first guess of the inverse: c = a + β√a with β from the heavy-traffic limit
//
//	P(W > T) -> exp(-β√a·τ) / (1 + β·Φ(β)/φ(β))
//
// logE is -ln e > 0. It is off by a few servers and never the answer. Source: S. Halfin and
// W. Whitt, Operations Research 29, 1981.
func halfinWhitt(a, tau, logE float64) float64 {
	root := math.Sqrt(a)
	slope := float64(root * tau)
	beta := math.Sqrt(2 * logE)
	if float64(beta*slope) > logE {
		beta = logE / slope
	}
	// The logarithm of the limit falls and is concave, so that Newton's method cannot leave it.
	for range 12 {
		ratio := math.Sqrt(math.Pi/2) * math.Erfc(-beta/math.Sqrt2) * math.Exp(float64(beta*beta)/2)
		inner := 1 + float64(beta*ratio)
		value := logE - math.Log(inner) - float64(beta*slope)
		fall := (ratio+float64(beta*inner))/inner + slope
		next := math.Max(0, beta+value/fall)
		if math.Abs(next-beta)*root < 0.25 {
			beta = next
			break
		}
		beta = next
	}
	return a + float64(beta*root)
}
