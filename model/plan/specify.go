package plan

import (
	"fmt"
	"math"

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
	switch q.Rounding {
	case Whole:
		return quantity.Ceil(need), applied, "whole"
	case ByLadder:
		if len(ladder.Sizes) > 0 || ladder.Step > 0 {
			return ladder.Next(need), applied, "ladder"
		}
		return digits(need, 3), applied, "digits"
	case Digits3:
		return digits(need, 3), applied, "digits"
	}
	return need, applied, "exact"
}

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

// digits rounds up to n significant digits.
func digits(x float64, n int) float64 {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	exp := int(math.Floor(math.Log10(math.Abs(x)))) - n + 1
	if exp >= 0 {
		unit := math.Pow10(exp)
		return quantity.Ceil(x/unit) * unit
	}
	unit := math.Pow10(-exp)
	return quantity.Ceil(x*unit) / unit
}

// designID is the trace id of a design value.
func designID(quantity, phase string) string { return fmt.Sprintf("%s@%s", quantity, phase) }
