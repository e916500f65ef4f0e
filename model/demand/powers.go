package demand

import "radif/model/series"

// powers are the compound factors of a trial for every month of the plan (D1), as products of
// two: one for the whole years since the curve's date, one for the months beyond them. So the
// exponentials, the dearest part of the stage, are taken once a trial instead of once a month.
type powers struct {
	at           series.Month
	first, years int // the whole years that are held: first, first+1, ...
	whole, part  series.Col
}

// newPowers lays out the factors for the months of the plan.
func newPowers(b *series.Builder, in Input, at series.Month) powers {
	p := powers{at: at}
	last, _ := p.split(in.Start + series.Month(max(in.Months, 1)) - 1)
	p.first, _ = p.split(in.Start)
	p.years = last - p.first + 1
	p.whole, p.part = b.History(p.years), b.History(12)
	return p
}

// split gives the whole years since the curve's date, rounded down, and the months beyond them.
func (p *powers) split(month series.Month) (years, months int) {
	since := int(month - p.at)
	months = (since%12 + 12) % 12
	return (since - months) / 12, months
}

// prepare fills the factors of the growth and trend of each trial.
func (p *powers) prepare(f *series.Frame, logRate, logTrend series.Col) {
	rate, trend := f.Col(logRate), f.Col(logTrend)
	fill := func(out []float64, years float64) {
		for i := range out {
			out[i] = CompoundFactor(rate[i]+trend[i], years)
		}
	}
	for y := range p.years {
		fill(f.Col(p.whole+series.Col(y)), float64(p.first+y))
	}
	for m := range 12 {
		fill(f.Col(p.part+series.Col(m)), float64(m)/12)
	}
}

// month writes the growth factor of a month of the plan.
func (p *powers) month(f *series.Frame, month series.Month, out []float64) {
	years, months := p.split(month)
	whole, part := f.Col(p.whole + series.Col(years-p.first))[:len(out)], f.Col(p.part + series.Col(months))[:len(out)]
	for i := range out {
		out[i] = whole[i] * part[i]
	}
}
