package network

import "radif/model/series"

// Input is everything the network stage reads.
type Input struct {
	Start      series.Month // first month of the plan, for the length of calendar months (N1)
	Shapes     []series.Shape
	Classes    []Class
	Services   []Service
	Inventory  []Inventory
	Events     []Event
	Link       Link
	Security   Security
	Fabric     Fabric
	PeakFactor []series.Col
	// Burst is, by profile, the burst within the hour that PeakFactor contains. Where it is stated, it
	// is left out of windows that are long against it (N4); nil or not given: it is held throughout.
	Burst []series.Param

	Data     series.Col // protected data, B (for seeding)
	Servers  series.Col // hosts
	Drives   series.Col
	Sessions series.Col // concurrent sessions
}

// Class is a recovery class: its RPO shapes the link.
type Class struct {
	ID  string
	RPO series.Param // Duration, s; fixed for one run
	// RPOSeconds is the same value, needed when the windows are prepared (it is not uncertain).
	RPOSeconds float64
	Continuous bool         // continuous replication folds no re-writes (N4); cyclic folds and needs folded / (RPO - interval)
	Interval   series.Param // cycle of cyclic replication, Duration; not given: half the RPO
	// IntervalSeconds is the same value, known when the windows are prepared; 0: half the RPO.
	IntervalSeconds float64
}

// Service is a transactional service's traffic.
type Service struct {
	ID            string
	Class         int
	Profile       int
	Requests      series.Param // requests per transaction, Number
	Response      series.Param // Bytes sent to the user per request (N2)
	Request       series.Param // Bytes received per request (N2); not given: 0
	Writes        series.Param // Bytes written per transaction that must be replicated, beyond what is kept; not given: 0 (N1)
	Folding       series.Param // bytes written / bytes left after re-writes within the interval fold, Number >= 1 (N1)
	Serve         series.Param
	Surge         series.Param
	IncludeEvents bool

	Rate series.Col // 1/s mean hour
	Kept series.Col // bytes kept a month (storage.Result.Written)
}

// Inventory is the replication of virtual machines.
type Inventory struct {
	ID      string
	Class   int
	Profile int
	Writes  series.Param // written per machine, ByteRate
	Folding series.Param
	Access  series.Param // user traffic per machine after failover, BitRate; not given: 0
	Serve   series.Param
	Count   series.Col
}

// Event mirrors a demand event.
type Event struct {
	Services []int
	Extra    series.Col
}

// Link is the replication link (N1, N3, N4, N7).
type Link struct {
	Efficiency  series.Param // payload / line rate, Share
	Compression series.Param // bytes before / bytes after, Number >= 1
	OutageHours series.Param // longest outage that the RPO must survive, Duration; not given: 0
	// OutageSeconds is the same value, known when the windows are prepared (it is not uncertain).
	OutageSeconds float64
	SeedDays      series.Param // goal for the first full copy, Duration; not given: no goal
	Shipping      series.Param // time to ship disks instead, Duration; not given: never
	ShipRate      series.Param // rate at which shipped disks are read in, ByteRate
	Distance      series.Param // Length
	Carriers      series.Param // diverse carriers, each at full rate, Number >= 2 (N7)
}

// Security is firewall, load balancer and TLS sizing (N6).
type Security struct {
	EastWest    series.Param // inspected internal traffic / access traffic, Number
	Overhead    series.Param // encryption overhead, Share
	Connections series.Param // new connections per request, Number
	TLS         series.Param // new TLS handshakes per transaction, Number
	Utilisation series.Param // highest utilisation of a firewall, Share
}

// Fabric is ports and switches (N5).
type Fabric struct {
	PortsPerHost   series.Param // data ports per host, Number
	PortSpeed      series.Param // BitRate
	StoragePorts   series.Param // ports per storage shelf, Number
	DrivesPerShelf series.Param // Number
	LeafPorts      series.Param // host ports of a leaf, Number
	Uplinks        series.Param // uplinks of a leaf, Number
	UplinkSpeed    series.Param // BitRate
	SpinePorts     series.Param // Number
	HostsPerRack   series.Param // Number, for leaf pairs per rack
	OutOfBand      series.Param // management ports per host, Number
	OutOfBandPorts series.Param // ports of a management switch, Number
	Spare          series.Param // share of ports kept free, Share
}

// Result gives the columns filled each month.
type Result struct {
	Replication                 series.Col   // bit/s line rate that keeps every class's RPO
	Summed                      series.Col   // bit/s sum of the services' separate needs
	Classes                     []series.Col // bit/s by class
	Access                      series.Col   // bit/s after failover, policy events
	SeedingDays                 series.Col   // days over the link of this month's need
	ShippingDays                series.Col   // days by shipping disks; Zero where that is not foreseen
	SeedRate                    series.Col   // bit/s that meets the goal for the first full copy; Zero without one
	Routes                      series.Col   // diverse carriers, each at the full rate (N7)
	AccessMean                  series.Col   // bit/s of the mean hour, all services
	Ports                       series.Col   // host and storage ports with spare
	OOBPorts                    series.Col
	Leaves, Spines, OOBSwitches series.Col
	Oversubscription            series.Col
	Firewall                    series.Col   // bit/s inspected
	Connections                 series.Col   // 1/s new
	TLS                         series.Col   // 1/s handshakes
	Change                      series.Col   // B/s mean change rate after folding, before compression
	Service                     []series.Col // bit/s access by transactional service
}
