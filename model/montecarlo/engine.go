package montecarlo

import (
	"context"
	"sync"
	"sync/atomic"

	"radif/model/series"
)

// BlockWidth is the number of trials that are evaluated together. It is part of the result:
// sums run over blocks of this width.
const BlockWidth = 128

// Model is an evaluation the engine can run: Prepare once a block, then Month for each month in
// ascending order. Both must be safe for several goroutines on different frames.
type Model struct {
	Layout  *series.Layout
	Months  int
	Prepare func(f *series.Frame)
	Month   func(f *series.Frame, m int)
}

// Span is a half-open range of months.
type Span struct{ From, To int }

// Track is a column that is summarised month by month. Bits is the resolution of its quantiles,
// 0 for the mean alone. The mean is over all trials; Sample bounds the trials that the quantiles
// rest on, to the blocks that begin before it; 0 means all.
type Track struct {
	Col    series.Col
	Bits   uint8
	Sample int
}

// Spec is one pass over all trials.
type Spec struct {
	Model   Model
	Sampler *Sampler
	Trials  int
	Workers int
	Phases  []Span
	Tracks  []Track
	Peaks   []series.Col // columns whose maximum over each phase is kept
	Checks  []Check      // columns whose maximum over each phase is compared and forgotten
	Keep    int          // maxima of so many first trials stay available in any case
	Exact   bool         // all maxima are kept, ExactBytes for each; else they are binned
	Done    func(blocks, of int)
}

// Check is a column and what of it is installed in each phase: a trial whose maximum over the
// phase is above the limit falls short of it (U8). Where an earlier run over the same trials has
// kept these maxima, Known is them by phase, exact, and Col is not read.
type Check struct {
	Col    series.Col
	Known  []*Maxima
	Limits []float64
}

// Summary is what a pass found.
type Summary struct {
	Trials int
	Peaks  [][]*Maxima  // by peak, by phase
	Joint  []JointCount // by phase; empty without checks
	Blocks int
	months []month
}

// month is the projections of all tracks in one month; workers share it.
type month struct {
	mu    sync.Mutex
	cells []cell // by track
}

// cell is one track in one month.
type cell struct {
	sum  ExactSum
	hist Histogram
}

// JointCount counts, for one phase, the trials in which nothing falls short of its limit and,
// for each check, those in which it does, and in which it alone does (U8).
type JointCount struct {
	mu       sync.Mutex
	Met      int
	Short    []int
	ShortOne []int
	bad      []int // by check: trials whose maximum is negative or not finite
}

// Mean returns the mean of a tracked column in month m.
func (s *Summary) Mean(track, m int) float64 {
	return s.months[m].cells[track].sum.Value() / float64(s.Trials)
}

// Quantile returns the p-quantile of a tracked column in month m.
func (s *Summary) Quantile(track, m int, p float64) (float64, error) {
	return s.months[m].cells[track].hist.Quantile(p)
}

// ExactBytes is what one trial's maximum of one column in one phase takes in memory when all are
// kept: value and month, and the order built on reading.
const ExactBytes = 8 + 2 + 4

// Run evaluates all trials. It stops at the end of a block when ctx is done and then returns
// its error. The summary does not depend on Workers.
func Run(ctx context.Context, s Spec) (*Summary, error) {
	sum := s.newSummary()
	var next, done atomic.Int64
	var wg sync.WaitGroup
	for range max(s.Workers, 1) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			w := s.newWorker(sum)
			for {
				b := int(next.Add(1)) - 1
				if b >= sum.Blocks || ctx.Err() != nil {
					return
				}
				w.block(b)
				if n := done.Add(1); s.Done != nil {
					s.Done(int(n), sum.Blocks)
				}
			}
		}()
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return sum, sum.check(s)
}

func (s *Spec) newSummary() *Summary {
	sum := &Summary{Trials: s.Trials, Blocks: (s.Trials + BlockWidth - 1) / BlockWidth}
	sum.months = make([]month, s.Model.Months)
	for m := range sum.months {
		sum.months[m].cells = make([]cell, len(s.Tracks))
		for i, t := range s.Tracks {
			sum.months[m].cells[i].hist = NewHistogram(t.Bits)
		}
	}
	for range s.Peaks {
		phases := make([]*Maxima, len(s.Phases))
		for p := range phases {
			phases[p] = newMaxima(s.Trials, min(s.Keep, s.Trials), s.Exact)
		}
		sum.Peaks = append(sum.Peaks, phases)
	}
	if n := len(s.Checks); n > 0 {
		sum.Joint = make([]JointCount, len(s.Phases))
		for p := range sum.Joint {
			sum.Joint[p].Short, sum.Joint[p].ShortOne, sum.Joint[p].bad = make([]int, n), make([]int, n), make([]int, n)
		}
	}
	return sum
}

// check reports values that no quantity can have: nothing is clipped in silence.
func (sum *Summary) check(s Spec) error {
	for i := range s.Tracks {
		for m := range sum.months {
			if c := &sum.months[m].cells[i]; c.hist.Bad > 0 || c.sum.Bad > 0 {
				return s.bad(s.Tracks[i].Col, m)
			}
		}
	}
	for i, phases := range sum.Peaks {
		for p, m := range phases {
			if m.Bad() > 0 {
				return s.bad(s.Peaks[i], s.Phases[p].From)
			}
		}
	}
	for p := range sum.Joint {
		for i, n := range sum.Joint[p].bad {
			if n > 0 {
				return s.bad(s.Checks[i].Col, s.Phases[p].From)
			}
		}
	}
	return nil
}
