package compute

// Fit says whether the largest instance of a pool fits one of its hosts (C6).
type Fit uint8

// The answers, as they stand in PoolResult.Misfit.
const (
	Fits          Fit = iota
	TooManyCores      // more vCPU than a host's usable cores
	TooMuchMemory     // more memory than a host's usable memory
	TooMuchOfBoth
)

// String names the answer.
func (f Fit) String() string { return [...]string{"fits", "cores", "memory", "cores and memory"}[f] }

// fitSlack keeps an instance of exactly a host's size from failing by rounding.
const fitSlack = 1 + 1e-9

// FitOnHost checks the largest instance that scales up (a database primary) against one host (C6).
//
// vcpu and memory (B) of the instance, cores and hostMemory (B) usable on one host. Overcommitment
// does not help here: one instance must not have more vCPU than the host has cores for it.
func FitOnHost(vcpu, memory, cores, hostMemory float64) Fit {
	f := Fits
	if vcpu > cores*fitSlack {
		f |= TooManyCores
	}
	if memory > hostMemory*fitSlack {
		f |= TooMuchMemory
	}
	return f
}

// Misfit is an infeasible pool: an instance that no host of it can carry.
type Misfit struct {
	Pool, Service        string
	Fit                  Fit
	VCPU, Memory         float64 // of the instance; B
	HostCores, HostBytes float64 // usable on one host
}
