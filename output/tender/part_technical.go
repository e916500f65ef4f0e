package tender

import (
	"slices"

	"radif/output/document"
)

// technical is section 5: a section for each group of requirements.
func (b *builder) technical(s *document.Section) error {
	for i, g := range groups() {
		sub := document.Section{ID: g.id, Number: chapter + "." + itoa(i+1), Title: b.groupTitle(g.id), Wide: true}
		t := b.requirementTable(g.id, sub.Number)
		if len(t.Rows) == 0 {
			continue
		}
		note(&sub, document.Body, b.word("group."+g.id+".about"))
		sub.Blocks = append(sub.Blocks, t)
		s.Sections = append(s.Sections, sub)
	}
	note(s, document.Body, b.word("clause-text.reading"))
	return nil
}

func (b *builder) requirementTable(group, number string) document.Table {
	t := b.table(number, "requirements."+group, "1", []col{
		{"item-no", 1.2}, {"requirement", 5}, {"phase", 1.5}, {">required", 1.5}, {"unit", 1}, {"mandatory", 1.2}, {"verification", 2}, {"tests", 1.4},
	})
	t.Caption = b.fill("caption.requirements", pair{"group", b.groupTitle(group)})
	t.Wide = true
	for _, r := range b.rows.Requirements {
		if r.Group == group {
			t.Rows = append(t.Rows, b.requirementRow(r))
		}
	}
	return t
}

// requirementRow shows a requirement; one that was removed keeps its number and says so.
func (b *builder) requirementRow(r Requirement) document.Row {
	row := document.Row{ID: r.ID, Mark: r.Mark}
	if r.Mark == document.Removed {
		row.Cells = []document.Cell{cell(b.same(r.Number)), cell(b.word("tender.removed")), {}, {}, {}, {}, {}, {}}
		return row
	}
	row.Cells = []document.Cell{
		cell(b.same(r.Number)), cell(r.Sentence), cell(b.during(r.Phase)), b.requiredValue(r), cell(b.unitOf(r)),
		cell(b.necessity(r)), cell(b.word("verify." + r.Verification)), cell(b.testNumbers(r)),
	}
	return row
}

// during is the phase of a requirement.
func (b *builder) during(phase string) document.Text {
	if phase == "" {
		return b.word("tender.every-phase")
	}
	return b.phase(phase)
}

// requiredValue is what is required as a number, or as it is written.
func (b *builder) requiredValue(r Requirement) document.Cell {
	switch {
	case r.Value != nil:
		return b.number(*r.Value)
	case r.Operator == Is:
		return cell(b.word("answer.yes"))
	}
	return cell(r.Shown)
}

func (b *builder) unitOf(r Requirement) document.Text {
	if r.Value == nil || r.Unit == "1" {
		return document.Text{}
	}
	return b.unit(r.Unit)
}

func (b *builder) necessity(r Requirement) document.Text {
	if r.Mandatory {
		return b.word("answer.mandatory")
	}
	return b.word("answer.desirable")
}

// testNumbers lists the numbers of the tests that prove a requirement: of a requirement of every
// phase the number that the phases' tests share.
func (b *builder) testNumbers(r Requirement) document.Text {
	var list []document.Text
	for _, id := range r.Tests {
		for _, t := range b.rows.Tests {
			if t.ID != id {
				continue
			}
			number := t.Number
			if r.Phase == "" {
				number = clauseOf(number, 2)
			}
			if text := b.same(number); !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
	}
	return b.list(list)
}
