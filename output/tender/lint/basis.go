package lint

import (
	"maps"
	"slices"
	"strings"

	"radif/output/document"
	"radif/output/table"
)

// listedRow is the beginning of the id of a row of the annex of assumptions.
const listedRow = "assumption."

// estimates looks for values that nobody measured or stated, that bind a bidder, and that the annex
// of assumptions does not list.
func (c *checker) estimates() {
	listed := c.listed()
	told := map[string]bool{}
	for _, r := range c.Book.Rows.Requirements {
		if !r.Mandatory || r.Mark == document.Removed {
			continue
		}
		for _, path := range r.Inputs {
			if _, set := c.Tender.Settings[path]; !set && c.doubtful(path) && !listed[path] && !listed[list(path)] {
				told[path] = true
				c.add(RuleEstimate, Error, passage{source: row, id: r.ID, number: r.Number}, "estimate", c.quoted("input", path))
			}
		}
	}
	c.behind(listed, told)
}

// behind are the inputs behind the values that were computed.
func (c *checker) behind(listed, told map[string]bool) {
	var missing []string
	for _, id := range slices.Sorted(maps.Keys(c.Tender.Origins)) {
		if c.doubtful(id) && !listed[id] && !listed[list(id)] && !told[id] {
			missing = append(missing, id)
		}
	}
	at := passage{id: "assumptions"}
	switch {
	case len(c.Tender.Origins) == 0:
		c.add(RuleEstimate, Error, at, "no-origins")
	case len(missing) == 1:
		c.add(RuleEstimate, Error, at, "estimate", c.quoted("input", missing[0]))
	case len(missing) > 1:
		c.add(RuleEstimate, Error, at, "estimates", c.quoted("input", missing[0]), c.counted("count", len(missing)))
	}
}

// doubtful reports whether a value is an estimate, or says nothing of where it comes from. Prices
// bind no bidder, and no list shows them.
func (c *checker) doubtful(path string) bool {
	if table.IsPrice(path) {
		return false
	}
	basis := c.Tender.Origins[path].Basis
	return basis == "" || basis == "estimate"
}

// list is the id of the list that a value stands in.
func list(path string) string {
	if i := strings.LastIndexByte(path, '.'); i >= 0 && strings.Trim(path[i+1:], "0123456789") == "" {
		return path[:i]
	}
	return path
}

// listed collects what the annex of assumptions lists.
func (c *checker) listed() map[string]bool {
	out := map[string]bool{}
	documents := []document.Document{c.Book.Document}
	if c.Book.Buyer != nil {
		documents = append(documents, *c.Book.Buyer)
	}
	for _, d := range documents {
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				if t, ok := b.(document.Table); ok {
					for _, row := range t.Rows {
						if id, ok := strings.CutPrefix(row.ID, listedRow); ok {
							out[id] = true
						}
					}
				}
			}
		}
	}
	return out
}
