package plan

import (
	"context"

	"radif/model/facility"
	"radif/model/montecarlo"
	"radif/model/series"
)

// works is pass 3: the frozen plant under the same draws.
type works struct {
	pass
	use    *itUse
	plant  *plantUse
	track  map[string]int // monthly index by quantity
	peak   map[string]int // phase maxima index by quantity of the plant: the need of each trial's own load
	checks []check        // as the summary counts them
	parts  []Part
	partAt []int
}

// check is one thing that may fall short in operation: what is needed and what is there.
type check struct {
	id    string // quantity, with the pool or storage class in brackets where it is one of several
	col   series.Col
	limit []float64            // by phase, base units
	known []*montecarlo.Maxima // by phase, where pass 1 kept every maximum; col is then one of pass 1
}

// plantUse is the frozen plant as columns, and the chain of stages on the IT load of the month.
type plantUse struct {
	frozen    *frozen
	racks     *facility.RackStage
	ups       *facility.UPSStage
	battery   *facility.BatteryStage
	cooling   *facility.CoolingStage
	generator *facility.GeneratorStage
	fuel      *facility.FuelStage
	utility   *facility.UtilityStage
	operation *facility.Operation
	area      series.Col
	weight    series.Col
	built     series.Col    // 1 from the first phase on
	shown     *series.Sheet // what is shown and paid for: nothing before the site is there
}

// plantBy collects one number of the plant over the phases.
func (r *Run) plantBy(of func(sitePlant) float64) []float64 {
	v := make([]float64, len(r.plant))
	for p := range r.plant {
		v[p] = of(r.plant[p])
	}
	return v
}

// compilePlant declares the chain on the actual IT load, with the frozen plant around it.
func (r *Run) compilePlant(b *series.Builder, u *itUse) *plantUse {
	f, w := r.Case.Facility, &plantUse{frozen: r.newFrozen()}
	col := func(symbol, unit string, of func(sitePlant) float64) series.Col {
		return w.frozen.column(b, "site", symbol, unit, r.plantBy(of))
	}
	it := u.power.Result.Total[facility.DesignDay]
	upsPower := col("P_UPS", "W", func(p sitePlant) float64 { return p.upsPower })
	rating := col("Q_inst", "W", func(p sitePlant) float64 { return p.cooling.Rating })
	white := col("A_white", "m²", func(p sitePlant) float64 { return p.whiteSpace })
	sets := col("n_set", "1", func(p sitePlant) float64 { return p.generator.Needed })
	setPower := col("P_set", "W", func(p sitePlant) float64 { return p.setPower })
	w.racks = facility.CompileRacks(b, facility.RackInput{Rack: f.Rack, Hosts: f.Hosts, Media: f.Media, Devices: f.Devices, IT: it,
		HostCount: u.hosts, ShelfCount: u.power.Result.Shelves, Pieces: u.pieces})
	w.ups = facility.CompileUPS(b, facility.UPSInput{UPS: f.UPS, Redundancy: f.Availability.UPS, Load: it})
	w.battery = facility.CompileBattery(b, facility.BatteryInput{Battery: f.Battery, Mechanical: f.UPS.Mechanical, Redundancy: f.Availability.UPS, Load: it})
	w.cooling = facility.CompileCooling(b, facility.CoolingInput{Site: f.Site, UPS: f.UPS, Distribution: f.Distribution, Auxiliary: f.Auxiliary,
		Cooling: f.Cooling, Redundancy: f.Availability.Cooling, IT: it, Power: upsPower, WhiteSpace: white})
	w.generator = facility.CompileGenerator(b, facility.GeneratorInput{Site: f.Site, UPS: f.UPS, Distribution: f.Distribution, Auxiliary: f.Auxiliary,
		Cooling: f.Cooling, Generator: f.Generator, Redundancy: f.Availability.Generator, IT: it, Standby: u.power.Result.Total[facility.Standby],
		Power: upsPower, Rating: rating, WhiteSpace: white})
	w.fuel = facility.CompileFuel(b, facility.FuelInput{Fuel: f.Fuel, Availability: f.Availability, Load: w.generator.Result.Site, Sets: sets, SetPower: setPower})
	w.utility = facility.CompileUtility(b, facility.UtilityInput{Utility: f.Utility, Redundancy: f.Availability.Utility, Load: w.generator.Result.Load})
	w.operation = facility.CompileOperation(b, facility.OperationInput{Start: r.Case.Start, Site: f.Site, Occasions: f.Occasions, UPS: f.UPS,
		Distribution: f.Distribution, Auxiliary: f.Auxiliary, Cooling: f.Cooling, Fuel: f.Fuel, Utility: f.Utility, Footprint: f.Footprint,
		IT: u.power.Result.Total, Design: col("P_IT_design", "W", func(p sitePlant) float64 { return p.it }), Power: upsPower, Rating: rating, WhiteSpace: white,
		Transformer: col("S_tr", "VA", func(p sitePlant) float64 { return p.utility.Rating }), Sets: sets,
		AllSets: col("n_all", "1", func(p sitePlant) float64 { return p.generator.Installed }), SetPower: setPower})
	w.area = w.frozen.column(b, "site", "A", "m²", r.specifiedBy("space.area"))
	w.weight = w.frozen.column(b, "site", "m", "kg", r.specifiedBy("space.weight"))
	w.built, w.shown = col("built", "1", func(sitePlant) float64 { return 1 }), series.NewSheet(b, "site")
	return w
}

// since declares a column with nothing before the site is there: the fixed draw of a plant that
// is not built yet is no need.
func (w *plantUse) since(id string, c series.Col) series.Col {
	if c == series.Zero {
		return c
	}
	line := series.Line{Formula: "U0", Symbol: id, Unit: "", Expr: id + " from the first phase on"}
	return w.shown.Product(line, series.Operand(id, c), series.Operand("built", w.built))
}

// show declares the outputs since the site is there.
func (w *plantUse) show(outputs []output) []output {
	for i, o := range outputs {
		outputs[i].col = w.since(o.id, o.col)
	}
	return outputs
}

// specifiedBy is a frozen quantity over the phases, base units.
func (r *Run) specifiedBy(id string) []float64 {
	v := make([]float64, len(r.chains))
	for p := range v {
		v[p] = r.chains[p][id].specified
	}
	return v
}

func (w *plantUse) prepare(f *series.Frame) { w.operation.Prepare(f) }

func (w *plantUse) month(f *series.Frame, m int) {
	w.frozen.month(f, m)
	for _, s := range []facilityStage{w.racks, w.ups, w.battery, w.cooling, w.generator, w.fuel, w.utility} {
		s.Prepare(f)
	}
	w.operation.Month(f, m)
	w.shown.Run(f)
}

// operate runs pass 3: the same draws on the frozen plant.
func (r *Run) operate(ctx context.Context) error {
	r.equip()
	b := series.NewBuilder()
	compile := compileLoads
	if r.exact { // what the loads need is known from pass 1
		compile = compileUse
	}
	u := r.compileIT(b, compile(b, r.Case))
	w := &works{use: u, plant: r.compilePlant(b, u), track: map[string]int{}, peak: map[string]int{}}
	money := r.compileCost(b, w.plant)
	shown := append(w.plant.show(w.plant.outputs(u)), money.outputs()...)
	parts := w.plant.show(w.plant.powerParts())
	w.pass = pass{name: "operation", model: montecarlo.Model{Layout: b.Layout(), Months: r.Case.Months,
		Prepare: func(f *series.Frame) { u.prepare(f); w.plant.prepare(f); money.prepare(f) },
		Month:   func(f *series.Frame, m int) { u.month(f, m); w.plant.month(f, m); money.month(f, m) }}}
	for _, o := range shown {
		w.track[o.id] = w.addTrack(o.id, o.col, siteBits)
		if _, ok := r.chains[0][o.id]; ok && o.id != "space.area" && o.id != "space.weight" { // rooms follow what is installed
			w.peak[o.id] = w.addPeak(o.col)
		}
	}
	for _, p := range parts {
		w.parts, w.partAt = append(w.parts, Part{ID: p.id}), append(w.partAt, w.addTrack("power of "+p.id, p.col, 0))
	}
	w.checks = append(r.itChecks(u), r.plantChecks(w.plant, u)...)
	for _, c := range w.checks {
		w.pass.checks = append(w.pass.checks, montecarlo.Check{Col: c.col, Known: c.known, Limits: reach(c.limit)})
	}
	r.work, r.unpriced = w, money.stage.Result.Unpriced
	return r.run(ctx, &w.pass)
}

// outputs lists the quantities of pass 3, in base units.
func (w *plantUse) outputs(u *itUse) []output {
	o := w.operation.Result
	return []output{
		{"space.racks", w.racks.Result.Continuous},
		{"space.area", w.area},
		{"space.weight", w.weight},
		{"power.it", u.power.Result.Total[facility.DesignDay]},
		{"power.ups", w.ups.Result.Required},
		{"power.battery", w.battery.Result.Required},
		{"cooling.capacity", w.cooling.Result.Required},
		{"power.cooling", w.generator.Result.Cooling},
		{"power.generator", w.generator.Result.Required},
		{"power.fuel", w.fuel.Result.Volume},
		{"power.utility", w.utility.Result.Required},
		{"energy.annual", o.Annual},
		{"energy.pue", o.PUE},
		{"energy.water", o.AnnualWater},
		{"energy.carbon", o.AnnualCarbon},
	}
}

// powerParts lists the mean power by what draws it; the parts add up to the site.
func (w *plantUse) powerParts() []output {
	p := w.operation.Result.Parts
	return []output{{"it", p.IT}, {"ups", p.UPS}, {"distribution", p.Distribution}, {"lighting", p.Lighting},
		{"auxiliary", p.Auxiliary}, {"cooling", p.Cooling}, {"transformer", p.Transformer}}
}

// reach raises limits by the slack with which a count or a size was found to meet its need, so
// that what was specified for a trial does not fall short in that trial.
func reach(limits []float64) []float64 {
	out := make([]float64, len(limits))
	for p, v := range limits {
		out[p] = v * (1 + 2*slack)
	}
	return out
}

// itChecks compares what the loads need with the frozen IT equipment, pool by pool and class by
// class, and with the specified rates. Where pass 1 kept every maximum, these are compared; else
// the needs are computed again.
func (r *Run) itChecks(u *itUse) []check {
	var out []check
	l := u.loads
	if r.exact {
		l = r.need.loads
	}
	add := func(id string, col series.Col, peak int, limit []float64) {
		c := check{id: id, col: col, limit: limit}
		if r.exact {
			c.known = r.need.summary.Peaks[peak]
		}
		out = append(out, c)
	}
	for i, p := range r.Case.Pools {
		add("compute.servers["+p.ID+"]", l.compute.Result.Pools[i].Hosts, r.need.hosts[i], r.byPhase(func(it itPlant) float64 { return it.hosts[i] }))
	}
	for i, s := range r.Case.Stores {
		add("storage.raw["+s.ID+"]", l.storage.Result.Classes[i].Drives, r.need.drives[i], r.byPhase(func(it itPlant) float64 { return it.drives[i] }))
	}
	for _, o := range l.outputs() {
		q := quantityOf(o.id)
		if !q.Sized || o.id == "compute.servers" || o.id == "storage.raw" {
			continue
		}
		limit := make([]float64, len(r.phases))
		for p := range limit {
			limit[p] = fromUnit(r.specifiedNeed(q, p), q.Unit)
		}
		add(o.id, o.col, r.need.peak[o.id], limit)
	}
	return out
}

// plantChecks compares the need of N with what N units in place carry.
func (r *Run) plantChecks(w *plantUse, u *itUse) []check {
	carried := func(of func(sitePlant) facility.Selection) []float64 {
		return r.plantBy(func(p sitePlant) float64 { return of(p).Needed * of(p).Size })
	}
	return []check{
		{id: "power.it", col: u.power.Result.Total[facility.DesignDay], limit: r.plantBy(func(p sitePlant) float64 { return p.it })},
		{id: "space.racks", col: w.racks.Result.Continuous, limit: r.plantBy(func(p sitePlant) float64 { return p.racks })},
		{id: "power.ups", col: w.ups.Result.Need, limit: carried(func(p sitePlant) facility.Selection { return p.ups })},
		{id: "power.battery", col: w.battery.Result.Required, limit: r.specifiedBy("power.battery")},
		{id: "cooling.capacity", col: w.cooling.Result.Need, limit: carried(func(p sitePlant) facility.Selection { return p.cooling })},
		{id: "power.cooling", col: w.generator.Result.Cooling, limit: r.specifiedBy("power.cooling")},
		{id: "power.generator", col: w.generator.Result.Need, limit: carried(func(p sitePlant) facility.Selection { return p.generator })},
		{id: "power.fuel", col: w.fuel.Result.Volume, limit: r.specifiedBy("power.fuel")},
		{id: "power.utility", col: w.utility.Result.Need, limit: carried(func(p sitePlant) facility.Selection { return p.utility })},
	}
}
