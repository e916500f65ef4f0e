package lint

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed vague.txt
var vagueText string

// vague looks for words that no test can decide in what binds a bidder.
func (c *checker) vague() {
	known := phrases(append(lines(vagueText), c.Tender.Package.Checks.Words...))
	for _, p := range slices.Concat(c.settings, c.titles, c.clauses) {
		if !p.binding && !strings.HasPrefix(p.path, "legal.") && !strings.HasPrefix(p.path, "site") {
			continue
		}
		p.each(func(text string, at passage) {
			var words []string
			for _, w := range longest(matching(known, text)) {
				words = append(words, w.text)
			}
			if len(words) > 0 {
				c.add(RuleVague, Error, at, "vague", c.quoted("words", strings.Join(words, ", ")))
			}
		})
	}
}
