package storage

// SnapshotSpace gives the space that local snapshots hold (S3).
//
//	S = X · d · (1 - o)
//
// changed X: reduced bytes changed a day (each service's reduced data times its daily change);
// days d: how long snapshots are kept; overlap o: share of a day's change that later days change
// again, so that one copy serves several snapshots. Valid for redirect-on-write snapshots, which
// keep changed blocks only and reduce them like the data. Source: the common planning formula of
// the arrays' guides, Data · change/day · days · (1 - overlap); change 2-5 % a day is usual, 10 %
// with many databases (Veeam best practice guide).
func SnapshotSpace(changed, days, overlap float64) float64 {
	return changed * days * (1 - overlap)
}
