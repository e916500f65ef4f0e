package facility

import "radif/model/series"

// Rooms is area for everything beside the racks: `facility.rooms` (F12). Each Area; not given: 0.
// Plant and support together come to 1.0-1.5 times the white space [P]; Cheshire 0.95, Sonda 3.3
// building beyond white [D].
type Rooms struct {
	UPSModule      series.Param // one UPS module with its access: `ups_module`; 6 m² [G]
	BatteryCabinet series.Param // one battery cabinet: `battery_cabinet`; 1.5 m² [G]
	Switchgear     series.Param // switchgear: `switchgear`; 40 m² [G]
	Transformer    series.Param // one transformer: `transformer`; 20 m² [G]
	GeneratorSet   series.Param // one set with access and exhaust: `generator_set`; 50 m² [G]
	FuelTank       series.Param // one tank with bund: `fuel_tank`; 25 m² [G]
	CoolingUnit    series.Param // one unit in the chiller yard: `cooling_unit`; 20 m² [G]
	CarrierRoom    series.Param // one carrier room: `carrier_room`; 12 m² [G]
	CarrierRooms   series.Param // Number: `carrier_rooms`; 2 [P]
	Staging        series.Param // `staging`; 30 m² [G]
	Operations     series.Param // `operations`; 60 m² [G]
	Loading        series.Param // `loading`; 30 m² [G]
	UPSModuleMass  series.Param // Mass of one UPS module: `ups_module_mass`; 1200 kg [G]

	// FloorLimit of the white space: `floor_limit`, Pressure; rated-1 7.2 kPa, rated-2 8.4 kPa [G],
	// rated-3 12 kPa [V EPI].
	FloorLimit series.Param
	// FloorOwn load of a raised floor: `floor_own`, Pressure; default 0.5 kPa [G]. Not given: 0.
	FloorOwn series.Param
	// BatteryFloorLimit: `battery_floor_limit`, Pressure; 12-17 kPa [G]. Not given: FloorLimit.
	BatteryFloorLimit series.Param
}

// Footprint is carbon and water: `facility.footprint` (F11).
type Footprint struct {
	// GridCarbon: `grid_carbon`, CarbonPerEnergy, g/Wh; Jordan 540.9 g/kWh, 2022 [V mlco2/codecarbon
	// global_energy_mix.json @b05965e4]. Not given: 0.
	GridCarbon series.Param
	// FuelCarbon: `fuel_carbon`, CarbonPerLiquid, g/L; diesel 2680 g/L [G]. Not given: 0.
	FuelCarbon series.Param
	// Water for each Wh of IT energy: `water`, LiquidPerEnergy; air-cooled 0.05 L/kWh [P]; CERN 0.379
	// [V]; evaporative towers 1.5-2.0 [G]. Not given: 0.
	Water series.Param
}
