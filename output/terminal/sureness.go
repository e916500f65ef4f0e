package terminal

import (
	"slices"

	"radif/model/plan"
)

// sureness gives the joint confidence of each phase and what falls short most often in the last.
func (s summary) sureness() []string {
	if len(s.r.Joint) == 0 {
		return nil
	}
	var shares []string
	for _, j := range s.r.Joint {
		shares = append(shares, s.w.Percent(j.Share))
	}
	lines := []string{fit(s.w.Word("summary.joint")+" "+s.w.List(shares)+" "+s.w.Word("summary.of-trials"), s.width)}
	var short []string
	for _, f := range s.r.Joint[len(s.r.Joint)-1].Limiting {
		short = append(short, s.w.Say("summary.short-one", "quantity", s.w.Quantity(f.ID), "share", s.w.Percent(f.Share)))
	}
	if len(short) > 0 {
		lines = append(lines, whole(s.w.Say("summary.short", "list", s.w.List(short)), s.width, 2)...)
	}
	return lines
}

// mild are the warnings that a longer run or a look at a table settles; the others change what is
// bought, and come first.
var mild = []string{"inputs-unstated", "unpriced", "correlation-adjusted", "fidelity", "quantile-binned", "interval-wide", "tail-thin"}

// warned is the number of warnings in the summary.
const warned = 3

// warnings shows the gravest as far as there is room, each whole, and says where all are.
func (s summary) warnings(room int) []string {
	if len(s.r.Warnings) == 0 {
		return []string{s.w.Word("summary.no-warnings")}
	}
	order := slices.Clone(s.r.Warnings)
	slices.SortStableFunc(order, func(a, b plan.Warning) int { return slices.Index(mild, a.ID) - slices.Index(mild, b.ID) })
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
