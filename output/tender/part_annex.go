package tender

import (
	"sort"
	"strconv"
	"strings"

	"radif/model/plan"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/table"
)

// traceability is annex A: how each specified value came about.
func (b *builder) traceability(s *document.Section) error {
	s.Wide = true
	r, c := b.Result, clausesOf{b, s}
	c.add("rule", "1", b.word("clause-text.traceability"))
	s.Blocks = append(s.Blocks, b.facts(b.table("A", "run", "1", []col{{"item", 2}, {"value", 4}}),
		[2]document.Text{b.word("report.scenario"), b.same(r.Name)},
		[2]document.Text{b.word("report.digest"), b.same(r.Digest)},
		[2]document.Text{b.word("report.seed"), b.same(strconv.FormatUint(r.Seed, 10))},
		[2]document.Text{b.word("report.trials"), b.exact(float64(r.Trials))},
		[2]document.Text{b.word("column.confidence"), b.say(func(w lingo.Words) string { return w.Confidence(r.Confidence) })},
		[2]document.Text{b.word("report.tool"), b.same(strings.TrimSpace("radif " + b.Tool.Version + " " + b.Tool.Go))},
	))
	s.Blocks = append(s.Blocks, b.values(), b.choices())
	return nil
}

// values is the table of computed and specified values.
func (b *builder) values() document.Table {
	t := b.table("A", "values", "2", []col{
		{"item-no", 1.2}, {"parameter", 3}, {"phase", 1.5}, {">computed", 1.3}, {"margins", 1.8}, {">specified", 1.3}, {"unit", 1}, {"rounding", 2}, {"confidence", 1}, {"formula", 2}, {"calculation", 2},
	})
	t.Wide = true
	formulas := map[string]string{}
	for _, q := range plan.Register() {
		formulas[q.ID] = q.Formula
	}
	for _, r := range b.rows.Requirements {
		for _, d := range b.Result.Design {
			if r.Mark == document.Removed || d.Trace != r.Trace || r.Trace == "" {
				continue
			}
			t.Rows = append(t.Rows, document.Row{ID: "value." + r.ID, Cells: []document.Cell{
				{Text: b.same(r.Number), Link: r.ID}, cell(r.Parameter), cell(b.phase(d.Phase)), b.rounded(d.Computed),
				cell(b.say(func(w lingo.Words) string { return table.Margins(d.Margins, w) })), b.number(d.Specified), cell(b.unit(d.Unit)),
				cell(b.say(func(w lingo.Words) string { return w.Or("rounding."+d.Rounding, w.Foreign(d.Rounding)) })),
				cell(b.say(func(w lingo.Words) string { return w.Confidence(d.Confidence) })),
				cell(b.say(func(w lingo.Words) string { f := formulas[d.ID]; return w.Isolate(f) + " " + w.Word("formula."+f) })), cell(b.same(d.Trace)),
			}})
		}
	}
	return t
}

// choices is the table of values that no calculation gave: of the case and of the tender file.
func (b *builder) choices() document.Table {
	t := b.table("A", "choices", "3", []col{{"item-no", 1.2}, {"parameter", 4}, {"required", 1.5}, {"basis", 1.2}, {"input", 3}, {"place", 3}, {"source", 4}})
	t.Wide = true
	for _, r := range b.rows.Requirements {
		if r.Mark == document.Removed {
			continue
		}
		for _, path := range r.Inputs {
			o := b.origin(path)
			t.Rows = append(t.Rows, document.Row{ID: "choice." + r.ID, Cells: []document.Cell{
				{Text: b.same(r.Number), Link: r.ID}, cell(r.Parameter), cell(r.Shown), cell(b.basis(o)), cell(b.same(path)), cell(b.same(table.Place(o))), cell(b.foreign(o.Source)),
			}})
		}
	}
	return t
}

// origin finds where an input of the scenario or a value of the tender file comes from.
func (b *builder) origin(path string) record.Origin {
	if o, ok := b.Origins[path]; ok {
		return o
	}
	return b.Settings[path]
}

func (b *builder) basis(o record.Origin) document.Text {
	id := o.Basis
	if id == "" {
		id = "unstated"
	}
	return b.say(func(w lingo.Words) string { return w.Or("basis."+id, w.Foreign(id)) })
}

// assumptions is annex B: every input by its basis, the unstated ones first and marked.
func (b *builder) assumptions(s *document.Section) error {
	if len(b.Origins) == 0 {
		return nil
	}
	s.Wide = true
	clausesOf{b, s}.add("rule", "1", b.word("clause-text.assumptions"))
	en, ar := table.Assumptions(b.Origins, b.en), table.Assumptions(b.Origins, b.ar)
	t := b.table("B", "assumptions", "1", []col{{"basis", 1.2}, {"input", 4}, {"value", 4}, {"default", 1}, {"source", 5}, {"place", 3}})
	t.Wide = true
	last := ""
	for i, row := range en.Rows {
		basis := document.Text{EN: row[0].Text, AR: ar.Rows[i][0].Text}
		if row[0].Text != last {
			last = row[0].Text
			t.Rows = append(t.Rows, heading("basis."+last, b.fill("tender.basis", pair{"basis", basis})))
		}
		out := document.Row{ID: "assumption." + lingo.Unmarked(row[1].Text)}
		for j := range row {
			out.Cells = append(out.Cells, document.Cell{Text: document.Text{EN: row[j].Text, AR: ar.Rows[i][j].Text}, Strong: j == 0 && b.unstated(row[1].Text)})
		}
		t.Rows = append(t.Rows, out)
	}
	s.Blocks = append(s.Blocks, t)
	return nil
}

func (b *builder) unstated(input string) bool { return b.Origins[lingo.Unmarked(input)].Basis == "" }

// glossary is annex C: the terms in both languages.
func (b *builder) glossary(s *document.Section) error {
	t := b.table("C", "glossary", "1", []col{{"english", 4}, {"arabic", 4}, {"origin", 2}})
	terms := b.en.Terms("trade.")
	sort.SliceStable(terms, func(i, j int) bool { return strings.ToLower(terms[i].English) < strings.ToLower(terms[j].English) })
	for _, term := range terms {
		origin := "term.ours"
		if term.Sourced {
			origin = "term.sourced"
		}
		t.Rows = append(t.Rows, document.Row{ID: "term." + term.Key, Cells: []document.Cell{cell(b.foreign(term.English)), cell(b.foreign(term.Arabic)), cell(b.word(origin))}})
	}
	s.Blocks = append(s.Blocks, t)
	return nil
}

// changes is annex D: what changed since the issue before.
func (b *builder) changes(s *document.Section) error {
	if b.Previous == nil {
		note(s, document.Body, b.word("clause-text.first-issue"))
		return nil
	}
	note(s, document.Body, b.word("clause-text.changes"))
	t := b.table("D", "changes", "1", []col{{"item-no", 1}, {"what", 1.2}, {"old", 4}, {"new", 4}})
	for _, x := range Changes(*b.Previous, b.rows) {
		t.Rows = append(t.Rows, document.Row{ID: "change." + x.ID, Cells: []document.Cell{cell(b.same(x.Number)), cell(b.word("change." + x.What)), cell(x.Old), cell(x.New)}})
	}
	s.Blocks = append(s.Blocks, t)
	return nil
}
