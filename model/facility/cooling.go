package facility

import "radif/model/series"

// CoolingInput is the frozen load and UPS.
type CoolingInput struct {
	Site         Site
	UPS          UPS
	Distribution Distribution
	Auxiliary    Auxiliary
	Cooling      Cooling
	Redundancy   Redundancy

	IT         series.Col // design-day IT load, W, frozen
	Power      series.Col // UPS in place, W, frozen (UPSResult.Power)
	WhiteSpace series.Col // m², frozen (RackResult.WhiteSpace)
}

// CoolingResult gives the columns filled by Prepare.
type CoolingResult struct {
	Heat      series.Col // W thermal to remove on the design day
	Condenser series.Col // °C at the condenser on the design day
	AtSite    series.Col // power of a unit at the site / nominal
	Need      series.Col // W thermal nominal, of N
	Required  series.Col // W thermal nominal with redundancy, continuous
	Unit      series.Col // W thermal nominal of one unit
	Needed    series.Col // units of N in one system
	Installed series.Col // units in place
	Rating    series.Col // W thermal nominal in place
	Capacity  series.Col // W thermal in place at the site's design day: cooling.capacity
	Power     series.Col // W electrical on the design day: power.cooling
	Air       series.Col // m³/s through the racks; zero where AirRise is not given
}

// CoolingStage is the compiled stage (F6).
type CoolingStage struct {
	Result CoolingResult
	sheet  *series.Sheet
}

// CompileCooling declares the cooling plant.
func CompileCooling(b *series.Builder, in CoolingInput) *CoolingStage {
	s, r, c := series.NewSheet(b, site), CoolingResult{}, in.Cooling
	plant := plantInput{in.UPS, in.Distribution, in.Auxiliary, c, in.IT, in.IT, in.Power, in.WhiteSpace, true, "design-day"}
	r.Heat = plant.heat(b, s).heat
	r.Condenser = in.Site.condenser(b, s, c)
	density := in.Site.density(b, s)
	r.AtSite = s.Five(line("F6", "k_site", "1", "k_site = (1 - per_kelvin · max(0, T - T_rated)) · (1 - air_share · (1 - ρ))"), SiteCapacity,
		arg("T", r.Condenser), arg("T_rated", b.InputOr(c.RatedTemperature, "°C", r.Condenser)),
		arg("per_kelvin", b.InputOr(c.PerKelvin, "1", series.Zero)), arg("ρ", density), arg("air_share", b.InputOr(c.AirShare, "1", series.Zero)))
	r.Need = ratio(s, line("F6", "Q_need", "W", "Q_need = Q / k_site"), arg("Q", r.Heat), arg("k_site", r.AtSite))
	u := units(s, line("F6", "Q_unit", "W", ""), r.Need, b.InputOr(c.Unit.Unit, "W", series.Zero), c.Unit, in.Redundancy)
	r.Unit, r.Needed, r.Installed, r.Rating, r.Required = u.size, u.needed, u.installed, u.rating, u.required
	r.Capacity = product(s, line("F6", "Q_site", "W", "Q_site = Q_inst · k_site"), arg("Q_inst", r.Rating), arg("k_site", r.AtSite))
	r.Power = c.cooled(b, s, r.Rating, r.Heat, c.power(b, s, r.Condenser))
	r.Air = s.Three(line("F6", "V_air", "m³/s", "V_air = Q / (ρ0 · ρ · c_p · ΔT)"), AirFlow,
		arg("Q", r.Heat), arg("ρ", density), arg("ΔT", b.InputOr(c.AirRise, "K", series.Zero)))
	return &CoolingStage{r, s}
}

// condenser declares the design-day air at the condenser.
func (p Site) condenser(b *series.Builder, s *series.Sheet, c Cooling) series.Col {
	return s.Two(line("F6", "T", "°C", "T = T_design + recirculation"), CondenserAir,
		arg("T_design", b.Input(p.DesignTemperature, "°C")), arg("recirculation", b.InputOr(c.Recirculation, "K", series.Zero)))
}

// density declares the air density at the site.
func (p Site) density(b *series.Builder, s *series.Sheet) series.Col {
	return s.One(line("F6", "ρ", "1", "ρ = (1 - h / 44331 m)^5.256"), AirDensityRatio, arg("h", b.InputOr(p.Altitude, "m", series.Zero)))
}

// table returns the proportional coefficient by temperature.
func (c Cooling) table(b *series.Builder) table {
	t := table{}
	for _, p := range c.Power {
		t.x, t.y = append(t.x, p.Temperature), append(t.y, b.Input(p.Power, "1"))
	}
	return t
}

// power declares the proportional coefficient at a temperature.
func (c Cooling) power(b *series.Builder, s *series.Sheet, at series.Col) series.Col {
	t := c.table(b)
	args := []series.Arg{arg("T", at)}
	for _, y := range t.y {
		args = append(args, arg("b", y))
	}
	return s.Fill(line("F6", "b", "1", "b = table at T"), func(f *series.Frame, out []float64) { t.fill(f, out, f.Col(at)) }, args...)
}

// Prepare fills the columns.
func (s *CoolingStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
