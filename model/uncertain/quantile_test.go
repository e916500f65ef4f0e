package uncertain

import (
	"math"
	"testing"
)

func mustNew(t testing.TB, s Spec) Dist {
	t.Helper()
	d, err := New(s)
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	return d
}

func near(got, want, tolerance float64) bool {
	return math.Abs(got-want) <= tolerance*max(1, math.Abs(want))
}

// Values from closed forms of the distribution functions.
func TestQuantilesByParameters(t *testing.T) {
	const z90, z975 = 1.2815515655446004, 1.959963984540054 // standard normal tables
	cases := []struct {
		name    string
		spec    Spec
		p, want float64
		mean    float64
	}{
		{"fixed", Spec{Family: Fixed, Values: values{"fixed": 7}}, 0.3, 7, 7},
		{"uniform", Spec{Family: Uniform, Values: values{"min": 2, "max": 6}}, 0.25, 3, 4},
		{"triangular", Spec{Family: Triangular, Values: values{"min": 1, "mode": 2, "max": 3}}, 0.125, 1.5, 2},
		{"normal", Spec{Family: Normal, Values: values{"mean": 10, "sd": 2}}, 0.975, 10 + 2*z975, 10},
		{"normal low", Spec{Family: Normal, Values: values{"mean": 10, "sd": 2}}, 0.1, 10 - 2*z90, 10},
		{"lognormal", Spec{Family: Lognormal, Values: values{"mean": 10, "sd": 10}}, 0.5, 10 / math.Sqrt2, 10},
		{"lognormal shift", Spec{Family: Lognormal, Values: values{"mean": 15, "sd": 10, "shift": 5}}, 0.5, 5 + 10/math.Sqrt2, 15},
		// I_x(2,3) = 6x² - 8x³ + 3x⁴ is 0.6875 at 1/2.
		{"beta 2 3", Spec{Family: Beta, Values: values{"alpha": 2, "beta": 3}}, 0.6875, 0.5, 0.4},
		// arcsine law: x = sin²(pi p / 2).
		{"beta arcsine", Spec{Family: Beta, Values: values{"alpha": 0.5, "beta": 0.5}}, 1.0 / 3, 0.25, 0.5},
		{"beta arcsine high", Spec{Family: Beta, Values: values{"alpha": 0.5, "beta": 0.5, "min": 10, "max": 20}}, 2.0 / 3, 17.5, 15},
		// PERT with the mode at its minimum is beta(1, 5): x = 1 - (1-p)^(1/5).
		{"pert", Spec{Family: PERT, Values: values{"min": 0, "mode": 0, "max": 1}}, 0.9, 1 - math.Pow(0.1, 0.2), 1.0 / 6},
		{"pert low", Spec{Family: PERT, Values: values{"min": 0, "mode": 0, "max": 1}}, 1e-6, 1 - math.Pow(1-1e-6, 0.2), 1.0 / 6},
		{"pert max", Spec{Family: PERT, Values: values{"min": 0, "mode": 1, "max": 1}}, 0.1, math.Pow(0.1, 0.2), 5.0 / 6},
		{"pert point", Spec{Family: PERT, Values: values{"min": 3, "mode": 3, "max": 3}}, 0.1, 3, 3},
		{"discrete", Spec{Family: Discrete, Points: []Point{{5, 1}, {2, 3}}}, 0.75, 2, 2.75},
		{"discrete above", Spec{Family: Discrete, Points: []Point{{5, 1}, {2, 3}}}, 0.76, 5, 2.75},
		// Hyndman and Fan 7: 0.5 of the way from 2 to 4 at p = 0.25·2/2.
		{"empirical", Spec{Family: Empirical, Points: []Point{{4, 1}, {2, 1}, {10, 1}}}, 0.25, 3, 5},
		// weights 1, 1, 3 stand at 0, 1/3, 1; mean = 3/3 + 2/3·7.
		{"empirical weights", Spec{Family: Empirical, Points: []Point{{4, 1}, {2, 1}, {10, 3}}}, 2.0 / 3, 7, 17.0 / 3},
		{"half normal", Spec{Family: Normal, Values: values{"mean": 0, "sd": 1, "min": 0}}, 0.95, z975, math.Sqrt(2 / math.Pi)},
		{"cut normal", Spec{Family: Normal, Values: values{"mean": 0, "sd": 1, "min": -z90, "max": z90}}, 0.875, 0.8416212335729143 * 0.9999999999, 0},
	}
	for _, c := range cases {
		d := mustNew(t, c.spec)
		tolerance := 1e-9
		if c.name == "cut normal" {
			// p = 0.1 + 0.875·0.8 = 0.8, whose normal quantile is 0.8416212336
			tolerance = 1e-8
		}
		if got := d.Quantile(c.p); !near(got, c.want, tolerance) {
			t.Errorf("%s: Quantile(%v) = %v, want %v", c.name, c.p, got, c.want)
		}
		if got := d.Mean(); !near(got, c.mean, 1e-9) {
			t.Errorf("%s: Mean = %v, want %v", c.name, got, c.mean)
		}
	}
}

func family() map[string]Spec {
	return map[string]Spec{
		"uniform":           {Family: Uniform, Values: values{"min": 2, "max": 6}},
		"triangular":        {Family: Triangular, Values: values{"min": 1, "mode": 1.5, "max": 4}},
		"triangular edge":   {Family: Triangular, Values: values{"min": 1, "mode": 4, "max": 4}},
		"pert":              {Family: PERT, Values: values{"min": 5, "mode": 40, "max": 250}},
		"pert edge":         {Family: PERT, Values: values{"min": 1, "mode": 1, "max": 3}},
		"pert right":        {Family: PERT, Values: values{"min": 2300, "mode": 2400, "max": 2460}},
		"normal":            {Family: Normal, Values: values{"mean": 10, "sd": 2}},
		"cut normal":        {Family: Normal, Values: values{"mean": 1, "sd": 2, "min": 0, "max": 3}},
		"far cut normal":    {Family: Normal, Values: values{"mean": 0, "sd": 1, "min": 4}},
		"lognormal":         {Family: Lognormal, Values: values{"mean": 50, "sd": 60}},
		"wide lognormal":    {Family: Lognormal, Quantiles: []Quantile{{0.1, 1}, {0.9, 1000}}},
		"cut lognormal":     {Family: Lognormal, Values: values{"mean": 50, "sd": 60, "min": 5, "max": 200}},
		"shifted lognormal": {Family: Lognormal, Quantiles: []Quantile{{0.1, 12}, {0.5, 20}, {0.9, 60}}},
		"beta":              {Family: Beta, Values: values{"alpha": 2, "beta": 3}},
		"beta U":            {Family: Beta, Values: values{"alpha": 0.3, "beta": 0.4}},
		"beta J":            {Family: Beta, Values: values{"alpha": 0.1, "beta": 4}},
		"beta tight":        {Family: Beta, Values: values{"alpha": 800, "beta": 200}},
		"beta tightest":     {Family: Beta, Values: values{"alpha": 1e4, "beta": 1e4}},
		"beta least":        {Family: Beta, Values: values{"alpha": 0.05, "beta": 0.05}},
		"discrete":          {Family: Discrete, Points: []Point{{1, 0.5}, {2, 0.25}, {8, 0.25}}},
		"empirical":         {Family: Empirical, Points: []Point{{4, 1}, {2, 1}, {10, 1}, {11, 1}}},
		"empirical weights": {Family: Empirical, Points: []Point{{4, 1}, {2, 5}, {10, 2}, {11, 1}}},
	}
}

// The mean is the integral of the quantile function.
func TestMeanIsTheIntegral(t *testing.T) {
	for name, spec := range family() {
		d := mustNew(t, spec)
		const n = 20000
		sum := 0.0
		for i := range n {
			sum += d.Quantile((float64(i) + 0.5) / n)
		}
		spread := d.Quantile(0.95) - d.Quantile(0.05)
		tolerance := 2e-4 * spread
		if name == "wide lognormal" {
			tolerance = 0.05 * spread
		}
		if math.Abs(sum/n-d.Mean()) > tolerance {
			t.Errorf("%s: integral %v, Mean %v", name, sum/n, d.Mean())
		}
	}
}

func TestQuantileNeverFalls(t *testing.T) {
	for name, spec := range family() {
		d := mustNew(t, spec)
		last := math.Inf(-1)
		for i := 1; i < 5000; i++ {
			x := d.Quantile(float64(i) / 5000)
			if x < last || math.IsNaN(x) || math.IsInf(x, 0) {
				t.Fatalf("%s: %v after %v at %d", name, x, last, i)
			}
			last = x
		}
	}
}

// A beta quantile put back into the distribution function gives the probability, in both tails.
func TestBetaTails(t *testing.T) {
	for _, s := range []beta{{2, 4}, {0.3, 0.4}, {5, 1}, {30, 700}} {
		for _, p := range []float64{1e-12, 1e-8, 1e-4, 0.01, 0.3, 0.5} {
			y := math.Log(s.tail(p, false))
			if got := s.solver().steepness(y, math.Exp(y), p); math.IsNaN(got) || got <= 0 {
				t.Errorf("%v: steepness %v at %v", s, got, p)
			}
			back := regularised(s, s.tail(p, false))
			if !near(back/p, 1, 1e-9) {
				t.Errorf("%v: lower tail at %v gives %v", s, p, back)
			}
			if up, mirrored := s.tail(p, true), 1-(beta{s.b, s.a}).tail(p, false); up != mirrored {
				t.Errorf("%v: upper tail %v, mirrored %v", s, up, mirrored)
			}
		}
	}
}
