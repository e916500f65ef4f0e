package figure

import (
	"math"
	"slices"
	"strconv"

	"radif/model/series"
	"radif/output/lingo"
)

// years marks the Januaries, all of them or as many as leave room.
type years struct{ most int }

func (y years) ticks(low, high float64) []tick {
	first := int(math.Ceil(low / 12))
	final := int(math.Floor(high / 12))
	step := 1
	for _, step = range []int{1, 2, 5, 10, 20, 50} {
		if (final-first)/step < y.most {
			break
		}
	}
	var list []tick
	for year := first; year <= final; year++ {
		t := tick{value: float64(series.NewMonth(year, 1))}
		if year%step == 0 {
			t.label = strconv.Itoa(year)
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

func (v values) ticks(low, high float64) []tick {
	step := roundStep(high-low, v.most)
	var list []tick
	for k := math.Ceil(low/step - 1e-9); k*step <= high+step*1e-9; k++ {
		list = append(list, tick{k * step, v.label(k * step)})
	}
	return list
}

// counts marks round whole numbers.
type counts struct{ values }

func (c counts) ticks(low, high float64) []tick {
	return slices.DeleteFunc(c.values.ticks(low, high), func(t tick) bool { return t.value != math.Round(t.value) })
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
