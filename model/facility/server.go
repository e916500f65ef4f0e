package facility

// CurvePosition finds where a utilisation u lies on a power curve of equal steps: the index of the
// point below it and the part of the step above that point. A utilisation outside 0..1 is
// taken as its nearest end. Part of F1.
func CurvePosition(u float64, steps int) (index int, part float64) {
	x := min(max(u, 0), 1) * float64(steps)
	index = min(int(x), steps-1)
	return index, x - float64(index)
}

// ServerPower is F1: input power of a server between two measured points, W:
//
//	P = P_i + (P_i+1 - P_i)·(10·u - i)
//
// low P_i and high P_i+1 are measured watts at i and i + 1 tenths of full load, part = 10·u - i (where only
// idle and full load are known, part = u: the linear model). Measured at the input, so that the
// loss of the power supply is inside. Over 618 published curves linear is 7 to 12 % off,
// square 18 to 25 % low and cubic 26 to 37 % low: never cubic. Source: SPECpower_ssj2008; the
// same interpolation as COSCO PMXeon_X5570.
func ServerPower(low, high, part float64) float64 {
	return low + float64((high-low)*part)
}

// HostPower is F1 for a host as it is bought, W: factor·P + adders. The factor takes a benchmarked,
// tuned system to a real one; adders (W) are modules and adapters that it did not have.
func HostPower(curve, factor, adders float64) float64 {
	return float64(curve*factor) + adders
}

// BusyHosts is F3: load in hosts' worth, busy physical cores / cores of a host, times the share of the
// failover load that the state carries.
func BusyHosts(busy, cores, share float64) float64 {
	return Ratio(busy, cores) * share
}

// HostUtilisation is F3: mean utilisation of the hosts that are on, busy / on, at most 1; 0 where none is on.
func HostUtilisation(busy, on float64) float64 {
	return min(1, Ratio(busy, on))
}

// PoolPower is F3: power of a pool, W: on·P + (hosts - on)·P_off.
func PoolPower(on, host, hosts, off float64) float64 {
	return float64(on*host) + float64(max(0, hosts-on)*off)
}

// MediumPower is F3: power of a storage class, W:
//
//	P = drives·(idle + (active - idle)·activity) + shelves·shelf
//
// idle, active: W of a drive; shelf: W of a shelf without drives; activity 0..1.
func MediumPower(drives, idle, active, activity, shelves, shelf float64) float64 {
	drive := idle + float64((active-idle)*activity)
	return float64(drives*drive) + float64(shelves*shelf)
}

// DevicePower is F3: power of a kind of device, W: pieces·design·share, share = 1 on the design day.
func DevicePower(pieces, design, share float64) float64 {
	return float64(pieces*design) * share
}
