package compute

// MachineCores is the physical cores of one virtual machine (C4):
//
//	max(vCPU / overcommitment, vCPU · p95 / u_max)
//
// vcpu of the mean machine, overcommit vCPU per physical core, busy the 95th percentile of the
// utilisation of its vCPU, utilisation the highest mean utilisation u_max of the cores. The first
// term is what the operator grants, the second what is measured.
func MachineCores(vcpu, overcommit, busy, utilisation float64) float64 {
	return max(vcpu/overcommit, float64(vcpu*busy)/utilisation)
}

// Machines is what of an inventory is switched on after failover (C4, D6): count · share served.
func Machines(count, share float64) float64 { return float64(count * share) }

// MachineLoad is the load of virtual machines in their busy hour (C4), in Erlang of the reference
// core: machines · vCPU · p95 · p. The percentile is taken for the busiest hour.
func MachineLoad(machines, vcpu, busy, performance float64) float64 {
	return float64(float64(machines*vcpu) * float64(busy*performance))
}

// MeanOfPeak is the load of the mean hour from that of the busiest (D3): a / (F · highest), the
// factor of the profile and the highest ratio of its shape.
func MeanOfPeak(load, factor, highest float64) float64 {
	whole := float64(factor * highest)
	if !(whole > 0) {
		return load
	}
	return load / whole
}
