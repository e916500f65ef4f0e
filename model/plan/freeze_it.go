package plan

import (
	"context"

	"radif/model/quantity"
	"radif/model/series"
)

// itPlant is the IT equipment of one phase, in pieces.
type itPlant struct {
	hosts  []float64 // by pool
	drives []float64 // by facility.Input.Media: storage classes, then the backup store
	pieces []float64 // by facility.Input.Devices
}

// pair is how many firewalls and load balancers stand: one carries the load, one stands by (N6).
const pair = 2

// freezeIT fixes the IT equipment of each phase at the stated percentile of pass 1, with margins,
// in whole pieces. Equipment stays: a later phase never has less than an earlier one.
func (r *Run) freezeIT(context.Context) error {
	c := r.Case
	r.it = make([]itPlant, len(r.phases))
	for p := range r.it {
		it := &r.it[p]
		for i := range c.Pools {
			it.hosts = append(it.hosts, r.pieces(r.need.hosts[i], p, "compute.servers"))
		}
		for i := range c.Facility.Media {
			it.drives = append(it.drives, r.drives(i, p))
		}
		for _, d := range c.Facility.Devices {
			it.pieces = append(it.pieces, r.devices(d.ID, p))
		}
		if p > 0 {
			keep(it.hosts, r.it[p-1].hosts)
			keep(it.drives, r.it[p-1].drives)
			keep(it.pieces, r.it[p-1].pieces)
		}
		r.fill(it.hosts, p)
		r.fillDrives(p)
	}
	return nil
}

// fill adds hosts where the pools' own percentiles sum to less than the site's: loads that rarely
// peak together. They go where the trial that gives the site's value needs them.
func (r *Run) fill(hosts []float64, phase int) {
	site := r.atConfidence(&r.need.pass, r.need.peak["compute.servers"], phase)
	missing := quantity.Ceil(site.Value*r.margin("compute.servers")) - total(hosts)
	if missing <= 0 {
		return
	}
	f := r.frameAt(&r.need.pass, site.Trial, site.Month)
	for i, p := range r.need.loads.compute.Result.Pools {
		need := quantity.Ceil(f.Col(p.Hosts)[0] * r.margin("compute.servers"))
		more := max(0, min(missing, need-hosts[i]))
		hosts[i] += more
		missing -= more
	}
}

// keep raises now to what was there before.
func keep(now, before []float64) {
	for i := range now {
		now[i] = max(now[i], before[i])
	}
}

// pieces is the design value of a count with the margins of a quantity, in whole pieces.
func (r *Run) pieces(peak, phase int, id string) float64 {
	return quantity.Ceil(r.atConfidence(&r.need.pass, peak, phase).Value * r.margin(id))
}

// margin is the factor of all margins on a quantity.
func (r *Run) margin(id string) float64 {
	f := 1.0
	for _, m := range r.Case.Margins {
		if m.Quantity == id {
			f *= 1 + m.Share
		}
	}
	return f
}

// drives counts the drives of one medium: a storage class, or the backup store. They carry what
// is specified of usable capacity, margins and sold sizes included, and not just what is needed.
func (r *Run) drives(medium, phase int) float64 {
	if medium < len(r.need.drives) {
		n := r.atConfidence(&r.need.pass, r.need.drives[medium], phase).Value
		return quantity.Ceil(n * r.margin("storage.raw") * r.cover("storage.usable", phase))
	}
	size := r.Case.central(r.Case.Storage.Backup.DriveSize)
	if size == 0 {
		return 0
	}
	raw := r.atConfidence(&r.need.pass, r.need.store, phase).Value
	return quantity.Ceil(raw * r.cover("storage.backup", phase) / size)
}

// cover is what is specified of a quantity / what is computed of it, at least 1.
func (r *Run) cover(id string, phase int) float64 {
	q := quantityOf(id)
	need := toUnit(r.atConfidence(&r.need.pass, r.need.peak[id], phase).Value, q.Unit)
	if need <= 0 {
		return 1
	}
	return max(1, r.specifiedNeed(q, phase)/need)
}

// rawBytes is the capacity of the drives of all storage classes in a phase.
func (r *Run) rawBytes(phase int) float64 {
	bytes := 0.0
	for i, class := range r.Case.Storage.Classes {
		bytes += r.it[phase].drives[i] * r.Case.central(class.DriveSize)
	}
	return bytes
}

// fillDrives adds drives to the largest class where the classes' own percentiles sum to less than
// the site's need of raw capacity.
func (r *Run) fillDrives(phase int) {
	need := r.atConfidence(&r.need.pass, r.need.peak["storage.raw"], phase).Value * r.margin("storage.raw")
	missing, largest, most := need-r.rawBytes(phase), -1, 0.0
	for i, class := range r.Case.Storage.Classes {
		if raw := r.it[phase].drives[i] * r.Case.central(class.DriveSize); raw > most {
			largest, most = i, raw
		}
	}
	if missing > 0 && largest >= 0 {
		r.it[phase].drives[largest] += quantity.Ceil(missing / r.Case.central(r.Case.Storage.Classes[largest].DriveSize))
	}
}

// devices counts one kind of network device.
func (r *Run) devices(id string, phase int) float64 {
	if peak, ok := r.need.devices[id]; ok {
		return r.pieces(peak, phase, "network.ports")
	}
	inspected := r.atConfidence(&r.need.pass, r.need.peak["network.firewall"], phase).Value
	if inspected > 0 && (id == "firewall" || id == "balancer") {
		return pair
	}
	return 0
}

// central is the median of an input, 0 where it is not given. It serves values that choose a
// size that is sold, such as one drive; those are rarely uncertain.
func (c *Case) central(p series.Param) float64 {
	for i := range c.Inputs {
		if c.Inputs[i].ID == p.ID {
			return c.Inputs[i].Dist.Quantile(0.5)
		}
	}
	return 0
}
