package lint

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"radif/model/procurement"
)

//go:embed names.txt
var namesText string

// equivalents are the words that leave a named product open to others.
func equivalents() []phrase {
	return phrases([]string{"or equivalent", "or an equivalent", "or equal", "or approved equal", "أو مكافئ", "أو مكافئة", "أو معادل", "أو ما يعادل", "أو ما يعادله", "أو ما يعادلها", "أو ما يكافئ", "أو ما يكافئه",
		"أو ما يكافئها", "أو ما يماثل", "أو ما يماثله", "أو ما يماثلها", "أو المكافئ", "أو المعادل"})
}

// names looks for makers, products and part numbers.
func (c *checker) names() {
	known := phrases(append(append(lines(namesText), c.Makers...), c.Tender.Package.Checks.Names...))
	open := equivalents()
	for _, p := range slices.Concat(c.settings, c.titles, c.clauses) {
		if named(p.path) {
			continue
		}
		p.each(func(text string, at passage) {
			left := len(matching(open, text)) > 0
			for _, name := range longest(matching(known, text)) {
				c.name(name.text, at, left)
			}
			c.parts(text, at)
		})
	}
}

// named reports whether names belong at a setting: that of the buyer, or the reasons for them.
func named(path string) bool {
	return strings.HasPrefix(path, "buyer") || strings.HasPrefix(path, "justifications") || strings.HasPrefix(path, "checks")
}

// name judges one name: it needs a reason, and must leave the requirement open to others.
func (c *checker) name(name string, at passage, open bool) {
	j, justified := c.justified(name, at)
	switch {
	case justified && open:
	case justified:
		c.add(RuleEquivalent, Error, at, "not-open", c.quoted("name", name), c.quoted("justification", j.ID))
	case open:
		c.add(RuleEquivalent, Error, at, "unjustified", c.quoted("name", name))
	default:
		c.add(RuleBrand, Error, at, "brand", c.quoted("name", name))
	}
}

// justified finds the reason that the buyer gives for a name, or for all names of a row.
func (c *checker) justified(name string, at passage) (procurement.Justification, bool) {
	for _, j := range c.Tender.Package.Justifications {
		if j.Reason == (procurement.Text{}) {
			continue
		}
		if covers(j, at) {
			return j, true
		}
		for _, n := range j.Names {
			if len(matching(phrases([]string{n}), name)) > 0 || len(matching(phrases([]string{name}), n)) > 0 {
				return j, true
			}
		}
	}
	return procurement.Justification{}, false
}

// longest drops names that are part of another one: Hewlett of Hewlett Packard.
func longest(list []phrase) []phrase {
	var out []phrase
	for i, p := range list {
		part := false
		for k, q := range list {
			longer := len(q.words) > len(p.words) || len(q.words) == len(p.words) && k < i
			part = part || k != i && longer && p.in(q.words)
		}
		if !part {
			out = append(out, p)
		}
	}
	return out
}

// partNumber is a code of letters and figures such as R750 or C9300-48P.
var partNumber = regexp.MustCompile(`\b[A-Z]{1,6}-?[0-9]{3,5}[A-Z0-9a-z]*(?:-[A-Z0-9]+)*\b`)

// coded are the beginnings of codes that name standards, rules and sizes, not products.
var coded = regexp.MustCompile(`^(ISO|IEC|EN|BS|TIA|ANSI|NFPA|ASHRAE|ASTM|IEEE|UN|UL|CPV|RFC|JS|SASO|ITU|DIN|P)-?[0-9]|^[A-Z]+-(19|20)[0-9]{2}\b`)

// parts looks for what looks like a part number.
func (c *checker) parts(text string, at passage) {
	seen := map[string]bool{}
	for _, code := range partNumber.FindAllString(text, -1) {
		if coded.MatchString(code) || seen[code] || strings.Contains(c.Tender.Package.Reference, code) {
			continue
		}
		seen[code] = true
		if _, ok := c.justified(code, at); !ok {
			c.add(RulePart, Warning, at, "part", c.quoted("code", code))
		}
	}
}
