package montecarlo

import (
	"fmt"

	"radif/model/series"
)

// BadValue says that a column holds what no quantity can be: a value that is negative, infinite or
// not a number.
type BadValue struct {
	Col   series.Col
	Step  series.Step // the formula that fills the column; empty for one without
	Month int         // the first month in which it was found, or the first of the phase
}

func (e *BadValue) Error() string {
	if e.Step.Symbol == "" {
		return fmt.Sprintf("montecarlo: column %d has values that are negative or not finite in month %d", e.Col, e.Month)
	}
	return fmt.Sprintf("%s: %s (%s) has values that are negative or not finite in month %d", e.Step.Subject, e.Step.Symbol, e.Step.Expr, e.Month)
}

// bad names a column by the formula that fills it.
func (s *Spec) bad(c series.Col, month int) error {
	e := &BadValue{Col: c, Month: month}
	for _, step := range s.Model.Layout.Steps {
		if step.Col == c {
			e.Step = step
		}
	}
	return e
}
