package figure

import (
	"math"
	"slices"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/lingo"
)

// distribution shows how the peak of each phase is spread over the trials, and where in it the
// specified value stands.
func (s *story) distribution(id string) (Figure, bool) {
	f := distribution{story: s}
	for _, d := range s.design(id) {
		if values := s.maxima(id, d.Phase); len(values) > 0 {
			f.design, f.values = append(f.design, d), append(f.values, values)
		}
	}
	if len(f.design) == 0 {
		return Figure{}, false
	}
	d := f.design[len(f.design)-1]
	subtitle := s.words.Say("figure.distribution.subtitle", "unit", capital(s.words.UnitWord(d.Unit)), "confidence", s.words.Confidence(d.Confidence))
	return Figure{
		Name: "distribution-" + id, Subtitle: subtitle, Description: paragraphs(subtitle, s.sized(f.design)), body: f.draw,
		Headline: s.words.Say("figure.distribution.title", "quantity", s.words.Quantity(id), "phase", s.phaseTitle(d.Phase),
			"median", s.words.Format(d.Median, d.Unit, lingo.Short), "confidence", s.words.Confidence(d.Confidence),
			"computed", s.words.Format(d.Computed, d.Unit, lingo.Short), "specified", s.words.Format(d.Specified, d.Unit, lingo.Sized)),
	}, true
}

type distribution struct {
	*story
	design []plan.Design
	values [][]float64
}

// most of the marks and of the bars across.
const (
	distributionMarks = 7
	distributionBars  = 90
)

// reach is the range of the scale: a little more than all that is shown.
func (f distribution) reach() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for i, d := range f.design {
		low = min(low, slices.Min(f.values[i]), d.Median)
		high = max(high, slices.Max(f.values[i]), d.Specified)
	}
	if low == high {
		return low - 1, high + 1
	}
	edge := (high - low) / 40
	if whole(slices.Concat(f.values...)) {
		edge = max(edge, 0.6) // half a bar and a little
	}
	return low - edge, high + edge
}

func (f distribution) draw(c draw.Canvas, l look) {
	names := make([]row, len(f.design))
	var ends vg.Length
	for i, d := range f.design {
		names[i].name = f.phaseTitle(d.Phase)
		for _, v := range f.levels(l, d) {
			ends = max(ends, v.style.Width(v.text)+levelRoom)
		}
	}
	room, beside := draw.Crop(c, 0, -ends-6, 0, 0), draw.Crop(c, c.Max.X-c.Min.X-ends, 0, 0, 0)
	if l.rightToLeft {
		room, beside = draw.Crop(c, ends+6, 0, 0, 0), draw.Crop(c, 0, ends-(c.Max.X-c.Min.X), 0, 0)
	}
	r := layRows(room, l, names, c.Max.Y-c.Min.Y)
	low, high := f.reach()
	x := r.scale(low, high, f.marks())
	all, highest := f.histograms(low, high)
	for i, d := range f.design {
		base := r.plot.Max.Y - r.height*vg.Length(i+1)
		all[i].draw(r.plot, x, base, r.height*0.86/vg.Length(highest), d.Specified)
		f.mark(r, x, base, d, l)
		f.name(beside, l, r.middle(i), d)
	}
}

// marks marks the scale, whole numbers of what is counted.
func (f distribution) marks() ticker {
	round := values{f.words, distributionMarks}
	if whole(slices.Concat(f.values...)) {
		return counts{round}
	}
	return round
}

// histograms sorts the values of each phase into equal bins, and finds the highest bar.
func (f distribution) histograms(low, high float64) (all []bars, highest float64) {
	for _, values := range f.values {
		b := sorted(values, low, high)
		all, highest = append(all, b), max(highest, slices.Max(b.share))
	}
	return all, highest
}

// level is one of the values that a row marks.
type level struct {
	value float64
	text  string
	style text.Style
	line  draw.LineStyle
}

const levelRoom = 14 * vg.Length(1) // of the sample of a level's line

func (f distribution) levels(l look, d plan.Design) []level {
	median, computed := l.small, l.small
	median.Color, computed.Color = ink, ink
	strong := l.strong
	strong.Font.Size = l.small.Font.Size
	text := func(name, value string) string {
		return f.words.Say("figure.describe.value", "name", name, "value", value)
	}
	return []level{
		{d.Specified, text(f.words.Word("figure.specified"), f.words.Exact(d.Specified)), strong, stroke(accent, 1.6)},
		{d.Computed, text(f.words.Confidence(d.Confidence), f.words.Number(d.Computed)), computed, dashed(ink, 0.8)},
		{d.Median, text(f.words.Word("figure.median"), f.words.Number(d.Median)), median, stroke(central, 0.8)},
	}
}

// mark draws the lines of a row's levels, the specified one on top.
func (f distribution) mark(r rows, x scale, base vg.Length, d plan.Design, l look) {
	levels := f.levels(l, d)
	slices.Reverse(levels)
	for _, v := range levels {
		r.plot.StrokeLine2(v.line, x.at(v.value), base, x.at(v.value), base+r.height*0.92)
	}
}

// name writes the levels of a row beside it, each behind a sample of its line.
func (f distribution) name(c draw.Canvas, l look, y vg.Length, d plan.Design) {
	for k, v := range f.levels(l, d) {
		at := vg.Point{Y: y + (1-vg.Length(k))*v.style.Font.Size*l.leading}
		at.X, v.style.XAlign = l.start(c)
		c.StrokeLine2(v.line, at.X, at.Y, at.X+l.ahead(levelRoom-4), at.Y)
		at.X += l.ahead(levelRoom)
		middle(c, v.style, at, v.text)
	}
}
