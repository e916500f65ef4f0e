package plan

import (
	"context"
	"fmt"

	"radif/model/montecarlo"
	"radif/model/series"
)

// needs is pass 1 with what is looked up in it.
type needs struct {
	pass
	loads    *loads
	track    map[string]int // monthly index by quantity
	peak     map[string]int // phase maxima index by quantity
	hosts    []int          // phase maxima index by pool
	misfit   []int          // by pool: whether the largest instance fits one host
	drives   []int          // by storage class
	store    int            // drive capacity of the backup store
	devices  map[string]int // leaf, spine, management: by device id
	services []serviceOutput
	shown    []int // monthly index by entry of services
	kinds    []Part
	kindAt   []int
}

// require runs pass 1: what the loads need.
func (r *Run) require(ctx context.Context) error {
	b := series.NewBuilder()
	l := compileLoads(b, r.Case)
	if err := l.keepsRPO(); err != nil {
		return err
	}
	n := &needs{loads: l, track: map[string]int{}, peak: map[string]int{}, devices: map[string]int{}}
	n.pass = pass{name: "needs", model: montecarlo.Model{Layout: b.Layout(), Months: r.Case.Months, Prepare: l.prepare, Month: l.month}}
	for _, o := range l.outputs() {
		n.track[o.id] = n.addTrack(o.id, o.col, siteBits)
		n.peak[o.id] = n.addPeak(o.col)
	}
	for _, p := range l.compute.Result.Pools {
		n.hosts = append(n.hosts, n.addPeak(p.Hosts))
		n.misfit = append(n.misfit, n.addPeak(p.Misfit))
		n.read = append(n.read, p.Binding, p.HostBound)
	}
	for _, c := range l.storage.Result.Classes {
		n.drives = append(n.drives, n.addPeak(c.Drives))
		n.read = append(n.read, c.Raw, c.Binding)
	}
	n.store = n.addPeak(l.storage.Result.BackupRaw)
	nw := l.network.Result
	n.devices["leaf"], n.devices["spine"], n.devices["management"] = n.addPeak(nw.Leaves), n.addPeak(nw.Spines), n.addPeak(nw.OOBSwitches)
	n.services = l.serviceOutputs(r.Case)
	for _, s := range n.services {
		n.shown = append(n.shown, n.addTrack(s.id+" of "+r.Case.Services[s.service].ID, s.col, serviceBits))
		n.tracks[len(n.tracks)-1].Sample = serviceSample
	}
	n.addKinds()
	r.need = n
	r.exact = int64(r.Case.Trials)*int64(len(n.peaks)*len(r.phases))*montecarlo.ExactBytes <= r.opts.Budget
	if err := r.run(ctx, &n.pass); err != nil {
		return err
	}
	return r.fits()
}

// keepsRPO refuses a recovery class whose RPO no link can keep (N4).
func (l *loads) keepsRPO() error {
	for _, c := range l.network.Infeasible {
		return &Infeasible{Constraint: "rpo-outage", Subject: "recovery." + c.Class + ".rpo",
			Detail: fmt.Sprintf("no link keeps an RPO of %g min: an outage of %g min and cycles of %g min leave no time to send", c.RPO/60, c.Outage/60, c.Interval/60)}
	}
	return nil
}

// fits refuses a plan in which, at the stated confidence, the largest instance of a pool does
// not fit one of its hosts (C6).
func (r *Run) fits() error {
	for i := range r.Case.Pools {
		for phase := range r.phases {
			if worst := r.atConfidence(&r.need.pass, r.need.misfit[i], phase); worst.Value > 0 {
				return r.infeasibleInstance(i, worst)
			}
		}
	}
	return nil
}

// infeasibleInstance names the instance that no host of its pool can carry.
func (r *Run) infeasibleInstance(pool int, worst montecarlo.Peak) error {
	id := r.Case.Pools[pool].ID
	out := &Infeasible{Constraint: "largest-instance", Subject: "pools." + id, Detail: "its largest instance does not fit one host"}
	f := r.frameAt(&r.need.pass, worst.Trial, worst.Month)
	for _, m := range r.need.loads.compute.Misfits(f, 0) {
		if m.Pool == id {
			out.Detail = fmt.Sprintf("the largest instance of %s needs %.4g vCPU and %.4g GiB on one host, which gives %.4g cores and %.4g GiB (%s)",
				m.Service, m.VCPU, toUnit(m.Memory, "GiB"), m.HostCores, toUnit(m.HostBytes, "GiB"), m.Fit)
			break
		}
	}
	return out
}

// addKinds tracks the means of storage by what it holds; they add up to usable and backup.
func (n *needs) addKinds() {
	s := n.loads.storage.Result
	add := func(id string, cols ...series.Col) {
		for _, c := range cols {
			n.kinds = append(n.kinds, Part{ID: id})
			n.kindAt = append(n.kindAt, n.addTrack("storage of "+id, c, 0))
		}
	}
	for _, c := range s.Classes {
		add("data", c.Reduced)
		add("snapshots", c.Snapshots)
		add("journal", c.Journal)
		add("scratch", c.Scratch)
	}
	add("backup", s.Backup)
}
