package demand

import "math"

// YearShare is the part of a year's events that falls into a calendar month (D5): its days over
// the days of all months in which the event may come.
//
// days of the month, open the days of all open months of that year (0: none).
func YearShare(days, open float64) float64 {
	if open <= 0 {
		return 0
	}
	return days / open
}

// EventExtra is the extra load of an event in a month, in mean-hour loads (D5):
//
//	x = max(0, M - 1) when draw > exp(-n·share), else 0
//
// multiply M times the mean hour, perYear n occurrences a year (a Poisson process), share the part
// of the year from YearShare, draw uniform on (0,1), anew each month.
func EventExtra(draw, perYear, share, multiply float64) float64 {
	mean := float64(perYear * share)
	// exp(-mean) is at least 1 - mean: most months of a rare event are settled without it.
	if draw <= 1-mean || draw <= math.Exp(-mean) {
		return 0
	}
	return max(0, multiply-1)
}

// EventTime is the extra volume of an event, in seconds of the mean rate (D5):
//
//	y = x · min(lasts, month)
//
// extra x from EventExtra, lasts and seconds (the month's length) in s.
func EventTime(extra, lasts, seconds float64) float64 {
	return float64(extra * min(lasts, seconds))
}

// EventVolume is the volume of a month with its events (D5):
//
//	V' = V·(1 + y/month)
//
// volume V without events in 1/month, time y the sum of EventTime over the events of the service,
// seconds the month's length.
func EventVolume(volume, time, seconds float64) float64 {
	return volume + float64(volume*time)/seconds
}

// EventRate is what an event adds in the busiest hour (D5): x times the mean-hour rate of the
// services that it touches together. Of different events only the largest of a month is added (two
// do not fall into the same hour), and it is added on top of the busiest hour, not of the hour in
// which it would come: the result is on the safe side.
func EventRate(extra, rate float64) float64 { return float64(extra * rate) }
