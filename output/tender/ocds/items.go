package ocds

import (
	"slices"
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// items are the lines of the bill. What is bought outright and what is an option of one line are
// two items, as in the form of prices.
func (r *release) items() []object {
	var list []object
	for _, l := range r.Rows.Bill {
		if l.Mark == document.Removed {
			continue
		}
		firm, option := amounts(l)
		description := l.Description
		if l.Table == "spares" {
			description = r.of(func(w lingo.Words) string { return w.Say("tender.spare", "item", l.Description.In(w.Lang())) })
		}
		if firm > 0 {
			list = append(list, r.item(l, l.ID, description, firm))
		}
		if option > 0 {
			text := r.of(func(w lingo.Words) string { return w.Say("tender.as-option", "item", description.In(w.Lang())) })
			list = append(list, r.item(l, l.ID+"/option", text, option))
		}
	}
	return list
}

// amounts are the quantities of a line that are bought outright and as options. A recurrent one
// counts what is paid for each time, at first.
func amounts(l tender.Line) (firm, option float64) {
	if len(l.Quantities) == 0 {
		return l.Total, 0
	}
	if l.Table == "recurrent" {
		return l.Quantities[0].Quantity, 0
	}
	for _, q := range l.Quantities {
		if q.Optional {
			option += q.Quantity
		} else {
			firm += q.Quantity
		}
	}
	return firm, option
}

func (r *release) item(l tender.Line, id string, description document.Text, quantity float64) object {
	o := object{"id": id, "quantity": quantity}
	r.say(o, "description", description)
	var classes []object
	for _, c := range []struct {
		scheme string
		class  tender.Class
	}{{"CPV", l.CPV}, {"UNSPSC", l.UNSPSC}} {
		if c.class.Code != "" {
			classes = append(classes, object{"scheme": c.scheme, "id": c.class.Code, "description": c.class.Title})
		}
	}
	if len(classes) > 0 {
		o.set("classification", classes[0])
		o.set("additionalClassifications", classes[1:])
	}
	o.set("unit", r.unit(l))
	return o
}

// unit is the unit of a line. The list of codes has none for a piece a month, so that one has a
// name alone.
func (r *release) unit(l tender.Line) object {
	o := object{}
	if l.UnitCode != "" && !strings.Contains(l.Unit, "/") {
		o["scheme"], o["id"] = "UNCEFACT", l.UnitCode
	}
	r.say(o, "name", r.of(func(w lingo.Words) string { return w.Unit(l.Unit) }))
	return o
}

// types are the milestones as the standard names their kinds.
var types = map[string]string{"order": "preProcurement", "delivery": "delivery", "acceptance": "assessment", "ready": "delivery", "handover": "delivery", "deliverable": "delivery"}

// milestones are those of the phases. What is counted in weeks from the effective date of a contract
// has no date yet, and says so.
func (r *release) milestones() []object {
	var list []object
	for _, m := range r.Rows.Milestones {
		if m.Mark == document.Removed {
			continue
		}
		o := object{"id": m.ID, "status": "scheduled"}
		o.set("type", types[m.Type])
		o.set("code", m.Number)
		r.say(o, "title", m.Title)
		if m.Month != "" {
			o.set("dueDate", r.start(m.Month+"-01"))
		}
		r.say(o, "description", r.weeks(m))
		list = append(list, o)
	}
	return list
}

// weeks says when a milestone is due that has no month.
func (r *release) weeks(m tender.Milestone) document.Text {
	return r.of(func(w lingo.Words) string {
		var parts []string
		for _, p := range []struct {
			key   string
			weeks float64
		}{{"column.earliest", m.Earliest}, {"column.latest", m.Latest}} {
			if p.weeks > 0 {
				parts = append(parts, w.Word(p.key)+": "+w.Format(p.weeks, "week", lingo.Sized))
			}
		}
		if len(parts) == 0 {
			return ""
		}
		return w.List(parts) + ". " + w.Word("note.weeks")
	})
}

// changed lists the numbers of what is new, changed or gone since the issue before.
func (r *release) changed() document.Text {
	if r.Previous == nil {
		return document.Text{}
	}
	numbers := map[string][]string{}
	for _, c := range tender.Changes(*r.Previous, r.Rows) {
		if !slices.Contains(numbers[c.What], c.Number) {
			numbers[c.What] = append(numbers[c.What], c.Number)
		}
	}
	return r.of(func(w lingo.Words) string {
		var parts []string
		for _, what := range []string{"added", "changed", "removed"} {
			if list := numbers[what]; len(list) > 0 {
				parts = append(parts, w.Word("change."+what)+" ("+strconv.Itoa(len(list))+"): "+w.List(list))
			}
		}
		return strings.Join(parts, "; ")
	})
}
