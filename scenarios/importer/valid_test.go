package importer

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"radif/scenarios"
)

// What is written is read back by the language itself, and runs as it stands.
func TestWriteYAML(t *testing.T) {
	for _, o := range []Options{{Start: "2026-01"}, {Start: "2026-01", IncludeOff: true, By: "Folder"}} {
		inventory, report, err := rvtools(t, estate(), o)
		if err != nil {
			t.Fatal(err)
		}
		validate(t, inventory, report)
	}
	inventory, report, err := CSV(strings.NewReader(machines), Options{File: "m: \"x\".csv", Start: "2026-01"})
	if err != nil {
		t.Fatal(err)
	}
	validate(t, inventory, report)
}

func validate(t *testing.T, inventory Inventory, report Report) {
	t.Helper()
	var b bytes.Buffer
	if err := WriteYAML(&b, inventory, report); err != nil {
		t.Fatal(err)
	}
	read := func(string) ([]byte, error) { return b.Bytes(), nil }
	loaded, problems := scenarios.Load(scenarios.Request{File: "imported.yaml", Read: read})
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, b.String())
	}
	if len(loaded.Case.Compute.Inventory) != len(inventory.Groups) {
		t.Errorf("%d groups, %d services", len(inventory.Groups), len(loaded.Case.Compute.Inventory))
	}
}

// The services alone lie over a scenario that defines their ids, as the smallest shipped one does.
func TestServicesOverAScenario(t *testing.T) {
	inventory, report, err := rvtools(t, estate(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteYAML(&b, inventory, report); err != nil {
		t.Fatal(err)
	}
	minimal, err := os.ReadFile("../library/minimal.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"minimal.yaml": minimal, "imported.yaml": b.Bytes()}
	read := func(name string) ([]byte, error) { return files[name], nil }
	loaded, problems := scenarios.Load(scenarios.Request{File: "minimal.yaml", Overlays: []string{"imported.yaml"}, Read: read})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if n := len(loaded.Case.Compute.Inventory); n != 3 {
		t.Errorf("%d inventory services, want the scenario's one and the two imported", n)
	}
}
