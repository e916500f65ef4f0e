package sheets

import (
	"slices"
	"strings"

	"radif/output/document"
)

// part is what stands on one sheet: a table, or several of one kind under each other.
type part struct {
	number string
	title  document.Text
	tables []document.Table
}

// found is a table with the sections that it stands in.
type found struct {
	document.Table
	path []document.Section
}

// least is the number of columns from which a table has a sheet: lists of two columns are for
// reading and stay on paper.
const least = 3

// parts are the sheets of a document, in the order of its tables.
func parts(doc document.Document) []part {
	var all []found
	collect(doc.Sections, nil, &all)
	kinds := map[string][]found{}
	for _, f := range all {
		kinds[kind(f.ID)] = append(kinds[kind(f.ID)], f)
	}
	var list []part
	for _, f := range all {
		same := kinds[kind(f.ID)]
		switch {
		case !uniform(same):
			list = append(list, part{f.Number, f.Caption, []document.Table{f.Table}})
		case f.ID == same[0].ID:
			list = append(list, together(same))
		}
	}
	return list
}

func collect(sections, path []document.Section, all *[]found) {
	for _, s := range sections {
		here := append(slices.Clip(path), s)
		for _, b := range s.Blocks {
			if t, ok := b.(document.Table); ok && len(t.Columns) >= least {
				*all = append(*all, found{t, here})
			}
		}
		collect(s.Sections, here, all)
	}
}

// kind is the first part of an id: requirements of requirements.ups.
func kind(id string) string {
	kind, _, _ := strings.Cut(id, ".")
	return kind
}

// uniform reports whether tables of one kind belong on one sheet: they have the same columns, and
// nobody fills them in.
func uniform(list []found) bool {
	if len(list) < 2 {
		return false
	}
	for _, f := range list {
		if len(f.Columns) != len(list[0].Columns) {
			return false
		}
		for i, c := range f.Columns {
			if c.Key != list[0].Columns[i].Key || c.Bidder {
				return false
			}
		}
	}
	return true
}

// together puts tables under each other, each under its caption; the sheet is called like the
// section that holds them all.
func together(list []found) part {
	p := part{number: list[0].Number, title: list[0].Caption}
	for depth, s := range list[0].path {
		if slices.ContainsFunc(list, func(f found) bool {
			return depth >= len(f.path) || f.path[depth].ID != s.ID || f.path[depth].Number != s.Number
		}) {
			break
		}
		p.number, p.title = s.Number, s.Title
	}
	for _, f := range list {
		p.tables = append(p.tables, f.Table)
	}
	return p
}

// table is all tables of a part as one.
func (p part) table() document.Table {
	if len(p.tables) == 1 {
		return p.tables[0]
	}
	t := p.tables[0]
	t.Caption, t.Number, t.Rows, t.Notes = p.title, p.number, nil, nil
	for _, one := range p.tables {
		t.Rows = append(t.Rows, document.Row{ID: one.ID, Heading: true, Cells: []document.Cell{{Text: one.Caption}}})
		t.Rows = append(t.Rows, one.Rows...)
		for _, n := range one.Notes {
			if !slices.Contains(t.Notes, n) {
				t.Notes = append(t.Notes, n)
			}
		}
	}
	return t
}
