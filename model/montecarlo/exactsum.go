package montecarlo

import (
	"math"
	"math/bits"
)

// sumLow is the exponent of the lowest bit an ExactSum keeps. 192 bits above it reach 2^111.
const sumLow = -80

// ExactSum adds float64 values without rounding, so that the order of adding does not matter:
// a two's complement fixed-point number of 192 bits whose lowest bit is 2^-80. Bits of a value
// below 2^-80 are dropped towards zero, each value alone, which keeps the sum independent of
// order. Validity: |sum| < 2^111; values beyond that set Bad.
type ExactSum struct {
	limb [3]uint64 // lowest first
	Bad  int       // values that were NaN, infinite or too large
}

// Add adds one value.
func (s *ExactSum) Add(v float64) {
	if v == 0 {
		return
	}
	frac, exp := math.Frexp(v)
	if math.IsNaN(v) || math.IsInf(v, 0) || exp > 100 {
		s.Bad++
		return
	}
	mantissa := uint64(math.Abs(frac) * (1 << 53))
	shift := exp - 53 - sumLow
	if shift < 0 {
		if shift <= -64 {
			return
		}
		mantissa >>= uint(-shift)
		shift = 0
	}
	var add [3]uint64
	word, bit := shift/64, uint(shift%64)
	add[word] = mantissa << bit
	if bit > 0 && word < 2 {
		add[word+1] = mantissa >> (64 - bit)
	}
	s.merge(add, v < 0)
}

func (s *ExactSum) merge(add [3]uint64, negative bool) {
	var carry uint64
	for i := range s.limb {
		if negative {
			s.limb[i], carry = bits.Sub64(s.limb[i], add[i], carry)
		} else {
			s.limb[i], carry = bits.Add64(s.limb[i], add[i], carry)
		}
	}
}

// Merge adds another sum.
func (s *ExactSum) Merge(o ExactSum) {
	s.merge(o.limb, false)
	s.Bad += o.Bad
}

// Value rounds the sum to a float64.
func (s *ExactSum) Value() float64 {
	l := s.limb
	negative := l[2]>>63 == 1
	if negative {
		var carry uint64 = 1
		for i := range l {
			l[i], carry = bits.Add64(^l[i], 0, carry)
		}
	}
	v := math.Ldexp(float64(l[2]), 128+sumLow) + math.Ldexp(float64(l[1]), 64+sumLow) + math.Ldexp(float64(l[0]), sumLow)
	if negative {
		return -v
	}
	return v
}
