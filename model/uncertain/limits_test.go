package uncertain

import (
	"errors"
	"strings"
	"testing"
)

// TestLimits asks on both sides of each limit.
func TestLimits(t *testing.T) {
	cases := []struct {
		name, refused string // "" where it is accepted
		spec          Spec
	}{
		{"beta shape at its limit", "", Spec{Family: Beta, Values: values{"alpha": 1e4, "beta": 1e4}}},
		{"beta shape beyond it", "to 10000", Spec{Family: Beta, Values: values{"alpha": 10500, "beta": 10500}}},
		{"probability beyond one", "between 0 and 1", Spec{Family: Normal, Quantiles: []Quantile{{0.5, 5}, {1.05, 7}}}},
		// 4.7437 standard deviations leave 1.05 in a million, 4.7640 0.95.
		{"cut with 1.05 in a million", "", Spec{Family: Normal, Values: values{"mean": 0, "sd": 1, "min": 4.7437}}},
		{"cut with 0.95 in a million", "bulk", Spec{Family: Normal, Values: values{"mean": 0, "sd": 1, "min": 4.7640}}},
		// With the mode at its end a PERT is beta(5, 1), whose quantiles are fifth roots of p: the middle
		// one of P10, P50 and P90 lies at most at (.870551-.630957)/(.979148-.630957) of the way.
		{"middle near its end", "", Spec{Family: PERT, Quantiles: []Quantile{{0.1, 0}, {0.5, 0.687}, {0.9, 1}}}},
		{"middle beyond it", "to 0.688109", Spec{Family: PERT, Quantiles: []Quantile{{0.1, 0}, {0.5, 0.689}, {0.9, 1}}}},
	}
	for _, c := range cases {
		_, err := New(c.spec)
		var spec *SpecError
		switch {
		case c.refused == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.refused != "" && (!errors.As(err, &spec) || !strings.Contains(err.Error(), c.refused)):
			t.Errorf("%s: %v, want an error with %q", c.name, err, c.refused)
		}
	}
}
