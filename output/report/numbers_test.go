package report

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"radif/model/plan"
)

// shows reports whether a text shows v to so many significant digits, whole digits always.
func shows(text string, v float64, digits int) bool {
	got, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSuffix(text, " %"), ",", ""), 64)
	if strings.HasSuffix(text, "%") {
		v *= 100
	}
	unit := math.Pow(10, math.Min(0, math.Floor(math.Log10(math.Abs(v)))+1-float64(digits)))
	return err == nil && math.Abs(got-v) <= 0.5*unit*(1+1e-9)
}

const (
	figures = 4 // significant digits of a figure that is not bought
	sizes   = 9 // of one that is
)

// TestThePageShowsTheResult compares the page with the result itself, in each language.
func TestThePageShowsTheResult(t *testing.T) {
	r := result()
	for name, languages := range pages {
		root := parsed(t, input(r, languages...))
		checkAnswer(t, name, root, r)
		for i, p := range r.Phases {
			checkCapacity(t, name, body(t, root, "table-capacity-"+strconv.Itoa(i+1)), designs(r, p.ID))
		}
		checkProjection(t, name, body(t, root, "table-projection"), r)
		checkServices(t, name, body(t, root, "table-services"), r)
		checkBOQ(t, name, body(t, root, "table-boq"), r)
	}
}

func designs(r *plan.Result, phase string) []plan.Design {
	return slices.DeleteFunc(slices.Clone(r.Design), func(d plan.Design) bool { return d.Phase != phase })
}

func checkAnswer(t *testing.T, name string, root *html.Node, r *plan.Result) {
	t.Helper()
	rows := body(t, root, "table-answer")
	if len(rows) != 3+len(bought) {
		t.Fatalf("%s: %d rows answer", name, len(rows))
	}
	last := rows[len(rows)-1]
	for i, p := range r.Phases {
		if rows[0][1+i] != p.Order.String() || rows[1][1+i] != p.Ready.String() {
			t.Errorf("%s: %s is ordered by %s and ready by %s", name, p.ID, rows[0][1+i], rows[1][1+i])
		}
		if !shows(last[1+i], r.Joint[i].Share, 3) {
			t.Errorf("%s: nothing falls short in %s instead of %v", name, last[1+i], r.Joint[i].Share)
		}
		for k, id := range bought {
			for _, d := range designs(r, p.ID) {
				if d.ID == id && !shows(rows[2+k][1+i], d.Specified, sizes) {
					t.Errorf("%s: %s is %s instead of %v", name, d.Trace, rows[2+k][1+i], d.Specified)
				}
			}
		}
	}
}

func checkCapacity(t *testing.T, name string, rows [][]string, list []plan.Design) {
	t.Helper()
	if len(rows) != len(list) {
		t.Fatalf("%s: %d rows for %d sizes", name, len(rows), len(list))
	}
	for i, d := range list {
		row := rows[i]
		if !shows(row[2], d.Computed, figures) || !shows(row[4], d.Specified, sizes) || !shows(row[7], d.Median, figures) || !shows(row[8], d.Specified/d.Median, figures) {
			t.Errorf("%s: %s is shown as %v", name, d.Trace, row)
		}
		if row[10] != d.At.String() || row[11] != d.Trace {
			t.Errorf("%s: %s is at %s, traced %s", name, d.Trace, row[10], row[11])
		}
		ends := number.FindAllString(row[9], -1)
		if len(ends) < 2 || !shows(ends[0], d.Low, figures) || !shows(ends[1], d.High, figures) {
			t.Errorf("%s: %s lies in %s", name, d.Trace, row[9])
		}
	}
}

func checkProjection(t *testing.T, name string, rows [][]string, r *plan.Result) {
	t.Helper()
	if len(rows) != len(r.Quantities) {
		t.Fatalf("%s: %d rows for %d quantities", name, len(rows), len(r.Quantities))
	}
	for i, q := range r.Quantities {
		for k, p := range r.Phases {
			m := int(p.End-r.Months[0]) - 1
			if !shows(rows[i][2+2*k], q.Month.P50[m], figures) || !shows(rows[i][3+2*k], q.Month.P90[m], figures) {
				t.Errorf("%s: %s at the end of %s is %v", name, q.ID, p.ID, rows[i])
			}
		}
	}
}

func checkServices(t *testing.T, name string, rows [][]string, r *plan.Result) {
	t.Helper()
	for i, s := range r.Services {
		for k, q := range s.Quantities {
			if !shows(rows[i][2+k], q.Mean[len(q.Mean)-1], figures) {
				t.Errorf("%s: %s of %s is %s", name, q.ID, s.ID, rows[i][2+k])
			}
		}
	}
}

func checkBOQ(t *testing.T, name string, rows [][]string, r *plan.Result) {
	t.Helper()
	for i, item := range r.Plant[0].Items[:len(rows)] {
		for k, p := range r.Plant {
			if !shows(rows[i][5+k], p.Items[i].Added, sizes) {
				t.Errorf("%s: %s of %s is %s", name, item.ID, p.Phase, rows[i][5+k])
			}
		}
	}
}

var number = regexp.MustCompile(`-?[0-9][0-9,.]*[0-9]|[0-9]`)

// TestBothLanguagesShowTheSameNumbers compares every table cell by cell.
func TestBothLanguagesShowTheSameNumbers(t *testing.T) {
	r := result()
	english, arabic := parsed(t, input(r, pages["en"]...)), parsed(t, input(r, pages["ar"]...))
	tables := find(english, named("table"))
	if len(tables) < 10 {
		t.Fatalf("%d tables", len(tables))
	}
	for _, table := range tables {
		id := attribute(table, "id")
		en, ar := body(t, english, id), body(t, arabic, id)
		if len(en) != len(ar) || len(en) == 0 {
			t.Fatalf("%s has %d rows and %d", id, len(en), len(ar))
		}
		for i := range en {
			for k := range en[i] {
				if a, b := number.FindAllString(en[i][k], -1), number.FindAllString(ar[i][k], -1); !slices.Equal(a, b) {
					t.Errorf("%s: %q and %q", id, en[i][k], ar[i][k])
				}
			}
		}
	}
}
