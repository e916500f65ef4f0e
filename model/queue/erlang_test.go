package queue

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// bigInverseB steps the textbook recurrence 1/B(k) = 1 + (k/a)/B(k-1) with 160 bits.
func bigInverseB(c int, a float64) *big.Float {
	const bits = 160
	y := big.NewFloat(1).SetPrec(bits)
	one := big.NewFloat(1).SetPrec(bits)
	load := new(big.Float).SetPrec(bits).SetFloat64(a)
	k := new(big.Float).SetPrec(bits)
	for n := 1; n <= c; n++ {
		y.Mul(y, k.SetInt64(int64(n)))
		y.Quo(y, load)
		y.Add(y, one)
	}
	return y
}

// bigC is Erlang C from it, rounded once.
func bigC(c int, a float64) float64 {
	n := new(big.Float).SetPrec(160).SetInt64(int64(c))
	load := new(big.Float).SetPrec(160).SetFloat64(a)
	spare := new(big.Float).SetPrec(160).Sub(n, load)
	spare.Mul(spare, bigInverseB(c, a))
	v, _ := n.Quo(n, spare.Add(spare, load)).Float64()
	return v
}

func TestErlangAgainstHighPrecision(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	cases := map[int][]float64{
		1: {1e-9, .3, .999}, 2: {.1, 1.99}, 64: {.001, 20, 60, 63.9}, 65: {.01, 20, 60, 64.9, 65},
		1000: {1, 500, 900, 990, 999.99}, 10000: {7000, 9700, 9990}, 1000000: {997000, 999500},
	}
	for range 60 {
		c := 1 + r.IntN(2000)
		cases[c] = append(cases[c], float64(c)*r.Float64())
	}
	if testing.Short() {
		delete(cases, 1000000)
	}
	for c, loads := range cases {
		for _, a := range loads {
			want := bigC(c, a)
			if a >= float64(c) {
				want = 1
			}
			// The exponent of a small probability carries its own rounding: some |ln C|·2^-52.
			tolerance := 4e-15 + math.Abs(math.Log(want))*1e-15
			if got := ErlangC(c, a); want > 1e-290 && !near(got, want, tolerance) {
				t.Errorf("C(%d, %v) = %.17g, want %.17g (off %.2g)", c, a, got, want, got/want-1)
			}
		}
	}
}

func TestErlangBOverloaded(t *testing.T) {
	for _, k := range []struct {
		c int
		a float64
	}{{100, 100}, {100, 150}, {5000, 5000}, {5000, 9000}, {70, 1e6}} {
		y, _ := bigInverseB(k.c, k.a).Float64()
		if got := ErlangB(k.c, k.a); !near(got, 1/y, 4e-15) {
			t.Errorf("B(%d, %v) = %.17g, want %.17g", k.c, k.a, got, 1/y)
		}
	}
}

func TestErlangEdges(t *testing.T) {
	for _, k := range []struct {
		what      string
		got, want float64
	}{
		{"B without load", ErlangB(5, 0), 0},
		{"B without servers", ErlangB(0, 3), 1},
		{"C without load", ErlangC(5, 0), 0},
		{"C without servers", ErlangC(0, 1), 1},
		{"C at full load", ErlangC(5, 5), 1},
		{"C far below", ErlangC(1000000, 1), 0},
		{"B of NaN", ErlangB(5, math.NaN()), 0},
		{"tail without load", WaitTail(5, 0, 2), 0},
		{"tail overloaded", WaitTail(5, 7, 2), 1},
		{"tau without service", Tau(1, 0, 1), math.Inf(1)},
	} {
		if k.got != k.want {
			t.Errorf("%s: %v, want %v", k.what, k.got, k.want)
		}
	}
}

// TestErlangMonotone: more load waits more, more servers wait less.
func TestErlangMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		c := 1 + r.IntN(3000)
		a := float64(c) * r.Float64()
		p := ErlangC(c, a)
		if more := ErlangC(c, a*1.001); more < p || ErlangC(c+1, a) > p || p < 0 || p > 1 {
			t.Fatalf("C(%d, %v) = %v, with more load %v", c, a, p, more)
		}
	}
}
