package tender

import (
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/lingo"
)

// Each clause has a number of its own, words in both languages, a gender where a verb agrees with
// it, tests and standards that exist.
func TestRegisterIsSound(t *testing.T) {
	w := lingo.New(lingo.Arabic)
	var tests, standards []string
	used := map[string]bool{}
	for _, c := range checks() {
		tests = append(tests, c.id)
	}
	for _, d := range procurement.Designations() {
		standards = append(standards, d.ID)
	}
	seen := map[string]bool{}
	for i, g := range groups() {
		if g.id != procurement.Groups()[i] {
			t.Errorf("group %d is %s, and %s elsewhere", i, g.id, procurement.Groups()[i])
		}
		numbers := map[int]bool{}
		for _, c := range g.clauses {
			if seen[c.id] || numbers[c.number] || c.number < 1 {
				t.Errorf("%s: its id or its number %d is there twice", c.id, c.number)
			}
			seen[c.id], numbers[c.number] = true, true
			word := "clause." + c.id
			if c.op == Is {
				word = "rule." + c.id
			}
			if !w.Has(word) || !w.Has("verify."+c.verify) {
				t.Errorf("%s has no words, or %s has none", c.id, c.verify)
			}
			if gender := w.Gender(word); c.op != Is && gender != "m" && gender != "f" {
				t.Errorf("%s has no gender", c.id)
			}
			if len(strings.Fields(c.tests)) == 0 {
				t.Errorf("%s has no test", c.id)
			}
			for _, id := range strings.Fields(c.tests) {
				used[id] = true
				if !slices.Contains(tests, id) {
					t.Errorf("%s: no test %s", c.id, id)
				}
			}
			for _, id := range strings.Fields(c.standards) {
				if !slices.Contains(standards, id) {
					t.Errorf("%s: no standard %s", c.id, id)
				}
			}
		}
	}
	for _, id := range tests {
		if !used[id] {
			t.Errorf("no clause asks for the test %s", id)
		}
	}
}

// ownMeans are the cores and servers that the plan reckons with; a bidder may offer others.
var ownMeans = map[string]bool{"compute.cores": true, "compute.servers": true}

// Every quantity that is sized is a requirement of some package.
func TestEverySizedQuantityIsRequired(t *testing.T) {
	have := map[string]bool{}
	for _, r := range build(t, sample(procurement.Build)).Rows.Requirements {
		have[r.Quantity] = true
	}
	for _, q := range plan.Register() {
		if q.Sized && have[q.ID] == ownMeans[q.ID] {
			t.Errorf("%s: required %v", q.ID, have[q.ID])
		}
	}
}

// The tests have numbers of their own, stages that are shown, and words.
func TestChecksAreSound(t *testing.T) {
	w, numbers := lingo.New(lingo.Arabic), map[int]bool{}
	for _, c := range checks() {
		if numbers[c.number] || !slices.Contains(stages(), c.stage) {
			t.Errorf("%s: number %d, stage %s", c.id, c.number, c.stage)
		}
		numbers[c.number] = true
		for _, key := range []string{"check.", "method.", "criterion."} {
			if !w.Has(key + c.id) {
				t.Errorf("no word %s%s", key, c.id)
			}
		}
	}
}

// Every kind of item has words, a group of requirements and, where a code is named, that code.
func TestItemsAreSound(t *testing.T) {
	w, table, used := lingo.New(lingo.Arabic), parseCodes(), map[string]bool{"dr_services": true}
	for _, i := range procurement.Items() {
		if !w.Has("item."+i.ID) || !slices.Contains(procurement.Groups(), i.Group) {
			t.Errorf("%s of %s has no words or no group", i.ID, i.Group)
		}
		class := classOf(i.ID)
		used[class] = true
		if _, ok := table[class]; class != "" && !ok {
			t.Errorf("%s: no row %s", i.ID, class)
		}
	}
	for key, row := range table {
		if !used[key] || len(row.cpv.Code) != 8 || row.cpv.Title == "" || row.unspsc.Code != "" && len(row.unspsc.Code) != 8 {
			t.Errorf("codes.tsv: %s: %+v", key, row)
		}
	}
}

// Each standard that can be cited has its subject in both languages.
func TestStandardsHaveSubjects(t *testing.T) {
	w := lingo.New(lingo.Arabic)
	for _, d := range procurement.Designations() {
		if !w.Has("standard."+d.ID) || strings.ContainsAny(d.Name, ":") {
			t.Errorf("%s", d.Name)
		}
	}
}
