package compute

import "radif/model/quantity"

// HostBound says what decides the number of hosts of a pool.
type HostBound uint8

// The bounds, as they stand in PoolResult.HostBound.
const (
	NoHost HostBound = iota
	ByCores
	ByMemory
	ByIOPS
	ByMinimum
)

// String names the bound.
func (b HostBound) String() string {
	return [...]string{"nothing", "cores", "memory", "iops", "minimum"}[b]
}

// Usable is what a host gives to loads (C5): whole · (1 - hypervisor share).
func Usable(whole, hypervisor float64) float64 { return float64(whole * (1 - hypervisor)) }

// HostsFor is the hosts for one resource (C5): ceil(need / usable), in exact arithmetic. Special
// case: no need takes none.
func HostsFor(need, usable float64) float64 {
	if !(need > 0) {
		return 0
	}
	return quantity.Ceil(need / usable)
}

// Clusters is the clusters of n hosts (C5): ceil(n / (n_max - k)).
//
// most n_max hosts in a cluster (0: no limit, one cluster), failures k hosts of each cluster that
// may fail; n_max > k.
func Clusters(hosts, most, failures float64) float64 {
	if !(hosts > 0) {
		return 0
	}
	if !(most > 0) {
		return 1
	}
	return quantity.Ceil(hosts / max(1, most-failures))
}

// Hosts is the hosts with their reserve (C5):
//
//	max(n + k · clusters, minimum)
//
// hosts n for the load, failures k, clusters from Clusters, minimum the fewest that are bought.
// Special case: without load none, whatever the minimum.
func Hosts(hosts, failures, clusters, minimum float64) float64 {
	if !(hosts > 0) {
		return 0
	}
	return max(hosts+float64(failures*clusters), minimum)
}
