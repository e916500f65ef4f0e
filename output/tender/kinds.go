package tender

import "radif/model/procurement"

// itemKind is a kind of item of the bill with its number.
type itemKind struct {
	group  string
	number int
}

// kindOf finds a kind; one that nobody listed comes after all others.
func kindOf(id string) itemKind {
	list := procurement.Items()
	for i, k := range list {
		if k.ID == id {
			return itemKind{k.Group, i + 1}
		}
	}
	return itemKind{"operations", len(list) + 1}
}

// classOf is the row of codes.tsv for each kind; a kind that is not here has no code that fits.
func classOf(id string) string {
	switch id {
	case "server", "server-management":
		return "server"
	case "drive":
		return "storage_dasd"
	case "drive-shelf", "storage-controller", "storage-array", "backup-storage":
		return "storage_array"
	case "leaf-switch", "spine-switch", "management-switch":
		return "network_switch"
	case "optics":
		return "network_infrastructure"
	case "firewall":
		return "firewall"
	case "load-balancer":
		return "load_balancer"
	case "router":
		return "network_router"
	case "rack":
		return "rack"
	case "rack-pdu", "floor-pdu", "busway":
		return "pdu"
	case "ups-module":
		return "ups"
	case "battery-string", "battery-cabinet":
		return "battery"
	case "generator-set":
		return "generator_diesel"
	case "transfer-switch", "switchgear":
		return "switchgear"
	case "transformer":
		return "transformer"
	case "cooling-unit", "chiller":
		return "cooling_package"
	case "white-space":
		return "raised_floor"
	case "service":
		return "dc_services"
	case "course":
		return "training"
	}
	return ""
}
