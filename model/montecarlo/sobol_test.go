package montecarlo

import (
	"fmt"
	"math"
	"testing"
)

// The first ten points in Gray code order, from the example of Joe and Kuo's Notes on
// generating Sobol sequences (August 2008), three dimensions.
func TestPublishedPoints(t *testing.T) {
	want := [][3]float64{
		{0, 0, 0}, {0.5, 0.5, 0.5}, {0.75, 0.25, 0.25}, {0.25, 0.75, 0.75}, {0.375, 0.375, 0.625},
		{0.875, 0.875, 0.125}, {0.625, 0.125, 0.875}, {0.125, 0.625, 0.375}, {0.1875, 0.3125, 0.9375}, {0.6875, 0.8125, 0.4375},
	}
	for i, p := range want {
		gray := uint32(i ^ i>>1)
		for d, x := range p {
			if got := float64(newSobol(d, 1, "x").point(gray)) * 0x1p-32; got != x {
				t.Errorf("point %d, dimension %d: %v, want %v", i, d+1, got, x)
			}
		}
	}
}

// order returns the order of x modulo a polynomial over GF(2) of degree s, up to 2^s - 1.
func order(poly uint32, s int) int {
	x := uint32(1)
	for k := 1; ; k++ {
		x <<= 1
		if x>>s&1 == 1 {
			x ^= poly
		}
		if x == 1 || k == 1<<s {
			return k
		}
	}
}

// A slip of the pen in the table breaks one of these: the polynomials are primitive and all
// different, the initial numbers odd and below 2^i, and the leading digits of the direction
// numbers satisfy Sobol's property A (2^d points, one in each of 2^d orthants), as Joe and Kuo
// state for this set.
func TestDirectionNumbers(t *testing.T) {
	seen := map[string]bool{}
	var rows []uint64
	for d := range sobolDimensions {
		rows = append(rows, leadingDigits(d))
		if rank(rows) != d+1 {
			t.Errorf("property A fails at dimension %d", d+1)
		}
		if d == 0 {
			continue
		}
		p := joeKuo[d-1]
		s := len(p.m)
		poly := uint32(1)<<s | p.a<<1 | 1
		if order(poly, s) != 1<<s-1 {
			t.Errorf("dimension %d: %b is not primitive", d+1, poly)
		}
		if key := fmt.Sprint(s, p.a); seen[key] {
			t.Errorf("dimension %d repeats a polynomial", d+1)
		} else {
			seen[key] = true
		}
		for i, m := range p.m {
			if m%2 == 0 || m >= 2<<i {
				t.Errorf("dimension %d: initial number %d is %d", d+1, i+1, m)
			}
		}
	}
}

// leadingDigits returns the first digit of 64 direction numbers of a dimension as a bit set, by
// the recurrence on the integers m_k as Joe and Kuo's notes state it:
// m_k = 2·a_1·m_{k-1} ^ 2²·a_2·m_{k-2} ^ ... ^ 2^s·m_{k-s} ^ m_{k-s}; the digit is the top bit of m_k.
func leadingDigits(d int) uint64 {
	if d == 0 {
		return 1
	}
	p := joeKuo[d-1]
	s := len(p.m)
	m := make([]uint64, 64)
	digits := uint64(0)
	for k := range m {
		if k < s {
			m[k] = uint64(p.m[k])
		} else {
			m[k] = m[k-s]<<s ^ m[k-s]
			for j := 1; j < s; j++ {
				m[k] ^= uint64(p.a>>(s-1-j)&1) * m[k-j] << j
			}
		}
		digits |= m[k] >> k & 1 << k
		if v := directions(d); k < sobolBits && uint64(v[k]>>31) != m[k]>>k&1 {
			panic("the two recurrences differ")
		}
	}
	return digits
}

// rank of a square matrix over GF(2) whose rows are bit sets, on its first len(rows) columns.
func rank(rows []uint64) int {
	a := append([]uint64(nil), rows...)
	for i := range a {
		a[i] &= 1<<len(a) - 1
	}
	r := 0
	for col := range a {
		for i := r; i < len(a); i++ {
			if a[i]>>col&1 == 1 {
				a[r], a[i] = a[i], a[r]
				for j := range a {
					if j != r && a[j]>>col&1 == 1 {
						a[j] ^= a[r]
					}
				}
				r++
				break
			}
		}
	}
	return r
}

func sobolSample(d, n int, seed uint64) []float64 {
	u := make([]float64, n)
	newSobol(d, seed, fmt.Sprintf("input %d", d)).fill(u, 0)
	return u
}

// Scrambled, each dimension still hits each of 2^k strata once; the first two dimensions are a
// (0,2)-net: so does every elementary box of area 2^-k.
func TestScramblingKeepsTheStrata(t *testing.T) {
	const k, n = 10, 1 << 10
	for _, seed := range []uint64{1, 2, 3} {
		for d := range sobolDimensions {
			hit := make([]bool, n)
			for _, v := range sobolSample(d, n, seed) {
				if !(v > 0 && v < 1) || hit[int(v*n)] {
					t.Fatalf("seed %d dimension %d: %v", seed, d, v)
				}
				hit[int(v*n)] = true
			}
		}
		x, y := sobolSample(0, n, seed), sobolSample(1, n, seed)
		for wide := 0; wide <= k; wide++ {
			hit := make([]bool, n)
			for i := range x {
				box := int(x[i]*float64(int(1)<<wide))<<(k-wide) | int(y[i]*float64(int(1)<<(k-wide)))
				if hit[box] {
					t.Fatalf("seed %d: two points in box %d of shape %d", seed, box, wide)
				}
				hit[box] = true
			}
		}
	}
}

// One trial is uniform over the seeds: scrambling is unbiased.
func TestScramblingIsUniform(t *testing.T) {
	u := make([]float64, 20_000)
	one := make([]float64, 1)
	for _, trial := range []int{0, 1, 777} {
		for seed := range u {
			newSobol(3, uint64(seed), "x").fill(one, trial)
			u[seed] = one[0]
		}
		if z := chiSquare(u, 200); math.Abs(z) > 4 {
			t.Errorf("trial %d: chi-square %.1f standard deviations off", trial, z)
		}
	}
}

func TestSobolIsReachedByTrial(t *testing.T) {
	whole := sobolSample(5, 2000, 1)
	part := make([]float64, 100)
	newSobol(5, 1, "input 5").fill(part, 1300)
	for i := range part {
		if part[i] != whole[1300+i] {
			t.Fatalf("trial %d: %v alone, %v in the whole", 1300+i, part[i], whole[1300+i])
		}
	}
}

// A smooth function of five inputs is integrated far better than by independent numbers, and
// by Latin hypercube better too, being nearly additive.
func TestIntegrationError(t *testing.T) {
	const dims, n, repeats = 5, 4096, 20
	estimate := func(fill func(d int, u []float64)) float64 {
		product := make([]float64, n)
		u := make([]float64, n)
		for i := range product {
			product[i] = 1
		}
		for d := range dims {
			fill(d, u)
			for i := range product {
				product[i] *= 1 + (u[i]-0.5)/float64(d+2)
			}
		}
		sum := 0.0
		for _, v := range product {
			sum += v
		}
		return sum/n - 1
	}
	var independent, hypercube, sequence float64
	for r := range repeats {
		seed := uint64(r)
		name := func(d int) string { return fmt.Sprintf("input %d", d) }
		e := estimate(func(d int, u []float64) { newStream(seed, useInput, name(d)).fill(u, 0) })
		l := estimate(func(d int, u []float64) { newLatin(seed, useInput, name(d), n).fill(u, 0) })
		q := estimate(func(d int, u []float64) { newSobol(d, seed, name(d)).fill(u, 0) })
		independent, hypercube, sequence = independent+e*e, hypercube+l*l, sequence+q*q
	}
	t.Logf("error relative to independent: Latin %.3f, Sobol %.4f", math.Sqrt(hypercube/independent), math.Sqrt(sequence/independent))
	if hypercube > independent/9 || sequence > hypercube/9 {
		t.Errorf("squared errors: independent %.3g, Latin %.3g, Sobol %.3g", independent, hypercube, sequence)
	}
}

func BenchmarkSobol(b *testing.B) {
	u := make([]float64, 256)
	s := newSobol(3, 1, "x")
	for b.Loop() {
		s.fill(u, 0)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/256, "ns/value")
}
