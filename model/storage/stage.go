package storage

import "radif/model/series"

// Stage is the compiled storage stage. It is immutable; all state lives in the frame.
type Stage struct {
	Result Result

	elapsed   series.Col // months since the start, at the end of this month
	delta     series.Col // bytes changed a day, before reduction, all classes
	services  []service
	inventory []inventory
	classes   []class
	backup    chain
	sums      []sum
}

// sum is a site column that adds up columns of the classes.
type sum struct {
	out   series.Col
	parts []series.Col
}

// Compile declares the stage's columns and steps, in the order in which they are computed.
func Compile(b *series.Builder, in Input) *Stage {
	s := &Stage{}
	s.elapsed = b.Column(series.Step{Formula: "S1", Subject: "site", Symbol: "t", Unit: "month",
		Expr: "t = months from the start to the end of this month"})
	for i := range in.Services {
		s.services = append(s.services, s.newService(b, in, i))
		s.Result.Service = append(s.Result.Service, s.services[i].data)
		s.Result.Written = append(s.Result.Written, s.services[i].written)
	}
	for i := range in.Inventory {
		s.inventory = append(s.inventory, newInventory(b, in.Inventory[i]))
		s.Result.Inventory = append(s.Result.Inventory, s.inventory[i].data)
	}
	s.delta = s.declareDelta(b, in)
	for i := range in.Classes {
		s.classes = append(s.classes, s.newClass(b, in, i))
		s.Result.Classes = append(s.Result.Classes, s.classes[i].result)
	}
	s.declareSums(b, in)
	s.backup = s.newChain(b, in)
	return s
}

// declareDelta declares the bytes that change in a day, before reduction, for the backup.
func (s *Stage) declareDelta(b *series.Builder, in Input) series.Col {
	var args []series.Arg
	each := func(id string, data series.Col, l *load) {
		args = append(args, series.Arg{Symbol: "D_" + id, Col: data}, series.Arg{Symbol: "c_" + id, Col: l.change})
	}
	for i := range s.services {
		each(in.Services[i].ID, s.services[i].data, &s.services[i].load)
	}
	for i := range s.inventory {
		each(in.Inventory[i].ID, s.inventory[i].data, &s.inventory[i].load)
	}
	delta := b.Column(series.Step{Formula: "S5", Subject: "site", Symbol: "X", Unit: "B", Expr: "X = Σ D · c", Args: args})
	for i := range s.services {
		s.services[i].load.delta = delta
	}
	for i := range s.inventory {
		s.inventory[i].load.delta = delta
	}
	return delta
}

// declareSums declares the site's figures: each the sum over the classes.
func (s *Stage) declareSums(b *series.Builder, in Input) {
	add := func(formula, symbol, unit string, part func(ClassResult) series.Col) series.Col {
		var args []series.Arg
		var parts []series.Col
		for i, c := range s.Result.Classes {
			parts = append(parts, part(c))
			args = append(args, series.Arg{Symbol: symbol + "_" + in.Classes[i].ID, Col: part(c)})
		}
		out := b.Column(series.Step{Formula: formula, Subject: "site", Symbol: symbol, Unit: unit,
			Expr: symbol + " = sum over classes", Args: args})
		s.sums = append(s.sums, sum{out, parts})
		return out
	}
	r := &s.Result
	r.Data = add("S1", "D", "B", func(c ClassResult) series.Col { return c.Data })
	r.Usable = add("S6", "U", "B", func(c ClassResult) series.Col { return c.Usable })
	r.Raw = add("S6", "raw", "B", func(c ClassResult) series.Col { return c.Raw })
	r.Drives = add("S6", "drives", "1", func(c ClassResult) series.Col { return c.Drives })
	r.IOPS = add("S7", "H", "1/s", func(c ClassResult) series.Col { return c.IOPS })
	r.MediaIOPS = add("S7", "M", "1/s", func(c ClassResult) series.Col { return c.MediaIOPS })
	r.Throughput = add("S7", "T", "B/s", func(c ClassResult) series.Col { return c.Throughput })
}

// Prepare computes what does not change over the months, once for each block of trials.
func (s *Stage) Prepare(f *series.Frame) {
	for i := range s.services {
		s.services[i].prepare(f)
	}
	for i := range s.inventory {
		s.inventory[i].prepare(f)
	}
	for i := range s.classes {
		s.classes[i].prepare(f)
	}
}

// Month computes month m of all trials of the frame; months come in ascending order.
func (s *Stage) Month(f *series.Frame, m int) {
	fill(f.Col(s.elapsed), float64(m+1))
	clear(f.Col(s.delta))
	for i := range s.classes {
		s.classes[i].reset(f)
	}
	for i := range s.services {
		s.services[i].month(f, m)
	}
	for i := range s.inventory {
		s.inventory[i].month(f)
	}
	for i := range s.classes {
		s.classes[i].month(f)
	}
	for i := range s.sums {
		s.sums[i].month(f)
	}
	s.backup.month(f)
}

func (s *sum) month(f *series.Frame) {
	out := f.Col(s.out)
	clear(out)
	for _, p := range s.parts {
		part := f.Col(p)
		for i := range out {
			out[i] += part[i]
		}
	}
}

func fill(out []float64, v float64) {
	for i := range out {
		out[i] = v
	}
}
