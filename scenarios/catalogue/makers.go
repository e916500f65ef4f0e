package catalogue

import (
	"slices"
	"sort"
	"strings"
)

// Makers returns the makers that measured entries name, and the first word of each processor:
// names that a tender may not ask for.
func (c *Catalogue) Makers() []string {
	var names []string
	for _, e := range c.sections["servers"] {
		if e.Has("vendor") {
			names = append(names, e.Word("vendor"), first(e.Word("vendor")), first(e.Word("processor")))
		}
	}
	sort.Strings(names)
	return slices.Compact(names)
}

// first is the first word of a text.
func first(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return strings.TrimSuffix(strings.TrimSuffix(word, "(R)"), ",")
}
