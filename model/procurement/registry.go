package procurement

// Groups are the groups of requirements, in the order of the sections.
func Groups() []string {
	return []string{"compute", "storage", "network", "racks", "ups", "generator", "cooling", "distribution", "security", "recovery", "operations", "design"}
}

// Designation is a standard that requirements cite: id and designation without edition.
type Designation struct{ ID, Name string }

// Designations lists the standards that requirements cite. None has an edition here: it is the
// buyer's to set.
func Designations() []Designation {
	return []Designation{
		{"ansi-tia-942", "ANSI/TIA-942"},
		{"ashrae-tc9-9", "ASHRAE TC 9.9"},
		{"en-50600", "EN 50600"},
		{"iec-60297", "IEC 60297"},
		{"iec-60076", "IEC 60076"},
		{"iec-61439", "IEC 61439"},
		{"iec-62040-3", "IEC 62040-3"},
		{"iso-8528-1", "ISO 8528-1"},
		{"iso-8528-5", "ISO 8528-5"},
		{"iso-14520", "ISO 14520"},
		{"iso-22301", "ISO 22301"},
		{"iso-iec-22237", "ISO/IEC 22237"},
		{"iso-iec-27001", "ISO/IEC 27001"},
		{"iso-iec-27031", "ISO/IEC 27031"},
		{"iso-iec-30134-2", "ISO/IEC 30134-2"},
		{"nfpa-75", "NFPA 75"},
		{"nfpa-76", "NFPA 76"},
	}
}

// Item is a kind of item that a bill of quantities may hold, and the group it belongs to.
type Item struct{ ID, Group string }

// Items lists the kinds of items. Their places are the numbers that the bill gives them: a new
// kind goes to the end.
func Items() []Item {
	return []Item{
		{"server", "compute"},
		{"server-management", "compute"},
		{"drive", "storage"},
		{"drive-shelf", "storage"},
		{"storage-controller", "storage"},
		{"storage-array", "storage"},
		{"backup-storage", "storage"},
		{"leaf-switch", "network"},
		{"spine-switch", "network"},
		{"management-switch", "network"},
		{"optics", "network"},
		{"firewall", "network"},
		{"load-balancer", "network"},
		{"router", "network"},
		{"link", "network"},
		{"access-link", "network"},
		{"security-module", "compute"},
		{"device", "compute"},
		{"rack", "racks"},
		{"rack-pdu", "distribution"},
		{"floor-pdu", "distribution"},
		{"busway", "distribution"},
		{"ups-module", "ups"},
		{"battery-string", "ups"},
		{"battery-cabinet", "ups"},
		{"generator-set", "generator"},
		{"fuel-tank", "generator"},
		{"load-bank", "generator"},
		{"transfer-switch", "distribution"},
		{"transformer", "distribution"},
		{"switchgear", "distribution"},
		{"cooling-unit", "cooling"},
		{"chiller", "cooling"},
		{"white-space", "racks"},
		{"plant-space", "racks"},
		{"support-space", "racks"},
		{"room", "racks"},
		{"service", "operations"},
		{"option", "operations"},
		{"course", "operations"},
	}
}
