package figure

import (
	"math"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/sensitivity"
)

// fidelity shows the stated quantiles that came out worst: as fitted, and as sampled.
func (s *story) fidelity() (Figure, bool) {
	var list []sensitivity.Quantile
	for _, f := range s.Fidelity {
		list = append(list, sensitivity.Quantile(f))
	}
	worst := sensitivity.Worst(list, mostRows)
	if worst.Of == 0 {
		return Figure{}, false
	}
	f := fidelity{s, worst}
	subtitle := s.words.Say("figure.fidelity.subtitle", "allowed", s.words.Number(worst.Allowed))
	said := []string{subtitle}
	for _, d := range worst.Worst {
		said = append(said, s.words.Say("figure.describe.fidelity", "input", s.words.Input(d.Input), "percentile", s.words.Confidence(d.P), "asked", s.words.Number(d.Asked),
			"fitted", s.words.Number(d.Fitted), "sampled", s.words.Number(d.Sampled), "errors", f.errors(d.Draw)))
	}
	finding := "figure.fidelity.title"
	if worst.Beyond == 0 {
		finding = "figure.fidelity.all"
	}
	return Figure{
		Name: "elicitation-fidelity", Subtitle: subtitle, Description: paragraphs(said...), body: f.draw, room: f.room,
		Headline: s.words.Say(finding, "count", s.words.Number(float64(worst.Of)), "beyond", s.words.Number(float64(worst.Beyond)), "allowed", s.words.Number(worst.Allowed)),
	}, true
}

type fidelity struct {
	*story
	sensitivity.Fidelity
}

// errors writes a number of standard errors, with its sign.
func (f fidelity) errors(v float64) string {
	if math.IsInf(v, 0) {
		return f.words.Isolate("∞")
	}
	text := f.words.Number(math.Round(10*v) / 10)
	if v > 0 {
		text = f.words.Isolate("+" + text)
	}
	return text
}

// farthest is where the scale of standard errors ends at most; what lies beyond stands at its end.
const farthest = 8

func (f fidelity) draw(c draw.Canvas, l look) {
	var list []row
	end := f.Allowed + 1
	for _, d := range f.Worst {
		name, note := f.input(d.Input)
		list = append(list, row{name: name, note: strings.TrimSpace(note + " " + f.words.Confidence(d.P)), end: f.errors(d.Draw)})
		end = max(end, min(farthest, math.Ceil(max(math.Abs(d.Fit), math.Abs(d.Draw)))))
	}
	r := layRows(l.key(c, f.signs(c), f.words.Word("figure.fidelity.errors")), l, listing{list, rowHeight, 1})
	x := scale{-end, end, r.plot.Min.X, r.plot.Max.X}
	for i := range list {
		box(r.plot, outer, x.at(-f.Allowed), r.base(i), x.at(f.Allowed), r.base(i)+r.room())
	}
	x = r.scale(-end, end, values{w: f.words, most: 8})
	r.rule(stroke(ink, 0.7), x.at(0))
	for i, d := range f.Worst {
		at := func(v float64) vg.Point { return vg.Point{X: x.at(max(-end, min(end, v))), Y: r.middle(i)} }
		r.plot.StrokeLine2(stroke(central, 0.6), x.at(0), r.middle(i), at(d.Draw).X, r.middle(i))
		ring(r.plot, stroke(accent, 0.9), at(d.Fit), 3)
		dot(r.plot, circle, central, at(d.Draw), 2)
	}
}

func (f fidelity) room(l look) bounds {
	texts := []string{f.words.Word("figure.fidelity.fitted"), f.words.Word("figure.fidelity.sampled")}
	return l.rowsRoom(l.keyNeed(texts, f.words.Word("figure.fidelity.errors")), len(f.Worst), leastMarks)
}

func (f fidelity) signs(c draw.Canvas) []sign {
	return []sign{
		{f.words.Word("figure.fidelity.fitted"), func(at vg.Point) { ring(c, stroke(accent, 0.9), at, 3) }},
		{f.words.Word("figure.fidelity.sampled"), func(at vg.Point) { dot(c, circle, central, at, 2) }},
	}
}
