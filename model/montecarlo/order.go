package montecarlo

import (
	"math"

	"gonum.org/v1/gonum/mathext"

	"radif/model/quantity"
)

// Rank is the nearest rank ceil(pN) of a quantile among N values, between 1 and N (U7). The
// product is rounded up as exact decimal arithmetic would: P90 of 10,000 is rank 9,000.
func Rank(p float64, n int) int {
	return min(max(int(quantity.Ceil(p*float64(n))), 1), n)
}

// Interval gives the ranks of the order statistics that enclose the p-quantile with the given
// confidence, distribution-free (U6): the number of values below the quantile is binomial with
// N and p, so the quantile lies between the l-th and the u-th value where the binomial tails
// below l and from u on hold at most (1-confidence)/2 each. lowOpen and highOpen say that N is
// too small for a bound on that side; the rank is then that of the extreme value.
// Source: David and Nagaraja, Order Statistics, 3rd ed., 2003, section 7.1.
func Interval(p float64, n int, confidence float64) (l, u int, lowOpen, highOpen bool) {
	tail := (1 - confidence) / 2
	l = search(n, func(k int) bool { return binomialCDF(k, n, p) > tail })
	u = search(n, func(k int) bool { return binomialCDF(k, n, p) >= 1-tail }) + 1
	lowOpen, highOpen = l < 1, u > n
	return max(l, 1), min(u, n), lowOpen, highOpen
}

// search returns the least k in 0..n for which ok holds; ok must be monotone and hold at n.
func search(n int, ok func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi) / 2
		if ok(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// binomialCDF is P(X <= k) of the binomial distribution by the regularised incomplete beta
// function: I_{1-p}(n-k, k+1).
func binomialCDF(k, n int, p float64) float64 {
	switch {
	case k < 0:
		return 0
	case k >= n:
		return 1
	}
	return mathext.RegIncBeta(float64(n-k), float64(k+1), 1-p)
}

// StandardErrorOfShare is the sampling error of a share estimated from n trials,
// sqrt(p(1-p)/n) (U6).
func StandardErrorOfShare(p float64, n int) float64 {
	return math.Sqrt(p * (1 - p) / float64(n))
}
