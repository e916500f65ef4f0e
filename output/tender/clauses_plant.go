package tender

// racksClauses is section 5.4.
func racksClauses() []clause {
	return []clause{
		{"space.racks", 1, Min, "bs", "inspection", "delivery", "iec-60297", sized},
		{"space.area", 2, Min, "b", "inspection", "rooms", "", sized},
		{"space.weight", 3, Min, "b", "document", "rooms", "", sized},
		{"racks.density", 4, Min, "dbs", "sat", "delivery load-bank", "", fact(func(f Facts) Fact { return f.RackDensity })},
		{"racks.units", 5, Min, "bs", "inspection", "delivery", "iec-60297", fact(func(f Facts) Fact { return f.RackUnits })},
		{"racks.load", 6, Min, "bs", "datasheet", "delivery", "iec-60297", fact(func(f Facts) Fact { return f.RackLoad })},
		{"racks.floor", 7, Min, "db", "document", "rooms", "", fact(func(f Facts) Fact { return f.FloorLimit })},
		{"racks.battery-floor", 8, Min, "db", "document", "rooms", "", fact(func(f Facts) Fact { return f.BatteryFloorLimit })},
		{"racks.feeds", 9, Is, "dbs", "sat", "rack-feeds", "", statement},
		{"racks.containment", 10, Is, "db", "inspection", "rooms", "ashrae-tc9-9", statement},
		{"racks.earthing", 11, Is, "db", "sat", "rooms", "", statement},
	}
}

// upsClauses is section 5.5.
func upsClauses() []clause {
	return []clause{
		{"power.ups", 1, Min, "bs", "fat+sat", "ups-factory load-bank", "iec-62040-3", sized},
		{"power.battery", 2, Min, "bs", "fat", "ups-factory battery", "", sized},
		{"ups.autonomy", 3, Min, "dbs", "sat", "battery", "", fact(func(f Facts) Fact { return f.Autonomy })},
		{"ups.redundancy", 4, Min, "dbs", "sat", "maintenance", "", rule(func(f Facts) Rule { return f.UPS })},
		{"ups.gap", 5, Max, "dbs", "sat", "transfer", "iec-62040-3", policy("policy.ups.gap", 1e-3, "ms", func(b *builder) float64 { return b.Package.Policy.UPSGap })},
		{"ups.efficiency", 6, Min, "bs", "fat", "ups-factory", "iec-62040-3", policy("policy.ups.efficiency", 0.01, "%", func(b *builder) float64 { return b.Package.Policy.UPSEfficiency })},
		{"ups.battery-life", 7, Min, "bs", "datasheet", "documents", "", policy("policy.ups.battery_life", year, "yr", func(b *builder) float64 { return b.Package.Policy.BatteryLife })},
		{"ups.bypass", 8, Is, "dbs", "sat", "maintenance", "", statement},
		{"ups.battery-monitoring", 9, Is, "bs", "sat", "battery", "", statement},
	}
}

// year is a year in seconds, as the plan counts it.
const year = 12 * 30.4375 * 86400

// generatorClauses is section 5.6.
func generatorClauses() []clause {
	return []clause{
		{"power.generator", 1, Min, "bs", "fat+sat", "generator-factory load-bank", "iso-8528-1", sized},
		{"power.fuel", 2, Min, "bs", "inspection", "fuel", "", sized},
		{"generator.hours", 3, Min, "dbs", "sat", "fuel", "", fact(func(f Facts) Fact { return f.FuelHours })},
		{"generator.redundancy", 4, Min, "dbs", "sat", "maintenance", "", rule(func(f Facts) Rule { return f.Generator })},
		{"generator.start", 5, Max, "dbs", "sat", "transfer", "iso-8528-5", policy("policy.generator.start", 1, "s", func(b *builder) float64 { return b.Package.Policy.GeneratorStart })},
		{"generator.altitude", 6, Min, "dbs", "document", "generator-factory", "iso-8528-1", fact(func(f Facts) Fact { return f.Altitude })},
		{"generator.temperature", 7, Min, "dbs", "document", "generator-factory", "iso-8528-1", fact(func(f Facts) Fact { return f.DesignTemperature })},
		{"generator.tanks", 8, Min, "bs", "inspection", "fuel", "", fact(func(f Facts) Fact { return f.Tanks })},
		{"generator.maintainable", 9, Is, "dbs", "sat", "fuel", "", when(func(f Facts) bool { return f.Maintainable })},
		{"generator.unlimited", 10, Is, "bs", "datasheet", "generator-factory", "iso-8528-1", statement},
		{"generator.load-bank", 11, Is, "dbs", "sat", "load-bank", "", statement},
	}
}

// coolingClauses is section 5.7.
func coolingClauses() []clause {
	return []clause{
		{"cooling.capacity", 1, Min, "bs", "fat+sat", "cooling-factory load-bank", "", sized},
		{"cooling.redundancy", 2, Min, "dbs", "sat", "cooling-failure", "", rule(func(f Facts) Rule { return f.Cooling })},
		{"cooling.temperature", 3, Min, "dbs", "document", "cooling-factory", "", fact(func(f Facts) Fact { return f.DesignTemperature })},
		{"cooling.altitude", 4, Min, "dbs", "document", "cooling-factory", "", fact(func(f Facts) Fact { return f.Altitude })},
		{"cooling.inlet-high", 5, Max, "dbso", "sat", "load-bank monitoring", "ashrae-tc9-9", policy("policy.cooling.inlet_high", 1, "°C", func(b *builder) float64 { return b.Package.Policy.InletHigh })},
		{"cooling.inlet-low", 6, Min, "dbso", "sat", "load-bank monitoring", "ashrae-tc9-9", policy("policy.cooling.inlet_low", 1, "°C", func(b *builder) float64 { return b.Package.Policy.InletLow })},
		{"cooling.restart", 7, Max, "dbs", "sat", "transfer", "", policy("policy.cooling.restart", 60, "min", func(b *builder) float64 { return b.Package.Policy.CoolingRestart })},
		{"cooling.failure", 8, Is, "dbs", "sat", "cooling-failure", "", statement},
		{"cooling.leak", 9, Is, "dbs", "sat", "monitoring", "", statement},
	}
}

// distributionClauses is section 5.8.
func distributionClauses() []clause {
	return []clause{
		{"power.it", 1, Min, "db", "sat", "load-bank", "", sized},
		{"power.cooling", 2, Min, "b", "sat", "load-bank", "", sized},
		{"power.utility", 3, Min, "bs", "fat+sat", "transformer-factory load-bank", "iec-60076", sized},
		{"distribution.redundancy", 4, Min, "dbs", "sat", "transfer", "", rule(func(f Facts) Rule { return f.Utility })},
		{"distribution.voltage", 5, Equal, "dbs", "sat", "load-bank", "", fact(func(f Facts) Fact { return f.Voltage })},
		{"distribution.feed", 6, Min, "bs", "inspection", "rack-feeds", "", fact(func(f Facts) Fact { return f.FeedCurrent })},
		{"distribution.transfer", 7, Is, "dbs", "sat", "transfer", "iec-61439", statement},
		{"distribution.selectivity", 8, Is, "dbs", "document", "documents", "iec-61439", statement},
		{"distribution.metering", 9, Is, "dbs", "sat", "monitoring", "iso-iec-30134-2", statement},
		{"distribution.maintainable", 10, Is, "dbs", "sat", "maintenance", "", when(func(f Facts) bool { return f.Maintainable })},
		{"distribution.isolation", 11, Is, "db", "inspection", "rooms", "ansi-tia-942", statement},
	}
}

// securityClauses is section 5.9: access, cameras, fire, monitoring.
func securityClauses() []clause {
	return []clause{
		{"security.zones", 1, Min, "db", "sat", "security", "iso-iec-27001", policy("policy.access.zones", 1, "1", func(b *builder) float64 { return b.Package.Policy.AccessZones })},
		{"security.factors", 2, Min, "dbo", "sat", "security", "iso-iec-27001", policy("policy.access.factors", 1, "1", func(b *builder) float64 { return b.Package.Policy.AccessFactors })},
		{"security.records", 3, Min, "dbo", "sat", "security", "iso-iec-27001", policy("policy.access.records", 86400, "d", func(b *builder) float64 { return b.Package.Policy.AccessRecords })},
		{"security.cameras", 4, Min, "dbo", "sat", "security", "", policy("policy.cameras.records", 86400, "d", func(b *builder) float64 { return b.Package.Policy.CameraRecords })},
		{"security.coverage", 5, Is, "db", "inspection", "security", "", statement},
		{"security.intrusion", 6, Is, "dbo", "sat", "security", "", statement},
		{"security.detection", 7, Is, "db", "sat", "fire", "nfpa-75", statement},
		{"security.hold", 8, Min, "db", "sat", "fire", "iso-14520", policy("policy.fire.hold", 60, "min", func(b *builder) float64 { return b.Package.Policy.FireHold })},
		{"security.resistance", 9, Min, "db", "document", "fire", "nfpa-75", policy("policy.fire.resistance", 60, "min", func(b *builder) float64 { return b.Package.Policy.FireResistance })},
		{"security.alarm", 10, Is, "dbo", "sat", "fire", "", statement},
		{"security.interval", 11, Max, "dbso", "sat", "monitoring", "", policy("policy.monitoring.interval", 1, "s", func(b *builder) float64 { return b.Package.Policy.PollInterval })},
		{"security.notice", 12, Max, "dbso", "sat", "monitoring", "", policy("policy.monitoring.alarm", 1, "s", func(b *builder) float64 { return b.Package.Policy.AlarmDelay })},
		{"security.history", 13, Min, "dbso", "sat", "monitoring", "", policy("policy.monitoring.records", 86400, "d", func(b *builder) float64 { return b.Package.Policy.MonitorRecords })},
		{"security.protocol", 14, Is, "dbs", "document", "monitoring", "", statement},
	}
}
