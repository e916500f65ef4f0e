package figure

import (
	"gonum.org/v1/plot/vg/draw"

	"radif/model/plan"
	"radif/output/lingo"
	"radif/output/record"
)

// Figure is one figure, ready to be drawn.
type Figure struct {
	Name     string // file name without ending
	Headline string // what is to be seen
	Subtitle string // what is drawn, in which unit
	body     func(c draw.Canvas, l look)
}

// fans are the quantities that get a figure of their own, in the order of the story.
var fans = []string{
	"demand.peak_rate", "compute.cores", "compute.memory", "compute.servers", "storage.usable", "storage.backup",
	"network.replication", "network.access", "space.racks", "power.it", "cooling.capacity", "power.generator",
}

// All makes every figure for which the result has data.
func All(r *plan.Result, w lingo.Words) []Figure {
	s := &story{r, w.WithCurrency(r.Currency)}
	var list []Figure
	add := func(f Figure, ok bool) {
		if ok && len(r.Months) > 0 {
			list = append(list, f)
		}
	}
	add(s.demand())
	for _, id := range fans {
		add(s.fan(id))
	}
	add(s.installed())
	for _, m := range r.Mix {
		add(s.mix(m))
	}
	return list
}

// story is a result with the words to tell it in.
type story struct {
	*plan.Result
	words lingo.Words
}

// Files makes plots/<name>.svg and plots/<name>.png of each figure for a result set.
func Files(figures []Figure) []record.File {
	var files []record.File
	for _, f := range figures {
		files = append(files, record.File{Path: "plots/" + f.Name + ".png", Make: f.PNG}, record.File{Path: "plots/" + f.Name + ".svg", Make: f.SVG})
	}
	return files
}

// quantity finds a projection; false where the result has none for every month.
func (s *story) quantity(id string) (plan.QuantityResult, bool) {
	for _, q := range s.Quantities {
		if q.ID == id {
			return q, len(q.Month.P50) == len(s.Months)
		}
	}
	return plan.QuantityResult{}, false
}

// design lists the design values of a quantity in the order of the phases.
func (s *story) design(id string) []plan.Design {
	var list []plan.Design
	for _, d := range s.Design {
		if d.ID == id {
			list = append(list, d)
		}
	}
	return list
}

func (s *story) phase(id string) plan.PhaseInfo {
	for _, p := range s.Phases {
		if p.ID == id {
			return p
		}
	}
	return plan.PhaseInfo{ID: id}
}

// lastMonth is the last month of the plan, as text.
func (s *story) lastMonth() string { return s.words.Month(s.Months[len(s.Months)-1]) }

// last is the value of the last month.
func last(values []float64) float64 { return values[len(values)-1] }
