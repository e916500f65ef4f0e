package figure

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestGallery: every picture that the gallery shows is there, none is there unseen, and the drawings
// are small, complete and named in their language.
func TestGallery(t *testing.T) {
	dir := filepath.Join("..", "..", "docs", "gallery")
	page, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for _, m := range regexp.MustCompile(`!\[\]\(([^)]+)\)`).FindAllSubmatch(page, -1) {
		shown[filepath.Join(dir, string(m[1]))] = true
	}
	var there []string
	for _, pattern := range []string{"*.png", "*/*.svg"} {
		found, _ := filepath.Glob(filepath.Join(dir, pattern))
		there = append(there, found...)
	}
	if len(there) != len(shown) || len(there) < 20 {
		t.Errorf("%d pictures, %d of them shown", len(there), len(shown))
	}
	for _, path := range there {
		text, err := os.ReadFile(path)
		if err != nil || !shown[path] || len(text) > 150_000 {
			t.Errorf("%s: %d bytes, shown: %v, %v", path, len(text), shown[path], err)
		}
		if filepath.Ext(path) != ".svg" {
			continue
		}
		var doc struct {
			Lang  string `xml:"lang,attr"`
			Title string `xml:"title"`
		}
		if err := xml.Unmarshal(text, &doc); err != nil || doc.Title == "" || doc.Lang != filepath.Base(filepath.Dir(path)) {
			t.Errorf("%s: %v, %q in %q", path, err, doc.Title, doc.Lang)
		}
	}
}
