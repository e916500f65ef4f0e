package network

import "radif/model/quantity"

// Shelves gives the storage shelves (N5): ceil(drives / per), 0 where per is 0.
func Shelves(drives, per float64) float64 {
	if per <= 0 {
		return 0
	}
	return quantity.Ceil(drives / per)
}

// DataPorts gives the switch ports of hosts and storage (N5).
//
//	p = ceil((hosts · a + shelves · b) / (1 - s))
//
// perHost a, perShelf b: ports of each; spare s: share of all ports kept free, below 1.
func DataPorts(hosts, perHost, shelves, perShelf, spare float64) float64 {
	return quantity.Ceil((float64(hosts*perHost) + float64(shelves*perShelf)) / (1 - spare))
}

// Leaves gives the leaf switches (N5), in pairs of which every device has a port on both.
//
//	l = 2 · max(ceil(hosts / h), ceil(p / (2 · q)))
//
// hosts and perRack h: a pair in each rack of hosts, where h is stated (not 0); ports p, and leafPorts q of
// a leaf.
func Leaves(hosts, perRack, ports, leafPorts float64) float64 {
	pairs := quantity.Ceil(ports / (2 * leafPorts))
	if perRack > 0 {
		pairs = max(pairs, quantity.Ceil(hosts/perRack))
	}
	return 2 * pairs
}

// Spines gives the spine switches (N5): max(2, ceil(l · u / q)), for l leaves with u uplinks each
// and q ports of a spine; none without leaves. Two, so that one may fail.
func Spines(leaves, uplinks, spinePorts float64) float64 {
	if leaves <= 0 {
		return 0
	}
	return max(2, quantity.Ceil(leaves*uplinks/spinePorts))
}

// Oversubscription gives the ratio of a full leaf's host side to its uplinks (N5):
// (q · v) / (u · w), for q host ports of v bit/s and u uplinks of w bit/s; 0 without leaves.
func Oversubscription(leaves, leafPorts, portSpeed, uplinks, uplinkSpeed float64) float64 {
	if leaves <= 0 {
		return 0
	}
	return leafPorts * portSpeed / (uplinks * uplinkSpeed)
}

// ManagementPorts gives the out-of-band ports (N5): ceil((hosts · m + shelves + switches) / (1 - s)),
// with m ports a host and one for each shelf and each data switch.
func ManagementPorts(hosts, perHost, shelves, switches, spare float64) float64 {
	return quantity.Ceil((float64(hosts*perHost) + shelves + switches) / (1 - spare))
}

// ManagementSwitches gives the out-of-band switches (N5): ceil(ports / q), 0 where q is 0.
func ManagementSwitches(ports, switchPorts float64) float64 {
	if switchPorts <= 0 {
		return 0
	}
	return quantity.Ceil(ports / switchPorts)
}
