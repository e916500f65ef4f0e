package figure

import (
	"slices"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
)

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
		return f.words.Say("figure.level", "name", name, "value", value)
	}
	name := f.basis(d)
	if l.narrow && d.Given != "" {
		name = inside(f.words.Word("column.computed")) // the subtitle says on what
	}
	return []level{
		{d.Specified, text(f.words.Word("figure.specified"), f.words.Exact(d.Specified)), strong, stroke(accent, 1.6)},
		{d.Computed, text(name, f.words.Number(d.Computed)), computed, dashed(ink, 0.8)},
		{d.Median, text(f.words.Word("figure.median"), f.words.Number(d.Median)), median, stroke(central, 0.8)},
	}
}

// mark draws the lines of a row's levels, the specified one on top.
func (f distribution) mark(r rows, x scale, base vg.Length, d plan.Design) {
	levels := f.levels(r.look, d)
	slices.Reverse(levels)
	for _, v := range levels {
		r.plot.StrokeLine2(v.line, x.at(v.value), base, x.at(v.value), base+r.room()*0.92)
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

// inline writes the levels of a row in one line, or as many of them as there is room for.
func (f distribution) inline(c draw.Canvas, l look, y vg.Length, d plan.Design) {
	x, align := l.start(c)
	end, _ := l.end(c)
	for _, v := range f.levels(l, d) {
		wide := levelRoom + v.style.Width(v.text)
		if l.ahead(end-x) < wide {
			return
		}
		v.style.XAlign = align
		c.StrokeLine2(v.line, x, y, x+l.ahead(levelRoom-4), y)
		middle(c, v.style, vg.Point{X: x + l.ahead(levelRoom), Y: y}, v.text)
		x += l.ahead(wide + 9)
	}
}
