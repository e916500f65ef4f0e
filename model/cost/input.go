package cost

// Input is everything the cost stage reads.
type Input struct{}
