package uncertain

import (
	"fmt"
	"math"
	"strings"
)

// CorrelationProblem names what is wrong with stated correlations.
type CorrelationProblem string

// The problems CheckCorrelations finds.
const (
	UnknownInput  CorrelationProblem = "unknown-input"
	FixedInput    CorrelationProblem = "fixed-input"
	SelfPair      CorrelationProblem = "self"
	RepeatedPair  CorrelationProblem = "repeated"
	RankOutside   CorrelationProblem = "rank-outside"
	NoSuchPairing CorrelationProblem = "infeasible"
)

// CorrelationError says which correlations cannot be.
type CorrelationError struct {
	Problem CorrelationProblem
	Pair    int      // index into the pairs, the one at fault; -1 when it is a pair not stated
	Inputs  []string // the inputs concerned: for "infeasible" the smallest such subset, in id order
	// For "infeasible": the rank correlation of Between may lie from Low to High while the
	// others in the subset stay as they are. Asked is what it is (0 when not stated).
	Between   [2]string
	Asked     float64
	Low, High float64
}

// Error says it in words.
func (e *CorrelationError) Error() string {
	switch e.Problem {
	case UnknownInput:
		return fmt.Sprintf("%s is not an uncertain input; correlate two inputs of the scenario", e.Inputs[0])
	case FixedInput:
		return fmt.Sprintf("%s is fixed; only uncertain inputs can be correlated", e.Inputs[0])
	case SelfPair:
		return fmt.Sprintf("%s is correlated with itself; name two different inputs", e.Inputs[0])
	case RepeatedPair:
		return fmt.Sprintf("the correlation of %s and %s is stated twice; state it once", e.Inputs[0], e.Inputs[1])
	case RankOutside:
		return fmt.Sprintf("rank %s of %s and %s is outside -1 to 1", number(e.Asked), e.Inputs[0], e.Inputs[1])
	}
	stated := "is"
	if e.Pair < 0 {
		stated = "is not stated, so"
	}
	return fmt.Sprintf("the correlations among %s cannot hold together: the rank of %s and %s %s %s; with the others as they are it may lie between %.2f and %.2f",
		strings.Join(e.Inputs, ", "), e.Between[0], e.Between[1], stated, number(e.Asked), e.Low, e.High)
}

// CheckCorrelations refuses correlations that cannot be drawn (U3): of unknown or fixed inputs,
// of an input with itself, stated twice, outside -1..1, or impossible together. The last is
// tested on the matrix converted by NormalCorrelation, which may fail where the matrix of ranks
// would not. The error is a *CorrelationError.
func CheckCorrelations(inputs []Input, pairs []Correlation) error {
	if err := checkPairs(inputs, pairs); err != nil {
		return err
	}
	for _, g := range Groups(pairs) {
		if _, ok := Factor(g.Matrix); !ok {
			return infeasible(g, pairs)
		}
	}
	return nil
}

func checkPairs(inputs []Input, pairs []Correlation) error {
	fixed := make(map[string]bool, len(inputs))
	for _, in := range inputs {
		fixed[in.ID] = in.isFixed()
	}
	seen := map[[2]string]bool{}
	for i, p := range pairs {
		e := &CorrelationError{Pair: i, Inputs: []string{p.A, p.B}, Between: [2]string{p.A, p.B}, Asked: p.Rank}
		for _, id := range e.Between {
			if isFixed, known := fixed[id]; !known {
				e.Problem, e.Inputs = UnknownInput, []string{id}
				return e
			} else if isFixed {
				e.Problem, e.Inputs = FixedInput, []string{id}
				return e
			}
		}
		key := [2]string{min(p.A, p.B), max(p.A, p.B)}
		switch {
		case p.A == p.B:
			e.Problem = SelfPair
		case seen[key]:
			e.Problem = RepeatedPair
		case !(math.Abs(p.Rank) <= 1):
			e.Problem = RankOutside
		default:
			seen[key] = true
			continue
		}
		return e
	}
	return nil
}

// isFixed reports whether an input is a single value, by its fitted distribution or, before
// the fit, by its family.
func (in Input) isFixed() bool {
	if in.Dist != nil {
		return in.Dist.Fixed()
	}
	return in.Spec.Family == Fixed
}
