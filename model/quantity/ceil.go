package quantity

import "math"

// ceilSlack is the relative distance within which a value counts as the integer it is next to.
// Scenario values are decimals; a chain of a few float operations on them is wrong by some
// 1e-16 parts, and no scenario means a need of 1e-9 of a server.
const ceilSlack = 1e-9

// wholeFrom is where a float64 has no fraction any more.
const wholeFrom = 1 << 52

// Ceil rounds a count up to a whole number as exact decimal arithmetic would:
// 90·1.1/0.9/55 is 2, though in float64 it is 2.0000000000000004 and math.Ceil says 3.
// NaN and infinities are returned as they are.
func Ceil(x float64) float64 {
	size := math.Abs(x)
	if !(size < wholeFrom) {
		return x
	}
	n := float64(int64(x))
	if n > x {
		n--
	}
	// Just above the integer below, and no nearer to the one above.
	if above := x - n; (above <= ceilSlack || above <= ceilSlack*size) && above < 0.5 {
		return n
	}
	return n + 1
}
