package tender

// itemKind is a kind of item of the bill. Its number is its place in the list and fixed: new kinds
// go to the end.
type itemKind struct {
	id, group string
	class     string // row of codes.tsv; empty where no code fits
}

// itemKinds lists the kinds of equipment and services that a bill may hold.
func itemKinds() []itemKind {
	return []itemKind{
		{"server", "compute", "server"},
		{"server-management", "compute", "server"},
		{"drive", "storage", "storage_dasd"},
		{"drive-shelf", "storage", "storage_array"},
		{"storage-controller", "storage", "storage_array"},
		{"storage-array", "storage", "storage_array"},
		{"backup-storage", "storage", "storage_array"},
		{"leaf-switch", "network", "network_switch"},
		{"spine-switch", "network", "network_switch"},
		{"management-switch", "network", "network_switch"},
		{"optics", "network", "network_infrastructure"},
		{"firewall", "network", "firewall"},
		{"load-balancer", "network", "load_balancer"},
		{"router", "network", "network_router"},
		{"link", "network", ""},
		{"access-link", "network", ""},
		{"security-module", "compute", ""},
		{"device", "compute", ""},
		{"rack", "racks", "rack"},
		{"rack-pdu", "distribution", "pdu"},
		{"floor-pdu", "distribution", "pdu"},
		{"busway", "distribution", "pdu"},
		{"ups-module", "ups", "ups"},
		{"battery-string", "ups", "battery"},
		{"battery-cabinet", "ups", "battery"},
		{"generator-set", "generator", "generator_diesel"},
		{"fuel-tank", "generator", ""},
		{"load-bank", "generator", ""},
		{"transfer-switch", "distribution", "switchgear"},
		{"transformer", "distribution", "transformer"},
		{"switchgear", "distribution", "switchgear"},
		{"cooling-unit", "cooling", "cooling_package"},
		{"chiller", "cooling", "cooling_package"},
		{"white-space", "racks", "raised_floor"},
		{"plant-space", "racks", ""},
		{"support-space", "racks", ""},
		{"room", "racks", ""},
		{"service", "operations", "dc_services"},
		{"option", "operations", ""},
		{"course", "operations", "training"},
	}
}

// kindOf finds a kind and its number; kinds that nobody listed come after all others.
func kindOf(id string) (itemKind, int) {
	list := itemKinds()
	for i, k := range list {
		if k.id == id {
			return k, i + 1
		}
	}
	return itemKind{id: id, group: "operations"}, len(list) + 1
}
