package table

import (
	"radif/model/plan"
	"radif/output/lingo"
)

// Capacity shows how each design value came about: computed, margins, specified, how sure, and
// what binds.
func Capacity(r *plan.Result, w lingo.Words) Table {
	w = w.WithCurrency(r.Currency)
	t := begin(w, "capacity", columns(w,
		"phase", "parameter", "unit", ">computed", "margins", ">specified", "rounding", "confidence", "binding", ">median", ">ratio", "interval", "at", "calculation"),
		w.Say("note.capacity", "confidence", w.Confidence(r.Confidence), "trials", w.Counted(r.Trials, "trials")))
	titles := phaseTitles(r, w)
	for _, d := range r.Design {
		t.Rows = append(t.Rows, []Cell{
			text(titles[d.Phase]), text(w.Quantity(d.ID)), text(w.Unit(d.Unit)),
			number(w, d.Computed, lingo.Bare), text(Margins(d.Margins, w)), number(w, d.Specified, lingo.SizedBare).traced(Sentence(d, w), d.Trace),
			text(w.Or("rounding."+d.Rounding, d.Rounding)), text(w.Confidence(d.Confidence)), text(Binding(d.Binding, w)),
			number(w, d.Median, lingo.Bare), ratio(d, w), text(Interval(d, w)), text(w.Month(d.At)), text(w.Foreign(d.Trace)),
		})
	}
	return t
}

// ratio compares what is specified with the median need; without a need there is none.
func ratio(d plan.Design, w lingo.Words) Cell {
	if d.Median == 0 {
		return text("")
	}
	return number(w, d.Specified/d.Median, lingo.Bare)
}

// Interval prints the sampling interval of the computed value.
func Interval(d plan.Design, w lingo.Words) string {
	return w.Interval(d.Low, d.High)
}

// Margins lists the margins that were applied, as "growth reserve 10 %".
func Margins(margins []plan.AppliedMargin, w lingo.Words) string {
	if len(margins) == 0 {
		return w.Word("answer.none")
	}
	list := make([]string, len(margins))
	for i, m := range margins {
		list[i] = w.Or("margin."+m.ID, w.Name("margins", m.ID)) + " " + w.Percent(m.Share)
	}
	return w.List(list)
}

// Binding names what decides a value; an id that is not in the table stands for itself.
func Binding(id string, w lingo.Words) string { return w.Or("binding."+id, w.Foreign(id)) }

func phaseTitles(r *plan.Result, w lingo.Words) map[string]string {
	titles := map[string]string{}
	for _, p := range r.Phases {
		titles[p.ID] = w.Foreign(p.ID)
		if title := w.Title(p.Title); title != "" {
			titles[p.ID] = title
		}
	}
	return titles
}
