package plan

import (
	"fmt"
	"math"
	"strconv"

	"radif/model/quantity"
)

// slack is the relative distance within which a need counts as met by a size: float noise of
// a few operations, never a real shortfall.
const slack = 1e-9

// specify turns a computed need into what is written into the specification (U7): the margins
// of the quantity, each once, then the rounding rule. The direction is always up.
func specify(q Quantity, computed float64, margins []Margin, ladder Ladder) (specified float64, applied []AppliedMargin, rule string) {
	need := computed
	for _, m := range margins {
		if m.Quantity == q.ID {
			need *= 1 + m.Share
			applied = append(applied, AppliedMargin{m.ID, m.Share})
		}
	}
	specified, rule = roundUp(q, need, ladder)
	return specified, applied, rule
}

// roundUp applies the rounding rule of a quantity; where no sizes are known, three digits do.
func roundUp(q Quantity, need float64, ladder Ladder) (specified float64, rule string) {
	switch {
	case q.Rounding == Whole:
		return quantity.Ceil(need), string(Whole)
	case q.Rounding == ByLadder && ladder.known():
		return ladder.Next(need), string(ByLadder)
	case q.Rounding == ByLadder, q.Rounding == Digits3:
		return digits(need, 3), string(Digits3)
	}
	return need, string(Exact)
}

// known reports whether a ladder says anything.
func (l Ladder) known() bool { return len(l.Sizes) > 0 || l.Step > 0 }

// Next returns the smallest size that is sold and not below x; above the largest size, the next
// multiple of Step (or of the largest size). Zero stays zero: nothing is bought.
func (l Ladder) Next(x float64) float64 {
	if x <= 0 {
		return 0
	}
	for _, s := range l.Sizes {
		if s >= x*(1-slack) {
			return s
		}
	}
	step := l.Step
	if step == 0 {
		step = l.Sizes[len(l.Sizes)-1]
	}
	return step * quantity.Ceil(x/step)
}

// digits rounds up to n significant decimal digits; the result is the number those digits mean.
func digits(x float64, n int) float64 {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	v := nearest(x, n)
	if v >= x*(1-slack) {
		return v
	}
	return nearest(v+math.Pow10(int(math.Floor(math.Log10(v)))-n+1), n)
}

// nearest rounds to n significant decimal digits.
func nearest(x float64, n int) float64 {
	v, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', n-1, 64), 64) // what it wrote it reads
	return v
}

// designID is the trace id of a design value.
func designID(quantity, phase string) string { return fmt.Sprintf("%s@%s", quantity, phase) }
