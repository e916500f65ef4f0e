package docx

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"radif/output/document"
	"radif/output/lingo"
)

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

// pagesOf returns the texts of the pages that LibreOffice makes of a file.
func pagesOf(t *testing.T, content []byte) []string {
	t.Helper()
	office, text := tool(t, "soffice"), tool(t, "pdftotext")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "sample.docx"), content, 0o666); err != nil {
		t.Fatal(err)
	}
	convert := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, filepath.Join(dir, "sample.docx"))
	said, err := convert.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if bytes.Contains(said, []byte("source file could not be loaded")) && os.Getenv("CI") != "true" {
		t.Skipf("soffice has no Writer: %s", said)
	}
	out, err := exec.CommandContext(t.Context(), text, "-layout", filepath.Join(dir, "sample.pdf"), "-").Output()
	if err != nil {
		t.Fatalf("%v after %s", err, said)
	}
	pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	for k := range pages {
		pages[k] = plain(pages[k])
	}
	return pages
}

// plain takes away what directs a text. LibreOffice names the two letters of lam-alef from left to
// right, so that they come in the other order.
func plain(text string) string {
	text = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "لا", "ال", "لأ", "أل", "لإ", "إل", "لآ", "آل").Replace(lingo.Unmarked(text))
	return strings.Join(strings.Fields(text), " ")
}

// TestLibreOfficeShowsTheDocument: words in logical order, numbers of clauses, pages where the
// table of contents says.
func TestLibreOfficeShowsTheDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("another program is run")
	}
	for name, langs := range variants {
		t.Run(name, func(t *testing.T) {
			doc := sample(langs...)
			pages := pagesOf(t, written(t, doc))
			all := strings.Join(pages, "\n")
			for _, lang := range langs {
				for _, want := range map[lingo.Lang][]string{
					lingo.English: {"Secondary data centre", "Table 4: Requirements of the UPS", "Figure 1: IT load by month", "Page 3 of " + strconv.Itoa(len(pages)), "-5 °C", "≥ 300 kVA", "[removed]", "Revision 2 of 2026-11-01"},
					lingo.Arabic:  {"مركز البيانات الرديف", "متطلبات مزود الطاقة غير المنقطعة", "حمل تقنية المعلومات شهريًا", "لا تقل عن", "يجب ألا تقل قدرة", "-5 °C", "300 kVA"},
				}[lang] {
					if !strings.Contains(all, plain(want)) {
						t.Errorf("no %q", want)
					}
				}
			}
			for _, p := range numbered(doc.Sections) {
				if !strings.Contains(all, p.Number+" ") && !strings.Contains(all, " "+p.Number) {
					t.Errorf("number %s is not shown", p.Number)
				}
			}
			comparePages(t, doc, pages)
		})
	}
}

// comparePages compares the table of contents with the pages that the headings come to stand on.
func comparePages(t *testing.T, doc document.Document, pages []string) {
	t.Helper()
	f := opened(t, written(t, doc))
	lang := doc.Languages[0]
	for _, p := range tree(t, f, "word/document.xml").All("w:p") {
		if !strings.HasPrefix(p.Val("w:pPr", "w:pStyle"), "TOC") || p.At("w:hyperlink") == nil {
			continue
		}
		line := fields(p.At("w:hyperlink"))
		said, err := strconv.Atoi(line[0].result)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range doc.Sections {
			title := lingo.Unmarked(s.Title.In(lang))
			words := strings.Fields(title)
			start := strings.TrimRight(strings.Join(words[:min(2, len(words))], " "), ":،,")
			if !strings.Contains(lingo.Unmarked(p.Text()), title) {
				continue
			}
			found := 0
			for k := 2; k < len(pages); k++ {
				if strings.Contains(pages[k], plain(start)) && found == 0 {
					found = k + 1
				}
			}
			if found == 0 || said < found-1 || said > found+1 {
				t.Errorf("%q stands on page %d, the contents say %d", title, found, said)
			}
		}
	}
}
