package compute

import "radif/model/series"

// coincident is loads of several profiles, added hour by hour before the maximum is taken (D4).
type coincident struct {
	groups  []group
	weights []series.Col
	peak    *series.Peak
	out     series.Col
	scratch series.Col
}

// group is the loads of one profile.
type group struct {
	profile             int
	factor, sum, weight series.Col
	loads               []series.Col
}

// label says what a coincident load is called in the trace.
type label struct{ subject, symbol, unit string }

// compileCoincident takes the loads by profile, each list possibly empty.
func (s *Stage) compileCoincident(b *series.Builder, as label, loads [][]series.Col) coincident {
	var c coincident
	var shapes []series.Shape
	for k, list := range loads {
		if len(list) == 0 {
			continue
		}
		g := group{profile: k, factor: s.in.PeakFactor[k], loads: list}
		g.sum = b.Column(series.Step{Formula: "C1", Subject: as.subject, Symbol: "Σ" + as.symbol, Unit: as.unit,
			Expr: "sum of one profile, mean hour", Args: args(as.symbol, list)})
		g.weight = b.Column(series.Step{Formula: "D4", Subject: as.subject, Symbol: "W", Unit: as.unit, Expr: "W = F · Σ" + as.symbol,
			Args: []series.Arg{{Symbol: "F", Col: g.factor}, {Symbol: "Σ" + as.symbol, Col: g.sum}}})
		shapes = append(shapes, s.in.Shapes[k])
		c.groups, c.weights = append(c.groups, g), append(c.weights, g.weight)
	}
	if len(c.groups) == 0 {
		return c
	}
	c.peak, c.scratch = series.NewPeak(shapes), b.Scratch()
	c.out = b.Column(series.Step{Formula: "D4", Subject: as.subject, Symbol: as.symbol + "_peak", Unit: as.unit,
		Expr: "max over the hours of Σ W·shape", Args: args("W", c.weights)})
	return c
}

func (c *coincident) month(f *series.Frame) {
	if c.peak == nil || !f.Needs(c.out) {
		return
	}
	for _, g := range c.groups {
		total(f, g.sum, g.loads)
		weight := f.Col(g.weight)
		factor, sum := f.Col(g.factor)[:len(weight)], f.Col(g.sum)[:len(weight)]
		for i := range weight {
			weight[i] = series.ProfileWeight(factor[i], sum[i])
		}
	}
	c.peak.Max(f, c.out, c.scratch, c.weights)
}

// extraLoad is a coincident load with the largest event of the month on top (D5).
type extraLoad struct {
	base   series.Col
	events []eventPart
	out    series.Col // base where there is no event
}

// eventPart is what one event adds.
type eventPart struct {
	event      int
	extra      series.Col
	sum, delta series.Col
	services   []int
	loads      []series.Col
}

// eventParts finds what each event raises among the services that are asked about.
func (s *Stage) eventParts(load func(i int) series.Col, carried func(i int) bool) []eventPart {
	var parts []eventPart
	for n, e := range s.in.Events {
		part := eventPart{event: n, extra: e.Extra}
		for i := range s.services {
			if contains(e.Services, i) && carried(i) && load(i) != series.Zero {
				part.services = append(part.services, i)
				part.loads = append(part.loads, load(i))
			}
		}
		if len(part.loads) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

func compileExtra(b *series.Builder, as label, base series.Col, events []eventPart) extraLoad {
	x := extraLoad{base: base, events: events, out: base}
	operands := []series.Arg{{Symbol: as.symbol + "_peak", Col: base}}
	for i := range x.events {
		e := &x.events[i]
		e.sum = b.Column(series.Step{Formula: "D5", Subject: as.subject, Symbol: "Σ" + as.symbol, Unit: as.unit,
			Expr: "services of the event, mean hour", Args: args(as.symbol, e.loads)})
		e.delta = b.Column(series.Step{Formula: "D5", Subject: as.subject, Symbol: "Δ" + as.symbol, Unit: as.unit,
			Expr: "Δ" + as.symbol + " = x · Σ" + as.symbol, Args: []series.Arg{{Symbol: "x", Col: e.extra}, {Symbol: "Σ" + as.symbol, Col: e.sum}}})
		operands = append(operands, series.Arg{Symbol: "Δ" + as.symbol, Col: e.delta})
	}
	if len(events) > 0 {
		x.out = b.Column(series.Step{Formula: "D5", Subject: as.subject, Symbol: as.symbol + "_peak", Unit: as.unit,
			Expr: "busiest hour with the largest event of the month", Args: operands})
	}
	return x
}

func (x *extraLoad) month(f *series.Frame) {
	if len(x.events) == 0 || !f.Needs(x.out) {
		return
	}
	out := f.Col(x.out)
	fill(out, 0)
	for _, e := range x.events {
		total(f, e.sum, e.loads)
		sum, extra, delta := f.Col(e.sum)[:len(out)], f.Col(e.extra)[:len(out)], f.Col(e.delta)[:len(out)]
		for i := range out {
			delta[i] = EventLoad(extra[i], sum[i])
			if delta[i] > out[i] {
				out[i] = delta[i]
			}
		}
	}
	add(out, f.Col(x.base))
}
