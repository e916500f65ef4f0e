package lint

import (
	"sort"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

// Input is a tender with what it is held against.
type Input struct {
	Tender tender.Input
	Book   tender.Book
	Makers []string  // names that no requirement may ask for
	Market []Product // what is sold; empty: nothing is held against it
}

// Severity says how much a finding weighs.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // must not be issued so
	Warning Severity = "warning" // somebody should look at it
)

// The rules.
const (
	RuleBrand       = "brand-name"
	RulePart        = "part-number"
	RuleEquivalent  = "or-equivalent"
	RuleVague       = "vague-word"
	RuleMarket      = "few-products"
	RuleTranslation = "missing-translation"
	RuleSignOff     = "no-sign-off"
	RuleNumbers     = "numbers-differ"
	RuleUnit        = "unit-confused"
	RuleEstimate    = "unlisted-estimate"
	RuleStandard    = "no-edition"
	RuleTest        = "no-test"
	RuleWeights     = "weights"
)

// Rules lists the rules in the order in which they are looked at.
func Rules() []string {
	return []string{RuleBrand, RulePart, RuleEquivalent, RuleVague, RuleMarket, RuleTranslation, RuleSignOff, RuleNumbers, RuleUnit, RuleEstimate, RuleStandard, RuleTest, RuleWeights}
}

// Finding is one thing that is wrong with a tender.
type Finding struct {
	Rule     string
	Severity Severity
	ID       string        // of a requirement, test, line or clause; path of a setting
	Number   string        // of the clause; empty for a setting
	At       record.Origin // place in the tender file; no file where it stands in none
	Wrong    document.Text
	Todo     document.Text
}

// Check looks through a tender. Findings come by place: settings in the order of the file, then
// clauses by number.
func Check(in Input) []Finding {
	c := &checker{Input: in, en: lingo.New(lingo.English), ar: lingo.New(lingo.Arabic)}
	c.settings, c.clauses = settings(in.Tender), clauses(in.Book.Rows)
	c.names()
	c.vague()
	c.market()
	c.translation()
	c.numbers()
	c.units()
	c.estimates()
	c.standards()
	c.tests()
	c.weights()
	sort.SliceStable(c.found, func(i, j int) bool { return c.found[i].before(c.found[j]) })
	return c.found
}

// before orders findings by place.
func (f Finding) before(g Finding) bool {
	a, b := f.At, g.At
	switch {
	case (a.File == "") != (b.File == ""):
		return a.File != ""
	case a.File != b.File:
		return a.File < b.File
	case a.Line != b.Line:
		return a.Line < b.Line
	case a.Col != b.Col:
		return a.Col < b.Col
	case f.Number != g.Number:
		return tender.Before(f.Number, g.Number)
	}
	return false
}

// checker is one look through a tender.
type checker struct {
	Input
	en, ar   lingo.Words
	settings []passage // the buyer's own words
	clauses  []passage // what the rows say
	found    []Finding
}

// add reports a finding at a passage; the facts fill its sentences.
func (c *checker) add(rule string, s Severity, p passage, key string, facts ...string) {
	say := func(end string) document.Text {
		return document.Text{
			EN: c.en.Say("lint."+key+"."+end, append([]string(nil), facts...)...),
			AR: c.ar.Say("lint."+key+"."+end, c.foreign(facts)...),
		}
	}
	c.found = append(c.found, Finding{Rule: rule, Severity: s, ID: p.id, Number: p.number, At: p.at, Wrong: say("wrong"), Todo: say("todo")})
}

// foreign keeps the facts in their own direction among Arabic words.
func (c *checker) foreign(facts []string) []string {
	out := append([]string(nil), facts...)
	for i := 1; i < len(out); i += 2 {
		out[i] = c.ar.Foreign(out[i])
	}
	return out
}
