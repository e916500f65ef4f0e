package html

import (
	"context"
	_ "embed"
	"encoding/json"
	stdhtml "html"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"radif/output/document/internal/sample"
	"radif/output/lingo"
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
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
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
	Page          string
	Width, Scroll int      // of the page, and of what is on it
	Faint         []string // texts that stand out too little
	Clipped       []string // texts that reach beyond the page
	Texts, Drawn  int
}

// TestChromiumShowsThePage lays each page out at the width of a telephone and of a screen: nothing
// scrolls sideways but tables and drawings, nothing is clipped, every text can be read.
func TestChromiumShowsThePage(t *testing.T) {
	var frames strings.Builder
	for name, langs := range variants {
		for _, width := range []int{390, 1280} {
			frames.WriteString(`<iframe data-page="` + name + `" width="` + strconv.Itoa(width) + `" height="900" style="border:0" srcdoc="` + stdhtml.EscapeString(string(written(t, sample.Document(langs...)))) + "\"></iframe>\n")
		}
	}
	file := filepath.Join(t.TempDir(), "frames.html")
	if err := os.WriteFile(file, []byte("<!DOCTYPE html><meta charset=utf-8><body>"+frames.String()+"<pre id=seen></pre><script>"+look+"</script>"), 0o666); err != nil {
		t.Fatal(err)
	}
	dom := string(chromium(t, "--window-size=1400,1000", "--virtual-time-budget=20000", "--dump-dom", "file://"+file))
	_, told, _ := strings.Cut(dom, `<pre id="seen">`)
	told, _, _ = strings.Cut(told, "</pre>")
	var list []seen
	if err := json.Unmarshal([]byte(stdhtml.UnescapeString(told)), &list); err != nil || len(list) != 2*len(variants) {
		t.Fatalf("%v: %.300s", err, told)
	}
	for _, s := range list {
		if s.Scroll > s.Width || len(s.Faint) > 0 || len(s.Clipped) > 0 || s.Texts < 250 || s.Drawn != len(variants[s.Page]) {
			t.Errorf("%s at %d: %d wide, %d texts, %d drawings, faint %q, clipped %q", s.Page, s.Width, s.Scroll, s.Texts, s.Drawn, s.Faint, s.Clipped)
		}
	}
}

// TestChromiumPrintsThePage: all rows, their head on each page, reference and page number around.
func TestChromiumPrintsThePage(t *testing.T) {
	for name, page := range map[string]string{"en": "Page # of ", "ar,en": "Page # of "} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "page.html"), written(t, sample.Document(variants[name]...)), 0o666); err != nil {
			t.Fatal(err)
		}
		chromium(t, "--no-pdf-header-footer", "--print-to-pdf="+filepath.Join(dir, "page.pdf"), "file://"+filepath.Join(dir, "page.html"))
		out, err := exec.Command(tool(t, "pdftotext"), "-raw", filepath.Join(dir, "page.pdf"), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		printed := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
		rows, headed := 0, 0
		for i, p := range printed {
			n := strings.Count(p, "Usable storage capacity")
			rows += n
			if heads := strings.Count(p, "offer"); n > 0 && heads != 1 {
				t.Errorf("%s: page %d has %d rows and %d heads", name, i+1, n, heads)
			} else if n > 0 {
				headed++
			}
			if want := strings.ReplaceAll(page, "#", strconv.Itoa(i+1)) + strconv.Itoa(len(printed)); !strings.Contains(p, want) || !strings.Contains(p, "RDF-17/2026") {
				t.Errorf("%s: page %d does not say %q", name, i+1, want)
			}
			if last := strings.TrimSpace(p); strings.HasSuffix(last, "Capacity basis") || strings.HasSuffix(last, "Uninterruptible power") {
				t.Errorf("%s: page %d ends with a heading", name, i+1)
			}
		}
		if rows != 40 || headed < 2 {
			t.Errorf("%s: %d rows on %d pages", name, rows, headed)
		}
	}
}

// TestTheWatermarkIsSaid: it lies behind the page for those who see it, and is said in words once.
func TestTheWatermarkIsSaid(t *testing.T) {
	root := parsed(t, written(t, sample.Document(lingo.English)))
	said := 0
	for _, n := range every(root, "") {
		if class := attribute(n, "class"); class == "state" || class == "watermark" {
			said++
			if hidden := attribute(n, "aria-hidden") == "true"; hidden != (class == "watermark") || text(n) != "DRAFT" {
				t.Errorf("%s: %q, hidden %v", class, text(n), hidden)
			}
		}
	}
	if said != 2 {
		t.Errorf("it is said %d times", said)
	}
}
