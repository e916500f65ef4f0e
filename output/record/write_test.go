package record

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"radif/output/internal/fixture"
)

func set() Set {
	return Set{
		Result: fixture.Result(5), Tool: ThisTool("1.0"),
		Origins:   Origins{"b": {File: "x.yaml", Line: 3, Col: 7, Basis: "measured", Text: "40 ms"}, "a": {Default: true, Source: "catalogue"}},
		Catalogue: []Edition{{"servers", "2024-05"}},
		Files:     []File{Static("scenario.lock.yaml", []byte("radif: 1\n")), Static("plots/a.svg", []byte("<svg/>"))},
	}
}

// names lists every file and folder below dir.
func names(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if rel, _ := filepath.Rel(dir, path); rel != "." {
			list = append(list, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

var whole = []string{
	"capacity.csv", "manifest.json", "monthly.csv", "plots", "plots/a.svg", "provenance.json",
	"results.json", "scenario.lock.yaml", "trials.parquet",
}

func write(t *testing.T, dir string, s Set) {
	t.Helper()
	if err := Write(context.Background(), dir, s); err != nil {
		t.Fatal(err)
	}
}

func TestWriteReadCheck(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "deep", "out")
	write(t, dir, set())
	if got := names(t, dir); !slices.Equal(got, whole) {
		t.Errorf("files %v", got)
	}
	if got := names(t, filepath.Dir(dir)); len(got) != len(whole)+1 {
		t.Errorf("something was left beside the set: %v", got)
	}
	r, m, err := Read(dir)
	if err != nil || r.Scenario.Name != "reference" || m.Trials != 10000 || m.Tool != ThisTool("1.0") || len(m.Files) != len(whole)-2 {
		t.Errorf("%v %v %v", r.Scenario, m, err)
	}
	origins, err := ReadOrigins(dir)
	if err != nil || origins["b"].Line != 3 || !origins["a"].Default {
		t.Errorf("%v %v", origins, err)
	}
	if diff, err := Check(dir); err != nil || len(diff) != 0 {
		t.Errorf("%v %v", diff, err)
	}
}

func TestCheckFindsOneChangedByteAndAMissingFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, set())
	path := filepath.Join(dir, "results.json")
	text, _ := os.ReadFile(path)
	text[len(text)/2] ^= 1
	if err := os.WriteFile(path, text, 0o666); err != nil {
		t.Fatal(err)
	}
	os.Remove(filepath.Join(dir, "plots", "a.svg"))
	diff, err := Check(dir)
	want := []Difference{{"plots/a.svg", "missing"}, {"results.json", "changed"}}
	if err != nil || !slices.Equal(diff, want) {
		t.Errorf("%v %v", diff, err)
	}
}

// TestUnlistedFilesAreNamed: notes beside the results, in any folder; the set itself has none.
func TestUnlistedFilesAreNamed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := Write(t.Context(), dir, set()); err != nil {
		t.Fatal(err)
	}
	if list, err := Unlisted(dir); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
	for _, name := range []string{"note.txt", "plots/mine/sketch.png"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("mine"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := Unlisted(dir); err != nil || !slices.Equal(list, []string{"note.txt", "plots/mine/sketch.png"}) {
		t.Errorf("%v, %v", list, err)
	}
	if _, err := Unlisted(t.TempDir()); err == nil {
		t.Error("a folder without a manifest")
	}
}

func TestTheSameSetGivesTheSameBytes(t *testing.T) {
	a, b := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
	write(t, a, set())
	write(t, b, set())
	one, _ := os.ReadFile(filepath.Join(a, manifestName))
	two, _ := os.ReadFile(filepath.Join(b, manifestName))
	if string(one) != string(two) {
		t.Errorf("%s\n%s", one, two)
	}
}

func TestAnOlderSetIsReplacedWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, set())
	s := set()
	s.Files = []File{Static("plots/b.svg", []byte("<svg/>"))}
	write(t, dir, s)
	if _, err := os.Stat(filepath.Join(dir, "plots", "a.svg")); err == nil {
		t.Error("a figure of the older run is still there")
	}
	if got := names(t, filepath.Dir(dir)); len(got) != len(whole) {
		t.Errorf("left over: %v", got)
	}
}

func TestFilesOfOthersStay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, set())
	note := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(note, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := set()
	s.Files = []File{Static("figures/b.svg", []byte("<svg/>"))}
	write(t, dir, s)
	if text, err := os.ReadFile(note); err != nil || string(text) != "mine" {
		t.Errorf("%s %v", text, err)
	}
	got := names(t, dir)
	if slices.Contains(got, "plots/a.svg") || slices.Contains(got, "plots") || !slices.Contains(got, "figures/b.svg") {
		t.Errorf("files %v", got)
	}
	if diff, err := Check(dir); err != nil || len(diff) != 0 {
		t.Errorf("%v %v", diff, err)
	}
}

func TestWriteIntoTheCurrentFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, ".", set())
	write(t, ".", set())
	if got := names(t, dir); !slices.Equal(got, whole) {
		t.Errorf("files %v", got)
	}
}

func TestWhatIsNotOursIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.docx"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	err := Write(context.Background(), dir, set())
	if err == nil || !strings.HasSuffix(err.Error(), "is not empty and holds no result of radif (no manifest.json); choose another folder") {
		t.Error(err)
	}
	if got := names(t, dir); len(got) != 1 {
		t.Errorf("files %v", got)
	}
	if err := CheckTarget(filepath.Join(dir, "thesis.docx")); err == nil || !strings.HasSuffix(err.Error(), "is a file; choose a folder") {
		t.Error(err)
	}
	if err := CheckTarget(filepath.Join(dir, "new")); err != nil {
		t.Error(err)
	}
}

func TestAFailureLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	older := filepath.Join(parent, "older")
	write(t, older, set())
	before := names(t, parent)
	cases := map[string]File{
		"plots/b.svg: no ink": {"plots/b.svg", func() ([]byte, error) { return nil, errors.New("no ink") }},
		"cannot write ":       Static("results.json/inner", []byte("x")),
		"cannot be a file":    Static("../escape", []byte("x")),
		"is there twice":      Static("monthly.csv", []byte("x")),
	}
	for want, file := range cases {
		s := set()
		s.Files = append(s.Files, file)
		for _, dir := range []string{older, filepath.Join(parent, "deep", "new")} {
			err := Write(context.Background(), dir, s)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v", want, err)
			}
			if err != nil && strings.Contains(err.Error(), stageMark) {
				t.Errorf("the error shows a temporary name: %v", err)
			}
		}
	}
	if after := names(t, parent); !slices.Equal(before, after) {
		t.Errorf("before %v\nafter %v", before, after)
	}
	if diff, err := Check(older); err != nil || len(diff) != 0 {
		t.Errorf("the older set suffered: %v %v", diff, err)
	}
}

func TestCancellationLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	s := set()
	s.Files = append(s.Files, File{"late.txt", func() ([]byte, error) { cancel(); return []byte("x"), nil }})
	if err := Write(ctx, filepath.Join(parent, "out"), s); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if got := names(t, parent); len(got) != 0 {
		t.Errorf("left over: %v", got)
	}
}

func TestAnUnwritableFolderIsOneClearError(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write anywhere")
	}
	parent := t.TempDir()
	if err := os.Chmod(parent, 0o555); err != nil {
		t.Fatal(err)
	}
	err := Write(context.Background(), filepath.Join(parent, "out"), set())
	if err == nil || !strings.HasPrefix(err.Error(), "cannot write to ") || !strings.HasSuffix(err.Error(), "permission denied") {
		t.Error(err)
	}
}

func TestReadRefusesOtherSchemas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, set())
	path := filepath.Join(dir, "results.json")
	text, _ := os.ReadFile(path)
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), ResultsSchema, "radif.results/2", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Read(dir); err == nil || !strings.Contains(err.Error(), `schema is "radif.results/2"`) {
		t.Error(err)
	}
	if _, _, err := Read(t.TempDir()); err == nil || !strings.Contains(err.Error(), "is no result of radif: no manifest.json") {
		t.Error(err)
	}
}
