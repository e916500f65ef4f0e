package terminal

import (
	"radif/model/plan"
	"radif/output/table"
)

// inputs prints the inputs; in a brief chain the points of a curve are one.
func (e explain) inputs(list []plan.TraceInput) []string {
	var lines []string
	last := ""
	for _, i := range list {
		name, point := curve(i.ID)
		if !e.full && point && name == last {
			continue
		}
		last = name
		lines = append(lines, e.input(i)...)
	}
	return lines
}

// input is one input with its values and, below, where it comes from.
func (e explain) input(i plan.TraceInput) []string {
	label := "  " + i.ID
	if i.Month != 0 {
		label += " (" + e.w.Month(i.Month) + ")"
	}
	lines := []string{e.columns(label, e.amount(i.Value, i.Unit, i.ID), e.amount(i.Central, i.Unit, i.ID))}
	if _, stated := e.origins[i.ID]; i.Draw && !stated {
		return append(lines, "      "+cell(e.w, e.w.Word("explain.random")))
	}
	from := wrap(e.origin(i.ID), e.width-6, 0)
	if !e.full && len(from) > briefOrigin {
		from = from[:briefOrigin]
		from[briefOrigin-1] = closing(from[briefOrigin-1], e.width-6)
	}
	for _, l := range prose(e.w, from) {
		lines = append(lines, "      "+l)
	}
	return lines
}

func (e explain) origin(id string) string {
	o, ok := e.origins[id]
	if !ok {
		return e.w.Word("explain.no-origin")
	}
	var facts []string
	add := func(txt string) {
		if txt != "" {
			facts = append(facts, txt)
		}
	}
	add(table.Place(o))
	if o.Default {
		add(e.w.Word("explain.default"))
	}
	if o.Text != "" {
		add(e.w.Say("explain.written", "text", o.Text))
	}
	basis := o.Basis
	if basis == "" {
		basis = "unstated"
	}
	add(e.w.Or("basis."+basis, basis))
	add(o.Source)
	return e.all(facts...)
}
