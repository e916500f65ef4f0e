package main

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestRenderedNumbers reads the files as they are shown: every number is that of results.json after
// the stated rounding, and both languages, in either set of digits, show the same.
func TestRenderedNumbers(t *testing.T) {
	if testing.Short() {
		t.Skip("two runs")
	}
	t.Parallel()
	first := written(t, "hospital.yaml", "--trials", "300")
	other := written(t, "hospital.yaml", "--trials", "300", "--lang", "ar", "--digits", "arabic-indic")
	r, more := readResults(t, first), readRest(t, first)
	for name, dir := range map[string]string{"report.html": first, "report.ar.html": first, "report.bilingual.html": first, "report.en.html": other} {
		t.Run(name, func(t *testing.T) { checkPage(t, pageTables(t, dir, name), r, more) })
	}
	t.Run("Arabic-Indic page", func(t *testing.T) { checkPage(t, pageTables(t, other, "report.html"), r, more) })
	for _, name := range []string{"en", "ar"} {
		t.Run("workbook "+name, func(t *testing.T) { checkWorkbook(t, readSheets(t, first, "tables/workbook."+name+".xlsx"), r, more) })
		t.Run("Arabic-Indic workbook "+name, func(t *testing.T) { checkWorkbook(t, readSheets(t, other, "tables/workbook."+name+".xlsx"), r, more) })
	}
	for _, page := range [][2]string{{first, "report.html"}, {first, "report.ar.html"}, {other, "report.html"}, {other, "report.en.html"}} {
		t.Run("words of "+page[1], func(t *testing.T) { checkWords(t, pageWords(t, page[0], page[1]), r, more) })
	}
	t.Run("languages", func(t *testing.T) { checkLanguages(t, first, other) })
	t.Run("plots", func(t *testing.T) { checkDescriptions(t, first, other, r) })
}

// checkPage compares the tables of a page with results.json.
func checkPage(t *testing.T, tables map[string][][]string, r results, more rest) {
	answer := tables["answer"]
	checkAnswered(t, answer, r, more)
	for i, p := range more.Phases {
		if answer[0][1+i] != p.Order || answer[1][1+i] != p.Ready || !shows(answer[len(answer)-1][1+i], r.Joint[i].Share, asShares) {
			t.Errorf("%s: %v, %v, %v", p.ID, answer[0], answer[1], answer[len(answer)-1])
		}
		list := slices.DeleteFunc(slices.Clone(r.Design), func(d design) bool { return d.Phase != p.ID })
		checkPageCapacity(t, tables["capacity-"+strconv.Itoa(i+1)], list)
		checkProjection(t, tables["projection"], r, i, monthIndex(t, r, p.End)-1)
	}
	for i, s := range more.Services {
		if row := tables["services"][i][2:]; !showsAll(row, len(s.Quantities), func(k int) float64 {
			return last(s.Quantities[k].ByMonth["mean"])
		}) {
			t.Errorf("%s: %v", s.ID, row)
		}
	}
	checkItems(t, tables["boq"], more)
}

func checkPageCapacity(t *testing.T, rows [][]string, list []design) {
	t.Helper()
	if len(rows) != len(list) {
		t.Fatalf("%d rows for %d sizes", len(rows), len(list))
	}
	for i, d := range list {
		row, interval := rows[i], figures(rows[i][9])
		if !shows(row[2], d.Computed, inTables) || !shows(row[4], d.Specified, asSizes) || !shows(row[7], d.Median, inTables) || row[10] != d.At || row[11] != d.Trace {
			t.Errorf("%s: %v", d.Trace, row)
		}
		if len(interval) < 2 || !shows(interval[0], d.Low, inTables) || !shows(interval[1], d.High, inTables) {
			t.Errorf("%s lies in %v to %v: %s", d.Trace, d.Low, d.High, row[9])
		}
	}
}

// checkProjection compares the columns of one phase.
func checkProjection(t *testing.T, rows [][]string, r results, phase, month int) {
	t.Helper()
	if len(rows) != len(r.Quantities) {
		t.Fatalf("%d rows for %d quantities", len(rows), len(r.Quantities))
	}
	for i, q := range r.Quantities {
		row := rows[i][2+2*phase:]
		if !shows(row[0], q.ByMonth["p50"][month], inTables) || !shows(row[1], q.ByMonth["p90"][month], inTables) {
			t.Errorf("%s: %v", q.ID, rows[i])
		}
	}
}

// monthIndex is the place of a month; the month after the last one stands behind them all.
func monthIndex(t *testing.T, r results, month string) int {
	t.Helper()
	if i := slices.Index(r.Months, month); i >= 0 {
		return i
	}
	return len(r.Months)
}

func last[T any](list []T) T { return list[len(list)-1] }

// showsAll finds so many values in the cells that are filled, in their order.
func showsAll(cells []string, n int, value func(k int) float64) bool {
	filled := slices.DeleteFunc(slices.Clone(cells), func(c string) bool { return c == "" })
	if len(filled) != n {
		return false
	}
	missing := n
	for k := range n {
		if slices.ContainsFunc(filled, func(c string) bool { return shows(c, value(k), inTables) }) {
			missing--
		}
	}
	return missing == 0
}

// checkItems compares a bill with the equipment that each phase adds.
func checkItems(t *testing.T, rows [][]string, more rest) {
	t.Helper()
	if len(rows) < 5 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		id, subject, _ := strings.Cut(row[1], "/")
		shown, added := 0.0, 0.0
		for p, plant := range more.Plant {
			v, err := strconv.ParseFloat(strings.ReplaceAll(western.Replace(row[5+p]), ",", ""), 64)
			if err != nil {
				t.Error(err)
			}
			shown += v
			for _, i := range plant.Items {
				if i.ID == id && i.Subject == subject {
					added += i.Added
				}
			}
		}
		if same := linesOf(rows, row[1]); same == 1 && shown != added {
			t.Errorf("%s: %v instead of %v", row[1], shown, added)
		}
	}
}

// linesOf counts the lines of a code: another size is another line.
func linesOf(rows [][]string, code string) int {
	n := 0
	for _, row := range rows {
		if row[1] == code {
			n++
		}
	}
	return n
}

// checkWorkbook compares the exact values of a workbook with results.json, as far as a spreadsheet
// reads: fifteen digits.
func checkWorkbook(t *testing.T, book [][][]string, r results, more rest) {
	near := func(cell string, v float64) bool {
		got, err := strconv.ParseFloat(cell, 64)
		return err == nil && math.Abs(got-v) <= 1e-14*math.Abs(v)
	}
	capacity, required, monthly := book[0], book[1], book[len(book)-1]
	if len(capacity) != len(r.Design) || len(required) < len(r.Design)/2 || len(monthly) != len(r.Quantities)*len(r.Months) {
		t.Fatalf("%d, %d and %d rows", len(capacity), len(required), len(monthly))
	}
	for i, d := range r.Design {
		if !near(capacity[i][3], d.Computed) || !near(capacity[i][5], d.Specified) || !near(capacity[i][9], d.Median) {
			t.Errorf("%s: %v", d.Trace, capacity[i])
		}
	}
	for _, row := range required { // what bidders are asked for: some sizes are theirs to choose
		i := slices.IndexFunc(r.Design, func(d design) bool { return d.Trace == western.Replace(last(row)) })
		if i < 0 || !near(row[4], r.Design[i].Specified) {
			t.Errorf("%v", row)
		}
	}
	for i, q := range r.Quantities {
		for m := range r.Months {
			for k, band := range []string{"mean", "p05", "p50", "p90", "p95", "p99"} {
				if cell := monthly[i*len(r.Months)+m][4+k]; !near(cell, q.ByMonth[band][m]) {
					t.Fatalf("%s, %s, %s: %s instead of %v", q.ID, r.Months[m], band, cell, q.ByMonth[band][m])
				}
			}
		}
	}
	unmarked := make([][]string, len(book[2]))
	for i, row := range book[2] {
		for _, c := range row {
			unmarked[i] = append(unmarked[i], western.Replace(c))
		}
	}
	checkItems(t, unmarked, more)
}

// checkLanguages compares every cell of every table, in every form, between the languages and the
// sets of digits.
func checkLanguages(t *testing.T, first, other string) {
	same := func(where string, a, b [][]string) {
		if len(a) == 0 || len(a) != len(b) {
			t.Fatalf("%s: %d rows and %d", where, len(a), len(b))
		}
		for i := range a {
			for k := range a[i] {
				if !slices.Equal(figures(a[i][k]), figures(b[i][k])) {
					t.Errorf("%s: %q and %q", where, a[i][k], b[i][k])
				}
			}
		}
	}
	english, arabic, indic := pageTables(t, first, "report.html"), pageTables(t, first, "report.ar.html"), pageTables(t, other, "report.html")
	if len(english) < 10 || len(arabic) != len(english)+1 { // the terms that await review
		t.Errorf("%d tables and %d", len(english), len(arabic))
	}
	for id, rows := range english {
		same(id, rows, arabic[id])
		same(id, rows, indic[id])
	}
	for _, name := range []string{"capacity.csv", "requirements.csv", "boq.csv", "assumptions.csv"} {
		same(name, lines(t, first, "tables/"+name), lines(t, first, "tables/ar/"+name))
		same(name, lines(t, first, "tables/"+name), lines(t, other, "tables/"+name))
	}
	en, ar := readSheets(t, first, "tables/workbook.en.xlsx"), readSheets(t, first, "tables/workbook.ar.xlsx")
	for i := range en {
		same("sheet "+strconv.Itoa(i+1), en[i], ar[i])
	}
}

// fanned are the figures whose descriptions say what is specified for each phase.
var fanned = []string{"compute.servers", "storage.usable", "network.replication", "power.it", "power.generator", "space.racks"}

// checkDescriptions compares the words of the drawings.
func checkDescriptions(t *testing.T, first, other string, r results) {
	for _, id := range fanned {
		_, text := described(t, readFile(t, first, "plots/fan-"+id+".svg"))
		for _, d := range r.Design {
			if d.ID == id && !inOrder(figures(text), d.Median, d.Computed, d.Specified) {
				t.Errorf("%s: %v, %v, %v are not in %q", d.Trace, d.Median, d.Computed, d.Specified, text)
			}
		}
	}
	drawn, err := filepath.Glob(filepath.Join(first, "plots", "*.svg"))
	if err != nil || len(drawn) < len(questions) {
		t.Fatalf("%d drawings, %v", len(drawn), err)
	}
	for _, file := range drawn {
		name := filepath.Base(file)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		title, description := described(t, text)
		for _, translated := range [][]byte{readFile(t, first, "plots/ar/"+name), readFile(t, other, "plots/"+name)} {
			a, b := described(t, translated)
			if !alike(title, a) || !alike(description, b) {
				t.Errorf("%s: %q and %q; %q and %q", name, figures(title), figures(a), figures(description), figures(b))
			}
		}
	}
}

// alike reports whether two texts show the same numbers; their order is that of the language.
func alike(a, b string) bool {
	x, y := figures(a), figures(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// inOrder finds a median, a computed and a specified value one after the other.
func inOrder(list []string, median, computed, specified float64) bool {
	for i, text := range list {
		if shows(text, median, inTables) && slices.ContainsFunc(list[i+1:], func(s string) bool { return shows(s, computed, inTables) }) &&
			slices.ContainsFunc(list[i+1:], func(s string) bool { return shows(s, specified, asSizes) }) {
			return true
		}
	}
	return false
}
