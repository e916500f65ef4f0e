package lint

import (
	"sort"
	"strconv"
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

// Input is a tender with what it is held against.
type Input struct {
	Tender tender.Input
	Book   tender.Book
	File   string    // the tender file
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
	RuleRevision    = "no-revision"
)

// Rules lists the rules in the order in which they are looked at.
func Rules() []string {
	return []string{RuleBrand, RulePart, RuleEquivalent, RuleVague, RuleMarket, RuleTranslation, RuleSignOff, RuleNumbers, RuleUnit, RuleEstimate, RuleStandard, RuleTest, RuleWeights, RuleRevision}
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

	source source
}

// source says whose words a finding is about.
type source uint8

const (
	author source = iota // the buyer's and the scenario's
	row                  // of the tender
	page                 // of the document
)

// Check looks through a tender. Findings come by place: settings in the order of the file, then
// clauses by number.
func Check(in Input) []Finding {
	c := &checker{Input: in, en: lingo.New(lingo.English), ar: lingo.New(lingo.Arabic)}
	c.settings, c.titles, c.clauses = settings(in.Tender), titles(in.Tender.Result), clauses(in.Book.Rows)
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
	c.revision()
	found := once(c.found)
	sort.SliceStable(found, func(i, j int) bool { return found[i].before(found[j]) })
	return found
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
		return inOrder(f.Number, g.Number)
	}
	return false
}

// inOrder orders numbers of clauses part by part: 5.2.10 comes after 5.2.9.
func inOrder(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(x), len(y)) {
		m, errM := strconv.Atoi(x[i])
		n, errN := strconv.Atoi(y[i])
		switch {
		case x[i] == y[i]:
			continue
		case errM != nil || errN != nil:
			return x[i] < y[i]
		}
		return m < n
	}
	return len(x) < len(y)
}

// checker is one look through a tender.
type checker struct {
	Input
	en, ar   lingo.Words
	settings []passage // the buyer's own words
	titles   []passage // of the scenario
	clauses  []passage // what the rows say
	found    []Finding
}

// setting is a passage at a setting; one that is not written stands in the tender file as a whole.
func (c *checker) setting(path string) passage {
	at, ok := c.Tender.Settings[path]
	if !ok {
		at.File = c.File
	}
	return passage{id: path, at: at}
}

// fact is a value that a sentence names.
type fact struct {
	name string
	text document.Text
}

// quoted is a fact in the words of the file or of an id.
func (c *checker) quoted(name, text string) fact {
	return fact{name, document.Text{EN: c.en.Foreign(text), AR: c.ar.Foreign(text)}}
}

// counted is a fact that is a number.
func (c *checker) counted(name string, n int) fact {
	return fact{name, document.Text{EN: c.en.Exact(float64(n)), AR: c.ar.Exact(float64(n))}}
}

// measured is a fact with a unit.
func (c *checker) measured(name string, v float64, unit string) fact {
	return fact{name, document.Text{EN: c.en.Format(v, unit, lingo.Sized), AR: c.ar.Format(v, unit, lingo.Sized)}}
}

// add reports a finding at a passage, in the words under a key.
func (c *checker) add(rule string, s Severity, p passage, key string, facts ...fact) {
	c.found = append(c.found, Finding{Rule: rule, Severity: s, ID: p.id, Number: p.number, At: p.at, source: p.source,
		Wrong: c.say("lint."+key, facts), Todo: c.say("lint."+key+".todo", facts)})
}

func (c *checker) say(key string, facts []fact) document.Text {
	var en, ar []string
	for _, f := range facts {
		en, ar = append(en, f.name, f.text.EN), append(ar, f.name, f.text.AR)
	}
	return document.Text{EN: c.en.Say(key, en...), AR: c.ar.Say(key, ar...)}
}

// once drops what is found again in what is made of other words: a clause repeats the words of the
// buyer, the document those of the clauses. Both languages at one place count once.
func once(found []Finding) []Finding {
	said := map[string]Finding{}
	var out []Finding
	for _, f := range found {
		key := f.Rule + "\n" + f.Wrong.EN
		first, again := said[key]
		repeated := f.source == page || first.source < f.source || first.At == f.At && first.ID == f.ID
		if again && repeated {
			continue
		}
		if !again || f.source < first.source {
			said[key] = f
		}
		out = append(out, f)
	}
	return out
}
