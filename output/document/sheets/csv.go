package sheets

import (
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
)

// byteOrderMark makes spreadsheets read a CSV file as UTF-8.
const byteOrderMark = "\ufeff"

// CSV makes one file of each table: <id>.csv. The first column holds the ids of the rows, the
// second, where there are any, their marks.
func CSV(doc document.Document) []record.File {
	var files []record.File
	taken := map[string]bool{}
	for i, t := range tables(doc) {
		name := fileName(t.ID)
		if name == "" {
			name = "table-" + strconv.Itoa(i+1)
		}
		for n := 2; taken[name]; n++ {
			name = fileName(t.ID) + "-" + strconv.Itoa(n)
		}
		taken[name] = true
		files = append(files, record.File{Path: name + ".csv", Make: func() ([]byte, error) {
			return []byte(byteOrderMark + delimited(doc, t, csvFormat)), nil
		}})
	}
	return files
}

// Table returns one table as text with tabulators, which spreadsheets and word processors take
// when it is pasted.
func Table(doc document.Document, t document.Table) []byte {
	return []byte(delimited(doc, t, tsvFormat))
}

// fileName keeps an id that is a name of a file on every system.
func fileName(id string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.", r) {
			return r
		}
		return '_'
	}, id), ".")
}

// delimiting is how cells are kept apart.
type delimiting struct {
	between string
	text    func(string) string
	rows    bool // with ids and marks
}

var (
	csvFormat = delimiting{",", record.TextCell, true}
	tsvFormat = delimiting{"\t", tabbed, false}
)

// tabbed writes a text for a cell that is pasted: on one line, and never a formula.
func tabbed(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
		return ""
	case strings.ContainsRune("=+-@", rune(text[0])):
		return "'" + text
	case text[0] == '"':
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}

// delimited writes a table; texts come without the signs that direct them, because programs read
// them too.
func delimited(doc document.Document, t document.Table, f delimiting) string {
	var b strings.Builder
	list, marks := lanes(doc, t), marked(t)
	words := lingo.New(doc.Languages[0])
	var cells []string
	flush := func() {
		b.WriteString(strings.Join(cells, f.between) + "\n")
		cells = cells[:0]
	}
	if f.rows {
		cells = append(cells, f.text(words.Word("column.row")))
	}
	if f.rows && marks {
		cells = append(cells, f.text(words.Word("column.state")))
	}
	for _, l := range list {
		cells = append(cells, f.text(lingo.Unmarked(l.title(doc))))
	}
	flush()
	for _, row := range t.Rows {
		if f.rows {
			cells = append(cells, f.text(row.ID))
		}
		if f.rows && marks {
			cells = append(cells, f.text(lingo.Unmarked(joined(doc, word(doc, row.Mark)))))
		}
		for i, l := range list {
			c, text := l.in(doc, row, i == 0)
			cells = append(cells, f.cell(c, text))
		}
		flush()
	}
	return b.String()
}

// cell is a number as it is, unless its unit stands beside it: then it is written as it is shown.
func (f delimiting) cell(c document.Cell, text string) string {
	if c.Value == nil {
		return f.text(lingo.Unmarked(text))
	}
	if e, ok := exampleOf(text, *c.Value); ok && !e.percent && strings.TrimSpace(lingo.Unmarked(e.before+e.after)) != "" {
		return f.text(lingo.Unmarked(text))
	}
	return record.NumberCell(*c.Value)
}
