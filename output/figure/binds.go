package figure

import (
	"cmp"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A figure of rows has so many at most, each so high at most.
const (
	mostRows  = 12
	rowHeight = 22 * vg.Length(1)

	leastMarks = 10 * vg.Length(1) // height of a row's marks
)

// binds shows which quantities fall short most often, phase by phase, and what decides each.
func (s *story) binds() (Figure, bool) {
	list := s.shortfalls()
	if len(list) == 0 {
		return Figure{}, false
	}
	worst := s.Joint[len(s.Joint)-1]
	phase := s.phaseTitle(worst.Phase)
	headline := s.words.Say("figure.binds.none", "phase", phase)
	if first, ok := most(list, len(s.Joint)-1); ok {
		headline = s.words.Say("figure.binds.title", "phase", phase, "share", s.words.Percent(worst.Share),
			"quantity", s.words.Quantity(first.id), "short", s.words.Percent(first.share[len(s.Joint)-1]))
	}
	subtitle := s.words.Say("figure.binds.subtitle", "confidence", s.words.Confidence(s.Confidence))
	said := []string{subtitle}
	for i, j := range s.Joint {
		said = append(said, s.describePhase(j.Phase, j.Share, i, list))
	}
	f := binds{s, list[:min(len(list), mostRows)]}
	return Figure{Name: "what-binds", Headline: headline, Subtitle: subtitle, Description: paragraphs(said...), body: f.draw, room: f.room}, true
}

// shortfall is in which share of the trials a quantity falls short, phase by phase.
type shortfall struct {
	id    string
	share []float64
}

// shortfalls lists every quantity that falls short, the one that does so most often first.
func (s *story) shortfalls() []shortfall {
	var list []shortfall
	for i, j := range s.Joint {
		for _, f := range j.Limiting {
			at := slices.IndexFunc(list, func(x shortfall) bool { return x.id == f.ID })
			if at < 0 {
				at = len(list)
				list = append(list, shortfall{f.ID, make([]float64, len(s.Joint))})
			}
			list[at].share[i] = f.Share
		}
	}
	slices.SortStableFunc(list, func(a, b shortfall) int { return cmp.Compare(slices.Max(b.share), slices.Max(a.share)) })
	return list
}

// most is the quantity that falls short most often in a phase.
func most(list []shortfall, phase int) (shortfall, bool) {
	first := shortfall{share: make([]float64, phase+1)}
	for _, f := range list {
		if f.share[phase] > first.share[phase] {
			first = f
		}
	}
	return first, first.id != ""
}

func (s *story) describePhase(id string, joint float64, i int, list []shortfall) string {
	var short []string
	for _, f := range list[:min(len(list), mostRows)] {
		if f.share[i] > 0 {
			short = append(short, s.words.Say("figure.describe.value", "name", s.words.Quantity(f.id), "value", s.words.Percent(f.share[i])))
		}
	}
	if len(short) == 0 {
		short = []string{s.words.Word("answer.none")}
	}
	return s.words.Say("figure.describe.binds", "phase", s.phaseTitle(id), "share", s.words.Percent(joint), "list", s.words.List(short))
}

// deciding names what decides a quantity's size, in all phases.
func (s *story) deciding(id string) string {
	var said []string
	for _, d := range s.Design {
		if d.ID != id || d.Binding == "" {
			continue
		}
		if word := s.words.Or("binding."+d.Binding, d.Binding); !slices.Contains(said, word) {
			said = append(said, word)
		}
	}
	return s.words.List(said)
}

type binds struct {
	*story
	list []shortfall
}

func (f binds) draw(c draw.Canvas, l look) {
	var list []row
	highest := 1 - f.Confidence
	for _, q := range f.list {
		list = append(list, row{name: f.words.Quantity(q.id), note: f.deciding(q.id)})
		highest = max(highest, slices.Max(q.share))
	}
	r := layRows(l.key(c, f.phaseSigns(c), ""), l, listing{list, max(rowHeight, 6*vg.Length(len(f.Joint)-1)), 1})
	round := shares{values{w: f.words, most: 5}}
	x := r.scale(0, round.top(highest), round)
	allowed := x.at(1 - f.Confidence)
	r.rule(dashed(ink, 0.7), allowed)
	for i, q := range f.list {
		f.line(r, x, i, q)
	}
}

// line draws the marks of one quantity, those of the phases above one another.
func (f binds) line(r rows, x scale, i int, q shortfall) {
	spread := f.spread(r.room())
	for k, share := range q.share {
		y := r.middle(i)
		if n := len(q.share); n > 1 {
			y += spread * (0.5 - vg.Length(k)/vg.Length(n-1))
		}
		m := phaseMarks[k%len(phaseMarks)]
		r.plot.StrokeLine2(stroke(hair, hairline), x.at(0), y, x.at(share), y)
		dot(r.plot, m.shape, m.fill, vg.Point{X: x.at(share), Y: y}, 2.1)
	}
}

// spread is how far apart the marks of the first and the last phase are.
func (f binds) spread(room vg.Length) vg.Length {
	return min(room*0.56, max(9, 3.2*vg.Length(len(f.Joint)-1)))
}

func (f binds) room(l look) bounds {
	var texts []string
	for _, s := range f.phaseSigns(draw.Canvas{}) {
		texts = append(texts, s.text)
	}
	return l.rowsRoom(l.keyNeed(texts, ""), len(f.list), max(leastMarks, 6*vg.Length(len(f.Joint)-1)))
}

func (f binds) phaseSigns(c draw.Canvas) []sign {
	var list []sign
	for k, j := range f.Joint {
		m := phaseMarks[k%len(phaseMarks)]
		list = append(list, sign{f.words.Say("figure.binds.phase", "phase", f.phaseTitle(j.Phase), "share", f.words.Percent(j.Share)),
			func(at vg.Point) { dot(c, m.shape, m.fill, at, 2.6) }})
	}
	return list
}

// shares marks round percentages.
type shares struct{ values }

// Ticks implements plot.Ticker.
func (s shares) Ticks(low, high float64) []plot.Tick {
	list := s.values.Ticks(low, high)
	for i := range list {
		list[i].Label = s.w.Percent(list[i].Value)
	}
	return list
}
