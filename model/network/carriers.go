package network

import "radif/model/quantity"

// leastRoutes is the fewest diverse routes of a backup site: with one, the loss of a cable is the
// loss of replication.
const leastRoutes = 2

// Routes gives the diverse carriers to be bought (N7): max(2, ceil(n)); none where there is no
// link. Each carries the full rate, rounded up to the ladder that is sold.
func Routes(carriers, rate float64) float64 {
	if rate <= 0 {
		return 0
	}
	return max(leastRoutes, quantity.Ceil(carriers))
}
