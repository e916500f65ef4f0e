package table

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"radif/model/plan"
	"radif/output/lingo"
)

// TestFormulasOfATitleAreInert: what an author writes is shown and never computed.
func TestFormulasOfATitleAreInert(t *testing.T) {
	r := brief()
	evil := `=HYPERLINK("http://x.example","click")`
	r.Title, r.Phases[0].Title = plan.Title{EN: evil, AR: evil}, plan.Title{EN: evil, AR: evil}
	for _, lang := range languages {
		f, content := opened(t, r, lingo.New(lang))
		name := f.GetSheetList()[0]
		got, err := f.GetCellValue(name, cell(0, headingRow+1))
		if err != nil || lingo.Unmarked(got) != evil {
			t.Errorf("the title became %q, %v", got, err)
		}
		if formula, err := f.GetCellFormula(name, cell(0, headingRow+1)); err != nil || formula != "" {
			t.Errorf("a formula: %q, %v", formula, err)
		}
		for part, text := range parts(t, content) {
			if strings.Contains(text, "<f>") || strings.Contains(text, "<hyperlink ") {
				t.Errorf("%s has a formula or a link", part)
			}
		}
		for _, table := range All(r, origins(), lingo.New(lang)) {
			for _, line := range strings.Split(string(table.CSV()), "\n") {
				if strings.HasPrefix(line, "=") || strings.Contains(line, ",=") || strings.Contains(line, `"=`) {
					t.Errorf("%s.csv has a formula: %s", table.ID, line)
				}
			}
		}
	}
}

func parts(t *testing.T, content []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for _, e := range z.File {
		in, err := e.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil || e.Modified.UTC().Format("2006-01-02") != "2000-01-01" {
			t.Errorf("%s of %s: %v", e.Name, e.Modified, err)
		}
		list[e.Name] = string(text)
	}
	return list
}

func TestTheSameResultGivesTheSameWorkbook(t *testing.T) {
	r := brief()
	for _, lang := range languages {
		_, first := opened(t, r, lingo.New(lang))
		for range 3 {
			if _, again := opened(t, r, lingo.New(lang)); !bytes.Equal(first, again) {
				t.Fatal("the bytes differ")
			}
		}
	}
}

func TestBidderColumnsAreOpen(t *testing.T) {
	f, _ := opened(t, brief(), lingo.New(lingo.Arabic))
	name := f.GetSheetList()[1]
	for k, open := range map[int]bool{4: false, 7: false, 8: true, 9: true, 10: true, 11: true, 12: false} {
		id, err := f.GetCellStyle(name, cell(k, headingRow+1))
		if err != nil {
			t.Fatal(err)
		}
		s, err := f.GetStyle(id)
		if err != nil || s.Protection.Locked == open {
			t.Errorf("column %d: locked %v, %v", k, s.Protection.Locked, err)
		}
	}
	protection, err := f.GetSheetProtection(name)
	if err != nil || !protection.SelectUnlockedCells {
		t.Errorf("%+v, %v", protection, err)
	}
	rules, err := f.GetDataValidations(name)
	if err != nil || len(rules) != 1 || !strings.Contains(rules[0].Formula1, "نعم,لا,جزئي") {
		t.Errorf("%v, %v", rules, err)
	}
}

func TestArabicIndicDigitsOnRequest(t *testing.T) {
	w := lingo.New(lingo.Arabic).WithDigits(lingo.ArabicIndic)
	f, content := opened(t, brief(), w)
	if !strings.Contains(parts(t, content)["xl/styles.xml"], "[$-2000000]#,##0") {
		t.Error("no format with Arabic-Indic digits")
	}
	text, err := f.GetCellValue(f.GetSheetList()[0], cell(11, headingRow+1))
	if err != nil || !strings.Contains(text, "٦٠٦٫٢") {
		t.Errorf("%q, %v", text, err)
	}
}

// TestLibreOfficeReadsTheWorkbook converts it to PDF and finds its words there.
func TestLibreOfficeReadsTheWorkbook(t *testing.T) {
	office, text := tool(t, "soffice"), tool(t, "pdftotext")
	dir := t.TempDir()
	_, content := opened(t, brief(), lingo.New(lingo.Arabic))
	book := filepath.Join(dir, "workbook.xlsx")
	if err := os.WriteFile(book, content, 0o666); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, book)
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, err := exec.Command(text, "-layout", filepath.Join(dir, "workbook.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"compute.cores@phase-1", "81,000", "2028-12", "P90"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the PDF lacks %q", want)
		}
	}
	if pages := strings.Count(string(out), "\f"); !strings.Contains(string(out), "1 / "+strconv.Itoa(pages)) {
		t.Errorf("no page number among %d pages", pages)
	}
}

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
