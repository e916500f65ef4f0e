package plan

import (
	"context"

	"radif/model/facility"
	"radif/model/montecarlo"
	"radif/model/series"
)

// itUse is the frozen IT equipment under the loads: the columns that passes 2 and 3 share.
type itUse struct {
	loads  *loads
	frozen *frozen
	power  *facility.ITLoad
	busy   *series.Sheet // reference cores to physical cores
	hosts  []series.Col
	pieces []series.Col
}

// compileIT declares the frozen equipment and its power on the columns of the loads.
func (r *Run) compileIT(b *series.Builder, l *loads) *itUse {
	c, u := r.Case, &itUse{loads: l, frozen: r.newFrozen(), busy: series.NewSheet(b, "")}
	in := facility.ITLoadInput{Hosts: c.Facility.Hosts, Media: c.Facility.Media, Devices: c.Facility.Devices}
	for i, p := range c.Pools {
		hosts := u.frozen.column(b, "pools."+p.ID, "hosts", "1", r.byPhase(func(it itPlant) float64 { return it.hosts[i] }))
		u.hosts = append(u.hosts, hosts)
		pool, perf := l.compute.Result.Pools[i], b.InputOr(c.Compute.Pools[i].Performance, "1", series.One)
		u.busy.Subject = "pools." + p.ID
		in.Pools = append(in.Pools, facility.PoolLoad{Hosts: hosts, Peak: u.physical("busy_peak", pool.PeakLoad, perf), Mean: u.physical("busy_mean", pool.MeanLoad, perf)})
	}
	for i, m := range c.Facility.Media {
		in.Drives = append(in.Drives, u.frozen.column(b, "storage."+m.ID, "drives", "1", r.byPhase(func(it itPlant) float64 { return it.drives[i] })))
	}
	for i, d := range c.Facility.Devices {
		u.pieces = append(u.pieces, u.frozen.column(b, "devices."+d.ID, "pieces", "1", r.byPhase(func(it itPlant) float64 { return it.pieces[i] })))
	}
	in.Pieces = u.pieces
	u.power = facility.CompileITLoad(b, in)
	return u
}

// physical declares the physical cores that a load in reference cores keeps busy (C1).
func (u *itUse) physical(symbol string, load, performance series.Col) series.Col {
	line := series.Line{Formula: "C1", Symbol: symbol, Unit: "cores", Expr: symbol + " = a / performance"}
	return u.busy.Two(line, func(erlang, perf float64) float64 { return erlang / perf }, series.Operand("a", load), series.Operand("performance", performance))
}

// byPhase collects one number of the IT equipment over the phases.
func (r *Run) byPhase(of func(itPlant) float64) []float64 {
	v := make([]float64, len(r.it))
	for p := range r.it {
		v[p] = of(r.it[p])
	}
	return v
}

func (u *itUse) prepare(f *series.Frame) {
	u.loads.prepare(f)
	u.power.Prepare(f)
}

func (u *itUse) month(f *series.Frame, m int) {
	u.loads.month(f, m)
	u.frozen.month(f, m)
	u.busy.Run(f)
	u.power.Month(f, m)
}

// draws is pass 2 with what is looked up in it.
type draws struct {
	pass
	use     *itUse
	design  int // phase maxima: design-day IT load
	standby int // phase maxima: IT load in standby
}

// draw runs pass 2: what power the frozen IT equipment draws under the same loads.
func (r *Run) draw(ctx context.Context) error {
	b := series.NewBuilder()
	u := r.compileIT(b, compileUse(b, r.Case))
	d := &draws{use: u}
	d.pass = pass{name: "power", model: montecarlo.Model{Layout: b.Layout(), Months: r.Case.Months, Prepare: u.prepare, Month: u.month}}
	d.design = d.addPeak(u.power.Result.Total[facility.DesignDay])
	d.standby = d.addPeak(u.power.Result.Total[facility.Standby])
	r.power = d
	return r.run(ctx, &d.pass)
}
