package scenarios

import "radif/model/facility"

func (b *binder) ups() facility.UPS {
	s := b.section("facility", "ups")
	return facility.UPS{
		Module: b.sizes(s, "module", "max_modules", "modules"), PowerFactor: s.param("power_factor"), LoadPowerFactor: s.param("load_power_factor"),
		MaxLoad: s.param("max_load"), Growth: s.param("growth"), Mechanical: s.param("mechanical"), Loss: b.loss(at{b, s.v.get("loss")}),
	}
}

func (b *binder) battery() facility.Battery {
	s := b.section("facility", "battery")
	s.word("type")
	out := facility.Battery{
		Autonomy: s.param("autonomy"), Efficiency: s.param("efficiency"), Depth: s.param("depth"), EndOfLife: s.param("end_of_life"),
		Temperature: s.param("temperature"), Design: s.param("design"), Cabinet: s.param("cabinet", "energy"), CabinetWeight: s.param("cabinet", "weight"),
		Cells: s.param("cells"), EndVoltage: s.param("end_voltage"),
	}
	factors := s.v.get("rate_factors").items()
	for i, v := range s.v.get("autonomies").items() {
		out.Rate = append(out.Rate, facility.RatePoint{Autonomy: v.float(), Factor: b.param(factors[i])})
	}
	return out
}

func (b *binder) auxiliary() facility.Auxiliary {
	s := b.section("facility", "auxiliary")
	return facility.Auxiliary{Share: s.param("share"), Fixed: s.param("fixed"), LifeSafety: s.param("life_safety"),
		Lighting: s.param("lighting"), People: s.param("people"), PersonHeat: s.param("person_heat")}
}

func (b *binder) cooling() facility.Cooling {
	s := b.section("facility", "cooling")
	out := facility.Cooling{
		Unit: b.sizes(s, "unit", "max_units", "sizes"), Recirculation: s.param("recirculation"), RatedTemperature: s.param("rated_temperature"),
		PerKelvin: s.param("per_kelvin"), AirShare: s.param("air_share"), AirRise: s.param("air_rise"), UPSInside: s.param("ups_inside"),
		NoLoad: s.param("no_load"), Square: s.param("square"),
	}
	ratios := s.v.get("power_ratios").items()
	for i, v := range s.v.get("temperatures").items() {
		out.Power = append(out.Power, facility.TemperaturePoint{Temperature: v.float(), Power: b.param(ratios[i])})
	}
	return out
}

func (b *binder) generator() facility.Generator {
	s := b.section("facility", "generator")
	return facility.Generator{
		Set: b.sizes(s, "set", "max_sets", "sizes"), PowerFactor: s.param("power_factor"), LoadPowerFactor: s.param("load_power_factor"),
		ClassFactor: s.param("class_factor"), MaxLoad: s.param("max_load"), FirstStep: s.param("first_step"), StepLimit: s.param("step_limit"),
		Recharge: s.param("recharge"), MinLoad: s.param("min_load"),
		AltitudeFree: s.param("altitude", "free"), AltitudeStep: s.param("altitude", "step"), AltitudeLoss: s.param("altitude", "loss"),
		IntakeFree: s.param("intake", "free"), IntakeStep: s.param("intake", "step"), IntakeLoss: s.param("intake", "loss"), IntakeRise: s.param("intake", "rise"),
	}
}

func (b *binder) fuel() facility.Fuel {
	s := b.section("facility", "fuel")
	return facility.Fuel{
		Hours: s.param("hours"), Usable: s.param("usable"), Tanks: s.param("tanks"), Tests: s.param("tests"),
		TestLasts: s.param("test_lasts"), TestLoad: s.param("test_load"), Curves: b.fuelCurves(),
	}
}

// fuelCurves binds what the chosen sets burn. The catalogue gives L/h of a set; the stage reads
// L/h for each watt of the set, that is L/Wh at that load.
func (b *binder) fuelCurves() []facility.FuelCurve {
	e, ok := b.entry(b.root.get("facility", "generator", "type"))
	if !ok {
		return nil
	}
	var curves []facility.FuelCurve
	for _, from := range e.FuelCurves() {
		curve := facility.FuelCurve{Power: from.Rating}
		for i, load := range from.Loads {
			curve.Points = append(curve.Points, facility.FuelPoint{Load: load, Rate: b.perWatt(e, from, i)})
		}
		curves = append(curves, curve)
	}
	return curves
}

func (b *binder) utility() facility.Utility {
	s := b.section("facility", "utility")
	return facility.Utility{
		Transformer: b.sizes(s, "transformer", "max_transformers", "sizes"), PowerFactor: s.param("power_factor"), Growth: s.param("growth"),
		Loading: s.param("loading"), Voltage: s.param("voltage"), Loss: b.loss(at{b, s.v.get("loss")}),
	}
}
