package plan

import (
	"context"
	"sort"

	"radif/model/facility"
	"radif/model/quantity"
	"radif/model/series"
)

// The links of the chain, in the order in which they are frozen. Each compiles its stage on the
// frozen values before it, evaluates it over all trials, and fixes its own value.

func sorted(cols map[string]series.Col) []string {
	var ids []string
	for id := range cols {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}

// each evaluates one link in every phase.
func (r *Run) each(ctx context.Context, name string, compile func(b *series.Builder, p int) (facilityStage, map[string]series.Col)) ([]*sizing, error) {
	out := make([]*sizing, len(r.plant))
	for p := range out {
		s, err := r.size(ctx, name, func(b *series.Builder) (facilityStage, map[string]series.Col) { return compile(b, p) })
		if err != nil {
			return nil, err
		}
		out[p] = s
	}
	return out, nil
}

// load is the frozen IT load as a column.
func (r *Run) load(b *series.Builder, p int) series.Col {
	return fixed(b, "site", "P_IT", "W", r.plant[p].it)
}

func (r *Run) freezeRacks(ctx context.Context) error {
	f := r.Case.Facility
	all, err := r.each(ctx, "racks", func(b *series.Builder, p int) (facilityStage, map[string]series.Col) {
		s := facility.CompileRacks(b, r.rackInput(b, p))
		return s, map[string]series.Col{"racks": s.Result.Racks, "continuous": s.Result.Continuous, "white": s.Result.WhiteSpace, "weight": s.Result.Weight, "binding": s.Result.Binding}
	})
	if err != nil {
		return err
	}
	area := r.Case.central(f.Rack.Area)
	for p, s := range all {
		q := quantityOf("space.racks")
		racks, _, rule := specify(q, r.at(s, "racks"), r.Case.Margins, Ladder{})
		plant := &r.plant[p]
		plant.racks, plant.rackWeight = racks, r.at(s, "weight")
		if p > 0 {
			plant.racks, plant.rackWeight = max(racks, r.plant[p-1].racks), max(plant.rackWeight, r.plant[p-1].rackWeight)
		}
		plant.whiteSpace = max(r.at(s, "white"), plant.racks*area)
		bind := r.valueAt(s, "racks", "binding")
		r.chains[p]["space.racks"] = link{sizing: s, id: "continuous", specified: plant.racks, rule: rule, binding: rackBinding(bind)}
	}
	return nil
}

// rackInput is the frozen IT equipment of a phase as the racks see it.
func (r *Run) rackInput(b *series.Builder, p int) facility.RackInput {
	f, it := r.Case.Facility, r.it[p]
	in := facility.RackInput{Rack: f.Rack, Hosts: f.Hosts, Media: f.Media, Devices: f.Devices, IT: r.load(b, p)}
	for i, h := range f.Hosts {
		in.HostCount = append(in.HostCount, fixed(b, "pools."+h.ID, "hosts", "1", it.hosts[i]))
	}
	for i, m := range f.Media {
		shelves := facility.Units(it.drives[i], r.Case.central(m.DrivesPerShelf))
		in.ShelfCount = append(in.ShelfCount, fixed(b, "storage."+m.ID, "shelves", "1", shelves))
	}
	for i, d := range f.Devices {
		in.Pieces = append(in.Pieces, fixed(b, "devices."+d.ID, "pieces", "1", it.pieces[i]))
	}
	return in
}

// valueAt reads another result of a link in the trial that gave the design value of id.
func (r *Run) valueAt(s *sizing, id, other string) float64 {
	peak := r.atConfidence(&s.pass, s.peak[id], 0)
	f := s.model.Layout.NewFrame(1)
	r.sampler.Bind(s.model.Layout).Fill(f, peak.Trial)
	s.model.Prepare(f)
	return f.Col(s.cols[other])[0]
}

func (r *Run) freezeUPS(ctx context.Context) error {
	f := r.Case.Facility
	all, chosen, err := r.count(ctx, unitKind{"ups", "power.ups", "S_mod", "VA", f.UPS.Module, f.Availability.UPS}, func(b *series.Builder, p int, sizes facility.Sizes) (facilityStage, map[string]series.Col) {
		ups := f.UPS
		ups.Module = sizes
		s := facility.CompileUPS(b, facility.UPSInput{UPS: ups, Redundancy: f.Availability.UPS, Load: r.load(b, p)})
		return s, map[string]series.Col{"need": s.Result.Need, "required": s.Result.Required, "rating": s.Result.Rating}
	})
	if err != nil {
		return err
	}
	pf := 1.0
	if f.UPS.PowerFactor.Given() {
		pf = r.Case.central(f.UPS.PowerFactor)
	}
	for p, s := range all {
		r.plant[p].ups, r.plant[p].upsPower = chosen[p], chosen[p].Rating*pf
		r.chains[p]["power.ups"] = counted(s, chosen[p], "modules", "")
	}
	return nil
}

// needs collects the design need of a link over the phases, with the margins of its quantity.
func (r *Run) needs(all []*sizing, id, quantity string) []float64 {
	out := make([]float64, len(all))
	for p, s := range all {
		out[p] = r.at(s, id) * r.margin(quantity)
	}
	return out
}

func (r *Run) freezeBattery(ctx context.Context) error {
	f := r.Case.Facility
	all, err := r.each(ctx, "battery", func(b *series.Builder, p int) (facilityStage, map[string]series.Col) {
		s := facility.CompileBattery(b, facility.BatteryInput{Battery: f.Battery, Mechanical: f.UPS.Mechanical, Redundancy: f.Availability.UPS, Load: r.load(b, p)})
		return s, map[string]series.Col{"required": s.Result.Required}
	})
	if err != nil {
		return err
	}
	systems, cabinet := f.Availability.UPS.Systems(), r.Case.central(f.Battery.Cabinet)
	for p, s := range all {
		r.single(p, "power.battery", s, "required", &r.plant[p].battery)
		if cabinet > 0 {
			r.plant[p].cabinets = systems * quantity.Ceil(r.plant[p].battery/systems/cabinet)
		}
	}
	return nil
}

// single fixes a quantity that is not counted in units; it never falls from phase to phase.
func (r *Run) single(p int, id string, s *sizing, result string, into *float64) {
	q := quantityOf(id)
	v, _, rule := specify(q, toUnit(r.at(s, result), q.Unit), r.Case.Margins, r.Case.Ladders[id])
	*into = fromUnit(v, q.Unit)
	if p > 0 {
		*into = max(*into, r.chains[p-1][id].specified)
	}
	r.chains[p][id] = link{sizing: s, id: result, specified: *into, rule: rule}
}

func (r *Run) freezeCooling(ctx context.Context) error {
	f := r.Case.Facility
	all, chosen, err := r.count(ctx, unitKind{"cooling", "cooling.capacity", "Q_unit", "W", f.Cooling.Unit, f.Availability.Cooling}, func(b *series.Builder, p int, sizes facility.Sizes) (facilityStage, map[string]series.Col) {
		cooling := f.Cooling
		cooling.Unit = sizes
		s := facility.CompileCooling(b, facility.CoolingInput{Site: f.Site, UPS: f.UPS, Distribution: f.Distribution, Auxiliary: f.Auxiliary,
			Cooling: cooling, Redundancy: f.Availability.Cooling, IT: r.load(b, p),
			Power:      fixed(b, "site", "P_UPS", "W", r.plant[p].upsPower),
			WhiteSpace: fixed(b, "site", "A_white", "m²", r.plant[p].whiteSpace)})
		return s, map[string]series.Col{"need": s.Result.Need, "required": s.Result.Required, "rating": s.Result.Rating}
	})
	if err != nil {
		return err
	}
	for p, s := range all {
		r.plant[p].cooling = chosen[p]
		r.chains[p]["cooling.capacity"] = counted(s, chosen[p], "units", "")
	}
	return nil
}

// generatorInput is the frozen plant as the generating sets see it.
func (r *Run) generatorInput(b *series.Builder, p int) facility.GeneratorInput {
	f, plant := r.Case.Facility, r.plant[p]
	return facility.GeneratorInput{Site: f.Site, UPS: f.UPS, Distribution: f.Distribution, Auxiliary: f.Auxiliary, Cooling: f.Cooling,
		Generator: f.Generator, Redundancy: f.Availability.Generator, IT: r.load(b, p),
		Standby:    fixed(b, "site", "P_IT_standby", "W", plant.standby),
		Power:      fixed(b, "site", "P_UPS", "W", plant.upsPower),
		Rating:     fixed(b, "site", "Q_inst", "W", plant.cooling.Rating),
		WhiteSpace: fixed(b, "site", "A_white", "m²", plant.whiteSpace)}
}

func (r *Run) freezeGenerator(ctx context.Context) error {
	f := r.Case.Facility
	all, chosen, err := r.count(ctx, unitKind{"generator", "power.generator", "S_set", "VA", f.Generator.Set, f.Availability.Generator}, func(b *series.Builder, p int, sizes facility.Sizes) (facilityStage, map[string]series.Col) {
		in := r.generatorInput(b, p)
		in.Generator.Set = sizes
		s := facility.CompileGenerator(b, in)
		g := s.Result
		return s, map[string]series.Col{"need": g.Need, "required": g.Required, "rating": g.Rating, "cooling": g.Cooling, "site": g.Site, "load": g.Load, "binding": g.Binding, "bank": g.LoadBank, "standby": g.Standby}
	})
	if err != nil {
		return err
	}
	pf := r.Case.central(f.Generator.PowerFactor)
	for p, s := range all {
		plant := &r.plant[p]
		plant.generator, plant.setPower = chosen[p], chosen[p].Size*pf
		plant.siteLoad, plant.setLoad = r.at(s, "site"), r.at(s, "load")
		r.chains[p]["power.generator"] = counted(s, chosen[p], "units", generatorBinding(r.valueAt(s, "required", "binding")))
		var electrical float64
		r.single(p, "power.cooling", s, "cooling", &electrical)
		if r.valueAt(s, "required", "bank") > 0 {
			share := 100 * r.valueAt(s, "required", "standby") / plant.setPower
			r.warn("standby-load-low", designID("power.generator", r.phases[p].ID), map[string]string{"load": number(share) + " %"})
		}
	}
	return nil
}

func (r *Run) freezeFuel(ctx context.Context) error {
	f := r.Case.Facility
	all, err := r.each(ctx, "fuel", func(b *series.Builder, p int) (facilityStage, map[string]series.Col) {
		plant := r.plant[p]
		s := facility.CompileFuel(b, facility.FuelInput{Fuel: f.Fuel, Availability: f.Availability,
			Load:     fixed(b, "site", "P_site", "W", plant.siteLoad),
			Sets:     fixed(b, "site", "n_set", "1", plant.generator.Needed),
			SetPower: fixed(b, "site", "P_set", "W", plant.setPower)})
		return s, map[string]series.Col{"volume": s.Result.Volume, "tanks": s.Result.Tanks}
	})
	if err != nil {
		return err
	}
	for p, s := range all {
		r.single(p, "power.fuel", s, "volume", &r.plant[p].fuel)
		if r.plant[p].fuel > 0 {
			r.plant[p].tanks = r.at(s, "tanks")
		}
	}
	r.buryFuel()
	return nil
}

// buryFuel gives every phase that has a fuel store the last phase's: tanks are built once.
func (r *Run) buryFuel() {
	last := len(r.plant) - 1
	for p := range r.plant {
		if r.plant[p].fuel > 0 {
			r.plant[p].fuel, r.plant[p].tanks = r.plant[last].fuel, r.plant[last].tanks
			l := r.chains[p]["power.fuel"]
			l.specified = r.plant[last].fuel
			r.chains[p]["power.fuel"] = l
		}
	}
}

func (r *Run) freezeUtility(ctx context.Context) error {
	f := r.Case.Facility
	all, chosen, err := r.count(ctx, unitKind{"utility", "power.utility", "S_tr", "VA", f.Utility.Transformer, f.Availability.Utility}, func(b *series.Builder, p int, sizes facility.Sizes) (facilityStage, map[string]series.Col) {
		utility := f.Utility
		utility.Transformer = sizes
		s := facility.CompileUtility(b, facility.UtilityInput{Utility: utility, Redundancy: f.Availability.Utility, Load: fixed(b, "site", "P_gen", "W", r.plant[p].setLoad)})
		return s, map[string]series.Col{"need": s.Result.Need, "required": s.Result.Required, "rating": s.Result.Rating}
	})
	if err != nil {
		return err
	}
	for p, s := range all {
		r.plant[p].utility = chosen[p]
		r.chains[p]["power.utility"] = counted(s, chosen[p], "units", "")
	}
	return nil
}

func (r *Run) freezeRooms(ctx context.Context) error {
	f := r.Case.Facility
	all, err := r.each(ctx, "rooms", func(b *series.Builder, p int) (facilityStage, map[string]series.Col) {
		plant := r.plant[p]
		count := func(symbol string, v float64) series.Col { return fixed(b, "site", symbol, "1", v) }
		s := facility.CompileRooms(b, facility.RoomsInput{Rooms: f.Rooms, Rack: f.Rack, Battery: f.Battery,
			WhiteSpace: fixed(b, "site", "A_white", "m²", plant.whiteSpace), RackWeight: fixed(b, "site", "m_racks", "kg", plant.rackWeight),
			UPSModules: count("n_ups", plant.ups.Installed), Cabinets: count("n_cab", plant.cabinets), Transformers: count("n_tr", plant.utility.Installed),
			Sets: count("n_set", plant.generator.Installed), Tanks: count("n_tank", plant.tanks), CoolingUnits: count("n_cool", plant.cooling.Installed)})
		return s, map[string]series.Col{"area": s.Result.Area, "weight": s.Result.Weight, "floor": s.Result.FloorUse, "batteryFloor": s.Result.BatteryUse}
	})
	if err != nil {
		return err
	}
	for p, s := range all {
		var area, weight float64
		r.single(p, "space.area", s, "area", &area)
		r.single(p, "space.weight", s, "weight", &weight)
		if r.at(s, "floor") > 1 {
			r.warn("floor-overloaded", "white-space", map[string]string{"phase": r.phases[p].ID})
		}
		if r.at(s, "batteryFloor") > 1 {
			r.warn("floor-overloaded", "battery-room", map[string]string{"phase": r.phases[p].ID})
		}
	}
	return nil
}
