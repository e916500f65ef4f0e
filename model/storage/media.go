package storage

// HostIOPS gives the operations a second at the hosts (S7): H = h · (1 + drill), for the coincident
// peak h of the class's services and the share drill by which a recovery drill adds to it.
func HostIOPS(peak, drill float64) float64 { return peak * (1 + drill) }

// MediaIOPS gives the operations a second at the drives (S7).
//
//	M = H · (r + (1 - r) · p) / (1 - b)
//
// host H; reads r: share that reads; penalty p: media operations a host write (mirror 2, RAID 5
// 4, RAID 6 6); rebuild b: share of the media's speed that a rebuild takes, below 1. Valid for small
// random writes; caches that coalesce them lower p.
func MediaIOPS(host, reads, penalty, rebuild float64) float64 {
	return host * (reads + float64((1-reads)*penalty)) / (1 - rebuild)
}

// HostThroughput gives bytes a second at the hosts (S7): T = H · size, for the mean I/O size.
func HostThroughput(iops, size float64) float64 { return iops * size }

// MediaThroughput gives bytes a second at the drives (S7).
//
//	T' = T · (r + (1 - r) · (d + p) / d) / (1 - b)
//
// data d and parity p of the protection: in large writes each byte brings p/d bytes of parity.
func MediaThroughput(host, reads, data, parity, rebuild float64) float64 {
	return host * (reads + float64((1-reads)*(data+parity)/data)) / (1 - rebuild)
}

// SpeedDrives gives the drives that carry a speed (S7): T / t for one drive's t, not yet whole;
// none where the drive's speed is not stated (0).
func SpeedDrives(need, drive float64) float64 {
	if drive <= 0 {
		return 0
	}
	return need / drive
}

// MeanIOPS gives a service's operations in the mean hour (S7): n = rate · io, 1/s, for transactions
// a second and operations each; for machines, their count and the operations of the mean one.
func MeanIOPS(rate, io float64) float64 { return rate * io }

// DrivesBound gives the data drives needed, the largest of those for capacity, operations and
// throughput (S6, S7), and says which of them binds. Of equals, the first.
func DrivesBound(capacity, iops, throughput float64) (drives, bound float64) {
	drives, bound = 0, BoundNone
	if capacity > drives {
		drives, bound = capacity, BoundCapacity
	}
	if iops > drives {
		drives, bound = iops, BoundIOPS
	}
	if throughput > drives {
		drives, bound = throughput, BoundThroughput
	}
	return drives, bound
}
