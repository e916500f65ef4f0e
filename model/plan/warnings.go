package plan

import (
	"sort"
	"strconv"
	"strings"

	"radif/model/network"
)

// The limits at which a reader is warned.
const (
	thinTail     = 50   // trials at or above the design value
	wideInterval = 0.05 // half of the sampling interval / design value
	eventsMatter = 1.2  // cores with all events / without any
	daySeconds   = 86400
	longSeeding  = 14 // days of the first full copy: disks travel faster (facility practice: 7 to 14)
)

// warn adds a warning while the plan is made.
func (r *Run) warn(id, subject string, values map[string]string) {
	r.warnings = append(r.warnings, Warning{ID: id, Subject: subject, Values: values})
}

// number writes a figure for a warning's sentence: three significant digits, no unit.
func number(v float64) string { return strconv.FormatFloat(v, 'g', 3, 64) }

// addWarnings adds what a reader of the plan must know.
func (r *Run) addWarnings() {
	binned := 0
	for _, d := range r.Result.Design {
		if !d.Exact {
			binned++
		}
		if d.Tail < thinTail {
			r.warn("tail-thin", d.Trace, map[string]string{"confidence": confidenceName(d.Confidence), "tail": strconv.Itoa(d.Tail)})
		}
		if d.Computed > 0 && (d.High-d.Low)/2/d.Computed > wideInterval {
			r.warn("interval-wide", d.Trace, map[string]string{"low": number(d.Low), "high": number(d.High)})
		}
	}
	if binned > 0 {
		r.warn("quantile-binned", "", map[string]string{"count": strconv.Itoa(binned)})
	}
	for p := range r.phases {
		r.warnPhase(p)
	}
	if len(r.unpriced) > 0 {
		r.warn("unpriced", "cost", map[string]string{"count": strconv.Itoa(len(r.unpriced)), "items": strings.Join(r.unpriced, ", ")})
	}
	r.Result.Warnings = r.warnings
}

func (r *Run) warnPhase(p int) {
	phase := r.phases[p]
	if phase.Order < r.Case.Start {
		r.warn("order-past", phase.ID, map[string]string{"date": phase.Order.String()})
	}
	if j := r.Result.Joint[p]; j.Share < r.Case.Confidence {
		r.warn("joint-low", phase.ID, map[string]string{"share": number(100*j.Share) + " %"})
	}
	r.warnSeeding(p)
	with := r.phaseValue("compute.cores.with_events", p)
	without := r.phaseValue("compute.cores.without_events", p)
	if without > 0 && with > eventsMatter*without {
		r.warn("events-dominate", designID("compute.cores", phase.ID), map[string]string{"with": number(with) + " cores", "without": number(without) + " cores"})
	}
}

// warnSeeding says when the first full copy over the link that is specified is late: there is no
// link, the goal is missed, or it takes so long that disks travel faster.
func (r *Run) warnSeeding(p int) {
	rate := fromUnit(r.specifiedNeed(quantityOf("network.replication"), p), "Mbit/s")
	days, id := r.seedingDays(p, rate), designID("network.seeding_days", r.phases[p].ID)
	goal := r.Case.central(r.Case.Network.Link.SeedDays) / daySeconds
	switch {
	case days <= 0:
	case rate <= 0:
		r.warn("no-link", designID("network.replication", r.phases[p].ID), map[string]string{"data": number(r.phaseValue("storage.data", p)) + " TiB"})
	case goal > 0 && days > goal:
		r.warn("seeding-goal", id, map[string]string{"days": number(days) + " d", "goal": number(goal) + " d", "rate": number(toUnit(rate*days/goal, "Mbit/s")) + " Mbit/s"})
	case days > longSeeding:
		r.warn("seeding-long", id, map[string]string{"days": number(days) + " d"})
	}
}

// seedingDays is the time of the first full copy over a line of a rate in bit/s (N3), for the design
// percentile of the data.
func (r *Run) seedingDays(p int, rate float64) float64 {
	peak := r.atConfidence(&r.need.pass, r.need.peak["storage.data"], p)
	a := operandsOf(&r.need.pass, r.need.loads.network.Result.SeedingDays, r.frameAt(&r.need.pass, peak.Trial, peak.Month))
	return network.SeedingDays(a["D"], a["z"], a["e"], rate)
}

// phaseValue is the design percentile of a quantity of pass 1 that is not specified itself.
func (r *Run) phaseValue(id string, p int) float64 {
	return toUnit(r.atConfidence(&r.need.pass, r.need.peak[id], p).Value, quantityOf(id).Unit)
}

// confidenceName writes 0.9 as P90.
func confidenceName(c float64) string { return "P" + strconv.FormatFloat(100*c, 'g', 4, 64) }

func sortShortfalls(s []Shortfall) {
	sort.SliceStable(s, func(i, j int) bool { return s[i].Share > s[j].Share })
}
