package uncertain

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// LognormalSigma (U1) is the standard deviation of the logarithm of a lognormal variable:
//
//	sigma = sqrt(ln(1 + (sd/mean)²))
//
// mean > 0 and sd >= 0 are those of the variable itself, in its unit (above its shift).
// Source: method of moments, Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions,
// volume 1, chapter 14.
func LognormalSigma(mean, sd float64) float64 {
	cv := sd / mean
	return math.Sqrt(math.Log1p(cv * cv))
}

// LognormalMedian (U1) is the median of a lognormal variable, exp(mu):
//
//	median = mean / sqrt(1 + (sd/mean)²)
//
// Arguments and source as for LognormalSigma.
func LognormalMedian(mean, sd float64) float64 {
	cv := sd / mean
	return mean / math.Sqrt(1+cv*cv)
}

func newLognormal(spec Spec) (Dist, error) {
	if len(spec.Quantiles) == 3 && len(spec.Values) == 0 {
		return newShiftedLognormal(spec)
	}
	if len(spec.Quantiles) > 2 {
		return nil, spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "two with shift, min or max beside them, or three alone")
	}
	shift := spec.given("shift", 0)
	c := cut{spec.given("min", math.Inf(-1)), spec.given("max", math.Inf(1))}
	if err := checkCut(spec, c); err != nil {
		return nil, err
	}
	if c.hi <= shift {
		return nil, spec.refuse("max", number(c.hi), "more than "+number(shift))
	}
	logs := cut{math.Log(max(c.lo-shift, 0)), math.Log(c.hi - shift)}
	mu, sigma, err := lognormalParameters(spec, shift, logs)
	if err != nil {
		return nil, err
	}
	if sigma == 0 {
		return point(shift + math.Exp(mu)), nil
	}
	g, err := cutGauss(spec, sigma, cut{(logs.lo - mu) / sigma, (logs.hi - mu) / sigma})
	if err != nil {
		return nil, err
	}
	return scaled{g, shift, math.Exp(mu)}, nil
}

// lognormalParameters returns mean and standard deviation of the logarithm.
func lognormalParameters(spec Spec, shift float64, logs cut) (mu, sigma float64, err error) {
	if len(spec.Quantiles) == 0 {
		mean, sd := spec.Values["mean"]-shift, spec.Values["sd"]
		if mean <= 0 {
			return 0, 0, spec.refuse("mean", number(spec.Values["mean"]), "more than "+number(shift))
		}
		return math.Log(LognormalMedian(mean, sd)), LognormalSigma(mean, sd), checkSpread(spec, mean, sd)
	}
	if spec.has("mean") || spec.has("sd") {
		return 0, 0, spec.refuse("quantiles", "them beside mean or sd", "mean and sd, or quantiles")
	}
	if spec.Quantiles[0].Value <= shift {
		return 0, 0, spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "values above "+number(shift)+", or three quantiles for a shifted lognormal")
	}
	inLogs := make([]Quantile, len(spec.Quantiles))
	for i, q := range spec.Quantiles {
		inLogs[i] = Quantile{q.P, math.Log(q.Value - shift)}
	}
	mu, sigma, ok := fitNormal(inLogs, logs)
	if !ok {
		return 0, 0, spec.refuse("quantiles", askedQuantiles(spec.Quantiles), tooFar)
	}
	return mu, sigma, nil
}

// largestSigma bounds the search for a shifted lognormal: at 12 the P90 is five million times
// the median.
const largestSigma = 12

// newShiftedLognormal solves the three conditions shift + m·exp(sigma·z) = value. The ratio of
// the two distances between the quantiles depends on sigma alone and rises with it.
func newShiftedLognormal(spec Spec) (Dist, error) {
	a, b, c := spec.Quantiles[0], spec.Quantiles[1], spec.Quantiles[2]
	za, zb, zc := mathext.NormalQuantile(a.P), mathext.NormalQuantile(b.P), mathext.NormalQuantile(c.P)
	asked := (c.Value - b.Value) / (b.Value - a.Value)
	excess := func(sigma float64) float64 {
		return math.Expm1(sigma*(zc-zb)) - asked*-math.Expm1(sigma*(za-zb))
	}
	least := (zc - zb) / (zb - za)
	if asked <= least*(1+1e-9) || excess(largestSigma) < 0 {
		middle := a.Value + (c.Value-a.Value)/(1+least)
		return nil, spec.refuse("quantiles", askedQuantiles(spec.Quantiles),
			"a middle quantile below "+number(middle)+" (a lognormal leans to the right), or pert or beta")
	}
	sigma := bisect(excess, 1e-10, largestSigma)
	m := (c.Value - b.Value) / (math.Expm1(sigma*(zc-zb)) * math.Exp(sigma*zb))
	return scaled{wholeGauss(sigma), b.Value - m*math.Exp(sigma*zb), m}, nil
}
