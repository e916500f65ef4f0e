package table

import (
	"fmt"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
)

// Requirements is the schedule that a bidder fills in: one row per sized quantity and phase. The
// four columns of the bidder are empty.
func Requirements(r *plan.Result, w lingo.Words) Table {
	w = w.WithCurrency(r.Currency)
	t := begin(w, "requirements", columns(w,
		"item-no", "phase", "parameter", "operator", ">required", "unit", "mandatory", "verification",
		"offer", "comply", "reference-page", "deviation", "calculation"), w.Word("note.requirements"))
	titles, place := phaseTitles(r, w), map[string]int{}
	for i, p := range r.Phases {
		place[p.ID] = i + 1
	}
	item := itemNumbers()
	for _, d := range r.Design {
		if ownMeans[d.ID] {
			continue
		}
		t.Rows = append(t.Rows, []Cell{
			text(w.Isolate(fmt.Sprintf("%d.%02d", place[d.Phase], item[d.ID]))), text(titles[d.Phase]), text(parameter(d.ID, w)),
			text(operator(d.ID, w)), number(w, d.Specified, lingo.SizedBare).traced(Sentence(d, w), d.Trace), text(w.Unit(d.Unit)),
			text(w.Word("answer.mandatory")), text(w.Word("verify." + verification(d.ID))),
			{}, {}, {}, {}, text(w.Foreign(d.Trace)),
		})
	}
	return t
}

// ownMeans are the quantities that hold for the servers which the plan reckons with. A bidder may offer others,
// more or fewer of them: throughput and memory are required, in place of cores and servers (C1).
var ownMeans = map[string]bool{"compute.cores": true, "compute.servers": true}

// parameter names what the bidder must provide for; a load, for example, is provided for and not
// delivered.
func parameter(id string, w lingo.Words) string {
	return w.Or("requirement."+id, w.Quantity(id))
}

// operator is the sign in English and the verb in Arabic, in the gender of its noun: a text that
// runs from right to left mirrors the sign, and ≥ would be read as ≤.
func operator(id string, w lingo.Words) string {
	if w.Lang() == lingo.Arabic {
		return w.Agreeing("operator.min", noun(id, w))
	}
	return w.Word("operator.min")
}

// noun is the key of a requirement's noun.
func noun(id string, w lingo.Words) string {
	if w.Has("requirement." + id) {
		return "requirement." + id
	}
	return "quantity." + id
}

// Sentence says a requirement in words, the verb in the gender of the noun: "UPS: not less than
// 200 kVA".
func Sentence(d plan.Design, w lingo.Words) string {
	return w.Say("sentence.requirement", "parameter", parameter(d.ID, w),
		"verb", w.Agreeing("operator.min", noun(d.ID, w)), "value", w.Format(d.Specified, d.Unit, lingo.Sized))
}

// itemNumbers numbers the sized quantities by their place in the register, so that a quantity
// keeps its number from phase to phase and from one result to the next.
func itemNumbers() map[string]int {
	numbers := map[string]int{}
	for _, q := range plan.Register() {
		if q.Sized {
			numbers[q.ID] = len(numbers) + 1
		}
	}
	return numbers
}

// verification says how a quantity is proved: by the stage that the trade uses for it.
func verification(id string) string {
	switch id {
	case "power.ups", "power.generator", "cooling.capacity":
		return "fat+sat"
	case "power.battery", "power.utility":
		return "fat"
	case "space.racks", "space.area", "space.weight", "power.fuel", "network.ports":
		return "inspection"
	}
	if strings.HasPrefix(id, "storage.") || strings.HasPrefix(id, "network.") || id == "power.it" || id == "power.cooling" {
		return "sat"
	}
	return "datasheet"
}
