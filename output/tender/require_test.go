package tender

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// arabicVerbs are the words by which an Arabic requirement can be tested; one stands in each.
var arabicVerbs = regexp.MustCompile(`لا يقل عن|لا تقل عن|لا يزيد على|لا تزيد على|يساوي|تساوي|يجب أن|يجب ألا`)

func TestEachRequirementHasOneTestableVerb(t *testing.T) {
	for _, kind := range kinds {
		for _, r := range build(t, sample(kind)).Rows.Requirements {
			if n := strings.Count(r.Sentence.EN, " shall "); n != 1 {
				t.Errorf("%s: %d times shall: %s", r.ID, n, r.Sentence.EN)
			}
			if got := arabicVerbs.FindAllString(r.Sentence.AR, -1); len(got) != 1 {
				t.Errorf("%s: %v in %s", r.ID, got, r.Sentence.AR)
			}
			if !strings.HasSuffix(r.Sentence.EN, ".") || !strings.HasSuffix(r.Sentence.AR, ".") {
				t.Errorf("%s has no full stop", r.ID)
			}
		}
	}
}

// The verb of an Arabic requirement agrees with the gender of its noun.
func TestVerbsAgreeWithTheirNouns(t *testing.T) {
	w := lingo.New(lingo.Arabic)
	for _, kind := range kinds {
		for _, r := range build(t, sample(kind)).Rows.Requirements {
			if r.Operator == Is {
				continue
			}
			feminine := regexp.MustCompile(`لا تقل عن|لا تزيد على|تساوي`).MatchString(r.Sentence.AR)
			if feminine != (w.Gender("clause."+r.Clause) == "f") {
				t.Errorf("%s: %s", r.ID, r.Sentence.AR)
			}
			if noun, _, _ := strings.Cut(r.Parameter.AR, " "); strings.HasSuffix(noun, "ة") && !feminine {
				t.Errorf("%s: a noun in ة with a masculine verb: %s", r.ID, r.Sentence.AR)
			}
		}
	}
}

var figures = regexp.MustCompile(`[0-9]+(?:[,.][0-9]+)*`)

func numbersIn(text string) []string {
	list := figures.FindAllString(lingo.Unmarked(text), -1)
	slices.Sort(list)
	return list
}

// Both languages say the same numbers.
func TestBothLanguagesSayTheSameNumbers(t *testing.T) {
	same := func(id string, x document.Text) {
		if en, ar := numbersIn(x.EN), numbersIn(x.AR); !slices.Equal(en, ar) {
			t.Errorf("%s: %v and %v: %s / %s", id, en, ar, x.EN, x.AR)
		}
	}
	for _, kind := range kinds {
		rows := build(t, sample(kind)).Rows
		for _, r := range rows.Requirements {
			same(r.ID, r.Sentence)
			same(r.ID, r.Shown)
		}
		for _, x := range rows.Tests {
			same(x.ID, x.Method)
			same(x.ID, x.Criterion)
			same(x.ID, x.Duration)
		}
		for _, l := range rows.Bill {
			same(l.ID, l.Description)
		}
		for _, c := range slices.Concat(rows.Terms, rows.Clauses) {
			if !strings.HasPrefix(c.ID, "phase.") { // the author writes "Phase 1" and المرحلة الأولى
				same(c.ID, c.Text)
			}
		}
	}
}

// What is required of a quantity is what the result specifies, to the last digit.
func TestRequiredValuesAreThoseOfTheResult(t *testing.T) {
	in := sample(procurement.Build)
	specified := map[string]float64{}
	for _, d := range in.Result.Design {
		specified[d.Trace] = d.Specified
	}
	found := 0
	for _, r := range build(t, in).Rows.Requirements {
		if r.Trace == "" {
			continue
		}
		found++
		if *r.Value != specified[r.Trace] {
			t.Errorf("%s: %v, and the result has %v", r.ID, *r.Value, specified[r.Trace])
		}
		shown := false
		for _, text := range numbersIn(r.Sentence.EN) {
			v, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
			shown = shown || err == nil && math.Abs(v-*r.Value) <= 1e-9**r.Value
		}
		if !shown {
			t.Errorf("%s does not say %v: %s", r.ID, *r.Value, r.Sentence.EN)
		}
	}
	if found != len(specified)-len(ownMeans)*len(in.Result.Phases) {
		t.Errorf("%d values of %d are required", found, len(specified))
	}
}

// Every mandatory requirement is proved by a test that exists, and every test proves something.
func TestEveryRequirementIsTested(t *testing.T) {
	for _, kind := range kinds {
		rows := build(t, sample(kind)).Rows
		tests := map[string]Test{}
		for _, x := range rows.Tests {
			tests[x.ID] = x
			if len(x.Requirements) == 0 {
				t.Errorf("%s: %s proves nothing", kind, x.ID)
			}
		}
		known := map[string]bool{}
		for _, r := range rows.Requirements {
			known[r.ID] = true
			if r.Mandatory && len(r.Tests) == 0 {
				t.Errorf("%s: nothing proves %s", kind, r.ID)
			}
			for _, id := range r.Tests {
				if !slices.Contains(tests[id].Requirements, r.ID) {
					t.Errorf("%s: %s does not prove %s", kind, id, r.ID)
				}
			}
		}
		for _, x := range rows.Tests {
			for _, id := range x.Requirements {
				if !known[id] {
					t.Errorf("%s: %s proves %s, which is not there", kind, x.ID, id)
				}
			}
		}
	}
}

// The integrated test of a phase is at the whole IT load that is specified for it, for four hours or
// more.
func TestLoadBankTestIsAtTheWholeLoad(t *testing.T) {
	in := sample(procurement.Build)
	rows, found := build(t, in).Rows, 0
	for _, d := range in.Result.Design {
		for _, x := range rows.Tests {
			if d.ID != "power.it" || x.ID != "load-bank@"+d.Phase {
				continue
			}
			found++
			power := lingo.New(lingo.English).Format(d.Specified, d.Unit, lingo.Sized)
			if !strings.Contains(x.Method.EN, "100 %") || !strings.Contains(x.Method.EN, power) || !strings.Contains(x.Duration.EN, "not less than 4 h") {
				t.Errorf("%s: %s, %s", x.ID, x.Method.EN, x.Duration.EN)
			}
		}
	}
	if found != len(in.Result.Phases) {
		t.Errorf("%d tests of %d phases", found, len(in.Result.Phases))
	}
	for _, id := range []string{"transfer@phase-1", "battery@phase-1", "fuel@phase-1", "drill", "restore"} {
		if !slices.ContainsFunc(rows.Tests, func(x Test) bool { return x.ID == id }) {
			t.Errorf("no test %s", id)
		}
	}
}
