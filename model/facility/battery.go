package facility

import "radif/model/series"

const secondsPerHour = 3600

// DeliveredEnergy is F5: energy that one battery system gives to a constant-power load P (W) for t (s),
// measured at the battery, Wh: P·t/3600 / efficiency.
func DeliveredEnergy(load, autonomy, efficiency float64) float64 {
	return load * autonomy / secondsPerHour / efficiency
}

// NameplateEnergy is F5: energy that must be bought for it, Wh:
//
//	E = E_delivered·temperature·design / (depth·end_of_life·rate)
//
// depth of discharge and end-of-life capacity, shares; rate: share of the nameplate that a discharge
// so short delivers (lead-acid 0.50 to 0.60 at 10 to 15 min, lithium 0.80); temperature, design: factors >= 1.
// Source: IEEE 485 structure; factors scribd 380444920.
func NameplateEnergy(delivered, depth, endOfLife, rate, temperature, design float64) float64 {
	return delivered * temperature * design / (depth * endOfLife * rate)
}

// AmpereHours is F5: charge of a string of cells for an energy (Wh): E / (cells·V_end). 10 kVA at 0.8 for half an
// hour, efficiency 0.85, aging 1.25, design 1.1, 108 cells to 1.75 V: 34.24 Ah. 0 where no cells are given.
func AmpereHours(energy, cells, endVoltage float64) float64 {
	return Ratio(energy, cells*endVoltage)
}

// BatteryInput is the frozen load and the systems that share it.
type BatteryInput struct {
	Battery    Battery
	Mechanical series.Param // of the UPS: fans and pumps on it
	Redundancy Redundancy   // of the UPS: each system of 2N carries the whole N load

	Load series.Col // design-day IT load, W, frozen
}

// BatteryResult gives the columns filled by Prepare.
type BatteryResult struct {
	Rate     series.Col // share of the nameplate delivered at the autonomy
	System   series.Col // Wh nameplate, one system, continuous
	Required series.Col // Wh nameplate, all systems, continuous: power.battery
	Cabinets series.Col // pieces, all systems
	Energy   series.Col // Wh nameplate in place
	Weight   series.Col // kg
	Charge   series.Col // Ah of one system in one string; Zero where no cells are given
}

// BatteryStage is the compiled stage (F5).
type BatteryStage struct {
	Result BatteryResult
	sheet  *series.Sheet
}

// CompileBattery declares the battery.
func CompileBattery(b *series.Builder, in BatteryInput) *BatteryStage {
	s, r, p := series.NewSheet(b, site), BatteryResult{}, in.Battery
	autonomy := b.Input(p.Autonomy, "s")
	load := carriedLoad(s, in.Load, b.InputOr(in.Mechanical, "1", series.Zero), "")
	delivered := s.Three(line("F5", "E_del", "Wh", "E_del = P · t / efficiency"), DeliveredEnergy,
		arg("P", load), arg("t", autonomy), arg("efficiency", b.Input(p.Efficiency, "1")))
	r.Rate = p.rate(b, s, autonomy)
	or := func(p series.Param) series.Col { return b.InputOr(p, "1", series.One) }
	r.System = s.Six(line("F5", "E_sys", "Wh", "E_sys = E_del · temperature · design / (depth · end_of_life · rate)"), NameplateEnergy,
		arg("E_del", delivered), arg("depth", or(p.Depth)), arg("end_of_life", or(p.EndOfLife)),
		arg("rate", r.Rate), arg("temperature", or(p.Temperature)), arg("design", or(p.Design)))
	systems := in.Redundancy.Systems()
	times := func(x float64) float64 { return systems * x }
	r.Required = s.One(line("F5", "E", "Wh", "E = systems · E_sys ("+in.Redundancy.String()+")"), times, arg("E_sys", r.System))
	cabinet := b.Input(p.Cabinet, "Wh")
	one := s.Two(line("F5", "cab_sys", "1", "cab_sys = ceil(E_sys / E_cab)"), Units, arg("E_sys", r.System), arg("E_cab", cabinet))
	r.Cabinets = s.One(line("F5", "cabinets", "1", "cabinets = systems · cab_sys"), times, arg("cab_sys", one))
	r.Energy = product(s, line("F5", "E_inst", "Wh", "E_inst = cabinets · E_cab"), arg("cabinets", r.Cabinets), arg("E_cab", cabinet))
	r.Weight = product(s, line("F12", "W_bat", "kg", "W_bat = cabinets · weight"), arg("cabinets", r.Cabinets), arg("weight", b.InputOr(p.CabinetWeight, "kg", series.Zero)))
	if p.Cells.Given() {
		r.Charge = s.Three(line("F5", "Q", "Ah", "Q = E_sys / (cells · V_end)"), AmpereHours,
			arg("E_sys", r.System), arg("cells", b.Input(p.Cells, "1")), arg("V_end", b.Input(p.EndVoltage, "V")))
	}
	return &BatteryStage{r, s}
}

// rate declares the rate factor at the autonomy.
func (p Battery) rate(b *series.Builder, s *series.Sheet, autonomy series.Col) series.Col {
	if len(p.Rate) == 0 {
		return series.One
	}
	t := table{flat: true}
	args := []series.Arg{arg("t", autonomy)}
	for _, point := range p.Rate {
		t.x, t.y = append(t.x, point.Autonomy), append(t.y, b.Input(point.Factor, "1"))
		args = append(args, arg("rate", t.y[len(t.y)-1]))
	}
	return s.Fill(line("F5", "rate", "1", "rate = table at t"), func(f *series.Frame, out []float64) { t.fill(f, out, f.Col(autonomy)) }, args...)
}

// Prepare fills the columns.
func (s *BatteryStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
