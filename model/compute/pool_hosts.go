package compute

import "radif/model/series"

// hosts is the part of a pool that counts its hosts.
type hosts struct {
	hostCores, hostMemory, hypervisor   series.Col
	failures, most, minimum, hostIOPS   series.Col
	usableCores, usableMemory           series.Col // by Prepare
	candidates                          []candidate
	misfit                              series.Col // by Prepare
	queueCores, queueBound              series.Col
	machineParts, memoryParts           []series.Col
	machineCores, workCores, workMemory series.Col
	io                                  coincident // IOPS of machines whose storage is in the hosts
	workload                            series.Col
	coreParts, byteParts                []series.Col // with the platform
	meanParts, peakParts                []series.Col
	cores, memory, need, clusters       series.Col
	throughput                          series.Col // of the cores
	out, bound, binding, mean, peak     series.Col
}

// candidate is an instance that may be the largest of the pool.
type candidate struct {
	service      string
	vcpu, memory series.Col
}

// compileWorkload declares the hosts for services and virtual machines.
func (s *Stage) compileWorkload(b *series.Builder, p *pool) {
	h, in := &p.hosts, p.in
	h.hostCores, h.hostMemory = b.Input(in.Cores, "1"), b.Input(in.Memory, "B")
	h.hypervisor, h.failures = b.InputOr(in.Hypervisor, "1", series.Zero), b.InputOr(in.Failures, "1", series.Zero)
	h.most, h.minimum = b.InputOr(in.ClusterMax, "1", series.Zero), b.InputOr(in.Minimum, "1", series.Zero)
	h.hostIOPS = b.InputOr(in.HostIOPS, "1/s", series.Zero)
	h.queueCores, h.queueBound = p.built().cores, p.built().bound
	byProfile := s.gather(p)
	h.usableCores = p.column(b, "C5", "usable cores", "cores", "usable = cores · (1 - hypervisor)",
		series.Arg{Symbol: "cores", Col: h.hostCores}, series.Arg{Symbol: "hypervisor", Col: h.hypervisor})
	h.usableMemory = p.column(b, "C5", "usable memory", "B", "usable = memory · (1 - hypervisor)",
		series.Arg{Symbol: "memory", Col: h.hostMemory}, series.Arg{Symbol: "hypervisor", Col: h.hypervisor})
	h.misfit = p.column(b, "C6", "misfit", "code", "0 the largest instance fits a host, 1 too many cores, 2 too much memory, 3 both", h.largest()...)
	h.machineCores = p.column(b, "C4", "c_machines", "cores", "c_machines = Σ of the virtual machines", args("cores", h.machineParts)...)
	h.workCores = p.column(b, "C5", "c_load", "cores", "c_load = c + c_machines", series.Arg{Symbol: "c", Col: h.queueCores}, series.Arg{Symbol: "c_machines", Col: h.machineCores})
	h.workMemory = p.column(b, "C3", "M_load", "B", "M_load = Σ M", args("M", h.memoryParts)...)
	if in.HostIOPS.Given() {
		h.io = s.compileCoincident(b, label{p.subject(), "IOPS", "1/s"}, byProfile)
	}
	h.workload = p.column(b, "C5", "n_load", "hosts", "n_load = max over the resources of ⌈need/usable⌉", h.needs(h.workCores, h.workMemory)...)
}

// gather lists what the pool carries, the IOPS of its machines by profile.
func (s *Stage) gather(p *pool) [][]series.Col {
	h := &p.hosts
	h.coreParts, h.meanParts, h.peakParts = []series.Col{h.queueCores}, []series.Col{p.load}, []series.Col{p.built().extra.out}
	byProfile := make([][]series.Col, len(s.in.Shapes))
	for _, i := range p.services {
		v := &s.services[i]
		h.memoryParts = append(h.memoryParts, v.memory)
		h.candidates = append(h.candidates, candidate{v.in.ID, v.vcpu, v.instance})
	}
	for _, i := range p.machines {
		v := &s.machines[i]
		h.machineParts, h.memoryParts = append(h.machineParts, v.cores), append(h.memoryParts, v.bytes)
		h.meanParts, h.peakParts = append(h.meanParts, v.mean), append(h.peakParts, v.load)
		h.candidates = append(h.candidates, candidate{v.in.ID, v.largestVCPU, v.largestMem})
		byProfile[v.in.Profile] = append(byProfile[v.in.Profile], v.io)
	}
	h.coreParts = append(h.coreParts, h.machineParts...)
	return byProfile
}

func (h *hosts) largest() []series.Arg {
	var out []series.Arg
	for _, c := range h.candidates {
		out = append(out, series.Arg{Symbol: "vCPU." + c.service, Col: c.vcpu}, series.Arg{Symbol: "memory." + c.service, Col: c.memory})
	}
	return append(out, series.Arg{Symbol: "usable cores", Col: h.usableCores}, series.Arg{Symbol: "usable memory", Col: h.usableMemory})
}

// needs names what decides a number of hosts.
func (h *hosts) needs(cores, memory series.Col) []series.Arg {
	out := []series.Arg{{Symbol: "cores", Col: cores}, {Symbol: "usable cores", Col: h.usableCores},
		{Symbol: "memory", Col: memory}, {Symbol: "usable memory", Col: h.usableMemory}}
	if h.io.peak != nil {
		out = append(out, series.Arg{Symbol: "IOPS", Col: h.io.out}, series.Arg{Symbol: "IOPS of a host", Col: h.hostIOPS})
	}
	return out
}

// compileHosts declares the hosts with platform and reserve; the platform is known.
func (s *Stage) compileHosts(b *series.Builder, p *pool, index int) {
	h := &p.hosts
	h.byteParts = []series.Col{h.workMemory}
	for i := range s.platforms {
		if v := &s.platforms[i]; v.in.Pool == index {
			h.coreParts, h.byteParts = append(h.coreParts, v.cores), append(h.byteParts, v.bytes)
			h.meanParts, h.peakParts = append(h.meanParts, v.load), append(h.peakParts, v.load)
		}
	}
	h.cores = p.column(b, "C7", "c_all", "cores", "c_all = queue + virtual machines + platform", args("cores", h.coreParts)...)
	h.throughput = p.column(b, "C1", "w", "reference cores", "w = c_all · performance", series.Arg{Symbol: "c_all", Col: h.cores}, series.Arg{Symbol: "performance", Col: p.performance})
	h.memory = p.column(b, "C7", "M_all", "B", "M_all = M_load + platform", args("M", h.byteParts)...)
	needs := h.needs(h.cores, h.memory)
	h.need = p.column(b, "C5", "n", "hosts", "n = max over the resources of ⌈need/usable⌉", needs...)
	n, k := series.Arg{Symbol: "n", Col: h.need}, series.Arg{Symbol: "k", Col: h.failures}
	h.clusters = p.column(b, "C5", "clusters", "1", "clusters = ⌈n/(n_max - k)⌉", n, series.Arg{Symbol: "n_max", Col: h.most}, k)
	h.out = p.column(b, "C5", "hosts", "hosts", "hosts = max(n + k·clusters, minimum)", n, k,
		series.Arg{Symbol: "clusters", Col: h.clusters}, series.Arg{Symbol: "minimum", Col: h.minimum})
	h.bound = p.column(b, "C5", "hosts bind", "code", "1 cores, 2 memory, 3 IOPS, 4 minimum", append(needs, n)...)
	h.binding = p.column(b, "C2", "cores bind", "code", "1 wait, 2 utilisation, 3 virtual machines",
		series.Arg{Symbol: "c", Col: h.queueCores}, series.Arg{Symbol: "c_machines", Col: h.machineCores}, series.Arg{Symbol: "queue binds", Col: h.queueBound})
	h.mean = p.column(b, "F3", "a_mean", "Erlang", "load of the mean hour, virtual machines and platform included", args("a", h.meanParts)...)
	h.peak = p.column(b, "F3", "a_busy", "Erlang", "load of the busiest hour, virtual machines and platform included", args("a", h.peakParts)...)
	s.Result.Pools = append(s.Result.Pools, PoolResult{OfferedLoad: p.built().extra.out, MeanLoad: h.mean, PeakLoad: h.peak, Cores: h.cores,
		Memory: h.memory, Workload: h.workload, Hosts: h.out, Binding: h.binding, HostBound: h.bound, Misfit: h.misfit})
}
