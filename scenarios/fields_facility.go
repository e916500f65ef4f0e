package scenarios

import "radif/model/quantity"

func facilityFields() []Field {
	return []Field{
		{Key: "drills", Kind: Quantity, Dim: quantity.Frequency, Default: policy("2 /yr", "a failover that is not rehearsed does not work"), Doc: "drills a year (F3, F10)"},
		{Key: "drill_lasts", Kind: Quantity, Dim: quantity.Duration, Default: policy("24 h", "a working day with preparation and return"), Doc: "duration of a drill"},
		{Key: "failovers", Kind: Quantity, Dim: quantity.Frequency, Default: estimate("0.2 /yr", "one in five years"), Doc: "failovers a year (F3, F10)"},
		{Key: "failover_lasts", Kind: Quantity, Dim: quantity.Duration, Default: estimate("5 days", "until the primary site carries the load again"), Doc: "duration of a failover"},
		{Key: "outages", Kind: Quantity, Dim: quantity.Frequency, Default: estimate("4 /yr", "replace by the supplier's record"), Doc: "outages of the utility a year (F10)"},
		{Key: "outage_lasts", Kind: Quantity, Dim: quantity.Duration, Default: estimate("1 h", "replace by the supplier's record"), Doc: "duration of such an outage"},
		{Key: "devices", Kind: Section, Implied: true, Fields: deviceFields(), Doc: "switches, firewalls and what else is counted in pieces (F2, F3)"},
		{Key: "rack", Kind: Section, Implied: true, Fields: rackFields(), Doc: "racks, their feeds and their floor (F2)"},
		{Key: "ups", Kind: Section, Implied: true, Fields: upsFields(), Doc: "uninterruptible power supply (F4)"},
		{Key: "battery", Kind: Section, Implied: true, Fields: batteryFields(), Doc: "energy store of the UPS (F5)"},
		{Key: "distribution", Kind: Section, Implied: true, Fields: []Field{{Key: "loss", Kind: Section, Implied: true, Doc: "loss / rating at load x: a + b x + c x²", Fields: []Field{
			loss("no_load", "", estimate("0.5 %", "panels, busway, power strips")), loss("proportional", "", estimate("1 %", "panels, busway, power strips")), loss("square", "", estimate("0.5 %", "panels, busway, power strips"))}}}, Doc: "between UPS and equipment"},
		{Key: "auxiliary", Kind: Section, Implied: true, Fields: auxiliaryFields(), Doc: "what else the site draws"},
		{Key: "cooling", Kind: Section, Implied: true, Fields: coolingFields(), Doc: "cooling plant (F6)"},
		{Key: "generator", Kind: Section, Implied: true, Fields: generatorFields(), Doc: "generating sets (F7)"},
		{Key: "fuel", Kind: Section, Implied: true, Fields: fuelFields(), Doc: "fuel store (F8)"},
		{Key: "utility", Kind: Section, Implied: true, Fields: utilityFields(), Doc: "incoming supply (F9)"},
		{Key: "rooms", Kind: Section, Implied: true, Fields: roomFields(), Doc: "rooms and floors (F12)"},
		{Key: "footprint", Kind: Section, Implied: true, Fields: footprintFields(), Doc: "carbon and water (F11)"},
	}
}

func loss(key, from string, d Default) Field {
	doc := map[string]string{"no_load": "a, without load", "proportional": "b, as the load", "square": "c, as its square"}
	return Field{Key: key, Kind: Quantity, Dim: quantity.Share, High: "50 %", From: from, Default: d, Doc: doc[key]}
}

// redundancy is the rule by which units are installed beyond those that carry the load.
func redundancy(value string) Field {
	return Field{Key: "redundancy", Kind: Enum, Choices: []string{"N", "N+1", "N+2", "2N", "2(N+1)"}, From: "site.availability " + value, Doc: "units installed beyond those that carry the load"}
}

func deviceFields() []Field {
	device := func(key, section, model, average string) Field {
		return Field{Key: key, Kind: Section, Implied: true, Doc: "counted by the plan", Fields: []Field{
			{Key: "model", Kind: Catalogue, To: section, Default: policy(model, "usual class; choose what is tendered"), Doc: "model, a catalogue id"},
			{Key: "power", Kind: Quantity, Dim: quantity.Power, From: "model nameplate", Doc: "of one on the design day"},
			{Key: "average", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: estimate(average, "typical / most, from the ranges of data sheets"), Doc: "average / design power"},
			{Key: "units", Kind: Quantity, Dim: quantity.Number, From: "model units", Doc: "height, U"},
			{Key: "weight", Kind: Quantity, Dim: quantity.Mass, From: "model weight", Doc: "of one"},
		}}
	}
	return []Field{
		device("leaf", "switches", "leaf-48x25", "55 %"),
		device("spine", "switches", "spine-32x100", "55 %"),
		device("management", "switches", "oob-48x1", "55 %"),
		device("firewall", "firewalls", "fw-20g", "60 %"),
		device("balancer", "balancers", "lb-10g", "60 %"),
		{Key: "others", Kind: List, Fields: []Field{
			idField("device"), titleField(),
			{Key: "count", Kind: Quantity, Dim: quantity.Number, Whole: true, Required: true, Doc: "how many"},
			{Key: "power", Kind: Quantity, Dim: quantity.Power, Required: true, Doc: "of one on the design day"},
			{Key: "average", Kind: Quantity, Dim: quantity.Share, High: "100 %", Doc: "average / design power; not given: 100 %"},
			{Key: "units", Kind: Quantity, Dim: quantity.Number, Default: estimate("1", "usual height"), Doc: "height, U"},
			{Key: "weight", Kind: Quantity, Dim: quantity.Mass, Default: estimate("15 kg", "usual weight of 1 U"), Doc: "of one"},
		}, Doc: "further equipment counted in pieces: key stores, recorders, libraries"},
	}
}

func rackFields() []Field {
	return []Field{
		{Key: "model", Kind: Catalogue, To: "racks", Default: policy("rack-42u", "usual cabinet"), Doc: "cabinet, a catalogue id"},
		{Key: "units", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: policy("38", "of 42 U; the rest is for patching and airflow"), Doc: "usable for IT, U"},
		{Key: "feed", Kind: Section, Implied: true, Fields: []Field{
			{Key: "voltage", Kind: Quantity, Dim: quantity.Voltage, Positive: true, Default: estimate("400 V", "230/400 V systems"), Doc: "between lines for three phases, else to neutral"},
			{Key: "current", Kind: Quantity, Dim: quantity.Current, Positive: true, Default: policy("32 A", "usual feed"), Doc: "rated"},
			{Key: "phases", Kind: Enum, Choices: []string{"1", "3"}, Default: policy("3", "usual feed"), Doc: "number of phases"},
			{Key: "power_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: estimate("100 %", "power supplies with correction"), Doc: "of the load"},
			{Key: "limit", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: policy("80 %", "NEC for continuous load; kept as policy elsewhere"), Doc: "highest continuous load / rating; feeds A and B together stay within one"},
		}, Doc: "one of the two feeds"},
		{Key: "density", Kind: Quantity, Dim: quantity.Power, Positive: true, Default: Default{"8 kW", Published, "Schneider WP156: best economy at 5-8 kW, no gain above 15", reviewed}, Doc: "most IT power in a rack"},
		{Key: "max_weight", Kind: Quantity, Dim: quantity.Mass, Positive: true, Default: Default{"1200 kg", Published, "TechTarget: loaded cabinets of 1,134-1,361 kg", reviewed}, Doc: "most weight of a loaded rack"},
		{Key: "weight", Kind: Quantity, Dim: quantity.Mass, From: "model tare", Doc: "empty"},
		{Key: "refresh", Kind: Quantity, Dim: quantity.Share, Default: policy("10 %", "old and new stand side by side while equipment is replaced"), Doc: "share of the IT that stands twice"},
		{Key: "minimum", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("2", "pairs are not put into one rack"), Doc: "fewest racks"},
		{Key: "area", Kind: Quantity, Dim: quantity.Area, Positive: true, Default: estimate("2.8 m²", "real sites 2.5 to 3.5"), Doc: "white space a rack takes with its aisles"},
		{Key: "footprint", Kind: Quantity, Dim: quantity.Area, Positive: true, From: "model footprint", Doc: "of the cabinet"},
	}
}

func roomFields() []Field {
	area := func(key, text, what string) Field {
		return Field{Key: key, Kind: Quantity, Dim: quantity.Area, Default: estimate(text, "with access, from built sites of this size"), Doc: what}
	}
	return []Field{
		area("ups_module", "6 m²", "one UPS module"), area("battery_cabinet", "1.5 m²", "one battery cabinet"), area("switchgear", "40 m²", "switchgear"),
		area("transformer", "20 m²", "one transformer"), area("generator_set", "50 m²", "one generating set with exhaust"), area("fuel_tank", "25 m²", "one tank with bund"),
		area("cooling_unit", "20 m²", "one unit in the yard"), area("carrier_room", "12 m²", "one carrier room"),
		{Key: "carrier_rooms", Kind: Quantity, Dim: quantity.Number, Whole: true, Default: policy("2", "two diverse routes"), Doc: "carrier rooms"},
		area("staging", "30 m²", "staging"), area("operations", "60 m²", "operations"), area("loading", "30 m²", "loading"),
		{Key: "ups_module_mass", Kind: Quantity, Dim: quantity.Mass, Default: estimate("1200 kg", "module of some hundred kVA"), Doc: "one UPS module"},
		{Key: "floor_limit", Kind: Quantity, Dim: quantity.Pressure, Positive: true, Default: Default{"12 kPa", Published, "TIA-942 rated-3 (EPI)", reviewed}, Doc: "load the white-space floor carries"},
		{Key: "floor_own", Kind: Quantity, Dim: quantity.Pressure, Default: estimate("0.5 kPa", "raised floor"), Doc: "load of the floor itself"},
		{Key: "battery_floor_limit", Kind: Quantity, Dim: quantity.Pressure, Positive: true, Default: estimate("12 kPa", "lead-acid rooms 12-17 kPa"), Doc: "load the floor of the battery room carries"},
	}
}

func footprintFields() []Field {
	return []Field{
		{Key: "grid", Kind: Catalogue, To: "carbon", Default: estimate("world-grid", "replace by the country's grid"), Doc: "grid, a catalogue id"},
		{Key: "grid_carbon", Kind: Quantity, Dim: quantity.CarbonPerEnergy, From: "grid electricity", Doc: "carbon of the grid"},
		{Key: "fuel", Kind: Catalogue, To: "carbon", Default: policy("diesel", "what the sets burn"), Doc: "fuel, a catalogue id"},
		{Key: "fuel_carbon", Kind: Quantity, Dim: quantity.CarbonPerLiquid, From: "fuel fuel", Doc: "carbon of the fuel"},
		{Key: "water", Kind: Quantity, Dim: quantity.LiquidPerEnergy, From: "facility.cooling.type water", Doc: "water for each unit of IT energy"},
	}
}
