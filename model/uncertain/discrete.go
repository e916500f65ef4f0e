package uncertain

import (
	"math"
	"slices"
)

// discrete takes each of its values with a probability.
type discrete struct {
	values []float64 // ascending
	upTo   []float64 // probability of this value or a smaller one; the last is 1
	mean   float64
}

func newDiscrete(spec Spec) (Dist, error) {
	points, total, err := checkedPoints(spec)
	if err != nil {
		return nil, err
	}
	if len(points) == 1 {
		return point(points[0].Value), nil
	}
	d := discrete{}
	sum := 0.0
	for _, p := range points {
		sum += p.Weight
		d.values = append(d.values, p.Value)
		d.upTo = append(d.upTo, sum/total)
		d.mean += p.Value * (p.Weight / total)
	}
	d.upTo[len(d.upTo)-1] = 1
	return d, nil
}

// checkedPoints returns the points with a weight, ascending, and the sum of their weights.
func checkedPoints(spec Spec) ([]Point, float64, error) {
	var kept []Point
	total := 0.0
	for _, p := range spec.Points {
		if math.IsNaN(p.Value) || math.IsInf(p.Value, 0) {
			return nil, 0, spec.refuse("points", "the value "+number(p.Value), "finite values")
		}
		if !(p.Weight >= 0) || math.IsInf(p.Weight, 0) {
			return nil, 0, spec.refuse("points", "the weight "+number(p.Weight), "weights of 0 or more")
		}
		if p.Weight > 0 {
			kept = append(kept, p)
			total += p.Weight
		}
	}
	if len(kept) == 0 || math.IsInf(total, 0) {
		return nil, 0, spec.refuse("points", "no value with a weight", "one or more values, each with a weight")
	}
	slices.SortStableFunc(kept, func(a, b Point) int {
		switch {
		case a.Value < b.Value:
			return -1
		case a.Value > b.Value:
			return 1
		}
		return 0
	})
	return kept, total, nil
}

// Quantile is the smallest value whose cumulative probability reaches p.
func (d discrete) Quantile(p float64) float64 {
	return d.values[min(firstAtLeast(d.upTo, p), len(d.values)-1)]
}

func (d discrete) Mean() float64 { return d.mean }
func (d discrete) Fixed() bool   { return false }

func (d discrete) sample(dst, u []float64) {
	for i, p := range u {
		dst[i] = d.Quantile(p)
	}
}

// firstAtLeast returns the first index whose element reaches p, by halving.
func firstAtLeast(ascending []float64, p float64) int {
	lo, hi := 0, len(ascending)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if ascending[mid] < p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
