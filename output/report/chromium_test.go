package report

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"encoding/xml"
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

// chromium runs the browser and returns what it prints. Nothing may be complained of: a script that
// fails, a request that the page's policy forbids.
func chromium(t *testing.T, arguments ...string) []byte {
	t.Helper()
	browser := tool(t, "chromium")
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	fixed := []string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir(), "--enable-logging=stderr",
	}
	var out, said bytes.Buffer
	run := exec.CommandContext(ctx, browser, append(fixed, arguments...)...)
	run.Stdout, run.Stderr = &out, &said
	if err := run.Run(); err != nil {
		t.Fatalf("%v: %.300s", err, said.String())
	}
	for line := range strings.Lines(said.String()) {
		if strings.Contains(line, ":CONSOLE") {
			t.Errorf("the browser complains: %s", line)
		}
	}
	return out.Bytes()
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

// TestChromiumPrintsEverything: folded tables are printed in full, their heading on each page, and
// nothing is cut off at the edge of an A4 page.
func TestChromiumPrintsEverything(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	reader := tool(t, "pdftotext")
	for name, head := range map[string]string{"en": "File and line", "ar": ""} {
		file := printed(t, name)
		out, err := exec.Command(reader, "-raw", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(string(out)), "")
		for i := range 100 {
			if want := "case.yaml:" + strconv.Itoa(i+1) + ":7"; !strings.Contains(text, want) {
				t.Errorf("%s: %s is not printed", name, want)
			}
		}
		sheets := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
		for i, p := range sheets {
			rows := strings.Count(p, "case.yaml")
			if heads := strings.Count(p, head); rows > 0 && heads == 0 {
				t.Errorf("%s: page %d has rows and no heading", name, i+1)
			}
			if want := strconv.Itoa(i+1) + " / " + strconv.Itoa(len(sheets)); !strings.Contains(unmarked(p), want) {
				t.Errorf("%s: page %d does not say %s", name, i+1, want)
			}
		}
		checkEdges(t, reader, name, file)
	}
}

// printed prints a page on paper and returns the PDF.
func printed(t *testing.T, name string) string {
	t.Helper()
	dir := t.TempDir()
	page, err := HTML(input(result(), pages[name]...))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "page.html"), page, 0o666); err != nil {
		t.Fatal(err)
	}
	chromium(t, "--no-pdf-header-footer", "--print-to-pdf="+filepath.Join(dir, "page.pdf"), "file://"+filepath.Join(dir, "page.html"))
	return filepath.Join(dir, "page.pdf")
}

// paper is what pdftotext -bbox says of a PDF, in points.
type paper struct {
	Pages []struct {
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
		Words  []struct {
			Left  float64 `xml:"xMin,attr"`
			Right float64 `xml:"xMax,attr"`
			Above float64 `xml:"yMin,attr"`
			Below float64 `xml:"yMax,attr"`
			Text  string  `xml:",chardata"`
		} `xml:"word"`
	} `xml:"body>doc>page"`
}

// checkEdges finds every word of a print inside the margins of an A4 page, and in its full size: a
// browser shrinks what is too wide.
func checkEdges(t *testing.T, reader, name, file string) {
	t.Helper()
	out, err := exec.Command(reader, "-bbox", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var p paper
	if err := xml.Unmarshal(out, &p); err != nil || len(p.Pages) < 5 {
		t.Fatalf("%d pages, %v", len(p.Pages), err)
	}
	const short, long, margin, heading = 595, 842, 13 / 25.4 * 72, 19
	lying, tallest := 0, 0.0
	for i, page := range p.Pages {
		if page.Width > page.Height {
			lying++
		}
		if min(page.Width, page.Height) > short+1 || max(page.Width, page.Height) > long+1 {
			t.Errorf("%s: page %d is no A4: %v x %v", name, i+1, page.Width, page.Height)
		}
		for _, w := range page.Words {
			tallest = max(tallest, w.Below-w.Above)
			if w.Left < margin-3 || w.Right > page.Width-margin+3 {
				t.Errorf("%s: page %d cuts %q, from %v to %v", name, i+1, w.Text, w.Left, w.Right)
			}
		}
	}
	if tallest < heading {
		t.Errorf("%s: the heading is %v points high: the page was shrunk", name, tallest)
	}
	if lying == 0 {
		t.Errorf("%s: no wide page for the tables", name)
	}
}

// unmarked takes the signs of direction out of a text.
func unmarked(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\u2066\u2067\u2068\u2069\u200e\u200f\u202a\u202b\u202c", r) {
			return -1
		}
		return r
	}, text)
}

// TestChromiumKeepsHeadingsWithTheirTables: no heading of a table of sizes is printed without a row
// under it, and no paper says what to tap.
func TestChromiumKeepsHeadingsWithTheirTables(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	reader := tool(t, "pdftotext")
	for _, name := range []string{"en", "bilingual"} {
		out, err := exec.Command(reader, "-layout", printed(t, name), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		headings := 0
		for i, sheet := range strings.Split(string(out), "\f") {
			if strings.Contains(sheet, "Tap a figure") {
				t.Errorf("%s: page %d says what to tap", name, i+1)
			}
			for part := 1; part <= 3; part++ {
				_, below, found := strings.Cut(sheet, "Capacity: Phase "+strconv.Itoa(part))
				if !found {
					continue
				}
				headings++
				if !strings.Contains(below, "@phase-"+strconv.Itoa(part)) {
					t.Errorf("%s: page %d has the heading of phase %d and no row below it", name, i+1, part)
				}
			}
		}
		if headings != 3 {
			t.Errorf("%s: %d headings", name, headings)
		}
	}
}
