package plan

import (
	"math"

	"radif/model/montecarlo"
	"radif/model/series"
	"radif/model/uncertain"
)

// addSample keeps the inputs and phase maxima of the first trials.
func (r *Run) addSample() {
	n, out := min(kept, r.Case.Trials), r.Result
	inputs := r.uncertainInputs()
	b := series.NewBuilder()
	cols := make([]series.Col, len(inputs))
	for i, in := range inputs {
		cols[i] = b.Input(series.Param{ID: in.ID}, "")
	}
	f := b.Layout().NewFrame(n)
	r.sampler.Bind(b.Layout()).Fill(f, 0)
	out.Stored = n
	for i, in := range inputs {
		out.Inputs, out.Sample = append(out.Inputs, in.ID), append(out.Sample, f.Col(cols[i]))
	}
	for p := range r.phases {
		for _, q := range Register() {
			if q.Sized {
				out.Maxima = append(out.Maxima, r.maximum(q, p, n))
			}
		}
	}
	r.addFidelity(inputs)
}

func (r *Run) maximum(q Quantity, p, n int) Maximum {
	values := r.own(q.ID, p).Kept(n)
	m := Maximum{ID: q.ID, Phase: r.phases[p].ID, Values: make([]float64, len(values))}
	for t, v := range values {
		m.Values[t] = toUnit(v, q.Unit)
	}
	return m
}

// uncertainInputs are the inputs with more than one value, in id order.
func (r *Run) uncertainInputs() []uncertain.Input {
	var out []uncertain.Input
	for _, in := range r.Case.Inputs {
		if !in.Dist.Fixed() {
			out = append(out, in)
		}
	}
	return out
}

// addFidelity compares asked, fitted and sampled quantiles (U2) and warns of those that did not
// come out as asked.
func (r *Run) addFidelity(inputs []uncertain.Input) {
	const fittedWithin = 1e-3
	for _, f := range montecarlo.CheckFidelity(inputs, r.Result.Sample) {
		r.Result.Fidelity = append(r.Result.Fidelity, Fidelity{f.Input, f.P, f.Asked, f.Fitted, f.Sampled, f.StandardError})
		if math.Abs(f.Fitted-f.Asked) > fittedWithin*math.Abs(f.Asked) || !f.Within() {
			r.warn("fidelity", f.Input, map[string]string{"input": f.Input, "asked": number(f.Asked), "p": number(100 * f.P), "fitted": number(f.Fitted), "sampled": number(f.Sampled)})
		}
	}
}
