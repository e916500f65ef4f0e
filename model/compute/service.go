package compute

import "radif/model/series"

// service is a compiled transactional service.
type service struct {
	in                                 Service
	requests, cpu, variation           series.Col
	least, vcpu, instance, session     series.Col
	duration, share, surge             series.Col
	utilisation, performance, top      series.Col
	served, capacity                   series.Col // by Prepare
	rate, load, moment                 series.Col // Λ, a, Λ·E[S²] in the mean hour
	extras                             []series.Col
	extra                              series.Col // of the largest event carried; Zero without any
	busy, on, visits, sessions, memory series.Col
}

func (s *Stage) compileService(b *series.Builder, index int) service {
	in := s.in.Services[index]
	pool := s.in.Pools[in.Pool]
	v := service{in: in, requests: b.InputOr(in.Requests, "1", series.One), cpu: b.InputOr(in.CPU, "s", series.Zero),
		variation: b.InputOr(in.Variation, "1", series.One), least: b.InputOr(in.Instances, "1", series.Zero),
		vcpu: b.InputOr(in.InstanceVCPU, "1", series.Zero), instance: b.InputOr(in.InstanceMemory, "B", series.Zero),
		session: b.InputOr(in.SessionMemory, "B", series.Zero), duration: b.InputOr(in.Session, "s", series.Zero),
		share: b.InputOr(in.Serve, "1", series.One), surge: b.InputOr(in.Surge, "1", series.One),
		utilisation: b.InputOr(pool.Utilisation, "1", series.One), performance: b.InputOr(pool.Performance, "1", series.One),
		top: s.tops[in.Profile].out}
	v.declareLoad(b)
	s.declareExtra(b, &v, index)
	v.declareMemory(b)
	s.Result.Service = append(s.Result.Service, v.busy)
	s.Result.ServiceMem = append(s.Result.ServiceMem, v.memory)
	return v
}

func (v *service) subject() string { return "services." + v.in.ID }

func (v *service) declareLoad(b *series.Builder) {
	v.served = b.Column(series.Step{Formula: "D6", Subject: v.subject(), Symbol: "q", Unit: "1", Expr: "q = share · surge",
		Args: []series.Arg{{Symbol: "share", Col: v.share}, {Symbol: "surge", Col: v.surge}}})
	v.rate = b.Column(series.Step{Formula: "C1", Subject: v.subject(), Symbol: "Λ", Unit: "1/s", Expr: "Λ = λ · requests · q",
		Args: []series.Arg{{Symbol: "λ", Col: v.in.MeanRate}, {Symbol: "requests", Col: v.requests}, {Symbol: "q", Col: v.served}}})
	v.load = b.Column(series.Step{Formula: "C1", Subject: v.subject(), Symbol: "a", Unit: "Erlang", Expr: "a = Λ · cpu",
		Args: []series.Arg{{Symbol: "Λ", Col: v.rate}, {Symbol: "cpu", Col: v.cpu}}})
	v.moment = b.Column(series.Step{Formula: "C2", Subject: v.subject(), Symbol: "Λ·E[S²]", Unit: "s", Expr: "Λ·E[S²] = a · cpu · (1+cv²)",
		Args: []series.Arg{{Symbol: "a", Col: v.load}, {Symbol: "cpu", Col: v.cpu}, {Symbol: "cv", Col: v.variation}}})
}

// declareExtra gathers the events that the service's class carries.
func (s *Stage) declareExtra(b *series.Builder, v *service, index int) {
	for _, e := range s.in.Events {
		if v.in.IncludeEvents && contains(e.Services, index) {
			v.extras = append(v.extras, e.Extra)
		}
	}
	switch len(v.extras) {
	case 0:
	case 1:
		v.extra = v.extras[0]
	default:
		v.extra = b.Column(series.Step{Formula: "D5", Subject: v.subject(), Symbol: "x", Unit: "1", Expr: "x = largest of its events", Args: args("x", v.extras)})
	}
}

func (v *service) declareMemory(b *series.Builder) {
	v.busy = b.Column(series.Step{Formula: "D4", Subject: v.subject(), Symbol: "a_peak", Unit: "Erlang", Expr: "a_peak = a · (F·highest + x)",
		Args: []series.Arg{{Symbol: "a", Col: v.load}, {Symbol: "F·highest", Col: v.top}, {Symbol: "x", Col: v.extra}}})
	v.capacity = b.Column(series.Step{Formula: "C3", Subject: v.subject(), Symbol: "capacity", Unit: "Erlang", Expr: "capacity = u_max · vCPU · p",
		Args: []series.Arg{{Symbol: "u_max", Col: v.utilisation}, {Symbol: "vCPU", Col: v.vcpu}, {Symbol: "p", Col: v.performance}}})
	v.on = b.Column(series.Step{Formula: "C3", Subject: v.subject(), Symbol: "instances", Unit: "1", Expr: "instances = max(least, ⌈a_peak/capacity⌉)",
		Args: []series.Arg{{Symbol: "least", Col: v.least}, {Symbol: "a_peak", Col: v.busy}, {Symbol: "capacity", Col: v.capacity}}})
	if v.in.Session.Given() {
		v.visits = b.Column(series.Step{Formula: "C3", Subject: v.subject(), Symbol: "N", Unit: "1", Expr: "N = λ·q · duration, mean hour",
			Args: []series.Arg{{Symbol: "λ", Col: v.in.MeanRate}, {Symbol: "q", Col: v.served}, {Symbol: "duration", Col: v.duration}}})
		v.sessions = b.Column(series.Step{Formula: "D4", Subject: v.subject(), Symbol: "sessions", Unit: "1", Expr: "sessions = N · (F·highest + x)",
			Args: []series.Arg{{Symbol: "N", Col: v.visits}, {Symbol: "F·highest", Col: v.top}, {Symbol: "x", Col: v.extra}}})
	}
	v.memory = b.Column(series.Step{Formula: "C3", Subject: v.subject(), Symbol: "M", Unit: "B", Expr: "M = instances · instance memory + sessions · session memory",
		Args: []series.Arg{{Symbol: "instances", Col: v.on}, {Symbol: "instance memory", Col: v.instance},
			{Symbol: "sessions", Col: v.sessions}, {Symbol: "session memory", Col: v.session}}})
}

func contains(list []int, x int) bool {
	for _, v := range list {
		if v == x {
			return true
		}
	}
	return false
}

func (v *service) prepare(f *series.Frame) {
	served, share, surge := f.Col(v.served), f.Col(v.share), f.Col(v.surge)
	capacity, utilisation, vcpu, performance := f.Col(v.capacity), f.Col(v.utilisation), f.Col(v.vcpu), f.Col(v.performance)
	for i := range served {
		served[i] = Served(share[i], surge[i])
		capacity[i] = InstanceCapacity(utilisation[i], vcpu[i], performance[i])
	}
}

func (v *service) month(f *series.Frame) {
	rate := f.Col(v.rate)
	load, moment := f.Col(v.load)[:len(rate)], f.Col(v.moment)[:len(rate)]
	mean, requests, served := f.Col(v.in.MeanRate)[:len(rate)], f.Col(v.requests)[:len(rate)], f.Col(v.served)[:len(rate)]
	cpu, variation := f.Col(v.cpu)[:len(rate)], f.Col(v.variation)[:len(rate)]
	for i := range rate {
		rate[i] = RequestRate(mean[i], requests[i], served[i])
		load[i] = OfferedLoad(rate[i], cpu[i])
		moment[i] = ServiceMoment(load[i], cpu[i], variation[i])
	}
	v.largestExtra(f)
	busy, top, extra := f.Col(v.busy)[:len(rate)], f.Col(v.top)[:len(rate)], f.Col(v.extra)[:len(rate)]
	on, capacity, least := f.Col(v.on)[:len(rate)], f.Col(v.capacity)[:len(rate)], f.Col(v.least)[:len(rate)]
	for i := range busy {
		busy[i] = Busiest(load[i], top[i], extra[i])
		on[i] = InstancesOn(busy[i], capacity[i], least[i])
	}
	v.monthMemory(f)
}

func (v *service) largestExtra(f *series.Frame) {
	if len(v.extras) < 2 {
		return
	}
	out := f.Col(v.extra)
	fill(out, 0)
	for _, c := range v.extras {
		x := f.Col(c)
		for i := range out {
			out[i] = max(out[i], x[i])
		}
	}
}

func (v *service) monthMemory(f *series.Frame) {
	if v.sessions != series.Zero {
		visits := f.Col(v.visits)
		sessions := f.Col(v.sessions)[:len(visits)]
		mean, served, duration := f.Col(v.in.MeanRate)[:len(visits)], f.Col(v.served)[:len(visits)], f.Col(v.duration)[:len(visits)]
		top, extra := f.Col(v.top)[:len(visits)], f.Col(v.extra)[:len(visits)]
		for i := range visits {
			visits[i] = Sessions(RequestRate(mean[i], 1, served[i]), duration[i])
			sessions[i] = Busiest(visits[i], top[i], extra[i])
		}
	}
	out := f.Col(v.memory)
	on, memory := f.Col(v.on)[:len(out)], f.Col(v.instance)[:len(out)]
	sessions, session := f.Col(v.sessions)[:len(out)], f.Col(v.session)[:len(out)]
	for i := range out {
		out[i] = ServiceMemory(on[i], memory[i], sessions[i], session[i])
	}
}
