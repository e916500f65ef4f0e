package storage

import "radif/model/series"

// class is a compiled storage class: the sums of what lies in it, its space and its drives.
type class struct {
	result  ClassResult
	changed series.Col // reduced bytes changed a day
	flow    series.Col // B/s written
	profile []profile  // the load profiles of its services
	peak    *series.Peak
	weights []series.Col // by profile: mean-hour operations x peak factor
	busiest series.Col
	scratch series.Col

	space space
	media media
}

// profile is the load on a class that follows one weekly shape.
type profile struct {
	index            int        // of Input.Shapes
	operations       series.Col // 1/s in the mean hour
	factor, weighted series.Col
}

// member is a service or machine that lies in a class.
type member struct {
	id               string
	data             series.Col
	profile          int
	load             *load
	flow, operations []series.Arg
}

// members lists what lies in class i, services first, in their order.
func (s *Stage) members(in Input, i int) []member {
	var list []member
	for j := range s.services {
		d, v := in.Services[j], &s.services[j]
		if d.Class == i {
			list = append(list, member{d.ID, v.data, d.Profile, &v.load,
				[]series.Arg{{Symbol: "rate_" + d.ID, Col: v.rate}, {Symbol: "u_" + d.ID, Col: v.kept}, {Symbol: "x_" + d.ID, Col: v.writes}},
				[]series.Arg{{Symbol: "rate_" + d.ID, Col: v.rate}, {Symbol: "io_" + d.ID, Col: v.io}}})
		}
	}
	for j := range s.inventory {
		d, v := in.Inventory[j], &s.inventory[j]
		if d.Class == i {
			list = append(list, member{d.ID, v.data, d.Profile, &v.load,
				[]series.Arg{{Symbol: "N_" + d.ID, Col: v.count}, {Symbol: "w_" + d.ID, Col: v.writes}},
				[]series.Arg{{Symbol: "N_" + d.ID, Col: v.count}, {Symbol: "io_" + d.ID, Col: v.iops}}})
		}
	}
	return list
}

func (s *Stage) newClass(b *series.Builder, in Input, i int) class {
	d := in.Classes[i]
	subject := "storage." + d.ID
	c := class{}
	list := s.members(in, i)
	c.declareSums(b, subject, list)
	c.declareProfiles(b, in, subject, list)
	c.space = newSpace(b, in, d, &c)
	c.media = newMedia(b, d, &c)
	return c
}

// declareSums declares what the class adds up and ties its members to these columns.
func (c *class) declareSums(b *series.Builder, subject string, list []member) {
	var data, reduced, changed, flow []series.Arg
	for _, m := range list {
		held := series.Arg{Symbol: "D_" + m.id, Col: m.data}
		share := series.Arg{Symbol: "q_" + m.id, Col: m.load.share}
		data = append(data, held)
		reduced = append(reduced, held, share)
		changed = append(changed, held, share, series.Arg{Symbol: "c_" + m.id, Col: m.load.change})
		flow = append(flow, m.flow...)
	}
	r := &c.result
	r.Data = b.Column(series.Step{Formula: "S1", Subject: subject, Symbol: "D", Unit: "B", Expr: "D = Σ D", Args: data})
	r.Reduced = b.Column(series.Step{Formula: "S2", Subject: subject, Symbol: "D'", Unit: "B", Expr: "D' = Σ D · q", Args: reduced})
	c.changed = b.Column(series.Step{Formula: "S3", Subject: subject, Symbol: "X", Unit: "B", Expr: "X = Σ D · q · c", Args: changed})
	c.flow = b.Column(series.Step{Formula: "S4", Subject: subject, Symbol: "y", Unit: "B/s", Expr: "y = Σ rate · (u + x) + Σ N · w", Args: flow})
	for _, m := range list {
		m.load.held, m.load.reduced, m.load.changed, m.load.flow = r.Data, r.Reduced, c.changed, c.flow
	}
}

// declareProfiles declares the operations by load profile and the search for the busiest hour.
func (c *class) declareProfiles(b *series.Builder, in Input, subject string, list []member) {
	var shapes []series.Shape
	var args []series.Arg
	for k := range in.Shapes {
		var parts []series.Arg
		for _, m := range list {
			if m.profile == k {
				parts = append(parts, m.operations...)
			}
		}
		if parts == nil {
			continue
		}
		p := profile{index: k, factor: in.PeakFactor[k]}
		p.operations = b.Column(series.Step{Formula: "S7", Subject: subject, Symbol: "n", Unit: "1/s", Expr: "n = Σ rate · io + Σ N · io", Args: parts})
		p.weighted = b.Column(series.Step{Formula: "S7", Subject: subject, Symbol: "n'", Unit: "1/s", Expr: "n' = n · busy",
			Args: []series.Arg{{Symbol: "n", Col: p.operations}, {Symbol: "busy", Col: p.factor}}})
		for _, m := range list {
			if m.profile == k {
				m.load.operations = p.operations
			}
		}
		c.profile = append(c.profile, p)
		c.weights = append(c.weights, p.weighted)
		shapes = append(shapes, in.Shapes[k])
		args = append(args, series.Arg{Symbol: "n'", Col: p.weighted})
	}
	c.peak = series.NewPeak(shapes)
	c.scratch = b.Scratch()
	c.busiest = b.Column(series.Step{Formula: "D4", Subject: subject, Symbol: "h", Unit: "1/s",
		Expr: "h = max over the hours of the week of Σ n' · shape", Args: args})
}

func (c *class) prepare(f *series.Frame) {
	c.space.prepare(f)
	c.media.prepare(f)
}

// reset empties the sums before the members of the class add to them.
func (c *class) reset(f *series.Frame) {
	clear(f.Col(c.result.Data))
	clear(f.Col(c.result.Reduced))
	clear(f.Col(c.changed))
	clear(f.Col(c.flow))
	for i := range c.profile {
		clear(f.Col(c.profile[i].operations))
	}
}

func (c *class) month(f *series.Frame) {
	for k := range c.profile {
		p := &c.profile[k]
		out, n, factor := f.Col(p.weighted), f.Col(p.operations), f.Col(p.factor)
		for i := range out {
			out[i] = n[i] * factor[i]
		}
	}
	c.peak.Max(f, c.busiest, c.scratch, c.weights)
	c.space.month(f, c)
	c.media.month(f, c)
}
