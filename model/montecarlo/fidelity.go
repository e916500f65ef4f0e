package montecarlo

import (
	"math"

	"radif/model/uncertain"
)

// Fidelity compares one quantile of an input as it was asked, fitted and sampled (U2). Where
// the distribution was stated by parameters, asked is what these say exactly.
type Fidelity struct {
	Input                  string
	P                      float64
	Asked, Fitted, Sampled float64
	StandardError          float64 // of Sampled, for independent draws
}

// referenceQuantiles are compared where a distribution was stated by parameters.
func referenceQuantiles(d uncertain.Dist) []uncertain.Quantile {
	out := []uncertain.Quantile{{P: 0.05}, {P: 0.5}, {P: 0.95}}
	for i := range out {
		out[i].Value = d.Quantile(out[i].P)
	}
	return out
}

// CheckFidelity compares the quantiles of every uncertain input with a sample of it; sample[i]
// belongs to inputs[i]. Fixed inputs are left out.
func CheckFidelity(inputs []uncertain.Input, sample [][]float64) []Fidelity {
	var out []Fidelity
	for i, in := range inputs {
		if in.Dist.Fixed() || len(sample[i]) == 0 {
			continue
		}
		asked := in.Spec.Quantiles
		if len(asked) == 0 {
			asked = referenceQuantiles(in.Dist)
		}
		order := ascending(sample[i])
		for _, q := range asked {
			out = append(out, Fidelity{
				Input: in.ID, P: q.P, Asked: q.Value, Fitted: in.Dist.Quantile(q.P),
				Sampled:       sample[i][order[Rank(q.P, len(order))-1]],
				StandardError: QuantileError(in.Dist, q.P, len(order)),
			})
		}
	}
	return out
}

// QuantileError (U2, U6) is the standard error of the p-quantile of n independent draws: half
// the distance between the quantiles one standard error of the share below and above p,
//
//	(Q(p + d) - Q(p - d))/2,  d = sqrt(p(1-p)/n)
//
// which is d/density(Q(p)) where the density is smooth and stays right where it is not. In the
// unit of the input. Where p ± d leaves (0,1) the last half draw on that side stands in.
// Source: David and Nagaraja, Order Statistics, 3rd ed., 2003, section 2.5.
func QuantileError(d uncertain.Dist, p float64, n int) float64 {
	step := math.Sqrt(p * (1 - p) / float64(n))
	edge := 0.5 / float64(n)
	low, high := max(p-step, min(edge, p)), min(p+step, max(1-edge, p))
	return (d.Quantile(high) - d.Quantile(low)) / 2
}

// Within reports whether the sampled quantile lies within three standard errors of the fitted
// one, with the width of rounding left for the tables behind the samples.
func (f Fidelity) Within() bool {
	slack := 1e-6 * max(math.Abs(f.Fitted), math.Abs(f.Sampled))
	return math.Abs(f.Sampled-f.Fitted) <= 3*f.StandardError+slack
}

// RankAchieved is the rank correlation that a pair of inputs was asked to have and has in a
// sample (U3). Ties share their mean rank.
type RankAchieved struct {
	A, B            string
	Asked, Achieved float64
}

// CheckRanks measures the rank correlation of each pair in a sample; sample[i] belongs to
// inputs[i].
func CheckRanks(inputs []uncertain.Input, pairs []uncertain.Correlation, sample [][]float64) []RankAchieved {
	at := make(map[string]int, len(inputs))
	for i, in := range inputs {
		at[in.ID] = i
	}
	out := make([]RankAchieved, len(pairs))
	for i, p := range pairs {
		out[i] = RankAchieved{p.A, p.B, p.Rank, Spearman(sample[at[p.A]], sample[at[p.B]])}
	}
	return out
}
