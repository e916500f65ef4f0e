package scenarios

import (
	"radif/model/facility"
	"radif/model/quantity"
	"radif/model/series"
	"radif/scenarios/catalogue"
)

func (b *binder) facility() facility.Input {
	f := b.section("facility")
	in := facility.Input{
		Site: b.site(), Availability: b.availability(),
		Occasions: facility.Occasions{Drills: f.param("drills"), DrillLasts: f.param("drill_lasts"), Failovers: f.param("failovers"),
			FailoverLasts: f.param("failover_lasts"), Outages: f.param("outages"), OutageLasts: f.param("outage_lasts")},
		Devices: b.devices(), Rack: b.rack(), UPS: b.ups(), Battery: b.battery(),
		Distribution: facility.Distribution{Loss: b.loss(b.section("facility", "distribution", "loss"))},
		Auxiliary:    b.auxiliary(), Cooling: b.cooling(), Generator: b.generator(), Fuel: b.fuel(), Utility: b.utility(),
		Rooms: b.rooms(), Footprint: b.footprint(),
	}
	for _, v := range b.root.get("pools").items() {
		in.Hosts = append(in.Hosts, b.host(at{b, v}))
	}
	for _, v := range b.root.get("storage", "classes").items() {
		in.Media = append(in.Media, b.medium(v.id, at{b, v}))
	}
	store := b.section("storage", "backup")
	for _, key := range []string{"system", "media"} {
		store.word(key)
	}
	in.Media = append(in.Media, b.medium(backupStore, store))
	return in
}

// backupStore is the id of the backup store among the media.
const backupStore = "backup"

func (b *binder) site() facility.Site {
	s := b.section("site")
	out := facility.Site{Altitude: s.param("altitude"), DesignTemperature: s.param("design_temperature")}
	if e, ok := b.entry(s.v.get("climate")); ok {
		out.Climate = e.MeanDays()
	}
	return out
}

// entry returns the entry of the catalogue that a field names.
func (b *binder) entry(v *value) (catalogue.Entry, bool) {
	if v == nil {
		return catalogue.Entry{}, false
	}
	return b.checker.catalogue.Find(v.field.To, v.word())
}

func (b *binder) availability() facility.Availability {
	rule := func(part string) facility.Redundancy {
		return map[string]facility.Redundancy{"N": facility.N, "N+1": facility.NPlus1, "N+2": facility.NPlus2, "2N": facility.TwoN,
			"2(N+1)": facility.TwoNPlus1}[b.section("facility", part).word("redundancy")]
	}
	return facility.Availability{ID: b.section("site").word("availability"), UPS: rule("ups"), Cooling: rule("cooling"),
		Generator: rule("generator"), Utility: rule("utility"), Maintainable: b.section("facility", "fuel").word("maintainable") == "true"}
}

func (b *binder) host(p at) facility.Host {
	return facility.Host{
		ID: p.v.id, Curve: b.params(p.v.get("power", "curve")), Factor: p.param("power", "factor"), Adders: p.param("power", "adders"),
		Off: p.param("power", "off"), Cores: p.param("cores"), StandbyOn: p.param("standby", "on"), StandbyLoad: p.param("standby", "load"),
		DrillOn: p.param("drill", "on"), DrillLoad: p.param("drill", "load"), Units: p.param("units"), Weight: p.param("weight"),
	}
}

func (b *binder) medium(id string, c at) facility.Medium {
	c.word("shelf", "model")
	return facility.Medium{
		ID: id, Active: c.param("power", "active"), Idle: c.param("power", "idle"), Activity: c.param("power", "activity"),
		Shelf: c.param("shelf", "power"), DrivesPerShelf: c.param("shelf", "drives"), ShelfUnits: c.param("shelf", "units"), ShelfWeight: c.param("shelf", "weight"),
	}
}

func (b *binder) devices() []facility.Device {
	var list []facility.Device
	add := func(v *value) {
		d := at{b, v}
		d.word("model")
		list = append(list, facility.Device{ID: v.id, Count: d.param("count"), Power: d.param("power"), Average: d.param("average"),
			Units: d.param("units"), Weight: d.param("weight")})
	}
	for _, key := range []string{"balancer", "firewall", "leaf", "management", "spine"} {
		add(b.root.get("facility", "devices", key))
	}
	for _, v := range b.root.get("facility", "devices", "others").items() {
		v.get("id").word()
		v.named()
		add(v)
	}
	return list
}

func (b *binder) rack() facility.Rack {
	s := b.section("facility", "rack")
	s.word("model")
	phases := 1
	if s.word("feed", "phases") == "3" {
		phases = 3
	}
	return facility.Rack{
		Units: s.param("units"), FeedVoltage: s.param("feed", "voltage"), FeedCurrent: s.param("feed", "current"), FeedPhases: phases,
		FeedPowerFactor: s.param("feed", "power_factor"), FeedLimit: s.param("feed", "limit"), Density: s.param("density"),
		MaxWeight: s.param("max_weight"), Weight: s.param("weight"), Refresh: s.param("refresh"), Minimum: s.param("minimum"),
		Area: s.param("area"), Footprint: s.param("footprint"),
	}
}

func (b *binder) rooms() facility.Rooms {
	s := b.section("facility", "rooms")
	return facility.Rooms{
		UPSModule: s.param("ups_module"), BatteryCabinet: s.param("battery_cabinet"), Switchgear: s.param("switchgear"), Transformer: s.param("transformer"),
		GeneratorSet: s.param("generator_set"), FuelTank: s.param("fuel_tank"), CoolingUnit: s.param("cooling_unit"), CarrierRoom: s.param("carrier_room"),
		CarrierRooms: s.param("carrier_rooms"), Staging: s.param("staging"), Operations: s.param("operations"), Loading: s.param("loading"),
		UPSModuleMass: s.param("ups_module_mass"), FloorLimit: s.param("floor_limit"), FloorOwn: s.param("floor_own"), BatteryFloorLimit: s.param("battery_floor_limit"),
	}
}

func (b *binder) footprint() facility.Footprint {
	s := b.section("facility", "footprint")
	s.word("grid")
	s.word("fuel")
	return facility.Footprint{GridCarbon: s.param("grid_carbon"), FuelCarbon: s.param("fuel_carbon"), Water: s.param("water")}
}

func (b *binder) loss(s at) facility.Loss {
	return facility.Loss{NoLoad: s.param("no_load"), Proportional: s.param("proportional"), Square: s.param("square")}
}

// sizes binds how large one unit is: chosen, or taken from the sizes of a catalogue entry.
func (b *binder) sizes(s at, unit, most, ladder string) facility.Sizes {
	out := facility.Sizes{Unit: s.param(unit), MaxUnits: int(s.v.get(most).float())}
	if e, ok := b.entry(s.v.get("type")); ok {
		out.Ladder = e.Numbers(ladder)
	}
	return out
}

// perWatt hands one point of a fuel table to the stage: litres an hour for each watt of the set.
func (b *binder) perWatt(e catalogue.Entry, curve catalogue.FuelCurve, i int) series.Param {
	from := e.Values[curve.Field]
	v := &value{field: &Field{Kind: Quantity, Dim: quantity.LiquidPerEnergy}, dim: quantity.LiquidPerEnergy, implied: true, pos: from.Pos,
		path: e.ParamID(curve.Field) + "." + itoa(i), text: from.List[i] + " L/h", basis: from.Basis, source: from.Source, date: from.Date}
	b.checker.known(v, curve.PerH[i]/curve.Rating)
	b.taken = append(b.taken, v)
	return b.param(v)
}
