package facility

// String returns the rule as the field writes it: "N+1", "2(N+1)".
func (r Redundancy) String() string {
	names := [...]string{"N", "N+1", "N+2", "2N", "2(N+1)"}
	if int(r) >= len(names) {
		return "invalid"
	}
	return names[r]
}

// Systems is the number of separate systems, each able to carry the whole load.
func (r Redundancy) Systems() float64 {
	if r == TwoN || r == TwoNPlus1 {
		return 2
	}
	return 1
}

// Spares is the number of units in each system beyond those that carry the load.
func (r Redundancy) Spares() float64 {
	switch r {
	case NPlus1, TwoNPlus1:
		return 1
	case NPlus2:
		return 2
	}
	return 0
}
