package montecarlo

import (
	"fmt"
	"math"
)

// Histogram counts non-negative values in relative bins cut from the bits of the float64: each
// octave has 2^Bits equal bins, so a bin is at most 2^-Bits of its value wide. Counts are
// integers, hence merging is exact in any order. Nothing is clipped: a negative, infinite or
// NaN value is counted in Bad, and whoever reads the histogram must treat Bad > 0 as an error.
// Subnormal values (below 2^-1022) count as zero.
type Histogram struct {
	Bits   uint8
	base   uint64   // number of the first bin; bins are numbered by the top bits of a float64
	counts []uint32 // whole octaves
	zeros  uint64
	total  uint64
	Bad    uint64

	low, high float64 // extremes: a quantile lies between them, so that a constant is shown exactly
	bits      uint64  // of all values, or-ed: whether they are all lower edges of bins, as small whole numbers are
}

// NewHistogram returns an empty histogram with 2^bits bins an octave, bits at most 12.
func NewHistogram(bits uint8) Histogram {
	if bits > 12 {
		panic("montecarlo: more than 2^12 bins an octave")
	}
	return Histogram{Bits: bits, low: math.Inf(1), high: math.Inf(-1)}
}

// Add counts a block of values and returns their sum. One comparison finds the values that are
// ordinary and whose octave has been seen: zero, negative, infinite and NaN lie in no octave.
func (h *Histogram) Add(values []float64) float64 {
	shift, base, counts := (52-h.Bits)&63, h.base, h.counts
	low, high, sum, seen := h.low, h.high, 0.0, h.bits
	for _, v := range values {
		sum += v
		if v < low {
			low = v
		}
		if v > high {
			high = v
		}
		seen |= math.Float64bits(v)
		if k := math.Float64bits(v)>>shift - base; k < uint64(len(counts)) {
			counts[k]++
			continue
		}
		h.rare(v)
		base, counts = h.base, h.counts
	}
	h.low, h.high, h.bits = low, high, seen
	h.total += uint64(len(values))
	return sum
}

// rare counts a value that lies in no octave seen so far.
func (h *Histogram) rare(v float64) {
	switch octave := math.Float64bits(v) >> 52; {
	case octave == 0 || v == 0:
		h.zeros++
	case !(v > 0) || math.IsInf(v, 1):
		h.Bad++
	default:
		h.grow(octave<<h.Bits, octave<<h.Bits+1<<h.Bits)
		h.counts[math.Float64bits(v)>>(52-h.Bits)-h.base]++
	}
}

// grow makes room for the bins from one number up to, not including, another.
func (h *Histogram) grow(from, to uint64) {
	if len(h.counts) > 0 {
		from, to = min(from, h.base), max(to, h.base+uint64(len(h.counts)))
	}
	if n := int(to - from); n > len(h.counts) {
		counts := make([]uint32, n)
		copy(counts[max(h.base, from)-from:], h.counts)
		h.base, h.counts = from, counts
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
	h.low, h.high, h.bits = min(h.low, o.low), max(h.high, o.high), h.bits|o.bits
	if len(o.counts) == 0 {
		return
	}
	h.grow(o.base, o.base+uint64(len(o.counts)))
	mine := h.counts[o.base-h.base:]
	for k, n := range o.counts {
		mine[k] += n
	}
}

// Total returns the number of values counted, bad ones included.
func (h *Histogram) Total() uint64 { return h.total }

// Quantile returns the value of rank ceil(p·N), placed within its bin in proportion to the
// counts and between the extremes: the error is at most the width of the bin, 2^-Bits relative.
// Where all values are lower edges of bins, such as whole numbers up to 2^Bits, it is exact.
func (h *Histogram) Quantile(p float64) (float64, error) {
	if h.Bad > 0 {
		return 0, fmt.Errorf("montecarlo: %d of %d values are negative or not finite", h.Bad, h.total)
	}
	if h.total == 0 {
		return 0, fmt.Errorf("montecarlo: no values")
	}
	rank := uint64(Rank(p, int(h.total)))
	if rank <= h.zeros {
		return 0, nil
	}
	seen := h.zeros
	for k, n := range h.counts {
		if seen+uint64(n) < rank || n == 0 {
			seen += uint64(n)
			continue
		}
		lo, hi := h.edges(k)
		if h.bits&(1<<(52-h.Bits)-1) == 0 {
			return lo, nil
		}
		within := (float64(rank-seen) - 0.5) / float64(n)
		return min(max(lo+(hi-lo)*within, h.low), h.high), nil
	}
	return 0, fmt.Errorf("montecarlo: counts do not add up to %d", h.total)
}

// edges returns the bounds of a bin.
func (h *Histogram) edges(bin int) (lo, hi float64) {
	number, shift := h.base+uint64(bin), 52-h.Bits
	return math.Float64frombits(number << shift), math.Float64frombits((number + 1) << shift)
}
