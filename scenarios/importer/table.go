package importer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"radif/scenarios/diag"
)

// Limits of one file: a country's largest vCenter has some ten thousand machines.
const (
	maxRows    = 200_000
	maxColumns = 1_000
	maxCell    = 32_767 // characters, as in a worksheet
)

// table is the heading line of a sheet or of a CSV file.
type table struct {
	file, sheet string
	headings    []string // as written
	keys        []string // as compared: lower-case letters and digits, without the sheet's name and the unit
}

// row is one line below the headings.
type row struct {
	*table
	line  int
	cells []string
}

func newTable(file, sheet string, headings []string) *table {
	t := &table{file: file, sheet: sheet, headings: headings}
	for _, h := range headings {
		t.keys = append(t.keys, headingKey(h, sheet))
	}
	return t
}

// headingKey makes the spellings of one heading equal: "In Use MiB", "In Use MB" and
// "vInfoInUseMiB" are inuse.
func headingKey(heading, sheet string) string {
	heading, _, _ = strings.Cut(heading, "(")
	key := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
	if short := strings.TrimPrefix(key, strings.ToLower(sheet)); short != "" && sheet != "" {
		key = short
	}
	for _, unit := range []string{"mib", "mb"} {
		if short := strings.TrimSuffix(key, unit); short != "" {
			key = short
		}
	}
	return key
}

// column returns the index of the first column with one of the keys, -1 if there is none.
func (t *table) column(keys ...string) int {
	for _, key := range keys {
		for i, k := range t.keys {
			if k == key {
				return i
			}
		}
	}
	return -1
}

// require checks that columns are there; each is given by its name for people and its keys.
func (t *table) require(columns map[string][]string, order []string) error {
	var missing []string
	for _, name := range order {
		if t.column(columns[name]...) < 0 {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return t.wrong(1, t.where()+" lacks the columns "+strings.Join(missing, ", "), "its columns are "+listed(t.headings))
}

// once refuses a file in which two columns say the same: one of them would be taken unseen. Each
// group holds the keys of one thing.
func (t *table) once(groups ...[]string) error {
	for _, keys := range groups {
		var at []string
		for i, k := range t.keys {
			if slices.Contains(keys, k) {
				at = append(at, fmt.Sprintf("%s (column %d)", printable(t.headings[i]), i+1))
			}
		}
		if len(at) > 1 {
			return t.wrong(1, t.where()+" has several columns for one thing: "+strings.Join(at, ", "), "one of them; rename or remove the others")
		}
	}
	return nil
}

func (t *table) where() string {
	if t.sheet == "" {
		return "the file"
	}
	return "the sheet " + t.sheet
}

func (t *table) wrong(line int, wrong, allowed string) error {
	return fault(t.file, line, wrong, allowed)
}

// fault is the one error of a file that cannot be imported.
func fault(file string, line int, wrong, allowed string) error {
	return diag.List{{Pos: diag.Pos{File: file, Line: line}, Wrong: wrong, Allowed: allowed}}
}

// listed names words in a message, not more than a line of them.
func listed(words []string) string {
	const most = 15
	var parts []string
	for i, w := range words {
		if i == most {
			parts = append(parts, fmt.Sprintf("and %d more", len(words)-most))
			break
		}
		parts = append(parts, printable(w))
	}
	return strings.Join(parts, ", ")
}

// at returns a cell without the spaces around it; empty where there is none.
func (r row) at(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// text returns the cell of the first column with one of the keys.
func (r row) text(keys ...string) string { return r.at(r.column(keys...)) }

// blank tells whether a line holds nothing.
func (r row) blank() bool {
	for i := range r.cells {
		if r.at(i) != "" {
			return false
		}
	}
	return true
}

// check holds the limits on one line.
func (r row) check(count int) error {
	switch {
	case count > maxRows:
		return r.wrong(r.line, fmt.Sprintf("%s has more than %d rows", r.where(), maxRows), "import it in parts")
	case len(r.cells) > maxColumns:
		return r.wrong(r.line, fmt.Sprintf("%s has more than %d columns", r.where(), maxColumns), "")
	}
	for _, cell := range r.cells {
		if len(cell) > maxCell*4 {
			return r.wrong(r.line, fmt.Sprintf("a cell holds more than %d characters", maxCell), "")
		}
	}
	return nil
}

// groupKey is the key of the column that groups, where one is named.
func (t *table) groupKey(by string) []string {
	if by == "" {
		return nil
	}
	return []string{headingKey(by, t.sheet)}
}

// grouping finds the column that groups the machines; -1 when the default one is not there.
func (t *table) grouping(by string) (int, error) {
	if by == "" {
		return t.column("cluster"), nil
	}
	if i := t.column(headingKey(by, t.sheet)); i >= 0 {
		return i, nil
	}
	return 0, diag.List{{Pos: diag.Pos{File: t.file, Line: 1}, Wrong: t.where() + " has no column " + printable(by) + " to group by",
		Allowed: "its columns are " + listed(t.headings), Hint: diag.DidYouMean(by, t.headings)}}
}
