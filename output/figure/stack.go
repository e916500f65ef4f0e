package figure

import (
	"image/color"
	"sort"

	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/lingo"
)

// layer is one part of a stack.
type layer struct {
	title string
	mean  []float64
}

// mostLayers is how many parts a stack shows by name; the rest are one layer.
const mostLayers = 7

// demand shows which services make up the load.
func (s *story) demand() (Figure, bool) {
	var layers []layer
	for _, service := range s.Services {
		for _, q := range service.Quantities {
			if q.ID == "demand.transactions" && len(q.Mean) == len(s.Months) {
				layers = append(layers, layer{s.words.Title(service.Title), q.Mean})
			}
		}
	}
	if len(layers) == 0 {
		return Figure{}, false
	}
	sum := s.stack(layers)
	return Figure{
		Name: "demand-by-service", Subtitle: s.words.Word("figure.demand.subtitle"), body: sum.draw,
		Headline: s.words.Say("figure.demand.title", "service", sum.layers[0].title, "part", s.words.Brief(last(sum.layers[0].mean)),
			"whole", s.words.Brief(last(sum.tops[len(sum.tops)-1])), "month", s.lastMonth()),
	}, true
}

// mix shows the parts of a whole: storage by kind, power by part.
func (s *story) mix(m plan.Mix) (Figure, bool) {
	var layers []layer
	for _, p := range m.Parts {
		if len(p.Mean) == len(s.Months) {
			layers = append(layers, layer{s.words.Or("part."+p.ID, p.ID), p.Mean})
		}
	}
	if len(layers) == 0 {
		return Figure{}, false
	}
	sum := s.stack(layers)
	return Figure{
		Name: "mix-" + m.ID, body: sum.draw,
		Subtitle: s.words.Say("figure.mix.subtitle", "mix", s.words.Or("mix."+m.ID, m.ID), "unit", s.words.UnitWord(m.Unit)),
		Headline: s.words.Say("figure.mix.title", "part", sum.layers[0].title, "value", s.words.Brief(last(sum.layers[0].mean)),
			"whole", s.words.Format(last(sum.tops[len(sum.tops)-1]), m.Unit, lingo.Short), "month", s.lastMonth()),
	}, true
}

// stack is layers with the heights of their upper edges; only means may be stacked.
type stack struct {
	*story
	layers []layer
	tops   [][]float64
}

// stack orders the layers, the largest at the bottom, and joins the small ones.
func (s *story) stack(layers []layer) stack {
	sort.SliceStable(layers, func(i, j int) bool { return last(layers[i].mean) > last(layers[j].mean) })
	if len(layers) > mostLayers+1 {
		others := layer{s.words.Word("part.others"), make([]float64, len(s.Months))}
		for _, l := range layers[mostLayers:] {
			accumulate(others.mean, l.mean)
		}
		layers = append(layers[:mostLayers:mostLayers], others)
	}
	out := stack{story: s, layers: layers}
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

func (s stack) draw(c draw.Canvas, l look) {
	whole := s.tops[len(s.tops)-1]
	p := frame(s.story, l, peak(whole), marks{12, 6})
	below := curve{s.Months[0], make([]float64, len(s.Months))}
	var labels []label
	for i, top := range s.tops {
		edge := curve{s.Months[0], top}
		fill := palette[i%len(palette)]
		p.Add(band{below, edge, fill}, line{edge, stroke(white, 0.8)})
		labels = append(labels, label{(last(below.values) + last(top)) / 2, s.layers[i].title, l.label, color.Color(fill)})
		below = edge
	}
	c = draw.Crop(c, 0, -labelRoom(labels), 0, 0)
	p.Draw(c)
	drawLabels(p.DataCanvas(c), p, labels)
}
