package figure

import (
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/lingo"
)

// coincident shows what adding the services' separate peaks would ask for, against the peak that
// they have together.
func (s *story) coincident() (Figure, bool) {
	together, ok := s.quantity("compute.offered_load")
	added, also := s.quantity("compute.offered_load.summed")
	if !ok || !also {
		return Figure{}, false
	}
	f := peaks{s, together, added}
	value := func(q plan.QuantityResult, style lingo.Style) string {
		return s.words.Format(last(q.Month.P50), q.Unit, style)
	}
	subtitle := s.words.Say("figure.coincident.subtitle", "unit", s.words.UnitWord(together.Unit))
	finding := "figure.coincident.title"
	if value(together, lingo.Short) == value(added, lingo.Short) {
		finding = "figure.coincident.same"
	}
	return Figure{
		Name: "coincident-peaks", Subtitle: subtitle, body: f.draw,
		Headline: s.words.Say(finding, "together", value(together, lingo.Short), "added", value(added, lingo.Short), "month", s.lastMonth()),
		Description: paragraphs(subtitle, s.words.Say("figure.describe.coincident", "month", s.lastMonth(),
			"together", value(together, lingo.Rounded), "added", value(added, lingo.Rounded))),
	}, true
}

type peaks struct {
	*story
	together, added plan.QuantityResult
}

func (f peaks) draw(c draw.Canvas, l look) {
	at := func(values []float64) plotter.XYs { return curve(f.Months[0], values) }
	one, sum := f.together.Month.P50, f.added.Month.P50
	labels := []label{
		{last(sum), f.words.Word("figure.coincident.added"), l.label, accent},
		{last(one), f.words.Word("figure.coincident.together"), l.label, central},
	}
	p := frame(f.story, l, max(peak(one), peak(sum))*1.04, marks{x: 12, y: 6})
	styles := []draw.LineStyle{dashed(accent, 1.4), stroke(central, 1.4)}
	p.add(band(at(one), at(sum), beyond), line(at(one), styles[1]), line(at(sum), styles[0]))
	if l.narrow {
		c, labels = l.key(c, l.samples(c, labels, styles), ""), nil
	}
	c = draw.Crop(c, 0, -l.labelRoom(labels), 0, 0)
	over := f.headings(p.area(c), l)
	a := p.draw(draw.Crop(c, 0, 0, 0, -over.height()))
	l.drawLabels(a, labels)
	over.draw(a)
}

// samples are the labels of lines as the signs of a key.
func (l look) samples(c draw.Canvas, labels []label, styles []draw.LineStyle) []sign {
	var list []sign
	for i, k := range labels {
		list = append(list, sign{k.text, func(at vg.Point) { c.StrokeLine2(styles[i], at.X-4, at.Y, at.X+4, at.Y) }})
	}
	return list
}
