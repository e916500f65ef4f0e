package montecarlo

import (
	"fmt"
	"math"
	"testing"
)

func latinSample(id string, n int) []float64 {
	u := make([]float64, n)
	newLatin(7, useInput, id, n).fill(u, 0)
	return u
}

func TestEachStratumIsHitOnce(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 64, 65, 1000, 10_000, 1 << 17} {
		for k := range 5 {
			hit := make([]bool, n)
			for i, v := range latinSample(fmt.Sprintf("x%d", k), n) {
				if !(v > 0 && v < 1) {
					t.Fatalf("n = %d: trial %d gives %v", n, i, v)
				}
				s := int(v * float64(n))
				if hit[s] {
					t.Fatalf("n = %d: stratum %d is hit twice", n, s)
				}
				hit[s] = true
			}
		}
	}
}

func TestLatinIsReachedByTrial(t *testing.T) {
	whole := latinSample("x", 1000)
	l := newLatin(7, useInput, "x", 1000)
	part := make([]float64, 13)
	l.fill(part, 700)
	for i := range part {
		if part[i] != whole[700+i] {
			t.Fatalf("trial %d: %v alone, %v in the whole", 700+i, part[i], whole[700+i])
		}
	}
}

// Two inputs are as little correlated as independent permutations: the squared correlation
// of n trials has the mean 1/(n-1). Neighbouring trials are uncorrelated too.
func TestPermutationsAreIndependent(t *testing.T) {
	for _, n := range []int{100, 1000, 10_000} {
		const inputs = 40
		samples := make([][]float64, inputs)
		for k := range samples {
			samples[k] = latinSample(fmt.Sprintf("services.s%d.cpu", k), n)
		}
		across, along, pairs := 0.0, 0.0, 0
		for i := range samples {
			z := correlation(samples[i][:n-1], samples[i][1:])
			along += z * z
			for j := range i {
				z := correlation(samples[i], samples[j])
				across += z * z
				pairs++
			}
		}
		// means of chi-square variables of one degree, standard error sqrt(2/count)
		if m := across / float64(pairs); math.Abs(m-1) > 4*math.Sqrt(2/float64(pairs)) {
			t.Errorf("n = %d: mean squared correlation is %.2f of what independence gives", n, m)
		}
		if m := along / inputs; math.Abs(m-1) > 4*math.Sqrt(2.0/inputs) {
			t.Errorf("n = %d: mean squared serial correlation is %.2f of what independence gives", n, m)
		}
	}
}

// A small permutation reaches every arrangement about equally often over the keys.
func TestEveryArrangementComes(t *testing.T) {
	const keys = 24_000
	count := map[[4]uint64]int{}
	for k := range keys {
		l := newLatin(uint64(k), useInput, "x", 4)
		var p [4]uint64
		l.strata(p[:], 0)
		count[p]++
	}
	for p, c := range count {
		if c < keys/24/2 || c > keys/24*2 {
			t.Errorf("%v comes %d times, about %d expected", p, c, keys/24)
		}
	}
	if len(count) != 24 {
		t.Errorf("%d arrangements of 24", len(count))
	}
}

func BenchmarkLatin(b *testing.B) {
	for _, n := range []int{10_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			u := make([]float64, 256)
			l := newLatin(1, useInput, "x", n)
			for b.Loop() {
				l.fill(u, 0)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/256, "ns/value")
		})
	}
}
