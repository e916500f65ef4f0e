// Package storage computes the capacity and the speed of the storage at the secondary site,
// month by month: formulas S1 to S8.
//
// Inputs: transactions and machine counts by month (from the demand stage), bytes and
// operations per transaction, retention, and per storage class the medium, its protection and
// its copies in time. Outputs (Result): data, usable and raw capacity in bytes (decimal or binary
// is a matter of printing: 1 TB is 1e12 B, 1 TiB is 2^40 B), operations and bytes a second.
//
//	S1  data under retention             data.go
//	S2  reduction by kind of data        reduction.go
//	S3  snapshots                        snapshot.go
//	S4  replication journal              journal.go
//	S5  backup chains and copies         backup.go
//	S6  usable to raw, drives            raw.go
//	S7  operations and throughput        media.go
//	S8  scratch for tests and restores   scratch.go
//
// Storage and replication are always whole: the share served after failover (D6) does not
// shrink them. A class is a pool of drives of its own, so each class is sized for its own
// coincident peak and the site's figures are sums over the classes.
//
// An input that is not given takes the neutral value of its formula (no reduction, no journal,
// no spares, no limit); the size of a drive is required. All amounts are at the end of a month,
// when it holds most.
package storage
