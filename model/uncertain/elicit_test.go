package uncertain

import (
	"errors"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mathext"
)

func regularised(s beta, x float64) float64 { return mathext.RegIncBeta(s.a, s.b, x) }

func TestQuantilesComeBack(t *testing.T) {
	cases := map[string]Spec{
		"uniform":           {Family: Uniform, Quantiles: []Quantile{{0.1, 3}, {0.9, 11}}},
		"triangular mode":   {Family: Triangular, Values: values{"mode": 40}, Quantiles: []Quantile{{0.1, 12}, {0.9, 140}}},
		"triangular three":  {Family: Triangular, Quantiles: []Quantile{{0.1, 12}, {0.5, 65}, {0.9, 140}}},
		"pert mode":         {Family: PERT, Values: values{"mode": 40}, Quantiles: []Quantile{{0.1, 12}, {0.9, 140}}},
		"pert mode uneven":  {Family: PERT, Values: values{"mode": 100}, Quantiles: []Quantile{{0.05, 12}, {0.9, 140}}},
		"pert three":        {Family: PERT, Quantiles: []Quantile{{0.1, 12}, {0.5, 60}, {0.9, 140}}},
		"normal":            {Family: Normal, Quantiles: []Quantile{{0.05, -3}, {0.8, 11}}},
		"normal three":      {Family: Normal, Quantiles: []Quantile{{0.1, 10}, {0.5, 15}, {0.9, 20}}},
		"normal cut":        {Family: Normal, Values: values{"min": 0}, Quantiles: []Quantile{{0.1, 2}, {0.9, 20}}},
		"lognormal":         {Family: Lognormal, Quantiles: []Quantile{{0.1, 12}, {0.9, 140}}},
		"lognormal cut":     {Family: Lognormal, Values: values{"min": 5, "max": 400}, Quantiles: []Quantile{{0.1, 12}, {0.9, 140}}},
		"lognormal shift":   {Family: Lognormal, Values: values{"shift": 10}, Quantiles: []Quantile{{0.1, 12}, {0.9, 140}}},
		"shifted lognormal": {Family: Lognormal, Quantiles: []Quantile{{0.1, 12}, {0.5, 40}, {0.9, 140}}},
		"nearly normal":     {Family: Lognormal, Quantiles: []Quantile{{0.1, 12}, {0.5, 20}, {0.9, 28.01}}},
		"beta":              {Family: Beta, Values: values{"min": 0, "max": 1}, Quantiles: []Quantile{{0.1, 0.4}, {0.9, 0.8}}},
		"beta wide":         {Family: Beta, Values: values{"min": 10, "max": 500}, Quantiles: []Quantile{{0.05, 12}, {0.95, 480}}},
	}
	for name, spec := range cases {
		d := mustNew(t, spec)
		fitted, err := Fitted(d, spec.Quantiles)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i, q := range spec.Quantiles {
			if !near(fitted[i].Value, q.Value, 1e-7) {
				t.Errorf("%s: asked %v, fitted %v", name, q, fitted[i])
			}
		}
	}
	// The mode is where it was asked: the density of a PERT peaks there.
	d := mustNew(t, cases["pert mode"]).(scaled)
	b := d.shape.(beta)
	if mode := d.shift + d.scale*(b.a-1)/(b.a+b.b-2); !near(mode, 40, 1e-9) {
		t.Errorf("mode = %v, want 40", mode)
	}
	// By hand: a lognormal through p10 = 12 and p90 = 140 has the median sqrt(12·140).
	if got := mustNew(t, cases["lognormal"]).Quantile(0.5); !near(got, math.Sqrt(12*140), 1e-12) {
		t.Errorf("lognormal median %v", got)
	}
	if got := mustNew(t, cases["lognormal cut"]); got.Quantile(1e-9) < 5 || got.Quantile(1-1e-9) > 400 {
		t.Errorf("the cut lognormal leaves its limits: %v to %v", got.Quantile(1e-9), got.Quantile(1-1e-9))
	}
}

func TestImpossibleRequests(t *testing.T) {
	ten90 := []Quantile{{0.1, 12}, {0.9, 140}}
	cases := []struct {
		name, field, possible string
		spec                  Spec
	}{
		{"family", "dist", "pert", Spec{Family: "weibull"}},
		{"unknown key", "sd", "min, mode, max", Spec{Family: PERT, Values: values{"min": 1, "mode": 2, "max": 3, "sd": 1}}},
		{"missing key", "max", "min, mode, max", Spec{Family: PERT, Values: values{"min": 1, "mode": 2}}},
		{"not a number", "sd", "finite", Spec{Family: Normal, Values: values{"mean": 1, "sd": math.NaN()}}},
		{"min above max", "min", "at most max", Spec{Family: Uniform, Values: values{"min": 4, "max": 3}}},
		{"mode outside", "mode", "1 to 3", Spec{Family: PERT, Values: values{"min": 1, "mode": 4, "max": 3}}},
		{"negative sd", "sd", "0 or more", Spec{Family: Normal, Values: values{"mean": 1, "sd": -1}}},
		{"lognormal mean", "mean", "more than 0", Spec{Family: Lognormal, Values: values{"mean": -1, "sd": 1}}},
		{"lognormal below", "quantiles", "above 0", Spec{Family: Lognormal, Quantiles: []Quantile{{0.1, -1}, {0.9, 3}}}},
		{"falling", "quantiles", "rise", Spec{Family: Normal, Quantiles: []Quantile{{0.1, 5}, {0.9, 3}}}},
		{"probability", "quantiles", "between 0 and 1", Spec{Family: Normal, Quantiles: []Quantile{{0, 5}, {0.9, 7}}}},
		{"one quantile", "quantiles", "two", Spec{Family: Normal, Quantiles: []Quantile{{0.9, 5}}}},
		{"skewed normal", "quantiles", "p50 = 76", Spec{Family: Normal, Quantiles: []Quantile{{0.1, 12}, {0.5, 40}, {0.9, 140}}}},
		{"uneven uniform", "quantiles", "p50 = 76", Spec{Family: Uniform, Quantiles: []Quantile{{0.1, 12}, {0.5, 40}, {0.9, 140}}}},
		{"leaning left", "quantiles", "below 76", Spec{Family: Lognormal, Quantiles: []Quantile{{0.1, 12}, {0.5, 100}, {0.9, 140}}}},
		{"too lopsided", "quantiles", "from 51.9", Spec{Family: PERT, Quantiles: []Quantile{{0.1, 12}, {0.5, 20}, {0.9, 140}}}},
		{"mode beside", "mode", "12 and 140", Spec{Family: PERT, Values: values{"mode": 10}, Quantiles: ten90}},
		{"both ways", "quantiles", "mean and sd, or", Spec{Family: Normal, Values: values{"mean": 10, "sd": 1}, Quantiles: ten90}},
		{"outside the cut", "quantiles", "between 20", Spec{Family: Normal, Values: values{"min": 20}, Quantiles: ten90}},
		{"flatter than flat", "quantiles", "nearer", Spec{Family: Normal, Values: values{"min": 11, "max": 141}, Quantiles: ten90}},
		{"empty cut", "min", "bulk", Spec{Family: Normal, Values: values{"mean": 0, "sd": 1, "min": 9}}},
		{"beta without room", "quantiles", "between 0 and 1", Spec{Family: Beta, Quantiles: ten90}},
		{"beta shape", "alpha", "0.05", Spec{Family: Beta, Values: values{"alpha": 0, "beta": 1}}},
		{"no weight", "points", "one or more", Spec{Family: Discrete, Points: []Point{{1, 0}}}},
		{"negative weight", "points", "0 or more", Spec{Family: Discrete, Points: []Point{{1, -1}, {2, 3}}}},
		{"points elsewhere", "points", "discrete", Spec{Family: Normal, Values: values{"mean": 1, "sd": 1}, Points: []Point{{1, 1}}}},
		{"quantiles of points", "quantiles", "no quantiles", Spec{Family: Discrete, Points: []Point{{1, 1}}, Quantiles: ten90}},
	}
	for _, c := range cases {
		d, err := New(c.spec)
		var spec *SpecError
		if !errors.As(err, &spec) {
			t.Errorf("%s: got %v, %v; want a *SpecError", c.name, d, err)
			continue
		}
		if spec.Field != c.field || !strings.Contains(err.Error(), c.possible) {
			t.Errorf("%s: field %q, want %q: %v", c.name, spec.Field, c.field, err)
		}
	}
}
