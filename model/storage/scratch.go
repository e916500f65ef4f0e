package storage

// ScratchSpace gives the room kept for test failovers and restores (S8): X = s · D', for the
// reduced data D' of the class in bytes and the share s of them that a test writes or a restore
// brings back. Test failovers by full copy need s = 1: twice the disk (Azure Site Recovery).
func ScratchSpace(reduced, share float64) float64 { return reduced * share }

// UsableNeed gives the usable capacity that a class needs (S6): U = D' + S + J + X, all in bytes:
// reduced data, snapshots (S3), journal (S4), scratch (S8).
func UsableNeed(reduced, snapshots, journal, scratch float64) float64 {
	return reduced + snapshots + journal + scratch
}
