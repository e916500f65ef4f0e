package table

import (
	"radif/model/plan"
	"radif/output/lingo"
)

// Monthly lists every quantity month by month: mean and percentiles over the trials.
func Monthly(r *plan.Result, w lingo.Words) Table {
	w = w.WithCurrency(r.Currency)
	list := columns(w, "parameter", "id", "unit", "month", ">mean")
	for _, p := range percentiles(plan.Bands{})[1:] {
		list = append(list, Column{Key: p.name, Title: w.Isolate(p.name), Align: End})
	}
	t := begin(w, "monthly", list, w.Say("note.monthly", "trials", w.Counted(r.Trials, "trials")))
	for _, q := range r.Quantities {
		title, id, unit := text(w.Quantity(q.ID)), text(w.Foreign(q.ID)), text(w.Unit(q.Unit))
		bands := percentiles(q.Month)
		for m, month := range r.Months {
			cells := append(make([]Cell, 0, len(list)), title, id, unit, text(w.Month(month)))
			for _, b := range bands {
				cells = append(cells, number(w, b.values[m], lingo.Bare))
			}
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

// percentile is one column of a projection.
type percentile struct {
	name   string
	values []float64
}

func percentiles(b plan.Bands) []percentile {
	return []percentile{{"mean", b.Mean}, {"P5", b.P05}, {"P50", b.P50}, {"P90", b.P90}, {"P95", b.P95}, {"P99", b.P99}}
}
