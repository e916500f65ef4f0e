package terminal

import (
	"cmp"
	"math"
	"slices"

	"radif/model/plan"
)

const (
	briefSteps    = 12   // steps of a brief chain
	briefInputs   = 14   // inputs of one
	briefOperands = 5    // largest operands of a sum that are shown
	briefChains   = 3    // of them, services and the like whose own chain is shown
	briefAlike    = 2    // steps like a shown one that are named
	fading        = 0.97 // of the weight is left at each step away from the number asked for
)

// chain is what of a trace is shown: the steps that matter most, and with each the steps of the same
// formula about other subjects, which are named beside it.
type chain struct {
	shown  []bool
	alike  [][]int
	weight []float64
}

// brief picks the steps of a chain that matter most: from the number asked for downwards, the
// larger operands of a sum before the smaller ones. Of steps that do the same for many services or
// pools the weightiest stands for all.
func brief(t plan.Trace) chain {
	c := chain{make([]bool, len(t.Steps)), make([][]int, len(t.Steps)), make([]float64, len(t.Steps))}
	if len(t.Steps) <= briefSteps {
		for i := range t.Steps {
			c.shown[i] = true
		}
		return c
	}
	c.weight[len(c.weight)-1] = 1
	same := repeated(t.Steps)
	taken := make([]bool, len(t.Steps))
	for range briefSteps {
		next := -1
		for i, w := range c.weight {
			if !taken[i] && w > 0 && (next < 0 || w > c.weight[next]) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		c.shown[next] = true
		for _, i := range same[likeness(t.Steps[next])] {
			taken[i] = true
			if i != next {
				c.alike[next] = append(c.alike[next], i)
			}
		}
		weigh(t.Steps[next], c.weight[next], c.weight)
	}
	return c
}

// like tells steps that do the same from others.
type like struct{ formula, symbol, unit, expr string }

func likeness(s plan.TraceStep) like { return like{s.Formula, s.Symbol, s.Unit, s.Expr} }

// repeated groups the steps that do the same.
func repeated(steps []plan.TraceStep) map[like][]int {
	same := map[like][]int{}
	for i, s := range steps {
		same[likeness(s)] = append(same[likeness(s)], i)
	}
	return same
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

// inputs keeps the inputs of the shown steps, those of the weightiest.
func (c chain) inputs(t plan.Trace) []plan.TraceInput {
	weight := map[string]float64{}
	var ids []string
	for i, s := range t.Steps {
		for _, a := range s.Args {
			if !c.shown[i] || a.Input == "" {
				continue
			}
			if _, known := weight[a.Input]; !known {
				ids = append(ids, a.Input)
			}
			weight[a.Input] = max(weight[a.Input], c.weight[i])
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(weight[b], weight[a]) })
	ids = ids[:min(len(ids), briefInputs)]
	var list []plan.TraceInput
	for _, i := range t.Inputs {
		if slices.Contains(ids, i.ID) || len(t.Steps) == 0 {
			list = append(list, i)
		}
	}
	return list
}
