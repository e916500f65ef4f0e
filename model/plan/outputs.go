package plan

import "radif/model/series"

// output ties a public quantity to the column that carries it, in base units.
type output struct {
	id  string
	col series.Col
}

// outputs lists the quantities that pass 1 finds.
func (l *loads) outputs() []output {
	d, c, s, n := l.demand.Result, l.compute.Result, l.storage.Result, l.network.Result
	return []output{
		{"demand.transactions", d.Transactions},
		{"demand.peak_rate", d.PeakRate},
		{"demand.peak_rate.events", d.PeakEvents},
		{"compute.offered_load", c.OfferedLoad},
		{"compute.offered_load.summed", c.Summed},
		{"compute.cores", c.Cores},
		{"compute.cores.with_events", c.CoresWith},
		{"compute.cores.without_events", c.CoresNone},
		{"compute.throughput", c.Throughput},
		{"compute.memory", c.Memory},
		{"compute.servers", c.Servers},
		{"storage.data", s.Data},
		{"storage.usable", s.Usable},
		{"storage.raw", s.Raw},
		{"storage.backup", s.Backup},
		{"storage.iops", s.IOPS},
		{"storage.throughput", s.Throughput},
		{"network.replication", n.Replication},
		{"network.access", n.Access},
		{"network.seeding_days", n.SeedingDays},
		{"network.ports", n.Ports},
		{"network.firewall", n.Firewall},
	}
}

// serviceOutput ties one quantity of one service to its column.
type serviceOutput struct {
	service int // index into Case.Services
	id      string
	unit    string
	col     series.Col
}

// serviceOutputs lists what is projected for each service.
func (l *loads) serviceOutputs(c *Case) []serviceOutput {
	d, cp, st, nw := l.demand.Result, l.compute.Result, l.storage.Result, l.network.Result
	var out []serviceOutput
	for i, s := range c.Services {
		add := func(id, unit string, from []series.Col, at int) {
			if at >= 0 {
				out = append(out, serviceOutput{i, id, unit, from[at]})
			}
		}
		if s.Inventory {
			add("demand.machines", "machines", d.Level, s.Demand)
			add("compute.cores", "cores", cp.InvCores, s.Compute)
			add("compute.memory", "GiB", cp.InvMem, s.Compute)
			add("storage.data", "TiB", st.Inventory, s.Storage)
			continue
		}
		add("demand.transactions", "1/month", d.Level, s.Demand)
		add("compute.offered_load", "Erlang", cp.Service, s.Compute)
		add("compute.memory", "GiB", cp.ServiceMem, s.Compute)
		add("storage.data", "TiB", st.Service, s.Storage)
		add("network.access", "Mbit/s", nw.Service, s.Network)
	}
	return out
}
