package facility

import (
	"testing"

	"radif/model/series"
)

// tabled declares a table of constants and a column of what is looked up.
func tabled(x, y []float64, flat bool, at float64) (table, []float64) {
	b := series.NewBuilder()
	t := table{x: x, flat: flat}
	for _, v := range y {
		t.y = append(t.y, constant(b, v))
	}
	c, out := constant(b, at), b.Scratch()
	f := b.Layout().NewFrame(1)
	t.fill(f, f.Col(out), f.Col(c))
	return t, f.Col(out)
}

// By hand, through (0, 1), (10, 3), (30, 4): the end pieces go on, or stay flat.
func TestTable(t *testing.T) {
	x, y := []float64{0, 10, 30}, []float64{1, 3, 4}
	for _, c := range []struct{ at, open, flat float64 }{{-5, 0, 1}, {0, 1, 1}, {5, 2, 2}, {10, 3, 3}, {20, 3.5, 3.5}, {30, 4, 4}, {50, 5, 4}} {
		k, got := tabled(x, y, false, c.at)
		near(t, "open", got[0], c.open, 1e-12)
		_, got = tabled(x, y, true, c.at)
		near(t, "flat", got[0], c.flat, 1e-12)
		mean := 0.0
		for i, w := range k.weights([]float64{c.at, c.at}) {
			mean += w * y[i]
		}
		near(t, "weights", mean, c.open, 1e-12)
	}
	one, got := tabled([]float64{20}, []float64{.3}, false, 99)
	near(t, "one point", got[0], .3, 0)
	near(t, "its weight", one.weights([]float64{5, 99, 7})[0], 1, 1e-12)
}

func TestHottest(t *testing.T) {
	for _, c := range [][]float64{{9, 3, 4}, {3, 9, 4}, {3, 4, 9}, {9}} {
		near(t, "hottest", hottest(c), 9, 0)
	}
}

// The months take all of a common year, February 28 days of it.
func TestDaysShare(t *testing.T) {
	total := 0.0
	for m := range 12 {
		total += daysShare(m)
	}
	near(t, "year", total, 1, 1e-12)
	near(t, "February", daysShare(1), 28./365, 1e-12)
}
