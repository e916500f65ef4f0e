package scenarios

import (
	"sort"

	"radif/model/demand"
	"radif/model/plan"
	"radif/model/quantity"
	"radif/model/series"
)

func (b *binder) bindDemand(out *plan.Case) {
	in := demand.Input{Start: b.start, Months: out.Months}
	for _, v := range b.root.get("profiles").items() {
		in.Profiles = append(in.Profiles, b.profile(v))
	}
	for _, v := range b.root.get("drivers").items() {
		v.get("id").word()
		v.named()
		in.Drivers = append(in.Drivers, demand.Driver{ID: v.id, Unit: v.get("unit").word(), Growth: b.curve(v.get("growth"))})
	}
	for _, v := range b.root.get("services").items() {
		in.Services = append(in.Services, b.demandService(v))
		for _, e := range v.get("demand", "events").items() {
			in.Events = append(in.Events, b.event(e, []int{b.services[v.id]}))
		}
	}
	for _, v := range b.root.get("events").items() {
		in.Events = append(in.Events, b.event(v, b.indices(v.get("services").list())))
	}
	sort.Slice(in.Events, func(i, j int) bool { return in.Events[i].ID < in.Events[j].ID })
	out.Demand = in
}

// indices numbers services.
func (b *binder) indices(ids []string) []int {
	out := make([]int, len(ids))
	for i, id := range ids {
		out[i] = b.services[id]
	}
	sort.Ints(out)
	return out
}

func (b *binder) profile(v *value) demand.Profile {
	v.get("id").word()
	v.named()
	p := demand.Profile{ID: v.id, Week: weekShape(v), BusyDay: b.param(v.get("busy_day")), Burst: b.param(v.get("burst"))}
	for i, share := range scaled(v.get("months"), 12) {
		p.Season[i] = share * 12
	}
	return p
}

// weekShape gives each hour of the week as a ratio to the mean hour.
func weekShape(v *value) series.Shape {
	var shape series.Shape
	if week := v.get("week"); week != nil {
		for h, share := range scaled(week, series.HoursPerWeek) {
			shape[h] = share * series.HoursPerWeek
		}
		return shape
	}
	hours, days := scaled(v.get("hours"), 24), dayShares(v.get("days"))
	for h := range shape {
		shape[h] = days[h/24] * hours[h%24] * series.HoursPerWeek
	}
	return shape
}

// scaled returns shares that sum to one exactly; not given, equal ones.
func scaled(v *value, n int) []float64 {
	shares := make([]float64, n)
	if v == nil {
		for i := range shares {
			shares[i] = 1 / float64(n)
		}
		return shares
	}
	v.used = true
	copy(shares, v.numbers)
	return normalised(shares)
}

func dayShares(v *value) []float64 {
	shares := make([]float64, 7)
	for i, f := range dayFields() {
		shares[i] = 1. / 7
		if v != nil {
			shares[i] = v.get(f.Key).float()
		}
	}
	return normalised(shares)
}

func normalised(shares []float64) []float64 {
	sum := 0.
	for _, s := range shares {
		sum += s
	}
	for i := range shares {
		shares[i] /= sum
	}
	return shares
}

// curve binds a growth law; not given, the load is constant.
func (b *binder) curve(v *value) demand.Curve {
	c := demand.Curve{At: b.start}
	if v == nil {
		return c
	}
	kinds := map[string]demand.CurveKind{"constant": demand.Constant, "linear": demand.Linear, "compound": demand.Compound, "logistic": demand.Logistic,
		"gompertz": demand.Gompertz, "bass": demand.Bass, "table": demand.Table, "follows": demand.Follows}
	law := v
	for _, k := range v.kids {
		kind, ok := kinds[k.id]
		if !ok {
			continue
		}
		c.Kind = kind
		if kind != demand.Table && kind != demand.Follows {
			law = k
		}
	}
	if at := law.get("at"); at != nil {
		c.At = series.Month(at.float())
	}
	c.Value, c.Rate, c.Ceiling = b.param(law.get("value")), b.param(law.get("rate")), b.param(law.get("ceiling"))
	c.Innovation, c.Imitation = b.param(law.get("innovation")), b.param(law.get("imitation"))
	c.Driver, c.Elasticity, c.Trend = v.get("follows").word(), b.elasticity(v, c.Kind), b.param(v.get("trend"))
	for _, p := range v.get("table").items() {
		month, _ := quantity.Parse(p.id, quantity.Date, "")
		c.Points = append(c.Points, demand.Point{At: series.Month(month), Level: b.param(p)})
	}
	return c
}

// elasticity belongs to what follows a driver and to nothing else.
func (b *binder) elasticity(v *value, kind demand.CurveKind) series.Param {
	if kind != demand.Follows {
		return series.Param{}
	}
	return b.param(v.get("elasticity"))
}

func (b *binder) demandService(v *value) demand.Service {
	s := demand.Service{ID: v.id, Profile: b.profiles[v.get("profile").word()], From: b.param(v.get("from"))}
	load, base := v.get("demand"), "volume"
	if load == nil {
		load, base, s.Inventory = v.get("inventory"), "vms", true
	}
	s.Base, s.Growth = b.param(load.get(base)), b.curve(load.get("growth"))
	for _, step := range load.get("steps").items() {
		step.get("id").word()
		step.named()
		s.Steps = append(s.Steps, demand.Step{ID: step.path, Date: b.param(step.get("date")),
			Multiply: b.param(step.get("multiply")), Chance: b.param(step.get("chance"))})
	}
	return s
}

func (b *binder) event(v *value, services []int) demand.Event {
	v.get("id").word()
	v.named()
	e := demand.Event{ID: v.path, Services: services, Multiply: b.param(v.get("multiply")),
		Lasts: b.param(v.get("lasts")), PerYear: b.param(v.get("per_year"))}
	if months := v.get("months"); months != nil {
		months.used = true
		for _, m := range months.numbers {
			e.Months[int(m)-1] = true
		}
	}
	return e
}
