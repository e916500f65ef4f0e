package facility

import (
	"radif/model/quantity"
	"radif/model/series"
)

// Point is a steady state of the site in which its load is reckoned (F3).
type Point uint8

// The points. DesignDay is failover in its busiest hour, the others are means over their time.
const (
	DesignDay Point = iota
	Failover
	Drill
	Standby
	PointCount
)

// String names the point as traces and files do.
func (p Point) String() string {
	return [...]string{"design-day", "failover", "drill", "standby"}[p]
}

// PoolLoad is what the plan says of one pool: the frozen hosts and the load on them.
type PoolLoad struct {
	Hosts series.Col // installed hosts, frozen
	Peak  series.Col // busy physical cores in the busiest hour of failover
	Mean  series.Col // busy physical cores in the mean hour of failover
	// Utilised says that Peak and Mean are utilisations of the installed hosts (shares), not cores.
	Utilised bool
}

// ITLoadInput is the frozen IT equipment and its use. All slices follow those of the scenario part.
type ITLoadInput struct {
	Hosts   []Host
	Media   []Medium
	Devices []Device

	Pools  []PoolLoad   // by Hosts
	Drives []series.Col // by Media
	Pieces []series.Col // by Devices; not read where Device.Count is given
}

// ITLoadResult gives the columns filled each month, W.
type ITLoadResult struct {
	Total   [PointCount]series.Col // Total[DesignDay] is power.it
	Servers [PointCount]series.Col
	Storage [PointCount]series.Col
	Devices [PointCount]series.Col
	Pools   []PoolPowerResult
	Media   [][PointCount]series.Col // by Media
	Shelves []series.Col             // by Media, pieces
}

// PoolPowerResult is one pool's part.
type PoolPowerResult struct {
	On          [PointCount]series.Col // hosts on
	Utilisation [PointCount]series.Col // mean utilisation of the hosts on, Share
	Power       [PointCount]series.Col // W
}

// ITLoad is the compiled stage (F1, F3).
type ITLoad struct {
	Result ITLoadResult
	pools  []poolColumns
	month  *series.Sheet
}

// CompileITLoad declares the IT load of every point.
func CompileITLoad(b *series.Builder, in ITLoadInput) *ITLoad {
	s := &ITLoad{month: series.NewSheet(b, site)}
	var servers, storage, devices [PointCount][]series.Arg
	for i, h := range in.Hosts {
		p := compilePool(b, h, in.Pools[i])
		s.pools = append(s.pools, p)
		s.Result.Pools = append(s.Result.Pools, p.result())
		for at := range PointCount {
			servers[at] = append(servers[at], arg("P_"+h.ID, p.at[at].power))
		}
	}
	for i, m := range in.Media {
		power, shelves := s.compileMedium(b, m, in.Drives[i])
		s.Result.Media = append(s.Result.Media, power)
		s.Result.Shelves = append(s.Result.Shelves, shelves)
		for at := range PointCount {
			storage[at] = append(storage[at], arg("P_"+m.ID, power[at]))
		}
	}
	for i, d := range in.Devices {
		design, mean := s.compileDevice(b, d, pieces(b, d, in.Pieces, i))
		for at := range PointCount {
			devices[at] = append(devices[at], arg("P_"+d.ID, mean))
		}
		devices[DesignDay][i].Col = design
	}
	s.Result.Servers = s.total("P_srv", servers)
	s.Result.Storage = s.total("P_sto", storage)
	s.Result.Devices = s.total("P_net", devices)
	for at := range PointCount {
		s.Result.Total[at] = sum(s.month, line("F3", "P_IT", "W", "P_IT = P_srv + P_sto + P_net ("+at.String()+")"),
			arg("P_srv", s.Result.Servers[at]), arg("P_sto", s.Result.Storage[at]), arg("P_net", s.Result.Devices[at]))
	}
	return s
}

func (s *ITLoad) total(symbol string, terms [PointCount][]series.Arg) (t [PointCount]series.Col) {
	for at := range PointCount {
		t[at] = sum(s.month, line("F3", symbol, "W", symbol+" = sum over kinds ("+at.String()+")"), terms[at]...)
	}
	return t
}

// pieces is the column of a device's count: the scenario's, or the plan's.
func pieces(b *series.Builder, d Device, joined []series.Col, i int) series.Col {
	if d.Count.Given() {
		return b.Input(d.Count, "1")
	}
	return joined[i]
}

func (s *ITLoad) compileMedium(b *series.Builder, m Medium, drives series.Col) (power [PointCount]series.Col, shelves series.Col) {
	s.month.Subject = "storage." + m.ID
	defer func() { s.month.Subject = site }()
	idle, active := b.Input(m.Idle, "W"), b.Input(m.Active, "W")
	activity := b.InputOr(m.Activity, "1", series.One)
	shelf, per := b.Input(m.Shelf, "W"), b.Input(m.DrivesPerShelf, "1")
	shelves = s.month.Two(line("F3", "shelves", "1", "shelves = ceil(drives / per_shelf)"), Units, arg("drives", drives), arg("per_shelf", per))
	part := func(share series.Col, at Point) series.Col {
		return s.month.Six(line("F3", "P", "W", "P = drives·(idle + (active - idle)·activity) + shelves·shelf ("+at.String()+")"), MediumPower,
			arg("drives", drives), arg("idle", idle), arg("active", active), arg("activity", share), arg("shelves", shelves), arg("shelf", shelf))
	}
	busy := part(series.One, Failover)
	return [PointCount]series.Col{busy, busy, busy, part(activity, Standby)}, shelves
}

func (s *ITLoad) compileDevice(b *series.Builder, d Device, count series.Col) (design, mean series.Col) {
	s.month.Subject = "devices." + d.ID
	defer func() { s.month.Subject = site }()
	watts, share := b.Input(d.Power, "W"), b.InputOr(d.Average, "1", series.One)
	at := func(share series.Col, p string) series.Col {
		return s.month.Three(line("F3", "P", "W", "P = pieces · design · share ("+p+")"), DevicePower,
			arg("pieces", count), arg("design", watts), arg("share", share))
	}
	return at(series.One, "design-day"), at(share, "mean")
}

// Prepare has nothing to fill: every column of the IT load belongs to a month.
func (s *ITLoad) Prepare(*series.Frame) {}

// Month fills the load of month m on the counts that stand in the frame.
func (s *ITLoad) Month(f *series.Frame, m int) {
	for i := range s.pools {
		s.pools[i].month(f)
	}
	s.month.Run(f)
}

// hostsOn is the number of hosts switched on, whole hosts, never more than there are.
func hostsOn(hosts, share float64) float64 {
	return min(hosts, quantity.Ceil(hosts*share))
}
