package sheets

import (
	"bytes"
	"encoding/csv"
	"path"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"radif/output/document"
	"radif/output/document/internal/sample"
	"radif/output/lingo"
)

var variants = map[string][]lingo.Lang{"en": {lingo.English}, "ar": {lingo.Arabic}, "en,ar": {lingo.English, lingo.Arabic}, "ar,en": {lingo.Arabic, lingo.English}}

// opened writes a workbook and reads it again.
func opened(t *testing.T, doc document.Document) (*excelize.File, []byte) {
	t.Helper()
	content, err := XLSX(doc)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, content
}

// files reads the CSV files of a document.
func files(t *testing.T, doc document.Document) map[string][][]string {
	t.Helper()
	all := map[string][][]string{}
	for _, f := range CSV(doc) {
		content, err := f.Make()
		if err != nil {
			t.Fatal(err)
		}
		text, marked := strings.CutPrefix(string(content), byteOrderMark)
		if !marked || path.Base(f.Path) != f.Path {
			t.Errorf("%s begins with %q", f.Path, content[:3])
		}
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		all[f.Path] = rows
	}
	return all
}

func TestEveryTableIsAFile(t *testing.T) {
	all := files(t, sample.Document(lingo.English))
	if len(all) != 6 {
		t.Errorf("%d files", len(all))
	}
	compliance := all["compliance.all.csv"]
	if len(compliance) != 43 || strings.Join(compliance[0], "|") != "Row|Item no.|Requirement|Required value|Bidder's offer|Comply|Deviation" {
		t.Fatalf("%d rows under %q", len(compliance), compliance[0])
	}
	if got := strings.Join(compliance[1], "|"); got != "phase.1|Phase 1|||||" {
		t.Errorf("a heading is %q", got)
	}
	for k := range 20 {
		if got := strings.Join(compliance[2+k], "|"); got != "compliance.c"+strconv.Itoa(k+1)+"|3.1.1|Usable storage capacity: not less than "+strconv.Itoa(100+7*k)+" TiB|"+strconv.Itoa(100+7*k)+"|||" {
			t.Errorf("row %d is %q", k, got)
		}
	}
	ups := all["requirements.ups.csv"]
	for i, want := range []string{
		"Row|State|Item no.|Requirement|Required value|Unit|Mandatory", "ups.1||3.2.1|Capacity: not less than 1,234.5 kVA|1234.5|kVA|mandatory",
		"ups.2|changed|3.2.2|Lowest temperature: not more than -5 °C|-5|°C|mandatory", "ups.3|removed|3.2.3|removed|||mandatory", "ups.4|new|3.2.4|Efficiency: not less than 96.5 %|0.965||mandatory",
	} {
		if got := strings.Join(ups[i], "|"); got != want {
			t.Errorf("row %d is %q instead of %q", i, got, want)
		}
	}
	if got := all["milestones.csv"][1][3]; got != "26 weeks" {
		t.Errorf("a number with its unit is %q", got)
	}
	if got := all["prices.all.csv"][1][2]; got != "'"+sample.Evil {
		t.Errorf("the formula is %q", got)
	}
}

// TestTwoLanguagesStandSideBySide: what differs has two columns, the rest one.
func TestTwoLanguagesStandSideBySide(t *testing.T) {
	all := files(t, sample.Document(lingo.Arabic, lingo.English))
	want := "السطر|الحالة|رقم البند / Item no.|المتطلب|Requirement|القيمة المطلوبة / Required value|الوحدة / Unit|إلزامي|Mandatory"
	if got := strings.Join(all["requirements.ups.csv"][0], "|"); got != want {
		t.Errorf("columns %q", got)
	}
	want = "ups.2|عُدّل / changed|3.2.2|أدنى درجة حرارة: لا تزيد عن -5 °C|Lowest temperature: not more than -5 °C|-5|°C|إلزامي|mandatory"
	if got := strings.Join(all["requirements.ups.csv"][2], "|"); got != want {
		t.Errorf("row %q", got)
	}
}

func TestOneTableIsPasted(t *testing.T) {
	doc := sample.Document(lingo.English)
	text := string(Table(doc, doc.Sections[4].Blocks[0].(document.Table)))
	want := "Item no.\tDescription\tQuantity\tUnit price\tAmount\n10.1.1\t'=HYPERLINK(\"http://x.example\",\"click\")\t8\t\t\n10.1.2\tRack, 42U\t3\t\t\n10.1.3\tCable, m\t12.5\t\t\n\tTotal\t\t\t\n"
	if text != want {
		t.Errorf("%q", text)
	}
}

// TestNamesOfSheets: allowed, short enough, and none twice.
func TestNamesOfSheets(t *testing.T) {
	taken := names{}
	long := strings.Repeat("requirement ", 5)
	for _, c := range []struct{ number, title, want string }{
		{"12-1", "Compliance: lot [1] / phase*?", "12-1 Compliance lot 1 phase"}, {"5", long, "5 requirement requirement"}, {"5", long, "5 requirement requirement (2)"},
		{"5", strings.ToUpper(long), "5 REQUIREMENT REQUIREMENT (3)"}, {"", "'quoted'", "quoted"}, {"", "", "1"}, {"", strings.Repeat("𝔸", 20), strings.Repeat("𝔸", 15)},
		{"7", "جدول المطابقة الكامل للحزمة الأولى والثانية", "7 جدول المطابقة الكامل للحزمة"},
	} {
		got := taken.of(c.number, c.title)
		if got != c.want || len(utf16.Encode([]rune(got))) > longest {
			t.Errorf("%q instead of %q", got, c.want)
		}
	}
}

// TestSheetsOfTheWorkbook: a sheet for each table that is more than a list, tables of one kind
// together.
func TestSheetsOfTheWorkbook(t *testing.T) {
	for name, want := range map[string]string{
		"en": "Contents|3 Technical requirements|4-1 Compliance table, lot 1|5-1 Prices|A-1 Milestones",
		"ar": "المحتويات|3 المتطلبات الفنية|4-1 جدول المطابقة، الحزمة 1|5-1 الأسعار|A-1 المعالم",
	} {
		f, _ := opened(t, sample.Document(variants[name]...))
		if got := strings.Join(f.GetSheetList(), "|"); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	f, _ := opened(t, sample.Document(lingo.English))
	rows, err := f.GetRows("3 Technical requirements")
	if err != nil || len(rows) != headingRow+10 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if got := strings.Join(rows[keyRow-1], "|"); got != "row|state|item-no|requirement|required|unit|mandatory" {
		t.Errorf("keys %q", got)
	}
	if got := strings.Join(rows[headingRow], "|"); got != "requirements.compute|Requirements: Compute" {
		t.Errorf("group %q", got)
	}
	for _, look := range []struct{ cell, shown string }{{"E7", "-5"}, {"E6", "1,234.5"}, {"A9", "compute.4"}, {"B9", "new"}} {
		if got, err := f.GetCellValue("3 Technical requirements", look.cell); err != nil || got != look.shown {
			t.Errorf("%s shows %q, %v", look.cell, got, err)
		}
	}
	if got, err := f.GetCellValue("3 Technical requirements", "E9", excelize.Options{RawCellValue: true}); err != nil || got != "0.965" {
		t.Errorf("E9 holds %q, %v", got, err)
	}
	if got, err := f.GetCellValue("3 Technical requirements", "E9"); err != nil || strings.ReplaceAll(got, " ", "") != "96.5%" { // the reader moves the space
		t.Errorf("E9 shows %q, %v", got, err)
	}
	weeks, err := f.GetCellValue("A-1 Milestones", "D5")
	if err != nil || weeks != "26 weeks" {
		t.Errorf("%q, %v", weeks, err)
	}
	link, target, err := f.GetCellHyperLink("Contents", "A9")
	if err != nil || !link || target != "'4-1 Compliance table, lot 1'!B1" {
		t.Errorf("%q, %v", target, err)
	}
}

// TestTheSameDocumentGivesTheSameBytes, whatever map a library walks over.
func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	for name, langs := range variants {
		_, first := opened(t, sample.Document(langs...))
		for range 3 {
			if _, again := opened(t, sample.Document(langs...)); !bytes.Equal(first, again) {
				t.Fatalf("%s: the bytes differ", name)
			}
		}
	}
}

func TestNumbersAreShownAsTheirTexts(t *testing.T) {
	for _, c := range []struct {
		shown     string
		value     float64
		format    string
		leftRight bool
	}{
		{"1,234.5", 1234.5, "#,##0.0", true}, {"-5", -5, "#,##0", true}, {"\u2066-5 °C\u2069", -5, `#,##0" °C";"-"#,##0" °C"`, true}, {"≥ 300 kVA", 300, `"≥ "#,##0" kVA";"≥ ""-"#,##0" kVA"`, true},
		{"\u206696.5 %\u2069", 0.965, `#,##0.0 %`, true}, {"95\u00a0%", 0.95, "#,##0\"\u00a0\"%", true}, {"١٬٢٣٤٫٥", 1234.5, "[$-2000000]#,##0.0", true},
		{"\u206626\u2069 أسبوعًا", 26, "\"\u200e\"#,##0\"\u200e أسبوعًا\";\"\u200e\"\"-\"#,##0\"\u200e أسبوعًا\"", false}, {"twelve", 12.25, "#,##0.00", true}, {"13", 12.25, "#,##0.00", true}, {"12.3", 12.25, "#,##0.0", true},
	} {
		if format, leftRight := numberFormat(c.shown, c.value); format != c.format || leftRight != c.leftRight {
			t.Errorf("%q: %s, %v", c.shown, format, leftRight)
		}
	}
}
