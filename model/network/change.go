package network

const (
	bitsPerByte   = 8.0
	secondsPerDay = 86400.0
)

// KeptRate turns the bytes that a service keeps in a month into a rate (N1): B/s in the mean
// second, for the length of that calendar month in seconds.
func KeptRate(kept, seconds float64) float64 { return kept / seconds }

// ChangeRate gives the changes of a service that must be replicated (N1).
//
//	C = max(k, (k + x) / f)
//
// kept k: B/s that are kept; writes x: B/s written beyond that and not kept; folding f >= 1: bytes
// written / bytes left after re-writes within the cycle fold into one. What is kept is new and
// cannot fold away. Continuous replication folds nothing: f = 1.
func ChangeRate(kept, writes, folding float64) float64 {
	folded := (kept + writes) / folding
	if folded < kept {
		return kept
	}
	return folded
}

// MachineChange gives the changes of an inventory service (N1): C = N · w / f, for count N of machines
// that write w B/s each, and the folding f.
func MachineChange(count, writes, folding float64) float64 { return count * writes / folding }

// LineRate gives the line rate in bit/s that carries changes in B/s (N1).
//
//	r = 8 · C / (z · e)
//
// compression z >= 1: bytes before / after; efficiency e: payload / line rate. Source for e: 0.93
// protocol at MTU 1500 (Dell BP1012); 0.72 to 0.75 implied by VMware's replication examples.
func LineRate(changes, compression, efficiency float64) float64 {
	return bitsPerByte * changes / (compression * efficiency)
}
