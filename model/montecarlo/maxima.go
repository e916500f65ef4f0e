package montecarlo

import (
	"math"
	"sort"
	"sync"
)

// Peak is one trial's maximum over a phase: where it came from can be replayed.
type Peak struct {
	Value float64
	Trial int
	Month int
}

// Maxima holds the phase maxima of one column in one phase over all trials: every value while
// that fits the budget, else counts in relative bins of 2^-8, each with the value of the first
// trial that fell into it, so that a design value is always a value some trial had.
type Maxima struct {
	mu     sync.Mutex
	trials int
	values []float64 // exact: by trial
	months []int16
	bins   map[uint32]*bin // otherwise
	kept   []float64       // the first trials, in both cases
	bad    uint64
	sorted []int32
}

// bin is the count of a relative bin and its first trial.
type bin struct {
	count uint64
	first Peak
}

// binBits is the resolution of the bins: 2^-8 relative, at most 3.9e-3 wide.
const binBits = 8

func newMaxima(trials, keep int, exact bool) *Maxima {
	m := &Maxima{trials: trials}
	if exact {
		m.values, m.months = make([]float64, trials), make([]int16, trials)
		return m
	}
	m.bins, m.kept = map[uint32]*bin{}, make([]float64, keep)
	return m
}

// add records the maxima of a block of trials.
func (m *Maxima) add(first int, values []float64, months []int16) {
	if m.values != nil {
		copy(m.values[first:], values)
		copy(m.months[first:], months)
		return
	}
	if first < len(m.kept) {
		copy(m.kept[first:], values)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for i, v := range values {
		if !(v >= 0) || math.IsInf(v, 1) {
			m.bad++
			continue
		}
		key := uint32(math.Float64bits(v) >> (52 - binBits))
		p := Peak{v, first + i, int(months[i])}
		b := m.bins[key]
		if b == nil {
			b = &bin{first: p}
			m.bins[key] = b
		} else if p.Trial < b.first.Trial {
			b.first = p
		}
		b.count++
	}
}

// Exact reports whether every value is kept.
func (m *Maxima) Exact() bool { return m.values != nil }

// Bad returns the number of values that were negative or not finite.
func (m *Maxima) Bad() uint64 {
	bad := m.bad
	for _, v := range m.values {
		if !(v >= 0) || math.IsInf(v, 1) {
			bad++
		}
	}
	return bad
}

// Kept returns the maxima of the first trials, at most n of them.
func (m *Maxima) Kept(n int) []float64 {
	if m.values != nil {
		return m.values[:min(n, len(m.values))]
	}
	return m.kept[:min(n, len(m.kept))]
}

// AtRank returns the k-th smallest maximum, k from 1 to the number of trials. Of equal values
// the earlier trial ranks lower. Without all values it is the first trial of the bin in which
// the rank falls.
func (m *Maxima) AtRank(k int) Peak {
	if m.values != nil {
		i := m.order()[k-1]
		return Peak{m.values[i], int(i), int(m.months[i])}
	}
	seen := uint64(0)
	keys := m.keys()
	for _, key := range keys {
		seen += m.bins[key].count
		if seen >= uint64(k) {
			return m.bins[key].first
		}
	}
	return m.bins[keys[len(keys)-1]].first
}

// AtOrAbove counts the trials whose maximum is at least v (by whole bins without all values).
func (m *Maxima) AtOrAbove(v float64) int {
	if m.values != nil {
		o := m.order()
		return len(o) - sort.Search(len(o), func(i int) bool { return m.values[o[i]] >= v })
	}
	n, from := uint64(0), uint32(math.Float64bits(v)>>(52-binBits))
	for key, b := range m.bins {
		if key >= from {
			n += b.count
		}
	}
	return int(n)
}

func (m *Maxima) order() []int32 {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.sorted == nil {
		m.sorted = ascending(m.values)
	}
	return m.sorted
}

func (m *Maxima) keys() []uint32 {
	keys := make([]uint32, 0, len(m.bins))
	for k := range m.bins {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	return keys
}
