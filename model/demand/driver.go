package demand

import "radif/model/series"

// driver is a compiled driver.
type driver struct {
	law
	out series.Col
}

// link is the log ratio of a driver to its level at one date; services share it.
type link struct {
	driver    int
	at        series.Month
	reference series.Col
	out       series.Col
}

// driverIndex finds a driver by its id. The scenario has checked that it is there.
func (s *Stage) driverIndex(id string) int {
	for i, d := range s.in.Drivers {
		if d.ID == id {
			return i
		}
	}
	panic("demand: no driver " + id)
}

func (s *Stage) compileDrivers(b *series.Builder) {
	for i, d := range s.in.Drivers {
		s.refuseCircle(i)
		subject := "drivers." + d.ID
		l := s.compileLaw(b, subject, d.Growth, series.One)
		expr, args := l.expr()
		if l.follows {
			expr = "L = L0·(D(t)/D(at))^e · (1+w)^t"
			args = []series.Arg{{Symbol: "L0", Col: l.value}, {Symbol: "D(at)", Col: l.reference},
				{Symbol: "e", Col: l.elasticity}, {Symbol: "w", Col: l.trend}}
		}
		args = append(args, series.Arg{Symbol: "t", Col: s.yearsSince(b, l.at)})
		out := b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "L", Unit: d.Unit, Expr: expr, Args: args})
		s.drivers = append(s.drivers, driver{l, out})
		s.Result.Drivers = append(s.Result.Drivers, out)
	}
}

// refuseCircle panics when a driver follows itself: the scenario has refused that.
func (s *Stage) refuseCircle(i int) {
	for n, d := 0, i; s.in.Drivers[d].Growth.Kind == Follows; n++ {
		if d = s.driverIndex(s.in.Drivers[d].Growth.Driver); d == i || n > len(s.in.Drivers) {
			panic("demand: driver " + s.in.Drivers[i].ID + " follows itself")
		}
	}
}

// driverLevel writes the level of a driver in any month.
func (s *Stage) driverLevel(f *series.Frame, d int, month series.Month, out []float64) {
	l := &s.drivers[d].law
	if !l.follows {
		l.level(f, month, out)
		return
	}
	s.driverLevel(f, l.driver, month, out)
	reference, value := f.Col(l.reference), f.Col(l.value)
	e, w, years := f.Col(l.elasticity), f.Col(l.logTrend), float64(month-l.at)/12
	for i := range out {
		out[i] = value[i] * FollowFactor(e[i], LogRatio(out[i], reference[i]), w[i], years)
	}
}

// linkTo returns the column of ln(D(t)/D(at)), one for each driver and date.
func (s *Stage) linkTo(b *series.Builder, l law) series.Col {
	for _, k := range s.links {
		if k.driver == l.driver && k.at == l.at {
			return k.out
		}
	}
	out := b.Column(series.Step{Formula: "D1", Subject: "drivers." + s.in.Drivers[l.driver].ID, Symbol: "ln(D/D(at))", Unit: "1",
		Expr: "ln(D(t)/D(at))", Args: []series.Arg{{Symbol: "D", Col: s.drivers[l.driver].out}, {Symbol: "D(at)", Col: l.reference}}})
	s.links = append(s.links, link{l.driver, l.at, l.reference, out})
	return out
}

func (s *Stage) monthDrivers(f *series.Frame, month series.Month) {
	for d := range s.drivers {
		s.driverLevel(f, d, month, f.Col(s.drivers[d].out))
	}
	for _, k := range s.links {
		out, level, reference := f.Col(k.out), f.Col(s.drivers[k.driver].out), f.Col(k.reference)
		for i := range out {
			out[i] = LogRatio(level[i], reference[i])
		}
	}
}
