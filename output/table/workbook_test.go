package table

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/lingo"
)

var languages = []lingo.Lang{lingo.English, lingo.Arabic}

// brief is a result with few monthly rows: what holds for them holds for all.
func brief() *plan.Result {
	r := fixture.Result(0)
	r.Quantities = r.Quantities[:3]
	return r
}

// opened writes a workbook and reads it again.
func opened(t *testing.T, r *plan.Result, w lingo.Words) (*excelize.File, []byte) {
	t.Helper()
	content, err := XLSX(r, origins(), w)
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

// expected are the tables that a workbook must hold, in the order of its sheets.
func expected(r *plan.Result, w lingo.Words) []Table {
	w = w.In(lingo.Office)
	return append(All(r, origins(), w), Monthly(r, w))
}

// TestWorkbookHoldsTheTables reads every sheet again: each figure is the exact one, and it is
// shown as the formatter shows it.
func TestWorkbookHoldsTheTables(t *testing.T) {
	r := brief()
	for _, lang := range languages {
		w := lingo.New(lang)
		f, _ := opened(t, r, w)
		tables := expected(r, w)
		names := f.GetSheetList()
		if len(names) != len(tables) || len(names) != 6 {
			t.Fatalf("sheets %v for %d tables", names, len(tables))
		}
		for n, want := range tables {
			exact, err := f.GetRows(names[n], excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			shown, err := f.GetRows(names[n])
			if err != nil || len(exact) != headingRow+len(want.Rows) {
				t.Fatalf("%s has %d rows for %d, %v", names[n], len(exact), len(want.Rows), err)
			}
			for i, row := range want.Rows {
				checkRow(t, names[n], w, row, exact[headingRow+i], shown[headingRow+i])
			}
		}
	}
}

func checkRow(t *testing.T, sheet string, w lingo.Words, want []Cell, exact, shown []string) {
	t.Helper()
	for k, c := range want {
		if !c.Numeric {
			if text := w.In(lingo.Office).Direct(c.Text); k < len(shown) && shown[k] != text || k >= len(shown) && text != "" {
				t.Errorf("%s: %q instead of %q", sheet, shown, text)
			}
			continue
		}
		if v, err := strconv.ParseFloat(exact[k], 64); err != nil || !same(v, c.Number) {
			t.Errorf("%s: %s instead of %v", sheet, exact[k], c.Number)
		}
		if !rounded(shown[k], c) {
			t.Errorf("%s: shows %s, the formatter %s", sheet, shown[k], c.Text)
		}
	}
}

// rounded reports whether a cell shows the places that the formatter shows, and the same figure;
// halves may go either way.
func rounded(shown string, c Cell) bool {
	if c.Places < 0 {
		return strings.Contains(shown, "E")
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(shown, ",", ""), 64)
	_, fraction, _ := strings.Cut(shown, ".")
	_, formatted, _ := strings.Cut(lingo.Unmarked(c.Text), ".")
	return err == nil && len(fraction) == c.Places && len(formatted) == c.Places &&
		math.Abs(v-c.Number) <= 0.5*math.Pow(10, -float64(c.Places))*(1+1e-9)+1e-14*math.Abs(c.Number)
}

// same compares as far as a spreadsheet reads: fifteen digits.
func same(got, want float64) bool { return math.Abs(got-want) <= 1e-14*math.Abs(want) }

// requiredOf leaves out the cores and servers of the plan: a bidder may offer others.
func requiredOf(r *plan.Result) []plan.Design {
	return slices.DeleteFunc(slices.Clone(r.Design), func(d plan.Design) bool { return d.ID == "compute.cores" || d.ID == "compute.servers" })
}

// TestWorkbookEqualsTheResult goes back to the result itself, past the tables.
func TestWorkbookEqualsTheResult(t *testing.T) {
	r := fixture.Result(0)
	f, _ := opened(t, r, lingo.New(lingo.Arabic))
	names := f.GetSheetList()
	for _, c := range []struct {
		sheet, column int
		design        []plan.Design
	}{{0, 5, r.Design}, {1, 4, requiredOf(r)}} {
		rows, err := f.GetRows(names[c.sheet], excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for i, d := range c.design {
			if v, err := strconv.ParseFloat(rows[headingRow+i][c.column], 64); err != nil || !same(v, d.Specified) {
				t.Errorf("%s: %s instead of %v", d.Trace, rows[headingRow+i][c.column], d.Specified)
			}
		}
	}
	r = costless(r)
	rows, err := f.GetRows(names[5], excelize.Options{RawCellValue: true})
	if err != nil || len(rows) != headingRow+len(r.Quantities)*len(r.Months) {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, q := range r.Quantities {
		if strings.HasPrefix(q.ID, "cost.") {
			t.Fatalf("%s is in the workbook", q.ID)
		}
		for m := range r.Months {
			row := rows[headingRow+i*len(r.Months)+m]
			for k, want := range []float64{q.Month.Mean[m], q.Month.P05[m], q.Month.P50[m], q.Month.P90[m], q.Month.P95[m], q.Month.P99[m]} {
				if got, err := strconv.ParseFloat(row[4+k], 64); err != nil || !same(got, want) {
					t.Fatalf("%s, month %d: %s instead of %v", q.ID, m, row[4+k], want)
				}
			}
		}
	}
}

// TestEveryCellHasItsDirection: an Arabic workbook runs from right to left in view, cell and mark.
func TestEveryCellHasItsDirection(t *testing.T) {
	for _, lang := range languages {
		f, _ := opened(t, brief(), lingo.New(lang))
		rightToLeft, order := lang == lingo.Arabic, map[lingo.Lang]uint64{lingo.English: 1, lingo.Arabic: 2}[lang]
		known := map[int]uint64{}
		for _, name := range f.GetSheetList() {
			view, err := f.GetSheetView(name, 0)
			if err != nil || *view.RightToLeft != rightToLeft {
				t.Errorf("%s: right to left is %v, %v", name, *view.RightToLeft, err)
			}
			rows, err := f.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			for i, row := range rows {
				for k := range row {
					id, err := f.GetCellStyle(name, cell(k, i+1))
					if err != nil {
						t.Fatal(err)
					}
					if _, ok := known[id]; !ok {
						s, err := f.GetStyle(id)
						if err != nil || s.Alignment == nil {
							t.Fatalf("%s %s: style %d: %v", name, cell(k, i+1), id, err)
						}
						known[id] = s.Alignment.ReadingOrder
					}
					if known[id] != order {
						t.Fatalf("%s %s reads in order %d", name, cell(k, i+1), known[id])
					}
				}
			}
		}
	}
}

func TestArabicCellsMarkTheirLatin(t *testing.T) {
	f, _ := opened(t, brief(), lingo.New(lingo.Arabic))
	name := f.GetSheetList()[0]
	trace, err := f.GetCellValue(name, cell(13, headingRow+1))
	if err != nil || trace != "\u200ecompute.cores@phase-1\u200e" {
		t.Errorf("%+q, %v", trace, err)
	}
	head, err := f.GetCellValue(name, "A1")
	if err != nil || !strings.HasPrefix(head, "السعة حسب المرحلة - ") {
		t.Errorf("%q, %v", head, err)
	}
	note, err := f.GetCellValue(name, "A2")
	if err != nil || !strings.Contains(note, "ترجمة غير مراجعة") || !strings.Contains(note, "\u200eP90\u200e") {
		t.Errorf("%q, %v", note, err)
	}
}

func TestSheetsAreSetUpForPaper(t *testing.T) {
	f, _ := opened(t, brief(), lingo.New(lingo.Arabic))
	titles := map[string]string{}
	for _, d := range f.GetDefinedName() {
		if d.Name == "_xlnm.Print_Titles" {
			titles[d.Scope] = d.RefersTo
		}
	}
	for _, name := range f.GetSheetList() {
		page, err := f.GetPageLayout(name)
		if err != nil || *page.Orientation != "landscape" || *page.Size != 9 || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
			t.Errorf("%s: %+v, %v", name, page, err)
		}
		props, err := f.GetSheetProps(name)
		if err != nil || !*props.FitToPage {
			t.Errorf("%s does not fit the page, %v", name, err)
		}
		panes, err := f.GetPanes(name)
		if err != nil || !panes.Freeze || panes.YSplit != headingRow {
			t.Errorf("%s: %+v, %v", name, panes, err)
		}
		foot, err := f.GetHeaderFooter(name)
		if err != nil || !strings.HasSuffix(foot.OddFooter, "&P / &N") {
			t.Errorf("%s: %+v, %v", name, foot, err)
		}
		if titles[name] != "'"+name+"'!$3:$3" {
			t.Errorf("%s repeats %q", name, titles[name])
		}
	}
}

func TestFiguresCarryTheirTrace(t *testing.T) {
	r := brief()
	f, _ := opened(t, r, lingo.New(lingo.English))
	for sheet, design := range [][]plan.Design{r.Design, requiredOf(r)} {
		column := []int{5, 4}[sheet]
		name := f.GetSheetList()[sheet]
		list, err := f.GetComments(name)
		if err != nil || len(list) != len(design) {
			t.Fatalf("%d notes, %v", len(list), err)
		}
		notes := map[string]string{}
		for _, c := range list {
			notes[c.Cell] = c.Text
		}
		for i, d := range design {
			if got := notes[cell(column, headingRow+1+i)]; !strings.HasSuffix(got, "\n"+d.Trace) || !strings.Contains(got, "not less than") {
				t.Errorf("%s: note %q", d.Trace, got)
			}
		}
	}
}
