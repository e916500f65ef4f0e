package network

import (
	"fmt"
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
