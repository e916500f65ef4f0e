package storage

import (
	"math"

	"radif/model/series"
)

// stream is what one retention governs: the bytes written so far, and those of them that have
// passed the retention (S1). The totals at the ends of past months are kept in a ring as long as
// the retention can be, or not at all where nothing passes it within the plan.
type stream struct {
	per       series.Col // bytes kept per transaction
	total     series.Col // W at the end of this month
	left      series.Col // W at t - R; Zero without history
	seconds   series.Col // the retention as it was given
	retention series.Col // R in months
	whole     series.Col // months back to the later edge
	fraction  series.Col // the rest of R
	uniform   series.Col // 1 where all trials have the same whole
	ring      series.Col
	slots     int     // 0: no history
	longest   float64 // months to which R is held: beyond it nothing was written, or nothing is remembered
}

// newStream declares a stream with the retention of p, whose bounds are span.
func newStream(b *series.Builder, subject string, per series.Col, p series.Param, span Span, months int) stream {
	s := stream{per: per, left: series.Zero}
	s.slots = historySlots(p, span, months)
	s.total = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "W", Unit: "B",
		Expr: "W = Σ w over the months so far", Args: []series.Arg{{Symbol: "u", Col: per}}})
	if s.slots == 0 {
		return s
	}
	s.seconds = b.Input(p, "s")
	s.retention = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "R", Unit: "month",
		Expr: "R = T / 30.4375 d", Args: []series.Arg{{Symbol: "T", Col: s.seconds}}})
	s.left = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "L", Unit: "B",
		Expr: "L = W(t - R)", Args: []series.Arg{{Symbol: "R", Col: s.retention}}})
	s.whole, s.fraction, s.uniform = b.Scratch(), b.Scratch(), b.Scratch()
	s.ring = b.History(s.slots)
	s.longest = float64(months)
	if span.Most > 0 {
		s.longest = min(s.longest, RetentionMonths(span.Most))
	}
	return s
}

// historySlots gives how many months of totals must be remembered: none without retention or
// where it is at least the plan, else the longest retention and the month on each side of it.
func historySlots(p series.Param, span Span, months int) int {
	if !p.Given() || RetentionMonths(span.Least) >= float64(months) {
		return 0
	}
	if span.Most <= 0 {
		return months
	}
	return min(months, int(math.Floor(RetentionMonths(span.Most)))+2)
}

// prepare splits the retention into whole months and the rest, and empties the total.
func (s *stream) prepare(f *series.Frame) {
	clear(f.Col(s.total))
	if s.slots == 0 {
		return
	}
	retention, whole, fraction := f.Col(s.retention), f.Col(s.whole), f.Col(s.fraction)
	for i, x := range f.Col(s.seconds) {
		retention[i] = RetentionMonths(x)
		held := math.Max(0, math.Min(retention[i], s.longest))
		whole[i] = math.Floor(held)
		fraction[i] = held - whole[i]
	}
	uniform := 1.0
	for _, k := range whole {
		if k != whole[0] {
			uniform = 0
		}
	}
	fill(f.Col(s.uniform), uniform)
}

// at returns the total at the end of the first n months; nothing was written before the start.
func (s *stream) at(f *series.Frame, n int) []float64 {
	if n <= 0 {
		return f.Col(series.Zero)
	}
	return f.Col(s.ring + series.Col((n-1)%s.slots))
}

// month adds this month's bytes and finds those that have passed the retention.
func (s *stream) month(f *series.Frame, level series.Col, m int) {
	total, v, per := f.Col(s.total), f.Col(level), f.Col(s.per)
	v, per = v[:len(total)], per[:len(total)]
	for i := range total {
		total[i] += float64(Written(v[i], per[i]))
	}
	if s.slots == 0 {
		return
	}
	copy(s.at(f, m+1), total)
	left, fraction := f.Col(s.left), f.Col(s.fraction)
	if f.Col(s.uniform)[0] == 1 {
		back := int(f.Col(s.whole)[0])
		later, earlier := s.at(f, m+1-back), s.at(f, m-back)
		for i := range left {
			left[i] = LeftBehind(earlier[i], later[i], fraction[i])
		}
		return
	}
	for i, k := range f.Col(s.whole) {
		back := int(k)
		left[i] = LeftBehind(s.at(f, m-back)[i], s.at(f, m+1-back)[i], fraction[i])
	}
}
