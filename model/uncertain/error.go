package uncertain

import (
	"fmt"
	"math"
	"strings"
)

// SpecError says what was asked of a distribution and what is possible instead. Numbers in it
// are in base units.
type SpecError struct {
	Family   Family
	Field    string // key of Spec.Values, or "dist", "quantiles", "points"
	Asked    string
	Possible string
}

// Error prints family, field, what was asked and what is possible.
func (e *SpecError) Error() string {
	return fmt.Sprintf("%s: %s: asked %s; possible: %s", e.Family, e.Field, e.Asked, e.Possible)
}

// refuse makes a SpecError.
func (s Spec) refuse(field, asked, possible string) error {
	return &SpecError{Family: s.Family, Field: field, Asked: asked, Possible: possible}
}

// number prints a value the way error texts show it.
func number(v float64) string { return fmt.Sprintf("%.6g", v) }

// askedQuantiles prints asked quantiles as "p10 = 3, p90 = 7".
func askedQuantiles(qs []Quantile) string {
	parts := make([]string, len(qs))
	for i, q := range qs {
		parts[i] = fmt.Sprintf("p%s = %s", number(math.Round(q.P*1e8)/1e6), number(q.Value))
	}
	return strings.Join(parts, ", ")
}
