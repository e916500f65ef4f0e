package main

import (
	"fmt"
	"slices"
	"strings"

	"radif/output/document/docx"
	"radif/output/document/html"
	"radif/output/document/markdown"
	office "radif/output/document/sheets"
	"radif/output/lingo"
	"radif/scenarios/diag"
)

// print writes a table to stdout, or whole to a new file.
func (o *tableOptions) print(t *talk, one oneTable) error {
	text, err := o.rendered(one)
	if err != nil {
		return err
	}
	if o.out == "" {
		return t.Data(string(text))
	}
	if err := create(o.out, text); err != nil {
		return err
	}
	t.Say("%s: written", o.out)
	return nil
}

func (o *tableOptions) rendered(one oneTable) ([]byte, error) {
	switch o.format {
	case "docx":
		return docx.Table(one.doc, one.table)
	case "html":
		return html.Table(one.doc, one.table), nil
	case "tsv":
		return office.Table(one.doc, one.table), nil
	}
	return markdown.Table(one.doc, one.table), nil
}

// listed names the tables, one a line.
func listed(list []oneTable) string {
	var b strings.Builder
	for _, one := range list {
		t := one.table.Caption.In(one.doc.Languages[0])
		fmt.Fprintf(&b, "%-28s %s\n", one.table.ID, lingo.Unmarked(t))
	}
	return b.String()
}

// noTable is the error for an id that no table has: the nearest one, and all there are.
func noTable(id string, list []oneTable) error {
	var ids []string
	for _, one := range list {
		if !slices.Contains(ids, one.table.ID) {
			ids = append(ids, one.table.ID)
		}
	}
	near := ""
	if best, ok := diag.Nearest(id, ids); ok {
		near = fmt.Sprintf("did you mean %q? ", best)
	}
	return fmt.Errorf("there is no table %q; %sknown: %s", id, near, strings.Join(ids, ", "))
}
