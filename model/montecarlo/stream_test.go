package montecarlo

import (
	"fmt"
	"math"
	"math/bits"
	"testing"
)

// The stream is part of every result ever published with a seed: these numbers never change.
func TestStreamNeverChanges(t *testing.T) {
	s := newStream(20240331, useInput, "services.e-services.demand.volume")
	got := fmt.Sprintf("%x %x %x %x", s.bits(0), s.bits(1), s.bits(1<<40), s.sub(7).bits(3))
	if want := "67e506087120f9e 890b394abbe5467a 9b82f7b477852e4c 38c91534359a6b0c"; got != want {
		t.Errorf("stream %s, want %s", got, want)
	}
	// FNV-1a of "foobar", from the authors' test vectors.
	if h := fnv1a("foobar"); h != 0x85944171f73967e8 {
		t.Errorf("fnv1a = %x", h)
	}
	// First output of SplitMix64 from state 0 (Vigna's splitmix64.c).
	if m := mix(weyl); m != 0xe220a8397b1dcdaf {
		t.Errorf("mix = %x", m)
	}
}

func TestOpenInterval(t *testing.T) {
	if lo, hi := open(0), open(math.MaxUint64); !(lo > 0 && hi < 1 && lo == 1-hi) {
		t.Errorf("from %v to %v", lo, hi)
	}
}

func draws(id string, n int) []float64 {
	u := make([]float64, n)
	newStream(1, useInput, id).fill(u, 0)
	return u
}

// chiSquare of n values in k equal bins, as standard deviations from its mean.
func chiSquare(u []float64, k int) float64 {
	count := make([]float64, k)
	for _, v := range u {
		count[int(v*float64(k))]++
	}
	expected, sum := float64(len(u))/float64(k), 0.0
	for _, c := range count {
		sum += (c - expected) * (c - expected) / expected
	}
	return (sum - float64(k-1)) / math.Sqrt(2*float64(k-1))
}

func TestStreamIsUniform(t *testing.T) {
	for i := range 20 {
		id := fmt.Sprintf("services.s%02d.compute.cpu", i)
		u := draws(id, 200_000)
		if z := chiSquare(u, 1000); math.Abs(z) > 4 {
			t.Errorf("%s: chi-square %.1f standard deviations off", id, z)
		}
		// Also the low digits: the fractional part of 2^20·u.
		for k, v := range u {
			u[k] = v*0x1p20 - math.Floor(v*0x1p20)
		}
		if z := chiSquare(u, 1000); math.Abs(z) > 4 {
			t.Errorf("%s: low digits %.1f standard deviations off", id, z)
		}
	}
}

// correlation of two uniform samples, as standard deviations from 0.
func correlation(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += (a[i] - 0.5) * (b[i] - 0.5)
	}
	return sum * 12 / math.Sqrt(float64(len(a)))
}

func TestStreamsAreIndependent(t *testing.T) {
	const n = 100_000
	for i := range 15 {
		a := draws(fmt.Sprintf("a%d", i), n+1000)
		for _, lag := range []int{1, 2, 3, 255, 256, 1000} {
			if z := correlation(a[:n], a[lag:lag+n]); math.Abs(z) > 4 {
				t.Errorf("a%d: lag %d correlates, %.1f standard deviations", i, lag, z)
			}
		}
		for j := range i {
			if z := correlation(a[:n], draws(fmt.Sprintf("a%d", j), n)); math.Abs(z) > 4 {
				t.Errorf("a%d and a%d correlate, %.1f standard deviations", i, j, z)
			}
		}
	}
}

func TestMonthsSeedsAndUsesAreIndependent(t *testing.T) {
	const n = 100_000
	fill := func(s stream) []float64 {
		u := make([]float64, n)
		s.fill(u, 0)
		return u
	}
	base := newStream(1, useMonth, "events.launch")
	samples := [][]float64{fill(base), fill(base.sub(0)), fill(base.sub(1)), fill(base.sub(119)),
		fill(newStream(2, useMonth, "events.launch")), fill(newStream(1, useDraw, "events.launch")), fill(newStream(1, useInput, "events.launch"))}
	for i := range samples {
		for j := range i {
			if z := correlation(samples[i], samples[j]); math.Abs(z) > 4 {
				t.Errorf("%d and %d correlate, %.1f standard deviations", i, j, z)
			}
		}
	}
}

// Turning one bit of the trial or of the seed turns each output bit with chance 1/2.
func TestAvalanche(t *testing.T) {
	const n = 4000
	for in := range 64 {
		var byTrial, bySeed [64]int
		for k := range n {
			s := newStream(uint64(k), useInput, "x")
			d := s.bits(uint64(k)) ^ s.bits(uint64(k)^1<<in)
			e := s.bits(5) ^ newStream(uint64(k)^1<<in, useInput, "x").bits(5)
			for out := range 64 {
				byTrial[out] += int(d >> out & 1)
				bySeed[out] += int(e >> out & 1)
			}
		}
		for out := range 64 {
			for _, count := range []int{byTrial[out], bySeed[out]} {
				if math.Abs(float64(count)-n/2) > 5*math.Sqrt(n)/2 {
					t.Errorf("bit %d turns bit %d in %d of %d", in, out, count, n)
				}
			}
		}
	}
	if d := bits.OnesCount64(uint64(newStream(1, useInput, "a") ^ newStream(1, useInput, "b"))); d < 12 || d > 52 {
		t.Errorf("neighbouring ids differ in %d bits", d)
	}
}

func BenchmarkStream(b *testing.B) {
	u := make([]float64, 256)
	s := newStream(1, useInput, "x")
	for b.Loop() {
		s.fill(u, 0)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/256, "ns/value")
}
