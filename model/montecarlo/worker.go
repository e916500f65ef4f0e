package montecarlo

import (
	"math"

	"radif/model/series"
)

// worker evaluates blocks on a frame of its own.
type worker struct {
	spec  *Spec
	sum   *Summary
	bound *Bound
	frame *series.Frame
	cols  []series.Col // peaks, then checks that are not known
	check []int        // by check: its place in cols
	peak  [][]float64  // by column: running maxima of the phase
	month [][]int16
	short []int // scratch: how many limits a trial misses
	last  []int
}

func (s *Spec) newWorker(sum *Summary) *worker {
	width := min(BlockWidth, s.Trials)
	w := &worker{spec: s, sum: sum, bound: s.Sampler.Bind(s.Model.Layout), frame: s.Model.Layout.NewFrame(width)}
	w.cols = append(w.cols, s.Peaks...)
	for _, c := range s.Checks {
		w.check = append(w.check, len(w.cols))
		if c.Known == nil {
			w.cols = append(w.cols, c.Col)
		}
	}
	for range w.cols {
		w.peak = append(w.peak, make([]float64, width))
		w.month = append(w.month, make([]int16, width))
	}
	w.short, w.last = make([]int, width), make([]int, width)
	return w
}

// block evaluates block b. The last block may hold fewer trials than the frame has lanes; the
// lanes beyond them repeat the last trial and are left out of every result.
func (w *worker) block(b int) {
	first := b * BlockWidth
	n := min(BlockWidth, w.spec.Trials-first)
	w.bound.Fill(w.frame, first)
	w.spec.Model.Prepare(w.frame)
	phase := 0
	for m := range w.spec.Model.Months {
		w.bound.FillMonth(w.frame, m, first)
		w.spec.Model.Month(w.frame, m)
		w.track(m, first, n)
		if phase < len(w.spec.Phases) && m >= w.spec.Phases[phase].From {
			w.raise(m, n, m == w.spec.Phases[phase].From)
			if m == w.spec.Phases[phase].To-1 {
				w.flush(phase, first, n)
				phase++
			}
		}
	}
}

// track adds the block of trials from first on to the monthly summaries.
func (w *worker) track(m, first, n int) {
	into := &w.sum.months[m]
	into.mu.Lock()
	defer into.mu.Unlock()
	for i, t := range w.spec.Tracks {
		values, c := w.frame.Col(t.Col)[:n], &into.cells[i]
		if t.Bits > 0 && (t.Sample == 0 || first < t.Sample) {
			c.sum.Add(c.hist.Add(values))
		} else {
			c.sum.Add(total(values))
		}
	}
}

func total(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum
}

// raise lifts the running maxima of the phase to month m; the first month starts them. A value that
// is no number stays, so that it is found.
func (w *worker) raise(m, n int, start bool) {
	for i, col := range w.cols {
		peak, month := w.peak[i], w.month[i]
		for t, v := range w.frame.Col(col)[:n] {
			if start || v > peak[t] || v != v {
				peak[t], month[t] = v, int16(m)
			}
		}
	}
}

// flush hands the finished maxima of a phase to the summary.
func (w *worker) flush(phase, first, n int) {
	for i := range w.spec.Peaks {
		w.sum.Peaks[i][phase].add(first, w.peak[i][:n], w.month[i][:n])
	}
	if len(w.spec.Checks) > 0 {
		w.judge(phase, first, n)
	}
}

// judge counts the trials that miss a limit in this phase (U8).
func (w *worker) judge(phase, first, n int) {
	j := &w.sum.Joint[phase]
	j.mu.Lock()
	defer j.mu.Unlock()
	for t := range n {
		w.short[t] = 0
	}
	for i, c := range w.spec.Checks {
		limit := c.Limits[phase]
		var peak []float64
		if c.Known != nil {
			peak = c.Known[phase].values[first : first+n]
		} else {
			peak = w.peak[w.check[i]][:n]
		}
		for t, v := range peak {
			if v > limit {
				w.short[t]++
				w.last[t] = i
				j.Short[i]++
			}
			if !(v >= 0) || v > math.MaxFloat64 {
				j.bad[i]++
			}
		}
	}
	for t := range n {
		switch w.short[t] {
		case 0:
			j.Met++
		case 1:
			j.ShortOne[w.last[t]]++
		}
	}
}
