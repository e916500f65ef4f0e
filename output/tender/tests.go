package tender

import (
	"slices"
	"strconv"
	"strings"

	"radif/model/procurement"
	"radif/output/document"
)

// testChapter is the number of the chapter of acceptance tests.
const testChapter = "7"

// tests makes the acceptance tests that the requirements ask for, and tells each requirement
// which tests prove it.
func (b *builder) tests() {
	old := b.previousNumbers(func(r *Rows, add func(id, number string)) {
		for _, t := range r.Tests {
			add(t.ID, t.Number)
		}
	})
	asked := b.askedTests()
	for _, c := range checks() {
		byID := b.instances(c, asked[c.id])
		var order []string
		for _, phase := range append([]string{""}, b.phases()...) {
			if id := testID(c.id, phase); byID[id] != nil {
				order = append(order, id)
			}
		}
		numbers := numbered(testChapter+"."+strconv.Itoa(c.number), order, old)
		for _, id := range order {
			t := *byID[id]
			t.Number = numbers[id]
			b.rows.Tests = append(b.rows.Tests, t)
		}
	}
	b.markTests()
}

// askedTests lists by test the requirements that ask for it.
func (b *builder) askedTests() map[string][]*Requirement {
	register := map[string]string{}
	for _, g := range groups() {
		for _, c := range g.clauses {
			register[c.id] = c.tests
		}
	}
	asked := map[string][]*Requirement{}
	for i := range b.rows.Requirements {
		r := &b.rows.Requirements[i]
		if r.Mark == document.Removed {
			continue
		}
		names := strings.Fields(register[r.Clause])
		if b.Package.Kind == procurement.Design {
			names = []string{"design-review"}
		}
		for _, name := range b.possible(names) {
			asked[name] = append(asked[name], r)
		}
	}
	return asked
}

// possible leaves out the integrated tests of a package without the distribution that they load,
// where another test proves the requirement.
func (b *builder) possible(names []string) []string {
	if _, ok := b.lotOf("distribution"); ok {
		return names
	}
	var kept []string
	for _, c := range checks() {
		if c.stage != "integrated" && slices.Contains(names, c.id) {
			kept = append(kept, c.id)
		}
	}
	if len(kept) == 0 {
		return names
	}
	return kept
}

// instances makes the tests of one kind: one, or one for each phase.
func (b *builder) instances(c check, asked []*Requirement) map[string]*Test {
	made := map[string]*Test{}
	for _, r := range asked {
		phases := []string{""}
		if c.byPhase {
			phases = b.phases()
			if r.Phase != "" {
				phases = []string{r.Phase}
			}
		}
		for _, phase := range phases {
			id := testID(c.id, phase)
			if made[id] == nil {
				made[id] = b.test(c, phase)
			}
			made[id].Requirements = append(made[id].Requirements, r.ID)
			r.Tests = append(r.Tests, id)
		}
	}
	return made
}

func testID(id, phase string) string {
	if phase == "" {
		return id
	}
	return id + "@" + phase
}

func (b *builder) phases() []string {
	var list []string
	for _, p := range b.Result.Phases {
		list = append(list, p.ID)
	}
	return list
}

// test words one test.
func (b *builder) test(c check, phase string) *Test {
	t := &Test{ID: testID(c.id, phase), Phase: phase, Stage: c.stage, Title: b.word("check." + c.id)}
	t.Load = b.testLoad(c, phase)
	t.Duration = b.testLasts(c)
	t.Method = b.fill("method."+c.id, pair{"load", t.Load}, pair{"duration", t.Duration})
	t.Criterion = b.word("criterion." + c.id)
	return t
}

// testLoad is the load of a test: the whole IT load that is specified for the phase.
func (b *builder) testLoad(c check, phase string) document.Text {
	switch c.load {
	case "power":
		for _, d := range b.Result.Design {
			if d.ID == "power.it" && d.Phase == phase {
				return b.fill("load.whole", pair{"power", b.amount(d.Specified, d.Unit)})
			}
		}
		return b.word("load.phase")
	case "rated":
		return b.word("load.rated")
	}
	return b.word("load.none")
}

func (b *builder) testLasts(c check) document.Text {
	seconds := 0.0
	switch c.duration {
	case "load-bank":
		seconds = b.Package.Acceptance.LoadBank
	case "reliability":
		seconds = b.Package.Acceptance.Reliability
	case "autonomy":
		if f := b.Facts.Autonomy; f.Given() {
			return b.atLeast(f)
		}
		return b.word("lasts.stated")
	default:
		return b.word("lasts." + c.duration)
	}
	return b.atLeast(natural(seconds, ""))
}

// atLeast is a duration that must not be undercut: a duration is feminine in Arabic.
func (b *builder) atLeast(f Fact) document.Text {
	return b.fill("lasts.at-least", pair{"duration", b.amount(f.Value, f.Unit)})
}

// markTests compares with the issue before.
func (b *builder) markTests() {
	if b.Previous == nil {
		return
	}
	before, now := map[string]Test{}, map[string]bool{}
	for _, t := range b.Previous.Tests {
		before[t.ID] = t
	}
	for i := range b.rows.Tests {
		t := &b.rows.Tests[i]
		now[t.ID] = true
		old, had := before[t.ID]
		switch {
		case !had || old.Mark == document.Removed:
			t.Mark = document.Added
		case old.Method != t.Method || old.Criterion != t.Criterion || old.Load != t.Load || old.Duration != t.Duration:
			t.Mark = document.Changed
		}
	}
	var gone []Test
	for _, t := range b.Previous.Tests {
		if !now[t.ID] {
			t.Mark, t.Requirements = document.Removed, nil
			gone = append(gone, t)
		}
	}
	b.rows.Tests = inPlace(b.rows.Tests, gone, func(t Test) string { return t.Number })
}
