package scenarios

import (
	"radif/model/quantity"
)

func (r *rules) services() {
	for _, s := range r.root.get("services").items() {
		demand, inventory := s.get("demand"), s.get("inventory")
		switch {
		case demand != nil && inventory != nil:
			r.wrong(inventory, "a service has either demand or inventory", "two services, one for each", "")
		case demand == nil && inventory == nil:
			if !s.broken {
				r.wrong(s, "the service has neither demand nor inventory", "demand: what it is asked for, or inventory: its virtual machines", "")
			}
		case inventory != nil:
			r.inventory(s)
		default:
			r.transactional(s)
		}
		r.dates(s)
	}
	r.events()
}

// transactional holds a service counted in transactions to what it needs.
func (r *rules) transactional(s *value) {
	compute, store, net := s.get("compute"), s.get("storage"), s.get("network")
	if compute == nil && store == nil && net == nil {
		r.wrong(s, "the service asks for nothing", "at least one of compute, storage and network", "")
	}
	if compute != nil && s.get("pool") == nil {
		r.wrong(compute, "it has no pool to run on", "add pool to the service", "")
	}
	if pool := s.get("pool"); compute == nil && pool.sound() {
		r.wrong(pool, "the service runs nothing on a pool", "add compute, or remove pool", "")
	}
	if net != nil && compute == nil {
		r.wrong(net, "traffic is reckoned a request, and the requests of a transaction are not known", "add compute", "")
	}
	kept := store.get("initial") != nil || store.get("per_transaction") != nil
	if v := store.get("retention"); v.sound() && !kept && store.get("log") == nil {
		r.wrong(v, "nothing is kept that could be retained", "add initial, per_transaction or log", "")
	}
	if v := store.get("log_retention"); v.sound() && store.get("log") == nil {
		r.wrong(v, "no log is kept that could be retained", "add log", "")
	}
}

// inventory holds a service known as machines to what it needs, and to nothing else.
func (r *rules) inventory(s *value) {
	inv := s.get("inventory")
	for _, key := range []string{"compute", "network"} {
		if v := s.get(key); v != nil {
			r.wrong(v, key+" counts by transactions, and this service is counted in machines", "state it under inventory, or use demand", "")
		}
	}
	for _, key := range []string{"pool", "storage"} {
		if s.get(key) == nil {
			r.wrong(inv, "it has no "+key, "add "+key+" to the service", "")
		}
	}
	for _, v := range s.get("storage").items() {
		if v.written() && v.id != "class" && v.id != "kind" {
			r.wrong(v, v.id+" counts by transactions, and this service is counted in machines", "class and kind only; the rest stands under inventory", "")
		}
	}
	for _, key := range []string{"vcpu", "memory"} {
		mean, largest := inv.get(key), inv.get("largest", key)
		if mean.measured() && largest.measured() && largest.dist.Quantile(0.5) < mean.dist.Quantile(0.5) {
			r.wrong(largest, "the largest machine has less "+key+" than the mean one, "+mean.text, "at least the mean", "")
		}
	}
}

// dates notes what comes after the plan and changes nothing.
func (r *rules) dates(s *value) {
	start, years := r.root.get("plan", "start"), r.root.get("plan", "years")
	if !start.sound() || !years.sound() {
		return
	}
	end := start.number + 12*years.number
	late := func(v *value) {
		if v.measured() && v.lowest() >= end {
			r.note(v, "it comes after the end of the plan, "+quantity.Format(end-1, quantity.Date, "")+", and changes nothing", "")
		}
	}
	late(s.get("from"))
	for _, load := range []string{"demand", "inventory"} {
		for _, step := range s.get(load, "steps").items() {
			late(step.get("date"))
		}
	}
}

// events holds the shared events to services that have transactions.
func (r *rules) events() {
	for _, e := range r.root.get("events").items() {
		list := e.get("services")
		if !list.sound() {
			continue
		}
		for _, w := range list.words {
			if r.root.get("services", w.text, "inventory") != nil {
				list.broken = true
				r.at(w.pos, list.path, w.text+" is counted in machines and has no transactions to multiply", "services with demand", "")
			}
		}
	}
	r.root.walk(func(v *value) {
		if v.field.Key != "months" || v.field.Length != 0 || !v.sound() {
			return
		}
		seen := map[float64]bool{}
		for _, m := range v.numbers {
			if seen[m] {
				r.wrong(v, "month "+plain(m)+" is there twice", "each once", "")
				return
			}
			seen[m] = true
		}
	})
}

func (r *rules) recovery() {
	for _, class := range r.root.get("recovery").items() {
		cycle, kind, rpo := class.get("cycle"), class.get("replication"), class.get("rpo")
		if !cycle.sound() {
			continue
		}
		switch {
		case kind.sound() && kind.text != "cyclic":
			r.wrong(cycle, "continuous replication has no cycle", "replication: cyclic, or no cycle", "")
		case rpo.sound() && cycle.number >= rpo.number:
			r.wrong(cycle, "the cycle of "+cycle.text+" is not shorter than the RPO of "+rpo.text, "less than the RPO; what is left of it is the time to send", "")
		}
	}
}

func (r *rules) pools() {
	for _, p := range r.root.get("pools").items() {
		most, failures := p.get("cluster_max"), p.get("failures")
		if most.measured() && failures.measured() && most.lowest() <= failures.highest() {
			at := failures
			if most.written() {
				at = most
			}
			r.wrong(at, "a cluster of at most "+most.text+" hosts cannot lose "+failures.text, "cluster_max above failures", "")
		}
		if curve := p.get("power", "curve"); curve.sound() && len(curve.kids) != 11 && len(curve.kids) != 2 {
			r.wrong(curve, "the curve has "+itoa(len(curve.kids))+" values", "11 (idle, 10 % … 100 %) or 2 (idle, full)", "")
		}
	}
}

func (r *rules) storage() {
	for _, class := range r.root.get("storage", "classes").items() {
		if nodes := class.get("nodes"); nodes.measured() && class.get("protection", "parity").measured() && class.get("protection", "parity").highest() == 0 {
			r.wrong(nodes, "fragments across nodes without parity cannot be rebuilt", "parity of at least 1", "")
		}
	}
}

func (r *rules) network() {
	link := r.root.get("network", "link")
	if v := link.get("shipping"); v.sound() && link.get("ship_rate") == nil {
		r.wrong(v, "shipped disks must be read in", "add ship_rate", "")
	}
	if v := link.get("ship_rate"); v.sound() && link.get("shipping") == nil {
		r.wrong(v, "no disks are shipped", "add shipping", "")
	}
}
