package main

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"radif/model/plan"
)

// explained asks for the whole chain of a number as a user does.
func explained(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), append([]string{"explain", "--full"}, args...), &out, &errs); code != exitDone {
		t.Fatalf("explain %v: exit status %d\n%s", args, code, errs.String())
	}
	if errs.Len() > 0 {
		t.Errorf("explain %v says %s", args, errs.String())
	}
	return out.String()
}

// fact is a line of the head of an explanation.
func fact(t *testing.T, text, label string) string {
	t.Helper()
	found := regexp.MustCompile(`(?m)^  ` + regexp.QuoteMeta(label) + `  +(.*)$`).FindStringSubmatch(text)
	if found == nil {
		t.Fatalf("no line %q in\n%s", label, text)
	}
	return found[1]
}

var (
	number  = regexp.MustCompile(`^[0-9,]+(\.[0-9]+)?`)
	fromTop = regexp.MustCompile(`minimal\.yaml:[0-9]+:[0-9]+;`)
	onward  = regexp.MustCompile(`U0 .*\n +\S+ as installed in this phase: see (compute|storage|network|space|power|cooling)\.[a-z]+\n`)
	basis   = regexp.MustCompile(`(?s)(defaults|catalogue/data/[a-z-]+\.yaml:[0-9]+:[0-9]+); default; written .*?; (measured|published|derived|estimate|policy);`)
)

// Every quantity with a design value is explained down to the lines of the scenario, and the
// value is the one in results.json. A result set gives the same answer as its scenario.
func TestEveryDesignValueIsExplained(t *testing.T) {
	t.Parallel()
	file, dir := filepath.Join(library, "minimal.yaml"), written(t, "minimal.yaml", "--trials", "100")
	specified := map[string]design{}
	for _, d := range readResults(t, dir).Design {
		specified[d.ID] = d
	}
	asked := 0
	for _, q := range plan.Register() {
		if !q.Sized {
			continue
		}
		asked++
		if testing.Short() && asked%8 != 0 {
			continue
		}
		t.Run(q.ID, func(t *testing.T) {
			text := explained(t, file, q.ID, "--trials", "100")
			d := specified[q.ID]
			if got := parsed(t, number.FindString(fact(t, text, "specified"))); !agrees(got, d.Specified, 1e-9) {
				t.Errorf("specified %v, %v in results.json", got, d.Specified)
			}
			if got := parsed(t, number.FindString(fact(t, text, "computed"))); !agrees(got, shownAs(d.Computed), 1e-12) {
				t.Errorf("computed %v, %v in results.json", got, d.Computed)
			}
			if !strings.Contains(text, "\n"+q.Formula+" ") {
				t.Errorf("the formula %s is not in the chain", q.Formula)
			}
			if !fromTop.MatchString(text) && !onward.MatchString(text) {
				t.Error("no input with its line in the scenario, and no other quantity to ask for")
			}
			if !basis.MatchString(text) {
				t.Error("no default with its basis")
			}
			if strings.Contains(text, "origin not recorded") || strings.Contains(text, "NaN") {
				t.Errorf("an input without its origin, or no number:\n%s", text)
			}
			if again := explained(t, dir, q.ID); again != text {
				t.Error("the result set gives another explanation than its scenario")
			}
		})
	}
	if asked != len(specified) || asked < 20 {
		t.Errorf("%d quantities have a design value, %d are in results.json", asked, len(specified))
	}
}

// What has no design value is explained in a month: the last one, or the one that is asked for.
func TestEveryMonthlyQuantityIsExplained(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("simulates a scenario once for each quantity")
	}
	dir := written(t, "hospital.yaml", "--trials", "100")
	r := readResults(t, dir)
	last := r.Months[len(r.Months)-1]
	sized := map[string]bool{}
	for _, q := range plan.Register() {
		sized[q.ID] = q.Sized
	}
	asked := 0
	for _, q := range r.Quantities {
		if sized[q.ID] {
			continue
		}
		asked++
		text := explained(t, dir, q.ID)
		if head, _, _ := strings.Cut(text, "\n"); !strings.HasSuffix(head, ", "+last) {
			t.Errorf("%s: %s", q.ID, head)
		}
		if !number.MatchString(fact(t, text, "this trial")) || !number.MatchString(fact(t, text, "central")) || !strings.Contains(text, "hospital.yaml:") {
			t.Errorf("%s:\n%s", q.ID, text)
		}
	}
	if asked < 10 {
		t.Errorf("only %d quantities have a monthly course and no design value", asked)
	}
}

// In the month of its maximum a quantity has its design value, in the trial that gave it.
func TestTheMonthOfTheDesignValueIsExplained(t *testing.T) {
	t.Parallel()
	dir := written(t, "minimal.yaml", "--trials", "100")
	for _, d := range readResults(t, dir).Design {
		if d.ID != "compute.memory" && d.ID != "storage.data" && d.ID != "power.it" {
			continue
		}
		text := explained(t, dir, d.ID, "--at", d.At)
		if got := parsed(t, number.FindString(fact(t, text, "this trial"))); !agrees(got, shownAs(d.Computed), 1e-12) {
			t.Errorf("%s in %s: %v, want %v", d.ID, d.At, got, d.Computed)
		}
	}
}

// A service's part rests on that service alone, and says which service it is.
func TestAServiceIsExplained(t *testing.T) {
	t.Parallel()
	file := filepath.Join(library, "minimal.yaml")
	text := explained(t, file, "storage.data", "--service", "portal", "--at", "2026-12", "--trials", "100")
	head, _, _ := strings.Cut(text, "\n")
	if !strings.Contains(head, "portal") || !strings.HasSuffix(head, "2026-12") {
		t.Error(head)
	}
	if strings.Contains(text, "services.machines") || !strings.Contains(text, "services.portal.storage.initial") {
		t.Errorf("the data of the portal:\n%s", text)
	}
	if v := parsed(t, number.FindString(fact(t, text, "this trial"))); v < 1 || v > 3 {
		t.Errorf("%v TiB; 2 TB are there at the start", v)
	}
}
