package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/lingo"
)

// fan shows how uncertain one quantity is, and what is specified for each phase.
func (s *story) fan(id string) (Figure, bool) {
	q, ok := s.quantity(id)
	if !ok {
		return Figure{}, false
	}
	f := fan{s, q, s.design(id)}
	said := f.sized(f.design)
	if said == "" {
		said = s.words.Say("figure.describe.projected", "month", s.lastMonth(), "median", s.words.Format(last(q.Month.P50), q.Unit, lingo.Rounded),
			"low", s.words.Format(last(q.Month.P05), q.Unit, lingo.Rounded), "high", s.words.Format(last(q.Month.P95), q.Unit, lingo.Rounded))
	}
	return Figure{Name: "fan-" + id, Headline: f.headline(), Subtitle: f.subtitle(), Description: paragraphs(f.subtitle(), said), body: f.draw}, true
}

type fan struct {
	*story
	q      plan.QuantityResult
	design []plan.Design
}

func (f fan) headline() string {
	if len(f.design) == 0 {
		return f.words.Say("figure.fan.projected", "quantity", f.words.Quantity(f.q.ID),
			"value", f.rate(last(f.q.Month.P50)), "month", f.lastMonth())
	}
	var sizes []string
	style := lingo.Sized
	if f.counted(f.q.Unit) {
		style = lingo.SizedBare // the title names the unit
	}
	for i, d := range f.design {
		if i > 0 && d.Specified == f.design[i-1].Specified {
			continue // it stays the same
		}
		sizes = append(sizes, f.words.Say("figure.fan.size", "value", f.words.Format(d.Specified, d.Unit, style), "month", f.words.Month(f.phase(d.Phase).Ready)))
		style = lingo.SizedBare // the unit is said once
	}
	return f.words.Say(f.given("figure.fan.title", f.design[0]), "quantity", f.words.Quantity(f.q.ID), "confidence", f.basis(f.design[0]), "sizes", f.words.List(sizes))
}

// rate is a value for a headline; a rate without a unit of its own, such as 12/s, is one word.
func (f fan) rate(v float64) string {
	if unit := f.words.Unit(f.q.Unit); strings.HasPrefix(unit, "/") {
		return f.words.Format(v, "1", lingo.Short) + unit
	}
	return f.words.Format(v, f.q.Unit, lingo.Short)
}

// counted reports whether a unit is a thing that is counted, which the title then names.
func (s *story) counted(unit string) bool { return s.words.Has("unit." + unit + ".one") }

func (f fan) subtitle() string {
	unit := capital(f.words.UnitWord(f.q.Unit))
	switch {
	case len(f.design) == 0:
		return f.words.Say("figure.fan.plain", "unit", unit)
	case f.design[0].Given != "":
		return f.words.Say("figure.fan.subtitle.given", "unit", unit, "confidence", f.basis(f.design[0]))
	case f.q.State == string(plan.Required):
		return f.words.Say("figure.fan.subtitle", "unit", unit, "confidence", f.words.Confidence(f.design[0].Confidence))
	}
	return f.words.Say("figure.fan.installed", "unit", unit, "confidence", f.words.Confidence(f.design[0].Confidence))
}

func (f fan) draw(c draw.Canvas, l look) {
	b := f.q.Month
	labels := []label{
		{last(b.P95), "P95", l.label, inner}, {last(b.P90), "P90", l.label, inner},
		{last(b.P50), f.words.Word("figure.median"), l.label, central}, {last(b.P05), "P5", l.label, inner},
	}
	highest := max(peak(b.P95), f.specified())
	p := frame(f.story, l, highest*1.06, marks{12, 7, f.counted(f.q.Unit)})
	f.addTo(p, detail{1.2, true, !l.narrow})
	if n := len(f.design); n > 0 && !l.narrow {
		d := f.design[n-1]
		peak := label{d.Computed, f.peakName(d), l.label, ink}
		labels = append([]label{peak}, labels...)
	}
	c = draw.Crop(c, 0, -l.labelRoom(labels), 0, 0)
	over := f.headings(p.area(c), l)
	if roomy(l.strong, f.tags(p.area(c), l.strong, f.named)) && len(f.design) > 0 {
		a := p.draw(c)
		l.drawLabels(a, labels)
		drawTags(a, l.strong, f.tags(a, l.strong, f.named))
		return
	}
	a := p.draw(draw.Crop(c, 0, 0, 0, -over.height()))
	l.drawLabels(a, labels)
	over.draw(a)
	drawTags(a, l.strong, f.tags(a, l.strong, f.size))
}

// detail is how much of a fan is drawn beside outer band, median and staircase.
type detail struct {
	weight      vg.Length // of the lines
	inner       bool      // the band from median to P90
	peaksOfNeed bool      // what the staircase is made from
}

// addTo puts a fan into a plot.
func (f fan) addTo(c chart, d detail) {
	b := f.q.Month
	for _, t := range f.stretches(f.q.State != string(plan.Required)) {
		at := func(values []float64) plotter.XYs { return curve(f.Months[t.from], values[t.from:t.to]) }
		c.add(band(at(b.P05), at(b.P95), outer))
		if d.inner {
			c.add(band(at(b.P50), at(b.P90), inner))
		}
		c.add(line(at(b.P50), stroke(central, d.weight)))
	}
	if d.peaksOfNeed {
		for _, s := range f.steps(computed) {
			c.add(line(s.tread(), dashed(ink, 0.7)))
		}
	}
	if steps := f.steps(specified); len(steps) > 0 {
		c.add(line(stairs(steps), stroke(accent, d.weight*1.3)))
	}
}

// stretch is a run of months, of which the last is left out.
type stretch struct{ from, to int }

// stretches are the months in which a quantity is a curve: all of them for a need. What is
// installed is there from the first phase on and leaps with each.
func (s *story) stretches(leaps bool) []stretch {
	if !leaps || len(s.Phases) == 0 {
		return []stretch{{0, len(s.Months)}}
	}
	var list []stretch
	for _, p := range s.Phases {
		t := stretch{max(0, int(p.Ready-s.Months[0])), min(len(s.Months), int(p.End-s.Months[0]))}
		if t.from < t.to {
			list = append(list, t)
		}
	}
	return list
}

// steps are the stretches of the phases at one of their design values.
func (f fan) steps(value func(plan.Design) float64) []step {
	var list []step
	for _, d := range f.design {
		phase := f.phase(d.Phase)
		list = append(list, step{phase.Ready, phase.End, value(d)})
	}
	return list
}

func specified(d plan.Design) float64 { return d.Specified }
func computed(d plan.Design) float64  { return d.Computed }

func (f fan) specified() float64 {
	var highest float64
	for _, d := range f.design {
		highest = max(highest, d.Specified)
	}
	return highest
}

// capital begins a sentence.
func capital(txt string) string {
	first, size := utf8.DecodeRuneInString(txt)
	return string(unicode.ToUpper(first)) + txt[size:]
}
