package table

import (
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
)

// BOQ is the unpriced bill of quantities: what each phase adds. Items that are paid by the
// month or year stand in a second table, which is empty where there are none.
func BOQ(r *plan.Result, w lingo.Words) (supply, recurrent Table) {
	supply = boq(r, w, "boq", false)
	recurrent = boq(r, w, "boq-recurrent", true)
	return supply, recurrent
}

// dates says when each phase is ordered and in place.
func dates(r *plan.Result, w lingo.Words) []string {
	titles := phaseTitles(r, w)
	list := make([]string, len(r.Phases))
	for i, p := range r.Phases {
		list[i] = w.Say("note.phase", "phase", titles[p.ID], "order", w.Month(p.Order), "ready", w.Month(p.Ready))
	}
	return list
}

// line is one item of the bill over all phases.
type line struct {
	item     plan.Item
	quantity []float64
	trace    []string // by phase
	total    float64
}

func boq(r *plan.Result, w lingo.Words, id string, recurrent bool) Table {
	t := begin(w, id, columns(w, "item", "code", "description", "unit", "unit-code"), append([]string{w.Word("note." + id)}, dates(r, w)...)...)
	titles := phaseTitles(r, w)
	for _, p := range r.Plant {
		t.Columns = append(t.Columns, Column{Key: "quantity." + p.Phase, Title: w.List([]string{w.Word("column.quantity"), titles[p.Phase]}), Align: End})
	}
	if !recurrent {
		t.Columns = append(t.Columns, columns(w, ">total")...)
	}
	t.Columns = append(t.Columns, columns(w, "calculation")...)
	for _, l := range lines(r, recurrent) {
		unit, _, _ := strings.Cut(l.item.Unit, "/")
		cells := []Cell{
			text(w.Isolate(strconv.Itoa(len(t.Rows) + 1))), text(w.Foreign(code(l.item))), text(Description(l.item, w)),
			text(w.Unit(l.item.Unit)), text(w.Foreign(w.Or("unit."+unit+".code", ""))),
		}
		for i, q := range l.quantity {
			cells = append(cells, number(w, q, lingo.SizedBare).traced(titles[r.Plant[i].Phase], l.trace[i]))
		}
		if !recurrent {
			cells = append(cells, number(w, l.total, lingo.SizedBare))
		}
		quantity, _, _ := strings.Cut(l.item.Trace, "@")
		t.Rows = append(t.Rows, append(cells, text(w.Foreign(quantity))))
	}
	return t
}

// lines joins the phases: the same kind, subject and size is one line. A supplied item counts
// what each phase adds; a recurrent one what is there.
func lines(r *plan.Result, recurrent bool) []line {
	type key struct {
		id, subject, unit, sizeUnit string
		size                        float64
	}
	var list []line
	at := map[key]int{}
	for phase, p := range r.Plant {
		for _, i := range p.Items {
			if strings.Contains(i.Unit, "/") != recurrent {
				continue
			}
			k := key{i.ID, i.Subject, i.Unit, i.SizeUnit, i.Size}
			n, known := at[k]
			if !known {
				n = len(list)
				at[k] = n
				list = append(list, line{item: i, quantity: make([]float64, len(r.Plant)), trace: make([]string, len(r.Plant))})
			}
			count := i.Added
			if recurrent {
				count = i.Quantity
			}
			list[n].quantity[phase] += count
			list[n].trace[phase] = i.Trace
			list[n].total += count
		}
	}
	return list
}

// code is the short code of an item: kind and subject.
func code(i plan.Item) string {
	if i.Subject == "" {
		return i.ID
	}
	return i.ID + "/" + i.Subject
}

// Description words an item: "Server (general), 64 cores each".
func Description(i plan.Item, w lingo.Words) string {
	name := w.Item(i.ID, i.Subject)
	if i.Size == 0 {
		return name
	}
	return w.Say("item.sized", "item", name, "size", w.Format(i.Size, i.SizeUnit, lingo.Sized))
}
