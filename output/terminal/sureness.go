package terminal

import (
	"slices"

	"radif/model/plan"
)

// sureness gives the joint confidence of each phase, and what falls short most often in the phase
// that holds least.
func (s summary) sureness() []string {
	if len(s.r.Joint) == 0 {
		return nil
	}
	var shares, short []string
	worst := s.r.Joint[0]
	for _, j := range s.r.Joint {
		shares = append(shares, s.phase(j.Phase)+" "+s.w.Percent(j.Share))
		if j.Share < worst.Share {
			worst = j
		}
	}
	for _, f := range worst.Limiting {
		short = append(short, s.w.Say("summary.short-one", "quantity", s.w.Quantity(f.ID), "share", s.w.Percent(f.Share)))
	}
	lines := whole(s.w.Say("summary.joint", "list", s.w.List(shares)), s.width, 2)
	switch {
	case len(short) == 0:
	case len(s.r.Joint) == 1:
		lines = append(lines, whole(s.w.Say("summary.short", "list", s.w.List(short)), s.width, 2)...)
	default:
		lines = append(lines, whole(s.w.Say("summary.short-in", "phase", s.phase(worst.Phase), "list", s.w.List(short)), s.width, 2)...)
	}
	return lines
}

// phase is the title of a phase, or its id where it has none.
func (s summary) phase(id string) string {
	for _, p := range s.r.Phases {
		if title := s.w.Title(p.Title); p.ID == id && title != "" {
			return title
		}
	}
	return s.w.Foreign(id)
}

// gravest are the warnings that come before all others: what was asked for is missed.
var gravest = []string{"seeding-goal", "no-link"}

// mild are the warnings that a longer run or a look at a table settles; the others change what is
// bought, and come first.
var mild = []string{"inputs-unstated", "unpriced", "correlation-adjusted", "fidelity", "quantile-binned", "interval-wide", "tail-thin"}

// gravity orders warnings: the gravest have the largest.
func gravity(a plan.Warning) int {
	return slices.Index(gravest, a.ID) - slices.Index(mild, a.ID)
}

// warned is the number of warnings in the summary.
const warned = 3

// warnings shows the gravest as far as there is room, each whole, and says where all are.
func (s summary) warnings(room int) []string {
	if len(s.r.Warnings) == 0 {
		return []string{s.w.Word("summary.no-warnings")}
	}
	order := slices.Clone(s.r.Warnings)
	slices.SortStableFunc(order, func(a, b plan.Warning) int { return gravity(b) - gravity(a) })
	var lines []string
	n := 0
	for _, a := range order[:min(warned, len(order))] {
		txt := wrap("  "+s.w.Warning(a), s.width-2, 2)
		if 1+len(lines)+len(txt) > room {
			break
		}
		for _, l := range txt {
			lines = append(lines, closed("  "+l, s.width))
		}
		n++
	}
	head := s.w.Say("summary.warnings", "shown", s.w.Number(float64(n)), "count", s.w.Number(float64(len(order))))
	if n < len(order) {
		head = s.w.Say("summary.both", "first", head, "second", s.w.Say("summary.rest", "count", s.w.Number(float64(len(order)))))
	}
	return append([]string{closed(head, s.width)}, lines...)
}
