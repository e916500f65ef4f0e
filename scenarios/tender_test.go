package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"radif/model/procurement"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// Every malformed tender file gives exactly the messages beside it, each with its place.
func TestMalformedTenders(t *testing.T) {
	files, err := filepath.Glob("testdata/tender/bad/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d malformed files, %v", len(files), err)
	}
	for _, file := range files {
		tender, problems := LoadTender(TenderRequest{File: file, Phases: []string{"phase-1", "phase-2"}})
		if tender != nil || len(problems) == 0 {
			t.Errorf("%s is accepted", file)
			continue
		}
		var got strings.Builder
		if err := problems.Write(&got); err != nil {
			t.Fatal(err)
		}
		have := strings.ReplaceAll(got.String(), filepath.Dir(file)+"/", "")
		want, err := os.ReadFile(strings.TrimSuffix(file, ".yaml") + ".want")
		if err != nil || have != string(want) {
			t.Errorf("%s gives:\n%s\nwant:\n%s", file, have, want)
		}
	}
}

// Every row of the table is written in one of the good files, and every value that is written is
// read: so each is decoded and bound.
func TestEveryTenderFieldIsRead(t *testing.T) {
	written := map[string]bool{}
	for _, file := range []string{"full.yaml", "design.yaml", "parts/prices.yaml"} {
		path := "testdata/tender/good/" + file
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tree, problems := node.Parse(path, text)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		writtenPaths(tree, "", written)
		if strings.HasPrefix(file, "parts") {
			continue
		}
		c := &checker{byPath: map[string]*value{}}
		root := c.tree(tree, TenderFields(), tree.Get("estimate").Get("currency"))
		if len(c.problems) > 0 {
			t.Fatal(c.problems)
		}
		(&tenderBinder{root: root}).bind()
		root.walk(func(v *value) {
			if v.leaf() && !v.used {
				t.Errorf("%s: nothing reads %s", file, v.path)
			}
		})
	}
	for _, fields := range [][]Field{TenderFields(), priceFileFields()} {
		eachField(fields, "", func(path string, f *Field) {
			if !written[path] {
				t.Errorf("no good file writes %s", path)
			}
			if f.Doc == "" {
				t.Errorf("%s has no meaning", path)
			}
			if d := f.Default; d.Text != "" {
				c := &checker{currency: defaultCurrency, byPath: map[string]*value{}}
				c.byDefault(&value{field: f, path: path, implied: true})
			}
		})
	}
}

func good(t *testing.T, file string) procurement.Package {
	t.Helper()
	got, problems := LoadTender(TenderRequest{File: "testdata/tender/good/" + file})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return got.Package
}

func TestTenderIsBound(t *testing.T) {
	p := good(t, "full.yaml")
	const day, year = 86400, 12 * monthSeconds
	if p.Kind != procurement.Build || p.Kind.Category() != procurement.Works || p.Apart || p.Draft || p.Revision != 2 || p.Dates.Revised != "2026-02-02" || p.Dates.BidsDue != "2026-03-01T12:00" {
		t.Errorf("%+v", p)
	}
	if got := p.Evaluation; got.Criteria[0].ID != "b" || got.Criteria[0].Weight != 0.6 || got.Financial != 0.3 || got.Pass != 0.6 {
		t.Errorf("evaluation %+v", got)
	}
	if got := p.Policy; got.BatteryLife != 12*year || got.UPSEfficiency != 0.95 || got.InletHigh != 26 || got.CameraRecords != 60*day || got.RouteSeparation != 30 || got.AccessZones != 5 || got.PartsLife != 8*year {
		t.Errorf("policy %+v", got)
	}
	if p.WarrantyMonths != 36 || p.Delivery[0].LatestWeeks != 30 || p.Levels[0].Months != 3 || p.Levels[1].Target != 900 || p.Acceptance.LoadBank != 8*3600 {
		t.Errorf("%+v", p)
	}
	if p.Legal[1].Body.EN != "First paragraph.\n\nSecond paragraph." || p.Legal[1].Body.AR == "" || p.Legal[0].ID != "securities" {
		t.Errorf("legal %+v", p.Legal)
	}
	if e := p.Estimate; len(e.Prices) != 3 || e.Prices[0].Unit != 12000.5 || e.Prices[2].Item != "link" || e.Decimals != 3 {
		t.Errorf("estimate %+v", e)
	}
	if d := good(t, "design.yaml"); len(d.Languages) != 1 || !d.Draft || !d.Apart || d.Deliverables[0].Weeks != 8 || d.Kind.Category() != procurement.Services {
		t.Errorf("%+v", d)
	}
}

// The manual's reference is what the table says.
func TestTenderReferenceIsCurrent(t *testing.T) {
	current(t, "../docs/tender.md", "TestTenderReference", TenderReference())
}

func FuzzLoadTender(f *testing.F) {
	for _, file := range []string{"testdata/tender/good/full.yaml", "testdata/tender/bad/3-terms.yaml"} {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		read := func(path string) ([]byte, error) {
			if path != "t.yaml" {
				return nil, os.ErrNotExist
			}
			return []byte(text), nil
		}
		tender, problems := LoadTender(TenderRequest{File: "t.yaml", Read: read, Phases: []string{"phase-1"}})
		if (tender == nil) != (len(problems) > 0) {
			t.Errorf("%v and %v", tender, problems)
		}
		for _, p := range problems {
			if p.Pos == (diag.Pos{}) {
				t.Errorf("a problem without a place: %v", p)
			}
		}
	})
}
