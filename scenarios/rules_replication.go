package scenarios

import (
	"fmt"
	"math"

	"radif/model/quantity"
)

// replication holds the machines of inventory services to the limits of the replication product.
// The language knows the mean machine of a group and no single disks: what is above a limit of a
// disk needs several of them, which is noted.
func (r *rules) replication() {
	p := r.root.get("network", "product")
	if p == nil {
		return
	}
	for _, v := range p.kids { // read here, also where no machine is held to it
		v.used = true
	}
	for _, s := range r.root.get("services").items() {
		if inv := s.get("inventory"); inv != nil {
			r.machine(p, s)
		}
	}
	r.replicated(p)
}

// asked is what a machine asks of the product.
type asked struct {
	at            *value // value that states it
	what          string
	likely, worst float64
	dim           quantity.Dimension
	unit          string
}

// loadOf is a value times a factor; false where it is not there.
func loadOf(v *value, what, unit string, factor float64) (asked, bool) {
	if !v.measured() {
		return asked{}, false
	}
	return asked{v, what, v.dist.Quantile(0.5) * factor, v.highest() * factor, v.dim, unit}, true
}

func (l asked) text(x float64) string {
	if y, ok := quantity.Convert(x, l.dim, l.unit); ok {
		x = y
	}
	if l.unit[0] == '/' {
		return plain(roughly(x, 4)) + l.unit
	}
	return plain(roughly(x, 4)) + " " + l.unit
}

// machine holds the mean machine of one service to the limits of a machine, a disk and an account.
func (r *rules) machine(p, s *value) {
	inv, class := s.get("inventory"), r.storeOf(s)
	reads, kept, copies := class.get("read_share"), class.get("snapshots"), 1.
	if c := p.get("test_copies"); c.sound() {
		copies = c.number
	}
	if l, ok := loadOf(inv.get("iops"), "operations", "/s", 1); ok {
		r.within(p, "machine_iops", l)
		r.disks(p, "disk_iops", l)
	}
	if l, ok := loadOf(inv.get("iops"), "writes", "/s", 1-middle(reads)); ok && reads.measured() {
		r.disks(p, "disk_write_iops", l)
	}
	if l, ok := loadOf(inv.get("writes"), "bytes written", "MB/s", 1); ok {
		r.within(p, "machine_churn", l)
		r.disks(p, "disk_churn", l)
	}
	if l, ok := loadOf(inv.get("disk"), "replica and test failover", "TB", copies); ok {
		r.within(p, "account", l)
	}
	days := middle(kept) / 86400
	if l, ok := loadOf(inv.get("disk"), "snapshots", "TB", middle(inv.get("change"))*days); ok {
		r.within(p, "snapshots", l)
	}
}

// storeOf is the storage class that a service names.
func (r *rules) storeOf(s *value) *value {
	if id := s.get("storage", "class"); id.sound() {
		return r.root.get("storage", "classes", id.text)
	}
	return nil
}

// middle is the median of a value; 0 where it is not there.
func middle(v *value) float64 {
	if !v.measured() {
		return 0
	}
	return v.dist.Quantile(0.5)
}

// within refuses a machine that is above a limit more likely than not, and notes one that may be.
func (r *rules) within(p *value, key string, l asked) {
	limit := p.get(key)
	if !limit.sound() || l.worst <= limit.number {
		return
	}
	allowed := "at most " + limit.text + ", the limit " + key + r.product(p)
	if l.likely > limit.number {
		r.wrong(l.at, fmt.Sprintf("the mean machine has %s of %s", l.what, l.text(l.likely)), allowed, "")
		return
	}
	r.note(l.at, fmt.Sprintf("the mean machine may have %s of %s", l.what, l.text(l.worst)), allowed)
}

// disks notes a machine whose load one disk must not carry.
func (r *rules) disks(p *value, key string, l asked) {
	limit := p.get(key)
	if !limit.sound() || l.worst <= limit.number || l.at.broken {
		return
	}
	r.note(l.at, fmt.Sprintf("the mean machine may have %s of %s, which takes at least %d disks", l.what, l.text(l.worst), int(math.Ceil(l.worst/limit.number))),
		"at most "+limit.text+" a disk, the limit "+key+r.product(p))
}

// product names the catalogue entry that limits come from.
func (r *rules) product(p *value) string {
	if id := p.get("limits"); id.sound() {
		return " of " + id.text
	}
	return ""
}

// replicated notes how many replication servers and storage accounts all machines take at least.
func (r *rules) replicated(p *value) {
	var written, held float64
	copies := 1.
	if c := p.get("test_copies"); c.sound() {
		copies = c.number
	}
	for _, s := range r.root.get("services").items() {
		inv := s.get("inventory")
		written += middle(inv.get("vms")) * middle(inv.get("writes"))
		held += middle(inv.get("vms")) * middle(inv.get("disk")) * copies
	}
	for _, t := range []struct {
		key, what, things string
		total             float64
	}{{"server_churn", "write", "replication servers", written}, {"account", "with a test failover hold", "storage accounts", held}} {
		limit := p.get(t.key)
		if !limit.sound() || t.total <= limit.number {
			continue
		}
		unit := map[string]string{"server_churn": "TB/day", "account": "TB"}[t.key]
		l := asked{dim: limit.dim, unit: unit}
		r.note(p, fmt.Sprintf("all machines at the base of growth %s %s: at least %d %s", t.what, l.text(t.total), int(math.Ceil(t.total/limit.number)), t.things),
			limit.text+" each, the limit "+t.key+r.product(p))
	}
}

// productRPO is the RPO that a class is replicated with: the product's, where it is shorter.
func productRPO(root, class *value) *value {
	own, all := class.get("rpo"), root.get("network", "product", "rpo")
	if own.sound() && all.sound() && all.number < own.number {
		return all
	}
	return own
}

// productCycle is the cycle of a class: none of its own where the product's RPO leaves no room for
// it, so that it is half of that.
func productCycle(root, class *value) *value {
	cycle, rpo := class.get("cycle"), productRPO(root, class)
	if cycle.sound() && rpo != class.get("rpo") && cycle.number >= rpo.number {
		return nil
	}
	return cycle
}
