// Package uncertain turns what people say about an uncertain value into a distribution.
//
// U1 distributions. Inputs: a Spec in base units, a family with parameters or with asked
// quantiles. Output: a Dist with an exact quantile function and an exact mean.
//
//	family      parameters                     quantiles
//	fixed       fixed
//	uniform     min, max                       two
//	triangular  min, mode, max                 two with mode, or three
//	pert        min, mode, max                 two with mode, or three
//	normal      mean, sd (and min, max)        two (and min, max)
//	lognormal   mean, sd (and shift|min, max)  two (and shift|min, max), or three: shifted
//	beta        alpha, beta (and min, max)     two with min and max
//	discrete    points: values and weights
//	empirical   points: measured values
//
// min and max beside a normal or a lognormal cut it off there; mean and sd are then those of
// the distribution before the cut, while asked quantiles hold after it.
//
// U2 fidelity. The quantiles of the fitted distribution agree with those asked within 0.1 %,
// or New returns an error that says what was asked and what is possible.
//
// U3 correlation. A rank correlation rho of two inputs is drawn through a Gaussian copula with
// r = 2 sin(pi rho / 6); CheckCorrelations tests the converted matrix.
//
// New is cheap. A simulation that samples a Dist a million times compiles it first: Compile
// tabulates the quantile function with a measured error of at most 1e-7 of the range.
package uncertain
