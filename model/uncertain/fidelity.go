package uncertain

import (
	"fmt"
	"math"
)

// FidelityTolerance is the largest relative distance between an asked and a fitted quantile (U2).
const FidelityTolerance = 1e-3

// Fitted returns what a distribution has at the asked probabilities (U2). The error names the
// first quantile that is off by more than FidelityTolerance of the asked value; where zero is
// asked, of the spread between the outermost asked values.
func Fitted(d Dist, asked []Quantile) ([]Quantile, error) {
	out := make([]Quantile, len(asked))
	var err error
	for i, q := range asked {
		out[i] = Quantile{P: q.P, Value: d.Quantile(q.P)}
		scale := math.Abs(q.Value)
		if scale == 0 {
			scale = asked[len(asked)-1].Value - asked[0].Value
		}
		if err == nil && !(math.Abs(out[i].Value-q.Value) <= FidelityTolerance*scale) {
			err = fmt.Errorf("%s, which is what fits the others", askedQuantiles(out[i:i+1]))
		}
	}
	return out, err
}
