package demand

import "radif/model/series"

// law is a compiled growth curve: the columns of its inputs and what Prepare made of them.
type law struct {
	kind                      CurveKind
	at                        series.Month
	value, rate, ceiling      series.Col
	innovation, imitation     series.Col
	logRate                   series.Col // Compound: ln(1 + r)
	trend, logTrend           series.Col // Zero when the curve has no trend
	elasticity                series.Col
	driver                    int        // Follows
	reference                 series.Col // Follows: level of the driver at the curve's date
	points                    []series.Col
	months                    []series.Month // of the points
	compound, follows, trends bool
}

// compileLaw declares the inputs of a curve. Where the curve states no level at its date, the
// fallback (a service's base) is that level.
func (s *Stage) compileLaw(b *series.Builder, subject string, c Curve, fallback series.Col) law {
	l := law{kind: c.Kind, at: c.At, driver: -1, follows: c.Kind == Follows, compound: c.Kind == Compound}
	l.value = b.InputOr(c.Value, "1", fallback)
	l.rate = b.InputOr(c.Rate, "1/yr", series.Zero)
	l.ceiling = b.InputOr(c.Ceiling, "1", series.Zero)
	l.innovation = b.InputOr(c.Innovation, "1/yr", series.Zero)
	l.imitation = b.InputOr(c.Imitation, "1/yr", series.Zero)
	l.elasticity = b.InputOr(c.Elasticity, "1", series.One)
	for _, p := range c.Points {
		l.points = append(l.points, b.Input(p.Level, "1"))
		l.months = append(l.months, p.At)
	}
	if l.compound {
		l.logRate = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "ln(1+r)", Unit: "1/yr",
			Expr: "ln(1+r)", Args: []series.Arg{{Symbol: "r", Col: l.rate}}})
	}
	if c.Trend.Given() {
		l.trends = true
		l.trend = b.Input(c.Trend, "1/yr")
		l.logTrend = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "ln(1+w)", Unit: "1/yr",
			Expr: "ln(1+w)", Args: []series.Arg{{Symbol: "w", Col: l.trend}}})
	}
	if l.follows {
		l.driver = s.driverIndex(c.Driver)
		l.reference = b.Column(series.Step{Formula: "D1", Subject: subject, Symbol: "D(at)", Unit: s.in.Drivers[l.driver].Unit,
			Expr: "D(at)"})
	}
	return l
}

// prepare fills what is the same in all months.
func (l *law) prepare(s *Stage, f *series.Frame) {
	if l.compound {
		logColumn(f.Col(l.logRate), f.Col(l.rate))
	}
	if l.trends {
		logColumn(f.Col(l.logTrend), f.Col(l.trend))
	}
	if l.follows {
		s.driverLevel(f, l.driver, l.at, f.Col(l.reference))
	}
}

func logColumn(out, rate []float64) {
	for i := range out {
		out[i] = LogGrowth(rate[i])
	}
}

// level writes the curve's level in a month, in its own unit, trend included; not for Follows.
func (l *law) level(f *series.Frame, month series.Month, out []float64) {
	years := float64(month-l.at) / 12
	value := f.Col(l.value)
	switch l.kind {
	case Linear:
		rate := f.Col(l.rate)
		for i := range out {
			out[i] = LinearLevel(value[i], rate[i], years)
		}
	case Compound:
		rate := f.Col(l.logRate)
		for i := range out {
			out[i] = value[i] * CompoundFactor(rate[i], years)
		}
	case Logistic:
		rate, ceiling := f.Col(l.rate), f.Col(l.ceiling)
		for i := range out {
			out[i] = LogisticLevel(value[i], ceiling[i], rate[i], years)
		}
	case Gompertz:
		rate, ceiling := f.Col(l.rate), f.Col(l.ceiling)
		for i := range out {
			out[i] = GompertzLevel(value[i], ceiling[i], rate[i], years)
		}
	case Bass:
		ceiling, p, q := f.Col(l.ceiling), f.Col(l.innovation), f.Col(l.imitation)
		for i := range out {
			out[i] = BassLevel(value[i], ceiling[i], p[i], q[i], years)
		}
	case Table:
		l.table(f, month, out)
	default:
		copy(out, value)
	}
	l.useTrend(f, years, out)
}

// table interpolates between the dated points; outside them the nearest one holds.
func (l *law) table(f *series.Frame, month series.Month, out []float64) {
	last := len(l.points) - 1
	k := 0
	for k < last && l.months[k+1] <= month {
		k++
	}
	a, b, w := f.Col(l.points[k]), f.Col(l.points[min(k+1, last)]), 0.
	if k < last && month > l.months[k] {
		w = float64(month-l.months[k]) / float64(l.months[k+1]-l.months[k])
	}
	for i := range out {
		out[i] = TableLevel(a[i], b[i], w)
	}
}

func (l *law) useTrend(f *series.Frame, years float64, out []float64) {
	if !l.trends {
		return
	}
	trend := f.Col(l.logTrend)
	for i := range out {
		out[i] *= CompoundFactor(trend[i], years)
	}
}

// follow writes the growth factor from the log ratio of the driver.
func (l *law) follow(f *series.Frame, month series.Month, ratio series.Col, out []float64) {
	years := float64(month-l.at) / 12
	e, x, w := f.Col(l.elasticity)[:len(out)], f.Col(ratio)[:len(out)], f.Col(l.logTrend)[:len(out)]
	for i := range out {
		out[i] = FollowFactor(e[i], x[i], w[i], years)
	}
}

// expr is the curve's law as people read it, with its operands.
func (l *law) expr() (string, []series.Arg) {
	args := []series.Arg{{Symbol: "L0", Col: l.value}}
	text := "L = L0"
	add := func(t string, more ...series.Arg) { text, args = t, append(args, more...) }
	r, k := series.Arg{Symbol: "r", Col: l.rate}, series.Arg{Symbol: "K", Col: l.ceiling}
	switch l.kind {
	case Linear:
		add("L = L0 + r·t", r)
	case Compound:
		add("L = L0·(1+r)^t", r)
	case Logistic:
		add("L = K/(1 + (K/L0 - 1)·exp(-r·t))", r, k)
	case Gompertz:
		add("L = K·exp(ln(L0/K)·exp(-r·t))", r, k)
	case Bass:
		add("L = K·F(t), Bass with p, q, through L0", series.Arg{Symbol: "p", Col: l.innovation},
			series.Arg{Symbol: "q", Col: l.imitation}, k)
	case Table:
		text, args = "L = linear between the dated points", nil
		for i, p := range l.points {
			args = append(args, series.Arg{Symbol: "L(" + l.months[i].String() + ")", Col: p})
		}
	}
	if l.trends {
		text += " · (1+w)^t"
		args = append(args, series.Arg{Symbol: "w", Col: l.trend})
	}
	return text, args
}
