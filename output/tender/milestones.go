package tender

import (
	"sort"
	"strconv"

	"radif/model/procurement"
	"radif/output/document"
)

// milestoneTypes are the kinds of milestones of a phase, in the order of their numbers.
func milestoneTypes() []string { return []string{"order", "delivery", "acceptance", "ready"} }

// milestones makes the milestones: of each phase, or of the deliverables of a design commission.
func (b *builder) milestones() {
	if b.Package.Kind == procurement.Design {
		for _, d := range b.Package.Deliverables {
			b.rows.Milestones = append(b.rows.Milestones, Milestone{ID: "deliverable@" + d.ID, Type: "deliverable", Title: b.entitled(d.Title, d.ID), Latest: d.Weeks})
		}
	} else {
		for _, p := range b.Result.Phases {
			for _, kind := range milestoneTypes() {
				b.rows.Milestones = append(b.rows.Milestones, b.milestone(kind, p.ID, p.Order.String(), p.Ready.String()))
			}
		}
	}
	b.numberMilestones()
}

func (b *builder) milestone(kind, phase, order, ready string) Milestone {
	m := Milestone{ID: kind + "@" + phase, Type: kind, Phase: phase}
	m.Title = b.fill("milestone."+kind, pair{"phase", b.phase(phase)})
	switch kind {
	case "order":
		m.Month = order
	case "ready":
		m.Month = ready
	case "delivery":
		for _, d := range b.Package.Delivery {
			if d.Phase == phase {
				m.Earliest, m.Latest = d.EarliestWeeks, d.LatestWeeks
			}
		}
	}
	return m
}

// numberMilestones numbers them from 8.2.1 on and marks what changed.
func (b *builder) numberMilestones() {
	old := b.previousNumbers(func(r *Rows, add func(id, number string)) {
		for _, m := range r.Milestones {
			add(m.ID, m.Number)
		}
	})
	var order []string
	for _, m := range b.rows.Milestones {
		order = append(order, m.ID)
	}
	numbers := numbered("8."+strconv.Itoa(2), order, old)
	was := map[string]Milestone{}
	if b.Previous != nil {
		for _, m := range b.Previous.Milestones {
			was[m.ID] = m
		}
	}
	for i := range b.rows.Milestones {
		m := &b.rows.Milestones[i]
		m.Number = numbers[m.ID]
		m.Summary = b.list([]document.Text{m.Title, b.same(m.Month), b.weeks(m.Earliest).Text, b.weeks(m.Latest).Text})
		earlier, had := was[m.ID]
		switch {
		case b.Previous == nil:
		case !had || earlier.Mark == document.Removed:
			m.Mark = document.Added
		case earlier.Summary != m.Summary:
			m.Mark = document.Changed
		}
		delete(was, m.ID)
	}
	b.rows.Milestones = inPlace(b.rows.Milestones, removed(was), func(m Milestone) string { return m.Number })
}

// removed are the milestones that are gone, in the order of their numbers.
func removed(was map[string]Milestone) []Milestone {
	var list []Milestone
	for _, m := range was {
		m.Mark = document.Removed
		list = append(list, m)
	}
	sort.Slice(list, func(i, j int) bool { return before(list[i].Number, list[j].Number) })
	return list
}
