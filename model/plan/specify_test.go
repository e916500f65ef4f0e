package plan

import "testing"

func TestSpecifyRoundsUpOnce(t *testing.T) {
	ups := Ladder{Sizes: []float64{100, 160, 200, 250, 300}, Step: 100}
	whole := Quantity{ID: "compute.servers", Rounding: Whole}
	sold := Quantity{ID: "power.ups", Rounding: ByLadder}
	free := Quantity{ID: "space.area", Rounding: Digits3}
	margin := []Margin{{ID: "growth", Quantity: "power.ups", Share: 0.1}, {ID: "other", Quantity: "space.area", Share: 9}}
	twice := []Margin{{ID: "growth", Quantity: "power.ups", Share: 0.1}, {ID: "phase", Quantity: "power.ups", Share: 0.2}}
	cases := []struct {
		q        Quantity
		computed float64
		margins  []Margin
		want     float64
		applied  int
	}{
		{whole, 90 * 1.1 / 0.9 / 55, nil, 2, 0},
		{whole, 0, nil, 0, 0},
		{sold, 160, nil, 160, 0},
		{sold, 160.0001, nil, 200, 0},
		{sold, 150, margin, 200, 1}, // 150 x 1.1 = 165 -> 200
		{sold, 272.7272727272727, margin, 300, 1},
		{sold, 301, nil, 400, 0},
		{sold, 230, twice, 400, 2}, // 230 x 1.1 x 1.2 = 303.6 is above 300; added they would give 299
		{free, 1234.1, nil, 1240, 0},
		{free, 0.012341, nil, 0.0124, 0},
		{free, 99.95, nil, 100, 0},
		{free, 1e-300, nil, 1e-300, 0},
	}
	for _, c := range cases {
		got, applied, _ := specify(c.q, c.computed, c.margins, ups)
		if got != c.want || len(applied) != c.applied {
			t.Errorf("specify(%s, %v) = %v with %d margins, want %v with %d", c.q.ID, c.computed, got, len(applied), c.want, c.applied)
		}
	}
}
