package terminal

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"radif/model/plan"
	"radif/output/lingo"
)

// compact prints the shown steps of a chain: the formula with its value, below it the operands in
// running text, and the steps that do the same elsewhere in one line.
func (e explain) compact(c chain) []string {
	var lines []string
	heading := ""
	for i, s := range e.t.Steps {
		if !c.shown[i] {
			continue
		}
		if h := e.heading(s); h != heading {
			lines, heading = append(lines, cell(e.w, h)), h
		}
		e := e.priced(s)
		lines = append(lines, e.figures("  "+s.Expr, s.Value, s.Central, s.Unit))
		lines = append(lines, e.flow(e.running(s))...)
		if n := len(c.alike[i]); n > 0 {
			txt := e.w.Say("explain.alike", "count", e.w.Number(float64(n)), "list", e.largest(c.alike[i]))
			for _, l := range prose(e.w, wrap(txt, e.width-4, 2)) {
				lines = append(lines, "    "+l)
			}
		}
	}
	return lines
}

// largest names the largest of some steps with their values.
func (e explain) largest(steps []int) string {
	order := slices.Clone(steps)
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(math.Abs(e.t.Steps[b].Value), math.Abs(e.t.Steps[a].Value))
	})
	var list []string
	for _, i := range order[:min(len(order), briefAlike)] {
		s := e.t.Steps[i]
		list = append(list, e.subject(s.Subject)+" "+e.amount(s.Value, s.Unit, ""))
	}
	return e.w.List(list)
}

// running lists the operands of a step, of a long sum the largest and the sum of the others.
func (e explain) running(s plan.TraceStep) []string {
	var list []string
	for _, g := range groups(s.Args) {
		if g.table() {
			list = append(list, e.points(g))
			continue
		}
		shown := g.bySize()
		rest := shown[min(len(shown), briefOperands):]
		if len(rest) == 1 {
			rest = nil
		}
		for _, k := range shown[:len(shown)-len(rest)] {
			list = append(list, e.operand(s, s.Args[k]))
		}
		if len(rest) > 0 {
			sum := 0.0
			for _, k := range rest {
				sum += s.Args[k].Value
			}
			list = append(list, e.w.Say("explain.more", "count", e.w.Number(float64(len(rest))))+" "+e.amount(sum, s.Args[rest[0]].Unit, ""))
		}
	}
	return list
}

// operand is one operand in running text: symbol, value, and the input or the subject it is of.
func (e explain) operand(s plan.TraceStep, a plan.TraceArg) string {
	value := e.amount(a.Value, a.Unit, a.Input)
	switch {
	case a.Input != "":
		input := a.Input
		if s.Subject != "site" {
			input = strings.TrimPrefix(input, s.Subject) // which the heading names
		}
		return e.w.Say("explain.from", "name", e.w.Foreign(a.Symbol), "value", value, "input", e.w.Isolate(input))
	case a.Subject != "" && a.Subject != s.Subject:
		return e.w.Foreign(a.Symbol) + " " + value + " (" + e.subject(a.Subject) + ")"
	}
	return e.w.Foreign(a.Symbol) + " " + value
}

// flow breaks a list into lines, between its items where it can.
func (e explain) flow(items []string) []string {
	const indent = "    "
	var lines []string
	line := ""
	add := func() {
		for _, l := range wrap(line, e.width-len(indent), 2) {
			lines = append(lines, indent+leftward(e.w, l))
		}
	}
	for i, item := range items {
		if i < len(items)-1 {
			item += ";"
		}
		if line != "" && columns(line)+1+columns(item) > e.width-len(indent) {
			add()
			line = item
			continue
		}
		line = strings.TrimSpace(line + " " + item)
	}
	if line != "" {
		add()
	}
	return lines
}

// leftward keeps a line of formulas from left to right.
func leftward(w lingo.Words, line string) string {
	if w.Lang() != lingo.Arabic {
		return line
	}
	inner := strings.TrimLeft(line, " ")
	return line[:len(line)-len(inner)] + leftIsolate + closeIsolates(inner) + popIsolate
}
