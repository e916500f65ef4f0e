package network

import (
	"fmt"
	"math"
	"sort"
)

// floatNoise is the relative error of times after a few operations, rounded up generously: edges
// closer than this share of the trace's length are the same.
const floatNoise = 1e-14

// Need is the least constant rate that keeps an RPO, with the window of changes that decides.
type Need struct {
	Rate     float64 // B/s
	From, To float64 // s since the trace's start
}

// Infeasible says that no rate keeps the RPO: changes of the window From..To find the link down
// from the first of them to the end of their grace.
type Infeasible struct {
	Outage   Outage // its ID is empty where no outage is to blame: lumped changes and an RPO of zero
	From, To float64
}

func (e *Infeasible) Error() string {
	return fmt.Sprintf("no rate keeps the RPO: outage %q holds from %g s to %g s, changes from %g s to %g s wait longer",
		e.Outage.ID, e.Outage.From, e.Outage.To, e.From, e.To)
}

// LeastRate gives the least constant rate of a first-in-first-out link that keeps the age of unsent
// changes within the RPO (N4).
//
//	c = sup over s < t of A(s,t) / U(s, t + RPO)
//
// A(s,t): changes in (s,t], B; U(x,y): time in (x,y] that the link is up, s, so that downtime in the
// grace (t, t+RPO] counts too. A window with A > 0 and U = 0 is infeasible at any rate. Units: seconds
// and bytes. Valid for traces in slots under the stated Convention; exact there, in O(n log n): the
// ratio is the slope from a point (V(s), A(s)) to a point (V(t+RPO), A(t)) for V the uptime so far, and
// the steepest slope to a later point is a tangent to the lower hull of the earlier ones.
// Uptime within float noise of zero counts as none. Source: delay bound of network
// calculus, Le Boudec and Thiran.
func LeastRate(t Trace, rpo float64, outages []Outage, c Convention) (Need, *Infeasible) {
	s := newSearch(t, rpo, outages)
	switch c {
	case EvenlySpread:
		s.evenEdges()
	case Lumped:
		for j := range t.Bytes {
			at := float64(j) * t.Slot
			s.begin(at, s.sum[j])
			s.end(at, s.up.before(at+rpo), s.sum[j+1])
		}
	case AnyPattern:
		for j := range t.Bytes {
			s.begin(float64(j+1)*t.Slot, s.sum[j])
			s.end(float64(j)*t.Slot, s.up.before(float64(j)*t.Slot+rpo), s.sum[j+1])
		}
		s.instants()
	}
	s.windows()
	return s.need, s.fail
}

// point is one end of a window: the uptime x and the changes y up to it.
type point struct{ at, x, y float64 }

// search is the state of one LeastRate.
type search struct {
	trace        Trace
	rpo, grain   float64
	sum          []float64
	up           uptime
	starts, ends []point
	need         Need
	fail         *Infeasible
}

func newSearch(t Trace, rpo float64, outages []Outage) *search {
	length := rpo + float64(len(t.Bytes))*t.Slot
	s := &search{trace: t, rpo: rpo, grain: floatNoise * length, sum: t.cumulative()}
	settled := make([]Outage, len(outages))
	for i, o := range outages {
		settled[i] = Outage{o.ID, s.settle(o.From), s.settle(o.To)}
	}
	s.up = newUptime(settled)
	return s
}

func (s *search) begin(at, y float64)  { s.starts = append(s.starts, point{at, s.up.before(at), y}) }
func (s *search) end(at, x, y float64) { s.ends = append(s.ends, point{at, x, y}) }

// settle moves an edge of an outage that differs from a slot's edge, or from one and the RPO, by
// float noise only, onto it.
func (s *search) settle(edge float64) float64 {
	for _, shift := range [2]float64{0, s.rpo} {
		near := math.Round((edge-shift)/s.trace.Slot)*s.trace.Slot + shift
		if math.Abs(edge-near) <= s.grain {
			return near
		}
	}
	return edge
}

// inside reports whether a time lies in the trace.
func (s *search) inside(at float64) bool {
	return at >= 0 && at <= float64(len(s.trace.Bytes))*s.trace.Slot
}

// changes returns the bytes before a time, evenly spread within slots.
func (s *search) changes(at float64) float64 {
	n := len(s.trace.Bytes)
	j := min(int(at/s.trace.Slot), n)
	if j == n {
		return s.sum[n]
	}
	return s.sum[j] + float64(s.trace.Bytes[j]*(at/s.trace.Slot-float64(j)))
}

// evenEdges lists the ends of windows for evenly spread slots: the ratio is monotone between the
// edges of slots, of outages, and of outages moved back by the RPO.
func (s *search) evenEdges() {
	for j := range s.sum {
		at := float64(j) * s.trace.Slot
		s.begin(at, s.sum[j])
		s.end(at, s.up.before(at+s.rpo), s.sum[j])
	}
	for _, d := range s.up {
		for _, edge := range [2]float64{d.From, d.To} {
			if s.inside(edge) {
				s.begin(edge, s.changes(edge))
			}
			if at := edge - s.rpo; s.inside(at) {
				s.end(at, s.up.before(edge), s.changes(at))
			}
		}
	}
}

// instants covers windows within one slot under AnyPattern: all its changes at its worst instant.
func (s *search) instants() {
	times := make([]float64, 0, len(s.sum)+4*len(s.up))
	for j := range s.sum {
		times = append(times, float64(j)*s.trace.Slot)
	}
	for _, d := range s.up {
		times = append(times, d.From, d.To, d.From-s.rpo, d.To-s.rpo)
	}
	for _, at := range times {
		if !s.inside(at) {
			continue
		}
		j := int(at / s.trace.Slot)
		for _, k := range [2]int{j - 1, j} { // an edge belongs to the slots on both sides
			first, last := float64(k)*s.trace.Slot, float64(k+1)*s.trace.Slot
			if k >= 0 && k < len(s.trace.Bytes) && first <= at && at <= last {
				from := point{at, s.up.before(at), s.sum[k]}
				s.try(from, point{at, s.up.before(at + s.rpo), s.sum[k+1]})
			}
		}
	}
}

// windows walks over the window ends in time, keeps the lower hull of the starts that lie before,
// and tries the tangent from each end.
func (s *search) windows() {
	sort.SliceStable(s.starts, func(i, j int) bool { return s.starts[i].at < s.starts[j].at })
	sort.SliceStable(s.ends, func(i, j int) bool { return s.ends[i].at < s.ends[j].at })
	var h hull
	next := 0
	for _, e := range s.ends {
		for next < len(s.starts) && s.starts[next].at <= e.at {
			h.add(s.starts[next])
			next++
		}
		if len(h) > 0 {
			s.try(h.tangent(e), e)
		}
	}
}

// none is the uptime that counts as none: a difference of two sums of two edges each.
func (s *search) none() float64 { return 4 * s.grain }

// try enters one window into the search.
func (s *search) try(from, to point) {
	bytes, up := to.y-from.y, to.x-from.x
	switch {
	case bytes <= 0 || (up <= s.none() && bytes <= floatNoise*s.sum[len(s.sum)-1]):
	case up <= s.none():
		if s.fail == nil {
			s.fail = &Infeasible{Outage: s.blame(from.at, to.at), From: from.at, To: to.at}
		}
	case bytes > s.need.Rate*up:
		s.need = Need{bytes / up, from.at, to.at}
	}
}

// blame finds the outage that holds through a window and its grace.
func (s *search) blame(from, to float64) Outage {
	return s.up.at((from + to + s.rpo) / 2)
}
