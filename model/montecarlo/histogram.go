package montecarlo

import (
	"fmt"
	"math"
)

// Histogram counts non-negative values in relative bins cut from the bits of the float64: each
// octave has 2^Bits equal bins, so a bin is at most 2^-Bits of its value wide. Counts are
// integers, hence merging is exact in any order. Nothing is clipped: a negative, infinite or
// NaN value is counted in Bad, and whoever reads the histogram must treat Bad > 0 as an error.
type Histogram struct {
	Bits  uint8
	low   int        // exponent field of octaves[0]
	octs  [][]uint32 // nil where nothing fell
	zeros uint64
	total uint64
	Bad   uint64
}

// NewHistogram returns an empty histogram with 2^bits bins an octave, bits at most 12.
func NewHistogram(bits uint8) Histogram {
	if bits > 12 {
		panic("montecarlo: more than 2^12 bins an octave")
	}
	return Histogram{Bits: bits}
}

// Add counts a block of values.
func (h *Histogram) Add(values []float64) {
	shift := 52 - h.Bits
	mask := uint64(1)<<h.Bits - 1
	for _, v := range values {
		if v == 0 {
			h.zeros++
			continue
		}
		if !(v > 0) || math.IsInf(v, 1) {
			h.Bad++
			continue
		}
		b := math.Float64bits(v)
		o := int(b>>52) - h.low
		if uint(o) >= uint(len(h.octs)) || h.octs[o] == nil {
			h.grow(int(b >> 52))
			o = int(b>>52) - h.low
		}
		h.octs[o][(b>>shift)&mask]++
	}
	h.total += uint64(len(values))
}

// grow makes room for the octave with this exponent field.
func (h *Histogram) grow(exponent int) {
	switch {
	case len(h.octs) == 0:
		h.low, h.octs = exponent, make([][]uint32, 1)
	case exponent < h.low:
		h.octs = append(make([][]uint32, h.low-exponent), h.octs...)
		h.low = exponent
	case exponent >= h.low+len(h.octs):
		h.octs = append(h.octs, make([][]uint32, exponent-h.low-len(h.octs)+1)...)
	}
	if o := exponent - h.low; h.octs[o] == nil {
		h.octs[o] = make([]uint32, 1<<h.Bits)
	}
}

// Merge adds the counts of another histogram with the same Bits.
func (h *Histogram) Merge(o *Histogram) {
	if h.Bits != o.Bits {
		panic("montecarlo: merging histograms of different width")
	}
	h.zeros += o.zeros
	h.total += o.total
	h.Bad += o.Bad
	for i, page := range o.octs {
		if page == nil {
			continue
		}
		h.grow(o.low + i)
		mine := h.octs[o.low+i-h.low]
		for k, n := range page {
			mine[k] += n
		}
	}
}

// Total returns the number of values counted, bad ones included.
func (h *Histogram) Total() uint64 { return h.total }

// Quantile returns the value of rank ceil(p·N), placed within its bin in proportion to the
// counts: the error is at most the width of the bin, 2^-Bits relative.
func (h *Histogram) Quantile(p float64) (float64, error) {
	if h.Bad > 0 {
		return 0, fmt.Errorf("montecarlo: %d of %d values are negative or not finite", h.Bad, h.total)
	}
	if h.total == 0 {
		return 0, fmt.Errorf("montecarlo: no values")
	}
	rank := Rank(p, int(h.total))
	if uint64(rank) <= h.zeros {
		return 0, nil
	}
	seen := h.zeros
	for i, page := range h.octs {
		for k, n := range page {
			if seen+uint64(n) < uint64(rank) || n == 0 {
				seen += uint64(n)
				continue
			}
			lo, hi := h.edges(i, k)
			within := (float64(uint64(rank)-seen) - 0.5) / float64(n)
			return lo + (hi-lo)*within, nil
		}
	}
	return 0, fmt.Errorf("montecarlo: counts do not add up to %d", h.total)
}

// edges returns the bounds of a bin.
func (h *Histogram) edges(octave, bin int) (lo, hi float64) {
	b := uint64(h.low+octave)<<52 | uint64(bin)<<(52-h.Bits)
	return math.Float64frombits(b), math.Float64frombits(b + 1<<(52-h.Bits))
}
