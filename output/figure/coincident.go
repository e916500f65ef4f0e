package figure

import (
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
	at := func(values []float64) curve { return curve{f.Months[0], values} }
	one, sum := f.together.Month.P50, f.added.Month.P50
	labels := []label{
		{last(sum), f.words.Word("figure.coincident.added"), l.label, accent},
		{last(one), f.words.Word("figure.coincident.together"), l.label, central},
	}
	p := frame(f.story, l, max(peak(one), peak(sum))*1.04, marks{12, 6})
	p.add(band{at(one), at(sum), beyond}, line{at(one), stroke(central, 1.4)}, line{at(sum), dashed(accent, 1.4)})
	c = draw.Crop(c, 0, -labelRoom(labels), 0, -1.6*l.small.Font.Size)
	a := p.draw(c)
	drawLabels(a, labels)
	f.namePhases(a, l)
}
