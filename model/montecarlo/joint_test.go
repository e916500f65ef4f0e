package montecarlo

import (
	"context"
	"slices"
	"testing"

	"radif/model/series"
	"radif/model/uncertain"
)

// TestJointByHand (U8): of ten Latin hypercube trials of u one lies in each tenth of 0..1. In the
// first phase u may reach 0.7, 1 - u may reach 0.8 and u, once more, 0.9: three trials miss the
// first limit, two the second, one the third, which misses the first too. Five miss nothing; two
// miss the first alone and two the second. In the second phase the first limit is 0.5 and the
// others are never reached: five trials miss it, all alone. In the third nothing is missed.
func TestJointByHand(t *testing.T) {
	b := series.NewBuilder()
	u := b.Input(series.Param{ID: "u"}, "1")
	rest := b.Scratch()
	sampler, err := NewSampler(Plan{Seed: 3, Trials: 10, Latin: true,
		Inputs: []uncertain.Input{{ID: "u", Spec: uncertain.Spec{Family: uncertain.Uniform, Values: numbers{"min": 0, "max": 1}}}}})
	if err != nil {
		t.Fatal(err)
	}
	model := Model{Layout: b.Layout(), Months: 6, Prepare: func(f *series.Frame) {
		for i, x := range f.Col(u) {
			f.Col(rest)[i] = 1 - x
		}
	}, Month: func(*series.Frame, int) {}}
	phases := []Span{{0, 2}, {2, 4}, {4, 6}}
	kept, err := Run(context.Background(), Spec{Model: model, Sampler: sampler, Trials: 10, Phases: phases, Peaks: []series.Col{u, rest}, Exact: true})
	if err != nil {
		t.Fatal(err)
	}
	first, second, third := []float64{0.7, 0.5, 1}, []float64{0.8, 1, 1}, []float64{0.9, 1, 1}
	for name, checks := range map[string][]Check{
		"computed": {{Col: u, Limits: first}, {Col: rest, Limits: second}, {Col: u, Limits: third}},
		"known":    {{Known: kept.Peaks[0], Limits: first}, {Known: kept.Peaks[1], Limits: second}, {Known: kept.Peaks[0], Limits: third}},
		"mixed":    {{Known: kept.Peaks[0], Limits: first}, {Col: rest, Limits: second}, {Known: kept.Peaks[0], Limits: third}},
	} {
		s, err := Run(context.Background(), Spec{Model: model, Sampler: sampler, Trials: 10, Workers: 2, Phases: phases, Checks: checks})
		if err != nil {
			t.Fatal(err)
		}
		wantJoint(t, name, s)
	}
}

func wantJoint(t *testing.T, name string, s *Summary) {
	for p, want := range []struct {
		met         int
		short, once []int
	}{{5, []int{3, 2, 1}, []int{2, 2, 0}}, {5, []int{5, 0, 0}, []int{5, 0, 0}}, {10, []int{0, 0, 0}, []int{0, 0, 0}}} {
		j := &s.Joint[p]
		if j.Met != want.met || !slices.Equal(j.Short, want.short) || !slices.Equal(j.ShortOne, want.once) {
			t.Errorf("%s, phase %d: %d met, short %v, alone %v; by hand %v", name, p, j.Met, j.Short, j.ShortOne, want)
		}
	}
}
