package figure

import (
	"image/color"
	"slices"
	"sort"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
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
		Name: "demand-by-service", Subtitle: subtitle, body: sum.draw, need: sum.need,
		Description: paragraphs(subtitle, sum.parts()),
		Headline: s.words.Say("figure.demand.title", "service", sum.layers[0].title, "part", s.words.Brief(last(sum.layers[0].mean)),
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
	subtitle := s.words.Say("figure.mix.subtitle", "mix", s.words.Or("mix."+m.ID, m.ID), "unit", s.words.UnitWord(m.Unit))
	return Figure{
		Name: "mix-" + m.ID, Subtitle: subtitle, body: sum.draw, need: sum.need,
		Description: paragraphs(subtitle, sum.parts()),
		Headline: s.words.Say("figure.mix.title", "part", sum.layers[0].title, "value", s.words.Brief(last(sum.layers[0].mean)),
			"whole", s.words.Format(last(sum.whole()), m.Unit, lingo.Short), "month", s.lastMonth()),
	}, true
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
	p := frame(s.story, l, peak(s.whole()), marks{12, 6})
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

// need is the height of plot and list on a narrow page.
func (s stack) need(l look) vg.Length {
	if !l.narrow {
		return 0
	}
	return stackHeight + l.listLine()*vg.Length(len(s.layers)+1)
}

const stackHeight = 170 * vg.Length(1) // of the plot above a list

func (l look) listLine() vg.Length { return 1.2 * l.leading * l.label.Font.Size }

// list names the layers below the plot, in their order: number, name, and value in the last month.
// It returns what is left above.
func (s stack) list(c draw.Canvas, l look) draw.Canvas {
	start, align := l.start(c)
	end, other := l.end(c)
	l.label.XAlign, l.tick.XAlign = align, other
	high := l.listLine()
	y := c.Min.Y + high/2
	for i, part := range s.layers {
		box(c, palette[i%len(palette)], min(start, start+l.ahead(7)), y-3.5, max(start, start+l.ahead(7)), y+3.5)
		value := s.value(last(part.mean))
		room := c.Max.X - c.Min.X - listIndent - l.tick.Width(value) - 8
		middle(c, l.label, vg.Point{X: start + l.ahead(11), Y: y}, s.words.Number(float64(i+1)))
		middle(c, l.label, vg.Point{X: start + l.ahead(listIndent), Y: y}, shorten(l.label, part.title, room))
		middle(c, l.tick, vg.Point{X: end, Y: y}, value)
		y += high
	}
	l.small.XAlign = other
	middle(c, l.small, vg.Point{X: end, Y: y}, s.lastMonth())
	return draw.Crop(c, 0, 0, high*vg.Length(len(s.layers)+1)+2, 0)
}

// listIndent is the room of swatch and number.
const listIndent = 22 * vg.Length(1)
