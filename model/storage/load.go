package storage

import "radif/model/series"

// load is where a service's data and operations go: the sums of its class and of the site.
type load struct {
	ratio, share, change   series.Col // reduction r, q = 1/r, daily change
	reduced, changed, flow series.Col // of the class
	delta                  series.Col // of the site
	operations             series.Col // mean-hour operations of its class and profile
	held                   series.Col // data of the class
}

// newLoad declares how a service or machine loads its class; the class ties it to its sums.
func newLoad(b *series.Builder, subject string, ratio, change series.Param) load {
	l := load{ratio: b.InputOr(ratio, "1", series.One), change: b.InputOr(change, "1", series.Zero)}
	l.share = b.Column(series.Step{Formula: "S2", Subject: subject, Symbol: "q", Unit: "1", Expr: "q = 1 / r",
		Args: []series.Arg{{Symbol: "r", Col: l.ratio}}})
	return l
}

func (l *load) prepare(f *series.Frame) {
	share := f.Col(l.share)
	for i, r := range f.Col(l.ratio) {
		share[i] = ShareLeft(r)
	}
}

// add enters data into the sums of the class: before and after reduction, and changed a day.
func (l *load) add(f *series.Frame, data series.Col) {
	d := f.Col(data)
	held, reduced, share := f.Col(l.held)[:len(d)], f.Col(l.reduced)[:len(d)], f.Col(l.share)[:len(d)]
	if l.change == series.Zero {
		for i, x := range d {
			held[i] += x
			reduced[i] += float64(Reduced(x, share[i]))
		}
		return
	}
	change, changed, delta := f.Col(l.change)[:len(d)], f.Col(l.changed)[:len(d)], f.Col(l.delta)[:len(d)]
	for i, x := range d {
		small := float64(Reduced(x, share[i]))
		held[i] += x
		reduced[i] += small
		changed[i] += float64(small * change[i])
		delta[i] += float64(x * change[i])
	}
}
