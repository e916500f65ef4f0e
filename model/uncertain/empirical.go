package uncertain

// empirical is the linear interpolation of measured values. For n values of equal weight the
// i-th smallest stands at probability (i-1)/(n-1): definition 7 of Hyndman and Fan, Sample
// Quantiles in Statistical Packages, American Statistician 50 (1996), which is also the default
// of numpy and R. With unequal weights the step between two neighbours is the mean of their
// weights. It never leaves the range that was measured.
type empirical struct {
	values []float64 // ascending, at least two different ones
	at     []float64 // probability of each value, 0 to 1
	even   bool      // equal steps
	mean   float64
}

func newEmpirical(spec Spec) (Dist, error) {
	points, _, err := checkedPoints(spec)
	if err != nil {
		return nil, err
	}
	n := len(points)
	if points[0].Value == points[n-1].Value {
		return point(points[0].Value), nil
	}
	d := empirical{values: make([]float64, n), at: make([]float64, n), even: true}
	total := 0.0
	for i := 1; i < n; i++ {
		total += (points[i-1].Weight + points[i].Weight) / 2
		d.at[i] = total
		d.even = d.even && points[i].Weight == points[0].Weight
	}
	for i, p := range points {
		d.values[i] = p.Value
		d.at[i] /= total
		if i > 0 {
			d.mean += (d.at[i] - d.at[i-1]) * (points[i-1].Value + p.Value) / 2
		}
	}
	return d, nil
}

// Quantile interpolates between the two measured values around p.
func (d empirical) Quantile(p float64) float64 {
	last := len(d.values) - 1
	if d.even {
		place := p * float64(last)
		i := min(int(place), last-1)
		return d.values[i] + float64((place-float64(i))*(d.values[i+1]-d.values[i]))
	}
	i := max(0, min(firstAtLeast(d.at, p)-1, last-1))
	share := (p - d.at[i]) / (d.at[i+1] - d.at[i])
	return d.values[i] + float64(share*(d.values[i+1]-d.values[i]))
}

func (d empirical) Mean() float64 { return d.mean }
func (d empirical) Fixed() bool   { return false }

func (d empirical) sample(dst, u []float64) {
	for i, p := range u {
		dst[i] = d.Quantile(p)
	}
}
