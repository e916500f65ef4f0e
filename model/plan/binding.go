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

// bindings fills in what decides the counts of pass 1, by replaying the trial of each: the
// largest pool or storage class speaks for the site.
func (r *Run) bindings(d *Design, p int) {
	var size, code func(i int) series.Col
	var say func(float64) string
	n, l := len(r.Case.Pools), r.need.loads
	pools, classes := l.compute.Result.Pools, l.storage.Result.Classes
	switch d.ID {
	case "compute.cores":
		size, code, say = func(i int) series.Col { return pools[i].Cores }, func(i int) series.Col { return pools[i].Binding }, coreBinding
	case "compute.servers":
		size, code, say = func(i int) series.Col { return pools[i].Hosts }, func(i int) series.Col { return pools[i].HostBound }, hostBinding
	case "storage.raw":
		n = len(classes)
		size, code, say = func(i int) series.Col { return classes[i].Raw }, func(i int) series.Col { return classes[i].Binding }, driveBinding
	default:
		return
	}
	f := r.frameAt(&r.need.pass, d.Trial, int(d.At-r.Case.Start))
	largest := 0.0
	for i := range n {
		if v := f.Col(size(i))[0]; v > largest {
			largest = v
			d.Binding = say(f.Col(code(i))[0])
		}
	}
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
