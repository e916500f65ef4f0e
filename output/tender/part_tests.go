package tender

import (
	"slices"

	"radif/output/document"
)

// stages are the stages of acceptance in the order in which they come.
func stages() []string {
	return []string{"design", "delivery", "fat", "sat", "integrated", "drill", "run", "service"}
}

// acceptance is section 7.
func (b *builder) acceptance(s *document.Section) error {
	s.Wide = true
	c := clausesOf{b, s}
	c.add("rule", "0.1", b.word("clause-text.tests"))
	c.add("failed", "0.2", b.word("clause-text.failed"))
	c.add("instruments", "0.3", b.word("clause-text.instruments"))
	t := b.table("7", "tests", "1", []col{{"test-no", 1}, {"test", 2}, {"method", 4.5}, {"pass-criterion", 3.5}, {"duration", 1.3}, {"witness", 1.3}, {"requirements", 2}, {"?result", 1.2}})
	t.Wide = true
	for _, stage := range stages() {
		rows := b.testRows(stage)
		if len(rows) > 0 {
			t.Rows = append(append(t.Rows, heading("stage."+stage, b.word("stage."+stage))), rows...)
		}
	}
	s.Blocks = append(s.Blocks, t)
	return nil
}

func (b *builder) testRows(stage string) []document.Row {
	var rows []document.Row
	for _, t := range b.rows.Tests {
		if t.Stage != stage {
			continue
		}
		row := document.Row{ID: "test." + t.ID, Mark: t.Mark}
		if t.Mark == document.Removed {
			row.Cells = []document.Cell{cell(b.same(t.Number)), cell(b.word("tender.removed")), {}, {}, {}, {}, {}, {}}
		} else {
			row.Cells = []document.Cell{cell(b.same(t.Number)), strong(b.testTitle(t)), cell(t.Method), cell(t.Criterion), cell(t.Duration), cell(b.or(b.Package.Acceptance.Witness, "tender.witness")), cell(b.provenClauses(t)), open(document.Anything)}
		}
		rows = append(rows, row)
	}
	return rows
}

// testTitle is the title of a test with its phase.
func (b *builder) testTitle(t Test) document.Text {
	if t.Phase == "" {
		return t.Title
	}
	return b.fill("tender.subject", pair{"parameter", t.Title}, pair{"subject", b.phase(t.Phase)})
}

// provenClauses lists the numbers of the requirements that a test proves.
func (b *builder) provenClauses(t Test) document.Text {
	proves := map[string]bool{}
	for _, id := range t.Requirements {
		proves[id] = true
	}
	var list []document.Text
	for _, r := range b.rows.Requirements {
		number := b.same(r.clauseNumber())
		if t.Phase != "" {
			number = b.same(r.Number)
		}
		if proves[r.ID] && !slices.Contains(list, number) {
			list = append(list, number)
		}
	}
	return b.list(list)
}
