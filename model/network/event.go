package network

import (
	"fmt"

	"radif/model/series"
)

// event is an event with the services of this site that must carry it.
type event struct {
	services []int
	extra    series.Col
	load     series.Col // bit/s
}

// declareEvents keeps the events that the recovery classes' policy lets in (D5).
func (s *Stage) declareEvents(b *series.Builder, in Input, a *access) {
	for i, e := range in.Events {
		v := event{extra: e.Extra}
		args := []series.Arg{arg("x", e.Extra)}
		for _, j := range e.Services {
			if s.services[j].includeEvents {
				v.services = append(v.services, j)
				args = append(args, arg("a_"+in.Services[j].ID, s.services[j].mean))
			}
		}
		if v.services == nil {
			continue
		}
		v.load = b.Column(series.Step{Formula: "D5", Subject: fmt.Sprintf("events[%d]", i), Symbol: "E", Unit: "bit/s", Expr: "E = x · Σ a", Args: args})
		a.events = append(a.events, v)
	}
}

// carry finds what one event adds, and keeps it where it is the largest so far.
func (a *access) carry(f *series.Frame, e *event, services []service) {
	extra := f.Col(e.extra)
	var load [3][]float64
	for i := range load {
		load[i] = f.Col(a.flows[i].event)
		clear(load[i])
	}
	for _, j := range e.services {
		v := &services[j]
		mean, rate, served, share := f.Col(v.mean), f.Col(v.rate), f.Col(v.served), f.Col(v.share)
		for i, x := range extra {
			load[0][i] += float64(x * mean[i])
			load[1][i] += float64(x * rate[i] * served[i])
			load[2][i] += float64(x * rate[i] * share[i])
		}
	}
	copy(f.Col(e.load), load[0])
	for i := range load {
		largest := f.Col(a.flows[i].largest)
		for k, v := range load[i] {
			largest[k] = max(largest[k], v)
		}
	}
}
