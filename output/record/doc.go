// Package record writes and reads the result set of a run: results.json, provenance.json,
// manifest.json, monthly.csv, capacity.csv, trials.parquet and whatever other files the caller
// adds (the lock file, plots, tables).
//
// The same result gives the same bytes: floats are written in their shortest exact form, members
// in a fixed order, and no file carries the clock. A set appears whole or not at all: it is
// staged under a temporary name and renamed.
package record
