package compute

import "radif/model/series"

// machine is a compiled inventory service.
type machine struct {
	in                                          Inventory
	vcpu, memory, busy, largestVCPU, largestMem series.Col
	share, iops                                 series.Col
	overcommit, utilisation, performance        series.Col
	factor                                      series.Col
	highest                                     float64
	each                                        series.Col // physical cores of one machine, by Prepare
	machines, cores, bytes, load, mean, io      series.Col
}

func (s *Stage) compileMachine(b *series.Builder, index int) machine {
	in := s.in.Inventory[index]
	pool := s.in.Pools[in.Pool]
	v := machine{in: in, vcpu: b.Input(in.VCPU, "1"), memory: b.Input(in.Memory, "B"), busy: b.InputOr(in.Utilisation, "1", series.Zero),
		share: b.InputOr(in.Serve, "1", series.One), iops: b.InputOr(in.IOPS, "1/s", series.Zero),
		overcommit: b.InputOr(pool.Overcommit, "1", series.One), utilisation: b.InputOr(pool.Utilisation, "1", series.One),
		performance: b.InputOr(pool.Performance, "1", series.One), factor: s.in.PeakFactor[in.Profile], highest: s.tops[in.Profile].highest}
	v.largestVCPU, v.largestMem = b.InputOr(in.LargestVCPU, "1", v.vcpu), b.InputOr(in.LargestMem, "B", v.memory)
	v.declare(b, pool.HostIOPS.Given())
	s.Result.InvCores = append(s.Result.InvCores, v.cores)
	s.Result.InvMem = append(s.Result.InvMem, v.bytes)
	return v
}

func (v *machine) declare(b *series.Builder, io bool) {
	column := func(formula, symbol, unit, expr string, args ...series.Arg) series.Col {
		return b.Column(series.Step{Formula: formula, Subject: "services." + v.in.ID, Symbol: symbol, Unit: unit, Expr: expr, Args: args})
	}
	v.each = column("C4", "cores each", "cores", "cores each = max(vCPU/overcommitment, vCPU·p95/u_max)",
		series.Arg{Symbol: "vCPU", Col: v.vcpu}, series.Arg{Symbol: "overcommitment", Col: v.overcommit},
		series.Arg{Symbol: "p95", Col: v.busy}, series.Arg{Symbol: "u_max", Col: v.utilisation})
	v.machines = column("C4", "machines", "machines", "machines = count · share",
		series.Arg{Symbol: "count", Col: v.in.Count}, series.Arg{Symbol: "share", Col: v.share})
	machines := series.Arg{Symbol: "machines", Col: v.machines}
	v.cores = column("C4", "cores", "cores", "cores = machines · cores each", machines, series.Arg{Symbol: "cores each", Col: v.each})
	v.bytes = column("C3", "M", "B", "M = machines · memory", machines, series.Arg{Symbol: "memory", Col: v.memory})
	v.load = column("C4", "a_peak", "Erlang", "a_peak = machines · vCPU · p95 · p", machines, series.Arg{Symbol: "vCPU", Col: v.vcpu},
		series.Arg{Symbol: "p95", Col: v.busy}, series.Arg{Symbol: "p", Col: v.performance})
	v.mean = column("D3", "a", "Erlang", "a = a_peak / (F·highest)", series.Arg{Symbol: "a_peak", Col: v.load}, series.Arg{Symbol: "F", Col: v.factor})
	if io {
		v.io = column("C5", "IOPS", "1/s", "IOPS = machines · IOPS each", machines, series.Arg{Symbol: "IOPS each", Col: v.iops})
	}
}

func (v *machine) prepare(f *series.Frame) {
	each, vcpu, overcommit := f.Col(v.each), f.Col(v.vcpu), f.Col(v.overcommit)
	busy, utilisation := f.Col(v.busy), f.Col(v.utilisation)
	for i := range each {
		each[i] = MachineCores(vcpu[i], overcommit[i], busy[i], utilisation[i])
	}
}

func (v *machine) month(f *series.Frame) {
	machines := f.Col(v.machines)
	count, share := f.Col(v.in.Count)[:len(machines)], f.Col(v.share)[:len(machines)]
	cores, each := f.Col(v.cores)[:len(machines)], f.Col(v.each)[:len(machines)]
	bytes, memory := f.Col(v.bytes)[:len(machines)], f.Col(v.memory)[:len(machines)]
	for i := range machines {
		machines[i] = Machines(count[i], share[i])
		cores[i] = float64(machines[i] * each[i])
		bytes[i] = float64(machines[i] * memory[i])
	}
	load, vcpu := f.Col(v.load)[:len(machines)], f.Col(v.vcpu)[:len(machines)]
	busy, performance := f.Col(v.busy)[:len(machines)], f.Col(v.performance)[:len(machines)]
	mean, factor := f.Col(v.mean)[:len(machines)], f.Col(v.factor)[:len(machines)]
	for i := range machines {
		load[i] = MachineLoad(machines[i], vcpu[i], busy[i], performance[i])
		mean[i] = MeanOfPeak(load[i], factor[i], v.highest)
	}
	if v.io != series.Zero {
		io, iops := f.Col(v.io), f.Col(v.iops)
		for i := range io {
			io[i] = float64(machines[i] * iops[i])
		}
	}
}
