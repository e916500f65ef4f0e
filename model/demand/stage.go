package demand

import (
	"fmt"

	"radif/model/series"
)

// Stage is the compiled demand of a scenario.
type Stage struct {
	Result Result

	in       Input
	drivers  []driver
	links    []link
	services []service
	events   []event
	peaks    peaks
	clock    clock
}

// clock is the columns that depend on the month alone.
type clock struct {
	seconds series.Col
	season  []series.Col // by profile
	years   []series.Col // since each date in at
	at      []series.Month
}

// Compile declares every column of the demand stage and returns it ready to run.
func Compile(b *series.Builder, in Input) *Stage {
	s := &Stage{in: in}
	s.clock.seconds = b.Column(series.Step{Formula: "D3", Subject: "site", Symbol: "month", Unit: "s", Expr: "length of the calendar month"})
	for _, p := range in.Profiles {
		s.clock.season = append(s.clock.season, b.Column(series.Step{Formula: "D1", Subject: "profiles." + p.ID,
			Symbol: "s", Unit: "1", Expr: "s = 12 · share of the calendar month"}))
	}
	s.compileDrivers(b)
	s.compileEvents(b)
	for i := range in.Services {
		s.services = append(s.services, s.compileService(b, i))
	}
	s.compilePeaks(b)
	return s
}

// yearsSince returns the column of the years since a date, one for each date.
func (s *Stage) yearsSince(b *series.Builder, at series.Month) series.Col {
	for i, m := range s.clock.at {
		if m == at {
			return s.clock.years[i]
		}
	}
	c := b.Column(series.Step{Formula: "D1", Subject: "site", Symbol: "t", Unit: "yr",
		Expr: fmt.Sprintf("t = (month - %v)/12", at)})
	s.clock.at, s.clock.years = append(s.clock.at, at), append(s.clock.years, c)
	return c
}

// Prepare computes what is the same in all months of a trial.
func (s *Stage) Prepare(f *series.Frame) {
	for d := range s.drivers {
		s.drivers[d].prepare(s, f)
	}
	for i := range s.services {
		s.services[i].prepare(s, f)
	}
	s.peaks.prepare(f)
}

// Month computes month m, 0 for the first of the plan.
func (s *Stage) Month(f *series.Frame, m int) {
	month := s.in.Start + series.Month(m)
	s.clock.fill(f, month, s.in.Profiles)
	s.monthDrivers(f, month)
	s.monthEvents(f, month)
	for i := range s.services {
		s.services[i].month(s, f, month)
	}
	s.monthPeaks(f)
}

func (c *clock) fill(f *series.Frame, month series.Month, profiles []Profile) {
	fill(f.Col(c.seconds), month.Seconds())
	for k := range profiles {
		fill(f.Col(c.season[k]), profiles[k].Season[month.Number()-1])
	}
	for i, at := range c.at {
		fill(f.Col(c.years[i]), float64(month-at)/12)
	}
}

func fill(out []float64, v float64) {
	for i := range out {
		out[i] = v
	}
}
