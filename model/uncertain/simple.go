package uncertain

// point is a single value.
type point float64

func (d point) Quantile(float64) float64 { return float64(d) }
func (d point) Mean() float64            { return float64(d) }
func (d point) Fixed() bool              { return true }

// uniform has equal density between min and max.
type uniform struct{ min, max float64 }

func (d uniform) Quantile(p float64) float64 { return d.min + float64(p*(d.max-d.min)) }
func (d uniform) Mean() float64              { return d.min + (d.max-d.min)/2 }
func (d uniform) Fixed() bool                { return false }

func newUniform(spec Spec) (Dist, error) {
	qs := spec.Quantiles
	if len(qs) == 0 {
		return ranged(spec, func(lo, hi float64) Dist { return uniform{lo, hi} })
	}
	if len(spec.Values) > 0 {
		return nil, spec.refuse("quantiles", "them beside parameters", "min and max, or two quantiles")
	}
	a, b := qs[0], qs[len(qs)-1]
	slope := (b.Value - a.Value) / (b.P - a.P)
	lo := a.Value - slope*a.P
	return uniform{lo, lo + slope}, nil
}

// ranged makes a distribution on min..max, a point where the two are equal.
func ranged(spec Spec, make func(lo, hi float64) Dist) (Dist, error) {
	lo, hi := spec.given("min", 0), spec.given("max", 1)
	if lo > hi {
		return nil, spec.refuse("min", number(lo), "at most max, which is "+number(hi))
	}
	if lo == hi {
		return point(lo), nil
	}
	return make(lo, hi), nil
}
