package tender

import (
	"slices"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
)

// bidders is the number of columns of the evaluation matrix, questions of lines of the form.
const (
	bidders       = 4
	questionLines = 12
)

// evaluation is section 11.
func (b *builder) evaluation(s *document.Section) error {
	e := b.Package.Evaluation
	if e.Mode == "" {
		return nil
	}
	c := clausesOf{b, s}
	c.add("mode", "1", b.word("clause-text.mode."+e.Mode))
	if e.Mode == procurement.Rated {
		c.add("weights", "2", b.fill("clause-text.weights", pair{"technical", b.percent(e.Technical)}, pair{"financial", b.percent(e.Financial)}))
	}
	if e.Pass > 0 {
		c.add("pass", "3", b.fill("clause-text.pass", pair{"pass", b.percent(e.Pass)}))
	}
	if len(e.Criteria) == 0 {
		return nil
	}
	s.Blocks = append(s.Blocks, b.criteria(), b.matrix())
	return nil
}

func (b *builder) share(v float64) document.Cell {
	return document.Cell{Text: b.percent(v), Value: &v}
}

func (b *builder) criteria() document.Table {
	t := b.table("11", "criteria", "1", []col{{"criterion", 3}, {">weight", 1}, {">minimum", 1}, {"scoring", 4}, {"evidence", 3}})
	var sum float64
	for _, c := range b.Package.Evaluation.Criteria {
		sum += c.Weight
		minimum := document.Cell{}
		if c.Minimum > 0 {
			minimum = b.share(c.Minimum)
		}
		title := b.entitled(c.Title, c.ID)
		t.Rows = append(t.Rows, document.Row{ID: "criterion." + c.ID, Mark: b.term("criterion."+c.ID, "11", title, b.percent(c.Weight), minimum.Text), Cells: []document.Cell{strong(title), b.share(c.Weight), minimum, cell(b.or(c.Rule, "scoring.default")), cell(b.or(c.Evidence, "evidence.default"))}})
	}
	t.Rows = append(t.Rows, document.Row{ID: "criteria.total", Total: true, Cells: []document.Cell{strong(b.word("column.total")), b.share(tidy(sum)), {}, {}, {}}})
	return t
}

// matrix is the sheet on which a committee compares the bids.
func (b *builder) matrix() document.Table {
	t := b.table("11", "matrix", "2", []col{{"criterion", 3}, {">weight", 1}})
	for n := 1; n <= bidders; n++ {
		t.Columns = append(t.Columns, document.Column{Key: "bidder-" + itoa(n), Title: b.fill("column.bidder-n", pair{"n", b.exact(float64(n))}), Align: document.End, Weight: 1.2})
	}
	for _, c := range b.Package.Evaluation.Criteria {
		row := document.Row{ID: "matrix." + c.ID, Cells: []document.Cell{cell(b.entitled(c.Title, c.ID)), b.share(c.Weight)}}
		for range bidders {
			row.Cells = append(row.Cells, open(document.NotNegative))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// compliance is section 12: the schedule that the bidder fills in, lot by lot.
func (b *builder) compliance(s *document.Section) error {
	s.Wide = true
	clausesOf{b, s}.add("rule", "1", b.word("clause-text.compliance"))
	for i, l := range b.rows.Lots {
		t := b.table("12", "compliance", itoa(i+1), []col{
			{"item-no", 1.2}, {"requirement", 5}, {"phase", 1.4}, {">required", 1.2}, {"unit", 1}, {"?offer", 2}, {"?comply", 1.2}, {"?reference-page", 1.2}, {"?deviation", 2},
		})
		t.ID, t.Wide = "compliance."+l.ID, true
		t.Caption = b.fill("caption.compliance", pair{"lot", l.Title})
		for _, r := range b.rows.Requirements {
			if r.Lot == l.ID && r.Mark != document.Removed {
				t.Rows = append(t.Rows, document.Row{ID: "compliance." + r.ID, Mark: r.Mark, Cells: []document.Cell{
					{Text: b.same(r.Number), Link: r.ID}, cell(r.Sentence), cell(b.during(r.Phase)), b.requiredValue(r), cell(b.unitOf(r)),
					open(offered(r)), b.complies(), open(document.Anything), open(document.Anything),
				}})
			}
		}
		if len(t.Rows) > 0 {
			s.Blocks = append(s.Blocks, t)
		}
	}
	return nil
}

// offered says what a bidder may write as the offer.
func offered(r Requirement) document.Entry {
	if r.Value != nil && r.Unit != "°C" {
		return document.NotNegative
	}
	return document.Anything
}

// questions is section 14: the form for questions before the bids.
func (b *builder) questions(s *document.Section) error {
	s.Wide = true
	clausesOf{b, s}.add("rule", "1", b.fill("clause-text.questions", pair{"date", b.dated(b.Package.Dates.QuestionsUntil)}))
	t := b.table("14", "questions", "1", []col{{"no", 0.6}, {"?bidder", 1.5}, {"?page", 0.8}, {"?clause-item", 1.2}, {"?existing-text", 3}, {"?query", 3}, {"?reason", 2}, {"reply", 3}})
	t.Wide = true
	for n := 1; n <= questionLines; n++ {
		row := document.Row{ID: "question." + itoa(n), Cells: []document.Cell{cell(b.same(itoa(n)))}}
		for range 6 {
			row.Cells = append(row.Cells, open(document.Anything))
		}
		t.Rows = append(t.Rows, document.Row{ID: row.ID, Cells: append(row.Cells, document.Cell{})})
	}
	s.Blocks = append(s.Blocks, t)
	return nil
}

// legal is section 15: places for the texts that the buyer writes.
func (b *builder) legal(s *document.Section) error {
	note(s, document.Note, b.word("clause-text.legal"))
	known := []string{"instructions", "general-conditions", "special-conditions", "agreement", "securities"}
	number := len(known)
	for _, l := range b.Package.Legal {
		n := slices.Index(known, l.ID) + 1
		if n == 0 {
			number++
			n = number
		}
		sub := document.Section{ID: "legal." + l.ID, Number: "15." + itoa(n), Title: b.or(l.Title, "legal."+l.ID)}
		text := document.Text{}
		if l.Body != (procurement.Text{}) {
			text = b.named(l.Body)
		}
		if text == (document.Text{}) {
			note(&sub, document.Hook, b.word("tender.hook"))
		} else {
			paragraphs(&sub, text)
		}
		s.Sections = append(s.Sections, sub)
	}
	return nil
}

// paragraphs puts a text of the buyer in, paragraph by paragraph; both languages side by side where
// they have equally many.
func paragraphs(s *document.Section, text document.Text) {
	en, ar := strings.Split(text.EN, "\n\n"), strings.Split(text.AR, "\n\n")
	if len(en) != len(ar) && text.EN != "" && text.AR != "" {
		note(s, document.Body, text)
		return
	}
	for i := range max(len(en), len(ar)) {
		var p document.Text
		if i < len(en) {
			p.EN = strings.TrimSpace(en[i])
		}
		if i < len(ar) {
			p.AR = strings.TrimSpace(ar[i])
		}
		note(s, document.Body, p)
	}
}
