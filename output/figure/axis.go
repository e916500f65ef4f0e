package figure

import (
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/plot"

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
	var list []plot.Tick
	for year := first; year <= final; year++ {
		t := plot.Tick{Value: float64(series.NewMonth(year, 1))}
		if year%step == 0 {
			t.Label = strconv.Itoa(year)
		}
		list = append(list, t)
	}
	return list
}

// values marks round numbers: 1, 2, 2.5 or 5 times a power of ten.
type values struct {
	w    lingo.Words
	most int
}

// Ticks implements plot.Ticker.
func (v values) Ticks(low, high float64) []plot.Tick {
	step := roundStep(high-low, v.most)
	var list []plot.Tick
	for k := math.Ceil(low/step - 1e-9); k*step <= high+step*1e-9; k++ {
		list = append(list, plot.Tick{Value: k * step, Label: v.label(k * step)})
	}
	return list
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
