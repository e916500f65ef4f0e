package network

// longestSeeding caps seeding times in days, a hundred years: a link that carries no changes would
// take for ever.
const longestSeeding = 36525.0

// SeedingDays gives the time of the first full copy over the link (N3).
//
//	d = 8 · D / (z · e) / r / 86400
//
// data D in bytes; compression z and efficiency e as in LineRate; rate r of the line in bit/s, all
// of it. No data need no time; without a link the time is capped at a hundred years. Sources: HP
// StoreVirtual and Dell sizing tables; VMware's examples with e = 0.72 to 0.75.
func SeedingDays(data, compression, efficiency, rate float64) float64 {
	if data <= 0 {
		return 0
	}
	days := LineRate(data, compression, efficiency) / rate / secondsPerDay
	if days < longestSeeding {
		return days
	}
	return longestSeeding
}

// ShippingDays gives the time of the first full copy by disks (N3): d = (T + D / v) / 86400, for
// the time T on the road in seconds and the rate v in B/s at which disks are read in; T alone where
// v is not stated (0).
func ShippingDays(data, transport, read float64) float64 {
	if read <= 0 {
		return transport / secondsPerDay
	}
	return (transport + data/read) / secondsPerDay
}

// SeedRate gives the line rate that copies the data within a goal (N3): 8 · D / (z · e) / T, bit/s,
// for a goal T in seconds; 0 where there is none.
func SeedRate(data, compression, efficiency, goal float64) float64 {
	if goal <= 0 {
		return 0
	}
	return LineRate(data, compression, efficiency) / goal
}
