package lint

import (
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/table"
)

// SectionID is the part of the buyer's annexes that lists the findings.
const SectionID = "checks"

func columns() []string {
	return []string{"severity", "check", "item-no", "row-id", "place", "wrong", "todo"}
}

// cells are what a finding says, by column.
func (f Finding) cells(w lingo.Words) []string {
	return []string{w.Word("severity." + string(f.Severity)), w.Isolate(f.Rule), w.Isolate(f.Number), w.Isolate(f.ID), w.Isolate(table.Place(f.At)), f.Wrong.In(w.Lang()), f.Todo.In(w.Lang())}
}

// CSV lists the findings for a spreadsheet, in one language.
func CSV(found []Finding, lang lingo.Lang) []byte {
	w := lingo.New(lang)
	row := func(cells []string) string {
		out := make([]string, len(cells))
		for i, c := range cells {
			out[i] = record.TextCell(lingo.Unmarked(c))
		}
		return strings.Join(out, ",") + "\n"
	}
	var head []string
	for _, key := range columns() {
		head = append(head, w.Word("column."+key))
	}
	var b strings.Builder
	b.WriteString("\ufeff" + row(head))
	for _, f := range found {
		b.WriteString(row(f.cells(w)))
	}
	return []byte(b.String())
}

// Section is the list of findings for the buyer's annexes.
func Section(found []Finding, languages []lingo.Lang) document.Section {
	say := func(f func(w lingo.Words) string) document.Text {
		var t document.Text
		for _, l := range languages {
			if l == lingo.Arabic {
				t.AR = f(lingo.New(l))
			} else {
				t.EN = f(lingo.New(l))
			}
		}
		return t
	}
	word := func(key string) document.Text { return say(func(w lingo.Words) string { return w.Word(key) }) }
	t := document.Table{ID: SectionID, Number: "E-1", Caption: word("caption.checks"), Wide: true}
	weights := map[string]float64{"severity": 1, "check": 1.5, "item-no": 1, "row-id": 2, "place": 2, "wrong": 4, "todo": 4}
	for _, key := range columns() {
		t.Columns = append(t.Columns, document.Column{Key: key, Title: word("column." + key), Weight: weights[key]})
	}
	for i, f := range found {
		row := document.Row{ID: SectionID + "." + lingo.Unmarked(lingo.New(lingo.English).Exact(float64(i+1)))}
		for k := range columns() {
			row.Cells = append(row.Cells, document.Cell{Text: say(func(w lingo.Words) string { return f.cells(w)[k] })})
		}
		t.Rows = append(t.Rows, row)
	}
	return document.Section{ID: SectionID, Number: "E", Title: word("section.checks"), NewPage: true, Wide: true, Blocks: []document.Block{t}}
}
