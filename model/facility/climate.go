package facility

import (
	"radif/model/series"
)

// climateColumns are means of the cooling coefficient b over the hours of each calendar month and
// of the year, and b in the month's hottest hour.
//
// The load of a state is constant over the day and the power of the plant is linear in b, which is
// linear in the ordinates of its table. So the mean power over all hours is the power at the
// mean b, exactly, and the mean b is a fixed weighting of the ordinates: nothing is lost against
// reckoning 12 x 24 or 8760 hours one by one. Only the square loss of the transformer, which
// carries the cooling, is taken at the mean power of the period: within 2e-5 of the whole.
type climateColumns struct {
	month [12]series.Col
	hot   [12]series.Col
	year  series.Col
}

// climate declares them. Over the year recirculation is not added: it is a matter of the still, hot
// design day.
func climate(b *series.Builder, s *series.Sheet, p Site, c Cooling) climateColumns {
	var k climateColumns
	if len(p.Climate[0]) == 0 {
		k.year = c.power(b, s, b.Input(p.DesignTemperature, "°C"))
		for m := range k.month {
			k.month[m], k.hot[m] = k.year, k.year
		}
		return k
	}
	t := c.table(b)
	year := make([]float64, len(t.x))
	for m, samples := range p.Climate {
		w := t.weights(samples)
		k.month[m] = t.weighted(s, line("F10", "b_m", "1", "b_m = mean of b over the hours of the calendar month"), w)
		k.hot[m] = t.weighted(s, line("F10", "b_hot", "1", "b_hot = b in the hottest hour of the calendar month"), t.weights([]float64{hottest(samples)}))
		for i := range year {
			year[i] += float64(w[i] * daysShare(m))
		}
	}
	k.year = t.weighted(s, line("F10", "b_y", "1", "b_y = mean of b over the hours of the year"), year)
	return k
}

// daysShare is the share of a common year that a calendar month (0 for January) takes.
func daysShare(m int) float64 {
	const commonYear, days = 2001, 365
	return float64(series.NewMonth(commonYear, m+1).Days()) / days
}

func hottest(samples []float64) float64 {
	t := samples[0]
	for _, x := range samples {
		t = max(t, x)
	}
	return t
}
