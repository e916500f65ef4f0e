package tender

// computeClauses is section 5.1.
func computeClauses() []clause {
	return []clause{
		{"compute.throughput", 1, Min, "dbs", "measurement", "compute", "", sized},
		{"compute.memory", 2, Min, "dbs", "measurement", "compute", "", sized},
		{"compute.composition", 3, Is, "bs", "inspection", "delivery", "", statement},
		{"compute.reserve", 4, Min, "dbs", "sat", "host-failure", "", pools(func(p Pool) Fact { return p.Failures })},
		{"compute.utilisation", 5, Max, "dbs", "sat", "compute", "", pools(func(p Pool) Fact { return p.Utilisation })},
		{"compute.benchmark", 6, Is, "bs", "datasheet", "documents", "", statement},
		{"compute.supplies", 7, Is, "bs", "sat", "rack-feeds", "", statement},
		{"compute.management", 8, Is, "bs", "inspection", "delivery", "", statement},
		{"compute.moving", 9, Is, "dbs", "sat", "host-failure", "", statement},
		{"compute.reference", 10, Equal, "dbs", "datasheet", "documents", "", fact(func(f Facts) Fact { return f.ReferenceCore })},
	}
}

// storageClauses is section 5.2.
func storageClauses() []clause {
	return []clause{
		{"storage.usable", 1, Min, "dbs", "sat", "storage", "", sized},
		{"storage.raw", 2, Min, "bs", "inspection", "delivery", "", sized},
		{"storage.backup", 3, Min, "dbs", "sat", "storage", "", sized},
		{"storage.iops", 4, Min, "dbs", "sat", "storage", "", sized},
		{"storage.throughput", 5, Min, "dbs", "sat", "storage", "", sized},
		{"storage.daily", 6, Min, "dbso", "sat", "restore", "", fact(func(f Facts) Fact { return f.Daily })},
		{"storage.weekly", 7, Min, "dbso", "sat", "restore", "", fact(func(f Facts) Fact { return f.Weekly })},
		{"storage.monthly", 8, Min, "dbso", "sat", "restore", "", fact(func(f Facts) Fact { return f.Monthly })},
		{"storage.yearly", 9, Min, "dbso", "sat", "restore", "", fact(func(f Facts) Fact { return f.Yearly })},
		{"storage.snapshots", 10, Min, "dbso", "sat", "restore", "", stores(func(s Store) Fact { return s.Snapshots })},
		{"storage.journal", 11, Min, "dbso", "sat", "restore", "", stores(func(s Store) Fact { return s.Journal })},
		{"storage.measure", 12, Is, "dbs", "datasheet", "storage", "", statement},
		{"storage.failure", 13, Is, "dbs", "sat", "storage", "", statement},
		{"storage.encryption", 14, Is, "dbs", "sat", "documents", "iso-iec-27001", statement},
		{"storage.immutable", 15, Is, "dbso", "sat", "restore", "", statement},
	}
}

// networkClauses is section 5.3.
func networkClauses() []clause {
	return []clause{
		{"network.replication", 1, Min, "dbso", "sat", "network", "", sized},
		{"network.access", 2, Min, "dbso", "sat", "network", "", sized},
		{"network.ports", 3, Min, "bs", "inspection", "delivery", "", sized},
		{"network.firewall", 4, Min, "dbs", "sat", "network", "", sized},
		{"network.routes", 5, Min, "dbo", "inspection", "routes", "", fact(func(f Facts) Fact { return f.Carriers })},
		{"network.diversity", 6, Is, "dbo", "inspection", "routes", "", statement},
		{"network.separation", 7, Min, "dbo", "inspection", "routes", "", policy("policy.network.separation", 1, "m", func(b *builder) float64 { return b.Package.Policy.RouteSeparation })},
		{"network.rooms", 8, Min, "db", "inspection", "routes", "ansi-tia-942", fact(func(f Facts) Fact { return f.CarrierRooms })},
		{"network.outage", 9, Max, "dbo", "sat", "route-failure", "", fact(func(f Facts) Fact { return f.Outage })},
		{"network.port-speed", 10, Min, "bs", "datasheet", "network", "", fact(func(f Facts) Fact { return f.PortSpeed })},
		{"network.uplink-speed", 11, Min, "bs", "datasheet", "network", "", fact(func(f Facts) Fact { return f.UplinkSpeed })},
		{"network.spare", 12, Min, "dbs", "inspection", "delivery", "", fact(func(f Facts) Fact { return f.Spare })},
		{"network.pairs", 13, Is, "dbs", "sat", "network", "", statement},
		{"network.encryption", 14, Is, "dbso", "sat", "network", "iso-iec-27001", statement},
		{"network.carriers", 15, Is, "dbo", "document", "routes", "", statement},
	}
}

// recoveryClauses is section 5.10.
func recoveryClauses() []clause {
	return []clause{
		{"recovery.rpo", 1, Max, "dbso", "drill", "drill", "iso-iec-27031", classes(func(r Recovery) Fact { return r.RPO })},
		{"recovery.rto", 2, Max, "dbso", "drill", "drill", "iso-iec-27031", classes(func(r Recovery) Fact { return r.RTO })},
		{"recovery.drills", 3, Min, "bo", "document", "drill", "iso-22301", fact(func(f Facts) Fact { return f.Drills })},
		{"recovery.isolated", 4, Is, "dbo", "drill", "drill", "", statement},
		{"recovery.failback", 5, Is, "dbo", "drill", "drill", "", statement},
		{"recovery.runbook", 6, Is, "bo", "document", "drill", "iso-22301", statement},
		{"recovery.order", 7, Is, "dbo", "drill", "drill", "", statement},
	}
}

// pools finds a fact of every pool.
func pools(of func(Pool) Fact) finder {
	return func(b *builder, c clause) []found {
		var list []found
		for _, p := range b.Facts.Pools {
			list = append(list, one(of(p), p.ID, b.entitled(p.Title, p.ID))...)
		}
		return list
	}
}

// stores finds a fact of every storage class.
func stores(of func(Store) Fact) finder {
	return func(b *builder, c clause) []found {
		var list []found
		for _, s := range b.Facts.Stores {
			list = append(list, one(of(s), s.ID, b.entitled(s.Title, s.ID))...)
		}
		return list
	}
}

// classes finds a fact of every recovery class.
func classes(of func(Recovery) Fact) finder {
	return func(b *builder, c clause) []found {
		var list []found
		for _, r := range b.Facts.Classes {
			list = append(list, one(of(r), r.ID, b.entitled(r.Title, r.ID))...)
		}
		return list
	}
}
