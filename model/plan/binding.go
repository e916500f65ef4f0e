package plan

import (
	"radif/model/facility"
	"radif/model/series"
	"radif/model/storage"
)

// What decides a value, as words of output/lingo.
func coreBinding(code float64) string {
	return word(code, "", "wait", "utilisation", "inventory")
}

func hostBinding(code float64) string {
	return word(code, "", "cores", "memory", "iops", "minimum")
}

func driveBinding(code float64) string {
	switch code {
	case storage.BoundCapacity:
		return "capacity"
	case storage.BoundIOPS:
		return "iops"
	case storage.BoundThroughput:
		return "throughput"
	}
	return ""
}

func rackBinding(code float64) string {
	switch code {
	case facility.RacksByUnits:
		return "units"
	case facility.RacksByPower:
		return "power"
	case facility.RacksByWeight:
		return "weight"
	case facility.RacksByMinimum:
		return "minimum"
	}
	return ""
}

func generatorBinding(code float64) string {
	switch code {
	case facility.GeneratorUnbound:
		return ""
	case facility.GeneratorByStep:
		return "step"
	}
	return "steady"
}

func word(code float64, words ...string) string {
	if i := int(code); i >= 0 && i < len(words) {
		return words[i]
	}
	return ""
}

// bindings fills in what decides a value, by replaying the trial of each: of what is added up the
// largest part, of pools and storage classes that of the largest, and of the plant the load it
// carries with its redundancy. A value of nothing has none.
func (r *Run) bindings(d *Design, p int) {
	if d.Binding != "" || d.Computed <= 0 {
		return
	}
	a := r.Case.Facility.Availability
	switch d.ID {
	case "compute.cores", "compute.throughput", "compute.servers", "compute.memory":
		d.Binding = r.poolBinding(d.ID, r.needAt(d))
	case "storage.raw", "storage.usable":
		d.Binding = r.classBinding(d.ID, r.needAt(d))
	case "storage.backup", "network.access", "network.firewall", "network.ports":
		d.Binding = r.loadBinding(d.ID, r.needAt(d))
	case "network.replication":
		d.Binding = "rpo"
	case "storage.iops", "storage.throughput":
		d.Binding = "peak-hour"
	case "power.it", "space.area", "space.weight":
		at := r.where(d.ID, p)
		d.Binding = termBinding(largestTerm(at.pass, at.col, r.frameAt(at.pass, d.Trial, int(d.At-r.Case.Start))))
	case "power.ups":
		d.Binding = redundant("it", a.UPS)
	case "power.battery":
		d.Binding = "it"
		if a.UPS.Systems() > 1 {
			d.Binding = redundant("it", a.UPS)
		}
	case "cooling.capacity":
		d.Binding = redundant("heat", a.Cooling)
	case "power.cooling":
		d.Binding = "heat"
	case "power.fuel":
		d.Binding = "hours"
	case "power.utility":
		d.Binding = redundant("site", a.Utility)
	}
}

// needAt replays pass 1 for a design value.
func (r *Run) needAt(d *Design) *series.Frame {
	return r.frameAt(&r.need.pass, d.Trial, int(d.At-r.Case.Start))
}

// frameAt replays one trial of a pass up to a month.
func (r *Run) frameAt(p *pass, trial, month int) *series.Frame {
	f, bound := p.model.Layout.NewFrame(1), r.sampler.Bind(p.model.Layout)
	r.replay(place{pass: p, month: month}, f, func(m int) {
		if m < 0 {
			bound.Fill(f, trial)
			return
		}
		bound.FillMonth(f, m, trial)
	})
	return f
}
