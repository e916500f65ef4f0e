package queue

import (
	"math"
	"testing"
)

// TestWalkByHand: with a = 1 Erlang 1/B(c) is 1+1 = 2, 1+2·2 = 5, 1+3·5 = 16, 1+4·16 = 65 for 1 to 4
// servers, so that C(2) = 2/(1+5) = 1/3, C(3) = 3/(1+2·16) = 1/11 and C(4) = 4/(1+3·65) = 1/49. The
// search is led to the edge of each of them from above and from below.
func TestWalkByHand(t *testing.T) {
	for _, k := range []struct {
		start int
		e     float64
		want  int
	}{
		{5, .3334, 2}, {5, .3333, 3}, {2, .0905, 4}, {2, .0910, 3}, {3, .0203, 5}, {3, .0205, 4}, {9, .0203, 5}, {9, .0205, 4},
	} {
		if got := ServersFrom(k.start, 1, 0, k.e); got != k.want {
			t.Errorf("from %d, e = %v: %d servers, want %d", k.start, k.e, got, k.want)
		}
	}
}

// TestOverload: an overload is one from the first request too many on.
func TestOverload(t *testing.T) {
	if s := MG1(1, 1.05, 2); !math.IsInf(s.Wq, 1) || s.Utilisation != 1 || s.Wait != 1 {
		t.Errorf("M/G/1 at 1.05 Erlang is not unbounded: %+v", s)
	}
	if s := MMc(1.05, 1, 1); !math.IsInf(s.Q, 1) || s.Utilisation != 1 || s.Wait != 1 {
		t.Errorf("M/M/1 at 1.05 Erlang is not unbounded: %+v", s)
	}
}
