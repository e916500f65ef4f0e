package demand

import "math"

// gone is the log ratio of a driver that has fallen to nothing.
const gone = -700

// LogRatio is ln(level / reference) of a driver, for FollowFactor (D1). Special cases: without a
// positive reference no ratio can be formed and it is 0 (the base stands); a level of 0 gives -700,
// whose exponential is nothing, but is no infinity.
func LogRatio(level, reference float64) float64 {
	if !(reference > 0) {
		return 0
	}
	if !(level > 0) {
		return gone
	}
	return math.Log(level / reference)
}

// FollowFactor is growth that follows a driver (D1):
//
//	g = (D(t)/D(at))^e · (1 + w)^t = exp(e·ln(D(t)/D(at)) + ln(1 + w)·t)
//
// e elasticity: the per cent that the load grows when the driver grows by one; logRatio from
// LogRatio; logTrend = ln(1 + w) of the yearly growth w of the use of one unit, which may go on
// after the driver has saturated; t years since the curve's date. g(at) = 1.
func FollowFactor(elasticity, logRatio, logTrend, years float64) float64 {
	return math.Exp(float64(elasticity*logRatio) + float64(logTrend*years))
}

// Ratio is the growth of a service with a curve of its own (D1):
//
//	g = L(t)/L(at)
//
// Special case: without a positive reference it is 1 (the base stands).
func Ratio(level, reference float64) float64 {
	if !(reference > 0) {
		return 1
	}
	return level / reference
}
