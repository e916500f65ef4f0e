package sheets

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/document/internal/sample"
	"radif/output/internal/workbook"
	"radif/output/lingo"
)

// TestOpenCellsAreTheBidders: nothing else can be written, and what is written is checked.
func TestOpenCellsAreTheBidders(t *testing.T) {
	for name, choices := range map[string]string{"en": `"yes,no,partial"`, "ar": `"نعم,لا,جزئي"`, "ar,en": `"نعم,لا,جزئي"`} {
		f, _ := opened(t, sample.Document(variants[name]...))
		list := f.GetSheetList()
		for _, sheet := range list {
			if p, err := f.GetSheetProtection(sheet); err != nil || !p.SelectUnlockedCells || p.Password != "" {
				t.Errorf("%s, %s: %+v, %v", name, sheet, p, err)
			}
		}
		keys := keysOf(t, f, list[2])
		for k, key := range keys {
			for _, row := range []int{headingRow, headingRow + 1, headingRow + 2, headingRow + 20} {
				open := row > headingRow+1 && (key == "offer" || key == "comply" || key == "deviation")
				if got := unlocked(t, f, list[2], workbook.Cell(k, row)); got != open {
					t.Errorf("%s: %s of row %d is open: %v", name, key, row, got)
				}
			}
		}
		rules, err := f.GetDataValidations(list[2])
		if err != nil || len(rules) != 4 {
			t.Fatalf("%s: %d rules, %v", name, len(rules), err)
		}
		for i, r := range rules {
			column, _ := excelize.ColumnNumberToName(1 + index(keys, []string{"offer", "offer", "comply", "comply"}[i]))
			if area := column + []string{"6:" + column + "25", "27:" + column + "46"}[i%2]; r.Sqref != area {
				t.Errorf("%s: rule %d for %s instead of %s", name, i, r.Sqref, area)
			}
			if i < 2 && (r.Type != "decimal" || r.Operator != "greaterThanOrEqual" || r.Formula1 != "0") || i >= 2 && r.Formula1 != choices {
				t.Errorf("%s: rule %+v", name, r)
			}
		}
	}
}

// keysOf reads the hidden row of keys.
func keysOf(t *testing.T, f *excelize.File, sheet string) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	if visible, err := f.GetRowVisible(sheet, keyRow); err != nil || visible {
		t.Errorf("%s shows its keys", sheet)
	}
	if visible, err := f.GetColVisible(sheet, "A"); err != nil || visible {
		t.Errorf("%s shows its ids", sheet)
	}
	return rows[keyRow-1]
}

func index(list []string, key string) int {
	for i, k := range list {
		if k == key {
			return i
		}
	}
	return -1
}

func unlocked(t *testing.T, f *excelize.File, sheet, cell string) bool {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.GetStyle(id)
	if err != nil || s.Protection == nil {
		t.Fatalf("%s %s: %v", sheet, cell, err)
	}
	return !s.Protection.Locked
}

// TestEveryCellHasItsDirection: texts read in the direction of their language, numbers from left to
// right.
func TestEveryCellHasItsDirection(t *testing.T) {
	for name, langs := range variants {
		f, _ := opened(t, sample.Document(langs...))
		for n, sheet := range f.GetSheetList() {
			view, err := f.GetSheetView(sheet, 0)
			if err != nil || *view.RightToLeft != (langs[0] == lingo.Arabic) {
				t.Errorf("%s, %s: right to left is %v, %v", name, sheet, *view.RightToLeft, err)
			}
			if panes, err := f.GetPanes(sheet); n > 0 && (err != nil || !panes.Freeze || panes.YSplit != headingRow || panes.XSplit < 2) {
				t.Errorf("%s, %s: %+v, %v", name, sheet, panes, err)
			}
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for i, row := range rows {
				for k, text := range row {
					checkDirection(t, f, sheet, workbook.Cell(k, i+1), text)
				}
			}
		}
	}
}

func checkDirection(t *testing.T, f *excelize.File, sheet, cell, text string) {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.GetStyle(id)
	if err != nil || s.Alignment == nil || s.Alignment.ReadingOrder != 1 && s.Alignment.ReadingOrder != 2 {
		if text != "" {
			t.Errorf("%s %s: %q has no direction, %v", sheet, cell, text, err)
		}
		return
	}
	kind, err := f.GetCellType(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	if number := kind == excelize.CellTypeUnset && text != "" && !regexp.MustCompile(`\p{Arabic}`).MatchString(text); number && s.Alignment.ReadingOrder != 1 {
		t.Errorf("%s %s: the number %s reads from right to left", sheet, cell, text)
	}
	if strings.ContainsAny(text, "\u2066\u2067\u2068\u2069") {
		t.Errorf("%s %s: %+q holds isolates, which spreadsheets ignore", sheet, cell, text)
	}
}

func TestSheetsAreSetUpForPaper(t *testing.T) {
	f, _ := opened(t, sample.Document(lingo.Arabic))
	titles := map[string]string{}
	for _, d := range f.GetDefinedName() {
		titles[d.Scope] = d.RefersTo
	}
	for n, sheet := range f.GetSheetList() {
		page, err := f.GetPageLayout(sheet)
		if err != nil || *page.Orientation != "landscape" || *page.Size != 9 || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
			t.Errorf("%s: %+v, %v", sheet, page, err)
		}
		props, err := f.GetSheetProps(sheet)
		if err != nil || !*props.FitToPage {
			t.Errorf("%s does not fit the page, %v", sheet, err)
		}
		around, err := f.GetHeaderFooter(sheet)
		if err != nil || around.OddFooter != "&C&P / &N" || around.OddHeader != "&L2026-11-01&Cمسودة&RRDF-17/2026 && </style>" {
			t.Errorf("%s: %+v, %v", sheet, around, err)
		}
		if n > 0 && titles[sheet] != "'"+sheet+"'!$4:$4" {
			t.Errorf("%s repeats %q", sheet, titles[sheet])
		}
	}
}

// contentOf reads the parts of a file; none was written at a time of day.
func contentOf(t *testing.T, content []byte) map[string]string {
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

// TestNoTextIsAFormula: formulas hold names of cells alone, links lead into the workbook.
func TestNoTextIsAFormula(t *testing.T) {
	own := regexp.MustCompile(`^(IF\(COUNT\([A-Z0-9,]+\)&lt;2,(&#34;|"|&quot;){2},ROUND\([A-Z0-9]+\*[A-Z0-9]+,3\)\)|ROUND\(SUM\([A-Z0-9:]+\),3\))$`)
	for name, langs := range variants {
		f, content := opened(t, sample.Document(langs...))
		formulas := 0
		for part, text := range contentOf(t, content) {
			for _, m := range regexp.MustCompile(`<f>([^<]*)</f>`).FindAllStringSubmatch(text, -1) {
				formulas++
				if !own.MatchString(m[1]) {
					t.Errorf("%s, %s: the formula %s", name, part, m[1])
				}
			}
			if strings.Contains(text, `TargetMode="External"`) {
				t.Errorf("%s: %s leads elsewhere", name, part)
			}
		}
		if formulas != len(sample.Quantities)+1 {
			t.Errorf("%s: %d formulas", name, formulas)
		}
		sheet := f.GetSheetList()[3]
		cell := workbook.Cell(index(keysOf(t, f, sheet), "description"), headingRow+1)
		if len(langs) == 2 {
			cell = workbook.Cell(index(keysOf(t, f, sheet), "description.en"), headingRow+1)
		}
		if got, err := f.GetCellValue(sheet, cell); err != nil || lingo.Unmarked(got) != sample.Evil {
			t.Errorf("%s: the text became %q, %v", name, got, err)
		}
	}
}

func TestPropertiesHoldNoClock(t *testing.T) {
	f, _ := opened(t, sample.Document(lingo.English))
	p, err := f.GetDocProps()
	if err != nil || p.Created != "2000-01-01T00:00:00Z" || p.Modified != p.Created || p.Creator != "Ministry of Digital Economy <Procurement>" || p.Language != "en" || !strings.HasPrefix(p.Title, sample.Evil) {
		t.Errorf("%+v, %v", p, err)
	}
}

// TestBadTablesAreRefused: a formula without its column, choices that are no list.
func TestBadTablesAreRefused(t *testing.T) {
	for want, spoil := range map[string]func(t *document.Table){
		`needs the column "weight"`: func(t *document.Table) { t.Rows[0].Cells[4].Formula.Columns = []string{"weight"} },
		"a sum of 0 columns":        func(t *document.Table) { t.Rows[3].Cells[4].Formula.Columns = nil },
		"a product of nothing":      func(t *document.Table) { t.Rows[0].Cells[4].Formula.Columns = nil },
		"does not take for a list":  func(t *document.Table) { t.Rows[0].Cells[3].Choices = []document.Text{{EN: "=A1"}, {EN: "b"}} },
	} {
		doc := sample.Document(lingo.English)
		table := doc.Sections[4].Blocks[0].(document.Table)
		spoil(&table)
		if _, err := XLSX(doc); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
	if _, err := XLSX(document.Document{}); err == nil {
		t.Error("no language is a language")
	}
}

// filled is a workbook in which a bidder has written unit prices.
func filled(t *testing.T, langs []lingo.Lang, prices []float64) ([]byte, string) {
	t.Helper()
	f, _ := opened(t, sample.Document(langs...))
	sheet := f.GetSheetList()[3]
	column := index(keysOf(t, f, sheet), "unit-price")
	for i, p := range prices {
		if err := f.SetCellValue(sheet, workbook.Cell(column, headingRow+1+i), p); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []float64{2666.667, 3.002, 1.543, 2671.212} {
		cell := workbook.Cell(column+1, headingRow+1+i)
		got, err := f.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if v, wrong := strconv.ParseFloat(got, 64); err != nil || wrong != nil || math.Abs(v-want) > 1e-9 {
			t.Errorf("%s is %s instead of %v, %v", cell, got, want, err)
		}
	}
	for i, name := range f.GetSheetList() {
		if name == sheet {
			f.SetActiveSheet(i)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), sheet
}

// TestLibreOfficeWorksOutTheSums: each line is rounded by itself, then they are added up.
func TestLibreOfficeWorksOutTheSums(t *testing.T) {
	prices := []float64{333.333375, 1.0006, 0.12344} // 2666.667, 3.0018 -> 3.002, 1.543
	dir := t.TempDir()
	var books []string
	for name, langs := range variants {
		content, _ := filled(t, langs, prices)
		books = append(books, filepath.Join(dir, strings.ReplaceAll(name, ",", "-")+".xlsx"))
		if err := os.WriteFile(books[len(books)-1], content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if testing.Short() {
		t.Skip("an office suite takes its time")
	}
	text := tool(t, "pdftotext")
	convert(t, dir, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4", books)
	convert(t, dir, "pdf", books)
	for _, book := range books {
		base := strings.TrimSuffix(book, ".xlsx")
		sums, err := filepath.Glob(base + "-5-1*.csv")
		if err != nil || len(sums) != 1 {
			t.Fatalf("%q, %v", sums, err)
		}
		content, err := os.ReadFile(sums[0])
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
		if err != nil || len(rows) != headingRow+4 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		for i, want := range []string{"2666.667", "3.002", "1.543", "2671.212"} {
			if got := strings.ReplaceAll(rows[headingRow+i][len(rows[0])-1], ",", ""); got != want {
				t.Errorf("%s: %s instead of %s", base, got, want)
			}
		}
		pdf, err := exec.Command(text, "-raw", base+".pdf", "-").Output()
		if err != nil || !strings.Contains(string(pdf), "1 / "+strconv.Itoa(strings.Count(string(pdf), "\f"))) || !strings.Contains(string(pdf), "HYPERLINK") {
			t.Errorf("%s.pdf: %v, %.200s", base, err, pdf)
		}
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

// tool finds a program. Where continuous integration runs, it must be there.
func tool(t *testing.T, name string) string {
	t.Helper()
	found, err := exec.LookPath(name)
	if err == nil {
		return found
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing", name)
	}
	t.Skipf("%s is missing", name)
	return ""
}
