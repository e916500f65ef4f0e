// Package compute sizes cores, memory and hosts for what is served after failover (formulas C1 to
// C7 and D6).
//
// Inputs: by transactional service its rate in the mean hour (1/s), CPU time (s), instances and
// sessions; by inventory service its virtual machines; pools of equal hosts; the platform that the
// site itself needs; profiles and events from the demand stage.
// Outputs: by pool and for the site the offered load (Erlang), physical cores, memory (B) and hosts.
//
// Symbols: a offered load, S mean service time, cv its coefficient of variation, c cores, u_max
// highest mean utilisation, p performance of a core over that of the reference core, q share served
// times surge, F busy-day factor times burst.
//
// The reference core is the unit of C1. A pool's load is divided by its cores' performance before
// the queue is solved, and so is the service time: the servers of the queue are the physical cores
// of the pool's hosts, and their number is whole. A virtual CPU of an instance counts as one of these
// cores.
package compute
