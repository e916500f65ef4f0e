package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"radif/model/plan"
)

// TestTheGalleryShowsTheReferenceScenario holds the digest that the gallery names to that of the
// scenario as it is loaded: another scenario draws other pictures.
func TestTheGalleryShowsTheReferenceScenario(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "gallery", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("scenario digest \\| `([0-9a-f]{64})`").FindSubmatch(text)
	if named == nil {
		t.Fatal("the gallery names no digest")
	}
	s := variation{file: "jordan-2024.yaml"}.load(t)
	if want := plan.Digest(&s.Case); string(named[1]) != want {
		t.Errorf("the gallery is of %s, the scenario is %s: draw it again", named[1], want)
	}
}
