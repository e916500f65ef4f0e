package lingo

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed words.tsv
var words string

//go:embed tender.tsv
var tenderWords string

//go:embed checks.tsv
var checkWords string

// entry is one row of the table.
type entry struct {
	en, ar, source, gender string
}

// parse reads the tables as one: words.tsv and, for the many words of tenders alone, tender.tsv and
// checks.tsv.
func parse() map[string]entry {
	table := make(map[string]entry, strings.Count(words, "\n")+strings.Count(tenderWords, "\n"))
	read(table, "words.tsv", words)
	read(table, "tender.tsv", tenderWords)
	read(table, "checks.tsv", checkWords)
	return table
}

// read adds a file to the table; a malformed row is a fault of the build.
func read(table map[string]entry, file, text string) {
	for number, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) != 5 {
			panic(fmt.Sprintf("lingo: %s:%d has %d columns instead of 5", file, number+1, len(cells)))
		}
		if number == 0 {
			continue
		}
		if _, twice := table[cells[0]]; twice {
			panic(fmt.Sprintf("lingo: %s:%d repeats %q", file, number+1, cells[0]))
		}
		table[cells[0]] = entry{cells[1], cells[2], cells[3], cells[4]}
	}
}
