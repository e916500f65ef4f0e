package plan

import (
	"slices"

	"radif/model/facility"
	"radif/model/series"
)

// redundant is the word of a load, with the rule by which more is built than carries it.
func redundant(load string, rule facility.Redundancy) string {
	if rule == facility.N {
		return load
	}
	return load + "." + rule.String()
}

// largest is the index of the largest of some columns; -1 where all are zero.
func largest(f *series.Frame, cols []series.Col) int {
	at, most := -1, 0.0
	for i, c := range cols {
		if v := f.Col(c)[0]; v > most {
			at, most = i, v
		}
	}
	return at
}

// named is the word of the largest of some columns.
func named(f *series.Frame, cols []series.Col, words ...string) string {
	if at := largest(f, cols); at >= 0 {
		return words[at]
	}
	return ""
}

// poolBinding says what decides a quantity of the hosts, in the largest pool.
func (r *Run) poolBinding(id string, f *series.Frame) string {
	var cores, memory, hosts []series.Col
	pools := r.need.loads.compute.Result.Pools
	for _, p := range pools {
		cores, memory, hosts = append(cores, p.Cores), append(memory, p.Memory), append(hosts, p.Hosts)
	}
	switch id {
	case "compute.servers":
		if i := largest(f, hosts); i >= 0 {
			return hostBinding(f.Col(pools[i].HostBound)[0])
		}
	case "compute.memory":
		if i := largest(f, memory); i >= 0 {
			return r.memoryBinding(f, i)
		}
	default:
		if i := largest(f, cores); i >= 0 {
			return coreBinding(f.Col(pools[i].Binding)[0])
		}
	}
	return ""
}

// memoryBinding says whose memory is the largest part of a pool's.
func (r *Run) memoryBinding(f *series.Frame, pool int) string {
	c, in := r.need.loads.compute.Result, r.Case.Compute
	services, machines := 0.0, 0.0
	for i, s := range in.Services {
		if s.Pool == pool {
			services += f.Col(c.ServiceMem[i])[0]
		}
	}
	for i, s := range in.Inventory {
		if s.Pool == pool {
			machines += f.Col(c.InvMem[i])[0]
		}
	}
	platform := f.Col(c.Pools[pool].Memory)[0] - services - machines
	switch max(services, machines, platform) {
	case machines:
		return "inventory"
	case services:
		return "services"
	}
	return "platform"
}

// classBinding says what decides the drives, or fills the space, of the largest storage class.
func (r *Run) classBinding(id string, f *series.Frame) string {
	var usable, raw []series.Col
	classes := r.need.loads.storage.Result.Classes
	for _, c := range classes {
		usable, raw = append(usable, c.Usable), append(raw, c.Raw)
	}
	if id == "storage.raw" {
		if i := largest(f, raw); i >= 0 {
			return driveBinding(f.Col(classes[i].Binding)[0])
		}
		return ""
	}
	i := largest(f, usable)
	if i < 0 {
		return ""
	}
	c := classes[i]
	return named(f, []series.Col{c.Reduced, c.Snapshots, c.Journal, c.Scratch}, "data", "snapshots", "journal", "scratch")
}

// loadBinding compares the operands of the one step that gives a quantity.
func (r *Run) loadBinding(id string, f *series.Frame) string {
	l, n := r.need.loads, r.need.loads.network.Result
	switch id {
	case "storage.backup":
		a := operandsOf(&r.need.pass, l.storage.Result.Chain, f)
		if a["F"]*a["D"] >= a["R"]*a["X"] {
			return "fulls"
		}
		return "increments"
	case "network.ports":
		a := operandsOf(&r.need.pass, n.Ports, f)
		if a["hosts"]*a["a"] >= a["shelves"]*a["b"] {
			return "host-ports"
		}
		return "storage-ports"
	}
	return termBinding(largestTerm(&r.need.pass, n.Access, f))
}

// filling is the step that fills a column.
func filling(p *pass, c series.Col) series.Step {
	steps := p.model.Layout.Steps
	if i := slices.IndexFunc(steps, func(s series.Step) bool { return s.Col == c }); i >= 0 {
		return steps[i]
	}
	return series.Step{}
}

// operandsOf are the values of the operands of a step by their symbols.
func operandsOf(p *pass, c series.Col, f *series.Frame) map[string]float64 {
	out := map[string]float64{}
	for _, a := range filling(p, c).Args {
		out[a.Symbol] = f.Col(a.Col)[0]
	}
	return out
}

// largestTerm is the symbol of the largest term of a sum.
func largestTerm(p *pass, c series.Col, f *series.Frame) string {
	symbol, most := "", 0.0
	for _, a := range filling(p, c).Args {
		if v := f.Col(a.Col)[0]; v > most {
			symbol, most = a.Symbol, v
		}
	}
	return symbol
}

// termBinding is the word for a term.
func termBinding(symbol string) string {
	switch symbol {
	case "P_srv":
		return "servers"
	case "P_sto":
		return "storage"
	case "P_net":
		return "network"
	case "W_racks":
		return "racks"
	case "W_ups":
		return "ups"
	case "W_bat":
		return "battery"
	case "A_week":
		return "peak-hour"
	case "A_event":
		return "event"
	}
	return symbol // a room
}
