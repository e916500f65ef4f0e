package tender

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/document"
)

// numbersOf lists every number by its id.
func numbersOf(rows Rows) map[string]string {
	out := map[string]string{}
	rows.visit(func(id, number string, _ document.Mark, _ document.Text) { out[id] = number })
	return out
}

// Leaving something out moves no other number.
func TestNumbersAreFixed(t *testing.T) {
	whole := numbersOf(build(t, sample(procurement.Build)).Rows)
	for name, change := range map[string]func(in *Input){
		"no levels":   func(in *Input) { in.Package.Levels = nil },
		"no autonomy": func(in *Input) { in.Facts.Autonomy = Fact{} },
		"fewer lots": func(in *Input) {
			in.Package.Lots = []procurement.Lot{{ID: "a", Groups: []string{"ups", "cooling", "recovery"}}}
		},
		"no staff":     func(in *Input) { in.Package.Staff = nil },
		"another kind": func(in *Input) { in.Package.Kind = procurement.Supply },
		"no racks needed": func(in *Input) {
			in.Result.Design = slices.DeleteFunc(slices.Clone(in.Result.Design), func(d plan.Design) bool { return d.ID == "space.racks" })
		},
		"one language": func(in *Input) { in.Package.Languages = []string{"en"} },
	} {
		in := sample(procurement.Build)
		change(&in)
		less := numbersOf(build(t, in).Rows)
		for id, number := range less {
			if was, ok := whole[id]; ok && was != number {
				t.Errorf("%s: %s moves from %s to %s", name, id, was, number)
			}
		}
		if len(less) >= len(whole) && name != "one language" {
			t.Errorf("%s leaves nothing out", name)
		}
	}
}

// An issue that is made again after a passage through JSON differs in nothing.
func TestSameIssueHasNoChanges(t *testing.T) {
	for _, kind := range kinds {
		in := sample(kind)
		text, err := json.Marshal(build(t, in).Rows)
		if err != nil {
			t.Fatal(err)
		}
		var old Rows
		if err := json.Unmarshal(text, &old); err != nil {
			t.Fatal(err)
		}
		in.Previous = &old
		if got := Changes(old, build(t, in).Rows); len(got) > 0 {
			t.Errorf("%s: %+v", kind, got[0])
		}
	}
}

// What is gone keeps its number and says so, in this issue and the next; what is new takes a number
// that nobody had.
func TestWhatIsRemovedKeepsItsNumber(t *testing.T) {
	in := sample(procurement.Build)
	first := build(t, in).Rows
	in.Previous = &first
	in.Package.Revision, in.Package.Levels = 1, nil
	in.Facts.Autonomy = Fact{}
	in.Facts.Classes = in.Facts.Classes[1:]
	in.Facts.Classes = append(in.Facts.Classes, Recovery{ID: "vital", RPO: Fact{5, "min", "recovery.vital.rpo"}, RTO: Fact{1, "h", "recovery.vital.rto"}})
	in.Package.Policy.CameraRecords *= 2
	book := build(t, in)
	find := func(rows Rows, id string) Requirement {
		for _, r := range rows.Requirements {
			if r.ID == id {
				return r
			}
		}
		t.Fatalf("no requirement %s", id)
		return Requirement{}
	}
	for id, want := range map[string]struct {
		number string
		mark   document.Mark
	}{
		"ups.autonomy":           {"5.5.3", document.Removed},
		"recovery.rpo@critical":  {"5.10.1.1", document.Removed},
		"recovery.rpo@important": {"5.10.1.2", document.Same},
		"recovery.rpo@vital":     {"5.10.1.3", document.Added},
		"security.cameras":       {"5.9.4", document.Changed},
	} {
		if r := find(book.Rows, id); r.Number != want.number || r.Mark != want.mark {
			t.Errorf("%s: %s, mark %d", id, r.Number, r.Mark)
		}
	}
	levels := sectionOf(book.Document.Sections, "levels")
	if levels == nil || levels.Number != "6" || levels.Mark != document.Removed || !strings.Contains(levels.Blocks[0].(document.Paragraph).Text.EN, "Removed") {
		t.Errorf("the section of service levels: %+v", levels)
	}
	said := map[string]string{}
	for _, c := range Changes(first, book.Rows) {
		said[c.ID] = c.What
	}
	for id, want := range map[string]string{"requirement.ups.autonomy": "removed", "requirement.security.cameras": "changed", "requirement.recovery.rpo@vital": "added",
		"term.level.availability": "removed", "clause.levels.rule": "removed", "test.service": ""} {
		if said[id] != want {
			t.Errorf("%s is %q, want %q", id, said[id], want)
		}
	}
	in.Previous, in.Package.Revision = &book.Rows, 2
	next := build(t, in)
	if r := find(next.Rows, "ups.autonomy"); r.Number != "5.5.3" || r.Mark != document.Removed {
		t.Errorf("in the next issue: %s, mark %d", r.Number, r.Mark)
	}
	if got := Changes(book.Rows, next.Rows); len(got) != 0 {
		t.Errorf("nothing changed, and yet %+v", got[0])
	}
}

// Numbers rise through the document, and no two parts share one.
func TestNumbersAreInOrder(t *testing.T) {
	rows := build(t, sample(procurement.Build)).Rows
	last := ""
	for _, r := range rows.Requirements {
		if last != "" && !before(last, r.Number) {
			t.Errorf("%s after %s", r.Number, last)
		}
		last = r.Number
	}
	for _, pair := range [][2]string{{"5.2.9", "5.2.10"}, {"5.5.1", "5.5.1.1"}, {"9", "10.1"}, {"15", "A"}, {"A", "B.1"}} {
		if !before(pair[0], pair[1]) || before(pair[1], pair[0]) {
			t.Errorf("%s comes before %s", pair[0], pair[1])
		}
	}
}
