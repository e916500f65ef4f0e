package plan

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"radif/model/montecarlo"
	"radif/model/series"
)

// Options say how a case is run; none but Budget changes a result.
type Options struct {
	Workers int                              // 0: one for each processor
	Budget  int64                            // bytes that the exact phase maxima of pass 1 may take; 0: DefaultBudget
	Step    func(stage string, done, of int) // told how far a pass has come, by several goroutines; may be nil
}

// DefaultBudget keeps every phase maximum of some 30,000 trials of a large scenario. Where those of
// pass 1 go beyond it, the maxima of all passes are binned: design values are within 2^-8.
const DefaultBudget = 48 << 20

// kept is how many first trials are stored with their inputs and phase maxima.
const kept = 10000

// Bits an octave of the monthly histograms: 2^-8 relative for the site, 2^-5 for one service.
const (
	siteBits    = 8
	serviceBits = 5
)

// Run is a simulated case: its result, and what is needed to replay any of its trials.
type Run struct {
	Case   *Case
	Result *Result

	opts      Options
	exact     bool // every phase maximum is kept
	sampler   *montecarlo.Sampler
	spans     []montecarlo.Span
	phases    []PhaseInfo
	need      *needs // pass 1: what the loads need
	power     *draws // pass 2: power of the frozen IT equipment
	work      *works // pass 3: operation of the frozen plant
	it        []itPlant
	plant     []sitePlant
	chains    []map[string]link // by phase, by quantity
	equipment [][]Item          // by phase
	unpriced  []string          // what has no price and is in no cost
	warnings  []Warning
}

// Simulate tells the story of a plan (U0):
//
//  1. what do the loads need?              every trial, every month, percentile of the phase maxima
//  2. freeze the IT equipment              phase by phase, rounded up to what is sold
//  3. what power does that equipment draw? the same draws, on the frozen hosts
//  4. freeze racks, power, cooling, fuel   each sized on the frozen step before it
//  5. how does the site run?               the same draws, on the frozen plant: energy, cost, shortfall
//
// It returns a *Infeasible where no plan meets the scenario, and ctx's error when interrupted.
func Simulate(ctx context.Context, c *Case, o Options) (*Run, error) {
	r, err := newRun(c, o)
	if err != nil {
		return nil, err
	}
	steps := []func(context.Context) error{r.require, r.freezeIT, r.draw, r.freezePlant, r.operate}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	r.Result, err = r.assemble()
	return r, err
}

func newRun(c *Case, o Options) (*Run, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Budget == 0 {
		o.Budget = DefaultBudget
	}
	s, err := montecarlo.NewSampler(montecarlo.Plan{Seed: c.Seed, Trials: c.Trials, Latin: c.Latin, Sobol: c.Sobol, Inputs: c.Inputs, Correlations: c.Correlations})
	if err != nil {
		return nil, err
	}
	r := &Run{Case: c, opts: o, sampler: s}
	r.phases, r.spans = phases(c)
	return r, r.ordered()
}

// ordered refuses phases that are not there, overlap, or lie outside the plan.
func (r *Run) ordered() error {
	if len(r.spans) == 0 {
		return fmt.Errorf("a plan needs at least one phase")
	}
	for p, s := range r.spans {
		if s.From < 0 || s.From >= s.To || s.To > r.Case.Months {
			return fmt.Errorf("phase %s runs from %s to before %s: it must have at least one month within the plan", r.phases[p].ID, r.phases[p].Ready, r.phases[p].End)
		}
	}
	return nil
}

// phases returns each phase with its half-open range of months (U7). The lead time sets order
// dates only.
func phases(c *Case) ([]PhaseInfo, []montecarlo.Span) {
	var infos []PhaseInfo
	var spans []montecarlo.Span
	for i, p := range c.Phases {
		end := c.Start + series.Month(c.Months)
		if i+1 < len(c.Phases) {
			end = c.Phases[i+1].Ready
		}
		infos = append(infos, PhaseInfo{ID: p.ID, Title: p.Title, Ready: p.Ready, End: end, Order: p.Ready - series.Month(c.LeadMonths)})
		spans = append(spans, montecarlo.Span{From: int(p.Ready - c.Start), To: int(end - c.Start)})
	}
	return infos, spans
}

// phaseAt returns the phase a month belongs to, -1 before the first.
func (r *Run) phaseAt(m int) int {
	for p := len(r.spans) - 1; p >= 0; p-- {
		if m >= r.spans[p].From {
			return p
		}
	}
	return -1
}

// pass is one evaluation over all trials: its columns, and what was found.
type pass struct {
	name    string
	model   montecarlo.Model
	tracks  []montecarlo.Track
	labels  []string // by track: what it shows
	peaks   []series.Col
	checks  []montecarlo.Check
	read    []series.Col // what else is read of a replayed trial
	summary *montecarlo.Summary
}

// serviceSample is how many first trials the quantiles of one service rest on: the sampling error
// of its P90 is then half a percent of rank. Its mean is over all trials, so that means add up.
const serviceSample = 4096

// addTrack adds a monthly column of what it shows and returns its index in the summary.
func (p *pass) addTrack(id string, c series.Col, bits uint8) int {
	p.labels = append(p.labels, id)
	p.tracks = append(p.tracks, montecarlo.Track{Col: c, Bits: bits})
	return len(p.tracks) - 1
}

// addPeak adds a column whose phase maxima are kept and returns its index.
func (p *pass) addPeak(c series.Col) int {
	p.peaks = append(p.peaks, c)
	return len(p.peaks) - 1
}

// wanted lists the columns that are read of a pass; what they do not rest on is not computed.
func (p *pass) wanted() []series.Col {
	list := append(append([]series.Col(nil), p.peaks...), p.read...)
	for _, t := range p.tracks {
		list = append(list, t.Col)
	}
	for _, c := range p.checks {
		if c.Known == nil {
			list = append(list, c.Col)
		}
	}
	return list
}

// run evaluates a pass over all trials.
func (r *Run) run(ctx context.Context, p *pass) (err error) {
	p.model.Layout = p.model.Layout.For(p.wanted()...)
	spec := montecarlo.Spec{Model: p.model, Sampler: r.sampler, Trials: r.Case.Trials, Workers: r.opts.Workers, Phases: r.spans,
		Tracks: p.tracks, Peaks: p.peaks, Checks: p.checks, Keep: kept, Exact: r.exact}
	if r.opts.Step != nil {
		spec.Done = func(done, of int) { r.opts.Step(p.name, done, of) }
	}
	p.summary, err = montecarlo.Run(ctx, spec)
	return r.named(p, err)
}

// named says of which quantity and month a bad value is, where it is one's.
func (r *Run) named(p *pass, err error) error {
	var bad *montecarlo.BadValue
	if !errors.As(err, &bad) {
		return err
	}
	month := r.Case.Start + series.Month(bad.Month)
	what := p.name
	for i, t := range p.tracks {
		if t.Col == bad.Col {
			what = p.labels[i]
		}
	}
	if id := r.Case.furthest(); id != "" {
		return &Unreal{Quantity: what, Month: month, Input: id, Err: err}
	}
	return fmt.Errorf("%s cannot be reckoned for %s: %w", what, month, err)
}

// atConfidence returns the design percentile of a peak's phase maxima (U7).
func (r *Run) atConfidence(p *pass, peak, phase int) montecarlo.Peak {
	return p.summary.Peaks[peak][phase].AtRank(montecarlo.Rank(r.Case.Confidence, r.Case.Trials))
}
