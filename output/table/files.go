package table

import (
	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
)

// All makes every table of a result; a table without rows is left out.
func All(r *plan.Result, origins record.Origins, w lingo.Words) []Table {
	supply, recurrent := BOQ(r, w)
	var list []Table
	for _, t := range []Table{Capacity(r, w), Requirements(r, w), supply, recurrent, Assumptions(origins, w), Prices(origins, w)} {
		if len(t.Rows) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// Files makes tables/<id>.md and tables/<id>.csv of each table for a result set.
func Files(tables []Table) []record.File {
	var files []record.File
	for _, t := range tables {
		files = append(files,
			record.File{Path: "tables/" + t.ID + ".md", Make: func() ([]byte, error) { return t.Markdown(), nil }},
			record.File{Path: "tables/" + t.ID + ".csv", Make: func() ([]byte, error) { return t.CSV(), nil }})
	}
	return files
}
