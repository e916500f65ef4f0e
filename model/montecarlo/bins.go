package montecarlo

import "math"

// bins counts maxima in relative bins, whole octaves of them in one list.
type bins struct {
	base uint64 // number of the first bin; bins are numbered by the top bits of a float64
	list []bin
	zero bin
}

// bin is the count of a relative bin and its first trial.
type bin struct {
	count uint64
	first Peak
}

// binBits is the resolution of the bins: 2^-8 relative, at most 3.9e-3 wide.
const binBits = 8

// number is that of the bin of a positive value.
func number(v float64) uint64 { return math.Float64bits(v) >> (52 - binBits) }

// add counts a value that is finite and not negative.
func (b *bins) add(p Peak) {
	if p.Value == 0 {
		b.zero.add(p)
		return
	}
	k := number(p.Value) - b.base
	if k >= uint64(len(b.list)) {
		octave := number(p.Value) &^ (1<<binBits - 1)
		b.grow(octave, octave+1<<binBits)
		k = number(p.Value) - b.base
	}
	b.list[k].add(p)
}

func (b *bin) add(p Peak) {
	if b.count == 0 || p.Trial < b.first.Trial {
		b.first = p
	}
	b.count++
}

// grow makes room for the bins from one number up to, not including, another.
func (b *bins) grow(from, to uint64) {
	if len(b.list) > 0 {
		from, to = min(from, b.base), max(to, b.base+uint64(len(b.list)))
	}
	list := make([]bin, to-from)
	if len(b.list) > 0 {
		copy(list[b.base-from:], b.list)
	}
	b.base, b.list = from, list
}

// atRank is the first trial of the bin in which the k-th smallest value lies.
func (b *bins) atRank(k int) Peak {
	seen, last := b.zero.count, b.zero.first
	for i := 0; i < len(b.list) && seen < uint64(k); i++ {
		if n := b.list[i].count; n > 0 {
			seen, last = seen+n, b.list[i].first
		}
	}
	return last
}

// atOrAbove counts the values of the bin of v and of those above it.
func (b *bins) atOrAbove(v float64) int {
	n, from := uint64(0), uint64(0)
	if v <= 0 {
		n = b.zero.count
	} else {
		from = number(v)
	}
	for i := range b.list {
		if b.base+uint64(i) >= from {
			n += b.list[i].count
		}
	}
	return int(n)
}
