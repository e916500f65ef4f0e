package library_test

import (
	"io/fs"
	"strings"
	"testing"

	"radif/model/procurement"
	"radif/scenarios"
	"radif/scenarios/library"
)

// Each shipped tender file loads against the phases of its scenario, and is of the kind that its
// name says.
func TestEveryTenderLoads(t *testing.T) {
	var phases []string
	for _, p := range load(t, "jordan-2024.yaml", "").Case.Phases {
		phases = append(phases, p.ID)
	}
	for _, kind := range []procurement.Kind{procurement.Design, procurement.Build, procurement.Supply, procurement.Operate} {
		name := "tender/jordan-2024." + string(kind) + ".yaml"
		got, problems := scenarios.LoadTender(scenarios.TenderRequest{File: name, Phases: phases, Read: library.Tenders.ReadFile})
		if len(problems) > 0 {
			t.Errorf("%v", problems)
			continue
		}
		if got.Package.Kind != kind || len(got.Package.Languages) != 2 || !strings.HasPrefix(got.Package.OCIDPrefix, "ocds-") {
			t.Errorf("%s: %+v", name, got.Package)
		}
		for path, o := range got.Origins {
			if o.File != name && o.File != "defaults" {
				t.Errorf("%s: %s stands in %q", name, path, o.File)
			}
		}
	}
	files, err := fs.Glob(library.Tenders, "tender/*.yaml")
	if err != nil || len(files) != 4 {
		t.Errorf("tender files: %v %v", files, err)
	}
}
