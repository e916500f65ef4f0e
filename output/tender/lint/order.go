package lint

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// tests looks for mandatory requirements that nothing proves.
func (c *checker) tests() {
	known := map[string]bool{}
	for _, t := range c.Book.Rows.Tests {
		known[t.ID] = t.Mark != document.Removed
	}
	for _, r := range c.Book.Rows.Requirements {
		proved := slices.ContainsFunc(r.Tests, func(id string) bool { return known[id] })
		if r.Mandatory && !proved && r.Mark != document.Removed {
			c.add(RuleTest, Error, passage{source: row, id: r.ID, number: r.Number}, "test")
		}
	}
}

// weights adds up the weights of the evaluation.
func (c *checker) weights() {
	e := c.Tender.Package.Evaluation
	if len(e.Criteria) > 0 {
		sum := 0.0
		for _, x := range e.Criteria {
			sum += x.Weight
		}
		c.whole("evaluation.criteria", sum)
	}
	if e.Mode == procurement.Rated {
		c.whole("evaluation", e.Technical+e.Financial)
	}
}

func (c *checker) whole(path string, sum float64) {
	const slack = 1e-9
	if math.Abs(sum-1) > slack {
		c.add(RuleWeights, Error, c.setting(path), "weights", fact{"sum", document.Text{EN: c.en.Percent(sum), AR: c.ar.Percent(sum)}})
	}
}

// revision looks for the reason of an issue after the first.
func (c *checker) revision() {
	if old := c.Tender.Previous; old != nil && c.Tender.Package.Revision <= old.Revision {
		c.add(RuleRevision, Warning, c.setting("revisions"), "revision")
	}
}

// cited is a standard with its number, and with its edition where one follows.
var cited = regexp.MustCompile(`\b((?:ISO/IEC|ANSI/TIA|ISO|IEC|EN|BS EN|BS|TIA|NFPA|IEEE|ASTM)[ -]?[A-Z]{0,2}[ ]?[0-9]{2,5}(?:-[0-9]{1,2}\b)?)(:[0-9]{4}|-(?:19|20)[0-9]{2}|[ ]?\((?:19|20)[0-9]{2}\)|-[A-Z]\b)?`)

// standards looks for standards that are cited without an edition: by a requirement, or by the
// buyer.
func (c *checker) standards() {
	edition, name := map[string]string{}, map[string]string{}
	for _, d := range procurement.Designations() {
		name[d.ID] = d.Name
	}
	set := map[string]bool{}
	for _, s := range c.Tender.Package.Standards {
		if s.Name != "" {
			name[s.ID] = s.Name
		}
		edition[s.ID] = strings.TrimSpace(s.Edition)
		set[name[s.ID]] = edition[s.ID] != ""
	}
	told := map[string]bool{}
	for _, r := range c.Book.Rows.Requirements {
		for _, id := range r.Standards {
			if edition[id] == "" && !told[id] && r.Mark != document.Removed {
				told[id] = true
				c.add(RuleStandard, Error, passage{source: row, id: r.ID, number: r.Number}, "standard", c.quoted("standard", or(name[id], id)))
			}
		}
	}
	for _, s := range c.Tender.Package.Standards {
		if edition[s.ID] == "" && !told[s.ID] {
			path := "standards." + s.ID
			c.add(RuleStandard, Error, c.setting(path), "standard", c.quoted("standard", or(name[s.ID], s.ID)))
		}
	}
	for _, p := range c.settings {
		p.each(func(text string, at passage) {
			for _, m := range cited.FindAllStringSubmatch(lingo.Unmarked(text), -1) {
				if m[2] == "" && !set[strings.TrimSpace(m[1])] {
					c.add(RuleStandard, Warning, at, "standard", c.quoted("standard", strings.TrimSpace(m[1])))
				}
			}
		})
	}
}

func or(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}
