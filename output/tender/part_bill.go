package tender

import (
	"strings"

	"radif/model/procurement"
	"radif/output/document"
)

// quantities is section 10: the bill without prices.
func (b *builder) quantities(s *document.Section) error {
	s.Wide = true
	c := clausesOf{b, s}
	c.add("rule", "0.1", b.word("clause-text.boq"))
	c.add("phases", "0.2", b.word("clause-text.boq-phases"))
	for i, id := range billTables() {
		t := b.billTable(id, billChapter+"."+itoa(i+1))
		if len(t.Rows) == 0 {
			continue
		}
		s.Sections = append(s.Sections, document.Section{ID: "boq." + id, Number: billChapter + "." + itoa(i+1), Title: b.word("section.boq." + id), Blocks: []document.Block{t}, Wide: true})
	}
	return nil
}

// billTable is one table of the bill: a column for each phase where lines have phases.
func (b *builder) billTable(id, number string) document.Table {
	t := b.table(number, "boq."+id, "1", []col{{"item-no", 1.4}, {"description", 5}, {"code", 2}, {"unit", 1.2}, {"unit-code", 1}, {"cpv", 1.4}, {"unspsc", 1.4}})
	t.Wide = true
	byPhase := id == "supply" || id == "recurrent" || id == "spares"
	if byPhase {
		for _, p := range b.Result.Phases {
			t.Columns = append(t.Columns, document.Column{Key: "quantity." + p.ID, Title: b.quantityTitle(p.ID), Align: document.End, Weight: 1.2})
		}
	}
	if id != "recurrent" {
		t.Columns = append(t.Columns, b.columns([]col{{">total", 1.2}})...)
	}
	for _, l := range b.rows.Bill {
		if l.Table == id {
			t.Rows = append(t.Rows, b.billRow(l, byPhase))
		}
	}
	if id == "recurrent" {
		t.Notes = append(t.Notes, b.fill("note.recurrent", pair{"years", b.amount(float64(b.Package.ServiceYears), "yr")}))
	}
	return t
}

// quantityTitle heads the column of a phase.
func (b *builder) quantityTitle(phase string) document.Text {
	if b.optional(phase) {
		return b.fill("column.quantity-option", pair{"phase", b.phase(phase)})
	}
	return b.fill("column.quantity-firm", pair{"phase", b.phase(phase)})
}

func (b *builder) billRow(l Line, byPhase bool) document.Row {
	row := document.Row{ID: "boq." + l.ID, Mark: l.Mark}
	code := l.Code
	row.Cells = []document.Cell{cell(b.same(l.Number)), cell(b.lineText(l)), cell(b.same(code)), cell(b.unit(l.Unit)), cell(b.same(l.UnitCode)), cell(b.same(l.CPV.Code)), cell(b.same(l.UNSPSC.Code))}
	if l.Mark == document.Removed {
		row.Cells[1] = cell(b.word("tender.removed"))
	}
	if byPhase {
		for i := range b.Result.Phases {
			if i < len(l.Quantities) {
				row.Cells = append(row.Cells, b.number(l.Quantities[i].Quantity))
			} else {
				row.Cells = append(row.Cells, document.Cell{})
			}
		}
	}
	if l.Table != "recurrent" {
		row.Cells = append(row.Cells, b.number(l.Total))
	}
	return row
}

// prices is section 13: the form in which the bidder writes prices.
func (b *builder) prices(s *document.Section) error {
	if b.Package.Evaluation.Mode == procurement.QualityFix {
		return nil
	}
	s.Wide = true
	c := clausesOf{b, s}
	c.add("rule", "1", b.fill("clause-text.prices", pair{"currency", b.same(b.currency())}, pair{"decimals", b.exact(float64(b.Package.Estimate.Decimals))}))
	c.add("words", "2", b.word("clause-text.words"))
	if b.Package.Kind == procurement.Design {
		s.Blocks = append(s.Blocks, b.feeForm())
		return nil
	}
	for i, l := range b.rows.Lots {
		if t := b.priceForm(l, i+1); len(t.Rows) > 1 {
			s.Blocks = append(s.Blocks, t)
		}
	}
	return nil
}

func (b *builder) currency() string {
	if b.Package.Estimate.Currency != "" {
		return b.Package.Estimate.Currency
	}
	return b.Result.Currency
}

func priceColumns() []col {
	return []col{{"item-no", 1.4}, {"description", 5}, {"unit", 1}, {">quantity", 1.2}, {">?unit-price", 1.6}, {"?unit-price-words", 2.6}, {">?amount", 1.8}}
}

// priceForm is the form of one lot: firm and optional quantities of a line stand apart.
func (b *builder) priceForm(lot Lot, n int) document.Table {
	t := b.table("13", "prices", itoa(n), priceColumns())
	t.ID, t.Wide = "prices."+lot.ID, true
	t.Caption = b.fill("caption.prices", pair{"lot", lot.Title})
	for _, l := range b.rows.Bill {
		if l.Lot != lot.ID || l.Mark == document.Removed {
			continue
		}
		firm, option := b.amounts(l)
		if firm > 0 {
			t.Rows = append(t.Rows, b.priceRow(l, "", firm))
		}
		if option > 0 {
			t.Rows = append(t.Rows, b.priceRow(l, "option", option))
		}
	}
	t.Rows = append(t.Rows, b.priceTotal(t.ID))
	return t
}

// amounts are the quantities of a line that are bought outright and as options; a recurrent one
// counts its payments over the years that are priced.
func (b *builder) amounts(l Line) (firm, option float64) {
	if l.Table == "recurrent" {
		return b.payments(l)
	}
	if len(l.Quantities) == 0 {
		return l.Total, 0
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

// payments is how often a recurrent line is paid for over the years that are priced: at the
// quantity of the first firm phase that has it, else as an option at that of the first phase.
func (b *builder) payments(l Line) (firm, option float64) {
	times := float64(b.Package.ServiceYears)
	if strings.HasSuffix(l.Unit, "/month") {
		times *= 12
	}
	for _, q := range l.Quantities {
		switch {
		case q.Quantity == 0:
		case !q.Optional:
			return q.Quantity * times, 0
		case option == 0:
			option = q.Quantity * times
		}
	}
	return 0, option
}

func (b *builder) priceRow(l Line, part string, quantity float64) document.Row {
	id, text := "price."+l.ID, b.lineText(l)
	if part != "" {
		id, text = id+"."+part, b.fill("tender.as-option", pair{"item", text})
	}
	unit, _, _ := strings.Cut(l.Unit, "/")
	return document.Row{ID: id, Mark: l.Mark, Cells: []document.Cell{
		cell(b.same(l.Number)), cell(text), cell(b.unit(unit)), b.number(quantity), open(document.NotNegative), open(document.Anything),
		{Entry: document.NotNegative, Formula: &document.Formula{Kind: document.Product, Columns: []string{"quantity", "unit-price"}, Places: b.Package.Estimate.Decimals}},
	}}
}

func (b *builder) priceTotal(id string) document.Row {
	return document.Row{ID: id + ".total", Total: true, Cells: []document.Cell{
		{}, strong(b.word("column.total")), {}, {}, {}, {}, {Formula: &document.Formula{Kind: document.Sum, Columns: []string{"amount"}, Places: b.Package.Estimate.Decimals}},
	}}
}

// feeForm is the form of a design commission: a fee for each deliverable.
func (b *builder) feeForm() document.Table {
	t := b.table("13", "fees", "1", []col{{"item-no", 1}, {"deliverable", 6}, {">?amount", 2}, {"?unit-price-words", 3}})
	for _, m := range b.rows.Milestones {
		if m.Mark == document.Removed {
			continue
		}
		t.Rows = append(t.Rows, document.Row{ID: "fee." + m.ID, Cells: []document.Cell{cell(b.same(m.Number)), cell(m.Title), open(document.NotNegative), open(document.Anything)}})
	}
	t.Rows = append(t.Rows, document.Row{ID: "fees.total", Total: true, Cells: []document.Cell{{}, strong(b.word("column.total")),
		{Formula: &document.Formula{Kind: document.Sum, Columns: []string{"amount"}, Places: b.Package.Estimate.Decimals}}, {}}})
	return t
}
