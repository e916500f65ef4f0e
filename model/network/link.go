package network

import "radif/model/series"

// link is the compiled replication link: what all classes need, seeding and carriers.
type link struct {
	compression, efficiency              series.Col
	data, goal, shipping, read, carriers series.Col
	replication, summed, change          series.Col
	seeding, shipped, seedRate, routes   series.Col
	sums                                 []series.Col // changes by class and profile
}

func (s *Stage) newLink(b *series.Builder, in Input) link {
	d := in.Link
	l := link{data: in.Data,
		compression: b.InputOr(d.Compression, "1", series.One), efficiency: b.InputOr(d.Efficiency, "1", series.One),
		goal: b.InputOr(d.SeedDays, "s", series.Zero), shipping: b.InputOr(d.Shipping, "s", series.Zero),
		read: b.InputOr(d.ShipRate, "B/s", series.Zero), carriers: b.InputOr(d.Carriers, "1", series.Zero)}
	l.declareRates(b, s.classes, in.Classes)
	column := func(formula, symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: formula, Subject: "site", Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	l.seeding = column("N3", "d", "d", "d = 8 · D / (z · e) / r / 86400",
		arg("D", l.data), arg("z", l.compression), arg("e", l.efficiency), arg("r", l.replication))
	l.routes = column("N7", "n", "1", "n = max(2, ceil(carriers))", arg("carriers", l.carriers), arg("r", l.replication))
	if d.Shipping.Given() {
		l.shipped = column("N3", "d_ship", "d", "d = (T + D / v) / 86400", arg("T", l.shipping), arg("D", l.data), arg("v", l.read))
	}
	if d.SeedDays.Given() {
		l.seedRate = column("N3", "r_seed", "bit/s", "r = 8 · D / (z · e) / T",
			arg("D", l.data), arg("z", l.compression), arg("e", l.efficiency), arg("T", l.goal))
	}
	r := &s.Result
	r.Replication, r.Summed, r.Change = l.replication, l.summed, l.change
	r.SeedingDays, r.ShippingDays, r.SeedRate, r.Routes = l.seeding, l.shipped, l.seedRate, l.routes
	return l
}

func (l *link) declareRates(b *series.Builder, classes []class, names []Class) {
	var rates, needs, changes []series.Arg
	for i, c := range classes {
		rates = append(rates, arg("r_"+names[i].ID, c.line))
		needs = append(needs, arg("c_"+names[i].ID, c.summed))
		for _, p := range c.profile {
			changes = append(changes, arg("C_"+names[i].ID, p.sum))
			l.sums = append(l.sums, p.sum)
		}
	}
	needs = append(needs, arg("z", l.compression), arg("e", l.efficiency))
	l.replication = b.Column(series.Step{Formula: "N4", Subject: "site", Symbol: "r", Unit: "bit/s", Expr: "r = Σ r over classes", Args: rates})
	l.summed = b.Column(series.Step{Formula: "N4", Subject: "site", Symbol: "r_Σ", Unit: "bit/s", Expr: "r_Σ = 8 · Σ c_Σ / (z · e)", Args: needs})
	l.change = b.Column(series.Step{Formula: "N1", Subject: "site", Symbol: "C", Unit: "B/s", Expr: "C = Σ C over classes and profiles", Args: changes})
}

func (l *link) month(f *series.Frame, classes []class) {
	replication, summed, change := f.Col(l.replication), f.Col(l.summed), f.Col(l.change)
	clear(replication)
	clear(summed)
	clear(change)
	for k := range classes {
		accumulate(replication, f.Col(classes[k].line))
		accumulate(summed, f.Col(classes[k].summed))
	}
	for _, c := range l.sums {
		accumulate(change, f.Col(c))
	}
	data, compression, efficiency := f.Col(l.data), f.Col(l.compression), f.Col(l.efficiency)
	seeding, routes, carriers := f.Col(l.seeding), f.Col(l.routes), f.Col(l.carriers)
	for i := range summed {
		summed[i] = LineRate(summed[i], compression[i], efficiency[i])
		seeding[i] = SeedingDays(data[i], compression[i], efficiency[i], replication[i])
		routes[i] = Routes(carriers[i], replication[i])
	}
	l.other(f)
}

// other reckons the ways to seed that the scenario foresees.
func (l *link) other(f *series.Frame) {
	data := f.Col(l.data)
	if l.shipped != series.Zero {
		shipped, shipping, read := f.Col(l.shipped), f.Col(l.shipping), f.Col(l.read)
		for i := range shipped {
			shipped[i] = ShippingDays(data[i], shipping[i], read[i])
		}
	}
	if l.seedRate != series.Zero {
		rate, compression, efficiency, goal := f.Col(l.seedRate), f.Col(l.compression), f.Col(l.efficiency), f.Col(l.goal)
		for i := range rate {
			rate[i] = SeedRate(data[i], compression[i], efficiency[i], goal[i])
		}
	}
}

func accumulate(out, part []float64) {
	part = part[:len(out)]
	for i := range out {
		out[i] += part[i]
	}
}
