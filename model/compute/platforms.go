package compute

import "radif/model/series"

// platform is a compiled load that the site itself brings.
type platform struct {
	in                                   Platform
	fixed, memory, perHost               series.Col
	overcommit, utilisation, performance series.Col
	vcpu, cores, bytes, load             series.Col
}

func (s *Stage) compilePlatforms(b *series.Builder) {
	for i := range s.pools {
		s.site.workloads = append(s.site.workloads, s.pools[i].hosts.workload)
	}
	s.site.workload = b.Column(series.Step{Formula: "C7", Subject: "site", Symbol: "n_load", Unit: "hosts", Expr: "n_load = Σ of the pools",
		Args: args("n_load", s.site.workloads)})
	hosts := series.Arg{Symbol: "n_load", Col: s.site.workload}
	for _, in := range s.in.Platform {
		pool := s.in.Pools[in.Pool]
		v := platform{in: in, fixed: b.InputOr(in.VCPU, "1", series.Zero), memory: b.InputOr(in.Memory, "B", series.Zero),
			perHost: b.InputOr(in.PerHost, "1", series.Zero), overcommit: b.InputOr(pool.Overcommit, "1", series.One),
			utilisation: b.InputOr(pool.Utilisation, "1", series.One), performance: b.InputOr(pool.Performance, "1", series.One)}
		column := func(symbol, unit, expr string, args ...series.Arg) series.Col {
			return b.Column(series.Step{Formula: "C7", Subject: "platform." + in.ID, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
		}
		v.vcpu = column("vCPU", "1", "vCPU = fixed + per host · n_load", series.Arg{Symbol: "fixed", Col: v.fixed}, series.Arg{Symbol: "per host", Col: v.perHost}, hosts)
		v.cores = column("cores", "cores", "cores = vCPU / overcommitment", series.Arg{Symbol: "vCPU", Col: v.vcpu}, series.Arg{Symbol: "overcommitment", Col: v.overcommit})
		v.bytes = column("M", "B", "M = fixed, with any workload host", series.Arg{Symbol: "fixed", Col: v.memory}, hosts)
		v.load = column("a", "Erlang", "a = cores · u_max · p", series.Arg{Symbol: "cores", Col: v.cores},
			series.Arg{Symbol: "u_max", Col: v.utilisation}, series.Arg{Symbol: "p", Col: v.performance})
		s.platforms = append(s.platforms, v)
	}
}

func (s *Stage) monthPlatforms(f *series.Frame) {
	total(f, s.site.workload, s.site.workloads)
	for k := range s.platforms {
		v := &s.platforms[k]
		hosts, vcpu, cores, bytes, load := f.Col(s.site.workload), f.Col(v.vcpu), f.Col(v.cores), f.Col(v.bytes), f.Col(v.load)
		fixed, perHost, memory, overcommit := f.Col(v.fixed), f.Col(v.perHost), f.Col(v.memory), f.Col(v.overcommit)
		utilisation, performance := f.Col(v.utilisation), f.Col(v.performance)
		for i := range vcpu {
			vcpu[i] = PlatformVCPU(fixed[i], perHost[i], hosts[i])
			cores[i] = PlatformCores(vcpu[i], overcommit[i])
			bytes[i] = 0
			if hosts[i] > 0 {
				bytes[i] = memory[i]
			}
			load[i] = PlatformLoad(cores[i], utilisation[i], performance[i])
		}
	}
}
