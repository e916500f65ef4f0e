package figure

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/model/sensitivity"
	"radif/output/lingo"
)

// drivers are the quantities of which it is shown what drives them.
var drivers = []string{"compute.cores", "storage.usable", "network.replication", "power.it"}

// mostBars is how many inputs a tornado shows.
const mostBars = 10

// driven is a quantity with the inputs that drive it, the one that moves it furthest first.
type driven struct {
	design  plan.Design
	ranking sensitivity.Ranking
}

// tornadoes show, for the last phase, which inputs drive the main quantities.
func (s *story) tornadoes() []Figure {
	list := make([]Figure, len(s.drivers))
	for i, d := range s.drivers {
		list[i] = s.tornado(d.design, d.ranking)
	}
	return list
}

// driven ranks the inputs for the main quantities in the last phase.
func (s *story) driven() []driven {
	if len(s.Phases) == 0 || len(s.Sample) == 0 {
		return nil
	}
	phase := s.Phases[len(s.Phases)-1].ID
	var found []plan.Design
	var outputs [][]float64
	for _, id := range drivers {
		values := s.maxima(id, phase)
		for _, d := range s.design(id) {
			if d.Phase == phase && len(values) == len(s.Sample[0]) && len(values) > 0 {
				found, outputs = append(found, d), append(outputs, values)
			}
		}
	}
	var list []driven
	for i, ranking := range sensitivity.Rank(s.Inputs, s.Sample, outputs) {
		if len(ranking.Effects) > 0 {
			slices.SortStableFunc(ranking.Effects, func(a, b sensitivity.Effect) int { return cmp.Compare(swing(b), swing(a)) })
			list = append(list, driven{found[i], ranking})
		}
	}
	return list
}

// swing is how far an input moves the output, the length of its bar.
func swing(e sensitivity.Effect) float64 { return math.Abs(e.High - e.Low) }

// tornado shows the inputs that drive one quantity.
func (s *story) tornado(d plan.Design, r sensitivity.Ranking) Figure {
	r.Effects = r.Effects[:min(len(r.Effects), mostBars)]
	first := r.Effects[0]
	value := func(v float64) string { return s.words.Format(v, d.Unit, lingo.Rounded) }
	subtitle := s.words.Say("figure.tornado.subtitle", "unit", capital(s.words.UnitWord(d.Unit)))
	said := []string{subtitle}
	for _, e := range r.Effects {
		said = append(said, s.words.Say("figure.describe.effect", "input", s.words.Input(e.Input), "rho", s.rho(e.Rho), "low", value(e.Low), "high", value(e.High)))
	}
	return Figure{Name: "tornado-" + d.ID, Headline: s.driver(d, first, r.Median), Subtitle: subtitle, Description: paragraphs(said...), body: tornado{s, r}.draw, room: tornado{s, r}.room}
}

// driver says what the input with the widest bar does, or that it does little.
func (s *story) driver(d plan.Design, e sensitivity.Effect, median float64) string {
	low, high := s.words.Format(e.Low, d.Unit, lingo.Short), s.words.Format(e.High, d.Unit, lingo.Short)
	if low == high {
		return s.words.Say("figure.tornado.flat", "quantity", s.words.Quantity(d.ID), "phase", s.phaseTitle(d.Phase), "median", s.words.Format(median, d.Unit, lingo.Short))
	}
	return s.words.Say("figure.tornado.title", "quantity", s.words.Quantity(d.ID), "phase", s.phaseTitle(d.Phase), "input", s.words.Input(e.Input), "low", low, "high", high)
}

// rho writes a rank correlation: two decimals are more than the trials tell.
func (s *story) rho(v float64) string { return s.words.Number(math.Round(100*v) / 100) }

type tornado struct {
	*story
	sensitivity.Ranking
}

func (f tornado) draw(c draw.Canvas, l look) {
	low, high := f.Median, f.Median
	var list []row
	for _, e := range f.Effects {
		name, note := f.input(e.Input)
		list = append(list, row{name: name, note: note, end: f.rho(e.Rho)})
		low, high = min(low, e.Low, e.High), max(high, e.Low, e.High)
	}
	r := layRows(l.key(c, f.signs(c), f.words.Word("figure.tornado.rho")), l, listing{list, rowHeight, 1})
	reach := max(f.Median-low, high-f.Median, 1e-9*max(f.Median, 1))
	x := r.scale(f.Median-reach*1.08, f.Median+reach*1.08, values{w: f.words, most: 6})
	for i, e := range f.Effects {
		half := min(r.room()*0.3, 5)
		f.bar(r, x.at(e.Low), x.at(f.Median), r.middle(i), half, lowEnd)
		f.bar(r, x.at(e.High), x.at(f.Median), r.middle(i), half, highEnd)
	}
	r.rule(stroke(ink, 0.7), x.at(f.Median))
}

func (f tornado) room(l look) bounds {
	texts := []string{f.words.Word("figure.tornado.low"), f.words.Word("figure.tornado.high")}
	return l.rowsRoom(l.keyNeed(texts, f.words.Word("figure.tornado.rho")), len(f.Effects), leastMarks)
}

// The two ends of a bar differ in lightness, and the light one has an edge.
const (
	lowEnd = iota
	highEnd
)

func (f tornado) bar(r rows, from, to, y, half vg.Length, end int) {
	left, right := min(from, to), max(from, to)
	if end == highEnd {
		box(r.plot, central, left, y-half, right, y+half)
		return
	}
	box(r.plot, outer, left, y-half, right, y+half)
	r.plot.StrokeLines(stroke(central, 0.6), []vg.Point{{X: left, Y: y - half}, {X: right, Y: y - half}, {X: right, Y: y + half}, {X: left, Y: y + half}, {X: left, Y: y - half}})
}

func (f tornado) signs(c draw.Canvas) []sign {
	sample := func(end int) func(vg.Point) {
		return func(at vg.Point) { f.bar(rows{plot: c}, at.X-4, at.X+4, at.Y, 2.6, end) }
	}
	return []sign{{f.words.Word("figure.tornado.low"), sample(lowEnd)}, {f.words.Word("figure.tornado.high"), sample(highEnd)}}
}
