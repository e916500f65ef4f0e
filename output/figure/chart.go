package figure

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// tick is a mark of a scale; one without a label is a short line alone.
type tick struct {
	value float64
	label string
}

// ticker finds the marks of a scale between two values.
type ticker interface {
	ticks(low, high float64) []tick
}

// scale maps values onto a stretch of the page: x from left to right in both languages, y upwards.
type scale struct {
	low, high   float64
	first, last vg.Length
}

func (s scale) at(v float64) vg.Length {
	return s.first + vg.Length((v-s.low)/(s.high-s.low))*(s.last-s.first)
}

// area is the room of the data with its scales.
type area struct {
	draw.Canvas
	x, y scale
}

// layer is something that is drawn into the room of the data.
type layer interface{ plot(a area) }

// chart is values over the months of a plan, from zero up.
type chart struct {
	x, y   scale // without their places on the page
	months years
	round  values
	look   look
	layers []layer
}

// Room of an axis, beside its labels.
const (
	tickLength = 2.5 * vg.Length(1)
	tickGap    = 3.5 * vg.Length(1)
)

// frame makes an empty chart over all months, from zero to the round mark above highest.
func frame(s *story, l look, highest float64, m marks) *chart {
	c := &chart{months: years{m.x}, round: values{s.words, m.y}, look: l}
	c.x.low, c.x.high = float64(s.Months[0]), float64(s.Months[len(s.Months)-1]+1)
	c.y.high = top(highest, m.y)
	c.add(starts{s.Phases})
	return c
}

// marks says how many marks the axes have room for.
type marks struct{ x, y int }

func (c *chart) add(layers ...layer) { c.layers = append(c.layers, layers...) }

// draw draws axes and layers, and returns the room of the data.
func (c *chart) draw(on draw.Canvas) area {
	var widest vg.Length
	rows := c.round.ticks(c.y.low, c.y.high)
	for _, t := range rows {
		widest = max(widest, c.look.tick.Width(t.label))
	}
	size := c.look.tick.Font.Size
	a := area{draw.Crop(on, widest+tickGap, 0, tickLength+1.2*size, -0.4*size), c.x, c.y}
	a.x.first, a.x.last = a.Min.X, a.Max.X
	a.y.first, a.y.last = a.Min.Y, a.Max.Y
	c.grid(a, rows)
	c.years(a)
	for _, layer := range c.layers {
		layer.plot(a)
	}
	return a
}

// grid draws a hairline at each mark of the value axis, and its label.
func (c *chart) grid(a area, rows []tick) {
	style := c.look.tick
	style.XAlign = text.XRight
	for _, t := range rows {
		line := stroke(hair, hairline)
		if t.value == 0 {
			line = stroke(grey, hairline)
		}
		y := a.y.at(t.value)
		a.StrokeLine2(line, a.Min.X, y, a.Max.X, y)
		middle(a.Canvas, style, vg.Point{X: a.Min.X - tickGap, Y: y}, t.label)
	}
}

// years marks the years below.
func (c *chart) years(a area) {
	style := c.look.tick
	style.XAlign = text.XCenter
	for _, t := range c.months.ticks(a.x.low, a.x.high) {
		x := a.x.at(t.value)
		length := tickLength
		if t.label == "" {
			length /= 2
		}
		a.StrokeLine2(stroke(grey, hairline), x, a.Min.Y, x, a.Min.Y-length)
		middle(a.Canvas, style, vg.Point{X: x, Y: a.Min.Y - tickLength - 0.65*style.Font.Size}, t.label)
	}
}
