package montecarlo

import "math/bits"

// sobolBits is the resolution of the sequence: 2^32 trials.
const sobolBits = 32

// sobol is one dimension of a scrambled Sobol sequence (U4). Trial i is point i in natural
// order: the exclusive or of the direction numbers of the bits of i. Over any 2^k trials that
// begin at a multiple of 2^k each of 2^k equal strata is hit once, and pairs of dimensions
// fill the square evenly too.
//
// The digits are scrambled after Owen (1995), hashed: each bit is flipped by a function of the
// bits above it (Laine, Karras, Stratified Sampling for Stochastic Transparency, 2011; Burley,
// Practical Hash-based Owen Scrambling, JCGT 2020; constants of Vegdahl, 2021). That makes
// every point uniform and keeps the stratification.
type sobol struct {
	flip     [sobolBits]uint32 // flip[k]: direction numbers 0..k together, what i-1 -> i changes
	scramble uint32
}

// newSobol returns dimension d (0-based), scrambled by the key of an input.
func newSobol(d int, seed uint64, id string) *sobol {
	s := &sobol{scramble: uint32(newStream(seed, useScramble, id).bits(0) >> 32)}
	all := uint32(0)
	for k, v := range directions(d) {
		all ^= v
		s.flip[k] = all
	}
	return s
}

// directions computes the direction numbers of dimension d by the recurrence of Bratley and Fox
// (Algorithm 659, ACM TOMS 14, 1988), from the polynomial and the initial numbers.
func directions(d int) [sobolBits]uint32 {
	var v [sobolBits]uint32
	if d == 0 {
		for k := range v {
			v[k] = 1 << (sobolBits - 1 - k)
		}
		return v
	}
	row := joeKuo[d-1]
	s := len(row.m)
	for k := range v {
		if k < s {
			v[k] = uint32(row.m[k]) << (sobolBits - 1 - k)
			continue
		}
		v[k] = v[k-s] ^ v[k-s]>>s
		for j := 1; j < s; j++ {
			if row.a>>(s-1-j)&1 == 1 {
				v[k] ^= v[k-j]
			}
		}
	}
	return v
}

// point is the unscrambled point i, as a fraction of 2^32.
func (s *sobol) point(i uint32) uint32 {
	x := uint32(0)
	for i != 0 {
		k := bits.TrailingZeros32(i)
		x ^= s.flip[k]
		if k > 0 {
			x ^= s.flip[k-1]
		}
		i &= i - 1
	}
	return x
}

// owen scrambles the digits of x from the highest down.
func owen(x, key uint32) uint32 {
	x = bits.Reverse32(x)
	x ^= x * 0x3d20adea
	x += key
	x *= key>>16 | 1
	x ^= x * 0x05526c56
	x ^= x * 0x53a22864
	return bits.Reverse32(x)
}

// fill writes the uniform numbers of trials first, first+1, ...
func (s *sobol) fill(u []float64, first int) {
	i := uint32(first)
	x := s.point(i)
	for k := range u {
		u[k] = (float64(owen(x, s.scramble)) + 0.5) * 0x1p-32
		i++
		x ^= s.flip[bits.TrailingZeros32(i)&(sobolBits-1)]
	}
}
