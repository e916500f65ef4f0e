package montecarlo

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestExactSumDoesNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	values := make([]float64, 1000)
	for i := range values {
		values[i] = (r.Float64() - 0.3) * math.Pow(10, float64(r.IntN(20)-8))
	}
	var forward, backward, half, rest ExactSum
	for i, v := range values {
		forward.Add(v)
		backward.Add(values[len(values)-1-i])
		if i%3 == 0 {
			half.Add(v)
		} else {
			rest.Add(v)
		}
	}
	half.Merge(rest)
	if forward != backward || forward != half {
		t.Fatalf("sums differ: %v %v %v", forward, backward, half)
	}
}

func TestExactSumValues(t *testing.T) {
	cases := []struct {
		add  []float64
		want float64
	}{
		{nil, 0},
		{[]float64{1, 2, 3}, 6},
		{[]float64{1e20, 1, -1e20}, 1}, // float64 alone gives 0
		{[]float64{-5, 2}, -3},
		{[]float64{math.Ldexp(1, -80)}, math.Ldexp(1, -80)},
		{[]float64{math.Ldexp(1, -90)}, 0}, // below the lowest bit
		{[]float64{math.Ldexp(1, 99), math.Ldexp(1, 99)}, math.Ldexp(1, 100)},
	}
	for _, c := range cases {
		var s ExactSum
		for _, v := range c.add {
			s.Add(v)
		}
		if got := s.Value(); math.Abs(got-c.want) > 1e-16*math.Abs(c.want)+3e-17 {
			t.Errorf("sum of %v = %v, want %v", c.add, got, c.want)
		}
	}
	var s ExactSum
	s.Add(math.NaN())
	s.Add(math.Inf(1))
	s.Add(1e40)
	if s.Bad != 3 {
		t.Errorf("%d bad values counted, want 3", s.Bad)
	}
}
