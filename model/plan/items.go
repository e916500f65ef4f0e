package plan

import (
	"strings"

	"radif/model/facility"
	"radif/model/network"
)

const (
	opticsPerUplink = 2 // one at each end
	feedsPerRack    = 2 // F2: either carries the whole rack, each with a strip of its own
)

// equip lists the equipment of every phase.
func (r *Run) equip() {
	var before []Item
	for p := range r.phases {
		items := r.items(p, before)
		r.equipment = append(r.equipment, items)
		before = items
	}
}

// items lists the equipment of a phase for the bill of quantities. before is the phase before,
// nil for the first.
func (r *Run) items(p int, before []Item) []Item {
	c, it, plant := r.Case, r.it[p], r.plant[p]
	var out []Item
	add := func(id, subject string, n float64, size float64, sizeUnit, trace string) {
		out = append(out, Item{ID: id, Subject: subject, Quantity: n, Unit: "pieces", Size: size, SizeUnit: sizeUnit, Trace: designID(trace, r.phases[p].ID)})
	}
	for i, pool := range c.Pools {
		add("server", pool.ID, it.hosts[i], c.central(c.Compute.Pools[i].Cores), "cores", "compute.servers")
	}
	for i, m := range c.Facility.Media {
		size, trace := c.Storage.Backup.DriveSize, "storage.backup"
		if i < len(c.Storage.Classes) {
			size, trace = c.Storage.Classes[i].DriveSize, "storage.raw"
		}
		add("drive", m.ID, it.drives[i], c.central(size)/1e12, "TB", trace)
		places := c.central(m.DrivesPerShelf)
		add("drive-shelf", m.ID, facility.Units(it.drives[i], places), places, "drives", trace)
	}
	for i, d := range c.Facility.Devices {
		id, trace := deviceItem(d.ID)
		n := it.pieces[i]
		if d.Count.Given() {
			n = c.central(d.Count)
		}
		add(id, subjectOf(id, d.ID), n, 0, "", trace)
	}
	fabric := c.Network.Fabric
	add("optics", "", opticsPerUplink*c.central(fabric.Uplinks)*leaves(c.Facility.Devices, it.pieces), c.central(fabric.UplinkSpeed)/1e9, "Gbit/s", "network.ports")
	add("rack", "", plant.racks, 0, "", "space.racks")
	add("rack-pdu", "", feedsPerRack*plant.racks, c.central(c.Facility.Rack.FeedCurrent), "A", "space.racks")
	add("ups-module", "", plant.ups.Installed, toUnit(plant.ups.Size, "kVA"), "kVA", "power.ups")
	add("battery-cabinet", "", plant.cabinets, toUnit(c.central(c.Facility.Battery.Cabinet), "kWh"), "kWh", "power.battery")
	add("cooling-unit", "", plant.cooling.Installed, toUnit(plant.cooling.Size, "kW"), "kW", "cooling.capacity")
	add("generator-set", "", plant.generator.Installed, toUnit(plant.generator.Size, "kVA"), "kVA", "power.generator")
	add("fuel-tank", "", plant.tanks, plant.fuel/max(plant.tanks, 1), "L", "power.fuel")
	add("transformer", "", plant.utility.Installed, toUnit(plant.utility.Size, "kVA"), "kVA", "power.utility")
	for _, l := range []struct{ item, quantity string }{{"link", "network.replication"}, {"access-link", "network.access"}} {
		rate := r.specifiedNeed(quantityOf(l.quantity), p)
		add(l.item, "", network.Routes(c.central(c.Network.Link.Carriers), rate), rate, "Mbit/s", l.quantity)
	}
	for i := range out {
		if strings.HasSuffix(out[i].ID, "link") {
			out[i].Unit = "pieces/month"
		}
	}
	return added(present(out), before)
}

// leaves is how many leaf switches there are.
func leaves(devices []facility.Device, pieces []float64) float64 {
	for i, d := range devices {
		if d.ID == "leaf" {
			return pieces[i]
		}
	}
	return 0
}

// deviceItem maps a device of the scenario to the item and the quantity it comes from.
func deviceItem(id string) (item, trace string) {
	switch id {
	case "leaf":
		return "leaf-switch", "network.ports"
	case "spine":
		return "spine-switch", "network.ports"
	case "management":
		return "management-switch", "network.ports"
	case "firewall":
		return "firewall", "network.firewall"
	case "balancer":
		return "load-balancer", "network.access"
	}
	return "device", "space.racks"
}

func subjectOf(item, id string) string {
	if item == "device" {
		return id
	}
	return ""
}

// present leaves out what nobody needs.
func present(items []Item) []Item {
	var out []Item
	for _, i := range items {
		if i.Quantity > 0 {
			out = append(out, i)
		}
	}
	return out
}

// added fills in what a phase adds to the one before. Where the size of one changed, all are new.
func added(items, before []Item) []Item {
	for k := range items {
		i := &items[k]
		i.Added = i.Quantity
		for _, b := range before {
			if b.ID == i.ID && b.Subject == i.Subject && b.Size == i.Size {
				i.Added = i.Quantity - b.Quantity
			}
		}
	}
	return items
}
