package queue

import "math"

// MMcK is the station M/M/c/K, a check of C2: λ arrivals and μ services per unit of time, c servers, at most k
// requests in the house (k >= c), all others turned away.
//
//	p_n = p_0·a^n/n! for n <= c, p_n = p_c·ρ^(n-c) for n <= k;  Full = p_k,  R = Q/(λ(1 - p_k))
//
// Steady at any load. Special case: λ = 0 gives R = 1/μ and zeros. Source: L. Kleinrock, Queueing
// Systems I, 1975.
func MMcK(lambda, mu float64, c, k int) Station {
	a := lambda / mu
	if !(a > 0) {
		return Station{Empty: 1, R: 1 / mu}
	}
	w := weights(a, c, k)
	s := Station{Empty: w[0], Full: w[k]}
	busy, wait := 0., 0.
	for n, p := range w {
		busy += float64(float64(min(n, c)) * p)
		s.Q += float64(float64(n) * p)
		s.Lq += float64(float64(max(n-c, 0)) * p)
		if n >= c && n < k {
			wait += p
		}
	}
	accepted := float64(lambda * (1 - s.Full))
	s.Utilisation = busy / float64(c)
	s.Wait = wait / (1 - s.Full)
	s.Wq, s.R = s.Lq/accepted, s.Q/accepted
	return s
}

// weights are the steady-state probabilities of 0..k requests, summed in logarithms relative to
// the largest so that nothing overflows.
func weights(a float64, c, k int) []float64 {
	w := make([]float64, k+1)
	largest := 0.
	for n := 1; n <= k; n++ {
		w[n] = w[n-1] + math.Log(a/float64(min(n, c)))
		largest = math.Max(largest, w[n])
	}
	sum := 0.
	for n := range w {
		w[n] = math.Exp(w[n] - largest)
		sum += w[n]
	}
	for n := range w {
		w[n] /= sum
	}
	return w
}
