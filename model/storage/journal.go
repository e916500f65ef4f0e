package storage

// JournalSpace gives the space of the replication journal (S4).
//
//	J = w · d / z · k
//
// writes w: bytes written a day by everything replicated into the class, re-writes included;
// days d: history kept; compress z >= 1: compression of the journal; room k: factor on the mean
// for busy days. Valid for journals that keep every write; a product's own limit comes on top
// (JournalLimit). Source: Zerto's sizing rule, sum of writes a day times days of history.
func JournalSpace(writes, days, compress, room float64) float64 {
	return writes * days / compress * room
}

// JournalLimit gives the hard limit that a product sets for the journal of one machine (S4):
// the smallest size on its list that holds share a of the volumes protected, or the largest size
// there is. protected in the unit of sizes, which ascend.
func JournalLimit(protected, share float64, sizes []float64) float64 {
	need := protected * share
	for _, s := range sizes {
		if s >= need {
			return s
		}
	}
	if len(sizes) == 0 {
		return need
	}
	return sizes[len(sizes)-1]
}

// DailyBytes turns a rate in B/s into bytes a day (S4, S5).
func DailyBytes(rate float64) float64 { return rate * secondsPerDay }
