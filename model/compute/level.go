package compute

import (
	"math"

	"radif/model/quantity"
	"radif/model/queue"
)

// Bound says what decides the number of cores of a pool.
type Bound uint8

// The bounds, as they stand in PoolResult.Binding.
const (
	BoundNothing     Bound = iota // no load
	BoundWait                     // the service level (C2)
	BoundUtilisation              // the highest mean utilisation (C2)
	BoundInventory                // the virtual machines (C4) outweigh the queue
)

// String names the bound.
func (b Bound) String() string {
	return [...]string{"nothing", "wait", "utilisation", "inventory"}[b]
}

// Level is a service level of a pool (C2).
type Level struct {
	Utilisation float64 // u_max, 0..1
	Tau         float64 // wait bound in conditional mean waits, from queue.Tau
	LogE        float64 // -ln e, e the share of requests that may wait longer; 0: no such bound
}

// CoresForLevel is the least whole number of cores that carries a load (C2): the larger of
//
//	the least c with P(W > T) = C(c,a)·exp(-(c - a)·τ) <= e   (Erlang C, exact)
//	c_u = ceil(a / u_max)
//
// load a in Erlang of the pool's cores. It also says which of the two binds. start is a first guess
// of the answer, such as last month's, and changes nothing but the time. Special case: no load
// needs no cores. Where the bound of utilisation alone already keeps the wait, which queue.Carries
// mostly sees without Erlang C, no search is made.
func CoresForLevel(load float64, level Level, start int) (float64, Bound) {
	if !(load > 0) {
		return 0, BoundNothing
	}
	cores := quantity.Ceil(load / level.Utilisation)
	if queue.Carries(int(cores), load, level.Tau, level.LogE) {
		return cores, BoundUtilisation
	}
	return float64(queue.ServersFrom(start, load, level.Tau, math.Exp(-level.LogE))), BoundWait
}

// Start carries last month's answer over to this month's load: the cores beyond the load grow
// with its square root.
func Start(load, lastLoad, lastCores float64) int {
	if !(lastLoad > 0) {
		return 0
	}
	return int(load + float64((lastCores-lastLoad)*math.Sqrt(load/lastLoad)) + 0.5)
}

// CoreBound is the bound of a whole pool: that of the queue, unless the virtual machines need more
// cores than the queue.
func CoreBound(queueCores, machineCores float64, bound Bound) Bound {
	if machineCores > queueCores {
		return BoundInventory
	}
	return bound
}

// LogShare is -ln e for the share of requests that must start in time (C2), e = 1 - share. Special
// cases: a share of 0 asks nothing and gives 0; a share of 1 cannot be kept by any number of servers
// and counts as all but one in 1e15.
func LogShare(share float64) float64 {
	return max(0, -math.Log1p(-min(share, 1-1e-15)))
}
