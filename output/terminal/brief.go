package terminal

import (
	"math"
	"slices"

	"radif/model/plan"
)

const (
	briefLines    = 68   // lines of formulas in a brief chain
	briefOperands = 5    // largest operands of a sum that are shown
	briefChains   = 3    // of them, services and the like whose own chain is shown
	fading        = 0.97 // of the weight is left at each step away from the number asked for
)

// brief picks the steps of a chain that matter most: from the number asked for downwards, the
// larger operands of a sum before the smaller ones, until the lines are used up. A chain that is
// short enough stays whole.
func brief(t plan.Trace) []bool {
	shown := make([]bool, len(t.Steps))
	if lines(t.Steps) <= briefLines {
		for i := range shown {
			shown[i] = true
		}
		return shown
	}
	weight := make([]float64, len(t.Steps))
	weight[len(weight)-1] = 1
	for room := briefLines; room > 0; {
		next := -1
		for i, w := range weight {
			if !shown[i] && w > 0 && (next < 0 || w > weight[next]) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		shown[next] = true
		room -= height(t.Steps[next])
		weigh(t.Steps[next], weight[next], weight)
	}
	return shown
}

// weigh hands the weight of a step on to the steps it rests on; operands of one sum have it in
// proportion, and those beyond the largest have none.
func weigh(s plan.TraceStep, w float64, weight []float64) {
	for _, g := range groups(s.Args) {
		largest := g.largest()
		for rank, k := range g.bySize() {
			a := s.Args[k]
			if a.From == 0 || len(g.args) > 1 && rank >= briefChains {
				continue
			}
			share := 1.0
			if largest > 0 && len(g.args) > 1 {
				share = math.Abs(a.Value) / largest
			}
			weight[a.From-1] = max(weight[a.From-1], w*share*fading)
		}
	}
}

// group are the operands of a step that share a symbol: the terms of a sum, the points of a table.
type group struct {
	all  []plan.TraceArg
	args []int // indices into all
}

// groups splits operands by symbol, in their order.
func groups(args []plan.TraceArg) []group {
	var list []group
	at := map[string]int{}
	for i, a := range args {
		g, ok := at[a.Symbol]
		if !ok {
			g = len(list)
			at[a.Symbol] = g
			list = append(list, group{all: args})
		}
		list[g].args = append(list[g].args, i)
	}
	return list
}

func (g group) largest() float64 {
	v := 0.0
	for _, i := range g.args {
		v = max(v, math.Abs(g.all[i].Value))
	}
	return v
}

// bySize orders a group's operands from the largest down.
func (g group) bySize() []int {
	order := slices.Clone(g.args)
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := math.Abs(g.all[a].Value), math.Abs(g.all[b].Value); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return order
}

// table reports whether the group are the points of one curve of the catalogue.
func (g group) table() bool {
	if len(g.args) < 3 {
		return false
	}
	for _, i := range g.args {
		if _, ok := curve(g.all[i].Input); !ok {
			return false
		}
	}
	return true
}

// height is the number of lines a step takes at most in a brief chain.
func height(s plan.TraceStep) int {
	n := 2
	for _, g := range groups(s.Args) {
		if g.table() {
			n++
			continue
		}
		n += min(len(g.args), briefOperands+1)
	}
	return n
}

func lines(steps []plan.TraceStep) int {
	n := 0
	for _, s := range steps {
		n += height(s)
	}
	return n
}

// inputsOf keeps the inputs of the shown steps.
func inputsOf(t plan.Trace, shown []bool) []plan.TraceInput {
	used := map[string]bool{}
	for i, s := range t.Steps {
		for _, a := range s.Args {
			if shown[i] {
				used[a.Input] = true
			}
		}
	}
	all := !slices.Contains(shown, false)
	var list []plan.TraceInput
	for _, i := range t.Inputs {
		if all || used[i.ID] {
			list = append(list, i)
		}
	}
	return list
}
