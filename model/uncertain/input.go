package uncertain

import "radif/model/quantity"

// Family names a distribution (U1).
type Family string

// The families.
const (
	Fixed      Family = "fixed"
	Uniform    Family = "uniform"
	Triangular Family = "triangular"
	PERT       Family = "pert"
	Normal     Family = "normal"
	Lognormal  Family = "lognormal"
	Beta       Family = "beta"
	Discrete   Family = "discrete"
	Empirical  Family = "empirical"
)

// Spec is a distribution as a person states it: a family with parameters, or a family with
// quantiles. All values are in base units. A Spec is data: it prints, compares and digests.
type Spec struct {
	Family    Family
	Values    map[string]float64 // "fixed"; "min", "mode", "max"; "mean", "sd"; "alpha", "beta"
	Quantiles []Quantile         // asked quantiles, ascending; two for a two-parameter family, three for a shifted one
	Points    []Point            // discrete: values and weights; empirical: values, weight 1
}

// Quantile is one asked quantile: P in (0,1).
type Quantile struct{ P, Value float64 }

// Point is a value with a weight.
type Point struct{ Value, Weight float64 }

// Input is one scalar input of the model: its scenario path, dimension and distribution.
type Input struct {
	ID   string
	Dim  quantity.Dimension
	Spec Spec
	Dist Dist
}

// Dist is a fitted distribution.
type Dist interface {
	// Quantile is the inverse distribution function, for p in (0,1).
	Quantile(p float64) float64
	// Mean is the expected value.
	Mean() float64
	// Fixed reports whether the distribution is a single value.
	Fixed() bool
}

// Correlation is a rank correlation between two inputs (U3).
type Correlation struct {
	A, B string // input ids
	Rank float64
}
