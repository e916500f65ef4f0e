package lingo

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed words.tsv
var words string

// entry is one row of the table.
type entry struct {
	en, ar, source, gender string
}

// parse reads the table; a malformed row is a fault of the build.
func parse(text string) map[string]entry {
	table := make(map[string]entry, strings.Count(text, "\n"))
	for number, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) != 5 {
			panic(fmt.Sprintf("lingo: words.tsv:%d has %d columns instead of 5", number+1, len(cells)))
		}
		if number == 0 {
			continue
		}
		if _, twice := table[cells[0]]; twice {
			panic(fmt.Sprintf("lingo: words.tsv:%d repeats %q", number+1, cells[0]))
		}
		table[cells[0]] = entry{cells[1], cells[2], cells[3], cells[4]}
	}
	return table
}
