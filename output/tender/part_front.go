package tender

import (
	"slices"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// defined are the terms of section 1.1; their numbers are their places, new ones go to the end.
func defined() []string {
	return []string{
		"bidder", "contractor", "buyer", "site", "primary-site", "phase", "lot", "requirement", "shall", "not-less", "specified", "usable", "tebibyte",
		"apparent-power", "redundancy", "rpo", "rto", "failover", "drill", "fat", "sat", "effective-date", "option", "equivalent",
	}
}

// definitions is section 1.
func (b *builder) definitions(s *document.Section) error {
	terms := document.Section{ID: "definitions.terms", Number: "1.1", Title: b.word("section.definitions.terms")}
	c := clausesOf{b, &terms}
	for i, id := range defined() {
		c.add(id, itoa(i+1), b.word("definition."+id))
	}
	standards := document.Section{ID: "definitions.standards", Number: "1.2", Title: b.word("section.definitions.standards")}
	clausesOf{b, &standards}.add("rule", "1", b.word("clause-text.standards"))
	standards.Blocks = append(standards.Blocks, b.standards())
	s.Sections = []document.Section{terms, standards}
	return nil
}

// standards is the table of what is cited, with the editions that the buyer has set.
func (b *builder) standards() document.Table {
	t := b.table("1.2", "standards", "1", []col{{"standard", 2}, {"subject", 4}, {"edition", 3}, {"cited-by", 3}})
	cited := map[string][]document.Text{}
	for _, r := range b.rows.Requirements {
		for _, id := range r.Standards {
			if number := b.same(r.clauseNumber()); r.Mark != document.Removed && !slices.Contains(cited[id], number) {
				cited[id] = append(cited[id], number)
			}
		}
	}
	for _, d := range procurement.Designations() {
		if len(cited[d.ID]) == 0 {
			continue
		}
		edition := b.edition(d.ID)
		t.Rows = append(t.Rows, document.Row{ID: "standard." + d.ID, Mark: b.term("standard."+d.ID, "1.2", b.same(d.Name), edition.Text), Cells: []document.Cell{
			cell(b.same(d.Name)), cell(b.word("standard." + d.ID)), edition, cell(b.list(cited[d.ID])),
		}})
	}
	for _, own := range b.Package.Standards {
		if own.Name != "" {
			t.Rows = append(t.Rows, document.Row{ID: "standard." + own.ID, Cells: []document.Cell{
				cell(b.same(own.Name)), cell(b.entitled(own.Title, own.ID)), b.edition(own.ID), cell(document.Text{}),
			}})
		}
	}
	return t
}

// edition is the edition that the buyer has set; none is ever assumed.
func (b *builder) edition(id string) document.Cell {
	for _, s := range b.Package.Standards {
		if s.ID == id && s.Edition != "" {
			return cell(b.same(s.Edition))
		}
	}
	return strong(b.word("tender.no-edition"))
}

// background is section 2.
func (b *builder) background(s *document.Section) error {
	c := clausesOf{b, s}
	c.add("why", "1", b.or(b.Package.Background, "clause-text.background"))
	c.add("loads", "2", b.fill("clause-text.loads", pair{"services", b.exact(float64(len(b.Result.Services)))}, pair{"scenario", b.entitled(procurement.Text(b.Result.Title), b.Result.Name)}))
	s.Blocks = append(s.Blocks, b.services())
	return nil
}

// services is the table of the loads.
func (b *builder) services() document.Table {
	t := b.table("2", "services", "1", []col{{"service", 4}, {"class", 2}, {"load", 2}, {">first-month", 2}, {">last-month", 2}})
	for _, x := range b.Result.Services {
		row := []document.Cell{cell(b.entitled(procurement.Text(x.Title), x.ID)), cell(b.class(x.Class))}
		t.Rows = append(t.Rows, document.Row{ID: "service." + x.ID, Cells: append(row, b.serviceLoad(x)...)})
	}
	t.Notes = []document.Text{b.fill("note.services", pair{"first", b.month(0)}, pair{"last", b.month(len(b.Result.Months) - 1)})}
	return t
}

func (b *builder) month(i int) document.Text {
	if i < 0 || i >= len(b.Result.Months) {
		return document.Text{}
	}
	return b.say(func(w lingo.Words) string { return w.Month(b.Result.Months[i]) })
}

// class is the title of a recovery class.
func (b *builder) class(id string) document.Text {
	for _, c := range b.Facts.Classes {
		if c.ID == id {
			return b.entitled(c.Title, id)
		}
	}
	return b.same(id)
}

// serviceLoad is the first thing that a service is counted by: transactions, machines, data.
func (b *builder) serviceLoad(x plan.ServiceResult) []document.Cell {
	for _, id := range []string{"demand.transactions", "demand.machines", "storage.data"} {
		for _, q := range x.Quantities {
			if n := len(q.P50); q.ID == id && n > 0 && q.P50[n-1] > 0 {
				return []document.Cell{cell(b.say(func(w lingo.Words) string { return w.Quantity(id) })), b.rounded(q.P50[0]), b.rounded(q.P50[n-1])}
			}
		}
	}
	return []document.Cell{{}, {}, {}}
}

// scope is section 3.
func (b *builder) scope(s *document.Section) error {
	c := clausesOf{b, s}
	c.add("kind", "1", b.word("clause-text.scope."+string(b.Package.Kind)))
	c.add("lots", "2", b.word("clause-text.lots"))
	s.Blocks = append(s.Blocks, b.lotTable())
	c.add("outside", "3", b.outside())
	c.add("site", "4", b.word("clause-text.site"))
	s.Blocks = append(s.Blocks, b.siteTable())
	if len(b.Languages) == 2 {
		c.add("language", "5", b.fill("clause-text.language", pair{"language", b.word("language." + b.Package.Prevails)}))
	}
	c.add("names", "6", b.word("clause-text.names"))
	return nil
}

func (b *builder) lotTable() document.Table {
	t := b.table("3", "lots", "1", []col{{"lot", 1}, {"title", 3}, {"parts", 5}})
	for _, l := range b.rows.Lots {
		var parts []document.Text
		for _, g := range l.Groups {
			if b.hasGroup(g) {
				parts = append(parts, b.groupTitle(g))
			}
		}
		t.Rows = append(t.Rows, document.Row{ID: "lot." + l.ID, Mark: b.term("lot."+l.ID, "3", l.Title, b.list(parts)), Cells: []document.Cell{cell(b.same(l.Number)), strong(l.Title), cell(b.list(parts))}})
	}
	return t
}

// hasGroup reports whether a group has requirements.
func (b *builder) hasGroup(id string) bool {
	for _, r := range b.rows.Requirements {
		if r.Group == id && r.Mark != document.Removed {
			return true
		}
	}
	return false
}

// outside names the parts that are not tendered.
func (b *builder) outside() document.Text {
	var list []document.Text
	for _, g := range procurement.Groups() {
		if _, ok := b.lotOf(g); !ok && b.askedOf(g) {
			list = append(list, b.groupTitle(g))
		}
	}
	if len(list) == 0 {
		return b.word("clause-text.nothing-outside")
	}
	return b.fill("clause-text.outside", pair{"list", b.list(list)})
}

// askedOf reports whether a package of this kind could ask for anything of a group.
func (b *builder) askedOf(id string) bool {
	for _, g := range groups() {
		for _, c := range g.clauses {
			if g.id == id && b.asked(c) {
				return true
			}
		}
	}
	return false
}

func (b *builder) siteTable() document.Table {
	f := b.Facts
	amount := func(x Fact) document.Text {
		if !x.Given() {
			return document.Text{}
		}
		return b.amount(x.Value, x.Unit)
	}
	place := document.Text{}
	if b.Package.Site != (procurement.Text{}) {
		place = b.named(b.Package.Site)
	}
	rule := document.Text{}
	if f.Availability != "" {
		rule = b.same(f.Availability)
	}
	return b.facts(b.table("3", "site", "2", []col{{"item", 2}, {"value", 3}}),
		[2]document.Text{b.word("site-fact.place"), place},
		[2]document.Text{b.word("site-fact.altitude"), amount(f.Altitude)},
		[2]document.Text{b.word("site-fact.temperature"), amount(f.DesignTemperature)},
		[2]document.Text{b.word("site-fact.distance"), amount(f.Distance)},
		[2]document.Text{b.word("site-fact.availability"), rule},
	)
}
