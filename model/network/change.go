package network

const (
	bitsPerByte   = 8.0
	secondsPerDay = 86400.0
)

// KeptRate turns the bytes that a service keeps in a month into a rate (N1): k = K / T, B/s in the
// mean second. kept K: bytes a month; perSecond 1/T: of the calendar month's length in seconds.
func KeptRate(kept, perSecond float64) float64 { return kept * perSecond }

// FoldedShare gives what folding leaves of the bytes written (N1): φ = 1 / f, for the bytes written /
// bytes left after re-writes within the cycle fold into one, f >= 1. A ratio below 1 counts as 1.
// Continuous replication folds nothing: φ = 1.
func FoldedShare(folding float64) float64 {
	if folding < 1 {
		return 1
	}
	return 1 / folding
}

// ChangeRate gives the changes of a service that must be replicated (N1).
//
//	C = max(k, (k + x) · φ)
//
// kept k: B/s that are kept; writes x: B/s written beyond that and not kept; left φ: see
// FoldedShare. What is kept is new and cannot fold away.
func ChangeRate(kept, writes, left float64) float64 {
	folded := (kept + writes) * left
	if folded < kept {
		return kept
	}
	return folded
}

// MachineChange gives the changes of an inventory service (N1): C = N · w · φ, for count N of
// machines that write w B/s each, and the share φ that folding leaves.
func MachineChange(count, writes, left float64) float64 { return count * writes * left }

// LineRate gives the line rate in bit/s that carries changes in B/s (N1).
//
//	r = 8 · C / (z · e)
//
// compression z >= 1: bytes before / after; efficiency e: payload / line rate. Source for e: 0.93
// protocol at MTU 1500 (Dell BP1012); 0.72 to 0.75 implied by VMware's replication examples.
func LineRate(changes, compression, efficiency float64) float64 {
	return bitsPerByte * changes / (compression * efficiency)
}
