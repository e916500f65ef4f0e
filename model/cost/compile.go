package cost

import "radif/model/series"

const site = "site"

func arg(symbol string, c series.Col) series.Arg { return series.Operand(symbol, c) }

func line(formula, symbol, unit, expr string) series.Line {
	return series.Line{Formula: formula, Symbol: symbol, Unit: unit, Expr: expr}
}

// sum declares the sum of columns in their order; of none it is Zero.
func sum(s *series.Sheet, l series.Line, terms ...series.Arg) series.Col {
	if len(terms) == 0 {
		return series.Zero
	}
	return s.Fill(l, func(f *series.Frame, out []float64) {
		zero(out)
		for _, t := range terms {
			add(out, f.Col(t.Col))
		}
	}, terms...)
}

func (c *compiler) missing(id string) { c.Result.Unpriced = append(c.Result.Unpriced, id) }

// capital declares every kind of equipment.
func (c *compiler) capital(list []Capital) {
	var paid, value []series.Arg
	for _, k := range list {
		name := k.ID
		if k.Subject != "" {
			name += "/" + k.Subject
		}
		if !k.Price.Given() {
			c.missing(name)
			c.Result.Items = append(c.Result.Items, series.Zero)
			continue
		}
		i := c.item(k)
		price := c.b.Input(k.Price, "currency"+perMeasure(k.Unit))
		cost := c.month.Four(line("K1", "C_"+name, "currency", "C = bought · price · (1 + install) · e_equip"), CapitalCost,
			arg("bought", i.quantity), arg("price", price), arg("install", c.b.InputOr(k.Install, "1", series.Zero)), arg("e_equip", c.equipment))
		stands := c.month.Two(line("K1", "V_"+name, "currency", "V = standing · price"), InService, arg("standing", i.standing), arg("price", price))
		c.Result.Items = append(c.Result.Items, cost)
		paid, value = append(paid, arg("C_"+name, cost)), append(value, arg("V_"+name, stands))
	}
	c.Result.Capex = sum(c.month, line("K1", "C", "currency", "C = sum over equipment"), paid...)
	c.Result.Value = sum(c.month, line("K1", "V", "currency", "V = sum over equipment that stands"), value...)
}

// perMeasure is the end of the unit of a price: nothing for pieces, "/B" for bytes.
func perMeasure(unit string) string {
	if unit == "" {
		return ""
	}
	return "/" + unit
}

// item declares what is bought and what stands of one kind.
func (c *compiler) item(k Capital) item {
	i := item{life: series.Zero}
	for m, q := range k.Added {
		if q != 0 {
			i.purchases = append(i.purchases, purchase{m, q})
		}
	}
	if k.Life.Given() {
		i.life = c.once.One(line("K1", "life", "month", "life in whole months"), LifeMonths, arg("life", c.b.Input(k.Life, "s")))
	}
	unit := k.Unit
	if unit == "" {
		unit = "1"
	}
	column := func(symbol, expr string) series.Col {
		return c.b.Column(series.Step{Formula: "K1", Subject: site, Symbol: symbol, Unit: unit, Expr: expr, Args: []series.Arg{arg("life", i.life), arg("t", c.time)}})
	}
	i.quantity = column("bought", "bought = added this month, or due again after its life: "+k.ID)
	i.standing = column("standing", "standing = all that was added so far: "+k.ID)
	c.items = append(c.items, i)
	return i
}

// running declares the running cost.
func (c *compiler) running(in Input) {
	r := &c.Result
	r.Energy = c.tariff(in.Energy)
	r.Links = c.whileOpen("O_links", c.links(in.Links), in.Open)
	r.Upkeep = series.Zero
	if in.Upkeep.Share.Given() {
		r.Upkeep = c.month.Three(line("K2", "O_upkeep", "currency", "O_upkeep = V · share / 12 · e_wages"), UpkeepCost,
			arg("V", r.Value), arg("share", c.b.Input(in.Upkeep.Share, "1")), arg("e_wages", c.wages))
	} else {
		c.missing("maintenance")
	}
	r.Staff = c.whileOpen("O_staff", c.staff(in.Staff), in.Open)
	r.Licences = c.licences(in.Licences)
	r.Supplies = c.supplies(in.Supplies)
	r.Rent = c.rent(in)
	r.Opex = sum(c.month, line("K2", "O", "currency", "O = sum of running costs of the month"),
		arg("O_energy", r.Energy), arg("O_links", r.Links), arg("O_upkeep", r.Upkeep), arg("O_staff", r.Staff),
		arg("O_licences", r.Licences), arg("O_supplies", r.Supplies), arg("O_rent", r.Rent))
}

// whileOpen is a running cost that is paid from when the site is there.
func (c *compiler) whileOpen(symbol string, paid, open series.Col) series.Col {
	if paid == series.Zero || open == series.Zero {
		return paid
	}
	return c.month.Product(line("K2", symbol, "currency", symbol+" from the first phase on"), arg(symbol, paid), arg("open", open))
}

// tariff declares the cost of energy.
func (c *compiler) tariff(e Energy) series.Col {
	price, priced := c.meanPrice(e.Periods)
	if !priced && !e.Demand.Given() {
		if len(e.Periods) == 0 {
			c.missing("energy")
		}
		return series.Zero
	}
	return c.month.Five(line("K2", "O_energy", "currency", "O_energy = (E · p + P_max · demand) · e_energy"), EnergyCost,
		arg("E", e.Used), arg("p", price), arg("P_max", e.Peak), arg("demand", c.b.InputOr(e.Demand, "currency/W", series.Zero)), arg("e_energy", c.energy))
}

// meanPrice declares the price of energy of a load that is flat over the day.
func (c *compiler) meanPrice(periods []Period) (price series.Col, priced bool) {
	rest := series.One
	var terms []series.Arg
	for i, p := range periods {
		share := rest
		if i < len(periods)-1 {
			share = c.b.Input(p.Share, "1")
			rest = c.once.Two(line("K2", "rest", "1", "rest = what is left of the hours"), func(left, share float64) float64 { return left - share }, arg("left", rest), arg("share", share))
		}
		if !p.Price.Given() {
			c.missing("energy/" + p.ID)
			continue
		}
		terms = append(terms, arg("p_"+p.ID, c.once.Two(line("K2", "p_"+p.ID, "currency/Wh", "p = share of the hours · price"),
			func(share, price float64) float64 { return share * price }, arg("share", share), arg("price", c.b.Input(p.Price, "currency/Wh")))))
	}
	return sum(c.once, line("K2", "p", "currency/Wh", "p = sum over the periods"), terms...), len(terms) > 0
}

func (c *compiler) links(list []Link) series.Col {
	var terms []series.Arg
	for _, l := range list {
		if !l.PerRate.Given() && !l.Fixed.Given() {
			c.missing("links/" + l.ID)
			continue
		}
		symbol := "O_" + l.ID
		terms = append(terms, arg(symbol, c.month.Five(line("K2", symbol, "currency", symbol+" = (rate · per_rate + fixed) · carriers · e_wages"), LinkCost,
			arg("rate", l.Rate), arg("per_rate", c.b.InputOr(l.PerRate, "currency/(bit/s)", series.Zero)), arg("fixed", c.b.InputOr(l.Fixed, "currency", series.Zero)),
			arg("carriers", c.b.InputOr(l.Carriers, "1", series.One)), arg("e_wages", c.wages))))
	}
	return sum(c.month, line("K2", "O_links", "currency", "O_links = sum over links"), terms...)
}

func (c *compiler) staff(list []Post) series.Col {
	var terms []series.Arg
	for _, p := range list {
		if !p.Salary.Given() {
			c.missing("staff/" + p.ID)
			continue
		}
		symbol := "O_" + p.ID
		terms = append(terms, arg(symbol, c.month.Five(line("K2", symbol, "currency", symbol+" = posts · hours / productive · salary / 12 · e_wages"), StaffCost,
			arg("posts", c.b.Input(p.Posts, "1")), arg("hours", c.b.Input(p.Hours, "s")), arg("productive", c.b.Input(p.Productive, "s")),
			arg("salary", c.b.Input(p.Salary, "currency")), arg("e_wages", c.wages))))
	}
	return sum(c.month, line("K2", "O_staff", "currency", "O_staff = sum over posts"), terms...)
}

func (c *compiler) licences(list []Licence) series.Col {
	var terms []series.Arg
	for _, l := range list {
		if !l.Price.Given() {
			c.missing("licences/" + l.ID)
			continue
		}
		symbol := "O_" + l.ID
		terms = append(terms, arg(symbol, c.month.Three(line("K2", symbol, "currency", symbol+" = measure · price / 12 · e_equip"), LicenceCost,
			arg("measure", l.Measure), arg("price", c.b.Input(l.Price, "currency")), arg("e_equip", c.equipment))))
	}
	return sum(c.month, line("K2", "O_licences", "currency", "O_licences = sum over licences"), terms...)
}

func (c *compiler) supplies(list []Supply) series.Col {
	var terms []series.Arg
	for _, s := range list {
		if !s.Price.Given() {
			c.missing("supplies/" + s.ID)
			continue
		}
		symbol := "O_" + s.ID
		terms = append(terms, arg(symbol, c.month.Three(line("K2", symbol, "currency", symbol+" = used · price · e_energy"), SupplyCost,
			arg("used", s.Used), arg("price", c.b.Input(s.Price, "currency/L")), arg("e_energy", c.energy))))
	}
	return sum(c.month, line("K2", "O_supplies", "currency", "O_supplies = sum over supplies"), terms...)
}

// rent declares the rent; a building that is bought needs none.
func (c *compiler) rent(in Input) series.Col {
	if in.Rent.Price.Given() {
		return c.month.Three(line("K2", "O_rent", "currency", "O_rent = area · price / 12 · e_wages"), RentCost,
			arg("area", in.Rent.Area), arg("price", c.b.Input(in.Rent.Price, "currency/m²")), arg("e_wages", c.wages))
	}
	for _, k := range in.Capital {
		if k.ID == "building" && k.Price.Given() {
			return series.Zero
		}
	}
	c.missing("rent")
	return series.Zero
}
