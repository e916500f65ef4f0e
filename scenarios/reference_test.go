package scenarios

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the reference parts of docs/scenario.md and docs/tender.md")

// The reference part of the manual is what the table says.
func TestReferenceIsCurrent(t *testing.T) {
	current(t, "../docs/scenario.md", "TestReference", Reference())
}

// current holds the part of a manual between its marks to what the table says.
func current(t *testing.T, path, test, reference string) {
	t.Helper()
	const begin, end = "-update -->\n", "<!-- end of reference -->"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(data), begin)
	_, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal(path + " has lost its marks")
	}
	want := head + begin + "\n" + reference + "\n" + end + tail
	if want == string(data) {
		return
	}
	if !*update {
		t.Fatal(path + " is not current: go test ./scenarios -run " + test + " -update")
	}
	if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}
