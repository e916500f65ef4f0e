package facility

import (
	"math"

	"radif/model/series"
)

// UtilityNeed is F9: transformer rating, VA, for the load of the site (W): P/pf·(1 + growth)/loading. With 2N
// each of the two carries all of it.
func UtilityNeed(load, powerFactor, growth, loading float64) float64 {
	return load / powerFactor * (1 + growth) / loading
}

// BusbarCurrent is F9: current of a three-phase rating, A: S / (√3·V), V between lines. 1000 kVA at 400 V: 1443 A.
func BusbarCurrent(rating, voltage float64) float64 {
	return Ratio(rating, math.Sqrt(3)*voltage)
}

// UtilityInput is the frozen load.
type UtilityInput struct {
	Utility    Utility
	Redundancy Redundancy

	Load series.Col // W of the site with recharge and life safety, frozen (GeneratorResult.Load)
}

// UtilityResult gives the columns filled by Prepare.
type UtilityResult struct {
	Need        series.Col // VA of N
	Required    series.Col // VA with redundancy, continuous
	Transformer series.Col // VA of one
	Needed      series.Col // transformers of N in one system
	Installed   series.Col // transformers in place
	Rating      series.Col // VA in place: power.utility
	Current     series.Col // A on the low side of one; zero where no voltage is given
}

// UtilityStage is the compiled stage (F9).
type UtilityStage struct {
	Result UtilityResult
	sheet  *series.Sheet
}

// CompileUtility declares the incoming supply.
func CompileUtility(b *series.Builder, in UtilityInput) *UtilityStage {
	s, r, p := series.NewSheet(b, site), UtilityResult{}, in.Utility
	r.Need = s.Four(line("F9", "S_need", "VA", "S_need = P / pf · (1 + growth) / loading"), UtilityNeed,
		arg("P", in.Load), arg("pf", b.Input(p.PowerFactor, "1")), arg("growth", b.InputOr(p.Growth, "1", series.Zero)), arg("loading", b.Input(p.Loading, "1")))
	u := units(s, line("F9", "S_tr", "VA", ""), r.Need, b.InputOr(p.Transformer.Unit, "VA", series.Zero), p.Transformer, in.Redundancy)
	r.Transformer, r.Needed, r.Installed, r.Rating, r.Required = u.size, u.needed, u.installed, u.rating, u.required
	r.Current = s.Two(line("F9", "I", "A", "I = S_tr / (√3 · V)"), BusbarCurrent, arg("S_tr", r.Transformer), arg("V", b.InputOr(p.Voltage, "V", series.Zero)))
	return &UtilityStage{r, s}
}

// Prepare fills the columns.
func (s *UtilityStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
