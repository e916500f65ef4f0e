package uncertain

import (
	"errors"
	"math"
	"testing"
)

// Whatever is asked, New answers with a distribution whose quantiles are finite, rise and can
// be compiled, or with a *SpecError.
func FuzzNew(f *testing.F) {
	f.Add(uint8(0), uint8(0), 1.0, 2.0, 4.0, 0.1, 0.9)
	f.Add(uint8(2), uint8(1), 12.0, 40.0, 140.0, 0.1, 0.9)
	f.Add(uint8(5), uint8(2), 12.0, 40.0, 140.0, 0.1, 0.9)
	f.Add(uint8(4), uint8(1), -1e300, 1e300, 1e308, 0.4, 0.6)
	f.Add(uint8(6), uint8(3), 0.1, 0.5, 0.9, 1e-9, 0.999)
	f.Add(uint8(5), uint8(3), 1e-300, 1e-3, 1e200, 0.001, 0.002)
	f.Add(uint8(4), uint8(4), 11.0, 12.0, 140.0, 0.1, 0.9)
	families := []Family{Uniform, Triangular, PERT, Fixed, Normal, Lognormal, Beta, Discrete, Empirical, "none"}
	f.Fuzz(func(t *testing.T, family, how uint8, a, b, c, p, q float64) {
		spec := Spec{Family: families[int(family)%len(families)]}
		switch how % 6 {
		case 0:
			spec.Values = values{"min": a, "mode": b, "max": c}
		case 1:
			spec.Quantiles = []Quantile{{p, a}, {q, c}}
		case 2:
			spec.Quantiles = []Quantile{{p, a}, {(p + q) / 2, b}, {q, c}}
		case 3:
			spec.Quantiles, spec.Values = []Quantile{{p, a}, {q, b}}, values{"mode": c}
		case 4:
			spec.Quantiles, spec.Values = []Quantile{{p, a}, {q, b}}, values{"min": min(a, c) - q, "max": max(b, c)}
		case 5:
			spec.Points = []Point{{a, p}, {b, q}, {c, 1}}
		}
		d, err := New(spec)
		var refused *SpecError
		if err != nil {
			if !errors.As(err, &refused) {
				t.Fatalf("%+v: %T", spec, err)
			}
			return
		}
		u := []float64{1e-12, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-12}
		x := make([]float64, len(u))
		new(Tables).Compile(d).Sample(x, u)
		for i := range x {
			if math.IsNaN(x[i]) || math.IsInf(x[i], 0) {
				t.Fatalf("%+v: %v", spec, x)
			}
			if slack := 1e-6*(x[len(x)-1]-x[0]) + 1e-9*math.Abs(x[i]); i > 0 && x[i] < x[i-1]-slack {
				t.Fatalf("%+v: falls: %v", spec, x)
			}
		}
	})
}

// The tolerance of U2 is a tenth of a per cent, not more and not less.
func TestFidelityTolerance(t *testing.T) {
	d := mustNew(t, Spec{Family: Uniform, Values: values{"min": 0, "max": 100}})
	if _, err := Fitted(d, []Quantile{{0.1, 10}, {0.5, 50 * 1.00099}}); err != nil {
		t.Error(err)
	}
	if _, err := Fitted(d, []Quantile{{0.1, 10}, {0.5, 50 * 1.00102}}); err == nil {
		t.Error("0.102 % passes")
	}
	if _, err := Fitted(uniform{-1, 1}, []Quantile{{0.5, 0}, {0.9, 0.8}}); err != nil {
		t.Error(err)
	}
	if got, _ := Fitted(d, []Quantile{{0.25, 3}}); got[0] != (Quantile{0.25, 25}) {
		t.Errorf("fitted %v", got)
	}
}
