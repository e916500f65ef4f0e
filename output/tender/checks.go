package tender

// check is one entry of the register of acceptance tests; its number is fixed.
type check struct {
	id       string
	number   int
	stage    string
	byPhase  bool
	load     string // power: the phase's IT load is shown
	duration string // word of the duration, or load-bank, autonomy, fuel, reliability
}

// checks is section 7.
func checks() []check {
	return []check{
		{"documents", 1, "delivery", false, "", "none"},
		{"delivery", 2, "delivery", false, "", "none"},
		{"ups-factory", 3, "fat", false, "rated", "stated"},
		{"generator-factory", 4, "fat", false, "rated", "stated"},
		{"cooling-factory", 5, "fat", false, "rated", "stated"},
		{"transformer-factory", 6, "fat", false, "rated", "stated"},
		{"compute", 7, "sat", false, "", "stated"},
		{"host-failure", 8, "sat", false, "", "stated"},
		{"storage", 9, "sat", false, "", "stated"},
		{"restore", 10, "sat", false, "", "stated"},
		{"network", 11, "sat", false, "", "stated"},
		{"routes", 12, "sat", false, "", "none"},
		{"route-failure", 13, "sat", false, "", "stated"},
		{"rooms", 14, "sat", false, "", "none"},
		{"rack-feeds", 15, "sat", false, "", "stated"},
		{"battery", 16, "sat", true, "power", "autonomy"},
		{"fuel", 17, "sat", true, "power", "load-bank"},
		{"load-bank", 18, "integrated", true, "power", "load-bank"},
		{"transfer", 19, "integrated", true, "power", "stated"},
		{"cooling-failure", 20, "integrated", true, "power", "stated"},
		{"maintenance", 21, "integrated", true, "power", "stated"},
		{"security", 22, "sat", false, "", "none"},
		{"fire", 23, "sat", false, "", "none"},
		{"monitoring", 24, "sat", false, "", "stated"},
		{"drill", 25, "drill", false, "", "measured"},
		{"reliability", 26, "run", false, "", "reliability"},
		{"handover", 27, "run", false, "", "none"},
		{"service", 28, "service", false, "", "window"},
		{"design-review", 29, "design", false, "", "none"},
	}
}
