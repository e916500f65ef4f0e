package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"radif/model/plan"
)

// said is what a call says when it fails.
func said(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, &out, &errs); code != exitUsage {
		t.Errorf("%v: exit status %d", args, code)
	}
	return strings.TrimSpace(errs.String())
}

// A wrong call is answered in one sentence that says what is allowed.
func TestAWrongCallIsToldWhatIsAllowed(t *testing.T) {
	t.Parallel()
	for call, want := range map[string]string{
		"explain":                       "radif: explain takes FILE|DIR QUANTITY; none was given (see radif explain --help)",
		"run a b":                       "radif: run takes FILE; 2 were given (see radif run --help)",
		"schema x":                      "radif: schema takes no argument; one was given (see radif schema --help)",
		"validate":                      "radif: validate takes FILE...; none was given (see radif validate --help)",
		"run --seed -3 x":               `radif: --seed takes a whole number that is not negative, not "-3" (see radif run --help)`,
		"run --trials abc x":            `radif: --trials takes a whole number, not "abc" (see radif run --help)`,
		"run --trials":                  "radif: --trials takes a whole number, and none is given (see radif run --help)",
		"run --quiet=maybe x":           `radif: --quiet takes true or false, not "maybe" (see radif run --help)`,
		"run --trails 3 x":              `radif: there is no flag "--trails"; did you mean "--trials"? (see radif run --help)`,
		"run -z":                        "radif: there is no flag -z (see radif run --help)",
		"run --variant a --variant b x": `radif: --variant: "a" is taken already; one run takes one variant (see radif run --help)`,
	} {
		if got := said(t, strings.Fields(call)...); got != want {
			t.Errorf("%s\n says %s\n want %s", call, got, want)
		}
	}
}

// Of each service each quantity can be asked for, in the last phase, in a phase and in a month.
func TestAServiceCanBeAskedForEveryQuantity(t *testing.T) {
	t.Parallel()
	file := filepath.Join(library, "minimal.yaml")
	for i, q := range plan.Register() {
		if strings.HasPrefix(q.ID, "cost.") && testing.Short() {
			continue
		}
		at := [][]string{nil, {"--at", "first"}, {"--at", "2027-03"}}[i%3]
		for _, service := range []string{"portal", "machines"} {
			text := explained(t, append([]string{file, q.ID, "--service", service, "--trials", "100"}, at...)...)
			head, _, _ := strings.Cut(text, "\n")
			if !strings.Contains(head, "services."+service) || strings.Contains(text, "NaN") || strings.Contains(text, "origin not recorded") {
				t.Errorf("%s of %s:\n%s", q.ID, service, text)
			}
			whole := strings.Join(strings.Fields(text), " ")
			if !strings.Contains(whole, "its share") && !strings.Contains(whole, "has no part in it") {
				t.Errorf("%s of %s says nothing of a share:\n%s", q.ID, service, text)
			}
		}
	}
}

// prices of equipment, by the piece, by capacity and by power.
const prices = `finance:
  prices:
    - {id: drive, item: drive, price: 100 EUR/TB}
    - {id: server, item: server, price: 9000 EUR}
    - {id: ups-module, item: ups-module, price: 300 EUR/kW}
`

// Costs are in the currency of the plan and the measures of their prices, and what is bought is told
// in the month in which it is.
func TestCostsAreExplainedInTheirCurrency(t *testing.T) {
	t.Parallel()
	overlay := filepath.Join(t.TempDir(), "prices.yaml")
	if err := os.WriteFile(overlay, []byte(prices), 0o600); err != nil {
		t.Fatal(err)
	}
	text := explained(t, filepath.Join(library, "hospital.yaml"), "cost.capex", "-f", overlay, "--trials", "100")
	for _, want := range []string{"100 EUR/TB", "9,000 EUR", "300 EUR/kVA", " TB "} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, not := range []string{"¤", "10^-", "000,000,000"} {
		if strings.Contains(text, not) {
			t.Errorf("%q in\n%s", not, text)
		}
	}
	if !regexp.MustCompile(`C = sum over equipment +[1-9]`).MatchString(text) {
		t.Errorf("nothing is bought in the month that is told:\n%s", text)
	}
}
