package montecarlo

import (
	"math"
	"slices"
	"testing"
)

// record adds values in blocks of 100 to exact and to binned maxima.
func record(values []float64) (exact, binned *Maxima) {
	months := make([]int16, len(values))
	for i := range months {
		months[i] = int16(i % 7)
	}
	exact, binned = newMaxima(len(values), 10, true), newMaxima(len(values), 10, false)
	for i := 0; i < len(values); i += 100 {
		to := min(i+100, len(values))
		exact.add(i, values[i:to], months[i:to])
		binned.add(i, values[i:to], months[i:to])
	}
	return exact, binned
}

// TestTiesRankByTrial: of equal values the earlier trial ranks lower.
func TestTiesRankByTrial(t *testing.T) {
	exact, binned := record([]float64{3, 1, 3, 2, 1, 3})
	for k, want := range []int{1, 4, 3, 0, 2, 5} {
		if got := exact.AtRank(k + 1); got.Trial != want || got.Month != want%7 {
			t.Errorf("rank %d is trial %d in month %d, want trial %d", k+1, got.Trial, got.Month, want)
		}
	}
	for k, want := range []int{1, 1, 3, 0, 0, 0} { // the first trial of the bin
		if got := binned.AtRank(k + 1); got.Trial != want {
			t.Errorf("binned rank %d is trial %d, want %d", k+1, got.Trial, want)
		}
	}
}

// TestAtOrAbove counts trials exactly where all values are kept, and by whole bins, never too few, else.
func TestAtOrAbove(t *testing.T) {
	values := sample(2000)
	values[7], values[8] = 0, 0
	exact, binned := record(values)
	for _, v := range append([]float64{0, 1e-9, 1e9}, values[:200]...) {
		want := 0
		for _, x := range values {
			if x >= v {
				want++
			}
		}
		if got := exact.AtOrAbove(v); got != want {
			t.Errorf("%d at or above %v, want %d", got, v, want)
		}
		low := 0
		for _, x := range values {
			if x >= v*(1-1.0/256) {
				low++
			}
		}
		if got := binned.AtOrAbove(v); got < want || got > low {
			t.Errorf("binned: %d at or above %v, want %d to %d", got, v, want, low)
		}
	}
}

// TestBadMaxima are counted, not dropped and not ranked.
func TestBadMaxima(t *testing.T) {
	exact, binned := record([]float64{1, math.NaN(), math.Inf(1), -2, math.Inf(-1), 0})
	if exact.Bad() != 4 || binned.Bad() != 4 {
		t.Errorf("%d and %d bad values, want 4", exact.Bad(), binned.Bad())
	}
	good, bins := record([]float64{1, 0, 2})
	if good.Bad() != 0 || bins.Bad() != 0 {
		t.Error("good values are called bad")
	}
}

// TestZeroMaxima: a quantity that nobody needs has rank values of zero.
func TestZeroMaxima(t *testing.T) {
	for _, m := range func() []*Maxima { e, b := record(make([]float64, 500)); return []*Maxima{e, b} }() {
		if p := m.AtRank(450); p != (Peak{}) && m.Exact() == false || p.Value != 0 {
			t.Errorf("rank 450 of zeros is %+v", p)
		}
		if m.AtOrAbove(0) != 500 || !slices.Equal(m.Kept(3), []float64{0, 0, 0}) {
			t.Errorf("%d of 500 zeros are at or above zero", m.AtOrAbove(0))
		}
	}
}

// TestBinnedValueIsSomeTrialsOwn and lies within 2^-8 of the exact one, over 40 octaves.
func TestBinnedValueIsSomeTrialsOwn(t *testing.T) {
	values := sample(3000)
	for i := range values {
		values[i] *= math.Ldexp(1, i%40-20)
	}
	exact, binned := record(values)
	for k := 1; k <= len(values); k += 37 {
		e, b := exact.AtRank(k), binned.AtRank(k)
		if math.Abs(b.Value/e.Value-1) > 1.0/256 || values[b.Trial] != b.Value || b.Month != b.Trial%7 {
			t.Errorf("rank %d: %+v binned, %+v exact", k, b, e)
		}
	}
	if !slices.Equal(binned.Kept(99), values[:10]) {
		t.Errorf("kept %v", binned.Kept(99))
	}
}

// TestWholeNumbersComeBackWhole: counts up to 2^9 are lower edges of bins of 2^-8, and are shown as
// they are; one value between the edges, and the quantile lies in its bin.
func TestWholeNumbersComeBackWhole(t *testing.T) {
	h, half := NewHistogram(8), NewHistogram(8)
	values := make([]float64, 512)
	for i := range values {
		values[i] = float64(i)
	}
	h.Add(values)
	for p := 0.05; p < 1; p += 0.05 {
		if got, err := h.Quantile(p); err != nil || got != float64(Rank(p, 512)-1) {
			t.Errorf("P%g is %v, %v; want %d", 100*p, got, err, Rank(p, 512)-1)
		}
	}
	half.Add([]float64{2.001})
	h.Merge(&half)
	if got, err := h.Quantile(0.5); err != nil || got < 255 || got > 257 {
		t.Errorf("median %v, %v", got, err)
	}
}
