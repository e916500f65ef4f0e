package demand

import "radif/model/series"

// event is a compiled event.
type event struct {
	in                                 Event
	draw, multiply, perYear, lasts     series.Col
	share, extra, time, rate, rateOnly series.Col
}

func (e event) touches(service int) bool {
	for _, s := range e.in.Services {
		if s == service {
			return true
		}
	}
	return false
}

// compileEvents declares whether each event comes and how much it brings. The rates that it raises
// are declared with the peaks, after the services.
func (s *Stage) compileEvents(b *series.Builder) {
	for _, in := range s.in.Events {
		e := event{in: in, draw: b.MonthlyDraw(in.ID), multiply: b.Input(in.Multiply, "1"),
			perYear: b.Input(in.PerYear, "1/yr"), lasts: b.Input(in.Lasts, "s")}
		e.share = b.Column(series.Step{Formula: "D5", Subject: in.ID, Symbol: "share", Unit: "yr",
			Expr: "share = days of the month / days of the months in which it may come"})
		e.extra = b.Column(series.Step{Formula: "D5", Subject: in.ID, Symbol: "x", Unit: "1",
			Expr: "x = M - 1 if draw > exp(-n·share), else 0",
			Args: []series.Arg{{Symbol: "M", Col: e.multiply}, {Symbol: "n", Col: e.perYear}, {Symbol: "share", Col: e.share}, {Symbol: "draw", Col: e.draw}}})
		e.time = b.Column(series.Step{Formula: "D5", Subject: in.ID, Symbol: "y", Unit: "s", Expr: "y = x · min(lasts, month)",
			Args: []series.Arg{{Symbol: "x", Col: e.extra}, {Symbol: "lasts", Col: e.lasts}, {Symbol: "month", Col: s.clock.seconds}}})
		s.events = append(s.events, e)
		s.Result.Events = append(s.Result.Events, EventResult{Services: in.Services, Extra: e.extra})
	}
}

// openDays is the days of the months of that year in which the event may come.
func (e event) openDays(year int) float64 {
	days := 0
	for n, open := range e.in.Months {
		if open || e.always() {
			days += series.NewMonth(year, n+1).Days()
		}
	}
	return float64(days)
}

func (e event) always() bool { return e.in.Months == [12]bool{} }

func (s *Stage) monthEvents(f *series.Frame, month series.Month) {
	for k := range s.events {
		e := &s.events[k]
		share := 0.
		if e.always() || e.in.Months[month.Number()-1] {
			share = YearShare(float64(month.Days()), e.openDays(month.Year()))
		}
		fill(f.Col(e.share), share)
		e.month(f, share, month.Seconds())
	}
}

func (e *event) month(f *series.Frame, share, seconds float64) {
	extra, time := f.Col(e.extra), f.Col(e.time)
	draw, perYear, multiply, lasts := f.Col(e.draw), f.Col(e.perYear), f.Col(e.multiply), f.Col(e.lasts)
	for i := range extra {
		extra[i] = EventExtra(draw[i], perYear[i], share, multiply[i])
		time[i] = EventTime(extra[i], lasts[i], seconds)
	}
}
