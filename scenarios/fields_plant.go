package scenarios

import "radif/model/quantity"

func upsFields() []Field {
	return []Field{
		{Key: "type", Kind: Catalogue, To: "ups", Default: policy("double-conversion", "usual for data centres"), Doc: "UPS class, a catalogue id; its modules are the sizes that are sold"},
		{Key: "module", Kind: Quantity, Dim: quantity.ApparentPower, Positive: true, Doc: "rating of one module; not given: the smallest size with which at most max_modules carry the load"},
		{Key: "max_modules", Kind: Count, Low: "1", High: "100", Default: policy("4", "few large modules are simpler to keep"), Doc: "most modules of N before the next size is taken"},
		redundancy("ups"),
		{Key: "power_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type power_factor", Doc: "kW / kVA of the rating"},
		{Key: "load_power_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: estimate("95 %", "power supplies with correction"), Doc: "of the IT load"},
		{Key: "max_load", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type loading", Doc: "highest load / rating"},
		{Key: "growth", Kind: Quantity, Dim: quantity.Share, Default: policy("0 %", "the scenario holds its growth; GSA asks for 25 % spare"), Doc: "reserve for load that the scenario does not hold"},
		{Key: "mechanical", Kind: Quantity, Dim: quantity.Share, Default: policy("0 %", "5 % where cooling must be continuous"), Doc: "fans and pumps on the UPS / IT load"},
		{Key: "loss", Kind: Section, Implied: true, Fields: []Field{loss("no_load", "type loss_fixed", Default{}), loss("proportional", "type loss_proportional", Default{}), loss("square", "type loss_square", Default{})}, Doc: "loss / rating at load x: a + b x + c x²"},
	}
}

func batteryFields() []Field {
	return []Field{
		{Key: "type", Kind: Catalogue, To: "batteries", Default: policy("lead-acid", "usual, the safe side for weight and energy"), Doc: "battery, a catalogue id"},
		{Key: "autonomy", Kind: Quantity, Dim: quantity.Duration, Positive: true, Default: policy("10 min", "5-15 min bridge a start of 10-30 s and a second attempt"), Doc: "at the full design load"},
		{Key: "efficiency", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: estimate("95 %", "inverter of today"), Doc: "battery to load"},
		{Key: "depth", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type depth", Doc: "of discharge"},
		{Key: "end_of_life", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type end_of_life", Doc: "capacity at the end of life / new"},
		{Key: "temperature", Kind: Quantity, Dim: quantity.Number, Low: "1", From: "type temperature_factor", Doc: "correction for a cold room"},
		{Key: "design", Kind: Quantity, Dim: quantity.Number, Low: "1", Default: Default{"1.1", Published, "design factor of the ampere-hour form (scribd 380444920)", reviewed}, Doc: "design factor"},
		{Key: "autonomies", Kind: Series, Dim: quantity.Duration, From: "type autonomies", Doc: "points of the rate table, rising"},
		{Key: "rate_factors", Kind: Series, Dim: quantity.Number, From: "type rate_factors", Doc: "share of the nominal energy that comes out within each of them"},
		{Key: "cabinet", Kind: Section, Implied: true, Fields: []Field{
			{Key: "energy", Kind: Quantity, Dim: quantity.Energy, Positive: true, Default: estimate("40 kWh", "usual cabinet"), Doc: "nominal energy of one"},
			{Key: "weight", Kind: Quantity, Dim: quantity.Mass, Default: estimate("1400 kg", "lead-acid; lithium about 600 kg"), Doc: "of one"},
		}, Doc: "battery cabinet"},
		{Key: "cells", Kind: Quantity, Dim: quantity.Number, Whole: true, Positive: true, Doc: "cells in series; not given: no ampere-hours are reckoned"},
		{Key: "end_voltage", Kind: Quantity, Dim: quantity.Voltage, Positive: true, Default: Default{"1.75 V", Published, "lead-acid cell in the ampere-hour form (scribd 380444920)", reviewed}, Doc: "of a cell"},
	}
}

func auxiliaryFields() []Field {
	return []Field{
		{Key: "share", Kind: Quantity, Dim: quantity.Share, Default: estimate("2 %", "lighting and small consumers in the loss structure of Schneider WP113"), Doc: "always drawn, share of the design IT load; covers lighting that is not given on its own"},
		{Key: "fixed", Kind: Quantity, Dim: quantity.Power, Default: estimate("10 kW", "offices, security, controls, block heaters"), Doc: "always drawn"},
		{Key: "life_safety", Kind: Quantity, Dim: quantity.Power, Default: estimate("30 kW", "fire pumps, smoke extraction"), Doc: "drawn on the design day alone"},
		{Key: "lighting", Kind: Quantity, Dim: quantity.PowerPerArea, Doc: "of the white space, such as 21.5 W/m² (APC White Paper 25); not given: share covers it. Where it is given, lower share by what lighting is of it"},
		{Key: "people", Kind: Quantity, Dim: quantity.Number, Default: policy("4", "a shift at work"), Doc: "in the white space on the design day"},
		{Key: "person_heat", Kind: Quantity, Dim: quantity.Power, Default: estimate("100 W", "APC White Paper 25"), Doc: "heat of one person"},
	}
}

func coolingFields() []Field {
	return []Field{
		{Key: "type", Kind: Catalogue, To: "cooling", Default: policy("air-cooled-chiller", "needs little water"), Doc: "cooling plant, a catalogue id; its sizes are those that are sold"},
		{Key: "unit", Kind: Quantity, Dim: quantity.Power, Positive: true, Doc: "nominal thermal power of one unit; not given: the smallest size with which at most max_units carry the load"},
		{Key: "max_units", Kind: Count, Low: "1", High: "100", Default: policy("4", "few large units are simpler to keep"), Doc: "most units of N before the next size is taken"},
		redundancy("cooling"),
		{Key: "recirculation", Kind: Quantity, Dim: quantity.TemperatureDifference, From: "type recirculation", Doc: "warming of the outdoor air at the condensers"},
		{Key: "rated_temperature", Kind: Quantity, Dim: quantity.Temperature, Signed: true, Default: estimate("35 °C", "usual rating of air-cooled plant"), Doc: "outdoor air at which the nominal power holds"},
		{Key: "per_kelvin", Kind: Quantity, Dim: quantity.Share, High: "10 %", Default: estimate("1 %", "air-cooled plant above its rated temperature"), Doc: "nominal power lost for each kelvin above"},
		{Key: "air_share", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: policy("100 %", "fans of fixed speed: thin air carries less"), Doc: "how much of the missing air density the power loses"},
		{Key: "air_rise", Kind: Quantity, Dim: quantity.TemperatureDifference, Positive: true, Default: estimate("12 K", "contained aisles"), Doc: "warming of the air through the racks"},
		{Key: "ups_inside", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: policy("100 %", "UPS in the cooled space"), Doc: "share of the UPS loss that the plant removes"},
		{Key: "no_load", Kind: Quantity, Dim: quantity.Share, High: "50 %", Default: estimate("6 %", "loss structure of Schneider WP113 with fans and pumps"), Doc: "electrical power without load / installed thermal power"},
		{Key: "square", Kind: Quantity, Dim: quantity.Share, High: "50 %", Default: estimate("2 %", "loss structure of Schneider WP113"), Doc: "part that goes with the square of the load"},
		{Key: "temperatures", Kind: Series, Dim: quantity.Temperature, Signed: true, From: "type temperatures", Doc: "outdoor air, points of the power table, rising"},
		{Key: "power_ratios", Kind: Series, Dim: quantity.Number, From: "type power_ratios", Doc: "electrical / thermal power at each of them"},
	}
}

func generatorFields() []Field {
	return []Field{
		{Key: "type", Kind: Catalogue, To: "generators", Default: policy("diesel", "usual"), Doc: "generating set, a catalogue id; its sizes are those that are sold"},
		{Key: "set", Kind: Quantity, Dim: quantity.ApparentPower, Positive: true, Doc: "nameplate of one set; not given: the smallest size with which at most max_sets carry the load"},
		{Key: "max_sets", Kind: Count, Low: "1", High: "100", Default: policy("2", "one or two running sets"), Doc: "most sets of N before the next size is taken"},
		redundancy("generator"),
		{Key: "power_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type power_factor", Doc: "kW / kVA of the nameplate"},
		{Key: "load_power_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: estimate("95 %", "corrected site"), Doc: "of the site"},
		{Key: "class_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: Default{"90.9 %", Published, "standby / prime 1.10: a set sold as ESP runs without limit of hours at 1/1.10 (dalgakiran.ua; a finance-ministry tender); 100 % for COP or DCC sets", reviewed}, Doc: "power usable without limit of hours / nameplate"},
		{Key: "max_load", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", Default: policy("90 %", "room for the regulator"), Doc: "highest load of a running set"},
		{Key: "first_step", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: estimate("50 %", "UPS walk in, cooling restarts in steps"), Doc: "share of the load that comes at once"},
		{Key: "step_limit", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type first_step", Doc: "largest first step / nameplate"},
		{Key: "recharge", Kind: Quantity, Dim: quantity.Share, From: "facility.ups.type recharge", Doc: "of the batteries, share of the UPS rating"},
		{Key: "min_load", Kind: Quantity, Dim: quantity.Share, High: "100 %", From: "type least_load", Doc: "load of a set below which a load bank is asked for"},
		{Key: "altitude", Kind: Section, Implied: true, Fields: []Field{
			{Key: "free", Kind: Quantity, Dim: quantity.Length, From: "type derate_altitude", Doc: "up to which the nameplate holds"},
			{Key: "step", Kind: Quantity, Dim: quantity.Length, Positive: true, Default: Default{"500 m", Published, "Stamford sheet (scribd 379385487): 3 % for each 500 m", reviewed}, Doc: "height of a step above"},
			{Key: "loss", Kind: Quantity, Dim: quantity.Share, High: "50 %", From: "type derate_per_500m", Doc: "lost for each step"},
		}, Doc: "derating by altitude"},
		{Key: "intake", Kind: Section, Implied: true, Fields: []Field{
			{Key: "free", Kind: Quantity, Dim: quantity.Temperature, Signed: true, From: "type derate_temperature", Doc: "up to which the nameplate holds"},
			{Key: "step", Kind: Quantity, Dim: quantity.TemperatureDifference, Positive: true, Default: Default{"5 K", Published, "Stamford sheet (scribd 379385487): 3 % for each 5 K", reviewed}, Doc: "height of a step above"},
			{Key: "loss", Kind: Quantity, Dim: quantity.Share, High: "50 %", From: "type derate_per_5k", Doc: "lost for each step"},
			{Key: "rise", Kind: Quantity, Dim: quantity.TemperatureDifference, Default: estimate("5 K", "air under a canopy"), Doc: "warming of the air under the canopy"},
		}, Doc: "derating by temperature at the air intake"},
	}
}

func fuelFields() []Field {
	return []Field{
		{Key: "hours", Kind: Quantity, Dim: quantity.Duration, From: "site.availability fuel", Doc: "the site runs on its own"},
		{Key: "maintainable", Kind: Bool, From: "site.availability maintainable", Words: map[string]string{"yes": "true", "no": "false"}, Doc: "the hours hold with one tank out"},
		{Key: "usable", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "facility.generator.type usable_tank", Doc: "usable / total volume"},
		{Key: "tanks", Kind: Quantity, Dim: quantity.Number, Whole: true, Low: "1", Default: policy("2", "one may be under maintenance"), Doc: "tanks"},
		{Key: "tests", Kind: Quantity, Dim: quantity.Frequency, Default: policy("12 /yr", "monthly"), Doc: "test runs a year"},
		{Key: "test_lasts", Kind: Quantity, Dim: quantity.Duration, Default: policy("1 h", "until warm"), Doc: "duration of a test run"},
		{Key: "test_load", Kind: Quantity, Dim: quantity.Share, High: "100 %", Default: policy("30 %", "least load that does not foul the engine"), Doc: "load in a test run"},
	}
}

func utilityFields() []Field {
	return []Field{
		{Key: "type", Kind: Catalogue, To: "transformers", Default: policy("dry-type", "indoors"), Doc: "transformer, a catalogue id; its sizes are those that are sold"},
		{Key: "transformer", Kind: Quantity, Dim: quantity.ApparentPower, Positive: true, Doc: "rating of one; not given: the smallest size with which at most max_transformers carry the load"},
		{Key: "max_transformers", Kind: Count, Low: "1", High: "20", Default: policy("1", "one a path"), Doc: "most transformers of N before the next size is taken"},
		func() Field {
			f := redundancy("utility_feeds")
			f.Words = map[string]string{"1": "N", "2": "2N"}
			return f
		}(),
		{Key: "power_factor", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type power_factor", Doc: "of the site"},
		{Key: "growth", Kind: Quantity, Dim: quantity.Share, Default: policy("0 %", "the scenario holds its growth"), Doc: "reserve for load that the scenario does not hold"},
		{Key: "loading", Kind: Quantity, Dim: quantity.Share, Positive: true, High: "100 %", From: "type loading", Doc: "highest load / rating"},
		{Key: "voltage", Kind: Quantity, Dim: quantity.Voltage, Positive: true, Default: estimate("400 V", "230/400 V systems"), Doc: "on the low side"},
		{Key: "loss", Kind: Section, Implied: true, Fields: []Field{loss("no_load", "type loss_fixed", Default{}), loss("proportional", "", Default{}), loss("square", "type loss_square", Default{})}, Doc: "loss / rating at load x: a + b x + c x²"},
	}
}
