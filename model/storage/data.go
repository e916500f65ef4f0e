package storage

// secondsPerDay and daysPerMonth are unit conversions; a mean month is 365.25/12 days, the same
// that the base unit of quantity.Volume counts in.
const (
	secondsPerDay = 86400.0
	daysPerYear   = 365.25
	daysPerMonth  = daysPerYear / 12
	daysPerWeek   = 7.0
)

// Written gives the bytes that a service keeps in a month (S1).
//
//	w = V · u
//
// level V: transactions in the month, 1/month; kept u: bytes of data and log kept for each, B.
func Written(level, kept float64) float64 { return level * kept }

// RetentionMonths gives a retention in mean months (S1): R = T / 30.4375 d, for T in seconds.
func RetentionMonths(seconds float64) float64 { return seconds / (daysPerMonth * secondsPerDay) }

// Remaining gives what is left of the data that were there at the plan's start (S1).
//
//	D(t) = D0 · max(0, 1 - t/R)
//
// initial D0: bytes at the start; elapsed t: months since the start; ageing 1/R: share of it
// that passes its retention in a month, 0 where data are kept for ever. Valid for data whose age
// at the start is spread evenly over the retention; where it is not, give it as a service of its
// own. An inverse of zero retention is +Inf and leaves nothing.
func Remaining(initial, elapsed, ageing float64) float64 {
	share := 1 - float64(elapsed*ageing)
	if share < 0 {
		return 0
	}
	return initial * share
}

// LeftBehind gives the bytes written up to the moment t - R, those that are out of retention
// (S1), linear between the ends of months.
//
//	W(t-R) = W2 - f · (W2 - W1)
//
// earlier W1 and later W2: bytes written up to the end of the months around t - R; fraction f:
// the part of the month by which R reaches back beyond W2, 0 <= f < 1.
func LeftBehind(earlier, later, fraction float64) float64 {
	return later - float64(fraction*(later-earlier))
}

// Retained gives the protected data at the end of a month (S1).
//
//	D = rest + (W - L)
//
// rest: what remains of the initial data; total W: bytes written since the start; left L: bytes
// written before t - R. Never negative, since L <= W.
func Retained(rest, total, left float64) float64 { return rest + (total - left) }

// MachineData gives the data of an inventory service (S1): D = N · disk, for count N of machines
// and the bytes in use by the mean machine.
func MachineData(count, disk float64) float64 { return count * disk }
