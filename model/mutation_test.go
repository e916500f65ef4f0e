package model_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"
)

// mutated are the packages whose coefficients are changed one by one.
var mutated = []string{"demand", "queue", "compute", "storage", "network", "facility", "cost", "uncertain", "quantity", "series"}

// bound is how long the mutants may take, all packages together, unless RADIF_MUTATE=all.
const bound = 5 * time.Minute

// mutantFile is added to each package: every coefficient becomes a call of it, and the
// environment says which of them is a tenth too large. One build serves all mutants of a package.
const mutantFile = `package %s

import (
	"os"
	"strconv"
)

var activeMutant = func() int { n, _ := strconv.Atoi(os.Getenv("RADIF_MUTANT")); return n }()

func mutant(id int, x float64) float64 {
	if id == activeMutant {
		return x * 1.1
	}
	return x
}
`

// TestMutation multiplies each coefficient in the source of the formulas by 1.1 and wants a test of
// its package to fail. The tree is not touched: the changed files lie in an overlay. It runs with
// RADIF_MUTATE=1 for at most five minutes, on a sample that spreads over all formulas where that is
// not enough, with RADIF_MUTATE=all to the end, with RADIF_MUTATE=network on one package.
func TestMutation(t *testing.T) {
	ask := os.Getenv("RADIF_MUTATE")
	if ask == "" {
		t.Skip("set RADIF_MUTATE=1 to run the mutants")
	}
	packages := mutated
	if slices.Contains(mutated, ask) {
		packages = []string{ask}
	}
	unused := maps.Clone(exempt)
	bins, queue := map[string]string{}, []job{}
	exempted := 0
	for _, dir := range packages {
		list := load(t, dir).mutants()
		bins[dir] = build(t, dir, list)
		for i, m := range list {
			if key := exemption(m.name); key != "" {
				delete(unused, key)
				exempted++
				continue
			}
			queue = append(queue, job{m, bins[dir], i + 1})
		}
	}
	for key := range unused {
		if len(packages) > 1 {
			t.Errorf("exemption %q fits no coefficient any more", key)
		}
	}
	ctx := context.Background()
	if ask != "all" {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, bound)
		defer cancel()
	}
	tried, alive := hunt(ctx, queue)
	for _, name := range alive {
		t.Errorf("survives: %s", name)
	}
	t.Logf("mutants: %d, killed %d of %d tried, %d exempt", len(queue)+exempted, tried-len(alive), tried, exempted)
	if tried == 0 {
		t.Error("no mutant was tried")
	}
}

// job is one mutant, the test binary of its package and its number there.
type job struct {
	mutant
	bin string
	id  int
}

// hunt runs the mutants in an order that mixes all formulas and returns how many were tried and
// which survived.
func hunt(ctx context.Context, queue []job) (tried int, alive []string) {
	sort.Slice(queue, func(i, j int) bool { return mixed(queue[i].name) < mixed(queue[j].name) })
	jobs := make(chan job)
	var lock sync.Mutex
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for j := range jobs {
				failed := j.run(ctx) != nil
				if ctx.Err() != nil {
					continue
				}
				lock.Lock()
				if tried++; !failed {
					alive = append(alive, j.name)
				}
				lock.Unlock()
			}
		})
	}
	for _, j := range queue {
		jobs <- j
	}
	close(jobs)
	workers.Wait()
	slices.Sort(alive)
	return tried, alive
}

// run runs the package's tests with the mutant; a test that hangs has noticed it too.
func (j job) run(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c := exec.CommandContext(ctx, j.bin, "-test.short", "-test.failfast", "-test.timeout=20s", "-test.run=^Test")
	c.Dir = j.pkg
	c.Env = append(os.Environ(), fmt.Sprintf("RADIF_MUTANT=%d", j.id))
	return c.Run()
}

func mixed(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(name))
	return h.Sum64()
}

// build makes the package's test binary with every coefficient switchable, and sees it pass with
// none of them switched.
func build(t *testing.T, dir string, list []mutant) string {
	t.Helper()
	temp := t.TempDir()
	overlay := map[string]string{}
	for file, text := range rewritten(t, list) {
		overlay[absolute(t, file)] = write(t, filepath.Join(temp, filepath.Base(file)), text)
	}
	extra := filepath.Join(temp, "mutant.go")
	overlay[absolute(t, filepath.Join(dir, "mutant.go"))] = write(t, extra, fmt.Sprintf(mutantFile, dir))
	spec, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(temp, dir+".test")
	c := exec.Command("go", "test", "-c", "-vet=off", "-overlay", write(t, filepath.Join(temp, "overlay.json"), string(spec)), "-o", bin, "./"+dir)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", dir, err, out)
	}
	if err := (job{mutant{pkg: dir}, bin, 0}).run(context.Background()); err != nil {
		var exit *exec.ExitError
		t.Fatalf("%s fails without any mutant: %v (test failed: %v)", dir, err, errors.As(err, &exit))
	}
	return bin
}

// rewritten is the text of each file with a call around each coefficient.
func rewritten(t *testing.T, list []mutant) map[string]string {
	t.Helper()
	type place struct {
		span
		id int
	}
	places := map[string][]place{}
	for i, m := range list {
		for _, s := range m.at {
			places[s.file] = append(places[s.file], place{s, i + 1})
		}
	}
	out := map[string]string{}
	for file, at := range places {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sort.Slice(at, func(i, j int) bool { return at[i].start < at[j].start })
		var b strings.Builder
		end := 0
		for _, p := range at {
			fmt.Fprintf(&b, "%smutant(%d, %s)", raw[end:p.start], p.id, raw[p.start:p.end])
			end = p.end
		}
		b.Write(raw[end:])
		out[file] = b.String()
	}
	return out
}

func absolute(t *testing.T, file string) string {
	t.Helper()
	path, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
