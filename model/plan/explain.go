package plan

import (
	"fmt"
	"sort"

	"radif/model/montecarlo"
	"radif/model/series"
)

// place is where a number was computed: a pass, a column of it and a moment.
type place struct {
	pass  *pass
	col   series.Col
	also  []series.Col // what followed from it: how many units it took
	peak  int          // index of its phase maxima
	phase int          // index of the phase in them
	trial int
	month int
}

// Explain replays the trial and month that gave a design value and returns the chain of steps
// behind it, the central chain beside it. The steps are the ones the run used: there is no
// second formula.
func (r *Run) Explain(quantity, phase string) (*Trace, error) {
	d, p, err := r.find(quantity, phase)
	if err != nil {
		return nil, err
	}
	t, err := r.chain(p, d.Unit)
	if err != nil {
		return nil, err
	}
	t.Design, t.Binds, t.Site = d, d.Binding, quantityOf(d.ID).Site
	t.Units = r.unitsOf(quantity, phase)
	if d.Median > 0 {
		t.Ratio = d.Specified / d.Median
	}
	return t, nil
}

// unitsOf is the plant by which a quantity is met in a phase; nil where it is not counted in units.
func (r *Run) unitsOf(quantity, phase string) *UnitCount {
	for p := range r.phases {
		if l := r.chains[p][quantity]; r.phases[p].ID == phase && l.units != nil {
			return &UnitCount{Needed: l.units.Needed, Installed: l.units.Installed, Size: toUnit(l.units.Size, quantityOf(quantity).Unit)}
		}
	}
	return nil
}

// chain replays one trial up to a month, once with its own inputs and once with all inputs at
// their medians. The unit is the one in which the outcome is told.
func (r *Run) chain(p place, unit string) (*Trace, error) {
	layout := p.pass.model.Layout
	own, central := layout.NewFrame(1), layout.NewFrame(1)
	bound := r.sampler.Bind(layout)
	r.replay(p, own, func(m int) {
		if m < 0 {
			bound.Fill(own, p.trial)
			return
		}
		bound.FillMonth(own, m, p.trial)
	})
	r.replay(p, central, func(m int) {
		if m < 0 {
			bound.Medians(central)
		}
	})
	t := trace(layout, append([]series.Col{p.col}, p.also...), own, central)
	t.Value, t.Central = toUnit(own.Col(p.col)[0], unit), toUnit(central.Col(p.col)[0], unit)
	return t, nil
}

func (r *Run) replay(p place, f *series.Frame, fill func(m int)) {
	fill(-1)
	p.pass.model.Prepare(f)
	for m := 0; m <= p.month && m < p.pass.model.Months; m++ {
		fill(m)
		p.pass.model.Month(f, m)
	}
}

// trace collects the steps and inputs from which columns were computed.
func trace(l *series.Layout, targets []series.Col, own, central *series.Frame) *Trace {
	steps, sources := map[series.Col]int{}, map[series.Col]series.Source{}
	for i, s := range l.Steps {
		steps[s.Col] = i
	}
	drawn := map[series.Col]bool{}
	for i, list := range [][]series.Source{l.Inputs, l.Draws, l.MonthlyDraws} {
		for _, s := range list {
			sources[s.Col], drawn[s.Col] = s, i > 0
		}
	}
	used, seen := []int{}, map[series.Col]bool{}
	t := &Trace{}
	var visit func(c series.Col)
	visit = func(c series.Col) {
		if seen[c] {
			return
		}
		seen[c] = true
		if s, ok := sources[c]; ok {
			t.Inputs = append(t.Inputs, TraceInput{ID: s.ID, Unit: s.Unit, Value: own.Col(c)[0], Central: central.Col(c)[0], Draw: drawn[c]})
		}
		if i, ok := steps[c]; ok {
			used = append(used, i)
			for _, a := range l.Steps[i].Args {
				visit(a.Col)
			}
		}
	}
	for _, c := range targets {
		visit(c)
	}
	sort.Ints(used)
	rank := map[int]int{}
	for k, i := range used {
		rank[i] = k + 1
	}
	for _, i := range used {
		step := traceStep(l.Steps[i], sources, steps, l, own, central)
		for k, a := range l.Steps[i].Args {
			if from, ok := steps[a.Col]; ok && step.Args[k].Input == "" {
				step.Args[k].From = rank[from]
			}
		}
		t.Steps = append(t.Steps, step)
	}
	sort.Slice(t.Inputs, func(i, j int) bool { return t.Inputs[i].ID < t.Inputs[j].ID })
	return t
}

func traceStep(s series.Step, sources map[series.Col]series.Source, steps map[series.Col]int, l *series.Layout, own, central *series.Frame) TraceStep {
	out := TraceStep{Formula: s.Formula, Subject: s.Subject, Symbol: s.Symbol, Unit: s.Unit, Expr: s.Expr, Value: own.Col(s.Col)[0], Central: central.Col(s.Col)[0]}
	for _, a := range s.Args {
		arg := TraceArg{Symbol: a.Symbol, Value: own.Col(a.Col)[0], Central: central.Col(a.Col)[0]}
		if src, ok := sources[a.Col]; ok {
			arg.Input, arg.Unit = src.ID, src.Unit
		} else if i, ok := steps[a.Col]; ok {
			arg.Unit, arg.Subject = l.Steps[i].Unit, l.Steps[i].Subject
		}
		out.Args = append(out.Args, arg)
	}
	if s.Formula == "U0" && s.Unit == "" && len(out.Args) > 0 { // what is shown only from a phase on
		out.Unit = out.Args[0].Unit
	}
	return out
}

// find returns a design value and where it was computed.
func (r *Run) find(quantity, phase string) (Design, place, error) {
	for _, d := range r.Result.Design {
		if d.ID != quantity || d.Phase != phase {
			continue
		}
		p := 0
		for i := range r.phases {
			if r.phases[i].ID == phase {
				p = i
			}
		}
		at := r.where(quantity, p)
		at.trial, at.month = d.Trial, int(d.At-r.Case.Start)
		if at.pass == nil {
			return d, at, fmt.Errorf("%s has a design value, but no chain of formulas", quantity)
		}
		return d, at, nil
	}
	return Design{}, place{}, r.unknown(quantity, phase)
}

// unknown says what may be asked for instead.
func (r *Run) unknown(quantity, phase string) error {
	known := false
	var phases []string
	for _, q := range Register() {
		known = known || q.ID == quantity
	}
	for _, p := range r.phases {
		phases = append(phases, p.ID)
	}
	if !known {
		return fmt.Errorf("there is no quantity %q; see the list in the manual, such as compute.servers", quantity)
	}
	return fmt.Errorf("%s has no design value in phase %q; the phases are %v", quantity, phase, phases)
}

// rankOf is the rank of the design percentile.
func (r *Run) rankOf() int { return montecarlo.Rank(r.Case.Confidence, r.Case.Trials) }

// ExplainMonth returns the chain behind a quantity of the site in one month, for the trial that
// gives the design value of the month's phase (trial 0 where there is none).
func (r *Run) ExplainMonth(quantity string, m series.Month) (*Trace, error) {
	at := int(m - r.Case.Start)
	if at < 0 || at >= r.Case.Months {
		return nil, r.outside(m)
	}
	p := place{pass: &r.work.pass, month: at}
	i, ok := r.work.track[quantity]
	if !ok {
		p.pass = &r.need.pass
		if i, ok = r.need.track[quantity]; !ok {
			return nil, fmt.Errorf("%s is not computed in this plan: the scenario states nothing that it rests on", quantity)
		}
	}
	trial, of := r.designTrial(quantity, at)
	p.col, p.trial = p.pass.tracks[i].Col, trial
	q := quantityOf(quantity)
	t, err := r.chain(p, q.Unit)
	if err != nil {
		return nil, err
	}
	t.Design, t.Site = Design{ID: quantity, Unit: r.unit(q.Unit), At: m, Trial: p.trial}, q.Site
	t.Of = of
	return t, nil
}

// ExplainPhase returns the chain behind the design value of a phase; of a quantity without design
// values that of the phase's last month, and of what is bought that of the month in which it is.
func (r *Run) ExplainPhase(quantity, phase string) (*Trace, error) {
	for p := range r.phases {
		if q, ok := lookUp(quantity); ok && !q.Sized && r.phases[p].ID == phase {
			return r.ExplainMonth(quantity, r.Case.Start+series.Month(r.told(quantity, p)))
		}
	}
	return r.Explain(quantity, phase)
}

// told is the month of a phase that says most of a quantity that has no design value.
func (r *Run) told(quantity string, p int) int {
	if quantity == "cost.capex" {
		for ; p >= 0; p-- {
			for _, i := range r.equipment[p] {
				if i.bought() {
					return r.spans[p].From
				}
			}
		}
		return r.spans[0].From
	}
	return r.spans[p].To - 1
}

// lookUp finds a quantity in the register.
func lookUp(id string) (Quantity, bool) {
	for _, q := range Register() {
		if q.ID == id {
			return q, true
		}
	}
	return Quantity{}, false
}

// designTrial is the trial of a quantity's design value in the phase of a month, and that phase;
// where there is none trial 0 and no phase.
func (r *Run) designTrial(quantity string, month int) (trial int, phase string) {
	if p := r.phaseAt(month); p >= 0 {
		if d, _, err := r.find(quantity, r.phases[p].ID); err == nil {
			return d.Trial, d.Phase
		}
	}
	return 0, ""
}

func (r *Run) outside(m series.Month) error {
	return fmt.Errorf("%s is outside the plan, which runs from %s to %s", m, r.Case.Start, r.Case.Start+series.Month(r.Case.Months-1))
}

// quantitySite is the state of the site in which a quantity is meant; services know quantities
// that the register does not, and those are meant in standby.
func quantitySite(id string) string {
	if q, ok := lookUp(id); ok {
		return q.Site
	}
	return Standby
}
