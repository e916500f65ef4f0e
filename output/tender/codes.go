package tender

import (
	_ "embed"
	"strings"
)

//go:embed codes.tsv
var codesText string

// codes are the classifications by their key.
type codes map[string]struct{ unspsc, cpv Class }

// parseCodes reads the embedded table; a malformed row is a fault of the build.
func parseCodes() codes {
	table := codes{}
	for _, line := range strings.Split(strings.TrimSpace(codesText), "\n") {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "key\t") {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 5 {
			panic("tender: codes.tsv: " + line)
		}
		row := table[c[0]]
		row.unspsc, row.cpv = Class{c[1], c[2]}, Class{c[3], c[4]}
		table[c[0]] = row
	}
	return table
}
