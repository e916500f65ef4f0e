package figure

import (
	"testing"

	"radif/model/plan"
)

// TestMarksAreExact: a mark is written with all the decimals its step has, and what is counted has
// whole marks.
func TestMarksAreExact(t *testing.T) {
	cases := []struct {
		low, high float64
		most      int
		counted   bool
		want      []string
	}{
		{7.095, 7.11, 7, false, []string{"7.095", "7.0975", "7.1", "7.1025", "7.105", "7.1075", "7.11"}},
		{0, 17.5, 7, false, []string{"0", "2.5", "5", "7.5", "10", "12.5", "15", "17.5"}},
		{0, 20, 7, true, []string{"0", "5", "10", "15", "20"}},
		{0, 2.4, 7, true, []string{"0", "1", "2"}},
		{1e6, 1.005e6, 2, false, []string{"1 million", "1,002,500", "1,005,000"}},
		{-4, 4, 5, false, []string{"-4", "-2", "0", "2", "4"}},
	}
	for _, c := range cases {
		var got []string
		for _, m := range (values{english(), c.most, c.counted}).Ticks(c.low, c.high) {
			got = append(got, m.Label)
		}
		if len(got) != len(c.want) {
			t.Errorf("%v to %v: %q, want %q", c.low, c.high, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%v to %v: %q, want %q", c.low, c.high, got, c.want)
			}
		}
	}
}

// TestHeightFollowsRows: a figure of a few rows is lower than the page, one of many higher.
func TestHeightFollowsRows(t *testing.T) {
	few, lots := crowded(), crowded()
	for _, q := range plan.Register()[:20] {
		lots.Joint[0].Limiting = append(lots.Joint[0].Limiting, plan.Shortfall{ID: q.ID, Share: 0.01})
	}
	few.Joint = few.Joint[:1]
	few.Joint[0].Limiting = few.Joint[0].Limiting[:2]
	heights := func(r []Figure) (wide, narrow float64) {
		for _, f := range r {
			if f.Name == "what-binds" {
				_, h := f.Size()
				_, n := f.Narrow().Size()
				return float64(h), float64(n)
			}
		}
		t.Fatal("no figure")
		return 0, 0
	}
	w, n := heights(All(few, english()))
	if w >= float64(height) || n >= float64(narrowHeight) {
		t.Errorf("two rows on pages %v and %v high", w, n)
	}
	if _, n = heights(All(lots, english())); n <= float64(narrowHeight) {
		t.Errorf("many rows on a page %v high", n)
	}
}
