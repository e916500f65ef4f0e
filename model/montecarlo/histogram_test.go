package montecarlo

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

func sample(n int) []float64 {
	r := rand.New(rand.NewPCG(3, 4))
	v := make([]float64, n)
	for i := range v {
		v[i] = math.Exp(2 * r.NormFloat64())
	}
	return v
}

func TestHistogramQuantileWithinABin(t *testing.T) {
	for _, bits := range []uint8{5, 8} {
		values := sample(20000)
		h := NewHistogram(bits)
		h.Add(values)
		slices.Sort(values)
		for _, p := range []float64{0.0001, 0.05, 0.5, 0.9, 0.99, 1} {
			got, err := h.Quantile(p)
			want := values[Rank(p, len(values))-1]
			if err != nil || math.Abs(got/want-1) > math.Ldexp(1, -int(bits)) {
				t.Errorf("bits %d, P%g: %v, want %v (%v)", bits, p*100, got, want, err)
			}
		}
	}
}

func TestHistogramMergesInAnyOrder(t *testing.T) {
	values := sample(5000)
	all, a, b := NewHistogram(8), NewHistogram(8), NewHistogram(8)
	all.Add(values)
	b.Add(values[:1000])
	a.Add(values[1000:])
	a.Merge(&b)
	for p := 0.001; p < 1; p += 0.01 {
		x, _ := all.Quantile(p)
		y, _ := a.Quantile(p)
		if x != y {
			t.Fatalf("P%g: %v merged, %v at once", p*100, y, x)
		}
	}
}

func TestHistogramClipsNothing(t *testing.T) {
	for _, bad := range []float64{-1, math.NaN(), math.Inf(1), math.Inf(-1)} {
		h := NewHistogram(8)
		h.Add([]float64{1, bad})
		if _, err := h.Quantile(0.5); err == nil || h.Bad != 1 {
			t.Errorf("%v was taken without an error", bad)
		}
	}
	h := NewHistogram(8)
	h.Add([]float64{0, 0, 0, 1e-300, 1e300})
	if q, err := h.Quantile(0.6); q != 0 || err != nil {
		t.Errorf("P60 = %v, %v; want 0", q, err)
	}
	if q, _ := h.Quantile(1); math.Abs(q/1e300-1) > 1.0/256 {
		t.Errorf("P100 = %v, want 1e300", q)
	}
}

func TestRank(t *testing.T) {
	cases := []struct {
		p    float64
		n    int
		want int
	}{{0.9, 10000, 9000}, {0.9, 10, 9}, {0.95, 100, 95}, {0.99, 1000, 990}, {0.5, 3, 2}, {0.9, 1, 1}, {0.001, 10, 1}, {1, 10, 10}, {0.07, 100, 7}}
	for _, c := range cases {
		if got := Rank(c.p, c.n); got != c.want {
			t.Errorf("Rank(%v, %d) = %d, want %d", c.p, c.n, got, c.want)
		}
	}
}

// The classical interval for a median of 10 values at 95 % is from the 2nd to the 9th (David and
// Nagaraja, Order Statistics, table of distribution-free intervals): coverage 0.9785.
func TestIntervalOfTheMedian(t *testing.T) {
	l, u, lowOpen, highOpen := Interval(0.5, 10, 0.95)
	if l != 2 || u != 9 || lowOpen || highOpen {
		t.Errorf("ranks %d..%d open %v %v, want 2..9", l, u, lowOpen, highOpen)
	}
	_, u, _, highOpen = Interval(0.99, 100, 0.95)
	if u != 100 || !highOpen {
		t.Errorf("P99 of 100 values: upper rank %d open %v; want the extreme value, open", u, highOpen)
	}
}

func TestMaximaExactAndBinnedAgree(t *testing.T) {
	values := sample(4000)
	months := make([]int16, len(values))
	for i := range months {
		months[i] = int16(i % 120)
	}
	exact, binned := newMaxima(len(values), 100, true), newMaxima(len(values), 100, false)
	for i := len(values) - 500; i >= 0; i -= 500 { // blocks arrive in any order
		exact.add(i, values[i:i+500], months[i:i+500])
		binned.add(i, values[i:i+500], months[i:i+500])
	}
	sorted := slices.Sorted(slices.Values(values))
	for _, p := range []float64{0.01, 0.5, 0.9, 0.99} {
		k := Rank(p, len(values))
		e, b := exact.AtRank(k), binned.AtRank(k)
		if e.Value != sorted[k-1] || values[e.Trial] != e.Value || e.Month != e.Trial%120 {
			t.Errorf("P%g: %+v, want value %v", p*100, e, sorted[k-1])
		}
		if math.Abs(b.Value/e.Value-1) > 1.0/256 || values[b.Trial] != b.Value || b.Month != b.Trial%120 {
			t.Errorf("P%g binned: %+v, exact %+v", p*100, b, e)
		}
		if got := exact.AtOrAbove(e.Value); got != len(values)-k+1 {
			t.Errorf("%d trials at or above P%g, want %d", got, p*100, len(values)-k+1)
		}
	}
	if !slices.Equal(exact.Kept(100), binned.Kept(100)) {
		t.Error("the kept trials differ")
	}
}

// BenchmarkHistogram counts blocks as wide as the engine's, at both resolutions in use.
func BenchmarkHistogram(b *testing.B) {
	values := sample(100 * BlockWidth)
	for _, bits := range []uint8{5, 8} {
		b.Run(strconv.Itoa(int(bits)), func(b *testing.B) {
			h := NewHistogram(bits)
			for n := range b.N {
				h.Add(values[n%100*BlockWidth:][:BlockWidth])
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/BlockWidth, "ns/value")
		})
	}
}
