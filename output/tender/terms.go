package tender

import (
	"slices"
	"strings"

	"radif/output/document"
)

// termTables are the tables whose rows are terms, with the columns that say nothing of their own.
// Requirements, tests, milestones and the bill are rows of their own, and forms repeat those.
func termTables() map[string]string {
	return map[string]string{"standards": "cited-by", "services": "", "lots": "", "site": "", "phases": "", "levels": "", "criteria": ""}
}

// coverTerms are the rows of the cover that are terms; dates are terms already, and the last rows
// tell what the document was made from.
func coverTerms() []string { return []string{"cover.1", "cover.2", "cover.3", "cover.4", "cover.5"} }

// rowTerms records as terms what bidders read in tables and in the buyer's own parts, and marks
// what changed.
func (b *builder) rowTerms(doc *document.Document) {
	b.term("title", "0", doc.Title)
	if years := b.Package.ServiceYears; years > 0 {
		b.term("service-years", "13", b.amount(float64(years), "yr"))
	}
	for _, block := range doc.Cover {
		if t, ok := block.(document.Table); ok && t.ID == "cover" {
			b.tableTerms(t, "", func(id string) bool { return slices.Contains(coverTerms(), id) })
		}
	}
	b.sectionTerms(doc.Sections)
}

func (b *builder) sectionTerms(sections []document.Section) {
	tables := termTables()
	for _, s := range sections {
		if strings.HasPrefix(s.ID, "legal.") {
			b.setTerm(s.ID, s.Number, said(s))
		}
		for _, block := range s.Blocks {
			t, ok := block.(document.Table)
			if without, known := tables[t.ID]; ok && known {
				b.tableTerms(t, without, func(string) bool { return true })
			}
		}
		b.sectionTerms(s.Sections)
	}
}

// said is the title of a section with its paragraphs.
func said(s document.Section) []document.Text {
	list := []document.Text{s.Title}
	for _, block := range s.Blocks {
		if p, ok := block.(document.Paragraph); ok {
			list = append(list, p.Text)
		}
	}
	return list
}

// tableTerms records the rows of a table under the number of the table.
func (b *builder) tableTerms(t document.Table, without string, asked func(id string) bool) {
	for i := range t.Rows {
		row := &t.Rows[i]
		if row.Heading || row.Total || !asked(row.ID) {
			continue
		}
		var cells []document.Text
		for k, c := range row.Cells {
			if k >= len(t.Columns) || t.Columns[k].Key != without {
				cells = append(cells, c.Text)
			}
		}
		row.Mark = b.setTerm(row.ID, t.Number, cells)
	}
}

// setTerm records a term; one that is recorded already now says all of it.
func (b *builder) setTerm(id, number string, parts []document.Text) document.Mark {
	b.rows.Terms = slices.DeleteFunc(b.rows.Terms, func(c Clause) bool { return c.ID == id })
	return b.term(id, number, parts...)
}
