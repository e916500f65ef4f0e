package compute

import "radif/model/series"

func (h *hosts) prepare(f *series.Frame) {
	cores, memory := f.Col(h.usableCores), f.Col(h.usableMemory)
	hostCores, hostMemory, hypervisor := f.Col(h.hostCores), f.Col(h.hostMemory), f.Col(h.hypervisor)
	misfit := f.Col(h.misfit)
	for i := range cores {
		cores[i] = Usable(hostCores[i], hypervisor[i])
		memory[i] = Usable(hostMemory[i], hypervisor[i])
		worst := Fits
		for _, c := range h.candidates {
			worst |= FitOnHost(f.Col(c.vcpu)[i], f.Col(c.memory)[i], cores[i], memory[i])
		}
		misfit[i] = float64(worst)
	}
}

// monthWorkload counts the hosts for services and virtual machines.
func (h *hosts) monthWorkload(f *series.Frame) {
	total(f, h.machineCores, h.machineParts)
	total(f, h.workMemory, h.memoryParts)
	work, queue, machines := f.Col(h.workCores), f.Col(h.queueCores), f.Col(h.machineCores)
	for i := range work {
		work[i] = queue[i] + machines[i]
	}
	h.io.month(f)
	h.count(f, h.workload, h.workCores, h.workMemory, series.Zero)
}

// count sets out to the hosts that the needs take, and bound (unless Zero) to what decides.
func (h *hosts) count(f *series.Frame, out, coresNeed, memoryNeed, bound series.Col) {
	n := f.Col(out)
	cores, memory := f.Col(coresNeed)[:len(n)], f.Col(memoryNeed)[:len(n)]
	usableCores, usableMemory := f.Col(h.usableCores)[:len(n)], f.Col(h.usableMemory)[:len(n)]
	for i := range n {
		n[i] = HostsFor(cores[i], usableCores[i])
		if more := HostsFor(memory[i], usableMemory[i]); more > n[i] {
			n[i] = more
		}
	}
	if h.io.peak != nil {
		io, each := f.Col(h.io.out), f.Col(h.hostIOPS)
		for i := range n {
			n[i] = max(n[i], HostsFor(io[i], each[i]))
		}
	}
	if bound == series.Zero {
		return
	}
	by := f.Col(bound)
	for i := range by {
		switch {
		case n[i] == 0:
			by[i] = float64(NoHost)
		case HostsFor(cores[i], usableCores[i]) == n[i]:
			by[i] = float64(ByCores)
		case HostsFor(memory[i], usableMemory[i]) == n[i]:
			by[i] = float64(ByMemory)
		default:
			by[i] = float64(ByIOPS)
		}
	}
}

// monthHosts counts the hosts with the platform and the reserve.
func (p *pool) monthHosts(f *series.Frame) {
	h := &p.hosts
	total(f, h.mean, h.meanParts)
	total(f, h.peak, h.peakParts)
	total(f, h.cores, h.coreParts)
	total(f, h.memory, h.byteParts)
	if f.Needs(h.throughput) {
		throughput, cores, performance := f.Col(h.throughput), f.Col(h.cores), f.Col(p.performance)
		for i := range throughput {
			throughput[i] = Throughput(cores[i], performance[i])
		}
	}
	if !f.Needs(h.out) && !f.Needs(h.bound) && !f.Needs(h.binding) {
		return
	}
	h.count(f, h.need, h.cores, h.memory, h.bound)
	out, n, clusters, by := f.Col(h.out), f.Col(h.need), f.Col(h.clusters), f.Col(h.bound)
	most, failures, minimum := f.Col(h.most), f.Col(h.failures), f.Col(h.minimum)
	binding, queueBound := f.Col(h.binding), f.Col(h.queueBound)
	queue, machines := f.Col(h.queueCores), f.Col(h.machineCores)
	for i := range out {
		clusters[i] = Clusters(n[i], most[i], failures[i])
		out[i] = Hosts(n[i], failures[i], clusters[i], minimum[i])
		if out[i] > n[i]+float64(failures[i]*clusters[i]) {
			by[i] = float64(ByMinimum)
		}
		binding[i] = float64(CoreBound(queue[i], machines[i], Bound(queueBound[i])))
	}
}

// Misfits names every instance of one trial that no host of its pool can carry (C6): a pool with
// one is infeasible, however many hosts it has. Prepare must have run.
func (s *Stage) Misfits(f *series.Frame, trial int) []Misfit {
	var out []Misfit
	for i := range s.pools {
		h := &s.pools[i].hosts
		cores, memory := f.Col(h.usableCores)[trial], f.Col(h.usableMemory)[trial]
		for _, c := range h.candidates {
			vcpu, bytes := f.Col(c.vcpu)[trial], f.Col(c.memory)[trial]
			if fit := FitOnHost(vcpu, bytes, cores, memory); fit != Fits {
				out = append(out, Misfit{s.in.Pools[i].ID, c.service, fit, vcpu, bytes, cores, memory})
			}
		}
	}
	return out
}
