package montecarlo

import (
	"fmt"
	"math"

	"radif/model/uncertain"
)

// Plan says what is to be sampled and how (U4, U5).
type Plan struct {
	Seed         uint64
	Trials       int
	Latin        bool     // Latin hypercube for inputs and draws instead of independent numbers
	Sobol        []string // inputs drawn by scrambled Sobol, each in the dimension of its place here
	Inputs       []uncertain.Input
	Correlations []uncertain.Correlation
}

// Sampler gives every input, draw and monthly draw of every trial. What it gives depends on
// the seed, the id and the trial (with Latin hypercube also on the number of trials, with a
// correlation on the other members of its group), on nothing else. It is immutable and safe
// for concurrent use.
type Sampler struct {
	seed   uint64
	trials int
	latin  bool
	inputs map[string]*source
}

// source is one thing drawn once a trial: an input or a chance.
type source struct {
	id     string
	stream stream
	latin  *latin // nil: independent
	sobol  *sobol // nil: none
	values uncertain.Compiled
	fixed  bool
	copula *copula // nil: uncorrelated
	member int     // in copula
}

// draw writes the uniform numbers before any correlation.
func (s *source) draw(u []float64, first int) {
	switch {
	case s.sobol != nil:
		s.sobol.fill(u, first)
	case s.latin != nil:
		s.latin.fill(u, first)
	default:
		s.stream.fill(u, first)
	}
}

// NewSampler checks a plan and prepares it. Inputs without a Dist are fitted from their Spec.
func NewSampler(p Plan) (*Sampler, error) {
	if p.Trials < 1 || p.Trials > math.MaxInt32 {
		return nil, fmt.Errorf("montecarlo: %d trials; possible: 1 to %d", p.Trials, math.MaxInt32)
	}
	s := &Sampler{seed: p.Seed, trials: p.Trials, latin: p.Latin, inputs: make(map[string]*source, len(p.Inputs))}
	if err := s.addInputs(p.Inputs); err != nil {
		return nil, err
	}
	if err := s.assignSobol(p); err != nil {
		return nil, err
	}
	if err := uncertain.CheckCorrelations(p.Inputs, p.Correlations); err != nil {
		return nil, err
	}
	if err := s.correlate(p.Correlations); err != nil {
		return nil, err
	}
	return s, nil
}

// source makes what is drawn once a trial, before Sobol and correlations are assigned.
func (s *Sampler) source(u use, id string) source {
	out := source{id: id, stream: newStream(s.seed, u, id)}
	if s.latin {
		out.latin = newLatin(s.seed, u, id, s.trials)
	}
	return out
}

func (s *Sampler) addInputs(inputs []uncertain.Input) error {
	dists := make([]uncertain.Dist, len(inputs))
	for i, in := range inputs {
		if _, twice := s.inputs[in.ID]; twice {
			return fmt.Errorf("montecarlo: input %s is there twice", in.ID)
		}
		src := s.source(useInput, in.ID)
		s.inputs[in.ID] = &src
		dists[i] = in.Dist
		if in.Dist == nil {
			d, err := uncertain.New(in.Spec)
			if err != nil {
				return fmt.Errorf("%s: %w", in.ID, err)
			}
			dists[i] = d
		}
	}
	var tables uncertain.Tables
	for i, c := range tables.CompileAll(dists) {
		src := s.inputs[inputs[i].ID]
		src.values, src.fixed = c, dists[i].Fixed()
	}
	return nil
}

func (s *Sampler) assignSobol(p Plan) error {
	if len(p.Sobol) > sobolDimensions {
		return fmt.Errorf("montecarlo: %d inputs in one Sobol sequence; possible: %d, the few that dominate", len(p.Sobol), sobolDimensions)
	}
	for d, id := range p.Sobol {
		src, ok := s.inputs[id]
		if !ok {
			return fmt.Errorf("montecarlo: %s, named for Sobol, is not an input", id)
		}
		if src.sobol != nil {
			return fmt.Errorf("montecarlo: %s is named for Sobol twice", id)
		}
		src.sobol = newSobol(d, p.Seed, id)
	}
	return nil
}

// correlate ties the inputs of each group together; the pairs have been checked.
func (s *Sampler) correlate(pairs []uncertain.Correlation) error {
	standard := uncertain.Spec{Family: uncertain.Normal, Values: map[string]float64{"mean": 0, "sd": 1}}
	d, err := uncertain.New(standard)
	if err != nil {
		return err
	}
	normal := new(uncertain.Tables).Compile(d)
	for _, g := range uncertain.Groups(pairs) {
		c := &copula{normal: normal}
		c.factor, _ = uncertain.Factor(g.Matrix)
		for i, id := range g.IDs {
			src := s.inputs[id]
			src.copula, src.member = c, i
			c.members = append(c.members, src)
		}
	}
	return nil
}

// known returns the source of an input. An id that the plan does not have is a fault of the
// program: the layout and the plan come from the same case.
func (s *Sampler) known(id string) *source {
	src, ok := s.inputs[id]
	if !ok {
		panic("montecarlo: the plan has no input " + id)
	}
	return src
}

// Uniform is the uniform number from which an input's value in a trial is made, correlation
// included.
func (s *Sampler) Uniform(id string, trial int) float64 {
	src, u := s.known(id), make([]float64, 1)
	if src.copula == nil || src.copula.apart(src.member) {
		src.draw(u, trial)
		return u[0]
	}
	normals := make([][]float64, src.member+1)
	for k := range normals {
		normals[k] = make([]float64, 1)
	}
	src.copula.draw(normals, trial)
	src.copula.mix(u, src.member, normals)
	return u[0]
}

// Value is an input's value in a trial, to the bit what Fill writes.
func (s *Sampler) Value(id string, trial int) float64 {
	u := []float64{s.Uniform(id, trial)}
	s.known(id).values.Sample(u, u)
	return u[0]
}

// Draw is the uniform number of a chance in a trial.
func (s *Sampler) Draw(id string, trial int) float64 {
	src, u := s.source(useDraw, id), make([]float64, 1)
	src.draw(u, trial)
	return u[0]
}

// MonthlyDraw is the uniform number of a chance in one month of a trial. It is always
// independent.
func (s *Sampler) MonthlyDraw(id string, trial, month int) float64 {
	return open(newStream(s.seed, useMonth, id).sub(month).bits(uint64(trial)))
}
