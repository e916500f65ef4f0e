package plan

import (
	"math"

	"radif/model/montecarlo"
	"radif/model/series"
)

// intervalConfidence is the confidence of the sampling interval printed beside a design value (U6).
const intervalConfidence = 0.95

// design builds the design value of a quantity in a phase (U7). raised is the value specified
// for the phase before: equipment stays, so a specification never falls.
func (r *Run) design(q Quantity, p int, raised float64) Design {
	at := r.where(q.ID, p)
	phase := r.phases[p]
	maxima := at.pass.summary.Peaks[at.peak][at.phase]
	n := r.Case.Trials
	peak := maxima.AtRank(r.rankOf())
	d := Design{ID: q.ID, Unit: q.Unit, Phase: phase.ID, Confidence: r.Case.Confidence, Trial: peak.Trial, Exact: maxima.Exact(),
		Computed: toUnit(peak.Value, q.Unit), Median: toUnit(r.own(q.ID, p).AtRank(montecarlo.Rank(0.5, n)).Value, q.Unit),
		Tail: maxima.AtOrAbove(peak.Value), Trace: designID(q.ID, phase.ID)}
	low, high, _, _ := montecarlo.Interval(r.Case.Confidence, n, intervalConfidence)
	d.Low, d.High = toUnit(maxima.AtRank(low).Value, q.Unit), toUnit(maxima.AtRank(high).Value, q.Unit)
	d.At = r.Case.Start + series.Month(r.monthOf(at, p, peak))
	d.Specified, d.Margins, d.Rounding = specify(q, d.Computed, r.Case.Margins, r.Case.Ladders[q.ID])
	r.override(&d, q, p)
	d.Specified = max(d.Specified, raised)
	return d
}

// monthOf is the month a design value belongs to: that of the trial's maximum, and for a link of
// the chain the month of the design-day IT load it is sized on.
func (r *Run) monthOf(at place, p int, peak montecarlo.Peak) int {
	if at.pass.model.Months > 1 {
		return peak.Month
	}
	return r.atConfidence(&r.power.pass, r.power.design, p).Month
}

// override replaces the plain rounding where the specified value is a count of equipment that
// was frozen: hosts pool by pool, drives class by class, units of the plant.
func (r *Run) override(d *Design, q Quantity, p int) {
	switch q.ID {
	case "compute.servers":
		d.Specified, d.Rounding = total(r.it[p].hosts), "pools"
		for i, pool := range r.Case.Pools {
			d.Parts = append(d.Parts, DesignPart{"pools." + pool.ID, r.atConfidence(&r.need.pass, r.need.hosts[i], p).Value, r.it[p].hosts[i]})
		}
	case "storage.raw":
		raw := toUnit(r.rawBytes(p), q.Unit)
		d.Specified, d.Rounding = math.Floor(raw), "drives"
		if d.Specified < d.Computed { // a whole number that hides a part of a drive that is needed
			d.Specified = raw
		}
	}
	if l, ok := r.chains[p][q.ID]; ok {
		d.Specified, d.Rounding, d.Binding, d.Given = toUnit(l.specified, q.Unit), l.rule, l.binding, "power.it"
	}
	if q.ID == "power.it" {
		d.Specified = toUnit(r.plant[p].it, q.Unit)
	}
}

// where says in which pass a quantity's design value was found.
func (r *Run) where(id string, p int) place {
	if l, ok := r.chains[p][id]; ok {
		at := place{pass: &l.sizing.pass, col: l.sizing.cols[l.id], peak: l.sizing.peak[l.id], phase: 0}
		if l.units != nil {
			at.also = []series.Col{l.sizing.cols["rating"]}
		}
		return at
	}
	if id == "power.it" {
		return place{pass: &r.power.pass, col: r.power.peaks[r.power.design], peak: r.power.design, phase: p}
	}
	if i, ok := r.need.peak[id]; ok {
		return place{pass: &r.need.pass, col: r.need.peaks[i], peak: i, phase: p}
	}
	return place{}
}

// own is the phase maxima of a quantity, each on its own trial's load: for a link of the chain not
// those it was sized by, which all stand on the load that is frozen, but those of pass 3.
func (r *Run) own(id string, p int) *montecarlo.Maxima {
	if i, ok := r.work.peak[id]; ok {
		return r.work.summary.Peaks[i][p]
	}
	at := r.where(id, p)
	return at.pass.summary.Peaks[at.peak][at.phase]
}

// specifiedNeed is the specified value of a quantity of pass 1 in a phase, in its public unit.
func (r *Run) specifiedNeed(q Quantity, p int) float64 {
	v := 0.0
	for i := 0; i <= p; i++ {
		peak := r.atConfidence(&r.need.pass, r.need.peak[q.ID], i)
		s, _, _ := specify(q, toUnit(peak.Value, q.Unit), r.Case.Margins, r.Case.Ladders[q.ID])
		v = max(v, s)
	}
	return v
}

func total(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum
}
