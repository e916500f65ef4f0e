package report

import (
	"context"
	_ "embed"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

//go:embed testdata/look.js
var look string

// tool finds a program. Where continuous integration runs, it must be there.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing", name)
	}
	t.Skipf("%s is missing", name)
	return ""
}

func chromium(t *testing.T, arguments ...string) []byte {
	t.Helper()
	browser := tool(t, "chromium")
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	fixed := []string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir(),
	}
	out, err := exec.CommandContext(ctx, browser, append(fixed, arguments...)...).Output()
	if err != nil {
		t.Fatalf("%v", err)
	}
	return out
}

// seen is what the browser found on a page at one width.
type seen struct {
	Page    string
	Width   int
	Scroll  int      // width of what is there
	Faint   []string // texts that stand out too little
	Clipped []string // texts that reach beyond the page
	Broken  int      // images that did not load
	Texts   int
}

// TestChromiumShowsThePage lays each page out at the width of a phone and of a screen: nothing
// scrolls sideways, nothing is clipped, every text can be read.
func TestChromiumShowsThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	var frames strings.Builder
	for name, languages := range pages {
		page, err := HTML(input(result(), languages...))
		if err != nil {
			t.Fatal(err)
		}
		for _, width := range []int{390, 1280} {
			frames.WriteString(`<iframe data-page="` + name + `" width="` + strconv.Itoa(width) + `" height="900" style="border:0" srcdoc="` + html.EscapeString(string(page)) + "\"></iframe>\n")
		}
	}
	file := filepath.Join(t.TempDir(), "frames.html")
	if err := os.WriteFile(file, []byte("<!DOCTYPE html><meta charset=utf-8><body>"+frames.String()+"<pre id=seen></pre><script>"+look+"</script>"), 0o666); err != nil {
		t.Fatal(err)
	}
	dom := string(chromium(t, "--window-size=1400,1000", "--virtual-time-budget=20000", "--dump-dom", "file://"+file))
	_, text, _ := strings.Cut(dom, `<pre id="seen">`)
	text, _, _ = strings.Cut(text, "</pre>")
	var list []seen
	if err := json.Unmarshal([]byte(html.UnescapeString(text)), &list); err != nil || len(list) != 6 {
		t.Fatalf("%v: %.300s", err, text)
	}
	for _, s := range list {
		if s.Scroll > s.Width || len(s.Faint) > 0 || len(s.Clipped) > 0 || s.Broken > 0 || s.Texts < 500 {
			t.Errorf("%s at %d: %d wide, %d texts, faint %q, clipped %q, %d images broken", s.Page, s.Width, s.Scroll, s.Texts, s.Faint, s.Clipped, s.Broken)
		}
	}
}

// TestChromiumPrintsEverything: folded tables are printed in full, their heading on each page.
func TestChromiumPrintsEverything(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	reader := tool(t, "pdftotext")
	dir := t.TempDir()
	page, err := HTML(input(result(), pages["en"]...))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "page.html"), page, 0o666); err != nil {
		t.Fatal(err)
	}
	chromium(t, "--no-pdf-header-footer", "--print-to-pdf="+filepath.Join(dir, "page.pdf"), "file://"+filepath.Join(dir, "page.html"))
	out, err := exec.Command(reader, "-raw", filepath.Join(dir, "page.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(out)), "")
	for i := range 100 {
		if want := "case.yaml:" + strconv.Itoa(i+1) + ":7"; !strings.Contains(text, want) {
			t.Errorf("%s is not printed", want)
		}
	}
	printed := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	for i, p := range printed {
		rows := strings.Count(p, "case.yaml")
		if heads := strings.Count(p, "File and line"); rows > 0 && heads == 0 {
			t.Errorf("page %d has rows and no heading", i+1)
		}
		if want := strconv.Itoa(i+1) + " / " + strconv.Itoa(len(printed)); !strings.Contains(p, want) {
			t.Errorf("page %d does not say %s", i+1, want)
		}
	}
}
