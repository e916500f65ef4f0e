package uncertain

// halvings is enough to reach the last bit of any root in a unit interval.
const halvings = 64

// bisect returns the root of f between lo and hi, where f changes sign from minus to plus.
func bisect(f func(float64) float64, lo, hi float64) float64 {
	for range halvings {
		mid := lo + (hi-lo)/2
		if mid <= lo || mid >= hi {
			return mid
		}
		if f(mid) < 0 {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo + (hi-lo)/2
}
