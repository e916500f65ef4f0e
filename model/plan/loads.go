package plan

import (
	"radif/model/compute"
	"radif/model/demand"
	"radif/model/network"
	"radif/model/series"
	"radif/model/storage"
)

// loads is pass 1: what the services need, stage by stage. The stages do not know each other;
// here their columns are joined.
type loads struct {
	demand  *demand.Stage
	compute *compute.Stage
	storage *storage.Stage
	network *network.Stage
}

// compileLoads declares demand, compute, storage and network on one builder.
func compileLoads(b *series.Builder, c *Case) *loads {
	l := &loads{demand: demand.Compile(b, c.Demand)}
	l.compute = compute.Compile(b, joinCompute(c, l.demand.Result))
	l.storage = storage.Compile(b, joinStorage(c, l.demand.Result))
	l.network = network.Compile(b, joinNetwork(c, l))
	return l
}

// compileUse declares demand and compute alone: what pass 2 needs to load the frozen hosts.
func compileUse(b *series.Builder, c *Case) *loads {
	l := &loads{demand: demand.Compile(b, c.Demand)}
	l.compute = compute.Compile(b, joinCompute(c, l.demand.Result))
	return l
}

func (l *loads) prepare(f *series.Frame) {
	l.demand.Prepare(f)
	l.compute.Prepare(f)
	if l.network != nil {
		l.storage.Prepare(f)
		l.network.Prepare(f)
	}
}

func (l *loads) month(f *series.Frame, m int) {
	l.demand.Month(f, m)
	l.compute.Month(f, m)
	if l.network != nil {
		l.storage.Month(f, m)
		l.network.Month(f, m)
	}
}

// shapes returns the weekly shapes of the profiles, by index.
func shapes(c *Case) []series.Shape {
	s := make([]series.Shape, len(c.Demand.Profiles))
	for i, p := range c.Demand.Profiles {
		s[i] = p.Week
	}
	return s
}

// bursts returns the burst within the hour of each profile, by index.
func bursts(c *Case) []series.Param {
	p := make([]series.Param, len(c.Demand.Profiles))
	for i := range p {
		p[i] = c.Demand.Profiles[i].Burst
	}
	return p
}

// extras finds, for each demand event, the services of a stage that it touches: at gives a
// service's index in that stage, or -1.
func extras(c *Case, d demand.Result, at func(ServiceInfo) int) (services [][]int, extra []series.Col) {
	stage := make(map[int]int, len(c.Services))
	for _, s := range c.Services {
		if i := at(s); i >= 0 && !s.Inventory {
			stage[s.Demand] = i
		}
	}
	for _, e := range d.Events {
		var list []int
		for _, s := range e.Services {
			if i, ok := stage[s]; ok {
				list = append(list, i)
			}
		}
		services = append(services, list)
		extra = append(extra, e.Extra)
	}
	return services, extra
}

func joinCompute(c *Case, d demand.Result) compute.Input {
	in := c.Compute
	in.Shapes, in.PeakFactor = shapes(c), d.Peak
	in.Services = append([]compute.Service(nil), in.Services...)
	in.Inventory = append([]compute.Inventory(nil), in.Inventory...)
	for _, s := range c.Services {
		switch {
		case s.Compute < 0:
		case s.Inventory:
			in.Inventory[s.Compute].Count = d.Level[s.Demand]
		default:
			in.Services[s.Compute].MeanRate = d.MeanRate[s.Demand]
		}
	}
	services, extra := extras(c, d, func(s ServiceInfo) int { return s.Compute })
	in.Events = nil
	for i := range extra {
		in.Events = append(in.Events, compute.Event{Services: services[i], Extra: extra[i]})
	}
	return in
}

func joinStorage(c *Case, d demand.Result) storage.Input {
	in := c.Storage
	in.Shapes, in.PeakFactor, in.Months = shapes(c), d.Peak, c.Months
	in.Services = append([]storage.Service(nil), in.Services...)
	in.Inventory = append([]storage.Inventory(nil), in.Inventory...)
	for _, s := range c.Services {
		switch {
		case s.Storage < 0:
		case s.Inventory:
			in.Inventory[s.Storage].Count = d.Level[s.Demand]
		default:
			in.Services[s.Storage].Level = d.Level[s.Demand]
			in.Services[s.Storage].Rate = d.MeanRate[s.Demand]
		}
	}
	return in
}

func joinNetwork(c *Case, l *loads) network.Input {
	in, d := c.Network, l.demand.Result
	in.Start, in.Shapes, in.PeakFactor, in.Burst = c.Start, shapes(c), d.Peak, bursts(c)
	in.Data, in.Drives = l.storage.Result.Data, l.storage.Result.Drives
	in.Servers, in.Sessions = l.compute.Result.Servers, l.compute.Result.Sessions
	in.Services = append([]network.Service(nil), in.Services...)
	in.Inventory = append([]network.Inventory(nil), in.Inventory...)
	for _, s := range c.Services {
		switch {
		case s.Network < 0:
		case s.Inventory:
			in.Inventory[s.Network].Count = d.Level[s.Demand]
		default:
			in.Services[s.Network].Rate = d.MeanRate[s.Demand]
			if s.Storage >= 0 {
				in.Services[s.Network].Kept = l.storage.Result.Written[s.Storage]
			}
		}
	}
	services, extra := extras(c, d, func(s ServiceInfo) int { return s.Network })
	in.Events = nil
	for i := range extra {
		in.Events = append(in.Events, network.Event{Services: services[i], Extra: extra[i]})
	}
	return in
}
