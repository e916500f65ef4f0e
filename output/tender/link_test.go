package tender

import (
	"testing"

	"radif/output/document"
)

// idsOf collects the ids of sections, paragraphs, tables, figures and rows; one that is there twice
// is a fault.
func idsOf(t *testing.T, d document.Document) map[string]bool {
	t.Helper()
	seen := map[string]bool{}
	add := func(id string) {
		if id == "" {
			return
		}
		if seen[id] {
			t.Errorf("the id %s is there twice", id)
		}
		seen[id] = true
	}
	blocks := func(list []document.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case document.Paragraph:
				add(b.ID)
			case document.Figure:
				add(b.ID)
			case document.Table:
				add("table " + b.ID)
				for _, r := range b.Rows {
					add(r.ID)
				}
			}
		}
	}
	var sections func(list []document.Section)
	sections = func(list []document.Section) {
		for _, s := range list {
			add(s.ID)
			blocks(s.Blocks)
			sections(s.Sections)
		}
	}
	blocks(d.Cover)
	sections(d.Sections)
	return seen
}

// What a cell cites is there; rows fit their tables.
func TestNoOrphanIDs(t *testing.T) {
	for _, kind := range kinds {
		d := build(t, sample(kind)).Document
		known := idsOf(t, d)
		for _, table := range tablesOf(d) {
			keys := map[string]bool{}
			for _, c := range table.Columns {
				if keys[c.Key] {
					t.Errorf("%s: %s has the column %s twice", kind, table.ID, c.Key)
				}
				keys[c.Key] = true
			}
			for _, r := range table.Rows {
				if want := len(table.Columns); len(r.Cells) != want && !(r.Heading && len(r.Cells) == 1) {
					t.Errorf("%s: row %s of %s has %d cells, the table %d columns", kind, r.ID, table.ID, len(r.Cells), want)
				}
				for _, c := range r.Cells {
					if c.Link != "" && !known[c.Link] {
						t.Errorf("%s: %s of %s cites %s, which is not there", kind, r.ID, table.ID, c.Link)
					}
					if c.Formula != nil {
						for _, key := range c.Formula.Columns {
							if !keys[key] {
								t.Errorf("%s: a formula of %s reads the column %s", kind, table.ID, key)
							}
						}
					}
				}
			}
		}
	}
}

func tablesOf(d document.Document) []document.Table {
	var list []document.Table
	blocks := func(blocks []document.Block) {
		for _, b := range blocks {
			if t, ok := b.(document.Table); ok {
				list = append(list, t)
			}
		}
	}
	var sections func(s []document.Section)
	sections = func(all []document.Section) {
		for _, s := range all {
			blocks(s.Blocks)
			sections(s.Sections)
		}
	}
	blocks(d.Cover)
	sections(d.Sections)
	return list
}

// Cells for the bidder stand in columns for the bidder and are empty.
func TestBiddersCellsAreOpen(t *testing.T) {
	for _, kind := range kinds {
		open := 0
		for _, table := range tablesOf(build(t, sample(kind)).Document) {
			for _, r := range table.Rows {
				if r.Heading || r.Total {
					continue
				}
				for i, c := range table.Columns {
					if c.Bidder {
						open++
						if r.Mark != document.Removed && r.Cells[i].Text != (document.Text{}) {
							t.Errorf("%s: %s of %s is not open", kind, c.Key, table.ID)
						}
					}
				}
			}
		}
		if open == 0 {
			t.Errorf("%s: nothing to be filled in", kind)
		}
	}
}
