package catalogue

import "radif/model/quantity"

func plantSections() []Section {
	life := num("life", quantity.Duration, "until replacement")
	return []Section{
		{"racks", []Field{num("units", quantity.Number, "height, U"), num("load", quantity.Mass, "most it may carry"), num("tare", quantity.Mass, "empty"),
			num("footprint", quantity.Area, "of the cabinet")}, "cabinets"},
		{"densities", []Field{num("power", quantity.Power, "IT power planned for one cabinet")}, "power classes of cabinets"},
		{"feeds", []Field{num("power", quantity.Power, "of one feed"), num("current", quantity.Number, "A"), num("phases", quantity.Number, "1 or 3"),
			num("usable", quantity.Share, "continuous load / rating")}, "rack feeds at 230/400 V"},
		{"ups", []Field{num("loss_fixed", quantity.Share, "a of the loss / rating"), num("loss_proportional", quantity.Share, "b"), num("loss_square", quantity.Share, "c"),
			num("power_factor", quantity.Share, "kW a kVA"), num("loading", quantity.Share, "highest load / rating"), list("modules", quantity.ApparentPower, 0, "module sizes"),
			num("recharge", quantity.Share, "of the rating, on the generator"), life}, "UPS loss classes and modules"},
		{"batteries", []Field{list("autonomies", quantity.Duration, 0, "points of the rate table"), list("rate_factors", quantity.Number, 0, "share of the nominal energy at each"),
			num("end_of_life", quantity.Share, "capacity left at the end of life"), num("depth", quantity.Share, "of discharge"), num("temperature_factor", quantity.Number, "at least 1"), life,
			num("weight_per_kwh", quantity.Mass, "a kWh of nominal energy"), num("area_per_kwh", quantity.Area, "a kWh of nominal energy")}, "batteries"},
		{"generators", generatorFields(life), "generating sets"},
		{"cooling", []Field{list("temperatures", quantity.Temperature, 0, "outdoor air, points of the tables"), list("power_ratios", quantity.Number, 0, "electrical / thermal power at each, without what is drawn at no load"),
			list("capacity_ratios", quantity.Number, 0, "capacity / nominal capacity at each"), num("fans", quantity.Number, "room fans / thermal power"), num("pumps", quantity.Number, "pumps / thermal power"),
			num("recirculation", quantity.TemperatureDifference, "at the condenser"), list("sizes", quantity.Power, 0, "unit sizes, thermal"),
			num("water", quantity.LiquidPerEnergy, "of IT energy"), life}, "cooling plant"},
		{"transformers", []Field{list("sizes", quantity.ApparentPower, 0, "ratings"), num("loss_fixed", quantity.Share, "no-load loss / rating"), num("loss_square", quantity.Share, "load loss / rating at full load"),
			num("power_factor", quantity.Share, "of the site"), num("loading", quantity.Share, "planned load / rating"), life}, "transformers"},
		{"space", []Field{num("area_per_rack", quantity.Area, "white space a cabinet"), num("support_ratio", quantity.Number, "plant and support / white space"), num("floor_load", quantity.Pressure, "white space"),
			num("battery_floor_load", quantity.Pressure, "battery rooms"), num("refresh_share", quantity.Share, "cabinets kept for exchange"), num("lighting", quantity.Power, "a square metre"),
			num("person", quantity.Power, "heat of one person")}, "coefficients of rooms"},
		{"ladders", []Field{word("unit", "unit of sizes and step, that of the quantity"), list("sizes", quantity.Number, 0, "sizes that are sold, ascending"),
			num("step", quantity.Number, "above the last size, multiples of this")}, "market ladders, by id of the quantity"},
	}
}

func generatorFields(life Field) []Field {
	f := []Field{
		list("sizes", quantity.ApparentPower, 0, "ratings, standby"), num("power_factor", quantity.Share, "rated"),
		list("fuel_ratings", quantity.Power, 0, "sets of the fuel table"), list("fuel_loads", quantity.Share, 0, "loads of the fuel table"),
	}
	for _, kw := range []string{"200", "500", "1000", "2000"} {
		f = append(f, list("fuel_"+kw, quantity.Number, 4, "L/h of a "+kw+" kW set at those loads"))
	}
	return append(f,
		num("fuel_fixed", quantity.Number, "L/h for each kW rated, fit"), num("fuel_proportional", quantity.Number, "fit"), num("fuel_square", quantity.Number, "fit"),
		num("derate_altitude", quantity.Length, "up to which the rating holds"), num("derate_per_500m", quantity.Share, "lost for each 500 m above"),
		num("derate_temperature", quantity.Temperature, "at the air intake, up to which the rating holds"), num("derate_per_5k", quantity.Share, "lost for each 5 K above"),
		num("first_step", quantity.Share, "largest first load step / rating"), num("least_load", quantity.Share, "below which a load bank is asked for"),
		num("standby_over_prime", quantity.Number, "standby / prime rating"), num("usable_tank", quantity.Share, "of a tank"), life)
}
