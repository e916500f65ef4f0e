package plan

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"radif/model/compute"
	"radif/model/demand"
	"radif/model/facility"
	"radif/model/network"
	"radif/model/quantity"
	"radif/model/series"
	"radif/model/storage"
	"radif/model/uncertain"
)

// Sizes in base units.
const (
	gib   = 1 << 30
	tib   = 1 << 40
	month = 30.4375 * 86400 // the mean month that durations are counted in, s
)

// site is a Case while it is being written: inputs by their ids.
type site struct {
	t    testing.TB
	c    Case
	spec map[string]uncertain.Spec
	dim  map[string]quantity.Dimension
}

func newSite(t testing.TB) *site {
	return &site{t: t, spec: map[string]uncertain.Spec{}, dim: map[string]quantity.Dimension{}}
}

// is states a certain input.
func (s *site) is(id string, v float64) series.Param {
	s.spec[id] = uncertain.Spec{Family: uncertain.Fixed, Values: map[string]float64{"fixed": v}}
	return series.Param{ID: id}
}

// between makes an input uncertain: PERT with these bounds.
func (s *site) between(id string, low, mode, high float64) series.Param {
	s.spec[id] = uncertain.Spec{Family: uncertain.PERT, Values: map[string]float64{"min": low, "mode": mode, "max": high}}
	return series.Param{ID: id}
}

// outcomes makes an input take one of two values, the second with the given chance.
func (s *site) outcomes(id string, usual, rare, chance float64) series.Param {
	s.spec[id] = uncertain.Spec{Family: uncertain.Discrete, Points: []uncertain.Point{{Value: usual, Weight: 1 - chance}, {Value: rare, Weight: chance}}}
	return series.Param{ID: id}
}

// money states a price.
func (s *site) money(id string, dim quantity.Dimension, v float64) series.Param {
	s.dim[id] = dim
	return s.is(id, v)
}

// build fits the inputs and returns the Case.
func (s *site) build() *Case {
	s.t.Helper()
	c := s.c
	c.Inputs = nil
	for id, spec := range s.spec {
		d, err := uncertain.New(spec)
		if err != nil {
			s.t.Fatalf("%s: %v", id, err)
		}
		c.Inputs = append(c.Inputs, uncertain.Input{ID: id, Dim: s.dim[id], Spec: spec, Dist: d})
	}
	slices.SortFunc(c.Inputs, func(a, b uncertain.Input) int { return strings.Compare(a.ID, b.ID) })
	return &c
}

func simulate(t testing.TB, c *Case, o Options) *Run {
	t.Helper()
	r, err := Simulate(context.Background(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// design finds a design value.
func (r *Run) mustDesign(t testing.TB, id, phase string) Design {
	t.Helper()
	for _, d := range r.Result.Design {
		if d.ID == id && d.Phase == phase {
			return d
		}
	}
	t.Fatalf("no design value of %s in %s", id, phase)
	return Design{}
}

// item finds a line of the bill of quantities; none is an empty line.
func (r *Run) item(id, subject, phase string) Item {
	for _, p := range r.Result.Plant {
		for _, i := range p.Items {
			if p.Phase == phase && i.ID == id && i.Subject == subject {
				return i
			}
		}
	}
	return Item{}
}

// bands finds a projection.
func (r *Run) bands(t testing.TB, id string) Bands {
	t.Helper()
	for _, q := range r.Result.Quantities {
		if q.ID == id {
			return q.Month
		}
	}
	t.Fatalf("no projection of %s", id)
	return Bands{}
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*math.Abs(want) }

// tiny is one portal and ten machines on one pool and one storage class, every input certain:
// small enough to be reckoned by hand. It has one phase, the whole plan of twelve months.
func tiny(t testing.TB) *site {
	s := newSite(t)
	s.c = Case{Name: "tiny", Start: series.NewMonth(2026, 1), Months: 12, Confidence: 0.9, Trials: 100, Seed: 1, Currency: "JOD",
		Phases: []Phase{{ID: "one", Ready: series.NewMonth(2026, 1)}}, Ladders: map[string]Ladder{}}
	s.demand()
	s.compute()
	s.storage()
	s.network()
	s.facility()
	s.plant()
	s.c.Classes = []ClassInfo{{ID: "vital", RPO: 4 * 3600, RTO: 8 * 3600, IncludeEvents: true}}
	s.c.Pools, s.c.Stores = []Named{{ID: "general"}}, []Named{{ID: "disks"}}
	s.c.Services = []ServiceInfo{{ID: "machines", Inventory: true, Demand: 0}, {ID: "portal", Demand: 1}}
	return s
}

// half is twelve busy hours a day: twice the mean hour, then nothing.
func half() series.Shape {
	var w series.Shape
	for h := range w {
		if h%24 >= 8 && h%24 < 20 {
			w[h] = 2
		}
	}
	return w
}

func ones() (m [12]float64) {
	for i := range m {
		m[i] = 1
	}
	return m
}

func (s *site) demand() {
	s.c.Demand = demand.Input{Start: s.c.Start, Months: s.c.Months,
		Profiles: []demand.Profile{{ID: "office", Week: half(), Season: ones(), BusyDay: s.is("profiles.office.busy_day", 1.5)}},
		Services: []demand.Service{
			{ID: "machines", Inventory: true, Base: s.is("services.machines.count", 10), Growth: demand.Curve{At: s.c.Start}},
			{ID: "portal", Base: s.is("services.portal.volume", 24_192_000), Growth: demand.Curve{At: s.c.Start}}}}
}

func (s *site) compute() {
	s.c.Compute = compute.Input{
		Pools: []compute.Pool{{ID: "general", Cores: s.is("pools.general.cores", 20), Memory: s.is("pools.general.memory", 128*gib),
			Performance: s.is("pools.general.performance", 0.9), Overcommit: s.is("pools.general.overcommit", 4),
			Utilisation: s.is("pools.general.utilisation", 0.5), Within: s.is("pools.general.within", 1), Share: s.is("pools.general.share", 0.9),
			Hypervisor: s.is("pools.general.hypervisor", 0.1), Failures: s.is("pools.general.failures", 1),
			ClusterMax: s.is("pools.general.cluster", 8), Minimum: s.is("pools.general.minimum", 2)}},
		Services: []compute.Service{{ID: "portal", Requests: s.is("services.portal.requests", 4), CPU: s.is("services.portal.cpu", 0.05),
			Instances: s.is("services.portal.instances", 2), InstanceVCPU: s.is("services.portal.vcpu", 2), InstanceMemory: s.is("services.portal.memory", 8*gib),
			Session: s.is("services.portal.session", 60), SessionMemory: s.is("services.portal.session_memory", 1<<20),
			Serve: s.is("recovery.vital.serve", 0.5), Surge: s.is("recovery.vital.surge", 1.2), IncludeEvents: true}},
		Inventory: []compute.Inventory{{ID: "machines", VCPU: s.is("services.machines.vcpu", 4), Memory: s.is("services.machines.memory", 16*gib),
			Utilisation: s.is("services.machines.utilisation", 0.25)}},
		Platform: []compute.Platform{{ID: "management", VCPU: s.is("platform.management.vcpu", 8), PerHost: s.is("platform.management.per_host", 1),
			Memory: s.is("platform.management.memory", 24*gib)}}}
}

func (s *site) storage() {
	s.c.Storage = storage.Input{
		Scratch: s.is("storage.scratch", 0.1),
		Classes: []storage.Class{{ID: "disks", DriveSize: s.is("storage.disks.drive", 1e12), DriveIOPS: s.is("storage.disks.iops", 10000),
			Data: s.is("storage.disks.data", 8), Parity: s.is("storage.disks.parity", 2), Penalty: s.is("storage.disks.penalty", 6),
			SparesPer: s.is("storage.disks.spares", 20), Fill: s.is("storage.disks.fill", 0.8),
			Snapshots: s.is("storage.disks.snapshots", 5*86400), Overlap: s.is("storage.disks.overlap", 0.2),
			Journal: s.is("storage.disks.journal", 86400), Compress: s.is("storage.disks.compress", 2), JournalRoom: s.is("storage.disks.room", 1.5),
			ReadShare: s.is("storage.disks.reads", 0.7), BlockSize: s.is("storage.disks.block", 16e3),
			Rebuild: s.is("storage.disks.rebuild", 0.2), Drill: s.is("storage.disks.drill", 0.1)}},
		Services: []storage.Service{{ID: "portal", PerTransaction: s.is("services.portal.per_transaction", 1e5), Reduction: s.is("services.portal.reduction", 2),
			Change: s.is("services.portal.change", 0.01), IO: s.is("services.portal.io", 20)}},
		Inventory: []storage.Inventory{{ID: "machines", Disk: s.is("services.machines.disk", 1e11), IOPS: s.is("services.machines.iops", 50),
			Writes: s.is("services.machines.writes", 1e5)}},
		Backup: storage.Backup{Compression: s.is("backup.compression", 0.5), Daily: s.is("backup.daily", 7), Weekly: s.is("backup.weekly", 4),
			Copies: s.is("backup.copies", 2), Working: s.is("backup.working", 1), Fill: s.is("backup.fill", 0.8),
			Efficiency: s.is("backup.efficiency", 0.75), DriveSize: s.is("backup.drive", 4e12)}}
}

func (s *site) network() {
	s.c.Network = network.Input{Start: s.c.Start,
		Classes: []network.Class{{ID: "vital", RPO: s.is("recovery.vital.rpo", 4*3600), RPOSeconds: 4 * 3600, Continuous: true}},
		Services: []network.Service{{ID: "portal", Requests: series.Param{ID: "services.portal.requests"}, Response: s.is("services.portal.response", 5e4),
			Request: s.is("services.portal.request", 1e4), Serve: series.Param{ID: "recovery.vital.serve"}, Surge: series.Param{ID: "recovery.vital.surge"}, IncludeEvents: true}},
		Inventory: []network.Inventory{{ID: "machines", Writes: series.Param{ID: "services.machines.writes"}, Access: s.is("services.machines.access", 1e5)}},
		Link: network.Link{Efficiency: s.is("network.link.efficiency", 0.8), Compression: s.is("network.link.compression", 1.25),
			Carriers: s.is("network.link.carriers", 2)},
		Security: network.Security{EastWest: s.is("network.security.east_west", 0.5), Overhead: s.is("network.security.overhead", 0.1),
			Utilisation: s.is("network.security.utilisation", 0.6)},
		Fabric: network.Fabric{PortsPerHost: s.is("network.fabric.ports", 2), PortSpeed: s.is("network.fabric.speed", 25e9),
			StoragePorts: s.is("network.fabric.storage_ports", 4), DrivesPerShelf: s.is("storage.disks.shelf.drives", 24),
			LeafPorts: s.is("network.fabric.leaf_ports", 48), Uplinks: s.is("network.fabric.uplinks", 2), UplinkSpeed: s.is("network.fabric.uplink_speed", 100e9),
			SpinePorts: s.is("network.fabric.spine_ports", 32), OutOfBand: s.is("network.fabric.out_of_band", 1),
			OutOfBandPorts: s.is("network.fabric.out_of_band_ports", 48), Spare: s.is("network.fabric.spare", 0.25)}}
}

func (s *site) facility() {
	host := facility.Host{ID: "general", Curve: []series.Param{s.is("pools.general.power.idle", 200), s.is("pools.general.power.full", 600)},
		Factor: s.is("pools.general.power.factor", 1.1), Adders: s.is("pools.general.power.adders", 20), Off: s.is("pools.general.power.off", 10),
		Cores: series.Param{ID: "pools.general.cores"}, StandbyOn: s.is("pools.general.standby.on", 0.5), StandbyLoad: s.is("pools.general.standby.load", 0.1),
		Units: s.is("pools.general.units", 2), Weight: s.is("pools.general.weight", 30)}
	medium := func(id string) facility.Medium {
		p := "storage." + id + "."
		return facility.Medium{ID: id, Active: s.is(p+"power.active", 10), Idle: s.is(p+"power.idle", 5), Activity: s.is(p+"power.activity", 0.3),
			Shelf: s.is(p+"shelf.power", 100), DrivesPerShelf: s.is(p+"shelf.drives", 24), ShelfUnits: s.is(p+"shelf.units", 2), ShelfWeight: s.is(p+"shelf.weight", 40)}
	}
	device := func(id string, watts float64) facility.Device {
		p := "devices." + id + "."
		return facility.Device{ID: id, Power: s.is(p+"power", watts), Average: s.is(p+"average", 0.5), Units: s.is(p+"units", 1), Weight: s.is(p+"weight", 10)}
	}
	keys := device("keys", 50)
	keys.Count = s.is("devices.keys.count", 2)
	s.c.Facility = facility.Input{Hosts: []facility.Host{host}, Media: []facility.Medium{medium("disks"), medium("backup")},
		Devices: []facility.Device{device("leaf", 100), device("spine", 150), device("management", 50), device("firewall", 200), keys},
		Site:    facility.Site{DesignTemperature: s.is("site.design_temperature", 40)},
		Rack: facility.Rack{Units: s.is("facility.rack.units", 38), FeedVoltage: s.is("facility.rack.feed.voltage", 400), FeedCurrent: s.is("facility.rack.feed.current", 32),
			FeedPhases: 3, FeedLimit: s.is("facility.rack.feed.limit", 0.8), Density: s.is("facility.rack.density", 2000),
			MaxWeight: s.is("facility.rack.max_weight", 1200), Weight: s.is("facility.rack.weight", 150), Refresh: s.is("facility.rack.refresh", 0.1),
			Minimum: s.is("facility.rack.minimum", 2), Area: s.is("facility.rack.area", 2.8)},
		Occasions: facility.Occasions{Outages: s.is("facility.outages", 4), OutageLasts: s.is("facility.outage_lasts", 3600)}}
}

func (s *site) plant() {
	f := &s.c.Facility
	f.Availability = facility.Availability{ID: "test", UPS: facility.TwoN, Cooling: facility.NPlus1, Generator: facility.NPlus1, Utility: facility.N, Maintainable: true}
	f.UPS = facility.UPS{Module: facility.Sizes{Unit: s.is("facility.ups.module", 2000)}, PowerFactor: s.is("facility.ups.power_factor", 1),
		LoadPowerFactor: s.is("facility.ups.load_power_factor", 0.95), MaxLoad: s.is("facility.ups.max_load", 0.8), Growth: s.is("facility.ups.growth", 0.25),
		Loss: facility.Loss{NoLoad: s.is("facility.ups.loss.no_load", 0.01), Proportional: s.is("facility.ups.loss.proportional", 0.02), Square: s.is("facility.ups.loss.square", 0.015)}}
	f.Battery = facility.Battery{Autonomy: s.is("facility.battery.autonomy", 600), Efficiency: s.is("facility.battery.efficiency", 0.95),
		Depth: s.is("facility.battery.depth", 0.9), EndOfLife: s.is("facility.battery.end_of_life", 0.8),
		Cabinet: s.is("facility.battery.cabinet", 1000), CabinetWeight: s.is("facility.battery.cabinet_weight", 100)}
	f.Cooling = facility.Cooling{Unit: facility.Sizes{Unit: s.is("facility.cooling.unit", 3000)}, Recirculation: s.is("facility.cooling.recirculation", 5),
		RatedTemperature: s.is("facility.cooling.rated_temperature", 35), PerKelvin: s.is("facility.cooling.per_kelvin", 0.01), NoLoad: s.is("facility.cooling.no_load", 0.06),
		Power: []facility.TemperaturePoint{{Temperature: 0, Power: s.is("facility.cooling.power.0", 0.1)}, {Temperature: 50, Power: s.is("facility.cooling.power.50", 0.4)}}}
	f.Generator = facility.Generator{Set: facility.Sizes{Ladder: []float64{5000, 10000, 20000}, MaxUnits: 2}, PowerFactor: s.is("facility.generator.power_factor", 0.8),
		LoadPowerFactor: s.is("facility.generator.load_power_factor", 0.95), MaxLoad: s.is("facility.generator.max_load", 0.9),
		FirstStep: s.is("facility.generator.first_step", 0.5), StepLimit: s.is("facility.generator.step_limit", 0.6), Recharge: s.is("facility.generator.recharge", 0.1),
		MinLoad: s.is("facility.generator.min_load", 0.3)}
	rate := func(id string, litres float64) series.Param { return s.is("facility.fuel.rate."+id, litres) }
	f.Fuel = facility.Fuel{Hours: s.is("facility.fuel.hours", 24*3600), Usable: s.is("facility.fuel.usable", 0.9), Tanks: s.is("facility.fuel.tanks", 2),
		Curves: []facility.FuelCurve{{Power: 8000, Points: []facility.FuelPoint{{Load: 0, Rate: rate("0", 0.0001)}, {Load: 1, Rate: rate("1", 0.0003)}}}}}
	f.Utility = facility.Utility{Transformer: facility.Sizes{Unit: s.is("facility.utility.transformer", 10000)}, PowerFactor: s.is("facility.utility.power_factor", 0.95),
		Growth: s.is("facility.utility.growth", 0.1), Loading: s.is("facility.utility.loading", 0.8)}
	f.Rooms = facility.Rooms{UPSModule: s.is("facility.rooms.ups_module", 6), BatteryCabinet: s.is("facility.rooms.battery_cabinet", 1.5),
		Transformer: s.is("facility.rooms.transformer", 20), GeneratorSet: s.is("facility.rooms.generator_set", 50), FuelTank: s.is("facility.rooms.fuel_tank", 25),
		CoolingUnit: s.is("facility.rooms.cooling_unit", 20), UPSModuleMass: s.is("facility.rooms.ups_module_mass", 300)}
}

// small is a site with three portals, two groups of machines, two pools, two storage classes, two
// recovery classes, an event, a dated step, a driver, correlated uncertainty and three phases of
// which the last is short.
func small(t testing.TB) *site {
	s := tiny(t)
	s.c.Name, s.c.Months, s.c.Trials, s.c.Seed, s.c.LeadMonths = "small", 30, 600, 7, 9
	s.c.Phases = []Phase{{ID: "one", Ready: s.c.Start}, {ID: "two", Ready: s.c.Start + 14}, {ID: "three", Ready: s.c.Start + 28}}
	s.c.Demand.Months = s.c.Months
	s.c.Classes = append(s.c.Classes, ClassInfo{ID: "later", RPO: 24 * 3600, RTO: 48 * 3600})
	s.c.Pools, s.c.Stores = []Named{{ID: "database"}, {ID: "general"}}, []Named{{ID: "cold"}, {ID: "disks"}}
	s.secondPool()
	s.secondStore()
	s.moreServices()
	s.uncertainty()
	return s
}

func (s *site) secondPool() {
	p := s.c.Compute.Pools[0]
	p.ID, p.Cores, p.Minimum = "database", s.is("pools.database.cores", 32), s.is("pools.database.minimum", 0)
	s.c.Compute.Pools = []compute.Pool{p, s.c.Compute.Pools[0]}
	for i := range s.c.Compute.Services {
		s.c.Compute.Services[i].Pool = 1
	}
	s.c.Compute.Inventory[0].Pool, s.c.Compute.Platform[0].Pool = 1, 1
	h := s.c.Facility.Hosts[0]
	h.ID, h.Cores = "database", p.Cores
	s.c.Facility.Hosts = []facility.Host{h, s.c.Facility.Hosts[0]}
}

func (s *site) secondStore() {
	c := s.c.Storage.Classes[0]
	c.ID, c.DriveSize, c.DriveIOPS = "cold", s.is("storage.cold.drive", 16e12), s.is("storage.cold.iops", 150)
	s.c.Storage.Classes = []storage.Class{c, s.c.Storage.Classes[0]}
	s.c.Storage.Services[0].Class, s.c.Storage.Inventory[0].Class = 1, 1
	m := s.c.Facility.Media[0]
	m.ID = "cold"
	s.c.Facility.Media = append([]facility.Medium{m}, s.c.Facility.Media...)
	n := s.c.Network.Classes[0]
	n.ID, n.RPO, n.RPOSeconds, n.Continuous = "later", s.is("recovery.later.rpo", 24*3600), 24*3600, false
	s.c.Network.Classes = append(s.c.Network.Classes, n)
}

// moreServices adds archive (virtual machines of the later class), licences and taxes (portals).
func (s *site) moreServices() {
	d, c, st, n := &s.c.Demand, &s.c.Compute, &s.c.Storage, &s.c.Network
	d.Profiles = append(d.Profiles, demand.Profile{ID: "public", Week: series.Flat(), Season: ones(), Burst: s.is("profiles.public.burst", 1.3)})
	d.Drivers = []demand.Driver{{ID: "identities", Unit: "identities", Growth: demand.Curve{Kind: demand.Logistic, At: s.c.Start,
		Value: s.is("drivers.identities.value", 2e6), Rate: s.is("drivers.identities.rate", 0.5), Ceiling: s.is("drivers.identities.ceiling", 8e6)}}}
	archive, portal := d.Services[0], d.Services[1]
	archive.ID, archive.Base = "archive", s.is("services.archive.count", 6)
	licences, taxes := portal, portal
	licences.ID, licences.Base, licences.Profile = "licences", s.is("services.licences.volume", 9e6), 1
	licences.Growth = demand.Curve{Kind: demand.Follows, At: s.c.Start, Driver: "identities", Elasticity: s.is("services.licences.elasticity", 1.2)}
	taxes.ID, taxes.Base = "taxes", s.is("services.taxes.volume", 4e6)
	taxes.Growth = demand.Curve{Kind: demand.Compound, At: s.c.Start, Rate: s.is("services.taxes.rate", 0.3)}
	taxes.Steps = []demand.Step{{ID: "services.taxes.steps.reform", Date: s.is("services.taxes.steps.reform.date", float64(s.c.Start+10)),
		Multiply: s.is("services.taxes.steps.reform.multiply", 1.4), Chance: s.is("services.taxes.steps.reform.chance", 0.5)}}
	d.Services = []demand.Service{archive, licences, d.Services[0], portal, taxes}
	d.Events = []demand.Event{{ID: "events.deadline", Services: []int{4}, Multiply: s.is("events.deadline.multiply", 12), Lasts: s.is("events.deadline.lasts", 6*3600),
		PerYear: s.is("events.deadline.per_year", 1), Months: [12]bool{2: true, 3: true}}}
	ca := c.Inventory[0]
	ca.ID, ca.Pool, ca.Serve = "archive", 0, s.is("recovery.later.serve", 0.5)
	c.Inventory = append([]compute.Inventory{ca}, c.Inventory...)
	sa := st.Inventory[0]
	sa.ID, sa.Class, sa.Disk = "archive", 0, s.is("services.archive.disk", 2e12)
	st.Inventory = append([]storage.Inventory{sa}, st.Inventory...)
	na := n.Inventory[0]
	na.ID, na.Class, na.Serve, na.Folding = "archive", 1, series.Param{ID: "recovery.later.serve"}, s.is("services.archive.folding", 1.5)
	n.Inventory = append([]network.Inventory{na}, n.Inventory...)
	s.portalsLike("licences", "taxes")
	s.c.Services = []ServiceInfo{{ID: "archive", Inventory: true, Class: 1, Demand: 0}, {ID: "licences", Demand: 1, DependsOn: []string{"portal"}},
		{ID: "machines", Inventory: true, Demand: 2, Compute: 1, Storage: 1, Network: 1}, {ID: "portal", Demand: 3, Compute: 1, Storage: 1, Network: 1},
		{ID: "taxes", Demand: 4, Compute: 2, Storage: 2, Network: 2}}
}

// portalsLike puts a service before the portal and one after it, alike but for their inputs.
func (s *site) portalsLike(before, after string) {
	c, st, n := s.c.Compute.Services[0], s.c.Storage.Services[0], s.c.Network.Services[0]
	like := func(id string, cpu float64) (compute.Service, storage.Service, network.Service) {
		c, st, n := c, st, n
		c.ID, st.ID, n.ID = id, id, id
		c.CPU, c.Variation = s.is("services."+id+".cpu", cpu), s.is("services."+id+".variation", 2)
		st.Retention, st.RetentionSpan = s.is("services."+id+".retention", 14*month), storage.Span{Least: 14 * month, Most: 14 * month}
		return c, st, n
	}
	c1, st1, n1 := like(before, 0.03)
	c2, st2, n2 := like(after, 0.08)
	c1.Profile, st1.Profile, n1.Profile = 1, 1, 1
	c2.Pool = 0
	st1.Initial = s.is("services."+before+".initial", 5e12)
	s.c.Compute.Services = []compute.Service{c1, c, c2}
	s.c.Storage.Services = []storage.Service{st1, st, st2}
	s.c.Network.Services = []network.Service{n1, n, n2}
}

func (s *site) uncertainty() {
	s.between("services.portal.volume", 12e6, 24e6, 60e6)
	s.between("services.portal.cpu", 0.02, 0.05, 0.12)
	s.between("services.licences.elasticity", 0.8, 1.2, 1.9)
	s.between("drivers.identities.rate", 0.2, 0.5, 0.9)
	s.between("services.taxes.rate", 0.1, 0.3, 0.6)
	s.between("services.machines.count", 8, 10, 22)
	s.between("services.archive.count", 4, 6, 9)
	s.between("services.portal.per_transaction", 5e4, 1e5, 2e5)
	s.between("site.design_temperature", 38, 40, 45)
	s.between("facility.ups.loss.proportional", 0.01, 0.02, 0.04)
	s.c.Correlations = []uncertain.Correlation{{A: "services.portal.volume", B: "services.machines.count", Rank: 0.6}}
}
