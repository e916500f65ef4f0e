package compute

import "radif/model/series"

// site is the sums over the pools.
type site struct {
	workloads []series.Col
	workload  series.Col
	load      coincident // over all pools; not used when there is one
	busy      extraLoad
	visits    coincident
	sessions  extraLoad
	services  []series.Col // each in its own busiest hour
	cores     []series.Col
	with      []series.Col // all events: cores of the queues, then of the rest
	none      []series.Col
	memory    []series.Col
	brought   []series.Col // throughput
	hosts     []series.Col
}

func (s *Stage) compileSite(b *series.Builder) {
	s.declareSiteLoad(b)
	t := &s.site
	for i := range s.pools {
		p := &s.pools[i]
		rest := p.hosts.coreParts[1:]
		t.cores = append(t.cores, p.hosts.cores)
		t.with = append(append(t.with, p.track(p.all).cores), rest...)
		t.none = append(append(t.none, p.track(0).cores), rest...)
		t.brought = append(t.brought, p.hosts.throughput)
		t.memory, t.hosts = append(t.memory, p.hosts.memory), append(t.hosts, p.hosts.out)
	}
	sum := func(formula, symbol, unit, expr string, parts []series.Col) series.Col {
		return b.Column(series.Step{Formula: formula, Subject: "site", Symbol: symbol, Unit: unit, Expr: expr, Args: args(symbol, parts)})
	}
	s.Result.Summed = sum("D4", "a_summed", "Erlang", "Σ of the services, each in its own busiest hour", t.services)
	s.Result.Cores = sum("C2", "cores", "cores", "Σ of the pools", t.cores)
	s.Result.CoresWith, s.Result.CoresNone = s.Result.Cores, s.Result.Cores
	if s.differs(func(p *pool) int { return p.all }) {
		s.Result.CoresWith = sum("D5", "cores", "cores", "Σ of the pools, every event carried", t.with)
	}
	if s.differs(func(*pool) int { return 0 }) {
		s.Result.CoresNone = sum("D5", "cores", "cores", "Σ of the pools, no event carried", t.none)
	}
	s.Result.Throughput = sum("C1", "w", "reference cores", "Σ of the pools", t.brought)
	s.Result.Memory = sum("C3", "M", "B", "Σ of the pools", t.memory)
	s.Result.Servers = sum("C5", "hosts", "hosts", "Σ of the pools", t.hosts)
}

// differs reports whether some pool is built for another track than this one.
func (s *Stage) differs(of func(p *pool) int) bool {
	for i := range s.pools {
		if of(&s.pools[i]) != s.pools[i].policy {
			return true
		}
	}
	return false
}

// declareSiteLoad declares what is coincident over all pools: load and sessions.
func (s *Stage) declareSiteLoad(b *series.Builder) {
	t := &s.site
	loads, visits := make([][]series.Col, len(s.in.Shapes)), make([][]series.Col, len(s.in.Shapes))
	var queues []*pool
	for i := range s.pools {
		if p := &s.pools[i]; len(p.services) > 0 {
			queues = append(queues, p)
		}
		for _, g := range s.pools[i].busy.groups {
			loads[g.profile] = append(loads[g.profile], g.sum)
		}
	}
	for i := range s.services {
		v := &s.services[i]
		t.services = append(t.services, v.busy)
		if v.visits != series.Zero {
			visits[v.in.Profile] = append(visits[v.in.Profile], v.visits)
		}
	}
	included := func(i int) bool { return s.in.Services[i].IncludeEvents }
	if len(queues) == 1 {
		t.busy.out = queues[0].built().extra.out
	} else {
		as := label{"site", "a", "Erlang"}
		t.load = s.compileCoincident(b, as, loads)
		t.busy = compileExtra(b, as, t.load.out, s.eventParts(func(i int) series.Col { return s.services[i].load }, included))
	}
	as := label{"site", "N", "1"}
	t.visits = s.compileCoincident(b, as, visits)
	t.sessions = compileExtra(b, as, t.visits.out, s.eventParts(func(i int) series.Col { return s.services[i].visits }, included))
	s.Result.OfferedLoad, s.Result.Sessions = t.busy.out, t.sessions.out
}

func (s *Stage) monthSite(f *series.Frame) {
	t, r := &s.site, &s.Result
	t.load.month(f)
	t.busy.month(f)
	t.visits.month(f)
	t.sessions.month(f)
	total(f, r.Summed, t.services)
	total(f, r.Cores, t.cores)
	if r.CoresWith != r.Cores {
		total(f, r.CoresWith, t.with)
	}
	if r.CoresNone != r.Cores {
		total(f, r.CoresNone, t.none)
	}
	total(f, r.Throughput, t.brought)
	total(f, r.Memory, t.memory)
	total(f, r.Servers, t.hosts)
}
