package montecarlo

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestAscending holds the radix sort against the library's stable sort, over both signs, many
// sizes, ties, infinities and the smallest numbers.
func TestAscending(t *testing.T) {
	source := rand.New(rand.NewPCG(5, 6))
	values := []float64{0, math.Inf(1), math.Inf(-1), math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64, math.MaxFloat64, -math.MaxFloat64}
	for range 3000 {
		v := source.NormFloat64() * math.Exp(60*source.NormFloat64())
		values = append(values, v, math.Round(10*source.NormFloat64()))
	}
	want := make([]int32, len(values))
	for i := range want {
		want[i] = int32(i)
	}
	slices.SortStableFunc(want, func(i, j int32) int { return cmp.Compare(values[i], values[j]) })
	for i, at := range ascending(values) {
		if values[at] != values[want[i]] {
			t.Fatalf("place %d: %v, want %v", i, values[at], values[want[i]])
		}
	}
}

func TestMeanRanksByHand(t *testing.T) {
	got := MeanRanks([]float64{2, -1, 2, 0, math.Copysign(0, -1), 2})
	if want := []float64{4, 0, 4, 1.5, 1.5, 4}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
