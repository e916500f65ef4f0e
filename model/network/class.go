package network

import (
	"fmt"

	"radif/model/series"
)

// busy is the peak factor of a profile with and without the burst within the hour.
type busy struct {
	factor, burst series.Col
	day           series.Col // factor / burst; the factor itself where the burst is not stated
}

func newBusy(b *series.Builder, in Input, k int) busy {
	y := busy{factor: in.PeakFactor[k], day: in.PeakFactor[k]}
	if k < len(in.Burst) && in.Burst[k].Given() {
		y.burst = b.Input(in.Burst[k], "1")
		y.day = b.Column(series.Step{Formula: "N4", Subject: fmt.Sprintf("profiles[%d]", k), Symbol: "day", Unit: "1", Expr: "day = busy / burst",
			Args: []series.Arg{arg("busy", y.factor), arg("burst", y.burst)}})
	}
	return y
}

// BusyDay takes the burst within the hour out of a peak factor (N4): day = busy / burst; a burst below 1
// counts as 1.
func BusyDay(factor, burst float64) float64 {
	if burst < 1 {
		return factor
	}
	return factor / burst
}

func (y *busy) month(f *series.Frame) {
	if y.day == y.factor {
		return
	}
	day, factor, burst := f.Col(y.day), f.Col(y.factor), f.Col(y.burst)
	for i := range day {
		day[i] = BusyDay(factor[i], burst[i])
	}
}

// class is a compiled recovery class: its changes by profile and its share of the link (N4).
type class struct {
	profile  []change
	weights  []series.Col
	envelope *envelope
	need     series.Col // B/s after N1, before compression
	summed   series.Col // the same if each service had its own link
	line     series.Col // bit/s
}

// change is the changes of a class that follow one weekly shape.
type change struct {
	sum, busy, weighted series.Col
	own                 float64 // A / U of a service alone
}

// cycle reads a class's windows off its inputs, and says when no rate keeps the RPO.
func (s *Stage) cycle(d Class, outage float64) Cycle {
	c := Cycle{RPO: d.RPOSeconds, Outage: outage}
	if !d.Continuous {
		c.Interval = d.IntervalSeconds
		if c.Interval == 0 {
			c.Interval = d.RPOSeconds / 2
		}
	}
	if !c.Feasible() {
		s.Infeasible = append(s.Infeasible, ClassInfeasible{d.ID, c.RPO, c.Outage, c.Interval})
		c = Cycle{RPO: d.RPOSeconds}
	}
	return c
}

func (s *Stage) newClass(b *series.Builder, in Input, i int) class {
	d := in.Classes[i]
	subject := "recovery." + d.ID
	cycle := s.cycle(d, in.Link.OutageSeconds)
	c := class{}
	var shapes []series.Shape
	for k := range in.Shapes {
		args, targets := s.changesOf(in, i, k)
		if args == nil {
			continue
		}
		p := change{busy: s.busy[k].factor}
		if cycle.hourly() {
			p.busy = s.busy[k].day
		}
		p.sum = b.Column(series.Step{Formula: "N1", Subject: subject, Symbol: "C", Unit: "B/s", Expr: "C = Σ C", Args: args})
		for _, t := range targets {
			*t = p.sum
		}
		p.weighted = b.Column(series.Step{Formula: "N4", Subject: subject, Symbol: "C'", Unit: "B/s", Expr: "C' = C · busy",
			Args: []series.Arg{arg("C", p.sum), arg("busy", p.busy)}})
		c.profile, c.weights, shapes = append(c.profile, p), append(c.weights, p.weighted), append(shapes, in.Shapes[k])
	}
	c.envelope = newEnvelope(cycle.ratios(shapes))
	c.declare(b, d, in.Link, subject)
	return c
}

// changesOf lists the changes of a class's services of one profile, and where they find their sum.
func (s *Stage) changesOf(in Input, class, profile int) (args []series.Arg, targets []*series.Col) {
	for j, d := range in.Services {
		if d.Class == class && d.Profile == profile {
			args = append(args, arg("C_"+d.ID, s.services[j].change))
			targets = append(targets, &s.services[j].changes)
		}
	}
	for j, d := range in.Inventory {
		if d.Class == class && d.Profile == profile {
			args = append(args, arg("C_"+d.ID, s.inventory[j].change))
			targets = append(targets, &s.inventory[j].changes)
		}
	}
	return args, targets
}

func (c *class) declare(b *series.Builder, d Class, l Link, subject string) {
	var args []series.Arg
	for k := range c.profile {
		c.profile[k].own = c.envelope.own[k]
		args = append(args, arg("C'", c.profile[k].weighted))
	}
	rpo := arg("RPO", c.fixed(b, d.RPO, d.RPOSeconds, subject, "RPO"))
	limits := []series.Arg{rpo}
	if l.OutageSeconds > 0 {
		limits = append(limits, arg("outage", c.fixed(b, l.OutageHours, l.OutageSeconds, subject, "outage")))
	}
	if !d.Continuous && d.IntervalSeconds > 0 {
		limits = append(limits, arg("I", c.fixed(b, d.Interval, d.IntervalSeconds, subject, "I")))
	}
	c.need = b.Column(series.Step{Formula: "N4", Subject: subject, Symbol: "c", Unit: "B/s",
		Expr: "c = max over the windows of the week of Σ C' · A / U", Args: append(args, limits...)})
	c.summed = b.Column(series.Step{Formula: "N4", Subject: subject, Symbol: "c_Σ", Unit: "B/s",
		Expr: "c_Σ = Σ over services of their own max of C' · A / U", Args: append(args[:len(args):len(args)], limits...)})
	c.line = b.Column(series.Step{Formula: "N1", Subject: subject, Symbol: "r", Unit: "bit/s", Expr: "r = 8 · c / (z · e)",
		Args: []series.Arg{arg("c", c.need), arg("z", b.InputOr(l.Compression, "1", series.One)), arg("e", b.InputOr(l.Efficiency, "1", series.One))}})
}

// fixed returns the column of a value that was already known when the windows were prepared.
func (c *class) fixed(b *series.Builder, p series.Param, v float64, subject, symbol string) series.Col {
	if p.Given() {
		return b.Input(p, "s")
	}
	return b.Const(v, series.Step{Formula: "N4", Subject: subject, Symbol: symbol, Unit: "s", Expr: symbol + " of the class"})
}

func (c *class) reset(f *series.Frame) {
	for k := range c.profile {
		clear(f.Col(c.profile[k].sum))
	}
}

func (c *class) month(f *series.Frame, l *link) {
	summed := f.Col(c.summed)
	clear(summed)
	for k := range c.profile {
		p := &c.profile[k]
		weighted, sum, busy := f.Col(p.weighted), f.Col(p.sum), f.Col(p.busy)
		for i := range weighted {
			weighted[i] = sum[i] * busy[i]
			summed[i] += float64(p.own * weighted[i])
		}
	}
	c.envelope.max(f, c.need, c.weights)
	line, need, compression, efficiency := f.Col(c.line), f.Col(c.need), f.Col(l.compression), f.Col(l.efficiency)
	for i := range line {
		line[i] = LineRate(need[i], compression[i], efficiency[i])
	}
}
