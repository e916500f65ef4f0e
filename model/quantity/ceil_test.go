package quantity

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestCeilIsExactForDecimals(t *testing.T) {
	ninety, margin, limit, unit := 90.0, 1.1, 0.9, 55.0
	cases := []struct{ x, want float64 }{
		{ninety * margin / limit / unit, 2}, // floats say 2.0000000000000004
		{0, 0}, {0.001, 1}, {2, 2}, {2.000001, 3}, {0.1 + 0.2, 1}, {3 * 0.1 * 10, 3}, {1e6 * 1.1, 1100000}, {-0.5, 0},
	}
	for _, c := range cases {
		if got := Ceil(c.x); got != c.want {
			t.Errorf("Ceil(%v) = %v, want %v", c.x, got, c.want)
		}
	}
}

// TestCeilIsRoundThenCeil: the same answer as rounding first, which is slower.
func TestCeilIsRoundThenCeil(t *testing.T) {
	slow := func(x float64) float64 {
		n := math.Round(x)
		if math.Abs(x-n) <= 1e-9*math.Max(1, math.Abs(x)) {
			return n
		}
		return math.Ceil(x)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200000 {
		x := math.Floor(math.Pow(10, 12*r.Float64()))
		if x < 1e8 && r.IntN(2) == 0 {
			x = -x
		}
		for _, d := range []float64{0, 1e-16, 9e-10, 1.1e-9, .25, .5, .75, 1 - 9e-10} {
			for _, v := range []float64{x + d, x * (1 + d), x * (1 - d)} {
				if got, want := Ceil(v), slow(v); got != want {
					t.Fatalf("Ceil(%.17g) = %v, want %v", v, got, want)
				}
			}
		}
	}
}
