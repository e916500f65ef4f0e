package compute

import (
	"slices"

	"radif/model/queue"
	"radif/model/series"
)

// pool is a compiled pool: its queue, its peaks and its hosts.
type pool struct {
	in                       Pool
	performance, utilisation series.Col
	within, share            series.Col
	logE                     series.Col // by Prepare
	services, machines       []int
	rates, loads, moments    []series.Col // of its services
	rate, load, moment       series.Col
	mean, cv2, tau           series.Col
	busy                     coincident
	tracks                   []track
	policy, all              int // indices into tracks; 0 is the track without events
	hosts                    hosts
}

// track is one load of the pool with its cores: without events, by policy, or with all events.
type track struct {
	extra               extraLoad
	host, cores, bound  series.Col
	lastLoad, lastCores series.Col
}

func (p *pool) subject() string { return "pools." + p.in.ID }

func (p *pool) column(b *series.Builder, formula, symbol, unit, expr string, args ...series.Arg) series.Col {
	return b.Column(series.Step{Formula: formula, Subject: p.subject(), Symbol: symbol, Unit: unit, Expr: expr, Args: args})
}

func (s *Stage) compilePool(b *series.Builder, index int) pool {
	in := s.in.Pools[index]
	p := pool{in: in, performance: b.InputOr(in.Performance, "1", series.One), utilisation: b.InputOr(in.Utilisation, "1", series.One),
		within: b.InputOr(in.Within, "s", series.Zero), share: b.InputOr(in.Share, "1", series.Zero)}
	byProfile := make([][]series.Col, len(s.in.Shapes))
	for i, v := range s.services {
		if v.in.Pool == index {
			p.services = append(p.services, i)
			p.rates, p.loads, p.moments = append(p.rates, v.rate), append(p.loads, v.load), append(p.moments, v.moment)
			byProfile[v.in.Profile] = append(byProfile[v.in.Profile], v.load)
		}
	}
	for i, v := range s.machines {
		if v.in.Pool == index {
			p.machines = append(p.machines, i)
		}
	}
	if len(p.services) > 0 {
		p.declareQueue(b)
		p.busy = s.compileCoincident(b, p.label(), byProfile)
		s.declareTracks(b, &p, index)
	}
	return p
}

func (p *pool) label() label { return label{p.subject(), "a", "Erlang"} }

// built is the track that is built for; an empty one, all Zero, without services.
func (p *pool) built() track { return p.track(p.policy) }

func (p *pool) track(k int) track {
	if len(p.tracks) == 0 {
		return track{}
	}
	return p.tracks[k]
}

func (p *pool) declareQueue(b *series.Builder) {
	p.logE = p.column(b, "C2", "-ln e", "1", "-ln e = -ln(1 - share in time)", series.Arg{Symbol: "share", Col: p.share})
	p.rate = p.column(b, "C1", "ΣΛ", "1/s", "requests of the mean hour", args("Λ", p.rates)...)
	p.load = p.column(b, "C1", "Σa", "Erlang", "load of the mean hour", args("a", p.loads)...)
	p.moment = p.column(b, "C2", "Σ(Λ·E[S²])", "s", "second moments", args("Λ·E[S²]", p.moments)...)
	rate, load := series.Arg{Symbol: "ΣΛ", Col: p.rate}, series.Arg{Symbol: "Σa", Col: p.load}
	p.mean = p.column(b, "C2", "S", "s", "S = Σa/ΣΛ", load, rate)
	p.cv2 = p.column(b, "C2", "cv²", "1", "cv² = Σ(Λ·E[S²])·ΣΛ/(Σa)² - 1", series.Arg{Symbol: "Σ(Λ·E[S²])", Col: p.moment}, rate, load)
	p.tau = p.column(b, "C2", "τ", "1", "τ = T / (S/p · (1+cv²)/2), Allen-Cunneen", series.Arg{Symbol: "T", Col: p.within},
		series.Arg{Symbol: "S", Col: p.mean}, series.Arg{Symbol: "p", Col: p.performance}, series.Arg{Symbol: "cv²", Col: p.cv2})
}

// declareTracks declares the load without events, and those with the events of the classes that
// carry them and with all, where they differ.
func (s *Stage) declareTracks(b *series.Builder, p *pool, index int) {
	choose := func(carried func(i int) bool) int {
		events := s.eventParts(func(i int) series.Col { return s.services[i].load },
			func(i int) bool { return s.services[i].in.Pool == index && carried(i) })
		for k, t := range p.tracks {
			if sameEvents(t.extra.events, events) {
				return k
			}
		}
		p.tracks = append(p.tracks, p.declareTrack(b, events))
		return len(p.tracks) - 1
	}
	choose(func(int) bool { return false })
	p.policy = choose(func(i int) bool { return s.in.Services[i].IncludeEvents })
	p.all = choose(func(int) bool { return true })
}

// sameEvents reports whether two lists name the same events with the same services.
func sameEvents(a, b []eventPart) bool {
	return slices.EqualFunc(a, b, func(x, y eventPart) bool { return x.event == y.event && slices.Equal(x.services, y.services) })
}

func (p *pool) declareTrack(b *series.Builder, events []eventPart) track {
	t := track{extra: compileExtra(b, p.label(), p.busy.out, events)}
	t.host = p.column(b, "C1", "a_host", "Erlang", "a_host = a_peak / p",
		series.Arg{Symbol: "a_peak", Col: t.extra.out}, series.Arg{Symbol: "p", Col: p.performance})
	level := []series.Arg{{Symbol: "a_host", Col: t.host}, {Symbol: "u_max", Col: p.utilisation}, {Symbol: "τ", Col: p.tau}, {Symbol: "-ln e", Col: p.logE}}
	t.cores = p.column(b, "C2", "c", "cores", "c = least with C(c,a)·exp(-(c-a)·τ) ≤ e and a ≤ u_max·c", level...)
	t.bound = p.column(b, "C2", "queue binds", "code", "1 wait, 2 utilisation", level...)
	t.lastLoad, t.lastCores = b.Scratch(), b.Scratch()
	return t
}

func (p *pool) prepare(f *series.Frame) {
	if len(p.services) > 0 {
		out, share := f.Col(p.logE), f.Col(p.share)
		for i := range out {
			out[i] = LogShare(share[i])
		}
	}
	p.hosts.prepare(f)
}

func (p *pool) month(f *series.Frame, m int) {
	if len(p.services) == 0 {
		return
	}
	p.mixed(f)
	p.busy.month(f)
	for i := range p.tracks {
		if t := &p.tracks[i]; f.Needs(t.cores) || f.Needs(t.bound) {
			p.solve(f, t, m)
		} else if f.Needs(t.extra.out) {
			t.extra.month(f)
		}
	}
}

// mixed fills the moments of the mixed service time and the wait bound τ.
func (p *pool) mixed(f *series.Frame) {
	total(f, p.rate, p.rates)
	total(f, p.load, p.loads)
	total(f, p.moment, p.moments)
	tau := f.Col(p.tau)
	rate, load, moment := f.Col(p.rate)[:len(tau)], f.Col(p.load)[:len(tau)], f.Col(p.moment)[:len(tau)]
	mean, cv2 := f.Col(p.mean)[:len(tau)], f.Col(p.cv2)[:len(tau)]
	within, performance := f.Col(p.within)[:len(tau)], f.Col(p.performance)[:len(tau)]
	for i := range tau {
		mean[i] = MixedMean(load[i], rate[i])
		cv2[i] = MixedVariation(moment[i], rate[i], load[i])
		tau[i] = queue.Tau(within[i], OnHost(mean[i], performance[i]), cv2[i])
	}
}

// solve fills one track: the load of the busiest hour and the cores for it.
func (p *pool) solve(f *series.Frame, t *track, m int) {
	t.extra.month(f)
	cores := f.Col(t.cores)
	bound, load, host := f.Col(t.bound)[:len(cores)], f.Col(t.extra.out)[:len(cores)], f.Col(t.host)[:len(cores)]
	lastLoad, lastCores := f.Col(t.lastLoad)[:len(cores)], f.Col(t.lastCores)[:len(cores)]
	performance, utilisation := f.Col(p.performance)[:len(cores)], f.Col(p.utilisation)[:len(cores)]
	tau, logE := f.Col(p.tau)[:len(cores)], f.Col(p.logE)[:len(cores)]
	if m == 0 {
		fill(lastLoad, 0)
	}
	for i := range cores {
		host[i] = OnHost(load[i], performance[i])
		start := Start(host[i], lastLoad[i], lastCores[i])
		c, by := CoresForLevel(host[i], Level{utilisation[i], tau[i], logE[i]}, start)
		cores[i], bound[i] = c, float64(by)
		lastLoad[i], lastCores[i] = host[i], c
	}
}
