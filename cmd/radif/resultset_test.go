package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The readers in this file know the contract and none of the program's own types.

// results is what the tests read of results.json.
type results struct {
	Schema   string
	Scenario struct{ Name, Digest string }
	Run      struct {
		Seed       uint64
		Trials     int
		Confidence float64
	}
	Months     []string
	Quantities []course
	Services   []struct{ ID string }
	Design     []design
	Phases     []struct{ ID string }
	Joint      []struct {
		Phase    string
		Share    float64
		Limiting []struct {
			ID           string
			Share, Alone float64
		}
	}
	Warnings []struct{ ID string }
}

type course struct {
	ID, Unit string
	Title    struct{ EN, AR string }
	ByMonth  map[string][]float64 `json:"by_month"`
}

type design struct {
	ID, Unit, Phase, At, Trace  string
	Binding                     string
	Confidence                  float64
	Computed, Specified, Median float64
	Low, High                   float64
	Tail, Trial                 int
}

// written runs a shipped scenario as a user does and returns the folder of its results.
func written(t *testing.T, file string, args ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	call := append([]string{"run", filepath.Join(library, file), "-o", dir, "--quiet"}, args...)
	var out, errs bytes.Buffer
	if code := run(context.Background(), call, &out, &errs); code != exitDone {
		t.Fatalf("%v: exit status %d\n%s", call, code, errs.String())
	}
	return dir
}

func readResults(t *testing.T, dir string) results {
	t.Helper()
	var r results
	if err := json.Unmarshal(readFile(t, dir, "results.json"), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func readFile(t *testing.T, dir, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// rows reads a CSV file: one map from heading to cell for each row.
func rows(t *testing.T, dir, name string) []map[string]string {
	t.Helper()
	text := bytes.TrimPrefix(readFile(t, dir, name), []byte("\ufeff"))
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return named(lines)
}

// markdownRows reads the one table of a Markdown file.
func markdownRows(t *testing.T, dir, name string) []map[string]string {
	t.Helper()
	var lines [][]string
	for _, line := range strings.Split(string(readFile(t, dir, name)), "\n") {
		if cells, ok := strings.CutPrefix(line, "| "); ok && !strings.HasPrefix(cells, "---") {
			lines = append(lines, strings.Split(strings.TrimSuffix(cells, " |"), " | "))
		}
	}
	return named(lines)
}

func named(lines [][]string) []map[string]string {
	var out []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[lines[0][i]] = strings.ReplaceAll(cell, `\_`, "_")
		}
		out = append(out, row)
	}
	return out
}

// parsed reads a number as people write it.
func parsed(t *testing.T, text string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil {
		t.Errorf("%q is no number", text)
	}
	return v
}

// shownAs rounds as the tables say they do: to four significant digits, the whole part kept.
func shownAs(v float64) float64 {
	if math.Abs(v) >= 1000 {
		return math.RoundToEven(v)
	}
	shown, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'e', 3, 64), 64)
	return shown
}

// agrees allows the last digit of a tie to fall either way, and float noise.
func agrees(a, b, relative float64) bool { return math.Abs(a-b) <= relative*math.Abs(b) }

// One run of a scenario with several phases, read back by independent readers.
func TestResultSet(t *testing.T) {
	t.Parallel()
	dir := written(t, "hospital.yaml", "--trials", "300")
	r := readResults(t, dir)
	t.Run("contract", func(t *testing.T) { checkContract(t, r) })
	t.Run("joint", func(t *testing.T) { checkJoint(t, r) })
	t.Run("capacity", func(t *testing.T) { checkCapacity(t, dir, r) })
	t.Run("requirements", func(t *testing.T) { checkRequirements(t, dir, r) })
	t.Run("monthly", func(t *testing.T) { checkMonthly(t, dir, r) })
	t.Run("manifest", func(t *testing.T) { checkManifest(t, dir) })
	t.Run("plots", func(t *testing.T) { checkPlots(t, dir, r) })
}

func checkContract(t *testing.T, r results) {
	if r.Schema != "radif.results/1" || r.Scenario.Name != "hospital" || len(r.Scenario.Digest) != 64 || r.Run.Trials != 300 || r.Run.Confidence <= 0 {
		t.Errorf("%+v", r.Scenario)
	}
	if len(r.Months) == 0 || len(r.Services) == 0 || len(r.Quantities) < 30 || len(r.Design) == 0 {
		t.Errorf("%d months, %d services, %d quantities, %d design values", len(r.Months), len(r.Services), len(r.Quantities), len(r.Design))
	}
	for _, q := range r.Quantities {
		if q.Title.EN == "" || q.Title.AR == "" {
			t.Errorf("%s has no title in a language", q.ID)
		}
		for _, band := range []string{"mean", "p05", "p50", "p90", "p95", "p99"} {
			if len(q.ByMonth[band]) != len(r.Months) {
				t.Errorf("%s: %d values of %s", q.ID, len(q.ByMonth[band]), band)
			}
		}
	}
	for _, d := range r.Design {
		if d.Trace != d.ID+"@"+d.Phase || d.Specified < d.Computed*(1-1e-9) || d.Low > d.Computed || d.High < d.Computed || d.Tail < 1 || d.Tail > 300 {
			t.Errorf("%+v", d)
		}
	}
}

// checkJoint holds the joint confidence (U8) against what must be true of any shares of trials:
// the site holds no more often than its weakest quantity, and falls short at least as often as
// one quantity does alone.
func checkJoint(t *testing.T, r results) {
	if len(r.Joint) != len(r.Phases) || len(r.Joint) < 2 {
		t.Fatalf("%d joint confidences for %d phases", len(r.Joint), len(r.Phases))
	}
	for i, j := range r.Joint {
		if j.Phase != r.Phases[i].ID || j.Share <= 0 || j.Share > 1 {
			t.Errorf("%+v", j)
		}
		alone := 0.0
		for _, l := range j.Limiting {
			alone += l.Alone
			if l.Share <= 0 || l.Alone > l.Share || j.Share > 1-l.Share+1e-12 {
				t.Errorf("%s: %s falls short in %v of the trials, alone in %v; together they hold in %v", j.Phase, l.ID, l.Share, l.Alone, j.Share)
			}
		}
		if alone > 1-j.Share+1e-12 {
			t.Errorf("%s: one alone falls short in %v, any in %v", j.Phase, alone, 1-j.Share)
		}
	}
}

func checkCapacity(t *testing.T, dir string, r results) {
	data, exact, shown := rows(t, dir, "capacity.csv"), rows(t, dir, "tables/capacity.csv"), markdownRows(t, dir, "tables/capacity.md")
	if len(data) != len(r.Design) || len(exact) != len(r.Design) || len(shown) != len(r.Design) {
		t.Fatalf("%d design values, %d, %d and %d rows", len(r.Design), len(data), len(exact), len(shown))
	}
	for i, d := range r.Design {
		same := map[string]float64{"computed": d.Computed, "specified": d.Specified, "median": d.Median, "low": d.Low, "high": d.High, "confidence": d.Confidence}
		for column, want := range same {
			if got := parsed(t, data[i][column]); got != want || data[i]["trace"] != d.Trace || data[i]["at"] != d.At {
				t.Errorf("%s: %s is %v in capacity.csv, %v in results.json", d.Trace, column, got, want)
			}
		}
		for column, want := range map[string]float64{"Computed": d.Computed, "Specified": d.Specified, "Median need": d.Median} {
			if got := parsed(t, exact[i][column]); got != want || exact[i]["Calculation reference"] != d.Trace {
				t.Errorf("%s: %s is %v in the table's CSV, %v in results.json", d.Trace, column, got, want)
			}
		}
		if got := parsed(t, shown[i]["Computed"]); !agrees(got, shownAs(d.Computed), 1e-12) || shown[i]["Calculation reference"] != d.Trace {
			t.Errorf("%s: computed %v is shown as %v", d.Trace, d.Computed, got)
		}
		if got := parsed(t, shown[i]["Specified"]); !agrees(got, d.Specified, 1e-9) {
			t.Errorf("%s: specified %v is shown as %v", d.Trace, d.Specified, got)
		}
	}
}

func checkRequirements(t *testing.T, dir string, r results) {
	exact, shown := rows(t, dir, "tables/requirements.csv"), markdownRows(t, dir, "tables/requirements.md")
	required := slices.DeleteFunc(slices.Clone(r.Design), func(d design) bool { return d.ID == "compute.cores" || d.ID == "compute.servers" }) // other servers may be offered
	if len(exact) != len(required) || len(shown) != len(required) {
		t.Fatalf("%d required values, %d and %d rows", len(required), len(exact), len(shown))
	}
	for i, d := range required {
		if got := parsed(t, exact[i]["Required value"]); got != d.Specified || exact[i]["Calculation reference"] != d.Trace {
			t.Errorf("%s: %v is required in the CSV, %v in results.json", d.Trace, got, d.Specified)
		}
		if got := parsed(t, shown[i]["Required value"]); !agrees(got, d.Specified, 1e-9) || shown[i]["Calculation reference"] != d.Trace {
			t.Errorf("%s: %v is required in Markdown, %v in results.json", d.Trace, got, d.Specified)
		}
		for _, bidders := range []string{"Bidder's offer", "Comply (Y/N/Partial)", "Reference page", "Deviation"} {
			if cell, there := exact[i][bidders]; !there || cell != "" {
				t.Errorf("%s: the bidder's column %q holds %q", d.Trace, bidders, cell)
			}
		}
	}
}

func checkMonthly(t *testing.T, dir string, r results) {
	values := map[string]float64{}
	for _, row := range rows(t, dir, "monthly.csv") {
		values[row["quantity"]+" "+row["percentile"]+" "+row["month"]] = parsed(t, row["value"])
	}
	if want := len(r.Quantities) * len(r.Months) * 6; len(values) != want {
		t.Errorf("%d rows, want %d", len(values), want)
	}
	for _, q := range r.Quantities {
		for band, months := range q.ByMonth {
			for m, want := range months {
				if got, ok := values[q.ID+" "+band+" "+r.Months[m]]; !ok || got != want {
					t.Fatalf("%s %s %s is %v in monthly.csv, %v in results.json", q.ID, band, r.Months[m], got, want)
				}
			}
		}
	}
}

// checkManifest wants every file of the folder in the manifest with its own SHA-256.
func checkManifest(t *testing.T, dir string) {
	var m struct {
		Files []struct{ Path, SHA256 string }
	}
	if err := json.Unmarshal(readFile(t, dir, "manifest.json"), &m); err != nil {
		t.Fatal(err)
	}
	sums := map[string]string{}
	for _, f := range m.Files {
		sums[f.Path] = f.SHA256
	}
	found := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "manifest.json" {
			return err
		}
		found++
		name, _ := filepath.Rel(dir, path)
		sum := sha256.Sum256(readFile(t, dir, name))
		if sums[filepath.ToSlash(name)] != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: not in the manifest with its sum", name)
		}
		return nil
	})
	if err != nil || found != len(m.Files) || found < 20 {
		t.Errorf("%d files, %d in the manifest, %v", found, len(m.Files), err)
	}
}

// questions are the questions that plots answer.
var questions = []string{
	"demand-by-service", "fan-demand.peak_rate", "fan-compute.cores", "fan-compute.memory", "fan-compute.servers", "fan-storage.usable", "fan-storage.backup",
	"fan-network.replication", "fan-network.access", "fan-space.racks", "fan-power.it", "fan-power.generator", "fan-cooling.capacity",
	"installed-against-needed", "mix-power.parts", "mix-storage.kinds",
}

func checkPlots(t *testing.T, dir string, r results) {
	for _, name := range questions {
		checkPNG(t, name, readFile(t, dir, "plots/"+name+".png"))
		checkSVG(t, name, readFile(t, dir, "plots/"+name+".svg"))
	}
	files, err := os.ReadDir(filepath.Join(dir, "plots"))
	if err != nil || len(files) < 2*len(questions) || len(r.Design) == 0 {
		t.Errorf("%d plots, %v", len(files), err)
	}
}

func checkPNG(t *testing.T, name string, text []byte) {
	picture, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Errorf("%s.png: %v", name, err)
		return
	}
	if size := picture.Bounds().Size(); size.X < 600 || size.Y < 300 || colours(picture) < 8 {
		t.Errorf("%s.png: %v, %d colours", name, size, colours(picture))
	}
}

func colours(picture image.Image) int {
	seen := map[[3]uint32]bool{}
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y += 3 {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x += 3 {
			r, g, b, _ := picture.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

func checkSVG(t *testing.T, name string, text []byte) {
	root, drawn := "", 0
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Errorf("%s.svg: %v", name, err)
			return
		}
		if start, ok := token.(xml.StartElement); ok {
			if root == "" {
				root = start.Name.Local
			}
			if start.Name.Local == "path" {
				drawn++
			}
		}
	}
	if root != "svg" || drawn < 4 || bytes.Contains(text, []byte("NaN")) || bytes.Contains(text, []byte("Inf")) {
		t.Errorf("%s.svg: root %q, %d paths", name, root, drawn)
	}
}
