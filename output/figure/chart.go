package figure

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

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

// chart is values over the months of a plan, from zero up.
type chart struct {
	*plot.Plot
	first, end, top float64 // of the axes
}

// marks says how many marks the axes have room for, and whether what they mark is counted.
type marks struct {
	x, y    int
	counted bool
}

// frame makes an empty chart over all months, from zero to the round mark above highest.
func frame(s *story, l look, highest float64, m marks) chart {
	if l.narrow {
		m.x, m.y = min(m.x, narrowYears), min(m.y, narrowMarks)
	}
	round := values{s.words, m.y, m.counted}
	c := chart{plot.New(), float64(s.Months[0]), float64(s.Months[len(s.Months)-1] + 1), round.top(highest)}
	c.BackgroundColor = nil
	c.X.Min, c.X.Max, c.Y.Max = c.first, c.end, c.top
	c.X.Tick.Marker = plot.ConstantTicks(years{m.x}.Ticks(c.first, c.end))
	c.Y.Tick.Marker = plot.ConstantTicks(round.Ticks(0, c.top))
	for _, a := range []*plot.Axis{&c.X, &c.Y} {
		a.Padding, a.LineStyle.Width, a.Tick.LineStyle.Width, a.Tick.Length = 0, 0, 0, 2.5
		x, y := a.Tick.Label.XAlign, a.Tick.Label.YAlign
		a.Tick.Label = l.tick
		a.Tick.Label.XAlign, a.Tick.Label.YAlign = x, y
	}
	c.X.LineStyle, c.X.Tick.LineStyle = stroke(grey, hairline), stroke(grey, hairline)
	c.add(&plotter.Grid{Horizontal: stroke(hair, hairline)})
	for _, phase := range s.Phases {
		if at := float64(phase.Ready); at > c.first && at < c.end {
			c.add(line(plotter.XYs{{X: at, Y: 0}, {X: at, Y: c.top}}, draw.LineStyle{Color: grey, Width: hairline, Dashes: []vg.Length{1, 2}}))
		}
	}
	return c
}

// fixed is data that neither moves the axes, which are those of the plan, nor asks for room beside
// them: a phase may go on after the last month.
type fixed struct{ plot.Plotter }

func (c chart) add(list ...plot.Plotter) {
	for _, p := range list {
		c.Add(fixed{p})
	}
}

// Marks on a narrow page, at most.
const (
	narrowYears = 5
	narrowMarks = 6
)

// area is the room that the data will have on a canvas.
func (c chart) area(on draw.Canvas) area {
	data := c.DataCanvas(on)
	return area{data, scale{c.first, c.end, data.Min.X, data.Max.X}, scale{0, c.top, data.Min.Y, data.Max.Y}}
}

// draw draws axes and data, and returns the room of the data.
func (c chart) draw(on draw.Canvas) area {
	a := c.area(on)
	c.Draw(on)
	return a
}
