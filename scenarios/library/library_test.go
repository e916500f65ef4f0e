package library_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/scenarios"
	"radif/scenarios/library"
)

func load(t *testing.T, name, variant string) *scenarios.Scenario {
	t.Helper()
	s, problems := scenarios.Load(scenarios.Request{
		File: name, Variant: variant,
		Read: func(path string) ([]byte, error) { return fs.ReadFile(library.Files, path) },
	})
	if len(problems) > 0 {
		t.Fatalf("%s %s:\n%v", name, variant, problems)
	}
	return s
}

func names(t *testing.T) []string {
	t.Helper()
	files, err := fs.Glob(library.Files, "*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatalf("scenario files: %v %v", files, err)
	}
	return files
}

func TestEveryScenarioAndVariantLoads(t *testing.T) {
	for _, name := range names(t) {
		s := load(t, name, "")
		if want := strings.TrimSuffix(name, ".yaml"); s.Case.Name != want {
			t.Errorf("%s is named %s", name, s.Case.Name)
		}
		for _, v := range s.Variants {
			load(t, name, v)
		}
		for _, n := range s.Notes {
			t.Errorf("a shipped scenario has a note: %v", n)
		}
	}
}

// Every shown name of the shipped scenarios is there in both languages.
func TestEveryTitleIsInBothLanguages(t *testing.T) {
	arabic := regexp.MustCompile(`\p{Arabic}`)
	for _, name := range names(t) {
		c := load(t, name, "").Case
		titles := map[string][2]string{c.Name: {c.Title.EN, c.Title.AR}}
		for _, x := range c.Services {
			titles[x.ID] = [2]string{x.Title.EN, x.Title.AR}
		}
		for _, x := range c.Classes {
			titles[x.ID] = [2]string{x.Title.EN, x.Title.AR}
		}
		for _, x := range slices.Concat(c.Pools, c.Stores) {
			titles[x.ID] = [2]string{x.Title.EN, x.Title.AR}
		}
		for id, both := range titles {
			if both[0] == "" || !arabic.MatchString(both[1]) {
				t.Errorf("%s: %s has the titles %q", name, id, both)
			}
		}
	}
}

// The systems that the report names are all there, and the plan runs over 120 months.
func TestReferenceScenarioHoldsEverySystem(t *testing.T) {
	c := load(t, "jordan-2024.yaml", "").Case
	if c.Months != 120 || c.Start.String() != "2024-07" || len(c.Services) < 40 {
		t.Errorf("%d months from %v, %d services", c.Months, c.Start, len(c.Services))
	}
	have := map[string]bool{}
	for _, s := range c.Services {
		have[s.ID] = true
	}
	for _, id := range strings.Fields(`head-inquiries head-transactions identity-checked document-heavy tail-services next-wave
		sanad-app digital-identity identity-wallet notifications appointments
		centre-muqabalein centre-airport centre-irbid centre-aqaba centre-tafileh centre-karak centre-maan
		justice-zarqa justice-karak justice-abdali justice-aqaba queue-management centre-monitoring satisfaction-measurement centre-cctv
		e-invoice-clearance instant-payments social-security-inquiry sandbox
		ministries-large ministries-small private-cloud e-mail document-management backup-hosting`) {
		if !have[id] {
			t.Errorf("no service %s", id)
		}
	}
	if len(c.Correlations) < 10 {
		t.Errorf("%d correlations", len(c.Correlations))
	}
}

// An address as the facts give it: a host name, or the mark of the report the project began with.
var address = regexp.MustCompile(`[a-z0-9-]+\.(com|jo|ee|org|uk|pk|ca|net)\b|alwakaai|jordannews`)

func TestReferenceScenarioRestsOnPublishedFigures(t *testing.T) {
	s := load(t, "jordan-2024.yaml", "")
	resting, marked := 0, 0
	for path, o := range s.Origins {
		if o.Default || !strings.HasPrefix(o.File, "jordan-2024") {
			continue
		}
		if (o.Basis == scenarios.Published || o.Basis == scenarios.Derived) && address.MatchString(o.Source) {
			resting++
		}
		if o.Basis == scenarios.Unstated {
			t.Errorf("%s does not say what it rests on", path)
		}
		if o.Basis != "" && o.Basis != scenarios.Unstated && o.Basis != scenarios.Policy {
			marked++
			if o.Source == "" {
				t.Errorf("%s has the basis %s and no source", path, o.Basis)
			}
		}
	}
	if resting < 12 {
		t.Errorf("only %d values published or derived with an address", resting)
	}
	if marked < 700 {
		t.Errorf("only %d values say where they come from", marked)
	}
}

// No two services say the same: each block differs from every other one in more than its names.
func TestNoTwoServicesShareAllInputs(t *testing.T) {
	for _, name := range names(t) {
		s := load(t, name, "")
		seen := map[string]string{}
		for _, service := range s.Case.Services {
			prefix := "services." + service.ID + "."
			var lines []string
			for path, o := range s.Origins {
				if rest, ok := strings.CutPrefix(path, prefix); ok && !o.Default && !strings.HasPrefix(rest, "title") {
					lines = append(lines, rest+"="+o.Text)
				}
			}
			slices.Sort(lines)
			key := strings.Join(lines, "\n")
			if other := seen[key]; other != "" || len(lines) < 3 {
				t.Errorf("%s: %s says the same as %q", name, service.ID, other)
			}
			seen[key] = service.ID
		}
	}
}

// The preset lies over every shipped scenario: confidence, RPO, goal of the first copy and growth are
// the published defaults, each with its source, and the limits are held to.
func TestPresetLiesOverEveryScenario(t *testing.T) {
	read := func(path string) ([]byte, error) {
		if path == "asr.yaml" {
			return fs.ReadFile(library.Presets, "presets/asr.yaml")
		}
		return fs.ReadFile(library.Files, path)
	}
	for _, name := range names(t) {
		s, problems := scenarios.Load(scenarios.Request{File: name, Overlays: []string{"asr.yaml"}, Read: read})
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		for _, class := range s.Case.Classes {
			if class.RPO > 15*60 {
				t.Errorf("%s: the RPO of %s is %v s", name, class.ID, class.RPO)
			}
		}
		growth := slices.IndexFunc(s.Case.Margins, func(m plan.Margin) bool { return m.ID == "replication-growth" })
		if growth < 0 || s.Case.Margins[growth].Share != 0.3 || s.Case.Margins[growth].Quantity != "network.replication" || s.Case.Confidence != 0.95 {
			t.Errorf("%s: confidence %v, margins %+v", name, s.Case.Confidence, s.Case.Margins)
		}
		if goal := s.Case.Central(s.Case.Network.Link.SeedDays); goal != 72*3600 {
			t.Errorf("%s: the goal of the first copy is %v s", name, goal)
		}
		for _, path := range []string{"network.link.seeding", "network.product.rpo", "margins.replication-growth.share", "catalogue.replication.cloud-recovery.machine_iops"} {
			if o := s.Origins[path]; o.Basis != scenarios.Published || o.Source == "" {
				t.Errorf("%s: %s rests on %q, %q", name, path, o.Basis, o.Source)
			}
		}
	}
}
