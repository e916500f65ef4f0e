package figure

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/model/series"
)

// grid draws hairlines at the marks of the value axis.
type grid struct{}

// Plot implements plot.Plotter.
func (grid) Plot(c draw.Canvas, p *plot.Plot) {
	_, y := p.Transforms(&c)
	for _, t := range p.Y.Tick.Marker.Ticks(p.Y.Min, p.Y.Max) {
		line := stroke(hair, hairline)
		if t.Value == 0 {
			line = stroke(grey, hairline)
		}
		c.StrokeLine2(line, c.Min.X, y(t.Value), c.Max.X, y(t.Value))
	}
}

// starts marks where the phases start.
type starts struct{ phases []plan.PhaseInfo }

// Plot implements plot.Plotter.
func (s starts) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	for _, phase := range s.phases {
		if at := float64(phase.Ready); at > p.X.Min && at < p.X.Max {
			c.StrokeLine2(draw.LineStyle{Color: grey, Width: hairline, Dashes: []vg.Length{1, 2}}, x(at), c.Min.Y, x(at), c.Max.Y)
		}
	}
}

// curve is a value for each month, drawn at the middle of the month and out to both edges of its
// months.
type curve struct {
	start  series.Month
	values []float64
}

func (k curve) points(c draw.Canvas, p *plot.Plot) []vg.Point {
	x, y := p.Transforms(&c)
	n := len(k.values)
	points := make([]vg.Point, 0, n+2)
	points = append(points, vg.Point{X: x(float64(k.start)), Y: y(k.values[0])})
	for m, v := range k.values {
		points = append(points, vg.Point{X: x(float64(k.start) + float64(m) + 0.5), Y: y(v)})
	}
	return append(points, vg.Point{X: x(float64(k.start) + float64(n)), Y: y(k.values[n-1])})
}

// line strokes a curve.
type line struct {
	curve
	style draw.LineStyle
}

// Plot implements plot.Plotter.
func (l line) Plot(c draw.Canvas, p *plot.Plot) { c.StrokeLines(l.style, l.points(c, p)) }

// band fills the room between two curves.
type band struct {
	low, high curve
	fill      color.Color
}

// Plot implements plot.Plotter.
func (b band) Plot(c draw.Canvas, p *plot.Plot) {
	outline := b.high.points(c, p)
	lower := b.low.points(c, p)
	for i := len(lower) - 1; i >= 0; i-- {
		outline = append(outline, lower[i])
	}
	c.FillPolygon(b.fill, outline)
}

// step is one tread of the staircase of what is bought.
type step struct {
	from, to series.Month
	value    float64
}

// stairs draws the treads and the risers between them.
type stairs struct {
	steps []step
	style draw.LineStyle
}

// Plot implements plot.Plotter.
func (s stairs) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	var points []vg.Point
	for _, t := range s.steps {
		points = append(points, vg.Point{X: x(float64(t.from)), Y: y(t.value)}, vg.Point{X: x(float64(t.to)), Y: y(t.value)})
	}
	c.StrokeLines(s.style, points)
}

// treads draws the treads alone.
type treads struct {
	steps []step
	style draw.LineStyle
}

// Plot implements plot.Plotter.
func (s treads) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, t := range s.steps {
		c.StrokeLine2(s.style, x(float64(t.from)), y(t.value), x(float64(t.to)), y(t.value))
	}
}

// box fills a rectangle.
func box(c draw.Canvas, fill color.Color, left, bottom, right, top vg.Length) {
	c.FillPolygon(fill, []vg.Point{{X: left, Y: bottom}, {X: right, Y: bottom}, {X: right, Y: top}, {X: left, Y: top}})
}
