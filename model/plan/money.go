package plan

import (
	"strings"

	"radif/model/cost"
	"radif/model/quantity"
	"radif/model/series"
)

// money is the cost stage on the frozen plant.
type money struct {
	stage  *cost.Stage
	frozen *frozen
}

// compileCost joins prices with the equipment, the energy and the links of the plan.
func (r *Run) compileCost(b *series.Builder, w *plantUse) *money {
	c, k := r.Case, &money{frozen: r.newFrozen()}
	in, o := c.Cost, w.operation.Result
	in.Start, in.Months, in.Open, in.Capital = c.Start, c.Months, w.built, r.capital()
	in.Energy.Used, in.Energy.Peak = w.since("E", o.Energy), w.since("P_max", o.Peak)
	in.Links = append([]cost.Link(nil), in.Links...)
	for i, l := range in.Links {
		in.Links[i].Rate = k.frozen.column(b, "network", "rate_"+l.ID, "bit/s", r.specifiedNeeds("network."+l.ID))
	}
	in.Licences = append([]cost.Licence(nil), in.Licences...)
	for i, l := range in.Licences {
		in.Licences[i].Measure = r.measure(b, k.frozen, l)
	}
	in.Supplies = append([]cost.Supply(nil), in.Supplies...)
	for i, s := range in.Supplies {
		in.Supplies[i].Used = w.since(s.ID, map[string]series.Col{"fuel": o.Fuel, "water": o.Water}[s.ID])
	}
	in.Rent.Area = w.area
	k.stage = cost.Compile(b, in)
	return k
}

func (k *money) prepare(f *series.Frame) { k.stage.Prepare(f) }

func (k *money) month(f *series.Frame, m int) {
	k.frozen.month(f, m)
	k.stage.Month(f, m)
}

// outputs lists the costs that have a price; a sum of nothing priced is no figure.
func (k *money) outputs() []output {
	var out []output
	r := k.stage.Result
	if r.Capex != series.Zero {
		out = append(out, output{"cost.capex", r.CapexSum})
	}
	if r.Energy != series.Zero || r.Links != series.Zero || r.Staff != series.Zero || r.Licences != series.Zero || r.Supplies != series.Zero || r.Rent != series.Zero {
		out = append(out, output{"cost.opex", r.OpexYear})
	}
	if r.Discounted && len(out) > 0 {
		out = append(out, output{"cost.npv", r.Present})
	}
	return out
}

// specifiedNeeds is a specified quantity of pass 1 over the phases, in base units.
func (r *Run) specifiedNeeds(id string) []float64 {
	q, v := quantityOf(id), make([]float64, len(r.phases))
	for p := range v {
		v[p] = fromUnit(r.specifiedNeed(q, p), q.Unit)
	}
	return v
}

// measure is what a licence counts: physical cores in place, or usable storage in bytes.
func (r *Run) measure(b *series.Builder, z *frozen, l cost.Licence) series.Col {
	if r.Case.dimension(l.Price) == quantity.MoneyPerBytes {
		return z.column(b, "storage", "usable", "B", r.specifiedNeeds("storage.usable"))
	}
	return z.column(b, "compute", "cores", "1", r.byPhase(func(it itPlant) float64 {
		cores := 0.0
		for i, n := range it.hosts {
			cores += n * r.Case.central(r.Case.Compute.Pools[i].Cores)
		}
		return cores
	}))
}

// dimension is the dimension of an input.
func (c *Case) dimension(p series.Param) quantity.Dimension {
	for i := range c.Inputs {
		if c.Inputs[i].ID == p.ID {
			return c.Inputs[i].Dim
		}
	}
	return quantity.Number
}

// capital lists what is bought, month by month, with the scenario's price for it: the price of
// the very pool or class, else that of the kind. What has no price is listed without one.
func (r *Run) capital() []cost.Capital {
	index := map[string]int{}
	var list []cost.Capital
	for p := range r.equipment {
		for _, i := range r.equipment[p] {
			if i.bought() {
				key := i.ID + "/" + i.Subject
				k, ok := index[key]
				if !ok {
					k = len(list)
					index[key] = k
					list = append(list, r.priced(i))
				}
				list[k].Added[r.spans[p].From] += i.Added * r.perPiece(list[k].Price, i)
			}
		}
	}
	return list
}

// bought tells whether an item is paid once: lines are rented.
func (i Item) bought() bool { return !strings.HasSuffix(i.ID, "link") && i.Added > 0 }

func (r *Run) priced(i Item) cost.Capital {
	out := cost.Capital{ID: i.ID, Subject: i.Subject}
	for _, p := range r.Case.Cost.Capital {
		if p.ID == i.ID && (p.Subject == i.Subject || p.Subject == "" && !out.Price.Given()) {
			out.Price, out.Install, out.Life = p.Price, p.Install, p.Life
		}
	}
	if out.Price.Given() && r.Case.dimension(out.Price) != quantity.Money {
		out.Unit = baseUnit(i.SizeUnit)
	}
	out.Added = make([]float64, r.Case.Months)
	return out
}

// baseUnit is the base unit of the size of an item.
func baseUnit(unit string) string {
	switch unit {
	case "TB":
		return "B"
	case "kVA", "kW", "kWh":
		return unit[1:]
	}
	return unit
}

// perPiece is what one piece counts in the measure of its price: 1, or its size in base units.
func (r *Run) perPiece(price series.Param, i Item) float64 {
	if !price.Given() || r.Case.dimension(price) == quantity.Money {
		return 1
	}
	const bytesPerTB = 1e12
	if i.SizeUnit == "TB" {
		return i.Size * bytesPerTB
	}
	return fromUnit(i.Size, i.SizeUnit)
}
