package facility

import "radif/model/series"

// GeneratorInput is the frozen load and plant.
type GeneratorInput struct {
	Site         Site
	UPS          UPS
	Distribution Distribution
	Auxiliary    Auxiliary
	Cooling      Cooling
	Generator    Generator
	Redundancy   Redundancy

	IT         series.Col // design-day IT load, W, frozen
	Standby    series.Col // IT load in standby, W (ITLoadResult.Total[Standby])
	Power      series.Col // UPS in place, W, frozen
	Rating     series.Col // cooling in place, W thermal nominal, frozen (CoolingResult.Rating)
	WhiteSpace series.Col // m², frozen
}

// GeneratorResult gives the columns filled by Prepare.
type GeneratorResult struct {
	Site      series.Col // W, whole site on the design day, without recharge and life safety
	PUE       series.Col // Site / IT on the design day
	Load      series.Col // W on the sets, with recharge and life safety
	Cooling   series.Col // W electrical on the design day on the plant in place
	Derate    series.Col // power at the site / nameplate
	Need      series.Col // VA nameplate of N
	Required  series.Col // VA nameplate with redundancy, continuous
	Binding   series.Col // GeneratorByPower ...
	Set       series.Col // VA of one set
	Needed    series.Col // sets of N in one system
	Installed series.Col // sets in place
	Rating    series.Col // VA in place: power.generator
	SetPower  series.Col // W of one set, nameplate
	Standby   series.Col // W, site in standby on a cold day
	LoadBank  series.Col // 1 where a load bank is asked for
}

// GeneratorStage is the compiled stage (F7).
type GeneratorStage struct {
	Result GeneratorResult
	sheet  *series.Sheet
}

// CompileGenerator declares the generating sets.
func CompileGenerator(b *series.Builder, in GeneratorInput) *GeneratorStage {
	s, r, g := series.NewSheet(b, site), GeneratorResult{}, in.Generator
	in.load(b, s, &r)
	r.Derate = in.derate(b, s)
	need := in.need(b, s, &r)
	r.Need = need
	u := units(s, line("F7", "S_set", "VA", ""), need, b.InputOr(g.Set.Unit, "VA", series.Zero), g.Set, in.Redundancy)
	r.Set, r.Needed, r.Installed, r.Rating, r.Required = u.size, u.needed, u.installed, u.rating, u.required
	r.SetPower = product(s, line("F7", "P_set", "W", "P_set = S_set · pf"), arg("S_set", r.Set), arg("pf", b.Input(g.PowerFactor, "1")))
	r.Standby = in.standby(b, s)
	r.LoadBank = s.Four(line("F7", "bank", "1", "1 where P_stby < min_load · P_set"), LoadBank,
		arg("P_stby", r.Standby), arg("n_inst", r.Installed), arg("P_set", r.SetPower), arg("min_load", b.InputOr(g.MinLoad, "1", series.Zero)))
	return &GeneratorStage{r, s}
}

func (in GeneratorInput) plant(it series.Col, people bool, point string) plantInput {
	return plantInput{in.UPS, in.Distribution, in.Auxiliary, in.Cooling, it, in.IT, in.Power, in.WhiteSpace, people, point}
}

// load declares what the sets carry on the design day.
func (in GeneratorInput) load(b *series.Builder, s *series.Sheet, r *GeneratorResult) {
	h := in.plant(in.IT, true, "design-day").heat(b, s)
	r.Cooling = in.Cooling.cooled(b, s, in.Rating, h.heat, in.Cooling.power(b, s, in.Site.condenser(b, s, in.Cooling)))
	r.Site = h.total(s, in.IT, r.Cooling, "design-day")
	r.PUE = ratio(s, line("F7", "PUE_d", "1", "PUE_d = P_site / P_IT (design-day)"), arg("P_site", r.Site), arg("P_IT", in.IT))
	recharge := product(s, line("F7", "P_rech", "W", "P_rech = P_UPS · recharge"), arg("P_UPS", in.Power), arg("recharge", b.InputOr(in.Generator.Recharge, "1", series.Zero)))
	r.Load = sum(s, line("F7", "P_gen", "W", "P_gen = P_site + P_rech + P_safe"), arg("P_site", r.Site), arg("P_rech", recharge),
		arg("P_safe", b.InputOr(in.Auxiliary.LifeSafety, "W", series.Zero)))
}

// derate declares the derating by altitude and intake air.
func (in GeneratorInput) derate(b *series.Builder, s *series.Sheet) series.Col {
	g, or := in.Generator, func(p series.Param, unit string) series.Col { return b.InputOr(p, unit, series.Zero) }
	height := s.Four(line("F7", "k_h", "1", "k_h = 1 - loss · max(0, h - free) / step"), Derating,
		arg("h", or(in.Site.Altitude, "m")), arg("free", or(g.AltitudeFree, "m")), arg("step", or(g.AltitudeStep, "m")), arg("loss", or(g.AltitudeLoss, "1")))
	intake := s.Two(line("F7", "T_in", "°C", "T_in = T_design + rise"), IntakeAir, arg("T_design", b.Input(in.Site.DesignTemperature, "°C")), arg("rise", or(g.IntakeRise, "K")))
	warmth := s.Four(line("F7", "k_T", "1", "k_T = 1 - loss · max(0, T_in - free) / step"), Derating,
		arg("T_in", intake), arg("free", or(g.IntakeFree, "°C")), arg("step", or(g.IntakeStep, "K")), arg("loss", or(g.IntakeLoss, "1")))
	return product(s, line("F7", "k", "1", "k = k_h · k_T"), arg("k_h", height), arg("k_T", warmth))
}

// need declares the nameplate of N and what binds it.
func (in GeneratorInput) need(b *series.Builder, s *series.Sheet, r *GeneratorResult) series.Col {
	g, or := in.Generator, func(p series.Param) series.Col { return b.InputOr(p, "1", series.One) }
	pf, class, most := b.Input(g.PowerFactor, "1"), or(g.ClassFactor), or(g.MaxLoad)
	by := func(symbol string, pf series.Col) series.Arg {
		return arg(symbol, s.Five(line("F7", symbol, "VA", symbol+" = P_gen / (pf · k · class · max_load)"), GeneratorByLoad,
			arg("P_gen", r.Load), arg("pf", pf), arg("k", r.Derate), arg("class", class), arg("max_load", most)))
	}
	power, apparent := by("S_P", pf), by("S_S", or(g.LoadPowerFactor))
	step := arg("S_1", s.Five(line("F7", "S_1", "VA", "S_1 = P_gen · first / (pf · k · limit)"), GeneratorByFirstStep,
		arg("P_gen", r.Load), arg("first", b.InputOr(g.FirstStep, "1", series.Zero)), arg("pf", pf), arg("k", r.Derate), arg("limit", or(g.StepLimit))))
	r.Binding = s.Three(line("F7", "binding", "1", "1 engine power, 2 apparent power, 3 first step"), GeneratorBinding, power, apparent, step)
	return s.Three(line("F7", "S_need", "VA", "S_need = max(S_P, S_S, S_1)"), func(a, b, c float64) float64 { return max(a, b, c) }, power, apparent, step)
}

// standby declares what the site draws in standby, at the coldest point of the cooling table: the least
// that a set would see.
func (in GeneratorInput) standby(b *series.Builder, s *series.Sheet) series.Col {
	h := in.plant(in.Standby, false, "standby").heat(b, s)
	cold := in.Cooling.table(b).y[0]
	return h.total(s, in.Standby, in.Cooling.cooled(b, s, in.Rating, h.heat, cold), "standby")
}

// Prepare fills the columns.
func (s *GeneratorStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
