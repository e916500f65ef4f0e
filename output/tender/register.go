package tender

// groups are the sections of chapter 5 with their clauses, in the order of their numbers.
func groups() []group {
	return []group{
		{"compute", computeClauses()},
		{"storage", storageClauses()},
		{"network", networkClauses()},
		{"racks", racksClauses()},
		{"ups", upsClauses()},
		{"generator", generatorClauses()},
		{"cooling", coolingClauses()},
		{"distribution", distributionClauses()},
		{"security", securityClauses()},
		{"recovery", recoveryClauses()},
		{"operations", operationsClauses()},
		{"design", designClauses()},
	}
}
