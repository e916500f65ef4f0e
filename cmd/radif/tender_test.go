package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// tendered writes the package of a result folder and returns where it is.
func tendered(t *testing.T, dir string, args ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "tender")
	call := append([]string{"tender", dir, "-o", out, "--quiet"}, args...)
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), call, &stdout, &stderr); code != exitDone {
		t.Fatalf("%v: exit status %d\n%s", call, code, stderr.String())
	}
	return out
}

// example writes the shipped tender file of a kind into a result folder, changed.
func example(t *testing.T, dir, kind string, change func(string) string) {
	t.Helper()
	text := readFile(t, library, "tender/jordan-2024."+kind+".yaml")
	if err := os.WriteFile(filepath.Join(dir, tenderName), []byte(change(string(text))), 0o666); err != nil {
		t.Fatal(err)
	}
}

func unchanged(text string) string { return text }

// numbers are the numbers of the requirements by the design values that they state.
func numbers(t *testing.T, tender string) map[string]string {
	t.Helper()
	var issue struct {
		Rows struct {
			Requirements []struct{ ID, Number, Trace string }
		}
	}
	if err := json.Unmarshal(readFile(t, tender, "buyer/tender.json"), &issue); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, r := range issue.Rows.Requirements {
		if r.Trace != "" {
			out[r.Trace] = r.Number
		}
	}
	return out
}

// TestTenderNumbers reads the package in every format and language: each design value of
// results.json that is required stands there, as a value and in its sentence.
func TestTenderNumbers(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the reference scenario and writes four packages")
	}
	t.Parallel()
	dir := written(t, "jordan-2024.yaml", "--trials", "300")
	r := readResults(t, dir)
	for name, c := range map[string]struct {
		args   []string
		said   int // sentences in a row
		change func(string) string
	}{
		"en": {[]string{"--lang", "en"}, 1, unchanged}, "ar": {[]string{"--lang", "ar"}, 1, unchanged}, "en,ar": {[]string{"--lang", "en,ar"}, 2, unchanged},
		"Arabic-Indic": {[]string{"--lang", "ar"}, 1, func(s string) string {
			return strings.Replace(s, "prevails: ar", "prevails: ar, digits: arabic-indic", 1)
		}},
	} {
		example(t, dir, "build", c.change)
		tender := tendered(t, dir, c.args...)
		number := numbers(t, tender)
		for format, rows := range map[string]func() [][]string{
			"docx": func() [][]string { return wordRows(t, filepath.Join(tender, "tender.docx")) },
			"xlsx": func() [][]string { return workbookRows(t, filepath.Join(tender, "tender.xlsx")) },
			"html": func() [][]string { return pageRows(t, filepath.Join(tender, "tender.html")) },
			"md":   func() [][]string { return barRows(t, filepath.Join(tender, "tender.md")) },
			"csv":  func() [][]string { return csvRows(t, filepath.Join(tender, "csv")) },
			"pdf":  func() [][]string { return pdfRows(t, filepath.Join(tender, "tender.pdf")) },
		} {
			t.Run(name+"/"+format, func(t *testing.T) {
				if format == "md" && c.said == 2 { // a table for each language
					checkRequired(t, arabicRows(rows()), r, number, 1)
					checkRequired(t, englishRows(rows()), r, number, 1)
					return
				}
				checkRequired(t, rows(), r, number, c.said)
			})
		}
	}
}

// checkRequired looks for each design value in the rows with its number: said once in each
// language, and once as a value.
func checkRequired(t *testing.T, rows [][]string, r results, number map[string]string, said int) {
	byNumber := map[string][][]string{}
	for _, row := range rows {
		for _, cell := range row[:min(2, len(row))] { // in a CSV file an id stands before it
			key := strings.TrimSpace(western.Replace(cell))
			byNumber[key] = append(byNumber[key], row)
		}
	}
	found := 0
	for _, d := range r.Design {
		n, asked := number[d.Trace]
		if !asked {
			continue
		}
		found++
		if most := mostShown(byNumber[n], d.Specified); most < said+1 {
			t.Errorf("%s: %s shows %v %d times: %q", n, d.Trace, d.Specified, most, byNumber[n])
		}
	}
	const least = 60
	if found < least {
		t.Errorf("%d design values are required", found)
	}
}

// mostShown is how often the row that shows a value most often does so.
func mostShown(rows [][]string, v float64) int {
	most := 0
	for _, row := range rows {
		n := 0
		for _, cell := range row[1:] {
			for _, figure := range figures(cell) {
				if shows(figure, v, asSizes) {
					n++
				}
			}
		}
		most = max(most, n)
	}
	return most
}

// TestTenderBillIsThePlant: the bill in the workbook and as CSV counts what each phase adds.
func TestTenderBillIsThePlant(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("runs the reference scenario")
	}
	dir := written(t, "jordan-2024.yaml", "--trials", "100")
	example(t, dir, "supply", func(s string) string { return s })
	tender := tendered(t, dir, "--format", "csv,xlsx", "--lang", "en")
	bill := rows(t, tender, "csv/boq.supply.csv")
	want := map[string]float64{}
	var plant rest
	if err := json.Unmarshal(readFile(t, dir, "results.json"), &plant); err != nil {
		t.Fatal(err)
	}
	for _, p := range plant.Plant {
		for _, i := range p.Items {
			if !strings.Contains(i.Unit, "/") {
				want[i.ID] += i.Added
			}
		}
	}
	got := map[string]float64{}
	for _, row := range bill {
		kind, _, _ := strings.Cut(row["Code"], "/")
		v, err := strconv.ParseFloat(row["Total"], 64)
		if err != nil {
			t.Fatalf("%v: %v", row, err)
		}
		got[kind] += v
	}
	if len(got) < 10 {
		t.Fatalf("%d kinds in the bill", len(got))
	}
	for kind, n := range got {
		if want[kind] != n {
			t.Errorf("%s: %v in the bill, %v in the results", kind, n, want[kind])
		}
	}
}

// TestEstimateStaysApart: unit prices and amounts stand in the two files of the estimate, and in no
// text, part or metadata of any other file.
func TestEstimateStaysApart(t *testing.T) {
	t.Parallel()
	dir := written(t, "minimal.yaml", "--trials", "100")
	set := `radif-tender: 1
package: {kind: build, reference: T-1, title: {en: Site, ar: موقع}, ocid_prefix: ocds-000000}
buyer: {id: B-1, name: {en: Buyer, ar: المشتري}}
languages: {of: [en, ar], prevails: ar}
dates: {issue: 2026-02-01}
evaluation: {mode: lowest-cost}
estimate:
  currency: JOD
  prices:
    - {item: server, price: 71234.567 JOD}
    - {item: rack, price: 9137.131 JOD}
    - {item: link, price: 8273.641 JOD}
`
	if err := os.WriteFile(filepath.Join(dir, tenderName), []byte(set), 0o666); err != nil {
		t.Fatal(err)
	}
	tender := tendered(t, dir, "--estimate")
	secret := secrets(t, tender)
	if len(secret) < 8 {
		t.Fatalf("%d figures in the estimate: %q", len(secret), secret)
	}
	seen := 0
	err := fs.WalkDir(os.DirFS(tender), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if strings.Contains(name, "estimate-confidential") {
			return nil
		}
		seen++
		for part, text := range contents(t, tender, name) {
			for _, figure := range secret {
				if bytes.Contains(text, []byte(figure)) {
					t.Errorf("%s (%s) holds %s of the estimate", name, part, figure)
				}
			}
		}
		return nil
	})
	if err != nil || seen < 20 {
		t.Fatalf("%d files, %v", seen, err)
	}
	sheet := workbookRows(t, filepath.Join(tender, "buyer", "estimate-confidential.xlsx"))
	if !slices.ContainsFunc(sheet, func(row []string) bool { return slices.Contains(row, "71234.567") }) {
		t.Error("the workbook of the estimate has no unit price")
	}
}

// secrets are the prices and amounts of the estimate, as they are and with thousands marks.
func secrets(t *testing.T, tender string) []string {
	t.Helper()
	text := bytes.TrimPrefix(readFile(t, tender, "buyer/estimate-confidential.csv"), []byte("\ufeff"))
	list, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range list[1:] {
		for _, cell := range row[6:8] {
			whole, fraction, _ := strings.Cut(cell, ".")
			if len(whole) < 4 {
				continue
			}
			grouped := whole[:len(whole)-3] + "," + whole[len(whole)-3:]
			if len(whole) > 6 {
				grouped = whole[:len(whole)-6] + "," + whole[len(whole)-6:len(whole)-3] + "," + whole[len(whole)-3:]
			}
			out = append(out, whole+"."+fraction, grouped+"."+fraction)
		}
	}
	return out
}

// contents are all texts of a file: its bytes, the parts of an archive, the words of a PDF.
func contents(t *testing.T, dir, name string) map[string][]byte {
	t.Helper()
	full := filepath.Join(dir, filepath.FromSlash(name))
	switch path.Ext(name) {
	case ".docx", ".xlsx":
		return zipped(t, full)
	case ".pdf":
		return map[string][]byte{"bytes": readFile(t, dir, name), "text": []byte(pdfText(t, full))}
	}
	return map[string][]byte{"bytes": readFile(t, dir, name)}
}

// TestTenderTextsAreInert: what an author writes is never a formula.
func TestTenderTextsAreInert(t *testing.T) {
	t.Parallel()
	const formula = `=HYPERLINK("http://example.com","click")`
	scenario := strings.Replace(string(readFile(t, library, "minimal.yaml")), "title: {en: First phase, ar: المرحلة الأولى}", `title: {en: '`+formula+`', ar: '`+formula+`'}`, 1)
	file := filepath.Join(t.TempDir(), "formula.yaml")
	if err := os.WriteFile(file, []byte(scenario), 0o666); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "out")
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"run", file, "-o", dir, "--trials", "100", "--quiet"}, &stdout, &stderr); code != exitDone {
		t.Fatal(stderr.String())
	}
	example(t, dir, "supply", func(s string) string {
		s = s[:strings.Index(s, "phases:")] + s[strings.Index(s, "evaluation:"):]
		return s[:strings.Index(s, "spares:")]
	})
	tender := tendered(t, dir, "--lang", "en")
	checkWorkbookInert(t, filepath.Join(tender, "tender.xlsx"), formula)
	found := 0
	for _, row := range csvRows(t, filepath.Join(tender, "csv")) {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") {
				t.Errorf("a cell begins as a formula: %q", cell)
			}
			if strings.HasPrefix(cell, "'=HYPERLINK") {
				found++
			}
		}
	}
	if found == 0 {
		t.Error("the title stands nowhere: the test looks in the wrong place")
	}
}

func checkWorkbookInert(t *testing.T, path, formula string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	found := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, text := range row {
				if !strings.Contains(text, formula) {
					continue
				}
				found++
				name, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if kind, _ := f.GetCellType(sheet, name); kind == excelize.CellTypeFormula {
					t.Errorf("%s!%s is a formula", sheet, name)
				}
				if inside, _ := f.GetCellFormula(sheet, name); inside != "" {
					t.Errorf("%s!%s has the formula %s", sheet, name, inside)
				}
			}
		}
	}
	if found == 0 {
		t.Error("the title stands nowhere in the workbook")
	}
}
