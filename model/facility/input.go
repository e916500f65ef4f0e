package facility

import "radif/model/series"

// Marks in the comments below: V published (read in the cited text), D derived from published
// figures, G general engineering knowledge (basis estimate), P proposed here (basis estimate, or
// policy where it is a choice). All were reviewed in 2026-01.

// Input is everything the facility stages read from the scenario.
type Input struct {
	Site         Site
	Availability Availability
	Occasions    Occasions
	Hosts        []Host   // by pool, in the order of compute.Input.Pools
	Media        []Medium // by storage class, in the order of storage.Input.Classes; then any backup store
	Devices      []Device // switches, firewalls, load balancers, key stores ...
	Rack         Rack
	UPS          UPS
	Battery      Battery
	Distribution Distribution
	Auxiliary    Auxiliary
	Cooling      Cooling
	Generator    Generator
	Fuel         Fuel
	Utility      Utility
	Rooms        Rooms
	Footprint    Footprint
}

// Site is the place: `site:`.
type Site struct {
	// Altitude: `site.altitude`, Length, m; default 0 m, policy. Amman 780 to 1000 m [V].
	Altitude series.Param
	// DesignTemperature of the outdoor air: `site.design_temperature`, Temperature, °C; default
	// 40 °C, with 45 °C as stress [P]; record of Amman 39.6 °C, July 2017 [V Alghad].
	DesignTemperature series.Param
	// Climate holds outdoor temperatures in °C, for each calendar month (January first) equally
	// long samples: 24 for a mean day, 744 for the hours of a year. `site.climate`, catalogue.
	// Empty: the design temperature all year.
	Climate [12][]float64
}

// Redundancy is the rule by which units are installed beyond those that carry the load (N).
type Redundancy uint8

// The redundancy rules, written N, N+1, N+2, 2N and 2(N+1) in a scenario.
const (
	N Redundancy = iota
	NPlus1
	NPlus2
	TwoN
	TwoNPlus1
)

// Availability is the rule set of a rated or class level, resolved from the catalogue id at
// `site.availability` and overridden key by key under `facility:`. It is never inferred from
// the primary site. Rated-1 to rated-4 (TIA-942): UPS N, N+1, N+1, 2N; cooling N, N+1, N+1, 2N;
// fuel 8 h if there is a set, 24 h, 72 h, 96 h [G; 96 h V itedgenews]. Bitkom B, C, D: fuel
// 24 h, 72 h, 72 h [V energiespektrum.de]. Uptime: 12 h at N for every tier [V core-es.com].
type Availability struct {
	ID           string     // catalogue id, such as "rated-3"
	UPS          Redundancy // `facility.ups.redundancy`
	Cooling      Redundancy // `facility.cooling.redundancy`
	Generator    Redundancy // `facility.generator.redundancy`
	Utility      Redundancy // `facility.utility.redundancy`: N one transformer path, 2N two
	Maintainable bool       // `facility.fuel.maintainable`: the hours hold with one tank out
}

// Occasions says how often and how long the site is not in standby, and without utility power.
type Occasions struct {
	// Drills a year: `facility.drills`, Frequency, 1/yr; default 2 /yr [P].
	Drills series.Param
	// DrillLasts: `facility.drill_lasts`, Duration, s; default 24 h [P].
	DrillLasts series.Param
	// Failovers a year: `facility.failovers`, Frequency; default 0.2 /yr [P].
	Failovers series.Param
	// FailoverLasts: `facility.failover_lasts`, Duration; default 5 days [P].
	FailoverLasts series.Param
	// Outages of the utility a year: `facility.outages`, Frequency; default 4 /yr [P].
	Outages series.Param
	// OutageLasts: `facility.outage_lasts`, Duration; default 1 h [P].
	OutageLasts series.Param
}

// Host is the server of one pool: `pools.<id>.power` and its catalogue entry.
type Host struct {
	ID string // of the pool
	// Curve is measured input power by utilisation in equal steps: 11 points (idle, 10 % ... 100 %)
	// or 2 (idle, full). Power, W, input side: power supply loss is inside. Catalogue, SPECpower [V].
	Curve []series.Param
	// Factor is real host / measured curve: `pools.<id>.power.factor`, Number; default 1.15 [P]
	// (benchmarked systems are tuned). Not given: 1.
	Factor series.Param
	// Adders is power of parts the curve lacks: `pools.<id>.power.adders`, Power; default 60 W [G]:
	// 3-5 W a memory module, 10-25 W an adapter, 8-12 W an NVMe drive. Not given: 0.
	Adders series.Param
	// Off is power of a host that is switched off: `pools.<id>.power.off`, Power; default 10 W [G]
	// (management controller). Not given: 0.
	Off series.Param
	// Cores is physical cores of a host (compute.Pool.Cores), Number.
	Cores series.Param
	// StandbyOn is share of the hosts that are on in standby: `pools.<id>.standby.on`, Share; default
	// 50 % [P]. Not given: 1.
	StandbyOn series.Param
	// StandbyLoad is standby load / mean failover load: `pools.<id>.standby.load`, Share; default
	// 10 % [P] (replication, directory, monitoring). Not given: 0.
	StandbyLoad series.Param
	// DrillOn is share of the hosts on in a drill: `pools.<id>.drill.on`, Share; default 100 % [P].
	// Not given: 1.
	DrillOn series.Param
	// DrillLoad is drill load / mean failover load: `pools.<id>.drill.load`, Share; default 50 % [P].
	// Not given: 1.
	DrillLoad series.Param
	// Units is height, Number, U; catalogue, 2 for a general host [G].
	Units series.Param
	// Weight of a host, Mass, kg; catalogue, 32 kg for 2 U [G].
	Weight series.Param
}

// Medium is the drives and shelves of one storage class: `storage.classes.<id>` and catalogue.
type Medium struct {
	ID string // of the storage class
	// Active is power of a busy drive: `power.active`, Power; NVMe 8-14 W, HDD 9-11 W [G].
	Active series.Param
	// Idle is power of an idle drive: `power.idle`, Power; NVMe 4-5 W, HDD 5-6 W [G].
	Idle series.Param
	// Activity is where between idle and active the drives are in standby: `power.activity`, Share;
	// default 30 % [P] (replication writes). Not given: 1. In drill and failover it is 1.
	Activity series.Param
	// Shelf is power of a shelf with its controllers, without drives: `shelf.power`, Power;
	// 600 W for a 24-drive all-flash array [G: 800-1200 W typical with drives].
	Shelf series.Param
	// DrivesPerShelf: `shelf.drives`, Number; 24 [G].
	DrivesPerShelf series.Param
	// ShelfUnits: `shelf.units`, Number, U; 2 [G].
	ShelfUnits series.Param
	// ShelfWeight with drives: `shelf.weight`, Mass; 40 kg [G].
	ShelfWeight series.Param
}

// Device is a kind of equipment that is counted in pieces: `facility.devices.<id>`.
type Device struct {
	ID string // "leaf", "spine", "management-switch", "firewall", "load-balancer" ...
	// Count where the scenario gives it: `count`, Number. Not given: the plan passes a column.
	Count series.Param
	// Power of one on the design day: `power`, Power; 48x25G leaf 450 W, spine 32x100G 700 W,
	// firewall 900 W, management switch 100 W [G].
	Power series.Param
	// Average / design power: `average`, Share; leaf 55 %, firewall 60 % [G]. Not given: 1.
	Average series.Param
	// Units: `units`, Number, U; 1 [G].
	Units series.Param
	// Weight: `weight`, Mass; leaf 10 kg, firewall 20 kg [G].
	Weight series.Param
}

// Rack is one rack with its feeds and its floor: `facility.rack`.
type Rack struct {
	// Units usable for IT: `units`, Number; default 38 of 42 U [P] (patching, airflow).
	Units series.Param
	// FeedVoltage: `feed.voltage`, Voltage, V, between lines for three phases, else to neutral;
	// default 400 V (Jordan 230/400 V) [G].
	FeedVoltage series.Param
	// FeedCurrent: `feed.current`, Current, A; default 32 A [P].
	FeedCurrent series.Param
	// FeedPhases: `feed.phases`, 1 or 3; default 3 [P].
	FeedPhases int
	// FeedPowerFactor: `feed.power_factor`, Share; default 100 %. Not given: 1.
	FeedPowerFactor series.Param
	// FeedLimit is highest continuous load of one feed: `feed.limit`, Share; default 80 % [V for NEC;
	// kept as policy under IEC]. A and B together stay within one feed.
	FeedLimit series.Param
	// Density is most IT power in a rack: `density`, Power; default 8 kW [V Schneider WP156: 5-8 kW
	// is best economy]. Not given: the feed alone limits.
	Density series.Param
	// MaxWeight of a loaded rack: `max_weight`, Mass; default 1200 kg [V TechTarget: 1134-1361 kg].
	MaxWeight series.Param
	// Weight of an empty rack with power strips: `weight`, Mass; default 150 kg [G].
	Weight series.Param
	// Refresh is share of the IT that stands twice while it is replaced: `refresh`, Share; default
	// 10 % [P]. Not given: 0.
	Refresh series.Param
	// Minimum racks: `minimum`, Number; default 2 [P]. Not given: 0.
	Minimum series.Param
	// Area of white space a rack takes with its aisles: `area`, Area; default 2.8 m² [P]; real sites
	// 2.5 to 3.5 [D].
	Area series.Param
	// Footprint of the rack itself: `footprint`, Area; default 0.72 m² (600 mm x 1200 mm).
	Footprint series.Param
}
