package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"sort"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/internal/golden"
)

// shape lists every path of a JSON value with its kind, lists as [].
func shape(path string, v any, into map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			if strings.HasSuffix(path, ".values") {
				key = "*" // the facts of a warning
			}
			shape(path+"."+key, member, into)
		}
	case []any:
		for _, member := range v {
			shape(path+"[]", member, into)
		}
	default:
		into[fmt.Sprintf("%s %T", path, v)] = true
	}
}

func TestResultsHaveTheContractsShape(t *testing.T) {
	text, err := encode(FromResult(fixture.Result(4), "1.0"))
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	paths := map[string]bool{}
	shape("", v, paths)
	var lines []string
	for p := range paths {
		lines = append(lines, p)
	}
	sort.Strings(lines)
	golden.Equal(t, "results.shape", []byte(strings.Join(lines, "\n")+"\n"))
}

func TestResultsComeBack(t *testing.T) {
	want := fixture.Result(4)
	want.Translation = plan.SignOff{By: "Procurement Department", Date: "2026-03-01"}
	want.Names = map[string]plan.Title{"pools.general": {EN: "General hosts", AR: "خوادم عامة"}}
	text, err := encode(FromResult(want, "1.0"))
	if err != nil {
		t.Fatal(err)
	}
	var r Results
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	got, err := r.Result()
	if err != nil {
		t.Fatal(err)
	}
	again, err := encode(FromResult(got, "1.0"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, again) {
		t.Error("what was read back is written differently")
	}
	if !reflect.DeepEqual(got.Names, want.Names) {
		t.Errorf("the names became %v", got.Names)
	}
	if got.Translation != want.Translation {
		t.Errorf("the review of the translation became %+v", got.Translation)
	}
	if !reflect.DeepEqual(got.Quantities, want.Quantities) || !reflect.DeepEqual(got.Mix, want.Mix) || got.Design[3].Specified != want.Design[3].Specified {
		t.Error("values changed on the way")
	}
}

func TestAHandEditedResultIsRefused(t *testing.T) {
	r := FromResult(fixture.Result(0), "1.0")
	r.Mix[1].Parts[0].Mean = r.Mix[1].Parts[0].Mean[:7]
	r.Phases[0].Ready = "soon"
	_, err := r.Result()
	if err == nil || !strings.Contains(err.Error(), "7 values for 120 months") || !strings.Contains(err.Error(), "soon") {
		t.Error(err)
	}
}

func TestEmptyListsAreLists(t *testing.T) {
	text, err := encode(FromResult(&plan.Result{}, "1.0"))
	if err != nil || strings.Contains(string(text), "null") {
		t.Errorf("%v in %s", err, text)
	}
}

func TestNaNIsNoResult(t *testing.T) {
	r := fixture.Result(0)
	r.Quantities[2].Month.P90[5] = math.NaN()
	if _, err := encode(FromResult(r, "1.0")); err == nil {
		t.Error("NaN was written")
	}
	r = fixture.Result(3)
	r.Maxima[1].Values[2] = math.Inf(1)
	if _, err := trials(r); err == nil || !strings.Contains(err.Error(), "demand.peak_rate@phase-1 is not finite in trial 2") {
		t.Error(err)
	}
}

func TestTrialsReadBack(t *testing.T) {
	r := fixture.Result(50)
	text, err := trials(r)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parquet.OpenFile(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	if f.NumRows() != 50 || len(f.Schema().Columns()) != len(r.Inputs)+len(r.Maxima) {
		t.Fatalf("%d rows, %d columns", f.NumRows(), len(f.Schema().Columns()))
	}
	rows := make([]parquet.Row, 50)
	reader := f.RowGroups()[0].Rows()
	defer reader.Close()
	if n, _ := reader.ReadRows(rows); n != 50 {
		t.Fatalf("%d rows read", n)
	}
	for i, path := range f.Schema().Columns() {
		if path[0] == "power.it@phase-2" {
			if got, want := rows[17][i].Float(), float32(maximum(r, "power.it", "phase-2")[17]); got != want {
				t.Errorf("trial 17: %v, want %v", got, want)
			}
			return
		}
	}
	t.Error("no column power.it@phase-2")
}

func maximum(r *plan.Result, id, phase string) []float64 {
	for _, m := range r.Maxima {
		if m.ID == id && m.Phase == phase {
			return m.Values
		}
	}
	return nil
}

func TestTrialsAreCappedAndRepeatable(t *testing.T) {
	r := fixture.Result(20)
	r.Inputs, r.Sample, r.Maxima = r.Inputs[:3], r.Sample[:3], r.Maxima[:3]
	a, err := trials(r)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := trials(r)
	if !bytes.Equal(a, b) {
		t.Error("the same trials gave other bytes")
	}
	r.Inputs = append(r.Inputs, r.Inputs[0])
	r.Sample = append(r.Sample, r.Sample[0])
	if _, err := trials(r); err == nil {
		t.Error("two columns of one name passed")
	}
}

func TestCSVIsTidyAndSafe(t *testing.T) {
	r := fixture.Result(0)
	rows := strings.Split(strings.TrimSpace(string(monthly(r))), "\n")
	if len(rows) != 1+120*6*len(r.Quantities) || rows[0] != "month,quantity,unit,percentile,value" {
		t.Errorf("%d rows, head %s", len(rows), rows[0])
	}
	want := "2024-07,demand.transactions,1/month,mean," + NumberCell(r.Quantities[0].Month.Mean[0])
	if rows[1] != want {
		t.Errorf("first row %s, want %s", rows[1], want)
	}
	rows = strings.Split(strings.TrimSpace(string(capacity(r))), "\n")
	for _, row := range rows {
		if n := strings.Count(row, ","); n != 18 {
			t.Errorf("%d commas in %s", n, row)
		}
	}
	if len(rows) != 1+len(r.Design) {
		t.Errorf("%d rows for %d design values", len(rows), len(r.Design))
	}
}

func TestCells(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "plain": "plain", "=1+1": "'=1+1", "+x": "'+x", "-x": "'-x", "@x": "'@x", "\tx": "'\tx", "\rx": "\"'\rx\"",
		"a,b": `"a,b"`, `say "no"`: `"say ""no"""`, "=a,b": `"'=a,b"`, "two\nlines": "\"two\nlines\"",
	} {
		if got := TextCell(in); got != want {
			t.Errorf("TextCell(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[float64]string{-5.25: "-5.25", 0.1: "0.1", 1e21: "1e+21", 1234567: "1234567", 1e-9: "1e-09", 1e-5: "0.00001"} {
		if got := NumberCell(in); got != want {
			t.Errorf("NumberCell(%v) = %q, want %q", in, got, want)
		}
	}
}
