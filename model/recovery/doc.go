// Package recovery is where the dynamic simulation of recovery lives: what happens, step by step,
// when the primary site is lost and when it is not. It holds no code yet; this is its face.
//
//	R1  RPO simulated over a year in steps of 5 or 30 minutes, on load profiles or recorded write
//	    traces, with outages of the link: the backlog of a first-in-first-out stream, its age, the
//	    breaches and the time to catch up. It is the inverse of N4, the least rate that keeps
//	    an RPO, in the same conventions.
//	R2  RTO simulated by discrete events: detection, decision, promotion of the storage, restore
//	    streams, waves of starts with limited concurrency, dependencies between services, staff,
//	    expiry of names, validation. Gives the distribution, the share within the target, and the
//	    critical path by name.
//	R3  Availability of the site from failure and repair of its components, and the downtime to
//	    expect with and without the backup site.
//	R4  Distance: round-trip time from kilometres; synchronous replication is refused where the
//	    latency of writes does not allow it.
//
// Inputs: the recovery classes with their targets, the dependencies between services, the columns
// of compute, storage and network, and the frozen plant. Outputs: recovery.rpo.<class> and
// recovery.rto.<class> in seconds, with the share of trials that meet the target. It imports
// quantity, series and queue like any stage, and package plan joins it to the others.
package recovery
