package facility

import (
	"strconv"

	"radif/model/series"
)

// SetLoad is F8: load fraction of each running set, P / (n·P_set), all W; 0 where none runs.
func SetLoad(load, sets, setPower float64) float64 { return Ratio(load, sets*setPower) }

// FuelFlow is F8: fuel that running sets burn, L/h: n·P_set·rate, rate in L/h for each W of the set's power at
// the load fraction, from the maker's table: a set at a quarter load burns a fifth more for each kWh.
// Published: 1000 kW at 50 % 137.8 L/h.
func FuelFlow(sets, setPower, rate float64) float64 { return sets * setPower * rate }

// FuelVolume is F8: tank volume, L, for some time (s) on the sets: flow·t/3600 / usable·reserve. usable: share of the
// volume that can be drawn.
func FuelVolume(flow, seconds, usable, reserve float64) float64 {
	return flow * seconds / secondsPerHour / usable * reserve
}

// TankReserve is F8: factor on the volume for tanks of one size of which one may be empty for
// maintenance: k / (k - 1). Two 24 h tanks count as 24 h, not 48; a single tank cannot be
// maintained and is doubled. Source: core-es.com on Uptime.
func TankReserve(tanks float64) float64 {
	if tanks < 2 {
		return 2
	}
	return tanks / (tanks - 1)
}

// FuelInput is the frozen load and sets.
type FuelInput struct {
	Fuel         Fuel
	Availability Availability

	Load     series.Col // W the sets carry, frozen (GeneratorResult.Site)
	Sets     series.Col // sets of N, which run, frozen (GeneratorResult.Needed)
	SetPower series.Col // W nameplate of one, frozen
}

// FuelResult gives the columns filled by Prepare.
type FuelResult struct {
	Load   series.Col // load fraction of a running set
	Flow   series.Col // L/h
	Volume series.Col // L: power.fuel
	Tank   series.Col // L of one tank
	Tanks  series.Col // pieces
}

// FuelStage is the compiled stage (F8).
type FuelStage struct {
	Result FuelResult
	sheet  *series.Sheet
}

// CompileFuel declares the fuel store.
func CompileFuel(b *series.Builder, in FuelInput) *FuelStage {
	s, r, fuel := series.NewSheet(b, site), FuelResult{}, in.Fuel
	r.Load, r.Flow = fuel.burn(b, s, in.Load, in.Sets, in.SetPower)
	r.Tanks = b.InputOr(fuel.Tanks, "1", series.One)
	reserve := series.One
	if in.Availability.Maintainable {
		reserve = s.One(line("F8", "k_tank", "1", "k_tank = tanks / (tanks - 1), one tank empty"), TankReserve, arg("tanks", r.Tanks))
	}
	r.Volume = s.Four(line("F8", "V", "L", "V = flow · t / usable · k_tank"), FuelVolume,
		arg("flow", r.Flow), arg("t", b.Input(fuel.Hours, "s")), arg("usable", b.Input(fuel.Usable, "1")), arg("k_tank", reserve))
	r.Tank = ratio(s, line("F8", "V_tank", "L", "V_tank = V / tanks"), arg("V", r.Volume), arg("tanks", r.Tanks))
	return &FuelStage{r, s}
}

// burn declares load fraction and fuel flow of sets that carry a load.
func (fuel Fuel) burn(b *series.Builder, s *series.Sheet, load, sets, setPower series.Col) (fraction, flow series.Col) {
	fraction = s.Three(line("F8", "x", "1", "x = P / (n · P_set)"), SetLoad, arg("P", load), arg("n", sets), arg("P_set", setPower))
	rate := fuel.rate(b, s, fraction, setPower)
	flow = s.Three(line("F8", "flow", "L/h", "flow = n · P_set · rate"), FuelFlow, arg("n", sets), arg("P_set", setPower), arg("rate", rate))
	return fraction, flow
}

// rate declares the consumption by load and size of set.
func (fuel Fuel) rate(b *series.Builder, s *series.Sheet, fraction, setPower series.Col) series.Col {
	sizes := table{flat: true}
	args := []series.Arg{arg("x", fraction), arg("P_set", setPower)}
	for _, c := range fuel.Curves {
		loads := table{}
		rates := []series.Arg{arg("x", fraction)}
		for _, p := range c.Points {
			loads.x, loads.y = append(loads.x, p.Load), append(loads.y, b.Input(p.Rate, "L/Wh"))
			rates = append(rates, arg("rate", loads.y[len(loads.y)-1]))
		}
		symbol := "rate_" + strconv.FormatFloat(c.Power/1000, 'f', -1, 64)
		at := s.Fill(line("F8", symbol, "L/Wh", symbol+" = table of that size at x"), func(f *series.Frame, out []float64) { loads.fill(f, out, f.Col(fraction)) }, rates...)
		sizes.x, sizes.y = append(sizes.x, c.Power), append(sizes.y, at)
		args = append(args, arg(symbol, at))
	}
	return s.Fill(line("F8", "rate", "L/Wh", "rate between the sizes at P_set"), func(f *series.Frame, out []float64) { sizes.fill(f, out, f.Col(setPower)) }, args...)
}

// Prepare fills the columns.
func (s *FuelStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
