package tender

import (
	"strconv"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// chapter is the number of the chapter of technical requirements.
const chapter = "5"

// requirements makes the rows of chapter 5, in the order of their numbers.
func (b *builder) requirements() {
	old := b.previousNumbers(func(r *Rows, add func(id, number string)) {
		for _, q := range r.Requirements {
			add(q.ID, q.Number)
		}
	})
	for i, g := range groups() {
		lot, ok := b.lotOf(g.id)
		for _, c := range g.clauses {
			if !ok || !b.asked(c) {
				continue
			}
			list := c.find(b, c)
			number := chapter + "." + strconv.Itoa(i+1) + "." + strconv.Itoa(c.number)
			given := numbered(number, ids(c.id, list), old)
			for _, f := range list {
				r := b.requirement(c, f)
				r.Group, r.Lot, r.Number = g.id, lot, given[r.ID]
				b.rows.Requirements = append(b.rows.Requirements, r)
			}
		}
	}
	b.markRequirements()
}

// instance is the id of an instance of a clause.
func (f found) instance(clause string) string {
	switch {
	case f.phase != "":
		return clause + "@" + f.phase
	case f.subject != "":
		return clause + "@" + f.subject
	}
	return clause
}

func ids(clause string, list []found) []string {
	out := make([]string, len(list))
	for i, f := range list {
		out[i] = f.instance(clause)
	}
	return out
}

// requirement words one instance of a clause.
func (b *builder) requirement(c clause, f found) Requirement {
	r := Requirement{
		ID: f.instance(c.id), Clause: c.id, Phase: f.phase, Subject: f.subject, Operator: c.op, Mandatory: true,
		Value: f.value, Unit: f.unit, Verification: c.verify, Standards: strings.Fields(c.standards), Inputs: f.inputs,
	}
	if b.Package.Kind == procurement.Design {
		r.Verification = "design"
	}
	if f.trace != nil {
		r.Quantity, r.Trace, r.Computed, r.Confidence = f.trace.quantity, f.trace.trace, &f.trace.computed, f.trace.confidence
	}
	if c.op == Is {
		r.Sentence = b.word("rule." + c.id)
		r.Parameter = r.Sentence
		return r
	}
	r.Shown = f.text
	if f.value != nil {
		r.Shown = b.amount(*f.value, f.unit)
	}
	r.Parameter = b.parameter(c, f)
	value := r.Shown
	if f.value != nil && counted(f.unit) {
		value = b.exact(*f.value)
	}
	r.Sentence = b.say(func(w lingo.Words) string {
		return w.Say("sentence.shall", "parameter", r.Parameter.In(w.Lang()), "verb", w.Agreeing("operator."+operatorWord(c.op), "clause."+c.id), "value", value.In(w.Lang()))
	})
	return r
}

// counted reports whether a unit is what is counted: "number of racks" says it already.
func counted(unit string) bool {
	switch unit {
	case "servers", "cores", "ports", "racks":
		return true
	}
	return false
}

// parameter is the noun of a requirement, with its subject.
func (b *builder) parameter(c clause, f found) document.Text {
	noun := b.word("clause." + c.id)
	if f.subject == "" {
		return noun
	}
	return b.fill("tender.subject", pair{"parameter", noun}, pair{"subject", f.title})
}

func operatorWord(op Operator) string {
	switch op {
	case Max:
		return "max"
	case Equal:
		return "equal"
	}
	return "min"
}

// lotOf returns the lot that a group of requirements belongs to; false where it is not tendered.
func (b *builder) lotOf(group string) (string, bool) {
	for _, l := range b.rows.Lots {
		for _, g := range l.Groups {
			if g == group {
				return l.ID, true
			}
		}
	}
	return "", false
}
