package figure

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"radif/model/series"
)

// curve is a value for each month, at the middle of the month and out to both edges of its months.
func curve(start series.Month, values []float64) plotter.XYs {
	n := len(values)
	points := make(plotter.XYs, 0, n+2)
	points = append(points, plotter.XY{X: float64(start), Y: values[0]})
	for m, v := range values {
		points = append(points, plotter.XY{X: float64(start) + float64(m) + 0.5, Y: v})
	}
	return append(points, plotter.XY{X: float64(start) + float64(n), Y: values[n-1]})
}

// line strokes a curve.
func line(points plotter.XYs, style draw.LineStyle) *plotter.Line {
	return &plotter.Line{XYs: points, LineStyle: style}
}

// band fills the room between two curves.
func band(low, high plotter.XYs, fill color.Color) *plotter.Polygon {
	outline := slices.Concat(high, low)
	slices.Reverse(outline[len(high):])
	return &plotter.Polygon{XYs: []plotter.XYs{outline}, Color: fill}
}

// step is one tread of the staircase of what is bought.
type step struct {
	from, to series.Month
	value    float64
}

func (s step) tread() plotter.XYs {
	return plotter.XYs{{X: float64(s.from), Y: s.value}, {X: float64(s.to), Y: s.value}}
}

// stairs joins the treads by risers.
func stairs(steps []step) plotter.XYs {
	var points plotter.XYs
	for _, s := range steps {
		points = append(points, s.tread()...)
	}
	return points
}

// box fills a rectangle.
func box(c draw.Canvas, fill color.Color, left, bottom, right, top vg.Length) {
	c.FillPolygon(fill, []vg.Point{{X: left, Y: bottom}, {X: right, Y: bottom}, {X: right, Y: top}, {X: left, Y: top}})
}
