package plan

import (
	"context"

	"radif/model/facility"
	"radif/model/montecarlo"
	"radif/model/series"
)

// sitePlant is the frozen plant of one phase; each part is sized on the frozen part before it.
type sitePlant struct {
	it         float64 // W specified design-day IT load
	standby    float64 // W IT load in standby
	racks      float64
	whiteSpace float64 // m²
	rackWeight float64 // kg
	ups        facility.Selection
	upsPower   float64 // W in place
	battery    float64 // Wh specified
	cabinets   float64
	cooling    facility.Selection
	generator  facility.Selection
	setPower   float64 // W of one set
	siteLoad   float64 // W on the sets without recharge and life safety
	setLoad    float64 // W on the sets
	fuel       float64 // L specified
	tanks      float64
	utility    facility.Selection
}

// facilityStage is a stage of the chain that needs no month.
type facilityStage interface{ Prepare(f *series.Frame) }

// sizing is the evaluation of one link of the chain in one phase: every trial, no months.
type sizing struct {
	pass
	peak map[string]int // by result name
	cols map[string]series.Col
}

// size compiles one link of the chain, evaluates it over all trials and returns it.
func (r *Run) size(ctx context.Context, name string, compile func(b *series.Builder) (facilityStage, map[string]series.Col)) (*sizing, error) {
	b := series.NewBuilder()
	stage, cols := compile(b)
	s := &sizing{peak: map[string]int{}, cols: cols}
	s.pass = pass{name: name, model: montecarlo.Model{Layout: b.Layout(), Months: 1, Prepare: stage.Prepare, Month: func(*series.Frame, int) {}}}
	for _, id := range sorted(cols) {
		s.peak[id] = s.addPeak(cols[id])
	}
	spec := montecarlo.Spec{Model: s.model, Sampler: r.sampler, Trials: r.Case.Trials, Workers: r.opts.Workers,
		Phases: []montecarlo.Span{{From: 0, To: 1}}, Peaks: s.peaks, Keep: kept, Exact: r.exact}
	var err error
	s.summary, err = montecarlo.Run(ctx, spec)
	return s, err
}

// at is the design percentile of one result of a link.
func (r *Run) at(s *sizing, id string) float64 { return r.atConfidence(&s.pass, s.peak[id], 0).Value }

// fixed declares a value that an earlier step froze.
func fixed(b *series.Builder, subject, symbol, unit string, v float64) series.Col {
	return b.Const(v, frozenStep(subject, symbol, unit))
}

// freezePlant fixes racks, power, cooling, fuel and rooms. Each link of the chain is sized for
// all phases before the next one, so that every phase uses units of one size, chosen for the
// largest need (U0).
func (r *Run) freezePlant(ctx context.Context) error {
	r.plant = make([]sitePlant, len(r.phases))
	r.chains = make([]map[string]link, len(r.phases))
	for p := range r.plant {
		r.chains[p] = map[string]link{}
		r.freezeLoad(p)
	}
	links := []func(context.Context) error{r.freezeRacks, r.freezeUPS, r.freezeBattery, r.freezeCooling, r.freezeGenerator, r.freezeFuel, r.freezeUtility, r.freezeRooms}
	for i, freeze := range links {
		if r.opts.Step != nil {
			r.opts.Step("plant", i+1, len(links))
		}
		if err := freeze(ctx); err != nil {
			return err
		}
	}
	return nil
}

// freezeLoad fixes the design-day IT load of a phase: what every later link is sized on.
func (r *Run) freezeLoad(p int) {
	q := quantityOf("power.it")
	peak := r.atConfidence(&r.power.pass, r.power.design, p)
	s, _, _ := specify(q, toUnit(peak.Value, q.Unit), r.Case.Margins, Ladder{})
	plant := &r.plant[p]
	plant.it = fromUnit(s, q.Unit)
	plant.standby = r.atConfidence(&r.power.pass, r.power.standby, p).Value
	if p > 0 {
		plant.it = max(plant.it, r.plant[p-1].it)
	}
}

// link is one public quantity of the chain in one phase: where it was computed and what it became.
type link struct {
	sizing    *sizing
	id        string  // name of the result in the sizing
	specified float64 // base units
	rule      string
	binding   string
	units     *facility.Selection // what is in place, of a quantity that is counted in units
}

// counted is the link of a quantity that is met by equal units.
func counted(s *sizing, chosen facility.Selection, rule, binding string) link {
	return link{sizing: s, id: "required", specified: chosen.Rating, rule: rule, binding: binding, units: &chosen}
}

// unitKind is a kind of plant that is met by equal units, such as UPS modules.
type unitKind struct {
	name, quantity string
	symbol, unit   string // of the size of one
	sizes          facility.Sizes
	redundancy     facility.Redundancy
}

// count sizes a kind of plant in every phase: once to learn the needs, from which follow the size
// of a unit and their numbers, and again with that size, so that the chain shows what is bought.
func (r *Run) count(ctx context.Context, k unitKind, compile func(b *series.Builder, p int, sizes facility.Sizes) (facilityStage, map[string]series.Col)) ([]*sizing, []facility.Selection, error) {
	all, err := r.each(ctx, k.name, func(b *series.Builder, p int) (facilityStage, map[string]series.Col) { return compile(b, p, k.sizes) })
	if err != nil {
		return nil, nil, err
	}
	chosen := r.sel(r.needs(all, "need", k.quantity), r.Case.central(k.sizes.Unit), k.sizes, k.redundancy)
	if k.sizes.Unit.Given() {
		return all, chosen, nil
	}
	all, err = r.each(ctx, k.name, func(b *series.Builder, p int) (facilityStage, map[string]series.Col) {
		sizes := k.sizes
		sizes.Frozen = b.Const(chosen[p].Size, series.Step{Formula: "U0", Subject: "site", Symbol: k.symbol, Unit: k.unit,
			Expr: k.symbol + " of one unit: one size for all phases, chosen for the largest need"})
		return compile(b, p, sizes)
	})
	return all, chosen, err
}

// sel chooses units for all phases: one size, from the largest need, then a count for each phase
// that never falls.
func (r *Run) sel(needs []float64, unit float64, s facility.Sizes, red facility.Redundancy) []facility.Selection {
	largest := 0.0
	for _, n := range needs {
		largest = max(largest, n)
	}
	size := facility.Select(largest, unit, s, red).Size
	out := make([]facility.Selection, len(needs))
	for p, n := range needs {
		if p > 0 {
			n = max(n, needs[p-1])
			needs[p] = n
		}
		out[p] = facility.Select(n, size, s, red)
	}
	return out
}

// quantityOf returns the register's entry of a known id.
func quantityOf(id string) Quantity {
	for _, q := range Register() {
		if q.ID == id {
			return q
		}
	}
	panic("plan: unknown quantity " + id)
}
