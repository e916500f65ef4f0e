package montecarlo

import (
	"math/big"
	"testing"
)

// TestRankByIntegers compares the rank with integer arithmetic for percentiles of whole permille.
func TestRankByIntegers(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 10, 99, 100, 101, 1000, 9999, 10000, 1000000, 123457} {
		for permille := 1; permille <= 1000; permille++ {
			want := max((permille*n+999)/1000, 1)
			if got := Rank(float64(permille)/1000, n); got != want {
				t.Fatalf("Rank(%v, %d) = %d, want %d", float64(permille)/1000, n, got, want)
			}
		}
	}
}

// TestIntervalCovers: the ranks enclose at least the confidence that is asked for and would not
// with one rank less on either side, by exact rational arithmetic.
func TestIntervalCovers(t *testing.T) {
	for _, c := range []struct {
		n    int
		p    *big.Rat
		conf float64
	}{{10, big.NewRat(1, 2), 0.95}, {100, big.NewRat(9, 10), 0.95}, {600, big.NewRat(9, 10), 0.95}, {500, big.NewRat(99, 100), 0.9}, {20, big.NewRat(9, 10), 0.95}} {
		p, _ := c.p.Float64()
		l, u, lowOpen, highOpen := Interval(p, c.n, c.conf)
		tail := new(big.Rat).SetFloat64((1 - c.conf) / 2)
		if below := cdf(c.n, c.p, l-1); !lowOpen && below.Cmp(tail) > 0 || cdf(c.n, c.p, l).Cmp(tail) <= 0 {
			t.Errorf("n %d, P%g: lower rank %d", c.n, 100*p, l)
		}
		above := func(k int) *big.Rat { return new(big.Rat).Sub(big.NewRat(1, 1), cdf(c.n, c.p, k-1)) }
		if !highOpen && above(u).Cmp(tail) > 0 || highOpen && u != c.n || !highOpen && above(u-1).Cmp(tail) <= 0 {
			t.Errorf("n %d, P%g: upper rank %d, open %v", c.n, 100*p, u, highOpen)
		}
	}
}

// cdf is P(X <= k) of the binomial distribution, exactly.
func cdf(n int, p *big.Rat, k int) *big.Rat {
	sum, q := new(big.Rat), new(big.Rat).Sub(big.NewRat(1, 1), p)
	power := func(x *big.Rat, n int) *big.Rat {
		e := big.NewInt(int64(n))
		return new(big.Rat).SetFrac(new(big.Int).Exp(x.Num(), e, nil), new(big.Int).Exp(x.Denom(), e, nil))
	}
	for i := 0; i <= k && i <= n; i++ {
		term := new(big.Rat).SetInt(new(big.Int).Binomial(int64(n), int64(i)))
		sum.Add(sum, term.Mul(term, new(big.Rat).Mul(power(p, i), power(q, n-i))))
	}
	return sum
}
