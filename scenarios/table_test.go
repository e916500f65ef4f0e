package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"radif/scenarios/node"
)

// eachField visits every row of the table with its path, list items marked by [].
func eachField(fields []Field, path string, visit func(string, *Field)) {
	for i := range fields {
		f := &fields[i]
		at := join(path, f.Key)
		visit(at, f)
		eachField(f.Fields, at+f.suffix(), visit)
	}
}

// writtenPaths collects the paths that a tree of nodes writes, in the notation of the table.
func writtenPaths(n *node.Node, path string, into map[string]bool) {
	into[path] = true
	for _, f := range n.Fields {
		writtenPaths(f.Value, join(path, f.Key), into)
	}
	for _, item := range n.Items {
		writtenPaths(item, path+"[]", into)
	}
}

// Every row of the table is written in one of the good files, which load: so each is decoded,
// bound to a stage, and read.
func TestEveryFieldIsReadSomewhere(t *testing.T) {
	written := map[string]bool{}
	files, _ := filepath.Glob("testdata/good/*.yaml")
	for _, file := range files {
		if _, problems := Load(Request{File: file}); len(problems) > 0 {
			t.Errorf("%s:\n%v", file, problems)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, problems := node.Parse(file, text)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		writtenPaths(tree, "", written)
	}
	eachField(Fields(), "", func(path string, f *Field) {
		// Machines grow and step by the grammar of demand.
		demand := strings.NewReplacer("inventory.growth", "demand.growth", "inventory.steps", "demand.steps").Replace(path)
		if !written[path] && !written[demand] {
			t.Errorf("no good file writes %s", path)
		}
	})
}

// Every row says what it is; every default has a basis, a source and a date, and is accepted; every
// value taken from the catalogue is one that each entry of the section has or may have.
func TestTableIsComplete(t *testing.T) {
	known := known()
	kinds := map[string]*Field{}
	eachField(Fields(), "", func(path string, f *Field) { kinds[path] = f })
	eachField(Fields(), "", func(path string, f *Field) {
		if f.Doc == "" {
			t.Errorf("%s has no meaning", path)
		}
		d := f.Default
		if d.Text != "" && (d.Basis == "" || d.Source == "" || d.Date == "") {
			t.Errorf("the default of %s does not say where it comes from", path)
		}
		if d.Text != "" && f.Required {
			t.Errorf("%s is required and has a default", path)
		}
		if d.Text != "" {
			c := &checker{catalogue: known, currency: defaultCurrency, byPath: map[string]*value{}}
			c.byDefault(&value{field: f, path: path, implied: true})
		}
		if f.Kind == Catalogue && len(known.Section(f.To)) == 0 {
			t.Errorf("%s names the section %s, which the catalogue does not have", path, f.To)
		}
		if f.From == "" {
			return
		}
		key, name, _ := strings.Cut(f.From, " ")
		chooser := kinds[key]
		for up := path; chooser == nil && up != ""; {
			up = up[:max(strings.LastIndexByte(up, '.'), 0)]
			chooser = kinds[join(up, key)]
		}
		if chooser == nil || chooser.Kind != Catalogue {
			t.Errorf("%s takes its value from %s, which names no entry", path, key)
			return
		}
		for _, e := range known.Section(chooser.To) {
			if e.Has(name) {
				return
			}
		}
		t.Errorf("%s: no entry of %s has %s", path, chooser.To, name)
	})
}
