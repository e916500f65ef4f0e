package queue

import (
	"math"
	"math/rand/v2"
	"testing"
)

// checkLeast fails unless c suffices and c-1 does not.
func checkLeast(t *testing.T, c int, a, tau, e float64) {
	t.Helper()
	if p := WaitTail(c, a, tau); p > e*(1+1e-12) {
		t.Fatalf("a %v, τ %v, e %v: %d servers give P %v", a, tau, e, c, p)
	}
	if p := WaitTail(c-1, a, tau); p <= e*(1-1e-12) {
		t.Fatalf("a %v, τ %v, e %v: %d servers, but one less gives P %v", a, tau, e, c, p)
	}
}

func TestServersIsTheLeast(t *testing.T) {
	levels := []struct{ tau, e float64 }{
		{0, .2}, {0, 1e-9}, {.01, .05}, {.5, .05}, {2.5, .05}, {100, .01}, {1, .999}, {1e-4, 1e-4},
	}
	r := rand.New(rand.NewPCG(5, 6))
	loads := []float64{1e-6, .1, .5, 1, 2, 5, 63, 64, 99.5, 1e2, 1e3, 1e4, 1e5, 1e6 - 3000}
	for range 300 {
		loads = append(loads, math.Pow(10, -2+8*r.Float64()))
	}
	for _, a := range loads {
		for _, k := range levels {
			checkLeast(t, Servers(a, k.tau, k.e), a, k.tau, k.e)
		}
	}
}

// TestServersByHand: M/M/c with a = 2: C(3,2) = 4/9, C(4,2) = 4/23 = .1739; with τ = 1 the tail
// at three servers is 4/9·e^-1 = .1635, at four 4/23·e^-2 = .02354.
func TestServersByHand(t *testing.T) {
	for _, k := range []struct {
		a, tau, e float64
		want      int
	}{
		{2, 0, .45, 3}, {2, 0, .44, 4}, {2, 0, .17, 5}, {2, 1, .17, 3}, {2, 1, .16, 4}, {2, 1, .0236, 4},
		{2, 1, .0235, 5}, {.5, 0, .5, 1}, {.5, 0, .49, 2}, {0, 1, .05, 0}, {-3, 1, .05, 0},
		{2, 5, 1, 3}, {7.5, 0, 2, 8}, {math.NaN(), 1, .05, 0},
	} {
		if got := Servers(k.a, k.tau, k.e); got != k.want {
			t.Errorf("Servers(%v, %v, %v) = %d, want %d", k.a, k.tau, k.e, got, k.want)
		}
	}
}

// TestServersFromAnywhere: the start changes the time only.
func TestServersFromAnywhere(t *testing.T) {
	for _, a := range []float64{3, 80, 900.5, 20000} {
		want := Servers(a, .3, .02)
		for _, start := range []int{0, int(a), int(a) + 1, want - 1, want, want + 50, 3 * want, 500 * want} {
			if got := ServersFrom(start, a, .3, .02); got != want {
				t.Errorf("a %v from %d: %d, want %d", a, start, got, want)
			}
		}
	}
}

func TestCarriesAgreesWithTheTail(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	yes := 0
	for range 20000 {
		a := math.Pow(10, -1+4*r.Float64())
		c := int(a + r.Float64()*6*math.Sqrt(a))
		tau, e := r.Float64()*.5/math.Sqrt(a), math.Pow(10, -4*r.Float64()-.01)
		want := WaitTail(c, a, tau) <= e
		if got := Carries(c, a, tau, -math.Log(e)); got != want && math.Abs(WaitTail(c, a, tau)/e-1) > 1e-12 {
			t.Fatalf("Carries(%d, %v, %v, %v) = %v", c, a, tau, e, got)
		}
		if want {
			yes++
		}
	}
	if yes < 4000 || yes > 16000 {
		t.Fatalf("%d of 20000 carried: the test no longer tries both sides", yes)
	}
}

func TestTableIsTheInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for _, k := range []struct{ tau, e float64 }{{0, .2}, {.5, .05}, {2.5, .05}, {1e-3, 1e-6}} {
		table := NewTable(20000, k.tau, k.e)
		for c := 1; c <= 20000; c += 1 + c/40 {
			a := table.Load(c)
			if WaitTail(c, a*(1-1e-12), k.tau) > k.e || WaitTail(c, a*(1+1e-12), k.tau) <= k.e {
				t.Fatalf("τ %v, e %v: largest load of %d servers is not %v", k.tau, k.e, c, a)
			}
		}
		for range 20000 {
			a := math.Pow(10, -2+6.3*r.Float64())
			if got, want := table.Servers(a), Servers(a, k.tau, k.e); got != want {
				t.Fatalf("τ %v, e %v, a %v: table %d, want %d", k.tau, k.e, a, got, want)
			}
		}
	}
	if got := NewTable(5, 0, .5).Servers(0); got != 0 {
		t.Errorf("no load needs %d servers", got)
	}
	if got := NewTable(5, 0, 1).Servers(4); got != 5 {
		t.Errorf("a steady queue at 4 Erlang takes %d servers, want 5", got)
	}
}

func TestNoAllocations(t *testing.T) {
	table := NewTable(2000, .5, .05)
	sum := 0
	if n := testing.AllocsPerRun(10, func() {
		sum += Servers(1234.5, .5, .05) + table.Servers(777) + ServersFrom(90, 80, 0, .1)
	}); n != 0 || sum == 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkServers(b *testing.B) {
	for _, k := range []struct {
		name string
		a    float64
	}{{"1e2", 1e2}, {"1e4", 1e4}, {"1e6", 1e6 - 3000}} {
		b.Run(k.name, func(b *testing.B) {
			for i := range b.N {
				Servers(k.a+float64(i&255), .01, .05)
			}
		})
	}
}

func BenchmarkErlangC(b *testing.B) {
	for _, c := range []int{100, 10000, 1000000} {
		a := float64(c) - 2*math.Sqrt(float64(c))
		b.Run(map[int]string{100: "1e2", 10000: "1e4", 1000000: "1e6"}[c], func(b *testing.B) {
			for range b.N {
				ErlangC(c, a)
			}
		})
	}
}

func BenchmarkTable(b *testing.B) {
	table := NewTable(100000, .01, .05)
	b.Run("lookup", func(b *testing.B) {
		sum, a := 0, 0.
		for range b.N {
			a += 61803.39887
			if a > 99000 {
				a -= 99000
			}
			sum += table.Servers(a)
		}
		if sum < 0 {
			b.Fatal("negative")
		}
	})
	b.Run("build1e5", func(b *testing.B) {
		for range b.N {
			NewTable(100000, .01, .05)
		}
	})
}
