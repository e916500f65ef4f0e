package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every malformed file gives exactly the messages beside it, each with its place. The messages
// are part of the product: they are written by hand, and no flag rewrites them.
func TestMalformedFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*-*.yaml")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d malformed files, %v", len(files), err)
	}
	for _, file := range files {
		s, problems := Load(Request{File: file, Catalogue: known()})
		if s != nil || len(problems) == 0 {
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
