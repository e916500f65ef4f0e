package storage

import "radif/model/quantity"

// EffectiveCapacity gives the capacity that data drives offer to data, before reduction (S6).
//
//	U = n · s · (1 - f) · l / room
//
// drives n: data drives, parity and spares left out; size s: bytes of one as sold (decimal);
// fileSystem f: share lost to metadata; fill l: the fill limit; room: see RebuildRoom.
func EffectiveCapacity(drives, size, fileSystem, fill, room float64) float64 {
	return drives * size * (1 - fileSystem) * fill / room
}

// RebuildRoom gives the factor that keeps the room to rebuild after a node is lost (S6):
// n / (n - 1) for fragments across n nodes; 1 where there are no nodes (n <= 1). Source: Ceph and
// other scale-out guides, raw >= usable / (k/(k+m)) · n/(n-1) / fill.
func RebuildRoom(nodes float64) float64 {
	if nodes <= 1 {
		return 1
	}
	return nodes / (nodes - 1)
}

// DataDrives gives the data drives that hold a usable capacity (S6), not yet whole.
//
//	n = U · room / (s · (1 - f) · l)
//
// The inverse of EffectiveCapacity, with the room to rebuild.
func DataDrives(usable, size, fileSystem, fill, room float64) float64 {
	return usable * room / (size * (1 - fileSystem) * fill)
}

// GroupDrives gives the drives of whole RAID groups (S6): ceil(n / d) · (d + p), for n data drives
// needed and groups of d data and p parity drives. A mirror is 1 + 1.
func GroupDrives(drives, data, parity float64) float64 {
	return quantity.Ceil(drives/data) * (data + parity)
}

// ErasureDrives gives the drives of an erasure code k+m spread over nodes (S6):
// max(ceil(n · (k+m) / k), k + m), for n data drives needed; fragments lie anywhere, so no whole groups
// are asked for, but each fragment wants a drive of its own. Nothing needed, no drives.
func ErasureDrives(drives, data, parity float64) float64 {
	if drives <= 0 {
		return 0
	}
	return max(quantity.Ceil(drives*(data+parity)/data), data+parity)
}

// WithoutParity gives the data drives among n drives (S6): n · d / (d + p).
func WithoutParity(drives, data, parity float64) float64 {
	return drives * data / (data + parity)
}

// Spares gives the spare drives (S6): ceil(n / per), one for so many drives; none where per is 0.
func Spares(drives, per float64) float64 {
	if per <= 0 {
		return 0
	}
	return quantity.Ceil(drives / per)
}

// RawCapacity gives the drive capacity bought (S6): (n + spares) · s, in decimal bytes as sold.
func RawCapacity(drives, spares, size float64) float64 { return (drives + spares) * size }
