package storage

// FullsCopied gives how many full backups a chain keeps where each full is a copy of its own (S5).
//
//	F = 1 + W + M + Y
//
// The current full and the weekly, monthly and yearly ones kept. Source: Veeam, backup copy
// with long-term retention, without block clone: (1 + W + M + Y + 1) fulls, the last of which is the
// working space and counted by ChainSpace's caller (WorkingSpace).
func FullsCopied(weekly, monthly, yearly float64) float64 {
	return 1 + weekly + monthly + yearly
}

// FullsCloned gives the same in full sizes where fulls share unchanged blocks (S5): a weekly full
// then holds only what changed since the one before it, at most everything.
//
//	F = 1 + W · min(1, 7c) + M · min(1, 30.4375c) + Y · min(1, 365.25c)
//
// change c: share of all data changed a day. Valid as an upper bound: blocks changed twice within
// the interval are counted twice, and one c for all data is at least as large as the sum by service.
func FullsCloned(change, weekly, monthly, yearly float64) float64 {
	return 1 + float64(weekly*min(1, daysPerWeek*change)) +
		float64(monthly*min(1, daysPerMonth*change)) + float64(yearly*min(1, daysPerYear*change))
}

// ChainSpace gives the size of one backup chain (S5).
//
//	B = C · (F · D + R · X)
//
// compression C: size of a backup / size of its data; fulls F; data D: bytes before reduction;
// increments R: kept; changed X: bytes changed a day. Source: Veeam's formula
// C · (F · Data + R · D · Data), in which D is the daily change, X = D · Data.
func ChainSpace(compression, fulls, data, increments, changed float64) float64 {
	return compression * (float64(fulls*data) + float64(increments*changed))
}

// WorkingSpace gives the room for one transform or merge (S5): k · C · D, for k in full sizes,
// compression C and data D in bytes. Source: Veeam best practice guide, k = 1.25.
func WorkingSpace(working, compression, data float64) float64 {
	return working * compression * data
}

// BackupUsable gives the usable capacity of the backup store (S5): U = n · (B + w) / fill, for n
// copies kept here (the immutable one included), each with its chain B and working space w.
func BackupUsable(copies, chain, working, fill float64) float64 {
	return copies * (chain + working) / fill
}

// BackupRaw gives the drive capacity of the backup store (S5, S6): U / e, for e usable / raw.
func BackupRaw(usable, efficiency float64) float64 { return usable / efficiency }

// MeanChange gives the daily change of all data together (S5): c = X / D; no data, no change.
func MeanChange(changed, data float64) float64 {
	if data == 0 {
		return 0
	}
	return changed / data
}
