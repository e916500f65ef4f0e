package lint

import (
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/record"
	"radif/output/tender"
)

func background(en, ar string) seed {
	return seed{in: func(in *tender.Input) { told(in, en, ar) }}
}

// told gives a tender another background, at a place in its file.
func told(in *tender.Input, en, ar string) {
	in.Package.Background = both(en, ar)
	in.Settings["package.background"] = record.Origin{File: "tender.yaml", Line: 7, Col: 15, Text: en}
}

func rule(en, ar string) seed {
	return seed{in: func(in *tender.Input) { in.Package.Evaluation.Criteria[0].Rule = both(en, ar) }}
}

// requirement changes the requirement with an id.
func requirement(id string, f func(r *tender.Requirement)) seed {
	return seed{book: func(b *tender.Book) {
		for i := range b.Rows.Requirements {
			if b.Rows.Requirements[i].ID == id {
				f(&b.Rows.Requirements[i])
			}
		}
	}}
}

func justified(names ...string) procurement.Justification {
	return procurement.Justification{ID: "installed-base", Names: names, Reason: both("The cages are there already.", "الأقفاص قائمة.")}
}

func option(en, ar string, j ...procurement.Justification) seed {
	return seed{in: func(in *tender.Input) {
		in.Package.Options[0].Title, in.Package.Justifications = both(en, ar), j
	}}
}

// TestEverySeededFaultIsFound puts one fault into a sound tender: its rule reports it, at its place,
// and nothing else is reported.
func TestEverySeededFaultIsFound(t *testing.T) {
	cases := []struct {
		name, rule, id string
		want           string // in the English sentence
		seed           seed
	}{
		{"maker of the catalogue", RuleBrand, "package.background", "Acme Servers", background("We run Acme servers.", "لدينا خوادم")},
		{"well-known maker", RuleBrand, "options.cage.title", "Cisco", option("Cage like CISCO's", "قفص")},
		{"maker in Arabic with a prefix", RuleBrand, "options.cage.title", "سيسكو", option("Cage", "قفص لسيسكو")},
		{"maker of the buyer's list", RuleBrand, "package.background", "Zebra", seed{in: func(in *tender.Input) {
			in.Package.Checks.Names = []string{"Zebra"}
			told(in, "As Zebra makes them.", "كما هو معروف")
		}}},
		{"part number", RulePart, "options.cage.title", "R750xd", option("Cage R750xd", "قفص R750xd")},
		{"reason without or equivalent", RuleEquivalent, "options.cage.title", "installed-base", option("Cisco cage", "قفص", justified("Cisco"))},
		{"or equivalent without reason", RuleEquivalent, "options.cage.title", "Cisco", option("Cisco cage or equivalent", "قفص")},
		{"vague in English", RuleVague, "evaluation.criteria.solution.rule", "state of the art", rule("The solution is state-of-the-art.", "الحل كامل")},
		{"vague in Arabic", RuleVague, "evaluation.criteria.solution.rule", "كاف", rule("Complete.", "بعدد كافٍ من العاملين")},
		{"vague with an article", RuleVague, "evaluation.criteria.solution.rule", "مناسب", rule("Complete.", "التبريد المناسب")},
		{"vague of the buyer's list", RuleVague, "evaluation.criteria.solution.rule", "lavish", seed{in: func(in *tender.Input) {
			in.Package.Checks.Words = []string{"lavish"}
			in.Package.Evaluation.Criteria[0].Rule = both("Lavish.", "كامل")
		}}},
		{"vague in a requirement", RuleVague, "racks.units", "adequate", requirement("racks.units", func(r *tender.Requirement) { r.Sentence.EN = "Adequate rack units: not less than 42 U" })},
		{"one rack is left", RuleMarket, "racks.load", "1,450 kg leaves 2 of 7 products of the catalogue: 1,500 kg", seed{in: func(in *tender.Input) { in.Facts.RackLoad.Value = 1450 }}},
		{"few are left together", RuleMarket, "racks.units", "5.4.5, 5.4.6 together leave 2 of 6", seed{lint: func(in *Input) { in.Market = in.Market[1:] }}},
		{"missing Arabic", RuleTranslation, "options.cage.title", "Arabic", option("Cage", "")},
		{"missing English", RuleTranslation, "options.cage.title", "English", option("", "قفص")},
		{"missing title of the scenario", RuleTranslation, "phases.phase-1.title", "Arabic", seed{in: func(in *tender.Input) {
			r := *in.Result
			r.Phases = append([]plan.PhaseInfo(nil), r.Phases...)
			r.Phases[0].Title.AR = ""
			in.Result = &r
		}}},
		{"nobody signed off", RuleSignOff, "reviews", "nobody", seed{in: func(in *tender.Input) { in.Package.Reviews = nil }}},
		{"numbers of the buyer differ", RuleNumbers, "package.background", "English alone has 12, Arabic alone 21", background("For 12 services.", "لعدد ٢١ خدمة.")},
		{"numbers of a row differ", RuleNumbers, "racks.units", "English alone has 42, Arabic alone 24", requirement("racks.units", func(r *tender.Requirement) { r.Sentence.AR = strings.Replace(r.Sentence.AR, "42", "24", 1) })},
		{"another number is shown", RuleNumbers, "racks.units", "42 is required and 47 is shown", requirement("racks.units", func(r *tender.Requirement) {
			r.Shown = document.Text{EN: "47 U", AR: "٤٧ U"}
		})},
		{"TB in place of TiB", RuleUnit, "racks.units", "the unit is TB; the quantity is counted in TiB", requirement("racks.units", func(r *tender.Requirement) { r.Quantity, r.Unit = "storage.usable", "TB" })},
		{"capacity in TB", RuleUnit, "package.background", "counts capacity in TiB", background("There are 480 TB.", "هناك 480 تيرابايت.")},
		{"generator in kW", RuleUnit, "package.background", "counts this in kVA", background("A generator of 777 kW.", "مولد بقدرة 777 كيلوواط.")},
		{"link in MB/s", RuleUnit, "package.background", "counts this in Mbit/s", background("A replication link of 777 MB/s.", "رابط بسرعة 777 MB/s.")},
		{"both units in one text", RuleUnit, "package.background", "for the same thing", background("There are 480 TB (480 TiB).", "هناك 480 تيرابايت (480 تيبيبايت).")},
		{"product line", RuleBrand, "options.cage.title", "FortiGate", option("FortiGate cage", "قفص")},
		{"Arabic without Arabic letters", RuleTranslation, "options.cage.title", "Arabic", option("Cage", "Cage")},
		{"vague in a legal part", RuleVague, "legal.agreement.body", "adequate", seed{in: func(in *tender.Input) {
			in.Package.Legal = []procurement.LegalPart{{ID: "agreement", Body: both("Adequate staff.", "عاملون.")}}
		}}},
		{"loose unit", RuleUnit, "package.background", "Mbps leaves open", background("At 100 Mbps.", "بسرعة 100 Mbps.")},
		{"estimate of a requirement", RuleEstimate, "ups.autonomy", "facility.battery.autonomy", seed{book: unlisted("facility.battery.autonomy")}},
		{"estimate behind the plan", RuleEstimate, "assumptions", "demand.curve", seed{book: unlisted("demand.curve")}},
		{"nothing known", RuleEstimate, "assumptions", "nothing tells", seed{in: func(in *tender.Input) {
			for path, o := range in.Origins {
				in.Settings[path] = o
			}
			in.Origins = nil
		}}},
		{"no edition", RuleStandard, "space.racks@phase-1", "IEC 60297", seed{in: func(in *tender.Input) { edition(in, "iec-60297", "") }}},
		{"cited without edition", RuleStandard, "package.background", "ISO/IEC 20000-1", background("By ISO/IEC 20000-1.", "وفق ISO/IEC 20000-1.")},
		{"no test", RuleTest, "racks.units", "no test", requirement("racks.units", func(r *tender.Requirement) { r.Tests = nil })},
		{"no revision", RuleRevision, "revisions", "nothing says why", seed{in: func(in *tender.Input) { in.Previous = &tender.Rows{} }}},
		{"weights of criteria", RuleWeights, "evaluation.criteria", "90 %", seed{in: func(in *tender.Input) { in.Package.Evaluation.Criteria[0].Weight = 0.5 }}},
		{"weights of both parts", RuleWeights, "evaluation", "110 %", seed{in: func(in *tender.Input) { in.Package.Evaluation.Technical = 0.8 }}},
	}
	felt := map[string]bool{}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			hit := false
			for _, f := range c.seed.check(t) {
				switch {
				case f.Rule != c.rule:
					t.Errorf("also found:%s", shown([]Finding{f}))
				case (f.ID == c.id || strings.HasPrefix(f.ID, c.id+".")) && strings.Contains(lingo.Unmarked(f.Wrong.EN), c.want):
					hit, felt[f.Rule] = true, true
				}
			}
			if !hit {
				t.Errorf("%s at %s was not found:%s", c.rule, c.id, shown(c.seed.check(t)))
			}
		})
	}
	for _, r := range Rules() {
		if !felt[r] {
			t.Errorf("no seed for %s", r)
		}
	}
}

// unlisted takes a row out of the annex of assumptions.
func unlisted(id string) func(b *tender.Book) {
	return func(b *tender.Book) {
		for _, s := range b.Buyer.Sections {
			for i, block := range s.Blocks {
				if t, ok := block.(document.Table); ok {
					var kept []document.Row
					for _, r := range t.Rows {
						if r.ID != listedRow+id {
							kept = append(kept, r)
						}
					}
					t.Rows = kept
					s.Blocks[i] = t
				}
			}
		}
	}
}

func edition(in *tender.Input, id, edition string) {
	for i := range in.Package.Standards {
		if in.Package.Standards[i].ID == id {
			in.Package.Standards[i].Edition = edition
		}
	}
}

// TestWhatIsAllowedPasses holds what looks like a fault and is none.
func TestWhatIsAllowedPasses(t *testing.T) {
	for name, s := range map[string]seed{
		"justified and open":       option("Cisco cage or equivalent", "قفص سيسكو أو ما يعادله", justified("Cisco", "سيسكو")),
		"all of them":              rule("All staff, كافة.", "كافة العاملين"),
		"vague words in narrative": background("A modern ministry.", "وزارة حديثة."),
		"both units":               background("480 TiB (527.8 TB).", "480 TiB (527.8 TB)."),
		"two in a form of a word":  background("2 sites and 1 team.", "موقعان وفريق."),
		"a number in a word":       background("Phase 3.", "المرحلة الثالثة."),
		"standard with edition":    background("By ISO/IEC 20000-1:2018.", "وفق ISO/IEC 20000-1:2018."),
		"standard that is set":     background("By ISO 22301.", "وفق ISO 22301."),
		"effective date":           rule("From the effective date, at the latest in 3 weeks.", "من تاريخ النفاذ وفي 3 أسابيع."),
		"few products, excused": {in: func(in *tender.Input) {
			in.Facts.RackLoad.Value = 1450
			in.Package.Justifications = []procurement.Justification{{ID: "load", Rows: []string{"racks.load"}, Reason: both("Batteries.", "بطاريات.")}}
		}},
		"a price that no list shows": {in: func(in *tender.Input) {
			in.Origins["finance.prices.server.price"] = record.Origin{Basis: "estimate", Text: "7000 JOD"}
			in.Origins["catalogue.tariffs.flat.price"] = record.Origin{Basis: "estimate", Text: "0.1 JOD/kWh"}
		}},
		"one language": {in: func(in *tender.Input) {
			in.Languages, in.Package.Reviews = []lingo.Lang{lingo.English}, nil
			in.Package.Background = both("Why.", "")
		}},
		"other digits": {in: func(in *tender.Input) { in.Package.Digits = "arabic-indic" }},
		"removed rows": {book: func(b *tender.Book) {
			for i := range b.Rows.Requirements {
				if r := &b.Rows.Requirements[i]; r.ID == "racks.units" {
					r.Mark, r.Tests, r.Shown = document.Removed, nil, document.Text{EN: "7"}
				}
			}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if found := s.check(t); len(found) > 0 {
				t.Errorf("found:%s", shown(found))
			}
		})
	}
}

// TestFindingsSayWhere: a finding in the words of the buyer has the place in the file, and both
// languages say it.
func TestFindingsSayWhere(t *testing.T) {
	found := background("For 12 services, 480 TB.", "لعدد 21 خدمة.").check(t)
	if len(found) != 2 {
		t.Fatalf("%d findings:%s", len(found), shown(found))
	}
	for _, f := range found {
		if f.At.File != "tender.yaml" || f.At.Line != 7 || f.At.Col != 15 || f.Number != "" || f.ID != "package.background" {
			t.Errorf("it stands at %+v", f.At)
		}
		for _, text := range []string{f.Wrong.EN, f.Todo.EN, f.Wrong.AR, f.Todo.AR} {
			if text == "" || strings.Contains(text, "lint.") || strings.Contains(text, "{") {
				t.Errorf("%q", text)
			}
		}
	}
}

func TestNumbersAreReadInBothDigits(t *testing.T) {
	for text, want := range map[string]string{
		"1,234,567.5 kW":    "1234567.5",
		"٢٧١٫٤ و ١٬٢٣٤":     "1234 271.4",
		"5.5.3":             "5.5.3",
		"-5 °C":             "-5",
		"18-27 and phase-2": "18 2 27",
		"N+1, P90, 24/7":    "1 24 7 90",
		"2026-01-04":        "1 2026 4",
		"1,2 and 3.":        "1 2 3",
		"no figure":         "",
		"−٥ °C":             "-5",
	} {
		if got := strings.Join(numbersIn(text), " "); got != want {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}
