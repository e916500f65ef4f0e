package catalogue

import (
	"encoding/csv"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// result is one row of the published table of SPECpower_ssj2008 results.
type result struct {
	model, published, form string
	cores, chips           int
	watts                  [11]float64
	throughput             float64
}

// published reads the results of the years and forms that the classes stand for, and of the servers
// in the catalogue; testdata/README.md says where they are from.
func published(t *testing.T) []result {
	t.Helper()
	f, err := os.Open("testdata/specpower.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	var out []result
	for _, row := range rows[1:] {
		r := result{model: row[at["model"]], published: row[at["published"]], form: row[at["form_factor"]]}
		parts := strings.Fields(row[at["cores_chips"]])
		if len(parts) < 4 || !strings.Contains(row[at["nodes"]], "Single") {
			continue
		}
		r.cores, _ = strconv.Atoi(parts[0])
		r.chips, _ = strconv.Atoi(parts[2])
		r.throughput, _ = strconv.ParseFloat(row[at["ssj_ops_100"]], 64)
		r.watts[0], _ = strconv.ParseFloat(row[at["w_idle"]], 64)
		for i := 1; i <= 10; i++ {
			r.watts[i], _ = strconv.ParseFloat(row[at["w_"+strconv.Itoa(10*i)]], 64)
		}
		out = append(out, r)
	}
	return out
}

func TestMeasuredServersAreInThePublishedTable(t *testing.T) {
	table, c, seen := published(t), load(t), 0
	for _, e := range c.Section("servers") {
		if !e.Has("vendor") {
			continue
		}
		seen++
		if !inTable(table, e) {
			t.Errorf("%s: no such result in the table", e.ID)
		}
	}
	if seen < 20 {
		t.Errorf("only %d measured servers", seen)
	}
}

func inTable(table []result, e Entry) bool {
	w := e.Numbers("power")
	for _, r := range table {
		if r.published == e.Word("published") && r.throughput == e.Number("throughput") && r.cores == int(e.Number("cores")) && [11]float64(w) == r.watts {
			return true
		}
	}
	return false
}

func TestClassesAreMediansOfThePublishedTable(t *testing.T) {
	table, c := published(t), load(t)
	classes := []struct {
		id          string
		chips       int
		first, last string
	}{
		{"general-2s-2010", 2, "2009", "2010"}, {"general-2s-2012", 2, "2012", "2012"}, {"general-2s-2015", 2, "2014", "2015"}, {"general-2s-2017", 2, "2017", "2017"},
		{"general-2s-2020", 2, "2019", "2020"}, {"general-2s-2022", 2, "2021", "2022"}, {"general-1s-2022", 1, "2021", "2022"},
	}
	for _, k := range classes {
		e, ok := c.Find("servers", k.id)
		if !ok {
			t.Fatalf("no %s", k.id)
		}
		group := generation(table, k.chips, k.first, k.last)
		for i, w := range e.Numbers("power") {
			if m := median(group, func(r result) float64 { return r.watts[i] }); math.Abs(m-w) > 0.051 {
				t.Errorf("%s at %d %%: %g W, median %g W", k.id, 10*i, w, m)
			}
		}
		perCore := median(group, func(r result) float64 { return r.throughput / float64(r.cores) })
		if got := e.Number("throughput") / e.Number("cores"); math.Abs(got/perCore-1) > 1e-4 {
			t.Errorf("%s: %g operations a core, median %g", k.id, got, perCore)
		}
		if m := median(group, func(r result) float64 { return float64(r.cores) }); m != e.Number("cores") {
			t.Errorf("%s: %g cores, median %g", k.id, e.Number("cores"), m)
		}
	}
}

// generation picks one-node results of 1U or 2U; from 2014 on without small desktop processors.
func generation(table []result, chips int, first, last string) []result {
	least := 4
	if first >= "2017" {
		least = 8 * chips
	}
	var out []result
	for _, r := range table {
		year := r.published[:4]
		if r.chips == chips && year >= first && year <= last && (r.form == "1U" || r.form == "2U") && r.cores >= least {
			out = append(out, r)
		}
	}
	return out
}

func median(group []result, of func(result) float64) float64 {
	v := make([]float64, len(group))
	for i, r := range group {
		v[i] = of(r)
	}
	sort.Float64s(v)
	n := len(v)
	return (v[(n-1)/2] + v[n/2]) / 2
}
