package facility

import "radif/model/series"

// UPSNeed is F4: power that the UPS must be able to give, W:
//
//	P = IT·(1 + mechanical)·(1 + growth) / max_load
//
// IT frozen design-day load; mechanical: fans and pumps on the UPS, growth: reserve, both shares; max_load:
// highest load / rating, 0.8 to 0.95. Source: GSA, TriVolt.
func UPSNeed(it, mechanical, growth, maxLoad float64) float64 {
	return it * (1 + mechanical) * (1 + growth) / maxLoad
}

// ApparentNeed is F4: rating, VA, that gives a power P, W, when it may give pf W for each VA, and which
// carries it at the power factor of the load: P / min(pf, pf_load). 60 kW are 75 kVA at 0.8.
func ApparentNeed(power, powerFactor, loadPowerFactor float64) float64 {
	return power / min(powerFactor, loadPowerFactor)
}

// LoadAfterFailure is F4: load fraction when what redundancy is for has failed: one system of two (load / half the
// rating), else the spare modules (load / (rating - spares·module)). With N nothing may fail: the
// fraction of the whole.
func LoadAfterFailure(load, rating, module, systems, spares float64) float64 {
	if systems == 2 {
		return Ratio(load, rating/2)
	}
	return Ratio(load, rating-float64(spares*module))
}

// UPSInput is the frozen load.
type UPSInput struct {
	UPS        UPS
	Redundancy Redundancy

	Load series.Col // design-day IT load, W, frozen
}

// UPSResult gives the columns filled by Prepare.
type UPSResult struct {
	Need      series.Col // VA of N
	Required  series.Col // VA with redundancy, continuous
	Module    series.Col // VA of one module
	Needed    series.Col // modules of N in one system
	Installed series.Col // modules in place
	Rating    series.Col // VA in place: power.ups
	Power     series.Col // W in place
	Load      series.Col // load fraction, all in service
	Failed    series.Col // load fraction after the failure that redundancy is for
	Loss      series.Col // W at the design load
	Efficient series.Col // efficiency at the design load
}

// UPSStage is the compiled stage (F4).
type UPSStage struct {
	Result UPSResult
	sheet  *series.Sheet
}

// CompileUPS declares the UPS.
func CompileUPS(b *series.Builder, in UPSInput) *UPSStage {
	s, r := series.NewSheet(b, site), UPSResult{}
	u := in.UPS
	pf := b.InputOr(u.PowerFactor, "1", series.One)
	mechanical := b.InputOr(u.Mechanical, "1", series.Zero)
	need := s.Four(line("F4", "P_need", "W", "P_need = P_IT · (1 + mechanical) · (1 + growth) / max_load"), UPSNeed,
		arg("P_IT", in.Load), arg("mechanical", mechanical),
		arg("growth", b.InputOr(u.Growth, "1", series.Zero)), arg("max_load", b.Input(u.MaxLoad, "1")))
	r.Need = s.Three(line("F4", "S_need", "VA", "S_need = P_need / min(pf, pf_load)"), ApparentNeed,
		arg("P_need", need), arg("pf", pf), arg("pf_load", b.InputOr(u.LoadPowerFactor, "1", series.One)))
	plant := units(s, line("F4", "S_mod", "VA", ""), r.Need, b.InputOr(u.Module.Unit, "VA", series.Zero), u.Module, in.Redundancy)
	r.Module, r.Needed, r.Installed = plant.size, plant.needed, plant.installed
	r.Rating, r.Required = plant.rating, plant.required
	r.Power = product(s, line("F4", "P_UPS", "W", "P_UPS = S_UPS · pf"), arg("S_UPS", r.Rating), arg("pf", pf))
	module := product(s, line("F4", "P_mod", "W", "P_mod = S_mod · pf"), arg("S_mod", r.Module), arg("pf", pf))
	carried := carriedLoad(s, in.Load, mechanical, "")
	r.Load = ratio(s, line("F4", "x", "1", "x = P / P_UPS"), arg("P", carried), arg("P_UPS", r.Power))
	systems, spares := in.Redundancy.Systems(), in.Redundancy.Spares()
	r.Failed = s.Three(line("F4", "x_f", "1", "x_f = P / what is left of P_UPS"),
		func(load, rating, module float64) float64 {
			return LoadAfterFailure(load, rating, module, systems, spares)
		},
		arg("P", carried), arg("P_UPS", r.Power), arg("P_mod", module))
	r.Loss = lossInputs(b, u.Loss).of(s, "F4", "P_loss", r.Power, carried)
	r.Efficient = s.Two(line("F4", "eff", "1", "eff = P / (P + P_loss)"), Efficiency, arg("P", carried), arg("P_loss", r.Loss))
	return &UPSStage{r, s}
}

// carriedLoad declares what flows through the UPS: IT, and fans and pumps that it backs.
func carriedLoad(s *series.Sheet, it, mechanical series.Col, point string) series.Col {
	return s.Two(line("F4", "P", "W", "P = P_IT · (1 + mechanical)"+point), CarriedLoad, arg("P_IT", it), arg("mechanical", mechanical))
}

// CarriedLoad is F4: power through the UPS, W: IT·(1 + mechanical).
func CarriedLoad(it, mechanical float64) float64 { return it * (1 + mechanical) }

// Efficiency is F4: load / (load + loss), 0 at no load. The power in is the power out and the losses.
func Efficiency(load, loss float64) float64 { return Ratio(load, load+loss) }

// Prepare fills the columns.
func (s *UPSStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
