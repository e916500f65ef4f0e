package montecarlo

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"radif/model/series"
	"radif/model/uncertain"
)

type numbers = map[string]float64

func specs() map[string]uncertain.Spec {
	return map[string]uncertain.Spec{
		"fixed":      {Family: uncertain.Fixed, Values: numbers{"fixed": 7}},
		"uniform":    {Family: uncertain.Uniform, Values: numbers{"min": 2, "max": 6}},
		"triangular": {Family: uncertain.Triangular, Values: numbers{"min": 1, "mode": 2, "max": 6}},
		"pert":       {Family: uncertain.PERT, Values: numbers{"min": 5, "mode": 40, "max": 250}},
		"normal":     {Family: uncertain.Normal, Values: numbers{"mean": 10, "sd": 3}},
		"cut":        {Family: uncertain.Normal, Values: numbers{"mean": 10, "sd": 8, "min": 0}},
		"lognormal":  {Family: uncertain.Lognormal, Quantiles: []uncertain.Quantile{{P: 0.1, Value: 12}, {P: 0.9, Value: 140}}},
		"beta":       {Family: uncertain.Beta, Values: numbers{"alpha": 2, "beta": 5}},
		"discrete":   {Family: uncertain.Discrete, Points: []uncertain.Point{{Value: 1, Weight: 2}, {Value: 3, Weight: 1}, {Value: 9, Weight: 1}}},
		"empirical":  {Family: uncertain.Empirical, Points: []uncertain.Point{{Value: 1, Weight: 1}, {Value: 3, Weight: 1}, {Value: 9, Weight: 1}, {Value: 30, Weight: 1}}},
	}
}

// inputs returns one input of each family for each prefix, in id order.
func inputs(t testing.TB, prefixes ...string) []uncertain.Input {
	t.Helper()
	var out []uncertain.Input
	for _, p := range prefixes {
		for name, spec := range specs() {
			d, err := uncertain.New(spec)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, uncertain.Input{ID: p + "." + name, Spec: spec, Dist: d})
		}
	}
	slices.SortFunc(out, func(a, b uncertain.Input) int { return strings.Compare(a.ID, b.ID) })
	return out
}

func pairs() []uncertain.Correlation {
	return []uncertain.Correlation{{A: "b.pert", B: "a.pert", Rank: 0.7}, {A: "a.pert", B: "b.normal", Rank: -0.4}, {A: "a.beta", B: "a.discrete", Rank: 0.5}}
}

func mustSample(t testing.TB, p Plan) *Sampler {
	t.Helper()
	s, err := NewSampler(p)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func layoutOf(ids ...string) *series.Layout {
	b := series.NewBuilder()
	b.Draw("steps.tax.chance")
	for _, id := range ids {
		b.Input(series.Param{ID: id}, "1")
	}
	b.MonthlyDraw("events.launch")
	return b.Layout()
}

func ids(in []uncertain.Input) []string {
	var out []string
	for _, i := range in {
		out = append(out, i.ID)
	}
	return out
}

func plans(t testing.TB) map[string]Plan {
	base := Plan{Seed: 20240331, Trials: 1000, Inputs: inputs(t, "a", "b"), Correlations: pairs()}
	latin, sobol := base, base
	latin.Latin = true
	sobol.Latin, sobol.Sobol = true, []string{"a.pert", "b.uniform"}
	return map[string]Plan{"independent": base, "latin": latin, "sobol": sobol}
}

// sampled fills frames of a width over all trials and returns the columns by id.
func sampled(s *Sampler, l *series.Layout, trials, width int) map[string][]float64 {
	out := map[string][]float64{}
	b, f := s.Bind(l), l.NewFrame(width)
	for first := 0; first < trials; first += width {
		b.Fill(f, first)
		b.FillMonth(f, 3, first)
		for _, list := range [][]series.Source{l.Inputs, l.Draws, l.MonthlyDraws} {
			for _, src := range list {
				out[src.ID] = append(out[src.ID], f.Col(src.Col)[:min(width, trials-first)]...)
			}
		}
	}
	return out
}

// A value depends on seed, id and trial alone: not on the layout, the width of the frame, the
// order of the inputs, or inputs and correlations added elsewhere.
func TestValuesDependOnIDAndTrialAlone(t *testing.T) {
	for name, p := range plans(t) {
		want := sampled(mustSample(t, p), layoutOf(ids(p.Inputs)...), p.Trials, 256)
		q := p
		q.Inputs = append(inputs(t, "aa", "c"), slices.Clone(p.Inputs)...)
		slices.Reverse(q.Inputs)
		q.Correlations = append([]uncertain.Correlation{{A: "c.pert", B: "aa.pert", Rank: 0.9}}, q.Correlations...)
		slices.Reverse(q.Correlations)
		if len(q.Sobol) > 0 {
			q.Sobol = append(slices.Clone(q.Sobol), "c.uniform")
		}
		some := []string{"c.pert", "b.normal", "a.pert", "b.uniform", "a.discrete"}
		for _, width := range []int{1, 7, 1000, 3000} {
			got := sampled(mustSample(t, q), layoutOf(some...), q.Trials, width)
			for id, values := range got {
				if w, ok := want[id]; ok && !slices.Equal(w, values) {
					t.Errorf("%s, width %d: %s differs", name, width, id)
				}
			}
		}
	}
}

func TestSingleValuesEqualBlocks(t *testing.T) {
	for name, p := range plans(t) {
		s := mustSample(t, p)
		got := sampled(s, layoutOf(ids(p.Inputs)...), p.Trials, 256)
		for _, trial := range []int{0, 1, 255, 256, 999} {
			for _, id := range ids(p.Inputs) {
				if v := s.Value(id, trial); v != got[id][trial] {
					t.Errorf("%s: %s in trial %d is %v alone, %v in a block", name, id, trial, v, got[id][trial])
				}
				if u := s.Uniform(id, trial); !(u > 0 && u < 1) {
					t.Errorf("%s: %s in trial %d is drawn from %v", name, id, trial, u)
				}
			}
			if v := s.Draw("steps.tax.chance", trial); v != got["steps.tax.chance"][trial] {
				t.Errorf("%s: draw in trial %d is %v alone, %v in a block", name, trial, v, got["steps.tax.chance"][trial])
			}
			if v := s.MonthlyDraw("events.launch", trial, 3); v != got["events.launch"][trial] {
				t.Errorf("%s: monthly draw in trial %d is %v alone, %v in a block", name, trial, v, got["events.launch"][trial])
			}
		}
	}
}

// What a seed gives is part of every published result: these values never change unnoticed.
func TestSamplesNeverChange(t *testing.T) {
	want := map[string]string{
		"independent": "37.2037116 7.57701668 2.55700452",
		"latin":       "55.5982905 7.35737635 3.996557",
		"sobol":       "53.6667249 8.13401127 2.64092308",
	}
	for name, p := range plans(t) {
		s := mustSample(t, p)
		got := fmt.Sprintf("%.9g %.9g %.9g", s.Value("a.pert", 0), s.Value("b.normal", 500), s.Value("b.uniform", 999))
		if got != want[name] {
			t.Errorf("%s: %s, want %s", name, got, want[name])
		}
	}
}

func TestLastBlockRepeatsTheLastTrial(t *testing.T) {
	p := plans(t)["latin"]
	p.Trials = 10
	s := mustSample(t, p)
	l := layoutOf(ids(p.Inputs)...)
	b, f := s.Bind(l), l.NewFrame(8)
	b.Fill(f, 8)
	b.FillMonth(f, 0, 8)
	for _, list := range [][]series.Source{l.Inputs, l.Draws, l.MonthlyDraws} {
		for _, src := range list {
			c := f.Col(src.Col)
			for _, v := range c[2:] {
				if v != c[1] {
					t.Errorf("%s: lanes %v", src.ID, c)
					break
				}
			}
		}
	}
}

func TestMedians(t *testing.T) {
	p := plans(t)["latin"]
	l := layoutOf(ids(p.Inputs)...)
	f := l.NewFrame(3)
	mustSample(t, p).Bind(l).Medians(f)
	for _, in := range p.Inputs {
		for _, src := range l.Inputs {
			if src.ID == in.ID && !slices.Equal(f.Col(src.Col), slices.Repeat([]float64{in.Dist.Quantile(0.5)}, 3)) {
				t.Errorf("%s: %v, want %v", in.ID, f.Col(src.Col), in.Dist.Quantile(0.5))
			}
		}
	}
	for _, src := range append(l.Draws, l.MonthlyDraws...) {
		if f.Col(src.Col)[0] != 0.5 {
			t.Errorf("%s: %v, want 1/2", src.ID, f.Col(src.Col)[0])
		}
	}
}

func TestFillDoesNotAllocate(t *testing.T) {
	for name, p := range plans(t) {
		l := layoutOf(ids(p.Inputs)...)
		b, f := mustSample(t, p).Bind(l), l.NewFrame(256)
		n := testing.AllocsPerRun(20, func() {
			b.Fill(f, 256)
			b.FillMonth(f, 5, 256)
		})
		if n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

func TestGoroutinesShareASampler(t *testing.T) {
	p := plans(t)["sobol"]
	s := mustSample(t, p)
	l := layoutOf(ids(p.Inputs)...)
	want := sampled(s, l, p.Trials, 256)
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for id, values := range sampled(s, l, p.Trials, 64) {
				if !slices.Equal(values, want[id]) {
					t.Errorf("%s differs", id)
				}
			}
		}()
	}
	wg.Wait()
}

func TestMarginalsAreWithinThreeStandardErrors(t *testing.T) {
	for name, p := range plans(t) {
		p.Trials = 10_000
		got := sampled(mustSample(t, p), layoutOf(ids(p.Inputs)...), p.Trials, 256)
		var sample [][]float64
		for _, in := range p.Inputs {
			sample = append(sample, got[in.ID])
		}
		checks := CheckFidelity(p.Inputs, sample)
		if len(checks) != 2*(8*3+2) {
			t.Errorf("%d checks", len(checks))
		}
		for _, f := range checks {
			if !f.Within() {
				t.Errorf("%s: %s P%v is %v, fitted %v ± %v", name, f.Input, 100*f.P, f.Sampled, f.Fitted, f.StandardError)
			}
			if math.Abs(f.Asked-f.Fitted) > 1e-3*math.Abs(f.Asked) {
				t.Errorf("%s: %s asked %v, fitted %v", name, f.Input, f.Asked, f.Fitted)
			}
		}
	}
}

// The check is able to fail: a sample of another distribution is found out.
func TestFidelityFindsAWrongSample(t *testing.T) {
	in := inputs(t, "a")[6:7]
	sample := make([]float64, 10_000)
	newStream(1, useInput, "x").fill(sample, 0)
	for i := range sample {
		sample[i] = in[0].Dist.Quantile(sample[i]) * 1.05
	}
	found := 0
	for _, f := range CheckFidelity(in, [][]float64{sample}) {
		if !f.Within() {
			found++
		}
	}
	if found == 0 {
		t.Errorf("%s: five per cent too much goes unnoticed", in[0].ID)
	}
}

// By hand: for a uniform on 0..1 and p = 0.5, n = 100 the standard error is sqrt(0.25/100) = 0.05.
func TestQuantileErrorByHand(t *testing.T) {
	d, _ := uncertain.New(uncertain.Spec{Family: uncertain.Uniform, Values: numbers{"min": 0, "max": 1}})
	for _, c := range []struct {
		p    float64
		n    int
		want float64
	}{{0.5, 100, 0.05}, {0.9, 10_000, 0.003}, {0.2, 400, 0.02}, {0.999, 10, (0.99949999 - 0.98900500) / 2}} {
		got := QuantileError(d, c.p, c.n)
		if c.p == 0.999 {
			// d = sqrt(0.000999/10) = 0.009995; the upper side ends at p itself.
			c.want = 0.009994998749374607 / 2
		}
		if math.Abs(got-c.want) > 1e-12 {
			t.Errorf("p = %v, n = %d: %v, want %v", c.p, c.n, got, c.want)
		}
	}
}

// The normal table value: standard error of a normal median is sqrt(pi/2/n)·sd = 1.2533·sd/sqrt n.
func TestQuantileErrorOfANormalMedian(t *testing.T) {
	d, _ := uncertain.New(uncertain.Spec{Family: uncertain.Normal, Values: numbers{"mean": 0, "sd": 1}})
	if got := QuantileError(d, 0.5, 10_000); math.Abs(got-0.012533) > 1e-5 {
		t.Errorf("%v, want 0.012533", got)
	}
}

// With 10,000 independent pairs a rank correlation near 0 has the standard error 0.01: the
// first seed meets 0.02, as 19 of 20 do; over ten seeds the mean meets 0.01.
func TestRankCorrelationIsAchieved(t *testing.T) {
	for _, family := range []string{"pert", "lognormal", "triangular", "empirical"} {
		for _, rho := range []float64{-0.95, -0.5, 0, 0.3, 0.7, 0.95} {
			mean := 0.0
			for seed := range uint64(10) {
				p := Plan{Seed: seed, Trials: 10_000, Latin: true, Inputs: inputs(t, "a", "b"),
					Correlations: []uncertain.Correlation{{A: "a.normal", B: "b." + family, Rank: rho}}}
				got := sampled(mustSample(t, p), layoutOf("b."+family, "a.normal"), p.Trials, 256)
				r := Spearman(got["a.normal"], got["b."+family])
				mean += r / 10
				if seed == 0 && math.Abs(r-rho) > 0.02 {
					t.Errorf("normal and %s: asked %v, got %v", family, rho, r)
				}
			}
			if math.Abs(mean-rho) > 0.01 {
				t.Errorf("normal and %s: asked %v, got %v on average", family, rho, mean)
			}
		}
	}
}

func TestRankCorrelationsOfAGroup(t *testing.T) {
	p := Plan{Seed: 3, Trials: 10_000, Inputs: inputs(t, "a", "b", "c"), Sobol: []string{"a.pert"}, Correlations: []uncertain.Correlation{
		{A: "c.pert", B: "a.pert", Rank: 0.6}, {A: "b.pert", B: "a.pert", Rank: 0.8}, {A: "c.pert", B: "b.pert", Rank: 0.3}, {A: "c.normal", B: "c.pert", Rank: -0.5}}}
	got := sampled(mustSample(t, p), layoutOf("c.normal", "b.pert", "c.pert", "a.pert", "b.normal"), p.Trials, 200)
	var sample [][]float64
	for _, in := range p.Inputs {
		sample = append(sample, got[in.ID])
	}
	for _, r := range CheckRanks(p.Inputs, p.Correlations, sample) {
		if math.Abs(r.Achieved-r.Asked) > 0.02 {
			t.Errorf("%s and %s: asked %v, got %v", r.A, r.B, r.Asked, r.Achieved)
		}
	}
	if r := Spearman(got["b.normal"], got["a.pert"]); math.Abs(r) > 0.03 {
		t.Errorf("uncorrelated inputs have %v", r)
	}
	if r := Spearman(got["c.normal"], got["a.pert"]); math.Abs(r) > 0.03 {
		t.Errorf("a pair that is not stated has %v", r)
	}
}

func TestPerfectCorrelation(t *testing.T) {
	p := Plan{Seed: 3, Trials: 2000, Latin: true, Inputs: inputs(t, "a", "b"),
		Correlations: []uncertain.Correlation{{A: "a.pert", B: "b.normal", Rank: 1}, {A: "a.normal", B: "b.pert", Rank: -1}}}
	got := sampled(mustSample(t, p), layoutOf("a.pert", "b.normal", "a.normal", "b.pert"), p.Trials, 256)
	if r := Spearman(got["a.pert"], got["b.normal"]); r < 0.999999 {
		t.Errorf("asked 1, got %v", r)
	}
	if r := Spearman(got["a.normal"], got["b.pert"]); r > -0.999999 {
		t.Errorf("asked -1, got %v", r)
	}
}

// By hand: ranks 1 2.5 2.5 4 against 1 2 3 4: covariance 4.5, variances 4.5 and 5.
func TestSpearmanByHand(t *testing.T) {
	for _, c := range []struct {
		a, b []float64
		want float64
	}{
		{[]float64{10, 20, 20, 50}, []float64{1, 2, 3, 4}, 4.5 / math.Sqrt(4.5*5)},
		{[]float64{1, 2, 3}, []float64{9, 5, 1}, -1},
		{[]float64{1, 2, 3, 4, 5}, []float64{2, 1, 4, 3, 5}, 0.8}, // 1 - 6·4/(5·24)
		{[]float64{3, 3, 3}, []float64{1, 2, 3}, 0},
	} {
		if got := Spearman(c.a, c.b); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%v, %v: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestImpossiblePlans(t *testing.T) {
	in := inputs(t, "a", "b")
	cases := []struct {
		name, says string
		plan       Plan
	}{
		{"no trials", "1 to", Plan{Inputs: in}},
		{"twice", "twice", Plan{Trials: 1, Inputs: append(in, in[0])}},
		{"bad spec", "mode", Plan{Trials: 1, Inputs: []uncertain.Input{{ID: "x", Spec: uncertain.Spec{Family: uncertain.PERT, Values: numbers{"min": 1, "mode": 9, "max": 3}}}}}},
		{"unknown Sobol", "nobody", Plan{Trials: 1, Inputs: in, Sobol: []string{"nobody"}}},
		{"Sobol twice", "twice", Plan{Trials: 1, Inputs: in, Sobol: []string{"a.pert", "a.pert"}}},
		{"too many Sobol", "40", Plan{Trials: 1, Inputs: in, Sobol: make([]string, 41)}},
	}
	for _, c := range cases {
		if _, err := NewSampler(c.plan); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	var e *uncertain.CorrelationError
	_, err := NewSampler(Plan{Trials: 1, Inputs: in, Correlations: []uncertain.Correlation{{A: "a.fixed", B: "a.pert", Rank: 0.5}}})
	if !errors.As(err, &e) {
		t.Errorf("a fixed input is correlated: %v", err)
	}
}

func BenchmarkFill(b *testing.B) {
	for _, mode := range []string{"independent", "latin"} {
		for _, family := range []string{"fixed", "uniform", "triangular", "pert", "normal", "lognormal", "beta", "discrete"} {
			b.Run(mode+"/"+family, func(b *testing.B) {
				l := layoutOf("a." + family)
				s := mustSample(b, Plan{Seed: 1, Trials: 10_000, Latin: mode == "latin", Inputs: inputs(b, "a")})
				l.Draws = nil
				benchmarkFill(b, s, l, 1)
			})
		}
	}
	b.Run("copula of four", func(b *testing.B) {
		s := mustSample(b, Plan{Seed: 1, Trials: 10_000, Latin: true, Inputs: inputs(b, "a", "b", "c", "d"), Correlations: []uncertain.Correlation{
			{A: "a.pert", B: "b.pert", Rank: 0.5}, {A: "a.pert", B: "c.pert", Rank: 0.5}, {A: "a.pert", B: "d.pert", Rank: 0.5}}})
		l := layoutOf("a.pert", "b.pert", "c.pert", "d.pert")
		l.Draws = nil
		benchmarkFill(b, s, l, 4)
	})
}

func BenchmarkNewSampler400(b *testing.B) {
	var in []uncertain.Input
	for i := range 400 {
		spec := uncertain.Spec{Family: uncertain.PERT, Values: numbers{"min": 1, "mode": 2 + float64(i)/500, "max": 4}}
		d, err := uncertain.New(spec)
		if err != nil {
			b.Fatal(err)
		}
		in = append(in, uncertain.Input{ID: fmt.Sprint("input ", i), Dist: d})
	}
	for b.Loop() {
		mustSample(b, Plan{Seed: 1, Trials: 10_000, Latin: true, Inputs: in})
	}
}

func benchmarkFill(b *testing.B, s *Sampler, l *series.Layout, columns int) {
	bound, f := s.Bind(l), l.NewFrame(256)
	i := 0
	for b.Loop() {
		bound.Fill(f, i%39*256)
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(256*columns), "ns/value")
}
