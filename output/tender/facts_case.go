package tender

import (
	"math"

	"radif/model/plan"
	"radif/model/procurement"
	"radif/model/series"
)

// FactsOf takes from a case what requirements state.
func FactsOf(c *plan.Case) Facts {
	r := reader{c}
	f, n, s := c.Facility, c.Network, c.Storage.Backup
	out := Facts{
		Availability: f.Availability.ID, Maintainable: f.Availability.Maintainable,
		UPS: Rule{f.Availability.UPS.String(), "facility.ups.redundancy"}, Cooling: Rule{f.Availability.Cooling.String(), "facility.cooling.redundancy"},
		Generator: Rule{f.Availability.Generator.String(), "facility.generator.redundancy"}, Utility: Rule{f.Availability.Utility.String(), "facility.utility.redundancy"},
		Altitude: r.as(f.Site.Altitude, 1, "m"), DesignTemperature: r.as(f.Site.DesignTemperature, 1, "°C"), Distance: r.as(n.Link.Distance, 1000, "km"),
		Autonomy: r.time(f.Battery.Autonomy), FuelHours: r.as(f.Fuel.Hours, 3600, "h"), Tanks: r.as(f.Fuel.Tanks, 1, "1"),
		RackDensity: r.as(f.Rack.Density, 1000, "kW"), RackUnits: r.as(f.Rack.Units, 1, "U"), RackLoad: r.as(f.Rack.MaxWeight, 1, "kg"),
		FeedCurrent: r.as(f.Rack.FeedCurrent, 1, "A"), FloorLimit: r.as(f.Rooms.FloorLimit, 1000, "kPa"), BatteryFloorLimit: r.as(f.Rooms.BatteryFloorLimit, 1000, "kPa"),
		CarrierRooms: r.as(f.Rooms.CarrierRooms, 1, "1"), Voltage: r.as(f.Utility.Voltage, 1, "V"),
		Carriers: r.as(n.Link.Carriers, 1, "1"), Outage: r.time(n.Link.OutageHours), PortSpeed: r.as(n.Fabric.PortSpeed, 1e9, "Gbit/s"),
		UplinkSpeed: r.as(n.Fabric.UplinkSpeed, 1e9, "Gbit/s"), Spare: r.as(n.Fabric.Spare, 0.01, "%"),
		Daily: r.as(s.Daily, 1, "1"), Weekly: r.as(s.Weekly, 1, "1"), Monthly: r.as(s.Monthly, 1, "1"), Yearly: r.as(s.Yearly, 1, "1"),
		Drills: r.as(f.Occasions.Drills, 1, "1"),
	}
	for _, class := range c.Classes {
		out.Classes = append(out.Classes, Recovery{class.ID, procurement.Text(class.Title),
			natural(class.RPO, "recovery."+class.ID+".rpo"), natural(class.RTO, "recovery."+class.ID+".rto")})
	}
	for i, p := range c.Pools {
		in := c.Compute.Pools[i]
		out.Pools = append(out.Pools, Pool{p.ID, procurement.Text(p.Title), r.as(in.Failures, 1, "1"), r.as(in.Utilisation, 0.01, "%")})
	}
	for i, p := range c.Stores {
		in := c.Storage.Classes[i]
		out.Stores = append(out.Stores, Store{p.ID, procurement.Text(p.Title), r.time(in.Snapshots), r.time(in.Journal)})
	}
	return out
}

// reader reads inputs of a case.
type reader struct{ c *plan.Case }

// as reads an input in a unit of so many base units.
func (r reader) as(p series.Param, base float64, unit string) Fact {
	return Fact{tidy(r.c.Central(p) / base), unit, p.ID}
}

// time reads a duration in the unit in which people state it.
func (r reader) time(p series.Param) Fact { return natural(r.c.Central(p), p.ID) }

// natural states seconds in the largest unit that leaves a whole number; up to three days in hours.
func natural(seconds float64, input string) Fact {
	const minute, hour, day = 60, 3600, 86400
	for _, u := range []struct {
		base, from float64
		unit       string
	}{{day, 3 * day, "d"}, {hour, hour, "h"}, {minute, minute, "min"}} {
		if whole := seconds / u.base; seconds >= u.from && whole == math.Trunc(whole) {
			return Fact{whole, u.unit, input}
		}
	}
	return Fact{tidy(seconds), "s", input}
}

// tidy drops float noise of a conversion.
func tidy(v float64) float64 {
	const digits = 1e9
	return math.Round(v*digits) / digits
}
