package uncertain

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// smallestMass is the least probability that min..max must hold of a distribution that is cut
// off there: below it the cut, not the distribution, would decide everything.
const smallestMass = 1e-6

const tooFar = "quantiles nearer to each other, or min and max further apart"

// cut is the interval that a distribution is cut off to, in the coordinate in which it is normal.
type cut struct{ lo, hi float64 }

func newNormal(spec Spec) (Dist, error) {
	c := cut{spec.given("min", math.Inf(-1)), spec.given("max", math.Inf(1))}
	if err := checkCut(spec, c); err != nil {
		return nil, err
	}
	mean, sd := spec.Values["mean"], spec.Values["sd"]
	if len(spec.Quantiles) > 0 {
		if spec.has("mean") || spec.has("sd") {
			return nil, spec.refuse("quantiles", "them beside mean or sd", "mean and sd, or two quantiles")
		}
		var ok bool
		if mean, sd, ok = fitNormal(spec.Quantiles, c); !ok {
			return nil, spec.refuse("quantiles", askedQuantiles(spec.Quantiles), tooFar)
		}
	}
	if err := checkSpread(spec, mean, sd); err != nil {
		return nil, err
	}
	if sd == 0 {
		return point(mean), nil
	}
	g, err := cutGauss(spec, 0, cut{(c.lo - mean) / sd, (c.hi - mean) / sd})
	if err != nil {
		return nil, err
	}
	return scaled{g, mean, sd}, nil
}

func checkSpread(spec Spec, mean, sd float64) error {
	if sd < 0 || math.IsNaN(sd) || math.IsInf(mean, 0) {
		return spec.refuse("sd", number(sd), "0 or more")
	}
	return nil
}

// checkCut refuses a cut that no asked quantile could lie in.
func checkCut(spec Spec, c cut) error {
	if c.lo >= c.hi {
		return spec.refuse("min", number(c.lo), "less than max, which is "+number(c.hi))
	}
	for _, q := range spec.Quantiles {
		if q.Value <= c.lo || q.Value >= c.hi {
			return spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "values between "+number(c.lo)+" and "+number(c.hi))
		}
	}
	return nil
}

// cutGauss makes the shape, or says that the cut leaves nothing of it.
func cutGauss(spec Spec, sigma float64, z cut) (gauss, error) {
	if !(mass(z.lo, z.hi) >= smallestMass) {
		if len(spec.Quantiles) > 0 {
			return gauss{}, spec.refuse("quantiles", askedQuantiles(spec.Quantiles), tooFar)
		}
		return gauss{}, spec.refuse("min", "a cut that holds less than one in a million", "min and max around the bulk of the distribution")
	}
	return gauss{sigma, z.lo, z.hi}, nil
}

// fitNormal returns mean and sd of the normal distribution that, cut off to c, has the first
// and the last of the asked quantiles. Without a cut it is the straight line through the two
// points (z, value); with one, that line at the probabilities before the cut, found by
// repeating until they no longer change.
func fitNormal(asked []Quantile, c cut) (mean, sd float64, ok bool) {
	a, b := asked[0], asked[len(asked)-1]
	pa, pb := a.P, b.P
	for range 1000 {
		za, zb := mathext.NormalQuantile(pa), mathext.NormalQuantile(pb)
		sd = (b.Value - a.Value) / (zb - za)
		mean = a.Value - sd*za
		below := normalCDF((c.lo - mean) / sd)
		within := mass((c.lo-mean)/sd, (c.hi-mean)/sd)
		na, nb := below+a.P*within, below+b.P*within
		if math.Abs(na-pa) <= 1e-14 && math.Abs(nb-pb) <= 1e-14 {
			return mean, sd, true
		}
		pa, pb = na, nb
		if !(pa > 0 && pb < 1 && pb > pa) {
			return 0, 0, false
		}
	}
	return 0, 0, false
}
