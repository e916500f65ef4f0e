package network

import "sort"

// Trace is a stream of changes recorded in slots of equal length, after N1.
type Trace struct {
	Slot  float64   // length of a slot, s
	Bytes []float64 // changes of each slot, B, not negative
}

// Outage is a time in which the link is down, in seconds since the trace's start. Outages may
// overlap and come in any order.
type Outage struct {
	ID       string
	From, To float64
}

// Convention says how changes lie inside a slot, which the trace does not tell (N4).
type Convention uint8

// The conventions, from the mildest to the safest.
const (
	EvenlySpread Convention = iota // n slots span n·d
	Lumped                         // all at the slot's start: n slots span (n-1)·d
	AnyPattern                     // the worst there can be: n slots span at least max(n-2, 0)·d
)

// ConventionFor gives the convention that a trace of such slots allows: where slots exceed a
// third of the RPO, evenly spread ones hide too much (at an RPO of 15 min, slots of 30 min gave 0.84 of
// the true rate at the median and 0.46 at worst).
func ConventionFor(slot, rpo float64) Convention {
	if slot > rpo/3 {
		return AnyPattern
	}
	return EvenlySpread
}

// cumulative returns the bytes before the edge of each slot, one more than there are slots.
func (t Trace) cumulative() []float64 {
	sum := make([]float64, len(t.Bytes)+1)
	for i, b := range t.Bytes {
		sum[i+1] = sum[i] + b
	}
	return sum
}

// down is one stretch in which the link is down, with the uptime before it.
type down struct {
	Outage
	up float64
}

// uptime counts the time that a link is up.
type uptime []down

// newUptime merges outages into disjoint stretches; a stretch keeps the first outage's id.
func newUptime(outages []Outage) uptime {
	sorted := make([]Outage, 0, len(outages))
	for _, o := range outages {
		o.From = max(o.From, 0)
		if o.To > o.From {
			sorted = append(sorted, o)
		}
	}
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].From < sorted[j].From })
	var u uptime
	for _, o := range sorted {
		n := len(u)
		switch {
		case n == 0:
			u = append(u, down{o, o.From})
		case o.From <= u[n-1].To:
			u[n-1].To = max(u[n-1].To, o.To)
		default:
			u = append(u, down{o, u[n-1].up + (o.From - u[n-1].To)})
		}
	}
	return u
}

// before returns the uptime in [0, x].
func (u uptime) before(x float64) float64 {
	i := u.last(x)
	switch {
	case i < 0:
		return x
	case x < u[i].To:
		return u[i].up
	}
	return u[i].up + (x - u[i].To)
}

// last returns the index of the last stretch that begins at or before x, -1 for none.
func (u uptime) last(x float64) int {
	return sort.Search(len(u), func(i int) bool { return u[i].From > x }) - 1
}

// at returns the outage that holds at x.
func (u uptime) at(x float64) Outage {
	if i := u.last(x); i >= 0 && x < u[i].To {
		return u[i].Outage
	}
	return Outage{}
}
