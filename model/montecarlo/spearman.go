package montecarlo

import "math"

// Spearman is the rank correlation of two samples of equal length, ties at their mean rank
// (U3, U9): the product-moment correlation of the ranks. It is 0 where one of them does not vary.
func Spearman(a, b []float64) float64 { return CorrelateRanks(MeanRanks(a), MeanRanks(b)) }

// CorrelateRanks is Spearman's correlation of samples whose ranks are known, as MeanRanks gives
// them: who compares one sample with many ranks each of them once.
func CorrelateRanks(ra, rb []float64) float64 {
	mean := float64(len(ra)-1) / 2
	var ab, aa, bb float64
	for i := range ra {
		x, y := ra[i]-mean, rb[i]-mean
		ab += x * y
		aa += x * x
		bb += y * y
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(aa*bb)
}
