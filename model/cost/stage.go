package cost

import "radif/model/series"

// Result gives the columns filled each month, in the scenario's currency.
type Result struct {
	Capex    series.Col // of the month
	CapexSum series.Col // since the plan's start: cost.capex
	Opex     series.Col // of the month
	OpexYear series.Col // currency/yr at this month's: cost.opex
	Present  series.Col // present value of all that was paid since the start, in the last month with decommissioning: cost.npv
	Value    series.Col // of what stands, at today's prices

	Items    []series.Col // by Input.Capital: cost of the month; Zero where unpriced
	Energy   series.Col
	Links    series.Col
	Upkeep   series.Col
	Staff    series.Col
	Licences series.Col
	Supplies series.Col
	Rent     series.Col

	// Unpriced names what has no price and is in no sum, in the order of the Input: "server/general", "energy/peak", "links/access", "maintenance" ...
	Unpriced []string
	// Discounted says that there is a discount rate; without it Present holds nothing of use.
	Discounted bool
}

// Stage is the compiled cost stage (K1 to K3).
type Stage struct {
	Result Result

	months       int
	items        []item
	time         series.Col
	flow, ending series.Col
	once, month  *series.Sheet
}

// compiler is a stage while it is being declared.
type compiler struct {
	*Stage
	b                        *series.Builder
	equipment, energy, wages series.Col // escalation of this month
}

// Compile declares the costs.
func Compile(b *series.Builder, in Input) *Stage {
	c := &compiler{Stage: &Stage{months: in.Months, once: series.NewSheet(b, site), month: series.NewSheet(b, site)}, b: b}
	c.time = b.Column(series.Step{Formula: "K3", Subject: site, Symbol: "t", Unit: "month", Expr: "t = months since the plan's start"})
	c.equipment = c.escalation("e_equip", in.Escalation.Equipment)
	c.energy = c.escalation("e_energy", in.Escalation.Energy)
	c.wages = c.escalation("e_wages", in.Escalation.Wages)
	c.capital(in.Capital)
	c.running(in)
	c.total(in)
	return c.Stage
}

// escalation declares the level of some prices in this month.
func (c *compiler) escalation(symbol string, rate series.Param) series.Col {
	if !rate.Given() {
		return series.One
	}
	log := c.once.One(line("K2", "ln_"+symbol, "1/month", "ln(1 + r) / 12"), LogRate, arg("r", c.b.Input(rate, "1/yr")))
	return c.month.Two(line("K2", symbol, "1", symbol+" = (1 + r)^(t/12)"), Compounded, arg("ln", log), arg("t", c.time))
}

// total declares sums and present value.
func (c *compiler) total(in Input) {
	r := &c.Result
	r.OpexYear = c.month.One(line("K2", "O_y", "currency/yr", "O_y = 12 · O"), YearlyCost, arg("O", r.Opex))
	r.CapexSum = c.b.Column(series.Step{Formula: "K1", Subject: site, Symbol: "C_sum", Unit: "currency", Expr: "C_sum = sum of C since the start", Args: []series.Arg{arg("C", r.Capex)}})
	if !in.Discount.Given() {
		c.missing("present-value")
		r.Present = series.Zero
		return
	}
	r.Discounted = true
	rate := c.once.One(line("K3", "ln_r", "1/month", "ln(1 + r) / 12"), LogRate, arg("r", c.b.Input(in.Discount, "1/yr")))
	paid := sum(c.month, line("K3", "C+O", "currency", "capital and running cost of the month"), arg("C", r.Capex), arg("O", r.Opex))
	c.flow = c.month.Three(line("K3", "PV_m", "currency", "PV_m = (C + O) / (1 + r)^(t/12)"), PresentValue, arg("C+O", paid), arg("ln_r", rate), arg("t", c.time))
	c.decommission(in, rate)
	r.Present = c.b.Column(series.Step{Formula: "K3", Subject: site, Symbol: "PV", Unit: "currency", Expr: "PV = sum of PV_m since the start, and PV_end in the last month",
		Args: []series.Arg{arg("PV_m", c.flow), arg("PV_end", c.ending)}})
}

// decommission declares the present value of clearing the site at the end of the last month.
func (c *compiler) decommission(in Input, rate series.Col) {
	if !in.Decommission.Given() {
		c.missing("decommissioning")
		c.ending = series.Zero
		return
	}
	end := c.b.Const(float64(in.Months), series.Step{Formula: "K3", Subject: site, Symbol: "t_end", Unit: "month", Expr: "t_end = months of the plan"})
	cost := c.month.Three(line("K3", "D", "currency", "D = V · share · e_wages"), DecommissionCost,
		arg("V", c.Result.Value), arg("share", c.b.Input(in.Decommission, "1")), arg("e_wages", c.wages))
	c.ending = c.month.Three(line("K3", "PV_end", "currency", "PV_end = D / (1 + r)^(t_end/12)"), PresentValue, arg("D", cost), arg("ln_r", rate), arg("t_end", end))
}

// Prepare fills what does not depend on the month and starts the sums at zero.
func (s *Stage) Prepare(f *series.Frame) {
	s.once.Run(f)
	zero(f.Col(s.Result.CapexSum))
	if s.Result.Discounted {
		zero(f.Col(s.Result.Present))
	}
}

// Month fills month m; the months come in ascending order.
func (s *Stage) Month(f *series.Frame, m int) {
	f.Set(s.time, float64(m))
	for i := range s.items {
		s.items[i].month(f, m)
	}
	s.month.Run(f)
	add(f.Col(s.Result.CapexSum), f.Col(s.Result.Capex))
	if !s.Result.Discounted {
		return
	}
	add(f.Col(s.Result.Present), f.Col(s.flow))
	if m == s.months-1 {
		add(f.Col(s.Result.Present), f.Col(s.ending))
	}
}

func zero(x []float64) {
	for i := range x {
		x[i] = 0
	}
}

func add(to, x []float64) {
	for i := range to {
		to[i] += x[i]
	}
}
