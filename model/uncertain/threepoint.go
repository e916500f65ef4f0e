package uncertain

// threePoint makes a distribution on lo..hi with its mode between them; lo < hi.
type threePoint func(lo, mode, hi float64) Dist

// newThreePoint fits a triangular or a PERT distribution: by min, mode and max; by the mode
// and two quantiles around it; or by three quantiles.
func newThreePoint(spec Spec, make threePoint) (Dist, error) {
	qs := spec.Quantiles
	switch {
	case len(qs) == 0:
		return threeParameters(spec, make)
	case len(qs) == 2 && len(spec.Values) == 1 && spec.has("mode"):
		return aroundMode(spec, make)
	case len(qs) == 3 && len(spec.Values) == 0:
		return throughThree(spec, make)
	}
	return nil, spec.refuse("quantiles", askedQuantiles(qs), "min, mode and max; mode and two quantiles; or three quantiles")
}

func threeParameters(spec Spec, make threePoint) (Dist, error) {
	lo, mode, hi := spec.Values["min"], spec.Values["mode"], spec.Values["max"]
	if lo > hi {
		return nil, spec.refuse("min", number(lo), "at most max, which is "+number(hi))
	}
	if mode < lo || mode > hi {
		return nil, spec.refuse("mode", number(mode), "from min to max, which is "+number(lo)+" to "+number(hi))
	}
	if lo == hi {
		return point(lo), nil
	}
	return make(lo, mode, hi), nil
}

// aroundMode finds where in the range the mode stands (s, between 0 and 1) such that the
// distances from the mode to the two quantiles have the asked ratio; their size gives the range.
func aroundMode(spec Spec, make threePoint) (Dist, error) {
	a, b, mode := spec.Quantiles[0], spec.Quantiles[1], spec.Values["mode"]
	if mode <= a.Value || mode >= b.Value {
		return nil, spec.refuse("mode", number(mode), "between the two quantiles, "+number(a.Value)+" and "+number(b.Value))
	}
	below, above := mode-a.Value, b.Value-mode
	balance := func(s float64) float64 {
		unit := make(0, s, 1)
		return above*(s-unit.Quantile(a.P)) - below*(unit.Quantile(b.P)-s)
	}
	s := bisect(balance, 0, 1)
	unit := make(0, s, 1)
	width := (b.Value - a.Value) / (unit.Quantile(b.P) - unit.Quantile(a.P))
	return make(mode-s*width, mode, mode+(1-s)*width), nil
}

// throughThree finds the place of the mode that puts the middle quantile where it is asked.
func throughThree(spec Spec, make threePoint) (Dist, error) {
	a, b, c := spec.Quantiles[0], spec.Quantiles[1], spec.Quantiles[2]
	share := func(s float64) float64 {
		unit := make(0, s, 1)
		lo := unit.Quantile(a.P)
		return (unit.Quantile(b.P) - lo) / (unit.Quantile(c.P) - lo)
	}
	asked := (b.Value - a.Value) / (c.Value - a.Value)
	least, most := share(0), share(1)
	if asked < least || asked > most {
		span := c.Value - a.Value
		return nil, spec.refuse("quantiles", askedQuantiles(spec.Quantiles),
			"a middle quantile from "+number(a.Value+least*span)+" to "+number(a.Value+most*span)+", or lognormal")
	}
	s := bisect(func(s float64) float64 { return share(s) - asked }, 0, 1)
	unit := make(0, s, 1)
	width := (c.Value - a.Value) / (unit.Quantile(c.P) - unit.Quantile(a.P))
	lo := a.Value - width*unit.Quantile(a.P)
	return make(lo, lo+s*width, lo+width), nil
}
