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
	bins   bins      // otherwise
	kept   []float64 // the first trials, in both cases
	bad    uint64
	sorted []int32
}

func newMaxima(trials, keep int, exact bool) *Maxima {
	m := &Maxima{trials: trials}
	if exact {
		m.values, m.months = make([]float64, trials), make([]int16, trials)
		return m
	}
	m.kept = make([]float64, keep)
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
		m.bins.add(Peak{v, first + i, int(months[i])})
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
	return m.bins.atRank(k)
}

// AtOrAbove counts the trials whose maximum is at least v (by whole bins without all values).
func (m *Maxima) AtOrAbove(v float64) int {
	if m.values != nil {
		o := m.order()
		return len(o) - sort.Search(len(o), func(i int) bool { return m.values[o[i]] >= v })
	}
	return m.bins.atOrAbove(v)
}

func (m *Maxima) order() []int32 {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.sorted == nil {
		m.sorted = ascending(m.values)
	}
	return m.sorted
}
