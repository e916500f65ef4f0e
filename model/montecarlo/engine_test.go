package montecarlo

import (
	"context"
	"errors"
	"math"
	"reflect"
	"runtime"
	"slices"
	"testing"
	"time"

	"radif/model/series"
	"radif/model/uncertain"
)

// light is a model of two uniform inputs whose values can be told in advance: level = u · (m + 1),
// rest = v in every month.
type light struct {
	u, v        series.Col
	level, rest series.Col
	broken      series.Col
	model       Model
	sampler     *Sampler
}

func newLight(t testing.TB, trials, months int) *light {
	uniform := func(id string, low, high float64) uncertain.Input {
		return uncertain.Input{ID: id, Spec: uncertain.Spec{Family: uncertain.Uniform, Values: numbers{"min": low, "max": high}}}
	}
	s, err := NewSampler(Plan{Seed: 5, Trials: trials, Inputs: []uncertain.Input{uniform("u", 1, 2), uniform("v", 0, 10)}})
	if err != nil {
		t.Fatal(err)
	}
	b := series.NewBuilder()
	l := &light{u: b.Input(series.Param{ID: "u"}, "1"), v: b.Input(series.Param{ID: "v"}, "1"), sampler: s}
	l.level = b.Column(series.Step{Formula: "X1", Subject: "site", Symbol: "L", Unit: "1", Expr: "L = u · (m + 1)"})
	l.rest = b.Column(series.Step{Formula: "X2", Subject: "site", Symbol: "R", Unit: "1", Expr: "R = v"})
	l.broken = b.Scratch()
	l.model = Model{Layout: b.Layout(), Months: months, Prepare: func(f *series.Frame) { copy(f.Col(l.rest), f.Col(l.v)) },
		Month: func(f *series.Frame, m int) {
			out := f.Col(l.level)
			for i, u := range f.Col(l.u) {
				out[i] = u * float64(m+1)
			}
		}}
	return l
}

// spec tracks and keeps both columns in two phases: months 0 to 1 and the others.
func (l *light) spec(trials int) Spec {
	return Spec{Model: l.model, Sampler: l.sampler, Trials: trials, Workers: 2, Phases: []Span{{0, 2}, {2, l.model.Months}},
		Tracks: []Track{{Col: l.level, Bits: 8}, {Col: l.rest, Bits: 5}, {Col: l.level}}, Peaks: []series.Col{l.level, l.rest},
		Checks: []Check{{Col: l.level, Limits: []float64{3.5, 100}}, {Col: l.rest, Limits: []float64{9, 9}}}, Keep: 1000, Exact: true}
}

func mustRun(t testing.TB, s Spec) *Summary {
	t.Helper()
	sum, err := Run(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// TestRunSummarisesEveryTrial compares means, quantiles, maxima and shortfalls with the inputs that
// the sampler gives for each trial.
func TestRunSummarisesEveryTrial(t *testing.T) {
	const trials = 1000 // whole blocks and a part
	l := newLight(t, trials, 6)
	sum := mustRun(t, l.spec(trials))
	u, v := make([]float64, trials), make([]float64, trials)
	met, total := [2]int{}, 0.0
	for i := range trials {
		u[i], v[i] = l.sampler.Value("u", i), l.sampler.Value("v", i)
		total += u[i]
		if u[i]*2 <= 3.5 && v[i] <= 9 {
			met[0]++
		}
		if v[i] <= 9 {
			met[1]++
		}
	}
	if got, want := sum.Mean(0, 3), 4*total/trials; math.Abs(got-want) > 1e-12*want || sum.Mean(2, 3) != got {
		t.Errorf("mean %v, and %v without a histogram; want %v", got, sum.Mean(2, 3), want)
	}
	for p, factor := range []float64{2, 6} {
		if !slices.EqualFunc(sum.Peaks[0][p].Kept(trials), u, func(a, b float64) bool { return a == b*factor }) || !slices.Equal(sum.Peaks[1][p].Kept(trials), v) {
			t.Errorf("the maxima of phase %d are others", p)
		}
		if got := sum.Peaks[0][p].AtRank(900); got.Month != int(factor)-1 || got.Value != factor*u[got.Trial] {
			t.Errorf("phase %d: %+v, want month %v of that trial", p, got, factor-1)
		}
		if got := sum.Peaks[1][p].AtRank(900); got.Month != []int{0, 2}[p] {
			t.Errorf("phase %d: a constant peaks in month %d, want the first", p, got.Month)
		}
		if sum.Joint[p].Met != met[p] {
			t.Errorf("phase %d: %d trials met, want %d", p, sum.Joint[p].Met, met[p])
		}
	}
	slices.Sort(u)
	for _, p := range []float64{0.05, 0.5, 0.9, 0.99, 1} {
		if got, err := sum.Quantile(0, 0, p); err != nil || math.Abs(got/u[Rank(p, trials)-1]-1) > 1.0/256 {
			t.Errorf("P%g is %v, %v; want %v", 100*p, got, err, u[Rank(p, trials)-1])
		}
	}
}

// TestSummaryDoesNotDependOnOrder: blocks in order, backwards, and over 1, 2 and 8 workers.
func TestSummaryDoesNotDependOnOrder(t *testing.T) {
	const trials = 3000
	l := newLight(t, trials, 6)
	for name, exact := range map[string]bool{"exact": true, "binned": false} {
		s := l.spec(trials)
		s.Exact = exact
		backwards := s.newSummary()
		w := s.newWorker(backwards)
		for b := backwards.Blocks - 1; b >= 0; b-- {
			w.block(b)
		}
		for _, workers := range []int{1, 2, 8} {
			s.Workers = workers
			if sum := mustRun(t, s); !reflect.DeepEqual(sum, backwards) {
				t.Errorf("%s: %d workers find another summary", name, workers)
			}
		}
	}
}

// TestSampledQuantiles: quantiles may rest on the first blocks alone; the mean is over all trials.
func TestSampledQuantiles(t *testing.T) {
	const trials = 3000
	l := newLight(t, trials, 2)
	s := l.spec(trials)
	s.Phases, s.Checks = nil, nil
	s.Tracks = []Track{{Col: l.rest, Bits: 8, Sample: BlockWidth + 1}, {Col: l.rest, Bits: 8}}
	sum := mustRun(t, s)
	if sum.Mean(0, 1) != sum.Mean(1, 1) {
		t.Errorf("means %v and %v", sum.Mean(0, 1), sum.Mean(1, 1))
	}
	first := make([]float64, 2*BlockWidth) // the blocks that begin before it
	for i := range first {
		first[i] = l.sampler.Value("v", i)
	}
	slices.Sort(first)
	for _, p := range []float64{0.1, 0.5, 0.9} {
		if got, err := sum.Quantile(0, 1, p); err != nil || math.Abs(got/first[Rank(p, len(first))-1]-1) > 1.0/256 {
			t.Errorf("P%g is %v, %v; of the first %d trials it is %v", 100*p, got, err, len(first), first[Rank(p, len(first))-1])
		}
	}
}

// TestBlockAllocatesNothing, once bins and octaves are there; exact maxima and binned ones.
func TestBlockAllocatesNothing(t *testing.T) {
	const trials = 1024
	l := newLight(t, trials, 24)
	for name, exact := range map[string]bool{"exact": true, "binned": false} {
		s := l.spec(trials)
		s.Exact = exact
		sum := s.newSummary()
		w := s.newWorker(sum)
		for b := range sum.Blocks {
			w.block(b)
		}
		if n := testing.AllocsPerRun(10, func() { w.block(1) }); n != 0 {
			t.Errorf("%s: %v allocations a block", name, n)
		}
	}
}

// TestRunStops soon after the context is done, with its error and without goroutines left.
func TestRunStops(t *testing.T) {
	const trials = 1 << 24
	l := newLight(t, trials, 12)
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	s := l.spec(trials)
	s.Exact, s.Workers = false, 4
	s.Done = func(done, of int) {
		if done == 3 {
			cancel()
		}
	}
	start := time.Now()
	sum, err := Run(ctx, s)
	if sum != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v; want the error of the context alone", sum, err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("it went on for %v", took)
	}
	for try := 0; runtime.NumGoroutine() > before && try < 200; try++ {
		time.Sleep(5 * time.Millisecond) // a goroutine that has reported its end may still be leaving
	}
	if now := runtime.NumGoroutine(); now > before {
		t.Errorf("%d goroutines before, %d after", before, now)
	}
	done, stop := context.WithCancel(context.Background())
	stop()
	s.Done = func(int, int) { t.Error("a block was run for a context that is done") }
	if _, err := Run(done, s); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestProgressCountsEveryBlock: each number of blocks is told once, up to all.
func TestProgressCountsEveryBlock(t *testing.T) {
	const trials = 5000
	const blocks = (trials + BlockWidth - 1) / BlockWidth
	l := newLight(t, trials, 4)
	told := make(chan int, 100)
	s := l.spec(trials)
	s.Done = func(done, of int) {
		if of != blocks {
			t.Errorf("%d blocks, want %d", of, blocks)
		}
		told <- done
	}
	mustRun(t, s)
	close(told)
	var seen []int
	for n := range told {
		seen = append(seen, n)
	}
	slices.Sort(seen)
	if len(seen) != blocks || seen[0] != 1 || seen[blocks-1] != blocks {
		t.Errorf("told of %v", seen)
	}
}

// TestBadValueIsAnErrorThatNamesIt: NaN, infinity or a value below zero in a track or in a maximum
// ends the run, wherever it stands, whether maxima are kept or binned.
func TestBadValueIsAnErrorThatNamesIt(t *testing.T) {
	const trials = 700
	for name, bad := range map[string]float64{"NaN": math.NaN(), "infinite": math.Inf(1), "negative": -1, "minus infinite": math.Inf(-1)} {
		for _, exact := range []bool{false, true} {
			l := newLight(t, trials, 6)
			month := l.model.Month
			l.model.Month = func(f *series.Frame, m int) {
				month(f, m)
				f.Col(l.broken)[0] = 0
				if m == 4 && f.Col(l.v)[0] == l.sampler.Value("v", 512) {
					f.Col(l.level)[0], f.Col(l.broken)[0] = bad, bad
				}
			}
			s := l.spec(trials)
			s.Exact = exact
			_, err := Run(context.Background(), s)
			var found *BadValue
			if !errors.As(err, &found) || found.Col != l.level || found.Month != 4 || err.Error() != "site: L (L = u · (m + 1)) has values that are negative or not finite in month 4" {
				t.Errorf("%s in a track: %v", name, err)
			}
			s.Tracks = nil
			for where, at := range map[string]Spec{"maximum": {Peaks: []series.Col{l.rest, l.broken}}, "check": {Checks: []Check{{Col: l.rest, Limits: []float64{9, 9}}, {Col: l.broken, Limits: []float64{9, 9}}}}} {
				s.Peaks, s.Checks = at.Peaks, at.Checks
				_, err = Run(context.Background(), s)
				hidden := bad < 0 // a maximum over months in which it is 0 as well hides one below zero
				if (err == nil) != hidden || !hidden && (!errors.As(err, &found) || found.Col != l.broken || found.Month != 2) {
					t.Errorf("%s in a %s: %v", name, where, err)
				}
			}
		}
	}
}

// TestMonthsOutsidePhases: months before the first phase and in a gap belong to no maximum.
func TestMonthsOutsidePhases(t *testing.T) {
	const trials = 10
	l := newLight(t, trials, 9)
	s := l.spec(trials)
	s.Phases, s.Checks = []Span{{3, 4}, {6, 8}}, nil
	sum := mustRun(t, s)
	for p, want := range []int{3, 7} {
		if got := sum.Peaks[0][p].AtRank(trials); got.Month != want || got.Value != l.sampler.Value("u", got.Trial)*float64(want+1) {
			t.Errorf("phase %d: %+v, want month %d", p, got, want)
		}
	}
}

// TestMemoryDoesNotGrowWithTrials: a hundred times the trials within 64 MiB, maxima binned.
func TestMemoryDoesNotGrowWithTrials(t *testing.T) {
	if testing.Short() {
		t.Skip("a million trials")
	}
	heap := func(trials int) uint64 {
		l := newLight(t, trials, 12)
		s := l.spec(trials)
		s.Exact = false
		peak := uint64(0)
		s.Done = func(done, of int) {
			if done%max(of/8, 1) == 0 {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapAlloc)
			}
		}
		s.Workers = 1
		sum := mustRun(t, s)
		runtime.KeepAlive(sum)
		return peak
	}
	small, large := heap(10_000), heap(1_000_000)
	t.Logf("%.1f MiB of live heap at 1e4 trials, %.1f MiB at 1e6", float64(small)/(1<<20), float64(large)/(1<<20))
	if large > small+64<<20 {
		t.Errorf("%d bytes more at a million trials", large-small)
	}
}
