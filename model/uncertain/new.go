package uncertain

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// New fits the distribution that a Spec asks for (U1) and checks its fidelity (U2). The error
// is a *SpecError.
func New(spec Spec) (Dist, error) {
	if err := check(spec); err != nil {
		return nil, err
	}
	d, err := fit(spec)
	if err != nil {
		return nil, err
	}
	if _, err := Fitted(d, spec.Quantiles); err != nil {
		return nil, spec.refuse("quantiles", askedQuantiles(spec.Quantiles), err.Error())
	}
	for _, v := range []float64{d.Quantile(outermost), d.Quantile(1 - outermost), d.Mean()} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, spec.refuse("dist", "values beyond what can be reckoned with", "values and spreads that stay finite out to one in a million million")
		}
	}
	return d, nil
}

// outermost is a probability that no run reaches into: quantiles are finite from there on in.
const outermost = 1e-12

func fit(spec Spec) (Dist, error) {
	switch spec.Family {
	case Fixed:
		return point(spec.Values["fixed"]), nil
	case Uniform:
		return newUniform(spec)
	case Triangular:
		return newThreePoint(spec, triangularUnit)
	case PERT:
		return newThreePoint(spec, pertUnit)
	case Normal:
		return newNormal(spec)
	case Lognormal:
		return newLognormal(spec)
	case Beta:
		return newBeta(spec)
	case Discrete:
		return newDiscrete(spec)
	default:
		return newEmpirical(spec)
	}
}

// form is what one family can be stated with.
type form struct {
	required  []string // parameters that must be given when no quantiles are
	optional  []string
	quantiles bool
	points    bool
}

func formOf(f Family) (form, bool) {
	switch f {
	case Fixed:
		return form{required: []string{"fixed"}}, true
	case Uniform:
		return form{required: []string{"min", "max"}, quantiles: true}, true
	case Triangular, PERT:
		return form{required: []string{"min", "mode", "max"}, quantiles: true}, true
	case Normal:
		return form{required: []string{"mean", "sd"}, optional: []string{"min", "max"}, quantiles: true}, true
	case Lognormal:
		return form{required: []string{"mean", "sd"}, optional: []string{"shift", "min", "max"}, quantiles: true}, true
	case Beta:
		return form{required: []string{"alpha", "beta"}, optional: []string{"min", "max"}, quantiles: true}, true
	case Discrete, Empirical:
		return form{points: true}, true
	}
	return form{}, false
}

// check refuses what no fit could make sense of.
func check(spec Spec) error {
	f, ok := formOf(spec.Family)
	if !ok {
		return spec.refuse("dist", fmt.Sprintf("%q", string(spec.Family)),
			"fixed, uniform, triangular, pert, normal, lognormal, beta, discrete, empirical")
	}
	if err := checkValues(spec, f); err != nil {
		return err
	}
	if len(spec.Points) > 0 && !f.points {
		return spec.refuse("points", "a list of values", "parameters or quantiles; points go with discrete or empirical")
	}
	if len(spec.Quantiles) > 0 && !f.quantiles {
		return spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "no quantiles with this family")
	}
	return checkQuantiles(spec)
}

func checkValues(spec Spec, f form) error {
	for _, key := range sortedKeys(spec.Values) {
		if !slices.Contains(f.required, key) && !slices.Contains(f.optional, key) {
			return spec.refuse(key, "it", listed(append(slices.Clone(f.required), f.optional...)))
		}
		if v := spec.Values[key]; math.IsNaN(v) || math.IsInf(v, 0) {
			return spec.refuse(key, number(v), "a finite number")
		}
	}
	if len(spec.Quantiles) > 0 {
		return nil
	}
	for _, key := range f.required {
		if _, ok := spec.Values[key]; !ok {
			return spec.refuse(key, "nothing", "a value for each of "+listed(f.required))
		}
	}
	return nil
}

func checkQuantiles(spec Spec) error {
	for i, q := range spec.Quantiles {
		if !(q.P > 0 && q.P < 1) || math.IsNaN(q.Value) || math.IsInf(q.Value, 0) {
			return spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "finite values at probabilities between 0 and 1")
		}
		if i > 0 && !(q.P > spec.Quantiles[i-1].P && q.Value > spec.Quantiles[i-1].Value) {
			return spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "values that rise with the probability")
		}
	}
	if len(spec.Quantiles) == 1 {
		return spec.refuse("quantiles", askedQuantiles(spec.Quantiles), "two quantiles, or three for a shifted or three-point family")
	}
	return nil
}

// given returns a parameter, or what holds when it is not stated.
func (s Spec) given(key string, otherwise float64) float64 {
	if v, ok := s.Values[key]; ok {
		return v
	}
	return otherwise
}

func (s Spec) has(key string) bool { _, ok := s.Values[key]; return ok }

func sortedKeys(m map[string]float64) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func listed(words []string) string {
	if len(words) == 0 {
		return "points only"
	}
	return strings.Join(words, ", ")
}
