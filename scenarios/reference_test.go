package scenarios

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the reference part of docs/scenario.md")

// The reference part of the manual is what the table says.
func TestReferenceIsCurrent(t *testing.T) {
	const path = "../docs/scenario.md"
	const begin, end = "-update -->\n", "<!-- end of reference -->"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(data), begin)
	_, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("docs/scenario.md has lost its marks")
	}
	want := head + begin + "\n" + Reference() + "\n" + end + tail
	if want == string(data) {
		return
	}
	if !*update {
		t.Fatal("docs/scenario.md is not current: go test ./scenarios -run TestReference -update")
	}
	if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}
