package facility

import (
	"strconv"

	"radif/model/series"
)

// OperationInput is the frozen plant and the IT load on it. The columns may change from month to
// month (a new phase); Month reads them each time.
type OperationInput struct {
	Start        series.Month
	Site         Site
	Occasions    Occasions
	UPS          UPS
	Distribution Distribution
	Auxiliary    Auxiliary
	Cooling      Cooling
	Fuel         Fuel
	Utility      Utility
	Footprint    Footprint

	IT          [PointCount]series.Col // W (ITLoadResult.Total); DesignDay is not read
	Design      series.Col             // W, frozen design-day IT load
	Power       series.Col             // W, UPS in place
	Rating      series.Col             // W thermal nominal, cooling in place
	WhiteSpace  series.Col             // m²
	Transformer series.Col             // VA in place
	Sets        series.Col             // generating sets of N
	AllSets     series.Col             // generating sets in place
	SetPower    series.Col             // W of one set
}

// Parts are the means of a month by what draws them, W. They add up to the site.
type Parts struct {
	IT, UPS, Distribution, Lighting, Auxiliary, Cooling, Transformer series.Col
}

// OperationResult gives the columns filled each month. A yearly figure is that of a whole year at
// this month's load and plant, so that it has no season.
type OperationResult struct {
	Parts    Parts
	Power    series.Col // W, mean of the month
	Peak     series.Col // W in standby in the month's hottest hour
	Energy   series.Col // Wh of the month
	ITEnergy series.Col // Wh of the month
	Fuel     series.Col // L of the month, tests and outages
	Water    series.Col // L of the month

	Annual       series.Col // Wh/yr: energy.annual
	PUE          series.Col // of a year: energy.pue; 0 where there is no IT
	AnnualFuel   series.Col // L/yr
	AnnualWater  series.Col // L/yr: energy.water
	AnnualCarbon series.Col // g/yr: energy.carbon
}

// Operation is the compiled stage (F10, F11).
type Operation struct {
	Result   OperationResult
	start    series.Month
	climate  climateColumns
	b, hot   series.Col // coefficient of this month
	hours    series.Col // of this month
	fraction series.Col // of a year
	once     *series.Sheet
	month    *series.Sheet
}

// operationColumns are the states of the site and their means while they are being declared.
type operationColumns struct {
	in                   OperationInput
	b                    *series.Builder
	s                    *series.Sheet
	drill, failover, out series.Col // shares of the year
	heat                 [PointCount]heatColumns
	rated                series.Col // W of the transformers
}

// CompileOperation declares energy, PUE, carbon and water.
func CompileOperation(b *series.Builder, in OperationInput) *Operation {
	o := &Operation{start: in.Start, once: series.NewSheet(b, site), month: series.NewSheet(b, site)}
	o.climate = climate(b, o.once, in.Site, in.Cooling)
	monthly := func(symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: "F10", Subject: site, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	o.b = monthly("b_m", "1", "b_m = mean cooling coefficient of this calendar month", calendar(o.climate.month)...)
	o.hot = monthly("b_hot", "1", "b_hot = cooling coefficient in this month's hottest hour", calendar(o.climate.hot)...)
	o.hours = monthly("h", "h", "hours of this month")
	o.fraction = monthly("year", "1", "this month's part of a year of 8760 h")
	k := &operationColumns{in: in, b: b, s: o.month}
	k.shares(o.once)
	k.rated = product(o.month, line("F9", "P_tr", "W", "P_tr = S_tr · pf"), arg("S_tr", in.Transformer), arg("pf", b.Input(in.Utility.PowerFactor, "1")))
	for _, at := range []Point{Failover, Drill, Standby} {
		k.heat[at] = in.plant(at).heat(b, o.month)
	}
	k.result(o)
	return o
}

// calendar names the columns of the twelve calendar months.
func calendar(columns [12]series.Col) []series.Arg {
	args := make([]series.Arg, len(columns))
	for m, c := range columns {
		args[m] = arg("month_"+strconv.Itoa(m+1), c)
	}
	return args
}

func (in OperationInput) plant(at Point) plantInput {
	return plantInput{in.UPS, in.Distribution, in.Auxiliary, in.Cooling, in.IT[at], in.Design, in.Power, in.WhiteSpace, false, at.String()}
}

// shares declares the shares of the year of drill, failover and outages.
func (k *operationColumns) shares(s *series.Sheet) {
	share := func(symbol string, times, lasts series.Param, taken series.Col) series.Col {
		return s.Three(line("F10", symbol, "1", symbol+" = times · lasts / year"), YearShare,
			arg("times", k.b.InputOr(times, "1/yr", series.Zero)), arg("lasts", k.b.InputOr(lasts, "s", series.Zero)), arg("taken", taken))
	}
	o := k.in.Occasions
	k.failover = share("share_failover", o.Failovers, o.FailoverLasts, series.Zero)
	k.drill = share("share_drill", o.Drills, o.DrillLasts, k.failover)
	k.out = share("share_outage", o.Outages, o.OutageLasts, series.Zero)
}

// mean declares the mean over the states of a value of each.
func (k *operationColumns) mean(symbol string, of func(at Point) series.Col) series.Col {
	return k.s.Five(line("F10", symbol, "W", symbol+" = mean over standby, drill, failover"), StateMean,
		arg("standby", of(Standby)), arg("drill", of(Drill)), arg("failover", of(Failover)), arg("share_drill", k.drill), arg("share_failover", k.failover))
}

// loads declares cooling and transformer loss of one state at one coefficient.
func (k *operationColumns) loads(at Point, coefficient series.Col) (cooling, transformer, total series.Col) {
	h := k.heat[at]
	cooling = k.in.Cooling.cooled(k.b, k.s, k.in.Rating, h.heat, coefficient)
	inside := h.total(k.s, k.in.IT[at], cooling, at.String())
	transformer = lossInputs(k.b, k.in.Utility.Loss).of(k.s, "F10", "P_trl", k.rated, inside)
	total = sum(k.s, line("F10", "P_all", "W", "P_all = P_site + P_trl ("+at.String()+")"), arg("P_site", inside), arg("P_trl", transformer))
	return cooling, transformer, total
}

// parts declares the means by part at one coefficient, and their sum.
func (k *operationColumns) parts(coefficient series.Col, period string) (p Parts, total series.Col) {
	var cooling, transformer [PointCount]series.Col
	for _, at := range []Point{Failover, Drill, Standby} {
		cooling[at], transformer[at], _ = k.loads(at, coefficient)
	}
	p.IT = k.mean("P_IT", func(at Point) series.Col { return k.in.IT[at] })
	p.UPS = k.mean("P_ups", func(at Point) series.Col { return k.heat[at].ups })
	p.Distribution = k.mean("P_dist", func(at Point) series.Col { return k.heat[at].distribution })
	p.Lighting = k.mean("P_light", func(at Point) series.Col { return k.heat[at].lighting })
	p.Auxiliary = k.mean("P_aux", func(at Point) series.Col { return k.heat[at].auxiliary })
	p.Cooling = k.mean("P_cool", func(at Point) series.Col { return cooling[at] })
	p.Transformer = k.mean("P_trl", func(at Point) series.Col { return transformer[at] })
	total = sum(k.s, line("F10", "P", "W", "P = sum over parts ("+period+")"),
		arg("P_IT", p.IT), arg("P_ups", p.UPS), arg("P_dist", p.Distribution), arg("P_light", p.Lighting),
		arg("P_aux", p.Auxiliary), arg("P_cool", p.Cooling), arg("P_trl", p.Transformer))
	return p, total
}

// result declares the figures of the month and of the year.
func (k *operationColumns) result(o *Operation) {
	r, foot := &o.Result, k.in.Footprint
	r.Parts, r.Power = k.parts(o.b, "month")
	year, yearly := k.parts(o.climate.year, "year")
	_, _, r.Peak = k.loads(Standby, o.hot)
	energy := func(symbol string, power, hours series.Col) series.Col {
		return k.s.Two(line("F10", symbol, "Wh", symbol+" = P · h"), MonthlyEnergy, arg("P", power), arg("h", hours))
	}
	r.Energy, r.ITEnergy = energy("E", r.Power, o.hours), energy("E_IT", r.Parts.IT, o.hours)
	r.Annual = k.s.One(line("F10", "E_y", "Wh/yr", "E_y = P · 8760 h"), YearlyEnergy, arg("P", yearly))
	r.PUE = ratio(k.s, line("F10", "PUE", "1", "PUE = P / P_IT (year)"), arg("P", yearly), arg("P_IT", year.IT))
	r.AnnualFuel = k.fuel(yearly)
	part := func(symbol, unit string, of series.Col) series.Col {
		return product(k.s, line("F11", symbol, unit, symbol+" = a year's · year"), arg("of", of), arg("year", o.fraction))
	}
	r.Fuel = part("V_m", "L", r.AnnualFuel)
	itYear := k.s.One(line("F10", "E_ITy", "Wh/yr", "E_ITy = P_IT · 8760 h"), YearlyEnergy, arg("P_IT", year.IT))
	water := k.b.InputOr(foot.Water, "L/Wh", series.Zero)
	r.Water = k.s.Two(line("F11", "W_m", "L", "W_m = E_IT · wue"), WaterUse, arg("E_IT", r.ITEnergy), arg("wue", water))
	r.AnnualWater = k.s.Two(line("F11", "W_y", "L/yr", "W_y = E_ITy · wue"), WaterUse, arg("E_ITy", itYear), arg("wue", water))
	grid := k.s.Three(line("F11", "C_grid", "g/yr", "C_grid = E_y · (1 - share_outage) · grid"), GridCarbon,
		arg("E_y", r.Annual), arg("share_outage", k.out), arg("grid", k.b.InputOr(foot.GridCarbon, "g/Wh", series.Zero)))
	burnt := k.s.Two(line("F11", "C_fuel", "g/yr", "C_fuel = V_y · content"), FuelCarbon,
		arg("V_y", r.AnnualFuel), arg("content", k.b.InputOr(foot.FuelCarbon, "g/L", series.Zero)))
	r.AnnualCarbon = sum(k.s, line("F11", "C", "g/yr", "C = C_grid + C_fuel"), arg("C_grid", grid), arg("C_fuel", burnt))
}

// fuel declares the fuel of a year: tests of all sets, outages on those of N.
func (k *operationColumns) fuel(power series.Col) series.Col {
	f, o := k.in.Fuel, k.in.Occasions
	if len(f.Curves) == 0 {
		return series.Zero
	}
	input := func(p series.Param, unit string) series.Col { return k.b.InputOr(p, unit, series.Zero) }
	use := func(symbol string, flow series.Col, times, lasts series.Param) series.Col {
		return k.s.Three(line("F11", symbol, "L/yr", symbol+" = flow · times · lasts"), FuelUse,
			arg("flow", flow), arg("times", input(times, "1/yr")), arg("lasts", input(lasts, "s")))
	}
	rate := f.rate(k.b, k.s, input(f.TestLoad, "1"), k.in.SetPower)
	test := k.s.Three(line("F8", "flow_t", "L/h", "flow_t = sets · P_set · rate"), FuelFlow, arg("sets", k.in.AllSets), arg("P_set", k.in.SetPower), arg("rate", rate))
	_, outage := f.burn(k.b, k.s, power, k.in.Sets, k.in.SetPower)
	return sum(k.s, line("F11", "V_y", "L/yr", "V_y = V_test + V_out"),
		arg("V_test", use("V_test", test, f.Tests, f.TestLasts)), arg("V_out", use("V_out", outage, o.Outages, o.OutageLasts)))
}

// Prepare fills what does not depend on the month: coefficients of the climate, shares of the year.
func (o *Operation) Prepare(f *series.Frame) { o.once.Run(f) }

// Month fills month m.
func (o *Operation) Month(f *series.Frame, m int) {
	at := o.start + series.Month(m)
	calendar := at.Number() - 1
	f.Copy(o.b, o.climate.month[calendar])
	f.Copy(o.hot, o.climate.hot[calendar])
	hours := at.Seconds() / secondsPerHour
	f.Set(o.hours, hours)
	f.Set(o.fraction, hours/hoursPerYear)
	o.month.Run(f)
}
