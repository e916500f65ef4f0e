package compute

// Busiest is what a service brings in its own busiest hour (D4, D5):
//
//	m · (F·highest + x)
//
// mean m in the mean hour (Erlang or 1/s), top F·highest of its profile, extra x of the largest event
// that its class carries, on top of the busiest hour; 0 without events.
func Busiest(mean, top, extra float64) float64 { return float64(mean * (top + extra)) }

// EventLoad is what an event adds to a pool in the busiest hour (D5): extra x times the mean-hour
// load of those of its services that are carried. Of different events the largest counts.
func EventLoad(extra, load float64) float64 { return float64(extra * load) }
