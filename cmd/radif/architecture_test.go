package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// way is a rule of the house: packages below From may not import what Forbidden names.
type way struct {
	from      string
	forbidden []string
	except    string
	why       string
}

var ways = []way{
	{from: "model", forbidden: []string{"gopkg.in/yaml.v3", "github.com/spf13/cobra", "gonum.org/v1/plot", "os", "io/fs", "time", "embed", "net", "log"}, why: "the core has no files, clock, YAML or plots"},
	{from: "model", forbidden: []string{"radif/scenarios", "radif/output", "radif/cmd"}, why: "the core knows nobody"},
	{from: "output", forbidden: []string{"radif/scenarios", "radif/cmd"}, why: "output sees results alone"},
	{from: "scenarios", forbidden: []string{"radif/output", "radif/cmd"}, why: "scenarios do not know their output"},
	{from: ".", forbidden: []string{"gopkg.in/yaml.v3"}, except: "scenarios/node", why: "one reader of YAML"},
	{from: ".", forbidden: []string{"radif/cmd"}, why: "nothing imports the wiring"},
	{from: "model/montecarlo", forbidden: []string{"radif/model/plan", "radif/model/demand", "radif/model/compute", "radif/model/storage", "radif/model/network", "radif/model/facility", "radif/model/cost"}, why: "the engine knows no stage"},
}

// stages import the shared vocabulary only; plan alone joins them.
var stages = []string{"demand", "compute", "storage", "network", "recovery", "facility", "cost"}

var stageMayImport = map[string]bool{"radif/model/quantity": true, "radif/model/series": true, "radif/model/queue": true}

// directImports lists the imports of each non-test Go file below the module's root.
func directImports(t *testing.T) map[string][]string {
	t.Helper()
	root := filepath.Join("..", "..")
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		for _, spec := range file.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			found[filepath.ToSlash(rel)] = append(found[filepath.ToSlash(rel)], name)
		}
		return err
	})
	if err != nil || len(found) < 50 {
		t.Fatalf("%d files read: %v", len(found), err)
	}
	return found
}

func within(file, folder string) bool {
	return folder == "." || strings.HasPrefix(file, folder+"/")
}

func TestImportWays(t *testing.T) {
	for file, imports := range directImports(t) {
		for _, name := range imports {
			for _, w := range ways {
				if !within(file, w.from) || w.except != "" && within(file, w.except) {
					continue
				}
				for _, no := range w.forbidden {
					if name == no || strings.HasPrefix(name, no+"/") {
						t.Errorf("%s imports %s: %s", file, name, w.why)
					}
				}
			}
			for _, s := range stages {
				if within(file, "model/"+s) && strings.HasPrefix(name, "radif/") && !stageMayImport[name] {
					t.Errorf("%s imports %s: stages share quantity, series and queue only", file, name)
				}
			}
		}
	}
}

// Code has four rooms at the top, and no folder is named for nothing.
func TestNoFifthCodeFolder(t *testing.T) {
	allowed := map[string]bool{"cmd": true, "model": true, "scenarios": true, "output": true}
	for file := range directImports(t) {
		if top, _, _ := strings.Cut(file, "/"); !allowed[top] {
			t.Errorf("%s: code lives in cmd, model, scenarios and output", file)
		}
		for _, vague := range []string{"/util/", "/utils/", "/common/", "/helpers/"} {
			if strings.Contains("/"+file, vague) {
				t.Errorf("%s: a folder is named for what it is about", file)
			}
		}
	}
}
