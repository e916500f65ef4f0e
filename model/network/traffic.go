package network

import (
	"fmt"

	"radif/model/series"
)

// access is the compiled user traffic (N2) and what stands in its way (N6).
type access struct {
	hours  *envelope
	flows  [3]flow // traffic, requests, transactions
	sums   []series.Col
	events []event
	total  series.Col // mean-hour traffic, bit/s

	eastWest, overhead, utilisation  series.Col
	perRequest, perTransaction       series.Col
	firewall, connections, handshake series.Col
}

// flow is one thing that arrives with the users: its sums by profile, their peak and the events.
type flow struct {
	sums, busy, weighted []series.Col
	coincident           series.Col // peak of the week without events
	largest, event       series.Col // largest event of the month, and one event
	peak                 series.Col
}

var flowKinds = [3]struct{ symbol, unit string }{{"A", "bit/s"}, {"Q", "1/s"}, {"X", "1/s"}}

func (s *Stage) newAccess(b *series.Builder, in Input) access {
	d := in.Security
	a := access{eastWest: b.InputOr(d.EastWest, "1", series.Zero), overhead: b.InputOr(d.Overhead, "1", series.Zero),
		utilisation: b.InputOr(d.Utilisation, "1", series.One),
		perRequest:  b.InputOr(d.Connections, "1", series.Zero), perTransaction: b.InputOr(d.TLS, "1", series.Zero)}
	s.declareEvents(b, in, &a)
	var shapes []series.Shape
	for k := range in.Shapes {
		if s.declareProfile(b, in, &a, k) {
			shapes = append(shapes, in.Shapes[k])
		}
	}
	a.hours = newHours(shapes)
	for i := range a.flows {
		a.flows[i].declare(b, i, a.events)
	}
	a.declareSecurity(b, &s.Result)
	return a
}

// declareProfile declares the sums of one profile, if any service follows it.
func (s *Stage) declareProfile(b *series.Builder, in Input, a *access, k int) bool {
	var args [3][]series.Arg
	var targets [3][]*series.Col
	for j, d := range in.Services {
		if d.Profile == k {
			v := &s.services[j]
			args[0] = append(args[0], arg("a_"+d.ID, v.mean))
			args[1] = append(args[1], arg("rate_"+d.ID, v.rate), arg("q_"+d.ID, v.served))
			args[2] = append(args[2], arg("rate_"+d.ID, v.rate), arg("σ_"+d.ID, v.share))
			for i, t := range [3]*series.Col{&v.traffic, &v.requestSum, &v.transactions} {
				targets[i] = append(targets[i], t)
			}
		}
	}
	for j, d := range in.Inventory {
		if d.Profile == k {
			args[0] = append(args[0], arg("a_"+d.ID, s.inventory[j].mean))
			targets[0] = append(targets[0], &s.inventory[j].traffic)
		}
	}
	if args[0] == nil {
		return false
	}
	for i := range a.flows {
		w := &a.flows[i]
		symbol, unit := flowKinds[i].symbol, flowKinds[i].unit
		sum := b.Column(series.Step{Formula: "N2", Subject: fmt.Sprintf("profiles[%d]", k), Symbol: symbol, Unit: unit, Expr: symbol + " = Σ in the mean hour", Args: args[i]})
		for _, t := range targets[i] {
			*t = sum
		}
		a.sums = append(a.sums, sum)
		w.sums, w.busy = append(w.sums, sum), append(w.busy, in.PeakFactor[k])
		w.weighted = append(w.weighted, b.Column(series.Step{Formula: "N2", Subject: fmt.Sprintf("profiles[%d]", k), Symbol: symbol + "'", Unit: unit,
			Expr: symbol + "' = " + symbol + " · busy", Args: []series.Arg{arg(symbol, sum), arg("busy", in.PeakFactor[k])}}))
	}
	return true
}

func (w *flow) declare(b *series.Builder, i int, events []event) {
	symbol, unit := flowKinds[i].symbol, flowKinds[i].unit
	var args, loads []series.Arg
	for _, c := range w.weighted {
		args = append(args, arg(symbol+"'", c))
	}
	w.coincident = b.Column(series.Step{Formula: "D4", Subject: "site", Symbol: symbol + "_week", Unit: unit,
		Expr: symbol + "_week = max over the hours of the week of Σ " + symbol + "' · shape", Args: args})
	w.event = b.Scratch()
	if i == 0 {
		for _, e := range events {
			loads = append(loads, arg("E", e.load))
		}
	}
	w.largest = b.Column(series.Step{Formula: "D5", Subject: "site", Symbol: symbol + "_event", Unit: unit, Expr: symbol + "_event = largest event of the month", Args: loads})
	w.peak = b.Column(series.Step{Formula: "N2", Subject: "site", Symbol: symbol, Unit: unit, Expr: symbol + " = " + symbol + "_week + " + symbol + "_event",
		Args: []series.Arg{arg(symbol+"_week", w.coincident), arg(symbol+"_event", w.largest)}})
}

// reset empties the sums before the services add to them.
func (a *access) reset(f *series.Frame) {
	for _, c := range a.sums {
		clear(f.Col(c))
	}
}

func (a *access) month(f *series.Frame, services []service) {
	for i := range a.flows {
		a.flows[i].week(f, a.hours)
	}
	for j := range a.events {
		a.carry(f, &a.events[j], services)
	}
	total := f.Col(a.total)
	clear(total)
	for _, c := range a.flows[0].sums {
		accumulate(total, f.Col(c))
	}
	for i := range a.flows {
		w := &a.flows[i]
		peak, week, largest := f.Col(w.peak), f.Col(w.coincident), f.Col(w.largest)
		for i := range peak {
			peak[i] = WithEvent(week[i], largest[i])
		}
	}
	a.inspect(f)
}

// week finds the coincident peak of the week, before events.
func (w *flow) week(f *series.Frame, hours *envelope) {
	for k, c := range w.weighted {
		out, sum, busy := f.Col(c), f.Col(w.sums[k]), f.Col(w.busy[k])
		for i := range out {
			out[i] = sum[i] * busy[i]
		}
	}
	hours.max(f, w.coincident, w.weighted)
	clear(f.Col(w.largest))
}
