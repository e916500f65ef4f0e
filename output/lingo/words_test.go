package lingo

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
)

func TestEveryQuantityHasItsWords(t *testing.T) {
	table := parse()
	for _, q := range plan.Register() {
		for _, key := range []string{
			"quantity." + q.ID, "unit." + q.Unit, "unit." + q.Unit + ".word", "formula." + q.Formula,
			"state." + string(q.State), "site." + q.Site, "rounding." + string(q.Rounding),
		} {
			if _, ok := table[key]; !ok {
				t.Errorf("%s: no word %q", q.ID, key)
			}
		}
		if g := table["quantity."+q.ID].gender; g != "m" && g != "f" {
			t.Errorf("%s: no gender", q.ID)
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func TestEveryRowIsCompleteInBothLanguages(t *testing.T) {
	for key, e := range parse() {
		if key == "unit.1" {
			continue // a bare number has no symbol
		}
		if e.en == "" || e.ar == "" {
			t.Errorf("%s: a language is missing", key)
		}
		if e.source != "sourced" && e.source != "convention" {
			t.Errorf("%s: source %q", key, e.source)
		}
		en, ar := placeholder.FindAllString(e.en, -1), placeholder.FindAllString(e.ar, -1)
		slices.Sort(en)
		slices.Sort(ar)
		if !slices.Equal(en, ar) {
			t.Errorf("%s: English fills %v, Arabic %v", key, en, ar)
		}
	}
}

func TestEveryFormulaOfTheModelIsNamed(t *testing.T) {
	table := parse()
	for letter, last := range map[string]int{"U": 10, "D": 6, "C": 7, "S": 9, "N": 7, "R": 4, "F": 12, "K": 3} {
		for n := 1; n <= last; n++ {
			key := "formula." + letter + strings.TrimSpace(rounded(float64(n), 2))
			if _, ok := table[key]; !ok {
				t.Errorf("no word %q", key)
			}
		}
	}
}

func TestTitlesFallBackToTheOtherLanguage(t *testing.T) {
	en, ar := New(English), New(Arabic)
	if got := en.Title(plan.Title{AR: "هوية"}); Unmarked(got) != "هوية" {
		t.Errorf("English title of an Arabic-only thing: %q", got)
	}
	if got := ar.Title(plan.Title{EN: "Identity", AR: "هوية"}); got != "هوية" {
		t.Errorf("Arabic title: %q", got)
	}
}

func TestWarningsBecomeSentences(t *testing.T) {
	w := New(English)
	cases := []struct {
		in   plan.Warning
		want string
	}{
		{plan.Warning{ID: "standby-load-low", Subject: "power.generator@phase-1"},
			"Standby generators (phase-1): on standby the sets run below the load they bear for long; provide a load bank"},
		{plan.Warning{ID: "floor-overloaded", Subject: "battery-room", Values: map[string]string{"phase": "phase-2"}},
			"Battery room: the floor bears less than the equipment weighs (phase-2); spread the load or strengthen the floor"},
		{plan.Warning{ID: "events-dominate", Subject: "compute.cores@phase-1", Values: map[string]string{"with": "1234.6 cores"}},
			"Physical cores (phase-1): carrying events asks for 1,235 cores, without them ?"},
		{plan.Warning{ID: "never-heard-of", Subject: "services.x", Values: map[string]string{"b": "12345 kW", "a": "why"}},
			"services.x: never-heard-of, a why, b 12,345 kW"},
	}
	for _, c := range cases {
		if got := w.Warning(c.in); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestQuantitiesOfAClassOrAPart(t *testing.T) {
	for id, want := range map[string]string{
		"recovery.rpo.critical": "Recovery point (critical)", "compute.servers[general]": "Servers (general)", "unknown": "unknown",
	} {
		if got := New(English).Quantity(id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
}

func TestParseLang(t *testing.T) {
	if _, err := ParseLang("fr"); err == nil {
		t.Error("fr passed")
	}
	if l, err := ParseLang("ar"); err != nil || l != Arabic {
		t.Error(l, err)
	}
}
