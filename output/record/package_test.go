package record

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"radif/output/internal/fixture"
)

func packageOf(text string) Package {
	return Package{Content: TenderContent, Result: fixture.Result(0), Tool: Tool{Version: "test"}, Language: "en", Digits: "western", Files: []File{Static("a.txt", []byte(text))}}
}

// TestPackageIsNoResult: a package replaces a package and never results, results never a package,
// and nobody reads one for the other.
func TestPackageIsNoResult(t *testing.T) {
	ctx, dir := context.Background(), filepath.Join(t.TempDir(), "out")
	tender := filepath.Join(dir, "tender")
	if err := Write(ctx, dir, Set{Result: fixture.Result(2)}); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"one", "two"} {
		if err := WritePackage(ctx, tender, packageOf(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(tender, "a.txt")); err != nil || string(got) != text {
			t.Errorf("%q, %v", got, err)
		}
	}
	if found, err := Check(tender); err != nil || len(found) > 0 {
		t.Errorf("%v, %v", found, err)
	}
	if extra, err := Unlisted(dir); err != nil || len(extra) != 1 || extra[0] != "tender/" {
		t.Errorf("%q, %v", extra, err)
	}
	for name, err := range map[string]error{
		"package over results": WritePackage(ctx, dir, packageOf("x")), "results over a package": Write(ctx, tender, Set{Result: fixture.Result(2)}),
		"asked before": CheckPackageTarget(dir, TenderContent), "asked before, results": CheckTarget(tender),
	} {
		if err == nil || !strings.Contains(err.Error(), "choose another folder") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := Read(tender); err == nil || !strings.Contains(err.Error(), "it holds a tender of radif") {
		t.Error(err)
	}
	if _, _, err := Read(dir); err != nil {
		t.Error(err)
	}
}

func TestCancelledPackageLeavesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := filepath.Join(t.TempDir(), "a", "b")
	if err := WritePackage(ctx, dir, packageOf("x")); err == nil {
		t.Error("a cancelled package is written")
	}
	if _, err := os.Stat(filepath.Dir(dir)); err == nil {
		t.Error("its folders are left")
	}
}
