package quantity

import "math"

// ceilSlack is the relative distance within which a value counts as the integer it is next to.
// Scenario values are decimals; a chain of a few float operations on them is wrong by some
// 1e-16 parts, and no scenario means a need of 1e-9 of a server.
const ceilSlack = 1e-9

// Ceil rounds a count up to a whole number as exact decimal arithmetic would:
// 90·1.1/0.9/55 is 2, though in float64 it is 2.0000000000000004 and math.Ceil says 3.
// NaN and infinities are returned as they are.
func Ceil(x float64) float64 {
	slack := ceilSlack
	if a := math.Abs(x); a > 1 {
		slack = ceilSlack * a
	}
	n := math.Ceil(x)
	// Just above the integer below, and no nearer to the one above.
	if above := x - (n - 1); above <= slack && above < 0.5 {
		return n - 1
	}
	return n
}
