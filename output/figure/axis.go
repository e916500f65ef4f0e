package figure

import (
	"math"
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

// values marks round numbers: 1, 2, 2.5 or 5 times a power of ten, and whole ones of what is counted.
type values struct {
	w       lingo.Words
	most    int
	counted bool
}

// Ticks implements plot.Ticker.
func (v values) Ticks(low, high float64) []plot.Tick {
	step := v.step(high - low)
	var list []plot.Tick
	for k := math.Ceil(low/step - 1e-9); k*step <= high+step*1e-9; k++ {
		list = append(list, plot.Tick{Value: k * step, Label: v.label(k, step)})
	}
	return list
}

// step is from mark to mark.
func (v values) step(span float64) float64 {
	step := roundStep(span, v.most)
	switch {
	case v.counted && step < 1:
		return 1
	case v.counted && step == 2.5:
		return 5
	}
	return step
}

// label writes the k-th mark, with the decimals that a step has; from a million on the word stands
// for the zeros.
func (v values) label(k, step float64) string {
	mark := k * step
	if math.Abs(mark) >= 1e6 {
		third := math.Pow10(int(math.Floor(math.Log10(math.Abs(mark)))) - 2) // of the digits that the word keeps
		if math.Abs(math.Remainder(mark, third)) < step*1e-6 {
			return v.w.Brief(mark)
		}
	}
	unit := math.Pow10(int(math.Floor(math.Log10(step))) - 1)
	if unit < 1 {
		return v.w.Exact(math.Round(mark/unit) / math.Round(1/unit))
	}
	return v.w.Exact(math.Round(mark))
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
func (v values) top(highest float64) float64 {
	if highest <= 0 {
		return 1
	}
	step := v.step(highest)
	return step * math.Ceil(highest/step*(1-1e-9))
}
