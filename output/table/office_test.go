package table

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io"
	"math"
	"os"
	"os/exec"
	"path"
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

// TestTheWorkbookIsWhole: a reader that finds a part without its type, or a relation to a part that
// is not there, offers to repair the file.
func TestTheWorkbookIsWhole(t *testing.T) {
	for _, lang := range languages {
		_, content := opened(t, brief(), lingo.New(lang))
		list := parts(t, content)
		types := struct {
			Defaults []struct {
				Extension string `xml:",attr"`
			} `xml:"Default"`
			Overrides []struct {
				PartName string `xml:",attr"`
			} `xml:"Override"`
		}{}
		read(t, list["[Content_Types].xml"], &types)
		typed := map[string]bool{"[Content_Types].xml": true}
		for _, o := range types.Overrides {
			typed[strings.TrimPrefix(o.PartName, "/")] = true
		}
		extensions := map[string]bool{}
		for _, d := range types.Defaults {
			extensions["."+d.Extension] = true
		}
		for name, text := range list {
			read(t, text, &struct{}{})
			if !typed[name] && !extensions[path.Ext(name)] {
				t.Errorf("%s: %s has no type", lang, name)
			}
			checkRelations(t, list, name)
		}
		for name := range typed {
			if _, ok := list[name]; !ok {
				t.Errorf("%s: %s has a type and is not there", lang, name)
			}
		}
	}
}

// checkRelations finds what a part of relations points to.
func checkRelations(t *testing.T, list map[string]string, name string) {
	t.Helper()
	if path.Ext(name) != ".rels" {
		return
	}
	relations := struct {
		List []struct {
			Name       string `xml:"Id,attr"`
			Target     string `xml:",attr"`
			TargetMode string `xml:",attr"`
		} `xml:"Relationship"`
	}{}
	read(t, list[name], &relations)
	seen := map[string]bool{}
	for _, r := range relations.List {
		target := path.Join(path.Dir(path.Dir(name)), r.Target)
		if strings.HasPrefix(r.Target, "/") {
			target = r.Target[1:]
		}
		if _, ok := list[target]; !ok || r.TargetMode == "External" || seen[r.Name] {
			t.Errorf("%s: %s points to %s", name, r.Name, target)
		}
		seen[r.Name] = true
	}
}

// read reads a whole XML part.
func read(t *testing.T, text string, into any) {
	t.Helper()
	if err := xml.Unmarshal([]byte(text), into); err != nil {
		t.Errorf("%v in %.80s", err, text)
	}
}

// TestLibreOfficeReadsTheWorkbook converts it to PDF and finds its words there, and to CSV and finds
// every figure of the capacity there.
func TestLibreOfficeReadsTheWorkbook(t *testing.T) {
	if testing.Short() {
		t.Skip("an office suite takes its time")
	}
	text := tool(t, "pdftotext")
	dir, r := t.TempDir(), brief()
	var books []string
	for _, lang := range languages {
		_, content := opened(t, r, lingo.New(lang))
		books = append(books, filepath.Join(dir, string(lang)+".xlsx"))
		if err := os.WriteFile(books[len(books)-1], content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	convert(t, dir, "pdf", books)
	convert(t, dir, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", books)
	for _, lang := range languages {
		out, err := exec.Command(text, "-layout", filepath.Join(dir, string(lang)+".pdf"), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"compute.cores@phase-1", "81,000", "2028-12", "P90"} {
			if !strings.Contains(string(out), want) {
				t.Errorf("%s: the PDF lacks %q", lang, want)
			}
		}
		if pages := strings.Count(string(out), "\f"); !strings.Contains(string(out), "1 / "+strconv.Itoa(pages)) {
			t.Errorf("%s: no page number among %d pages", lang, pages)
		}
		checkCapacityCSV(t, filepath.Join(dir, string(lang)+".csv"), r)
	}
}

// convert has an office suite write files in another format.
func convert(t *testing.T, dir, to string, files []string) {
	t.Helper()
	arguments := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", to, "--outdir", dir}
	if out, err := exec.Command(tool(t, "soffice"), append(arguments, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// checkCapacityCSV compares the first sheet, as an office suite read it, with the result.
func checkCapacityCSV(t *testing.T, file string, r *plan.Result) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := csv.NewReader(bytes.NewReader(content))
	lines.FieldsPerRecord = -1
	rows, err := lines.ReadAll()
	if err != nil || len(rows) != headingRow+len(r.Design) {
		t.Fatalf("%d rows for %d sizes, %v", len(rows), len(r.Design), err)
	}
	for i, d := range r.Design {
		for column, want := range map[int]float64{3: d.Computed, 5: d.Specified, 9: d.Median} {
			got, err := strconv.ParseFloat(rows[headingRow+i][column], 64)
			if err != nil || math.Abs(got-want) > 1e-9*math.Abs(want) {
				t.Errorf("%s: column %d is %q instead of %v", d.Trace, column, rows[headingRow+i][column], want)
			}
		}
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
