package scenarios

import "radif/model/quantity"

func networkFields() []Field {
	return []Field{
		{Key: "link", Kind: Section, Implied: true, Fields: linkFields(), Doc: "replication link (N1, N3, N4, N7)"},
		{Key: "product", Kind: Section, Fields: replicationFields(), Doc: "replication product: the RPO it is run with and the limits it keeps to"},
		{Key: "security", Kind: Section, Implied: true, Fields: securityFields(), Doc: "firewall, load balancer, encryption (N6)"},
		{Key: "fabric", Kind: Section, Implied: true, Fields: fabricFields(), Doc: "ports and switches (N5)"},
	}
}

func linkFields() []Field {
	return []Field{
		{Key: "efficiency", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: estimate("{min: 70 %, mode: 75 %, max: 93 %}", "0.93 protocol at MTU 1500 (Dell BP1012), 0.72 implied by VMware's examples"), Doc: "payload / line rate"},
		{Key: "compression", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: policy("1", "encrypted data do not compress; state what was measured"), Doc: "bytes before / bytes after"},
		{Key: "outage", Kind: Quantity, Dim: quantity.Duration, Fixed: true, Doc: "longest outage of the link that the RPO must survive; not given: none"},
		{Key: "seeding", Kind: Quantity, Dim: quantity.Duration, Positive: true, Doc: "goal for the first full copy; not given: no goal"},
		{Key: "shipping", Kind: Quantity, Dim: quantity.Duration, Doc: "time to ship disks instead; not given: never"},
		{Key: "ship_rate", Kind: Quantity, Dim: quantity.ByteRate, Positive: true, Doc: "rate at which shipped disks are read in; required with shipping"},
		{Key: "carriers", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "2", Default: policy("2", "two diverse routes, each at full rate"), Doc: "diverse carriers, each at full rate (N7)"},
	}
}

func securityFields() []Field {
	return []Field{
		{Key: "east_west", Kind: Quantity, Dim: quantity.Number, Default: estimate("{min: 1, mode: 2, max: 4}", "tiers of an application talk to each other more than to users"), Doc: "inspected internal traffic / access traffic"},
		{Key: "overhead", Kind: Quantity, Dim: quantity.Share, Default: estimate("{min: 5 %, mode: 8 %, max: 15 %}", "headers of IPsec and TLS on packets of usual size"), Doc: "encryption overhead"},
		{Key: "connections", Kind: Quantity, Dim: quantity.Number, Default: estimate("{min: 0.1, mode: 0.25, max: 1}", "kept-alive connections carry several requests"), Doc: "new connections a request"},
		{Key: "tls", Kind: Quantity, Dim: quantity.Number, Default: estimate("{min: 1, mode: 2, max: 6}", "browsers open some connections a visit"), Doc: "new TLS handshakes a transaction"},
		{Key: "utilisation", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: policy("70 %", "data-sheet rates are reached on the best mix of packets"), Doc: "highest utilisation of a firewall"},
	}
}

func fabricFields() []Field {
	return []Field{
		{Key: "ports_per_host", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("4", "two adapters of two ports"), Doc: "data ports a host"},
		{Key: "port_speed", Kind: Quantity, Dim: quantity.BitRate, Positive: true, Default: policy("25 Gbit/s", "usual port of a host"), Doc: "speed of a host port"},
		{Key: "storage_ports", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("4", "two controllers of two ports"), Doc: "ports a storage shelf"},
		{Key: "drives_per_shelf", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("24", "shelf of 2 U"), Doc: "drives a storage shelf"},
		{Key: "leaf_ports", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("48", "48 x 25 G + 6 x 100 G"), Doc: "host ports of a leaf"},
		{Key: "uplinks", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("6", "48 x 25 G + 6 x 100 G"), Doc: "uplinks of a leaf"},
		{Key: "uplink_speed", Kind: Quantity, Dim: quantity.BitRate, Positive: true, Default: policy("100 Gbit/s", "48 x 25 G + 6 x 100 G"), Doc: "speed of an uplink"},
		{Key: "spine_ports", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("32", "32 x 100 G"), Doc: "ports of a spine"},
		{Key: "hosts_per_rack", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("16", "2 U hosts at 7 kW a rack"), Doc: "hosts a rack, for pairs of leaves"},
		{Key: "out_of_band", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("1", "one management port"), Doc: "management ports a host"},
		{Key: "out_of_band_ports", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("48", "usual switch"), Doc: "ports of a management switch"},
		{Key: "spare", Kind: Quantity, Dim: quantity.Share, High: "90 %", Default: policy("20 %", "for moves and repairs"), Doc: "share of ports kept free"},
	}
}
