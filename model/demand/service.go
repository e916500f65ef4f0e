package demand

import "radif/model/series"

// service is a compiled service.
type service struct {
	law
	inventory bool
	profile   int
	base      series.Col
	own       series.Col // level of a curve of its own
	divisor   series.Col // its level at the curve's date
	ratio     series.Col // Follows: log ratio of the driver
	growth    series.Col
	powers    powers // Constant and Compound
	steps     []dated
	factor    series.Col   // product of the steps; One without any
	volume    series.Col   // without events
	lambda    series.Col   // in the mean hour, without events; Zero for machines
	times     []series.Col // EventTime of its events
	total     series.Col   // with events; volume where there are none
}

func (s *Stage) compileService(b *series.Builder, index int) service {
	in := s.in.Services[index]
	subject := "services." + in.ID
	v := service{inventory: in.Inventory, profile: in.Profile}
	unit := "1/month"
	if v.inventory {
		unit = "machines"
	}
	v.base = b.Input(in.Base, unit)
	v.law = s.compileLaw(b, subject, in.Growth, v.base)
	s.compileGrowth(b, subject, &v, in.Growth)
	compileSteps(b, subject, in, &v)
	season := series.One
	if !v.inventory {
		season = s.clock.season[v.profile]
	}
	v.volume = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "V", Unit: unit, Expr: "V = V0 · g · k · s",
		Args: []series.Arg{{Symbol: "V0", Col: v.base}, {Symbol: "g", Col: v.growth}, {Symbol: "k", Col: v.factor}, {Symbol: "s", Col: season}}})
	v.lambda, v.total = series.Zero, v.volume
	if !v.inventory {
		v.lambda = b.Column(series.Step{Formula: "D3", Subject: subject, Symbol: "λ", Unit: "1/s", Expr: "λ = V / month",
			Args: []series.Arg{{Symbol: "V", Col: v.volume}, {Symbol: "month", Col: s.clock.seconds}}})
		s.compileTotal(b, subject, index, &v)
	}
	s.Result.Level = append(s.Result.Level, v.total)
	s.Result.MeanRate = append(s.Result.MeanRate, v.lambda)
	return v
}

// compileGrowth declares the factor g.
func (s *Stage) compileGrowth(b *series.Builder, subject string, v *service, c Curve) {
	years := func() series.Arg { return series.Arg{Symbol: "t", Col: s.yearsSince(b, c.At)} }
	switch {
	case v.follows:
		v.ratio = s.linkTo(b, v.law)
		v.growth = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "g", Unit: "1", Expr: "g = (D/D(at))^e · (1+w)^t",
			Args: []series.Arg{{Symbol: "e", Col: v.elasticity}, {Symbol: "ln(D/D(at))", Col: v.ratio}, {Symbol: "w", Col: v.trend}, years()}})
	case c.Kind == Constant && !v.trends:
		v.growth = series.One
	case c.Kind == Constant, c.Kind == Compound:
		v.growth = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "g", Unit: "1", Expr: "g = (1+r)^t · (1+w)^t",
			Args: []series.Arg{{Symbol: "r", Col: v.rate}, {Symbol: "w", Col: v.trend}, years()}})
		v.powers = newPowers(b, s.in, c.At)
	default:
		expr, args := v.expr()
		v.own = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "L", Unit: "1", Expr: expr, Args: append(args, years())})
		v.divisor = v.value
		if c.Kind == Table && !c.Value.Given() {
			v.divisor = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "L(at)", Unit: "1", Expr: "L(at)"})
		}
		v.growth = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "g", Unit: "1", Expr: "g = L / L(at)",
			Args: []series.Arg{{Symbol: "L", Col: v.own}, {Symbol: "L(at)", Col: v.divisor}}})
	}
}

// compileTotal declares the volume with events, where the service has any.
func (s *Stage) compileTotal(b *series.Builder, subject string, index int, v *service) {
	args := []series.Arg{{Symbol: "V", Col: v.volume}, {Symbol: "month", Col: s.clock.seconds}}
	for _, e := range s.events {
		if e.touches(index) {
			v.times = append(v.times, e.time)
			args = append(args, series.Arg{Symbol: "y", Col: e.time})
		}
	}
	if len(v.times) > 0 {
		v.total = b.Column(series.Step{Formula: "D5", Subject: subject, Symbol: "V'", Unit: "1/month",
			Expr: "V' = V·(1 + Σ y/month)", Args: args})
	}
}

func (v *service) prepare(s *Stage, f *series.Frame) {
	v.law.prepare(s, f)
	if v.kind == Table && v.divisor != v.value {
		v.level(f, v.at, f.Col(v.divisor))
	}
	if v.powers.years > 0 {
		v.powers.prepare(f, v.logRate, v.logTrend)
	}
	for i := range v.steps {
		v.steps[i].prepare(f)
	}
}

func (v *service) month(s *Stage, f *series.Frame, month series.Month) {
	v.monthGrowth(f, month)
	v.monthSteps(f, month)
	season := 1.
	if !v.inventory {
		season = s.in.Profiles[v.profile].Season[month.Number()-1]
	}
	out := f.Col(v.volume)
	base, g, k := f.Col(v.base)[:len(out)], f.Col(v.growth)[:len(out)], f.Col(v.factor)[:len(out)]
	if v.inventory {
		for i := range out {
			out[i] = Volume(base[i], g[i], k[i], season)
		}
		return
	}
	rate, seconds := f.Col(v.lambda)[:len(out)], month.Seconds()
	for i := range out {
		out[i] = Volume(base[i], g[i], k[i], season)
		rate[i] = MeanRate(out[i], seconds)
	}
	v.monthEvents(f, seconds)
}

func (v *service) monthGrowth(f *series.Frame, month series.Month) {
	if v.growth == series.One {
		return
	}
	g := f.Col(v.growth)
	switch {
	case v.follows:
		v.follow(f, month, v.ratio, g)
	case v.kind == Constant, v.kind == Compound:
		v.powers.month(f, month, g)
	default:
		level, divisor := f.Col(v.own), f.Col(v.divisor)
		v.level(f, month, level)
		for i := range g {
			g[i] = Ratio(level[i], divisor[i])
		}
	}
}

func (v *service) monthEvents(f *series.Frame, seconds float64) {
	if len(v.times) == 0 || !f.Needs(v.total) {
		return
	}
	out, volume := f.Col(v.total), f.Col(v.volume)
	first := f.Col(v.times[0])
	copy(out, first)
	for _, c := range v.times[1:] {
		t := f.Col(c)
		for i := range out {
			out[i] += t[i]
		}
	}
	for i := range out {
		out[i] = EventVolume(volume[i], out[i], seconds)
	}
}
