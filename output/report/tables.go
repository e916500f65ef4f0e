package report

import (
	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/table"
)

// chapter is a table of the page under a heading of its own.
type chapter struct {
	Title text
	Notes []text
	Grid  grid
}

// chapters are the tables of the page. The schedule that bidders fill in is not among them: it
// says what the table of capacity says.
func (t teller) chapters() []chapter {
	list := t.capacity()
	for part := range 2 {
		tables := t.tables(func(w lingo.Words) table.Table {
			supply, recurrent := table.BOQ(t.Result, w)
			return []table.Table{supply, recurrent}[part]
		})
		list = append(list, t.chapter(tables, "description"))
	}
	list = append(list, t.projection(), t.services())
	var filled []chapter
	for _, c := range list {
		if c.Grid.Rows() > 0 {
			filled = append(filled, c)
		}
	}
	return filled
}

// chapter puts a table under its title, with its notes but the one on the translation: the page
// says that once.
func (t teller) chapter(tables []table.Table, row string) chapter {
	title := t.each(func(n int) string { return tables[n].Title })
	c := chapter{Title: title, Grid: t.grid(tables, row).title(title, 0)}
	for i := range tables[0].Notes {
		if note := t.note(tables, i); note != nil {
			c.Notes = append(c.Notes, note)
		}
	}
	return c
}

func (t teller) note(tables []table.Table, i int) text {
	for n, l := range t.Languages {
		if i >= len(tables[n].Notes) || tables[n].Notes[i] == l.Words.In(lingo.HTML).Notice() {
			return nil
		}
	}
	return t.each(func(n int) string { return tables[n].Notes[i] })
}

// capacity is one table for each phase.
func (t teller) capacity() []chapter {
	tables := t.tables(func(w lingo.Words) table.Table { return table.Capacity(t.Result, w) })
	all := t.grid(tables, "parameter", "phase", "confidence")
	var list []chapter
	for i, p := range t.Result.Phases {
		title := t.say(func(w lingo.Words) string {
			return w.Say("report.phase", "table", w.Word("sheet.capacity"), "phase", phase(p, w))
		})
		c := chapter{Title: title, Grid: all.where(func(row int) bool { return t.Result.Design[row].Phase == p.ID }).title(title, i+1)}
		if i == 0 {
			c.Notes = []text{t.note(tables, 0)}
		}
		list = append(list, c)
	}
	return list
}

// projection is the course of every quantity, at the end of each phase.
func (t teller) projection() chapter {
	title := t.word("report.projection")
	g := grid{id: "projection", caption: title, heads: []head{{key: "parameter", text: t.word("column.parameter")}, {key: "unit", text: t.word("column.unit")}}}
	last := t.ends()
	for _, m := range last {
		for _, p := range []string{"P50", "P90"} {
			g.heads = append(g.heads, head{"p", t.say(func(w lingo.Words) string { return w.List([]string{w.Isolate(p), w.Month(t.Result.Months[m])}) }), true})
		}
	}
	for _, q := range t.Result.Quantities {
		row := []datum{{text: t.say(func(w lingo.Words) string { return w.Quantity(q.ID) }), head: true}, {text: t.say(func(w lingo.Words) string { return w.Unit(q.Unit) })}}
		for _, m := range last {
			row = append(row, t.number(q.Month.P50[m]), t.number(q.Month.P90[m]))
		}
		g.rows = append(g.rows, row)
	}
	return chapter{title, []text{t.word("report.projection.note")}, g}
}

// ends are the indices of the last month of each phase.
func (t teller) ends() []int {
	var list []int
	for _, p := range t.Result.Phases {
		if m := int(p.End-t.Result.Months[0]) - 1; m >= 0 && m < len(t.Result.Months) {
			list = append(list, m)
		}
	}
	return list
}

func (t teller) number(v float64) datum {
	return datum{text: t.say(func(w lingo.Words) string { return w.Number(v) })}
}

// services shows the part of each service in the last month.
func (t teller) services() chapter {
	title := t.word("report.services")
	g := grid{id: "services", caption: title, heads: []head{{key: "service", text: t.word("column.service")}, {key: "class", text: t.word("column.class")}}}
	months := t.Result.Months
	if len(months) == 0 || len(t.Result.Services) == 0 {
		return chapter{}
	}
	columns := t.parts()
	for _, q := range columns {
		g.heads = append(g.heads, head{"q", t.say(func(w lingo.Words) string { return label(q.ID, q.Unit, w) }), true})
	}
	for _, s := range t.Result.Services {
		row := []datum{{text: t.say(func(w lingo.Words) string { return serviceTitle(s, w) }), head: true}, {text: t.say(func(w lingo.Words) string { return w.Name("recovery", s.Class) })}}
		for _, c := range columns {
			row = append(row, t.part(s, c.ID))
		}
		g.rows = append(g.rows, row)
	}
	note := t.say(func(w lingo.Words) string {
		return w.Say("report.services.note", "month", w.Month(months[len(months)-1]))
	})
	return chapter{title, []text{note}, g}
}

func serviceTitle(s plan.ServiceResult, w lingo.Words) string {
	if title := w.Title(s.Title); title != "" {
		return title
	}
	return w.Foreign(s.ID)
}

// parts are the quantities that services have, in the order of their first mention.
func (t teller) parts() []plan.ServiceQuantity {
	var list []plan.ServiceQuantity
	seen := map[string]bool{}
	for _, s := range t.Result.Services {
		for _, q := range s.Quantities {
			if !seen[q.ID] {
				seen[q.ID] = true
				list = append(list, q)
			}
		}
	}
	return list
}

// part is the mean of a service's quantity in the last month.
func (t teller) part(s plan.ServiceResult, id string) datum {
	for _, q := range s.Quantities {
		if q.ID == id && len(q.Mean) > 0 {
			return t.number(q.Mean[len(q.Mean)-1])
		}
	}
	return datum{}
}
