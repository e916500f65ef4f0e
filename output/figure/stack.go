package figure

import (
	"image/color"
	"slices"
	"sort"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/lingo"
)

// part is one part of a stack.
type part struct {
	title string
	mean  []float64
}

// mostLayers is how many parts a stack shows by name; the rest are one layer.
const mostLayers = 7

// demand shows which services make up the load.
func (s *story) demand() (Figure, bool) {
	var layers []part
	for _, service := range s.Services {
		for _, q := range service.Quantities {
			if q.ID == "demand.transactions" && len(q.Mean) == len(s.Months) {
				layers = append(layers, part{s.words.Title(service.Title), q.Mean})
			}
		}
	}
	if len(layers) == 0 {
		return Figure{}, false
	}
	sum := s.stack(layers, s.words.Brief)
	subtitle := s.words.Word("figure.demand.subtitle")
	return Figure{
		Name: "demand-by-service", Subtitle: subtitle, body: sum.draw, room: sum.room,
		Description: paragraphs(subtitle, sum.parts()),
		Headline: s.words.Say(sum.finding("figure.demand"), "service", sum.layers[0].title, "part", s.words.Brief(last(sum.layers[0].mean)),
			"whole", s.words.Brief(last(sum.whole())), "month", s.lastMonth()),
	}, true
}

// mix shows the parts of a whole: storage by kind, power by part.
func (s *story) mix(m plan.Mix) (Figure, bool) {
	var layers []part
	for _, p := range m.Parts {
		if len(p.Mean) == len(s.Months) {
			layers = append(layers, part{s.words.Or("part."+p.ID, p.ID), p.Mean})
		}
	}
	if len(layers) == 0 {
		return Figure{}, false
	}
	sum := s.stack(layers, func(v float64) string { return s.words.Format(v, m.Unit, lingo.Rounded) })
	subtitle := s.words.Say(s.own("figure.mix.subtitle", m.ID), "mix", s.words.Or("mix."+m.ID, m.ID), "unit", s.words.UnitWord(m.Unit))
	return Figure{
		Name: "mix-" + m.ID, Subtitle: subtitle, body: sum.draw, room: sum.room,
		Description: paragraphs(subtitle, sum.parts()),
		Headline: s.words.Say(s.own(sum.finding("figure.mix"), m.ID), "part", sum.layers[0].title, "value", s.words.Brief(last(sum.layers[0].mean)),
			"whole", s.words.Format(last(sum.whole()), m.Unit, lingo.Short), "month", s.lastMonth()),
	}, true
}

// own is the sentence that a mix has to itself, or that of all.
func (s *story) own(key, mix string) string {
	if s.words.Has(key + "." + mix) {
		return key + "." + mix
	}
	return key
}

// stack is layers with the heights of their upper edges; only means may be stacked.
type stack struct {
	*story
	layers []part
	tops   [][]float64
	value  func(float64) string // how a value is written
}

// stack orders the layers, the largest at the bottom, and joins the small ones.
func (s *story) stack(layers []part, value func(float64) string) stack {
	if some := slices.DeleteFunc(slices.Clone(layers), func(p part) bool { return peak(p.mean) == 0 }); len(some) > 0 {
		layers = some
	}
	sort.SliceStable(layers, func(i, j int) bool { return last(layers[i].mean) > last(layers[j].mean) })
	if len(layers) > mostLayers+1 {
		others := part{s.words.Word("part.others"), make([]float64, len(s.Months))}
		for _, l := range layers[mostLayers:] {
			accumulate(others.mean, l.mean)
		}
		layers = append(layers[:mostLayers:mostLayers], others)
	}
	out := stack{story: s, layers: layers, value: value}
	height := make([]float64, len(s.Months))
	for _, l := range layers {
		accumulate(height, l.mean)
		out.tops = append(out.tops, append([]float64(nil), height...))
	}
	return out
}

// finding is what a headline says: of a single layer no more than its size.
func (s stack) finding(key string) string {
	if len(s.layers) == 1 {
		return key + ".only"
	}
	return key + ".title"
}

func accumulate(sum, values []float64) {
	for i, v := range values {
		sum[i] += v
	}
}

func (s stack) whole() []float64 { return s.tops[len(s.tops)-1] }

// parts says what each layer is in the last month.
func (s stack) parts() string {
	var list []string
	for _, l := range s.layers {
		list = append(list, s.words.Say("figure.describe.value", "name", l.title, "value", s.value(last(l.mean))))
	}
	return s.words.Say("figure.describe.parts", "month", s.lastMonth(), "list", s.words.List(list), "whole", s.value(last(s.whole())))
}

// leaps reports whether the whole is nothing before the first phase: then it is of what is installed.
func (s stack) leaps() bool {
	before := len(s.Phases) > 0 && s.Phases[0].Ready > s.Months[0]
	return before && int(s.Phases[0].Ready-s.Months[0]) < len(s.Months) && peak(s.whole()[:s.Phases[0].Ready-s.Months[0]]) == 0
}

func (s stack) draw(c draw.Canvas, l look) {
	p := frame(s.story, l, peak(s.whole()), marks{x: 12, y: 6})
	below := make([]float64, len(s.Months))
	var labels []label
	for i, top := range s.tops {
		fill := palette[i%len(palette)]
		for _, t := range s.stretches(s.leaps()) {
			at := func(values []float64) plotter.XYs { return curve(s.Months[t.from], values[t.from:t.to]) }
			p.add(band(at(below), at(top), fill), line(at(top), stroke(white, 0.6)))
		}
		name := s.layers[i].title
		if l.narrow {
			name = s.words.Number(float64(i + 1))
		}
		labels = append([]label{{(last(below) + last(top)) / 2, name, l.label, color.Color(fill)}}, labels...)
		below = top
	}
	if l.narrow {
		c = s.list(c, l)
	}
	c = draw.Crop(c, 0, -l.labelRoom(labels), 0, 0)
	over := s.headings(p.area(c), l)
	a := p.draw(draw.Crop(c, 0, 0, 0, -over.height()))
	l.drawLabels(a, labels)
	over.draw(a)
}
