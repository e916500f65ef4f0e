package tender

import (
	"math"
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/lingo"
	"radif/output/table"
)

// billChapter is the number of the chapter of the bill of quantities.
const billChapter = "10"

// billTables are the tables of the bill, in the order of their numbers.
func billTables() []string { return []string{"supply", "recurrent", "optional", "spares", "training"} }

// bill makes the lines of the bill. A design commission has none: it carries no quantities of
// products.
func (b *builder) bill() {
	switch b.Package.Kind {
	case procurement.Build:
		b.supplied()
		b.recurrent()
	case procurement.Supply:
		b.supplied()
	case procurement.Operate:
		b.recurrent()
	case procurement.Design:
		return
	}
	b.options()
	if b.Package.Kind != procurement.Operate {
		b.spares()
	}
	b.training()
	b.numberLines()
	b.summarise()
	b.markLines()
}

// items joins the phases: the same kind, subject and size is one line.
func (b *builder) items(tableID string, recurrent bool) {
	at := map[string]int{}
	first := map[string]float64{}
	for phase, p := range b.Result.Plant {
		for _, i := range p.Items {
			kind := kindOf(i.ID)
			lot, ok := b.lotOf(kind.group)
			if strings.Contains(i.Unit, "/") != recurrent || !ok {
				continue
			}
			id := lineID(tableID, i.ID, i.Subject)
			if size, seen := first[id]; !seen {
				first[id] = i.Size
			} else if size != i.Size {
				id += "/" + strconv.FormatFloat(i.Size, 'f', -1, 64)
			}
			n, known := at[id]
			if !known {
				n = len(b.rows.Bill)
				at[id] = n
				b.rows.Bill = append(b.rows.Bill, b.line(tableID, id, lot, i))
			}
			line := &b.rows.Bill[n]
			count := i.Added
			if recurrent {
				count = i.Quantity
			}
			line.Quantities[phase].Quantity += count
			if !recurrent {
				line.Total += count
			}
		}
	}
}

func (b *builder) supplied() { b.items("supply", false) }

func lineID(tableID, kind, subject string) string {
	if subject == "" {
		return tableID + "/" + kind
	}
	return tableID + "/" + kind + "/" + subject
}

// line makes a line of the bill without quantities.
func (b *builder) line(tableID, id, lot string, i plan.Item) Line {
	kind := kindOf(i.ID)
	quantity, _, _ := strings.Cut(i.Trace, "@")
	l := Line{ID: id, Table: tableID, Item: i.ID, Subject: i.Subject, Group: kind.group, Lot: lot, Code: strings.TrimPrefix(id, tableID+"/"),
		Unit: i.Unit, Size: i.Size, SizeUnit: i.SizeUnit, Trace: quantity}
	l.Description = b.say(func(w lingo.Words) string { return table.Description(b.titled(i, w), w) })
	unit, _, _ := strings.Cut(i.Unit, "/")
	l.UnitCode = b.en.Or("unit."+unit+".code", "")
	row := parseCodes()[classOf(i.ID)]
	l.CPV, l.UNSPSC = row.cpv, row.unspsc
	for _, p := range b.Result.Phases {
		l.Quantities = append(l.Quantities, Quantity{Phase: p.ID, Optional: b.optional(p.ID)})
	}
	return l
}

// titled gives an item the title of its subject for its id.
func (b *builder) titled(i plan.Item, w lingo.Words) plan.Item {
	for _, p := range b.Facts.Pools {
		if i.ID == "server" && p.ID == i.Subject && p.Title != (procurement.Text{}) {
			i.Subject = w.Title(plan.Title(p.Title))
		}
	}
	for _, s := range b.Facts.Stores {
		if i.ID == "drive" && s.ID == i.Subject && s.Title != (procurement.Text{}) {
			i.Subject = w.Title(plan.Title(s.Title))
		}
	}
	return i
}

// recurrent makes the lines that are paid by the month or year: the links of the plan, and what
// the buyer adds.
func (b *builder) recurrent() {
	b.items("recurrent", true)
	for _, s := range b.Package.Services {
		lot, ok := b.lotOf(s.Group)
		if !ok {
			continue
		}
		l := b.line("recurrent", "recurrent/service/"+s.ID, lot, plan.Item{ID: "service", Unit: "lump-sum/" + s.Every})
		l.Subject, l.Group, l.Description = s.ID, s.Group, b.entitled(s.Title, s.ID)
		if s.Group == "recovery" {
			row := parseCodes()["dr_services"]
			l.CPV, l.UNSPSC = row.cpv, row.unspsc
		}
		for i := range l.Quantities {
			l.Quantities[i].Quantity = float64(s.Count)
		}
		b.rows.Bill = append(b.rows.Bill, l)
	}
}

// options makes the lines of what may be ordered later.
func (b *builder) options() {
	for _, o := range b.Package.Options {
		lot, ok := b.lotOf(o.Group)
		if !ok {
			continue
		}
		l := b.line("optional", "optional/"+o.ID, lot, plan.Item{ID: "option", Unit: o.Unit})
		l.Subject, l.Group, l.Description, l.Total, l.Quantities = o.ID, o.Group, b.entitled(o.Title, o.ID), o.Quantity, nil
		b.rows.Bill = append(b.rows.Bill, l)
	}
}

// spares makes the lines of spare parts: a share of what is supplied in firm phases, in whole pieces.
func (b *builder) spares() {
	for _, s := range b.Package.Spares {
		for _, of := range b.rows.Bill {
			if of.Table != "supply" || of.Item != s.Item {
				continue
			}
			l := of
			l.ID, l.Table = "spares/"+of.Code, "spares"
			l.Quantities = append([]Quantity(nil), of.Quantities...)
			l.Total = 0
			for i := range l.Quantities {
				l.Quantities[i].Quantity = math.Ceil(tidy(l.Quantities[i].Quantity * s.Share))
				l.Total += l.Quantities[i].Quantity
			}
			b.rows.Bill = append(b.rows.Bill, l)
		}
	}
}

// training makes the lines of courses.
func (b *builder) training() {
	lot, ok := b.lotOf("operations")
	if !ok {
		return
	}
	for _, c := range b.Package.Training {
		l := b.line("training", "training/"+c.ID, lot, plan.Item{ID: "course", Unit: "person-days"})
		l.Subject, l.Quantities, l.Total = c.ID, nil, float64(c.Days*c.People)
		l.Description = b.fill("tender.course", pair{"course", b.entitled(c.Title, c.ID)}, pair{"days", b.amount(float64(c.Days), "d")}, pair{"people", b.amount(float64(c.People), "persons")})
		b.rows.Bill = append(b.rows.Bill, l)
	}
}
