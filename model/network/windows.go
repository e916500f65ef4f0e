package network

import (
	"math"

	"radif/model/series"
)

const secondsPerHour = 3600.0

// Cycle is what of a recovery class shapes its windows (N4), all in seconds.
type Cycle struct {
	RPO      float64
	Outage   float64 // longest outage that the RPO must survive, at its worst place
	Interval float64 // cycle of cyclic replication; 0: continuous
}

// Feasible reports whether any rate keeps the RPO (N4): the grace must outlast the outage and,
// with cycles, the interval in which the oldest change waits for the cycle's end.
func (c Cycle) Feasible() bool { return c.RPO-c.Interval-c.Outage > 0 }

// hourly reports whether an hour is fine against the RPO, at most a third of it.
func (c Cycle) hourly() bool { return secondsPerHour <= c.RPO/3 }

// ratios lists, for every window of a periodic week, A / U by profile (N4): the changes in it,
// in mean-hour loads times hours, over the uptime in hours in which they must be sent.
//
// The weekly shape gives the mean of each hour; the peak factor is the busy day times the burst
// within the hour. Where an hour is at most a third of the RPO, changes may lie anywhere within
// their hours: n hours span at least max(n - 2, 0), and the burst, which only moves changes within
// the hour, is left out of the weights. Elsewhere n hours span n and the weights carry the burst: no
// pattern of at most burst times the hour's mean needs more.
//
// Continuous replication must have sent a window's changes within span + RPO - outage. Cyclic
// replication sends at the end of each interval I what changed in it, and must be done when the
// oldest of it is as old as the RPO: a window is at least an interval long and has span + RPO -
// 2I - outage; a single interval RPO - I - outage. An interval that is no whole number of hours is
// counted with all the changes of the hours it can touch. The mean of the week is the window
// without end: its ratio is 1.
func (c Cycle) ratios(shapes []series.Shape) [][]float64 {
	grace, interval := (c.RPO-2*c.Interval-c.Outage)/secondsPerHour, c.Interval/secondsPerHour
	var list [][]float64
	week := newWindows(shapes)
	for n := 1; n <= series.HoursPerWeek; n++ {
		span := float64(n)
		if c.hourly() {
			span = max(span-2, 0)
		}
		week.lengthen()
		list = week.append(list, 1/(max(span, interval)+grace))
	}
	list = append(thin(list), ones(len(shapes)))
	switch {
	case interval == 0:
	case interval < 1: // within one hour: the share of it that an interval is
		list = windowsOf(shapes, 1).append(list, interval/(interval+grace))
	default:
		list = windowsOf(shapes, int(math.Ceil(interval))).append(list, 1/(interval+grace))
	}
	return list
}

// windows holds the changes in the windows of some length, one from each hour of the week.
type windows struct {
	shapes []series.Shape
	hours  int
	sums   [][]float64 // [hour][shape]
}

// newWindows returns the windows of no hours.
func newWindows(shapes []series.Shape) *windows {
	w := &windows{shapes: shapes, sums: make([][]float64, series.HoursPerWeek)}
	for from := range w.sums {
		w.sums[from] = make([]float64, len(shapes))
	}
	return w
}

func windowsOf(shapes []series.Shape, hours int) *windows {
	w := newWindows(shapes)
	for range hours {
		w.lengthen()
	}
	return w
}

// lengthen adds an hour to each window.
func (w *windows) lengthen() {
	for from, sum := range w.sums {
		last := (from + w.hours) % series.HoursPerWeek
		for k := range sum {
			sum[k] += w.shapes[k][last]
		}
	}
	w.hours++
}

// append appends a row for each window, its changes times scale.
func (w *windows) append(list [][]float64, scale float64) [][]float64 {
	for _, sum := range w.sums {
		row := make([]float64, len(sum))
		for k, v := range sum {
			row[k] = v * scale
		}
		list = append(list, row)
	}
	return list
}

// thin leaves out the windows that one of their neighbours, an hour longer, shorter or shifted,
// dominates. list holds the windows of one hour from each hour of the week, then those of two.
func thin(list [][]float64) [][]float64 {
	const week = series.HoursPerWeek
	var kept [][]float64
	for i, row := range list {
		block, hour := i/week*week, i%week
		before, after := (hour+week-1)%week, (hour+1)%week
		near := [...]int{block + before, block + after, block - week + hour, block - week + after, block + week + hour, block + week + before}
		lost := false
		for _, j := range near {
			lost = lost || (j >= 0 && j < len(list) && dominates(list[j], row, j < i))
		}
		if !lost {
			kept = append(kept, row)
		}
	}
	return kept
}

// dominates reports whether a is at least b everywhere and more somewhere; of equals, whether a
// comes first.
func dominates(a, b []float64, first bool) bool {
	more := first
	for k, v := range b {
		if a[k] < v {
			return false
		}
		more = more || a[k] > v
	}
	return more
}

func ones(n int) []float64 {
	row := make([]float64, n)
	for k := range row {
		row[k] = 1
	}
	return row
}
