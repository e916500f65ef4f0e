package tender

import (
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// delivery is section 8: phases and milestones.
func (b *builder) delivery(s *document.Section) error {
	phases := document.Section{ID: "phases.list", Number: "8.1", Title: b.word("section.phases.list")}
	clausesOf{b, &phases}.add("rule", "0.1", b.word("clause-text.phases"))
	phases.Blocks = append(phases.Blocks, b.phaseTable())
	miles := document.Section{ID: "phases.milestones", Number: "8.2", Title: b.word("section.phases.milestones")}
	t := b.table("8.2", "milestones", "1", []col{{"item-no", 1}, {"milestone", 5}, {"month", 2}, {"earliest", 2}, {"latest", 2}})
	for _, m := range b.rows.Milestones {
		row := document.Row{ID: "milestone." + m.ID, Mark: m.Mark, Cells: []document.Cell{
			cell(b.same(m.Number)), cell(m.Title), cell(b.same(m.Month)), b.weeks(m.Earliest), b.weeks(m.Latest),
		}}
		if m.Mark == document.Removed {
			row.Cells = []document.Cell{row.Cells[0], cell(b.word("tender.removed")), {}, {}, {}}
		}
		t.Rows = append(t.Rows, row)
	}
	t.Notes = []document.Text{b.word("note.weeks")}
	miles.Blocks = append(miles.Blocks, t)
	s.Sections = []document.Section{phases, miles}
	return nil
}

func (b *builder) weeks(n float64) document.Cell {
	if n == 0 {
		return document.Cell{}
	}
	return document.Cell{Text: b.amount(n, "week"), Value: &n}
}

func (b *builder) phaseTable() document.Table {
	t := b.table("8.1", "phases", "1", []col{{"phase", 3}, {"order-by", 2}, {"ready-by", 2}, {"holds-to", 2}, {"bought", 2}})
	for _, p := range b.Result.Phases {
		bought := "phase.firm"
		if b.optional(p.ID) {
			bought = "phase.option"
		}
		month := func(m string) document.Cell { return cell(b.same(m)) }
		t.Rows = append(t.Rows, document.Row{ID: "phase." + p.ID, Cells: []document.Cell{
			strong(b.phase(p.ID)), month(p.Order.String()), month(p.Ready.String()), month((p.End - 1).String()), cell(b.word(bought)),
		}})
	}
	return t
}

// schedule is section 9: what is delivered where and when.
func (b *builder) schedule(s *document.Section) error {
	s.Wide = true
	clausesOf{b, s}.add("rule", "1", b.word("clause-text.schedule"))
	t := b.table("9", "schedule", "1", []col{{"item-no", 1.2}, {"description", 5}, {">quantity", 1}, {"unit", 1}, {"destination", 3}, {"earliest", 1.5}, {"latest", 1.5}, {"?offered-date", 2}})
	t.Wide = true
	for i, p := range b.Result.Phases {
		var rows []document.Row
		for _, l := range b.rows.Bill {
			if (l.Table == "supply" || l.Table == "spares") && i < len(l.Quantities) && l.Quantities[i].Quantity > 0 {
				rows = append(rows, b.scheduleRow(l, i))
			}
		}
		if len(rows) > 0 {
			t.Rows = append(append(t.Rows, heading("schedule."+p.ID, b.phase(p.ID))), rows...)
		}
	}
	t.Notes = []document.Text{b.word("note.weeks")}
	s.Blocks = append(s.Blocks, t)
	return nil
}

func (b *builder) scheduleRow(l Line, phase int) document.Row {
	q := l.Quantities[phase]
	d := b.deliveryOf(q.Phase)
	return document.Row{ID: "schedule." + l.ID + "@" + q.Phase, Mark: l.Mark, Cells: []document.Cell{
		cell(b.same(l.Number)), cell(b.lineText(l)), b.number(q.Quantity), cell(b.unit(l.Unit)), cell(b.or(b.Package.Site, "tender.the-site")),
		b.weeks(d.EarliestWeeks), b.weeks(d.LatestWeeks), open(document.Anything),
	}}
}

func (b *builder) deliveryOf(phase string) procurement.Delivery {
	for _, d := range b.Package.Delivery {
		if d.Phase == phase {
			return d
		}
	}
	return procurement.Delivery{Phase: phase}
}

// lineText is the description of a line, a spare part called so.
func (b *builder) lineText(l Line) document.Text {
	if l.Table != "spares" {
		return l.Description
	}
	return b.say(func(w lingo.Words) string { return w.Say("tender.spare", "item", l.Description.In(w.Lang())) })
}
