package tender

import "radif/model/procurement"

// Fact is a value of the case that a requirement states, with the path of its input.
type Fact struct {
	Value float64
	Unit  string
	Input string // empty: the case does not give it
}

// Given reports whether the case gives the value.
func (f Fact) Given() bool { return f.Input != "" }

// Facts are what requirements need of the case beside its results.
type Facts struct {
	Availability string // id of the rule: "rated-3"
	UPS          Rule
	Cooling      Rule
	Generator    Rule
	Utility      Rule
	Maintainable bool // the fuel lasts with one tank out

	Classes []Recovery
	Pools   []Pool
	Stores  []Store

	ReferenceCore                                   Fact // throughput of one in its benchmark
	Altitude, DesignTemperature, Distance           Fact
	Autonomy, FuelHours, Tanks                      Fact
	RackDensity, RackUnits, RackLoad, FeedCurrent   Fact
	FloorLimit, BatteryFloorLimit, CarrierRooms     Fact
	Voltage                                         Fact
	Carriers, Outage, PortSpeed, UplinkSpeed, Spare Fact
	Daily, Weekly, Monthly, Yearly                  Fact
	Drills                                          Fact
}

// Rule is an arrangement of units, such as N+1, with the path that sets it.
type Rule struct{ Text, Input string }

// Recovery is a recovery class.
type Recovery struct {
	ID       string
	Title    procurement.Text
	RPO, RTO Fact
}

// Pool is a pool of hosts.
type Pool struct {
	ID                    string
	Title                 procurement.Text
	Failures, Utilisation Fact
}

// Store is a storage class.
type Store struct {
	ID                 string
	Title              procurement.Text
	Snapshots, Journal Fact
}
