package demand

import "radif/model/series"

// peaks is the site's rates (D4): hour by hour the services are added before the maximum is taken,
//
//	λ_peak = max over the hours h of the week of Σ_k W_k · shape_k(h),  W_k = F_k · Σ λ of profile k
//
// in 1/s. series.Peak takes the maximum and leaves out, exactly, the hours that another one exceeds
// in every profile. The sum of the separate peaks is shown beside it.
type peaks struct {
	profiles []profilePeak
	shapes   *series.Peak
	weights  []series.Col
	scratch  series.Col
}

type profilePeak struct {
	busyDay, burst, factor series.Col
	sum, weight            series.Col
	highest                float64
	services               []int
	used                   bool
}

func (s *Stage) compilePeaks(b *series.Builder) {
	var shapes []series.Shape
	var args []series.Arg
	for k, p := range s.in.Profiles {
		q := s.compileProfile(b, k)
		if q.used {
			shapes = append(shapes, p.Week)
			s.peaks.weights = append(s.peaks.weights, q.weight)
			args = append(args, series.Arg{Symbol: "W." + p.ID, Col: q.weight})
		}
		s.peaks.profiles = append(s.peaks.profiles, q)
		s.Result.Peak = append(s.Result.Peak, q.factor)
	}
	s.peaks.shapes, s.peaks.scratch = series.NewPeak(shapes), b.Scratch()
	s.Result.Transactions = b.Column(series.Step{Formula: "D1", Subject: "site", Symbol: "V", Unit: "1/month", Expr: "V = Σ V of the services",
		Args: s.volumes()})
	s.Result.PeakRate = b.Column(series.Step{Formula: "D4", Subject: "site", Symbol: "λ_peak", Unit: "1/s",
		Expr: "λ_peak = max over the hours of Σ W·shape", Args: args})
	s.Result.PeakSummed = b.Column(series.Step{Formula: "D4", Subject: "site", Symbol: "λ_summed", Unit: "1/s",
		Expr: "λ_summed = Σ W·max shape", Args: args})
	s.compileEventPeak(b)
}

func (s *Stage) volumes() []series.Arg {
	var args []series.Arg
	for i, v := range s.services {
		if !v.inventory {
			args = append(args, series.Arg{Symbol: "V." + s.in.Services[i].ID, Col: v.total})
		}
	}
	return args
}

func (s *Stage) compileProfile(b *series.Builder, k int) profilePeak {
	p := s.in.Profiles[k]
	subject := "profiles." + p.ID
	q := profilePeak{busyDay: b.InputOr(p.BusyDay, "1", series.One), burst: b.InputOr(p.Burst, "1", series.One)}
	q.factor = b.Column(series.Step{Formula: "D3", Subject: subject, Symbol: "F", Unit: "1", Expr: "F = busy day · burst",
		Args: []series.Arg{{Symbol: "busy day", Col: q.busyDay}, {Symbol: "burst", Col: q.burst}}})
	q.highest = p.Week.Highest()
	var args []series.Arg
	for i, v := range s.services {
		if v.profile == k && !v.inventory {
			q.services = append(q.services, i)
			args = append(args, series.Arg{Symbol: "λ." + s.in.Services[i].ID, Col: v.lambda})
		}
	}
	if q.used = len(q.services) > 0; q.used {
		q.sum = b.Column(series.Step{Formula: "D4", Subject: subject, Symbol: "Λ", Unit: "1/s", Expr: "Λ = Σ λ", Args: args})
		q.weight = b.Column(series.Step{Formula: "D4", Subject: subject, Symbol: "W", Unit: "1/s", Expr: "W = F · Λ",
			Args: []series.Arg{{Symbol: "F", Col: q.factor}, {Symbol: "Λ", Col: q.sum}}})
	}
	return q
}

// compileEventPeak declares the peak rate with the largest event of the month on top.
func (s *Stage) compileEventPeak(b *series.Builder) {
	args := []series.Arg{{Symbol: "λ_peak", Col: s.Result.PeakRate}}
	for k := range s.events {
		e := &s.events[k]
		var rates []series.Arg
		for _, i := range e.in.Services {
			rates = append(rates, series.Arg{Symbol: "λ." + s.in.Services[i].ID, Col: s.services[i].lambda})
		}
		e.rateOnly = b.Column(series.Step{Formula: "D5", Subject: e.in.ID, Symbol: "Λ", Unit: "1/s", Expr: "Λ = Σ λ of its services", Args: rates})
		e.rate = b.Column(series.Step{Formula: "D5", Subject: e.in.ID, Symbol: "Δλ", Unit: "1/s", Expr: "Δλ = x · Λ",
			Args: []series.Arg{{Symbol: "x", Col: e.extra}, {Symbol: "Λ", Col: e.rateOnly}}})
		args = append(args, series.Arg{Symbol: "Δλ", Col: e.rate})
	}
	s.Result.PeakEvents = s.Result.PeakRate
	if len(s.events) > 0 {
		s.Result.PeakEvents = b.Column(series.Step{Formula: "D5", Subject: "site", Symbol: "λ_events", Unit: "1/s",
			Expr: "λ_events = λ_peak + max of Δλ", Args: args})
	}
}

func (p *peaks) prepare(f *series.Frame) {
	for k := range p.profiles {
		q := &p.profiles[k]
		out, busyDay, burst := f.Col(q.factor), f.Col(q.busyDay), f.Col(q.burst)
		for i := range out {
			out[i] = PeakFactor(busyDay[i], burst[i])
		}
	}
}

func (s *Stage) monthPeaks(f *series.Frame) {
	if r := &s.Result; f.Needs(r.Transactions) {
		transactions := f.Col(r.Transactions)
		fill(transactions, 0)
		for i := range s.services {
			if v := &s.services[i]; !v.inventory {
				add(transactions, f.Col(v.total))
			}
		}
	}
	if r := &s.Result; f.Needs(r.PeakSummed) || f.Needs(r.PeakRate) {
		s.monthProfiles(f)
	}
	s.monthEventPeak(f)
}

// monthProfiles fills the peaks of all profiles, together and summed.
func (s *Stage) monthProfiles(f *series.Frame) {
	summed := f.Col(s.Result.PeakSummed)
	fill(summed, 0)
	for k := range s.peaks.profiles {
		if q := &s.peaks.profiles[k]; q.used {
			s.monthProfile(f, q, summed)
		}
	}
	s.peaks.shapes.Max(f, s.Result.PeakRate, s.peaks.scratch, s.peaks.weights)
}

// monthProfile fills the weight of a profile and adds its separate peaks.
func (s *Stage) monthProfile(f *series.Frame, q *profilePeak, summed []float64) {
	sum, weight, factor := f.Col(q.sum), f.Col(q.weight), f.Col(q.factor)
	fill(sum, 0)
	for _, i := range q.services {
		add(sum, f.Col(s.services[i].lambda))
	}
	for i := range weight {
		weight[i] = series.ProfileWeight(factor[i], sum[i])
		summed[i] += series.SeparatePeak(weight[i], q.highest)
	}
}

func (s *Stage) monthEventPeak(f *series.Frame) {
	if len(s.events) == 0 || !f.Needs(s.Result.PeakEvents) {
		return
	}
	out := f.Col(s.Result.PeakEvents)
	fill(out, 0)
	for k := range s.events {
		e := &s.events[k]
		sum, rate, extra := f.Col(e.rateOnly), f.Col(e.rate), f.Col(e.extra)
		fill(sum, 0)
		for _, i := range e.in.Services {
			add(sum, f.Col(s.services[i].lambda))
		}
		for i := range rate {
			rate[i] = EventRate(extra[i], sum[i])
			out[i] = max(out[i], rate[i])
		}
	}
	add(out, f.Col(s.Result.PeakRate))
}

func add(out, more []float64) {
	for i := range out {
		out[i] += more[i]
	}
}
