package catalogue

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"radif/model/plan"
	"radif/scenarios/diag"
)

func load(t *testing.T) *Catalogue {
	t.Helper()
	c, problems := Load()
	if len(problems) > 0 {
		t.Fatalf("the catalogue has problems:\n%v", problems)
	}
	return c
}

// Every value of every entry carries basis, source and date, and reads in its dimension.
func TestEveryValueSaysWhereItComesFrom(t *testing.T) {
	c, seen := load(t), 0
	for _, s := range Sections() {
		entries := c.Section(s.Name)
		if len(entries) == 0 {
			t.Errorf("section %s is empty", s.Name)
		}
		for _, e := range entries {
			if e.Title.EN == "" || e.Title.AR == "" {
				t.Errorf("%s.%s lacks a title in one language", s.Name, e.ID)
			}
			for key, v := range e.Values {
				seen++
				if v.Basis == "" || v.Source == "" || v.Date == "" || v.Pos.Line == 0 {
					t.Errorf("%s.%s.%s: basis %q, source %q, date %q, line %d", s.Name, e.ID, key, v.Basis, v.Source, v.Date, v.Pos.Line)
				}
			}
		}
	}
	if seen < 900 {
		t.Errorf("only %d values walked", seen)
	}
}

func TestReferencesPointIntoTheCatalogue(t *testing.T) {
	c := load(t)
	for _, s := range Sections() {
		for _, f := range s.Fields {
			for _, e := range c.Section(s.Name) {
				if f.To == "" || !e.Has(f.Key) {
					continue
				}
				if _, ok := c.Find(f.To, e.Word(f.Key)); !ok {
					t.Errorf("%s.%s.%s: no %s in %s", s.Name, e.ID, f.Key, e.Word(f.Key), f.To)
				}
			}
		}
	}
}

// A tender may not name a maker, hence a class may not either.
func TestGenericEntriesNameNoMaker(t *testing.T) {
	c := load(t)
	makers := []string{"amd", "epyc", "intel", "xeon", "opteron", "gigabyte", "asus", "h3c", "quanta", "cisco", "juniper", "palo alto", "fortinet", "netapp", "dell emc", "vmware"}
	for _, m := range c.Makers() {
		makers = append(makers, strings.ToLower(m))
	}
	if len(makers) < 20 {
		t.Fatalf("only %d makers: %v", len(makers), makers)
	}
	for _, s := range Sections() {
		for _, e := range c.Section(s.Name) {
			if e.Has("vendor") {
				continue
			}
			text := strings.ToLower(e.ID + " " + e.Title.EN + " " + e.Title.AR)
			for _, v := range e.Values {
				text += " " + strings.ToLower(v.Text)
			}
			for _, m := range makers {
				if strings.Contains(text, m) {
					t.Errorf("%s.%s names %s", s.Name, e.ID, m)
				}
			}
		}
	}
}

// The ladders are exactly those that the register asks for, in its units and ascending.
func TestLaddersServeTheRegister(t *testing.T) {
	c := load(t)
	ladders := c.Ladders()
	for _, q := range plan.Register() {
		l, ok := ladders[q.ID]
		if want := q.Rounding == plan.ByLadder; ok != want {
			t.Errorf("%s: ladder there %v, wanted %v", q.ID, ok, want)
		}
		if !ok {
			continue
		}
		e, _ := c.Find("ladders", q.ID)
		if e.Word("unit") != q.Unit {
			t.Errorf("%s: ladder in %s, quantity in %s", q.ID, e.Word("unit"), q.Unit)
		}
		for i := 1; i < len(l.Sizes); i++ {
			if l.Sizes[i] <= l.Sizes[i-1] {
				t.Errorf("%s: %g after %g", q.ID, l.Sizes[i], l.Sizes[i-1])
			}
		}
		if l.Step <= 0 || l.Source == "" {
			t.Errorf("%s: step %g, source %q", q.ID, l.Step, l.Source)
		}
	}
}

// Power curves rise, and the performance ratio is what the throughput says.
func TestServersAreConsistent(t *testing.T) {
	c := load(t)
	ref, _ := c.Find("reference", "core-2017")
	for _, e := range c.Section("servers") {
		w := e.Numbers("power")
		for i := 1; i < len(w); i++ {
			if w[i] < w[i-1] {
				t.Errorf("%s: %g W after %g W", e.ID, w[i], w[i-1])
			}
		}
		ratio := e.Number("throughput") / e.Number("cores") / ref.Number("throughput")
		if math.Abs(ratio-e.Number("performance")) > 1e-4 {
			t.Errorf("%s: performance %g, throughput says %.4f", e.ID, e.Number("performance"), ratio)
		}
		if e.Number("memory") < 8*(1<<30)*e.Number("cores") || e.Number("nameplate") < w[10] {
			t.Errorf("%s: memory %g B, nameplate %g W", e.ID, e.Number("memory"), e.Number("nameplate"))
		}
	}
}

func TestLookupSuggestsTheNearestID(t *testing.T) {
	c := load(t)
	_, p := c.Lookup("servers", "general-2s-2021", diag.Pos{File: "a.yaml", Line: 3, Col: 9}, "pools.general.server")
	if p == nil {
		t.Fatal("an unknown id was found")
	}
	got := p.String()
	for _, want := range []string{"a.yaml:3:9: pools.general.server: ", `"general-2s-2021" is not in the catalogue under servers`, "(did you mean general-2s-20"} {
		if !strings.Contains(got, want) {
			t.Errorf("message %q lacks %q", got, want)
		}
	}
	if _, p := c.Lookup("servers", "xyz", diag.Pos{}, ""); p == nil || p.Hint != "" {
		t.Errorf("a far word gets no hint, got %+v", p)
	}
}

func TestValueByFullName(t *testing.T) {
	c := load(t)
	for name, want := range map[string]string{
		"catalogue.servers.general-2s-2022.cores":    "80",
		"catalogue.servers.general-2s-2022.power.10": "548 W",
		"catalogue.ladders.power.ups.step":           "500",
		"catalogue.carbon.jordan-grid.electricity":   "540.9 g/kWh",
	} {
		v, ok := c.Value(name)
		if !ok || v.Text != want {
			t.Errorf("%s: %q %v, want %q", name, v.Text, ok, want)
		}
	}
	for _, name := range []string{"catalogue.servers.general-2s-2022.power.11", "catalogue.servers.general-2s-2022.colour", "servers.general-2s-2022.cores"} {
		if _, ok := c.Value(name); ok {
			t.Errorf("%s was found", name)
		}
	}
}

// A damaged file is reported with place and reason.
func TestFaultsAreReported(t *testing.T) {
	text := "section: drives\ndate: 2024-01-01\nentries:\n  - id: a\n    basis: guess\n    source: s\n    values: {size: 4 Tb, iops: 1 k/s, rate: 1 MB/s, power: 5 W, idle_power: 1 W, colour: red}\n"
	_, problems := LoadFS(fstest.MapFS{"data/x.yaml": {Data: []byte(text)}})
	all := problems.Error()
	for _, want := range []string{`drives.a.size: "4 Tb"`, "unknown key colour", "drives.a.life: is missing", "unknown basis guess", "x.yaml:7:"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
	if _, problems := LoadFS(fstest.MapFS{}); len(problems) == 0 {
		t.Error("an empty catalogue is no error")
	}
}
