package facility

// Input is everything the facility stage reads.
type Input struct{}
