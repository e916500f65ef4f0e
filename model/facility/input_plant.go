package facility

import "radif/model/series"

// Sizes is how big one unit is: Unit where the scenario chooses it, else the smallest size of
// the ladder with which at most MaxUnits units carry the load without redundancy; where none
// does, the largest size. A size that was frozen for several phases together takes the place of
// the ladder's.
type Sizes struct {
	Unit     series.Param // size of one unit, in the dimension that the owner names
	Ladder   []float64    // sizes that are sold, ascending, base unit; catalogue with source and date
	MaxUnits int          // most units of N before the next size is taken; 0: 1
	Frozen   series.Col   // size of one unit, base unit; Zero: not frozen
}

// Loss is no-load, proportional and square loss as shares of the rating:
// loss = rating·(a + b·x + c·x²) at load fraction x. Each Share; not given: 0.
type Loss struct {
	NoLoad       series.Param // a, `no_load`
	Proportional series.Param // b, `proportional`
	Square       series.Param // c, `square`
}

// UPS is the uninterruptible power supply: `facility.ups` (F4).
type UPS struct {
	// Module: `module` ApparentPower, or `sizes` and `max_modules`; ladder 100, 200, 300, 400, 500,
	// 600, 800, 1000, 1200 kVA [G].
	Module Sizes
	// PowerFactor is kW / kVA of the rating: `power_factor`, Share; default 100 % for IGBT units [G];
	// 60 kW = 75 kVA at 0.8, 66.7 at 0.9, 60 at 1.0 [V UFGS 16265A]. Not given: 1.
	PowerFactor series.Param
	// LoadPowerFactor of the IT load: `load_power_factor`, Share; default 95 % [G]. Not given: 1.
	LoadPowerFactor series.Param
	// MaxLoad is highest load / rating: `max_load`, Share; default 80 % [V TriVolt; P 0.8-0.9].
	MaxLoad series.Param
	// Growth is reserve for load that the scenario does not hold: `growth`, Growth-free Share; default
	// 0 %. GSA asks for 25 % spare [V gsa.gov 101306]. Not given: 0.
	Growth series.Param
	// Mechanical is fans and pumps on the UPS / IT load: `mechanical`, Share; default 0 %; 5 % where
	// cooling must be continuous (rated-4, racks above 10 kW) [G]. Not given: 0.
	Mechanical series.Param
	// Loss: `loss`; modern double conversion 1.0 %, 1.0 %, 1.5 % [P]; legacy 4 %, 5 %, 0 [V APC WP25].
	Loss Loss
}

// RatePoint is one point of the table of usable energy at short autonomy.
type RatePoint struct {
	Autonomy float64      // s
	Factor   series.Param // share of the nameplate energy that is delivered at that rate
}

// Battery is the energy store of the UPS: `facility.battery` (F5).
type Battery struct {
	// Autonomy at the full design load: `autonomy`, Duration; default 10 min, 15 min for a site with
	// one generator set [P]; 5-15 min bridge a start of 10-30 s [V digitechold].
	Autonomy series.Param
	// Efficiency battery to load: `efficiency`, Share; default 95 % [G]; 85 % in the Ah form [V].
	Efficiency series.Param
	// Depth of discharge allowed: `depth`, Share; default 100 % lead-acid, 90 % lithium [G]. Not given: 1.
	Depth series.Param
	// EndOfLife capacity / new: `end_of_life`, Share; default 80 % [G IEEE 485]. Not given: 1.
	EndOfLife series.Param
	// Temperature correction: `temperature`, Number >= 1; default 1 at 25 °C [G]. Not given: 1.
	Temperature series.Param
	// Design factor: `design`, Number >= 1; 1.1 in the Ah form [V scribd 380444920]. Not given: 1.
	Design series.Param
	// Rate: `rate`, a table, ascending; lead-acid 10 to 15 min 0.50-0.60 of the 10-hour energy [G],
	// lithium 0.80 [V mepvault]; 1 at 10 h. Linear between points, flat outside. Empty: 1.
	Rate []RatePoint
	// Cabinet is nameplate energy of one cabinet: `cabinet.energy`, Energy; 40 kWh lead-acid [G].
	Cabinet series.Param
	// CabinetWeight: `cabinet.weight`, Mass; 1400 kg lead-acid, 600 kg lithium at 40 kWh [G].
	CabinetWeight series.Param
	// Cells in series: `cells`, Number; 240 [G]. Not given: no ampere-hours are computed.
	Cells series.Param
	// EndVoltage of a cell: `end_voltage`, Voltage; default 1.75 V lead-acid [V].
	EndVoltage series.Param
}

// Distribution is loss between UPS and equipment on the design IT load: `facility.distribution`;
// 0.5 %, 1 %, 0.5 % [P].
type Distribution struct{ Loss Loss }

// Auxiliary is what else the site draws: `facility.auxiliary`.
type Auxiliary struct {
	// Share of the design IT load, always drawn: `share`, Share; default 2 % [P].
	Share series.Param
	// Fixed: `fixed`, Power; default 10 kW [P] (offices, security, controls, block heaters). Not given: 0.
	Fixed series.Param
	// LifeSafety is drawn only on the design day: `life_safety`, Power; default 30 kW [P] (fire pumps,
	// smoke extraction). Not given: 0.
	LifeSafety series.Param
	// Lighting of the white space: `lighting`, PowerPerArea, W/m²; 21.5 W/m² [G APC WP25]. Not given: 0, for
	// the default of Share covers it.
	Lighting series.Param
	// People in the white space on the design day: `people`, Number; default 4 [P]. Not given: 0.
	People series.Param
	// PersonHeat: `person_heat`, Power; default 100 W [G APC WP25].
	PersonHeat series.Param
}

// TemperaturePoint is one point of the table of cooling power by outdoor temperature.
type TemperaturePoint struct {
	Temperature float64      // °C at the condenser
	Power       series.Param // electrical / thermal power, Number
}

// Cooling is the cooling plant: `facility.cooling` (F6).
type Cooling struct {
	// Unit is nominal thermal power of one unit: `unit` Power, or `sizes` and `max_units`; ladder 50,
	// 100, 200, 300, 400, 500, 750, 1000 kW [G].
	Unit Sizes
	// Recirculation is warming of the outdoor air at the condensers: `recirculation`, TemperatureDifference;
	// default 5 K [P]. Not given: 0.
	Recirculation series.Param
	// RatedTemperature at which the nominal power holds: `rated_temperature`, Temperature; default 35 °C [G].
	RatedTemperature series.Param
	// PerKelvin is nominal power lost for each kelvin above that: `per_kelvin`, Share; default 1 % [G].
	// Not given: 0.
	PerKelvin series.Param
	// AirShare is how much of the missing air density the power loses: `air_share`, Share; default 100 %
	// for fans of fixed speed [P]; at 780 m density is 0.91 [V 924.9 mb]. Not given: 0.
	AirShare series.Param
	// AirRise is warming of the air through the racks: `air_rise`, TemperatureDifference; default 12 K [G].
	AirRise series.Param
	// UPSInside is share of the UPS loss that the plant removes: `ups_inside`, Share; default 100 % [P].
	UPSInside series.Param
	// NoLoad a and Square c of the electrical power on the installed thermal power: `no_load` 6 %,
	// `square` 2 % [P].
	NoLoad, Square series.Param
	// Power is the proportional part b by outdoor temperature: `power`, a table, ascending; 0.30 at
	// 40 °C, 0.16 over a year in Amman [P]: 0 °C 0.10, 10 °C 0.12, 20 °C 0.16, 30 °C 0.22, 40 °C 0.30,
	// 50 °C 0.40. Linear, also beyond the ends. At least two points.
	Power []TemperaturePoint
}

// Generator is the generating sets: `facility.generator` (F7).
type Generator struct {
	// Set is nameplate of one: `set` ApparentPower, or `sizes` and `max_sets`; ladder 250, 500, 750, 1000,
	// 1250, 1500, 2000, 2500 kVA [G].
	Set Sizes
	// PowerFactor is kW / kVA of the nameplate: `power_factor`, Share; default 80 % [V].
	PowerFactor series.Param
	// LoadPowerFactor of the facility: `load_power_factor`, Share; default 95 % [G]. Not given: 1.
	LoadPowerFactor series.Param
	// ClassFactor is power usable without limit of hours / nameplate in the ISO 8528-1 class that is sold:
	// `class_factor`, Share; 100 % for COP or DCC, 1/1.10 for ESP [V dalgakiran.ua; Finance DC tender].
	ClassFactor series.Param
	// MaxLoad of a running set / what it can give at the site: `max_load`, Share; default 90 % [P]. Not given: 1.
	MaxLoad series.Param
	// FirstStep is share of the load that comes at once: `first_step`, Share; default 50 % [P]. Not given: 0.
	FirstStep series.Param
	// StepLimit is largest first step / nameplate power: `step_limit`, Share; default 60 % [V 50-70 %
	// for turbo diesels, ISO 8528-5 G2]. Not given: 1.
	StepLimit series.Param
	// Recharge of the batteries / rating of the installed UPS: `recharge`, Share; default 10 % [P].
	Recharge series.Param
	// MinLoad of a set below which a load bank is asked for: `min_load`, Share; default 30 % [P].
	MinLoad series.Param
	// Altitude derating: AltitudeLoss for each AltitudeStep above AltitudeFree: `altitude.free` Length
	// 1000 m, `altitude.step` 500 m, `altitude.loss` Share 3 % [V Stamford sheet, scribd 379385487].
	AltitudeFree, AltitudeStep, AltitudeLoss series.Param
	// Intake derating: IntakeLoss for each IntakeStep above IntakeFree at the air intake: `intake.free`
	// Temperature 40 °C, `intake.step` TemperatureDifference 5 K, `intake.loss` Share 3 % [V Stamford].
	IntakeFree, IntakeStep, IntakeLoss series.Param
	// IntakeRise of the air under the canopy: `intake.rise`, TemperatureDifference; default 5 K [P]. Not given: 0.
	IntakeRise series.Param
}

// FuelPoint is consumption of a set at one load.
type FuelPoint struct {
	Load float64      // share of the set's power
	Rate series.Param // L/h for each W of the set's power, LiquidPerEnergy (L/Wh)
}

// FuelCurve is consumption of a set of one power.
type FuelCurve struct {
	Power  float64     // W
	Points []FuelPoint // ascending; the same loads in every curve
}

// Fuel is the fuel store: `facility.fuel` (F8).
type Fuel struct {
	// Hours the site runs on its own: `hours`, Duration; from the availability class, see there.
	Hours series.Param
	// Curves: `curves`, catalogue, ascending by power; L/h at 25/50/75/100 %: 200 kW 17.8 29.1 41.6 54.5;
	// 500 kW 41.6 70 99.9 135.1; 1000 kW 81.8 137.8 197.2 269.1; 2000 kW 162 273.3 391.7 537.1
	// [V oer.enviraj.com]. Linear over load (also beyond its ends) and over power (flat outside).
	Curves []FuelCurve
	// Usable / total volume: `usable`, Share; default 92 % [P 0.90-0.95].
	Usable series.Param
	// Tanks: `tanks`, Number; default 2 [P]. With Availability.Maintainable one of them may be empty.
	Tanks series.Param
	// Tests a year: `tests`, Frequency; default 12 /yr [P]. Not given: 0.
	Tests series.Param
	// TestLasts: `test_lasts`, Duration; default 1 h [P].
	TestLasts series.Param
	// TestLoad of the sets: `test_load`, Share; default 30 % [P].
	TestLoad series.Param
}

// Utility is the incoming supply: `facility.utility` (F9).
type Utility struct {
	// Transformer: `transformer` ApparentPower, or `sizes` and `max_transformers`; ladder 315, 400, 500, 630,
	// 800, 1000, 1250, 1600, 2000, 2500 kVA [G IEC 60076].
	Transformer Sizes
	// PowerFactor of the facility: `power_factor`, Share; default 95 % [P].
	PowerFactor series.Param
	// Growth: `growth`, Share; default 0 %. Not given: 0.
	Growth series.Param
	// Loading is highest load / rating: `loading`, Share; default 80 % [P].
	Loading series.Param
	// Voltage on the low side: `voltage`, Voltage; default 400 V [G].
	Voltage series.Param
	// Loss: `loss`; no-load 0.2 %, square 1.0 % [G; V 1.0-1.5 % at full load, kvrm.in].
	Loss Loss
}
