package facility

import (
	"strconv"

	"radif/model/series"
)

// maxCurve is the most points a power curve has: idle and ten steps to full load.
const maxCurve = 11

// poolPoint is a pool at one point.
type poolPoint struct {
	onShare, load, source      series.Col // share of hosts on, share of the failover load, busy cores
	on, busy, use, host, power series.Col
}

// poolColumns is one pool as columns.
type poolColumns struct {
	curve                          []series.Col
	hosts, cores, factor, add, off series.Col
	utilised                       bool
	at                             [PointCount]poolPoint
}

func compilePool(b *series.Builder, h Host, l PoolLoad) poolColumns {
	if len(h.Curve) != 2 && len(h.Curve) != maxCurve {
		panic("facility: a power curve has 2 or 11 points")
	}
	p := poolColumns{hosts: l.Hosts, cores: series.One, utilised: l.Utilised}
	for _, w := range h.Curve {
		p.curve = append(p.curve, b.Input(w, "W"))
	}
	p.factor = b.InputOr(h.Factor, "1", series.One)
	p.add, p.off = b.InputOr(h.Adders, "W", series.Zero), b.InputOr(h.Off, "W", series.Zero)
	if !l.Utilised {
		p.cores = b.Input(h.Cores, "1")
	}
	drillOn, drillLoad := b.InputOr(h.DrillOn, "1", series.One), b.InputOr(h.DrillLoad, "1", series.One)
	standbyOn, standbyLoad := b.InputOr(h.StandbyOn, "1", series.One), b.InputOr(h.StandbyLoad, "1", series.Zero)
	p.at[DesignDay] = poolPoint{onShare: series.One, load: series.One, source: l.Peak}
	p.at[Failover] = poolPoint{onShare: series.One, load: series.One, source: l.Mean}
	p.at[Drill] = poolPoint{onShare: drillOn, load: drillLoad, source: l.Mean}
	p.at[Standby] = poolPoint{onShare: standbyOn, load: standbyLoad, source: l.Mean}
	for at := range PointCount {
		p.declare(b, "pools."+h.ID, at)
	}
	return p
}

// declare declares the chain of one point.
func (p *poolColumns) declare(b *series.Builder, subject string, at Point) {
	c := &p.at[at]
	column := func(l series.Line, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: l.Formula, Subject: subject, Symbol: l.Symbol, Unit: l.Unit, Expr: l.Expr + " (" + at.String() + ")", Args: args})
	}
	c.on = column(line("F3", "on", "1", "on = ceil(hosts · share_on)"), arg("hosts", p.hosts), arg("share_on", c.onShare))
	if p.utilised {
		c.busy = column(line("F3", "h_busy", "1", "h_busy = u · hosts · share"), arg("u", c.source), arg("hosts", p.hosts), arg("share", c.load))
	} else {
		c.busy = column(line("F3", "h_busy", "1", "h_busy = busy / cores · share"), arg("busy", c.source), arg("cores", p.cores), arg("share", c.load))
	}
	c.use = column(line("F3", "u", "1", "u = min(1, h_busy / on)"), arg("h_busy", c.busy), arg("on", c.on))
	args := []series.Arg{arg("u", c.use), arg("factor", p.factor), arg("adders", p.add)}
	for i, w := range p.curve {
		args = append(args, arg("P"+strconv.Itoa(i), w))
	}
	c.host = column(line("F1", "P_host", "W", "P_host = factor · P(u) + adders, P(u) between the measured points"), args...)
	c.power = column(line("F3", "P", "W", "P = on · P_host + (hosts - on) · P_off"),
		arg("on", c.on), arg("P_host", c.host), arg("hosts", p.hosts), arg("P_off", p.off))
}

func (p *poolColumns) result() (r PoolPowerResult) {
	for at := range PointCount {
		c := p.at[at]
		r.On[at], r.Utilisation[at], r.Power[at] = c.on, c.use, c.power
	}
	return r
}

func (p *poolColumns) month(f *series.Frame) {
	hosts, off := f.Col(p.hosts), f.Col(p.off)
	for at := range p.at {
		c := &p.at[at]
		if !f.Needs(c.power) {
			continue
		}
		on, share := f.Col(c.on), f.Col(c.onShare)
		for i := range on {
			on[i] = hostsOn(hosts[i], share[i])
		}
		p.use(f, c)
		p.host(f, c)
		power, host := f.Col(c.power), f.Col(c.host)
		for i := range power {
			power[i] = PoolPower(on[i], host[i], hosts[i], off[i])
		}
	}
}

// use fills the load and utilisation of the hosts that are on.
func (p *poolColumns) use(f *series.Frame, c *poolPoint) {
	busy, source, load := f.Col(c.busy), f.Col(c.source), f.Col(c.load)
	if p.utilised {
		hosts := f.Col(p.hosts)
		for i := range busy {
			busy[i] = source[i] * hosts[i] * load[i]
		}
	} else {
		cores := f.Col(p.cores)
		for i := range busy {
			busy[i] = BusyHosts(source[i], cores[i], load[i])
		}
	}
	use, on := f.Col(c.use), f.Col(c.on)
	for i := range use {
		use[i] = HostUtilisation(busy[i], on[i])
	}
}

// host fills the power of one host that is on.
func (p *poolColumns) host(f *series.Frame, c *poolPoint) {
	var watts [maxCurve][]float64
	for k, w := range p.curve {
		watts[k] = f.Col(w)
	}
	steps := len(p.curve) - 1
	out, use, factor, add := f.Col(c.host), f.Col(c.use), f.Col(p.factor), f.Col(p.add)
	for i := range out {
		k, part := CurvePosition(use[i], steps)
		out[i] = HostPower(ServerPower(watts[k][i], watts[k+1][i], part), factor[i], add[i])
	}
}
