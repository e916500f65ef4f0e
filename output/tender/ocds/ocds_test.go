package ocds

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"radif/model/procurement"
	"radif/output/lingo"
)

// schema is that of the standard, formats of dates and addresses included.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/release-schema-1.1.5.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("release.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("release.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func written(t *testing.T, write func(Input) ([]byte, error), in Input) []byte {
	t.Helper()
	text, err := write(in)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// parsed reads a release as any reader would.
func parsed(t *testing.T, text []byte) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(text, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// at follows names and numbers into a release.
func at(o any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := o.(map[string]any)
			o = m[p]
		case int:
			list, _ := o.([]any)
			if p >= len(list) {
				return nil
			}
			o = list[p]
		}
	}
	return o
}

var kinds = []procurement.Kind{procurement.Design, procurement.Build, procurement.Supply, procurement.Operate}

var writers = map[string]func(Input) ([]byte, error){"planning": Planning, "tender": Tender}

func TestReleasesAreValid(t *testing.T) {
	s := schema(t)
	for _, kind := range kinds {
		for name, write := range writers {
			for _, revision := range []int{0, 2} {
				in := amended(t, sample(t, kind), revision)
				text := written(t, write, in)
				o, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
				if err != nil {
					t.Fatal(err)
				}
				if err := s.Validate(o); err != nil {
					t.Errorf("%s, %s, revision %d: %v", kind, name, revision, err)
				}
				if again := written(t, write, in); !bytes.Equal(text, again) {
					t.Errorf("%s, %s: the bytes differ", kind, name)
				}
			}
		}
	}
	broken := parsed(t, written(t, Tender, sample(t, procurement.Build)))
	at(broken, "tender").(map[string]any)["awardPeriod"] = map[string]any{"startDate": "soon"}
	if s.Validate(any(broken)) == nil {
		t.Error("the schema takes anything")
	}
}

// amended is a tender after so many revisions.
func amended(t *testing.T, in Input, revision int) Input {
	t.Helper()
	in.Package.Revision = revision
	for n := 1; n <= revision; n++ {
		in.Package.Revisions = append(in.Package.Revisions, procurement.Revision{Number: n, Date: "2026-02-1" + string(rune('0'+n)), Reason: both("Answers", "إجابات")})
	}
	if revision > 0 {
		before := in.Rows
		in.Previous = &before
		in.Package.Spares = nil
		in.Rows = rows(t, in.Package, in.Previous)
	}
	return in
}

func TestWhatAReleaseSays(t *testing.T) {
	o := parsed(t, written(t, Tender, sample(t, procurement.Build)))
	for _, c := range []struct {
		want any
		path []any
	}{
		{"ocds-000000-T-2026-01", []any{"ocid"}}, {"ocds-000000-T-2026-01-tender-0", []any{"id"}}, {"tender", []any{"tag", 0}}, {"2026-01-04T00:00:00+03:00", []any{"date"}},
		{"ar", []any{"language"}}, {"مركز بيانات رديف", []any{"tender", "title"}}, {"Backup data centre", []any{"tender", "title_en"}}, {nil, []any{"tender", "title_ar"}},
		{"works", []any{"tender", "mainProcurementCategory"}}, {"open", []any{"tender", "procurementMethod"}}, {"active", []any{"tender", "status"}},
		{"2026-03-01T12:00:00+03:00", []any{"tender", "tenderPeriod", "endDate"}}, {"2026-02-01T23:59:59+03:00", []any{"tender", "enquiryPeriod", "endDate"}},
		{"ratedCriteria", []any{"tender", "awardCriteria"}}, {"JO-GBD", []any{"parties", 0, "identifier", "scheme"}}, {"1", []any{"parties", 0, "identifier", "id"}},
		{"JO-GBD-1", []any{"buyer", "id"}}, {"JO-GBD-1", []any{"tender", "procuringEntity", "id"}}, {"procuringEntity", []any{"parties", 0, "roles", 1}},
		{"application/pdf", []any{"tender", "documents", 0, "format"}}, {"Technical volume", []any{"tender", "documents", 0, "title_en"}},
	} {
		if got := at(o, c.path...); got != c.want {
			t.Errorf("%v is %v instead of %v", c.path, got, c.want)
		}
	}
	if text, _ := at(o, "tender", "awardCriteriaDetails_en").(string); !strings.Contains(text, "70 %") || !strings.Contains(text, "30 %") {
		t.Errorf("the weights are not in %q", text)
	}
	plan := parsed(t, written(t, Planning, sample(t, procurement.Build)))
	if at(plan, "planning", "rationale_en") != "Why <it> is built." || at(plan, "tender", "status") != "planning" || at(plan, "tag", 0) != "planning" {
		t.Errorf("the plan says %v", plan)
	}
}

// TestItemsAreTheBill: every line with its quantity, code and unit; what is an option apart.
func TestItemsAreTheBill(t *testing.T) {
	in := sample(t, procurement.Build)
	items, _ := at(parsed(t, written(t, Tender, in)), "tender", "items").([]any)
	byID := map[string]any{}
	for _, i := range items {
		byID[at(i, "id").(string)] = i
	}
	if len(byID) != len(items) || len(items) < 15 {
		t.Fatalf("%d items with %d ids", len(items), len(byID))
	}
	total := map[string]float64{}
	for id, i := range byID {
		total[strings.TrimSuffix(id, "/option")] += at(i, "quantity").(float64)
	}
	coded := 0
	for _, l := range in.Rows.Bill {
		item := byID[l.ID]
		if item == nil {
			item = byID[l.ID+"/option"]
		}
		if l.Table != "recurrent" && total[l.ID] != l.Total {
			t.Errorf("%s counts %v instead of %v", l.ID, total[l.ID], l.Total)
		}
		if l.CPV.Code != "" && (at(item, "classification", "scheme") != "CPV" || at(item, "classification", "id") != l.CPV.Code) {
			t.Errorf("%s is classified %v", l.ID, at(item, "classification"))
		}
		if l.CPV.Code != "" && l.UNSPSC.Code != "" && at(item, "additionalClassifications", 0, "id") != l.UNSPSC.Code {
			t.Errorf("%s is also classified %v", l.ID, at(item, "additionalClassifications"))
		}
		if l.UnitCode != "" && !strings.Contains(l.Unit, "/") {
			coded++
			if at(item, "unit", "scheme") != "UNCEFACT" || at(item, "unit", "id") != l.UnitCode {
				t.Errorf("%s is counted in %v", l.ID, at(item, "unit"))
			}
		}
		if strings.Contains(l.Unit, "/") && at(item, "unit", "id") != nil {
			t.Errorf("%s a %s has the code %v", l.ID, l.Unit, at(item, "unit"))
		}
	}
	if coded < 10 {
		t.Errorf("%d units have codes", coded)
	}
}

func TestMilestonesOfThePhases(t *testing.T) {
	list, _ := at(parsed(t, written(t, Tender, sample(t, procurement.Build))), "tender", "milestones").([]any)
	due, weeks := 0, 0
	for _, m := range list {
		if date, ok := at(m, "dueDate").(string); ok && strings.HasSuffix(date, "-01T00:00:00+03:00") {
			due++
		}
		if text, ok := at(m, "description_en").(string); ok && strings.Contains(text, "Earliest: 12 weeks, Latest: 30 weeks.") {
			weeks++
		}
		if at(m, "status") != "scheduled" {
			t.Errorf("%v", m)
		}
	}
	if len(list) != 12 || due != 6 || weeks != 1 {
		t.Errorf("%d milestones, %d with a date, %d in weeks", len(list), due, weeks)
	}
}

// TestAmendmentsNameTheReleaseBefore: each issue amends the one before it, and says what changed.
func TestAmendmentsNameTheReleaseBefore(t *testing.T) {
	in := amended(t, sample(t, procurement.Build), 2)
	o := parsed(t, written(t, Tender, in))
	if at(o, "tag", 0) != "tenderAmendment" || at(o, "id") != "ocds-000000-T-2026-01-tender-2" || at(o, "date") != "2026-02-12T00:00:00+03:00" {
		t.Errorf("%v %v %v", at(o, "tag"), at(o, "id"), at(o, "date"))
	}
	for n, want := range []string{"0", "1"} {
		if got := at(o, "tender", "amendments", n, "amendsReleaseID"); got != "ocds-000000-T-2026-01-tender-"+want {
			t.Errorf("amendment %d amends %v", n, got)
		}
	}
	if at(o, "tender", "amendments", 1, "rationale_en") != "Answers" || at(o, "tender", "amendments", 0, "description") != nil {
		t.Errorf("%v", at(o, "tender", "amendments"))
	}
	if text, _ := at(o, "tender", "amendments", 1, "description_en").(string); !strings.Contains(text, "removed (") || !strings.Contains(text, "10.4.") {
		t.Errorf("changes: %q", text)
	}
	items, _ := at(o, "tender", "items").([]any)
	if slices.ContainsFunc(items, func(i any) bool { return strings.HasPrefix(at(i, "id").(string), "spares/") }) {
		t.Error("what was removed is still asked for")
	}
	if plan := parsed(t, written(t, Planning, in)); at(plan, "tag", 0) != "planningUpdate" {
		t.Errorf("%v", at(plan, "tag"))
	}
}

// TestNoPriceComesOut: neither the estimate nor any amount of money.
func TestNoPriceComesOut(t *testing.T) {
	for _, kind := range kinds {
		for name, write := range writers {
			text := string(written(t, write, sample(t, kind)))
			for _, word := range []string{`"value"`, `"amount"`, `"currency"`, `"minValue"`, `"budget"`, "987654", "JOD"} {
				if strings.Contains(text, word) {
					t.Errorf("%s, %s: holds %s", kind, name, word)
				}
			}
			if strings.ContainsAny(text, "\u2066\u2067\u2068\u2069\u200e\u200f") {
				t.Errorf("%s, %s: holds signs of direction", kind, name)
			}
		}
	}
}

func TestWhatIsMissingIsSaidWithItsPlace(t *testing.T) {
	in := sample(t, procurement.Build)
	in.Package.OCIDPrefix = ""
	_, err := Tender(in)
	var prefix *MissingPrefix
	if !errors.As(err, &prefix) || !strings.HasPrefix(err.Error(), "tender.yaml:7: package.ocid_prefix: it is missing; ") {
		t.Errorf("%v", err)
	}
	in.Package.OCIDPrefix = "mine"
	in.Settings["package.ocid_prefix"] = in.Settings["package.reference"]
	if _, err := Planning(in); err == nil || !strings.HasPrefix(err.Error(), `tender.yaml:8: package.ocid_prefix: "mine" is no prefix; `) {
		t.Errorf("%v", err)
	}
	for want, spoil := range map[string]func(p *procurement.Package){
		"date of issue": func(p *procurement.Package) { p.Dates.Issue = "" }, "a language": func(p *procurement.Package) { p.Languages = nil },
		"not a language": func(p *procurement.Package) { p.Languages = []string{"fr"} }, "a reference": func(p *procurement.Package) { p.Reference = "/" },
	} {
		in := sample(t, procurement.Build)
		spoil(&in.Package)
		if _, err := Tender(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}

// TestOneLanguage: what has no words in it takes the other one rather than none.
func TestOneLanguage(t *testing.T) {
	in := sample(t, procurement.Supply)
	in.Package.Languages, in.Package.Prevails, in.Package.Buyer.Name = []string{string(lingo.English)}, "", both("", "وزارة")
	o := parsed(t, written(t, Tender, in))
	if at(o, "language") != "en" || at(o, "tender", "title") != "Backup data centre" || at(o, "tender", "title_ar") != nil || at(o, "buyer", "name") != "وزارة" {
		t.Errorf("%v %v %v", at(o, "language"), at(o, "tender", "title"), at(o, "buyer", "name"))
	}
}
