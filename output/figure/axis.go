package figure

import (
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"radif/model/series"
	"radif/output/lingo"
)

// years marks the Januaries, all of them or as many as leave room.
type years struct{ most int }

// Ticks implements plot.Ticker.
func (y years) Ticks(low, high float64) []plot.Tick {
	first := int(math.Ceil(low / 12))
	final := int(math.Floor(high / 12))
	step := 1
	for _, step = range []int{1, 2, 5, 10, 20, 50} {
		if (final-first)/step < y.most {
			break
		}
	}
	var ticks []plot.Tick
	for year := first; year <= final; year++ {
		tick := plot.Tick{Value: float64(series.NewMonth(year, 1))}
		if year%step == 0 {
			tick.Label = strconv.Itoa(year)
		}
		ticks = append(ticks, tick)
	}
	return ticks
}

// values marks round numbers: 1, 2, 2.5 or 5 times a power of ten.
type values struct {
	w    lingo.Words
	most int
}

// Ticks implements plot.Ticker.
func (v values) Ticks(low, high float64) []plot.Tick {
	step := roundStep(high-low, v.most)
	var ticks []plot.Tick
	for k := math.Ceil(low/step - 1e-9); k*step <= high+step*1e-9; k++ {
		ticks = append(ticks, plot.Tick{Value: k * step, Label: v.label(k * step)})
	}
	return ticks
}

// counts marks round whole numbers.
type counts struct{ values }

// Ticks implements plot.Ticker.
func (c counts) Ticks(low, high float64) []plot.Tick {
	return slices.DeleteFunc(c.values.Ticks(low, high), func(t plot.Tick) bool { return t.Value != math.Round(t.Value) })
}

// label writes a mark; from a million on the word stands for the zeros.
func (v values) label(mark float64) string {
	if math.Abs(mark) >= 1e6 {
		return v.w.Brief(mark)
	}
	return v.w.Number(mark)
}

// roundStep is the smallest round step that divides a span into at most so many parts.
func roundStep(span float64, most int) float64 {
	power := math.Pow(10, math.Floor(math.Log10(span/float64(most))))
	for _, f := range []float64{1, 2, 2.5, 5} {
		if span/(f*power) <= float64(most)*(1+1e-9) {
			return f * power
		}
	}
	return 10 * power
}

// top is where an axis from zero ends: the round mark above the highest value.
func top(highest float64, most int) float64 {
	if highest <= 0 {
		return 1
	}
	step := roundStep(highest, most)
	return step * math.Ceil(highest/step*(1-1e-9))
}

// frame makes an empty plot over all months, from zero to the round mark above highest.
func frame(s *story, l look, highest float64, marks marks) *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	p.X.Min, p.X.Max = float64(s.Months[0]), float64(s.Months[len(s.Months)-1]+1)
	p.Y.Min, p.Y.Max = 0, top(highest, marks.y)
	p.X.Tick.Marker, p.Y.Tick.Marker = years{marks.x}, values{s.words, marks.y}
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.Padding, a.LineStyle.Width, a.Tick.LineStyle.Width, a.Tick.Length = 0, 0, 0, 2.5
		x, y := a.Tick.Label.XAlign, a.Tick.Label.YAlign
		a.Tick.Label = l.tick
		a.Tick.Label.XAlign, a.Tick.Label.YAlign = x, y
	}
	p.X.Tick.LineStyle = stroke(grey, hairline)
	p.Add(grid{}, starts{s.Phases})
	return p
}

// marks says how many marks the axes have room for.
type marks struct{ x, y int }

// scale maps values onto a stretch of the page, from left to right in both languages.
type scale struct {
	low, high   float64
	left, right vg.Length
}

func (s scale) at(v float64) vg.Length {
	return s.left + vg.Length((v-s.low)/(s.high-s.low))*(s.right-s.left)
}
