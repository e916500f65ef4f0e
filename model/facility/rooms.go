package facility

import "radif/model/series"

const gravity = 9.80665 // m/s², standard

// FloorLoad is F12: load on a floor, Pa: mass·g / area + own load of the raised floor. 1200 kg on the 2.8 m² of a rack and
// its aisles 4.2 kPa, on its footprint of 0.72 m² 16.3 kPa, both without the floor's own 0.5 kPa. No area, no load.
func FloorLoad(mass, area, own float64) float64 {
	if area <= 0 {
		return 0
	}
	return float64(mass*gravity/area) + own
}

// RoomArea is F12: area for pieces of plant, m²: pieces·each.
func RoomArea(pieces, each float64) float64 { return pieces * each }

// RoomsInput is the frozen plant.
type RoomsInput struct {
	Rooms   Rooms
	Rack    Rack
	Battery Battery

	WhiteSpace   series.Col // m²
	RackWeight   series.Col // kg, loaded racks
	UPSModules   series.Col // pieces, all systems
	Cabinets     series.Col // battery cabinets, pieces
	Transformers series.Col // pieces
	Sets         series.Col // generating sets, pieces
	Tanks        series.Col // pieces
	CoolingUnits series.Col // pieces
}

// Room is one room or yard.
type Room struct {
	ID   string // "white-space", "ups-and-battery", "switchgear", "generator-yard", "fuel-yard", "chiller-yard", "carrier-rooms", "staging", "operations", "loading"
	Area series.Col
}

// RoomsResult gives the columns filled by Prepare.
type RoomsResult struct {
	Rooms        []Room
	Area         series.Col // m², all rooms and yards: space.area
	Weight       series.Col // kg, racks, UPS and batteries: space.weight
	Floor        series.Col // Pa, a rack at its weight limit on its share of white space
	Point        series.Col // Pa, the same on its footprint: for the check of point loads
	FloorUse     series.Col // Floor / limit; Zero where no limit is given
	BatteryFloor series.Col // Pa, a battery cabinet on its room
	BatteryUse   series.Col // BatteryFloor / its limit; Zero where no limit is given
}

// RoomsStage is the compiled stage (F12).
type RoomsStage struct {
	Result RoomsResult
	sheet  *series.Sheet
}

// CompileRooms declares rooms, weight and floor loads.
func CompileRooms(b *series.Builder, in RoomsInput) *RoomsStage {
	s, r, p := series.NewSheet(b, site), RoomsResult{}, in.Rooms
	each := func(symbol string, pieces series.Col, area series.Param) series.Col {
		return s.Two(line("F12", symbol, "m²", symbol+" = pieces · area"), RoomArea, arg("pieces", pieces), arg("area", b.InputOr(area, "m²", series.Zero)))
	}
	power := sum(s, line("F12", "A_ups", "m²", "A_ups = modules + cabinets"),
		arg("modules", each("A_mod", in.UPSModules, p.UPSModule)), arg("cabinets", each("A_cab", in.Cabinets, p.BatteryCabinet)))
	gear := sum(s, line("F12", "A_gear", "m²", "A_gear = switchgear + transformers"),
		arg("switchgear", b.InputOr(p.Switchgear, "m²", series.Zero)), arg("transformers", each("A_tr", in.Transformers, p.Transformer)))
	r.Rooms = []Room{
		{"white-space", in.WhiteSpace}, {"ups-and-battery", power}, {"switchgear", gear},
		{"generator-yard", each("A_gen", in.Sets, p.GeneratorSet)}, {"fuel-yard", each("A_fuel", in.Tanks, p.FuelTank)},
		{"chiller-yard", each("A_cool", in.CoolingUnits, p.CoolingUnit)},
		{"carrier-rooms", each("A_car", b.InputOr(p.CarrierRooms, "1", series.Zero), p.CarrierRoom)},
		{"staging", b.InputOr(p.Staging, "m²", series.Zero)}, {"operations", b.InputOr(p.Operations, "m²", series.Zero)},
		{"loading", b.InputOr(p.Loading, "m²", series.Zero)},
	}
	var terms []series.Arg
	for _, room := range r.Rooms {
		terms = append(terms, arg(room.ID, room.Area))
	}
	r.Area = sum(s, line("F12", "A", "m²", "A = sum over rooms and yards"), terms...)
	in.weigh(b, s, &r)
	return &RoomsStage{r, s}
}

// weigh declares weight and floor loads.
func (in RoomsInput) weigh(b *series.Builder, s *series.Sheet, r *RoomsResult) {
	p, mass := in.Rooms, func(q series.Param) series.Col { return b.InputOr(q, "kg", series.Zero) }
	ups := product(s, line("F12", "W_ups", "kg", "W_ups = modules · mass"), arg("modules", in.UPSModules), arg("mass", mass(p.UPSModuleMass)))
	cabinet := mass(in.Battery.CabinetWeight)
	battery := product(s, line("F12", "W_bat", "kg", "W_bat = cabinets · mass"), arg("cabinets", in.Cabinets), arg("mass", cabinet))
	r.Weight = sum(s, line("F12", "W_all", "kg", "W_all = W_racks + W_ups + W_bat"), arg("W_racks", in.RackWeight), arg("W_ups", ups), arg("W_bat", battery))
	heavy, own := b.Input(in.Rack.MaxWeight, "kg"), b.InputOr(p.FloorOwn, "Pa", series.Zero)
	load := func(symbol string, mass, area, own series.Col) series.Col {
		return s.Three(line("F12", symbol, "Pa", symbol+" = mass · g / area + own"), FloorLoad, arg("mass", mass), arg("area", area), arg("own", own))
	}
	r.Floor = load("q_rack", heavy, b.Input(in.Rack.Area, "m²"), own)
	r.Point = load("q_foot", heavy, b.InputOr(in.Rack.Footprint, "m²", series.Zero), series.Zero)
	r.BatteryFloor = load("q_bat", cabinet, b.InputOr(p.BatteryCabinet, "m²", series.Zero), series.Zero)
	limit := b.InputOr(p.FloorLimit, "Pa", series.Zero)
	use := func(symbol string, load, limit series.Col) series.Col {
		return ratio(s, line("F12", symbol, "1", symbol+" = load / limit"), arg("load", load), arg("limit", limit))
	}
	r.FloorUse = use("x_floor", r.Floor, limit)
	r.BatteryUse = use("x_bat", r.BatteryFloor, b.InputOr(p.BatteryFloorLimit, "Pa", limit))
}

// Prepare fills the columns.
func (s *RoomsStage) Prepare(f *series.Frame) { s.sheet.Run(f) }
