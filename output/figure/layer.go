package figure

import (
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/model/series"
)

// starts marks where the phases start.
type starts struct{ phases []plan.PhaseInfo }

func (s starts) plot(a area) {
	for _, phase := range s.phases {
		if at := float64(phase.Ready); at > a.x.low && at < a.x.high {
			a.StrokeLine2(draw.LineStyle{Color: grey, Width: hairline, Dashes: []vg.Length{1, 2}}, a.x.at(at), a.Min.Y, a.x.at(at), a.Max.Y)
		}
	}
}

// curve is a value for each month, drawn at the middle of the month and out to both edges of its
// months.
type curve struct {
	start  series.Month
	values []float64
}

func (k curve) points(a area) []vg.Point {
	n := len(k.values)
	points := make([]vg.Point, 0, n+2)
	points = append(points, vg.Point{X: a.x.at(float64(k.start)), Y: a.y.at(k.values[0])})
	for m, v := range k.values {
		points = append(points, vg.Point{X: a.x.at(float64(k.start) + float64(m) + 0.5), Y: a.y.at(v)})
	}
	return append(points, vg.Point{X: a.x.at(float64(k.start) + float64(n)), Y: a.y.at(k.values[n-1])})
}

// line strokes a curve.
type line struct {
	curve
	style draw.LineStyle
}

func (l line) plot(a area) { a.StrokeLines(l.style, l.points(a)) }

// band fills the room between two curves.
type band struct {
	low, high curve
	fill      color.Color
}

func (b band) plot(a area) {
	outline := b.high.points(a)
	lower := b.low.points(a)
	for i := len(lower) - 1; i >= 0; i-- {
		outline = append(outline, lower[i])
	}
	a.FillPolygon(b.fill, outline)
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

func (s stairs) plot(a area) {
	var points []vg.Point
	for _, t := range s.steps {
		points = append(points, vg.Point{X: a.x.at(float64(t.from)), Y: a.y.at(t.value)}, vg.Point{X: a.x.at(float64(t.to)), Y: a.y.at(t.value)})
	}
	a.StrokeLines(s.style, points)
}

// treads draws the treads alone.
type treads struct {
	steps []step
	style draw.LineStyle
}

func (s treads) plot(a area) {
	for _, t := range s.steps {
		a.StrokeLine2(s.style, a.x.at(float64(t.from)), a.y.at(t.value), a.x.at(float64(t.to)), a.y.at(t.value))
	}
}

// box fills a rectangle.
func box(c draw.Canvas, fill color.Color, left, bottom, right, top vg.Length) {
	c.FillPolygon(fill, []vg.Point{{X: left, Y: bottom}, {X: right, Y: bottom}, {X: right, Y: top}, {X: left, Y: top}})
}
