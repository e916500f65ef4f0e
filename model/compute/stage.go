package compute

import "radif/model/series"

// Stage is the compiled compute demand of a scenario.
type Stage struct {
	Result Result

	in        Input
	tops      []top
	services  []service
	machines  []machine
	platforms []platform
	pools     []pool
	site      site
}

// top is the busiest hour of a profile over its mean hour.
type top struct {
	factor, out series.Col
	highest     float64
}

// Compile declares every column of the compute stage and returns it ready to run. The columns of
// the demand stage must be filled before Prepare and Month run.
func Compile(b *series.Builder, in Input) *Stage {
	s := &Stage{in: in}
	for k := range in.Shapes {
		s.tops = append(s.tops, compileTop(b, in, k))
	}
	for i := range in.Services {
		s.services = append(s.services, s.compileService(b, i))
	}
	for i := range in.Inventory {
		s.machines = append(s.machines, s.compileMachine(b, i))
	}
	for i := range in.Pools {
		s.pools = append(s.pools, s.compilePool(b, i))
	}
	for i := range s.pools {
		s.compileWorkload(b, &s.pools[i])
	}
	s.compilePlatforms(b)
	for i := range s.pools {
		s.compileHosts(b, &s.pools[i], i)
	}
	s.compileSite(b)
	return s
}

func compileTop(b *series.Builder, in Input, k int) top {
	t := top{factor: in.PeakFactor[k], highest: in.Shapes[k].Highest()}
	t.out = b.Column(series.Step{Formula: "D4", Subject: "site", Symbol: "F·highest", Unit: "1",
		Expr: "busiest hour of the profile over its mean hour", Args: []series.Arg{{Symbol: "F", Col: t.factor}}})
	return t
}

// Prepare computes what is the same in all months of a trial.
func (s *Stage) Prepare(f *series.Frame) {
	for _, t := range s.tops {
		out, factor := f.Col(t.out), f.Col(t.factor)
		for i := range out {
			out[i] = series.SeparatePeak(factor[i], t.highest)
		}
	}
	for i := range s.services {
		s.services[i].prepare(f)
	}
	for i := range s.machines {
		s.machines[i].prepare(f)
	}
	for i := range s.pools {
		s.pools[i].prepare(f)
	}
}

// Month computes month m, 0 for the first of the plan.
func (s *Stage) Month(f *series.Frame, m int) {
	for i := range s.services {
		s.services[i].month(f)
	}
	for i := range s.machines {
		s.machines[i].month(f)
	}
	for i := range s.pools {
		s.pools[i].month(f, m)
	}
	for i := range s.pools {
		s.pools[i].hosts.monthWorkload(f)
	}
	s.monthPlatforms(f)
	for i := range s.pools {
		s.pools[i].monthHosts(f)
	}
	s.monthSite(f)
}

func fill(out []float64, v float64) {
	for i := range out {
		out[i] = v
	}
}

func add(out, more []float64) {
	more = more[:len(out)]
	for i := range out {
		out[i] += more[i]
	}
}

// total sets out to the sum of columns, where it is needed, in their order, four at a time: a pass
// over the block costs more than the additions in it.
func total(f *series.Frame, out series.Col, parts []series.Col) {
	if !f.Needs(out) {
		return
	}
	o := f.Col(out)
	if len(parts) == 0 {
		fill(o, 0)
		return
	}
	copy(o, f.Col(parts[0]))
	k := 1
	for ; k+3 < len(parts); k += 4 {
		a, b := f.Col(parts[k])[:len(o)], f.Col(parts[k+1])[:len(o)]
		c, d := f.Col(parts[k+2])[:len(o)], f.Col(parts[k+3])[:len(o)]
		for i := range o {
			o[i] = o[i] + a[i] + b[i] + c[i] + d[i]
		}
	}
	for ; k < len(parts); k++ {
		add(o, f.Col(parts[k]))
	}
}

// args names every column of a sum.
func args(symbol string, columns []series.Col) []series.Arg {
	out := make([]series.Arg, len(columns))
	for i, c := range columns {
		out[i] = series.Arg{Symbol: symbol, Col: c}
	}
	return out
}
