package quantity

import "testing"

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
