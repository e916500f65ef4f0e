package figure

import (
	"math"
	"slices"

	"gonum.org/v1/plot"
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
	unit := d.Unit
	if s.counted(unit) {
		unit = "1" // the title names it
	}
	subtitle := s.words.Say(s.given("figure.distribution.subtitle", d), "unit", capital(s.words.UnitWord(d.Unit)), "confidence", s.basis(d))
	return Figure{
		Name: "distribution-" + id, Subtitle: subtitle, Description: paragraphs(subtitle, s.sized(f.design)), body: f.draw, room: f.room,
		Headline: s.words.Say(s.given("figure.distribution.title", d), "quantity", s.words.Quantity(id), "phase", s.phaseTitle(d.Phase),
			"median", s.words.Format(d.Median, unit, lingo.Short), "confidence", s.basis(d),
			"computed", s.words.Format(d.Computed, unit, lingo.Short), "specified", s.words.Format(d.Specified, unit, lingo.Sized)),
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
	for i, d := range f.design {
		names[i].name = f.phaseTitle(d.Phase)
	}
	room, beside := c, c
	if !l.narrow {
		room, beside = f.split(c, l)
	}
	r := layRows(room, l, listing{names, c.Max.Y - c.Min.Y, 2})
	low, high := f.reach()
	x := r.scale(low, high, f.marks())
	all, highest := f.histograms(low, high)
	for i, d := range f.design {
		all[i].draw(r.plot, x, ground{r.base(i), r.room() * 0.86 / vg.Length(highest), d.Specified})
		f.mark(r, x, r.base(i), d)
		if l.narrow {
			f.inline(c, l, r.base(i)+r.room()+l.textLine()/2, d)
			continue
		}
		f.name(beside, l, r.middle(i), d)
	}
}

// split parts a canvas into the room of the rows and that of the levels beside them.
func (f distribution) split(c draw.Canvas, l look) (room, beside draw.Canvas) {
	var ends vg.Length
	for _, d := range f.design {
		for _, v := range f.levels(l, d) {
			ends = max(ends, v.style.Width(v.text)+levelRoom)
		}
	}
	rest := c.Max.X - c.Min.X - ends
	if l.rightToLeft {
		return draw.Crop(c, ends+6, 0, 0, 0), draw.Crop(c, 0, -rest, 0, 0)
	}
	return draw.Crop(c, 0, -ends-6, 0, 0), draw.Crop(c, rest, 0, 0, 0)
}

// room is the height of the rows: of three levels beside each, or of a few bars on a narrow page.
func (f distribution) room(l look) bounds {
	return bounds{least: l.rowsNeed(len(f.design), 3.4*l.leading*l.small.Font.Size, 2)}
}

// marks marks the scale, whole numbers of what is counted.
func (f distribution) marks() plot.Ticker {
	return values{f.words, distributionMarks, whole(slices.Concat(f.values...))}
}

// histograms sorts the values of each phase into equal bins, and finds the highest bar.
func (f distribution) histograms(low, high float64) (all []bars, highest float64) {
	for _, values := range f.values {
		b := sorted(values, low, high)
		all, highest = append(all, b), max(highest, slices.Max(b.share))
	}
	return all, highest
}
