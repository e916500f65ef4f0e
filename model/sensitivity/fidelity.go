package sensitivity

import (
	"cmp"
	"math"
	"slices"
)

// Quantile is one quantile of an input: as it was asked, fitted and sampled.
type Quantile struct {
	Input                  string
	P                      float64
	Asked, Fitted, Sampled float64
	StandardError          float64 // of Sampled
}

// Deviation says how far a quantile is off, in standard errors of a sampled quantile.
type Deviation struct {
	Quantile
	Fit  float64 // fitted less asked
	Draw float64 // sampled less asked
}

// allowed is how many standard errors a sampled quantile may be off.
const allowed = 3

// Fidelity is how well the quantiles that people stated came out.
type Fidelity struct {
	Worst   []Deviation // the furthest off, fitted or sampled, first
	Beyond  int         // how many are off by more than Allowed
	Of      int         // of how many
	Allowed float64
}

// Worst finds the quantiles that came out worst, so many at most. One that cannot scatter (standard
// error 0) counts as off without bound where it is not met, and as met otherwise.
func Worst(list []Quantile, most int) Fidelity {
	all := make([]Deviation, len(list))
	out := Fidelity{Of: len(list), Allowed: allowed}
	for i, q := range list {
		all[i] = Deviation{q, inErrors(q.Fitted-q.Asked, q.StandardError), inErrors(q.Sampled-q.Asked, q.StandardError)}
		if all[i].off() > allowed {
			out.Beyond++
		}
	}
	slices.SortStableFunc(all, func(a, b Deviation) int { return cmp.Compare(b.off(), a.off()) })
	out.Worst = all[:min(most, len(all))]
	return out
}

func (d Deviation) off() float64 { return max(math.Abs(d.Fit), math.Abs(d.Draw)) }

func inErrors(off, standardError float64) float64 {
	if off == 0 {
		return 0
	}
	return off / standardError
}
