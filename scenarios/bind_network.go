package scenarios

import (
	"radif/model/network"
	"radif/model/plan"
)

func (b *binder) bindNetwork(out *plan.Case) {
	in := network.Input{Link: b.link(), Security: b.security(), Fabric: b.fabric()}
	for _, v := range b.root.get("recovery").items() {
		in.Classes = append(in.Classes, b.networkClass(at{b, v}))
		out.Classes = append(out.Classes, plan.ClassInfo{ID: v.id, Title: v.named(), RPO: productRPO(b.root, v).float(),
			RTO: v.get("rto").float(), IncludeEvents: includesEvents(v)})
	}
	for _, v := range b.root.get("services").items() {
		switch {
		case v.get("inventory") != nil:
			in.Inventory = append(in.Inventory, b.networkInventory(v))
		case v.get("network") != nil:
			in.Services = append(in.Services, b.networkService(v))
		}
	}
	out.Network = in
}

func (b *binder) networkClass(c at) network.Class {
	c.word("id")
	// Services hand these over, where the class has any that are served.
	c.word("surge")
	c.word("serve")
	c.v.get("rpo").float() // read also where the product's is shorter
	c.v.get("cycle").float()
	rpo, cycle := productRPO(b.root, c.v), productCycle(b.root, c.v)
	return network.Class{ID: c.v.id, RPO: b.param(rpo), RPOSeconds: rpo.float(),
		Continuous: c.word("replication") == "continuous", Interval: b.param(cycle), IntervalSeconds: cycle.float()}
}

func (b *binder) networkService(v *value) network.Service {
	s, class := at{b, v}, b.class(v)
	return network.Service{
		ID: v.id, Class: s.ref("class", b.classes), Profile: s.ref("profile", b.profiles),
		Requests: s.param("compute", "requests"), Response: s.param("network", "response"), Request: s.param("network", "request"),
		Writes: s.param("network", "writes"), Folding: s.param("network", "folding"),
		Serve: class.param("serve"), Surge: class.param("surge"), IncludeEvents: includesEvents(class.v),
	}
}

func (b *binder) networkInventory(v *value) network.Inventory {
	s := at{b, v}
	return network.Inventory{
		ID: v.id, Class: s.ref("class", b.classes), Profile: s.ref("profile", b.profiles),
		Writes: s.param("inventory", "writes"), Folding: s.param("inventory", "folding"),
		Access: s.param("inventory", "access"), Serve: b.class(v).param("serve"),
	}
}

func (b *binder) link() network.Link {
	s := b.section("network", "link")
	return network.Link{
		Efficiency: s.param("efficiency"), Compression: s.param("compression"), OutageHours: s.param("outage"), OutageSeconds: s.v.get("outage").float(),
		SeedDays: s.param("seeding"), Shipping: s.param("shipping"), ShipRate: s.param("ship_rate"),
		Distance: b.section("site").param("distance"), Carriers: s.param("carriers"),
	}
}

func (b *binder) security() network.Security {
	s := b.section("network", "security")
	return network.Security{EastWest: s.param("east_west"), Overhead: s.param("overhead"), Connections: s.param("connections"),
		TLS: s.param("tls"), Utilisation: s.param("utilisation")}
}

func (b *binder) fabric() network.Fabric {
	s := b.section("network", "fabric")
	return network.Fabric{
		PortsPerHost: s.param("ports_per_host"), PortSpeed: s.param("port_speed"), StoragePorts: s.param("storage_ports"),
		DrivesPerShelf: s.param("drives_per_shelf"), LeafPorts: s.param("leaf_ports"), Uplinks: s.param("uplinks"),
		UplinkSpeed: s.param("uplink_speed"), SpinePorts: s.param("spine_ports"), HostsPerRack: s.param("hosts_per_rack"),
		OutOfBand: s.param("out_of_band"), OutOfBandPorts: s.param("out_of_band_ports"), Spare: s.param("spare"),
	}
}

// bindServices ties each service to the indices it has in the stages.
func (b *binder) bindServices(out *plan.Case) {
	position := func(n int, id func(int) string) map[string]int {
		m := map[string]int{}
		for i := range n {
			m[id(i)] = i
		}
		return m
	}
	cs := position(len(out.Compute.Services), func(i int) string { return out.Compute.Services[i].ID })
	ci := position(len(out.Compute.Inventory), func(i int) string { return out.Compute.Inventory[i].ID })
	ss := position(len(out.Storage.Services), func(i int) string { return out.Storage.Services[i].ID })
	si := position(len(out.Storage.Inventory), func(i int) string { return out.Storage.Inventory[i].ID })
	ns := position(len(out.Network.Services), func(i int) string { return out.Network.Services[i].ID })
	ni := position(len(out.Network.Inventory), func(i int) string { return out.Network.Inventory[i].ID })
	for i, v := range b.root.get("services").items() {
		v.get("id").word()
		s := plan.ServiceInfo{ID: v.id, Title: v.named(), Class: b.classes[v.get("class").word()], Demand: i,
			Inventory: v.get("inventory") != nil, DependsOn: v.get("depends_on").list()}
		if s.Inventory {
			s.Compute, s.Storage, s.Network = where(ci, v.id), where(si, v.id), where(ni, v.id)
		} else {
			s.Compute, s.Storage, s.Network = where(cs, v.id), where(ss, v.id), where(ns, v.id)
		}
		out.Services = append(out.Services, s)
	}
}

// where is the index of an id, -1 where it is not.
func where(m map[string]int, id string) int {
	if i, ok := m[id]; ok {
		return i
	}
	return -1
}
