package compute

// PlatformVCPU is the vCPU of a load that the site itself brings (C7):
//
//	vCPU = fixed + per host · workload hosts
//
// hosts of all pools for the load, before reserve. Special case: without workload hosts the platform
// is off, its fixed memory too.
func PlatformVCPU(fixed, perHost, hosts float64) float64 {
	if !(hosts > 0) {
		return 0
	}
	return fixed + float64(perHost*hosts)
}

// PlatformCores is the physical cores of that (C7): vCPU / overcommitment.
func PlatformCores(vcpu, overcommit float64) float64 { return vcpu / overcommit }

// PlatformLoad is the load of its cores (C7), in Erlang of the reference core: cores · u_max · p. No
// measurement is asked for; they are taken to run at the utilisation for which they are sized.
func PlatformLoad(cores, utilisation, performance float64) float64 {
	return float64(float64(cores*utilisation) * performance)
}
