package network

import "math"

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
