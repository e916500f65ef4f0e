package queue

import (
	"math"
	"testing"
)

// near reports whether got agrees with want to the digits that want was printed with.
func near(got, want, tolerance float64) bool {
	return math.Abs(got-want) <= tolerance*math.Abs(want)
}

// TestPublishedStations checks values printed in the tests and the manual of the package
// octave-queueing 1.2.7, and values computed with it (more digits).
func TestPublishedStations(t *testing.T) {
	m2, m4, m3 := MMc(9, 5, 2), MMc(9, 5, 4), MMc(40, 30, 3)
	m12, m26 := MMc(1000, 100, 12), MMc(20, 1, 26)
	m1 := MMc(0.9, 1, 1)
	full, p0 := MMcK(50, 10, 4, 6), MMcK(40, 30, 3, 7)
	g, d := MG1(0.8, 1, 2), MD1(0.8, 1)
	for _, k := range []struct {
		what            string
		got, want, tole float64
	}{
		{"M/M/2 R", m2.R, 1.0526315789, 1e-10},
		{"M/M/2 R published", m2.R, 1.053, 5e-4},
		{"M/M/2 Lq", m2.Lq, 7.674, 5e-5},
		{"M/M/2 wait", m2.Wait, 0.8526315789, 1e-10},
		{"M/M/2 Wq", m2.Wq, 0.8526315789, 1e-10},
		{"M/M/4 R", m4.R, 0.2116848770, 1e-9},
		{"M/M/4 R published", m4.R, 0.212, 2e-3},
		{"M/M/4 Lq", m4.Lq, 0.105, 2e-3},
		{"M/M/4 wait", m4.Wait, 0.1285336468, 1e-9},
		{"M/M/4 Wq", m4.Wq, 0.01168487698, 1e-9},
		{"M/M/3 wait", m3.Wait, 0.1807909605, 1e-9},
		{"M/M/3 Wq", m3.Wq, 0.003615819209, 1e-9},
		{"M/M/3 R", m3.R, 0.0369491525, 1e-8},
		{"M/M/12 wait", m12.Wait, 0.4493882243, 1e-9},
		{"M/M/12 Wq", m12.Wq, 2.246941121e-3, 1e-9},
		{"M/M/26 wait", m26.Wait, 0.1433999284, 1e-9},
		{"M/M/1 R", m1.R, 10, 1e-12},
		{"M/M/1 Q", m1.Q, 9, 1e-12},
		{"M/M/4/6 full", full.Full, 0.293543, 2e-6},
		{"M/M/4/6 R", full.R, 0.12326880, 1e-7},
		{"M/M/3/7 p0", p0.Empty, 0.255037, 2e-6},
		{"M/M/3/7 R", p0.R, 0.036517, 2e-5},
		{"M/G/1 R", g.R, 5, 1e-12},
		{"M/G/1 Q", g.Q, 4, 1e-12},
		{"M/D/1 R", d.R, 3, 1e-12},
		{"M/D/1 Q", d.Q, 2.4, 1e-12},
	} {
		if !near(k.got, k.want, k.tole) {
			t.Errorf("%s: %.12g, published %.12g", k.what, k.got, k.want)
		}
	}
}

// TestPublishedErlang: Erlang B and C computed with octave-queueing 1.2.7.
func TestPublishedErlang(t *testing.T) {
	for _, k := range []struct {
		a    float64
		c    int
		b, w float64
	}{
		{2, 3, .2105263158, .4444444444},
		{10, 12, .1197391884, .4493882243},
		{10, 15, .03649694547, .102042367},
		{20, 24, .066096717, .2980722998},
		{20, 30, .00845749834, .0249504581},
		{100, 120, .005690054607, .03319589535},
		{100, 150, 6.511168498e-7, 1.953348006e-6},
	} {
		if b := ErlangB(k.c, k.a); !near(b, k.b, 1e-9) {
			t.Errorf("B(%d, %v) = %.12g, published %.12g", k.c, k.a, b, k.b)
		}
		if w := ErlangC(k.c, k.a); !near(w, k.w, 1e-9) {
			t.Errorf("C(%d, %v) = %.12g, published %.12g", k.c, k.a, w, k.w)
		}
	}
}

// TestStationsWithoutLoad: nothing arrives, nobody waits, and nothing is NaN.
func TestStationsWithoutLoad(t *testing.T) {
	for name, s := range map[string]Station{
		"M/M/c": MMc(0, 5, 3), "M/M/c/K": MMcK(0, 5, 3, 9), "M/G/1": MG1(0, .2, 1), "M/D/1": MD1(0, .2),
	} {
		if s.Wait != 0 || s.Wq != 0 || s.Q != 0 || s.R != 0.2 || s.Empty != 1 {
			t.Errorf("%s without load: %+v", name, s)
		}
	}
	if s := MMc(10, 5, 2); !math.IsInf(s.Wq, 1) || s.Wait != 1 {
		t.Errorf("M/M/2 at full load is not unbounded: %+v", s)
	}
	if s := MG1(2, .5, 1); !math.IsInf(s.R, 1) {
		t.Errorf("M/G/1 at full load is not unbounded: %+v", s)
	}
}

// TestStationsAgree: one server is both M/M/1 and M/G/1 with E[S²] = 2S²; M/M/c/K with a large K
// is M/M/c; P(nobody) of M/M/2 is (1-ρ)/(1+ρ).
func TestStationsAgree(t *testing.T) {
	a, b := MMc(.7, 1, 1), MG1(.7, 1, 2)
	if !near(a.R, b.R, 1e-13) || !near(a.Wait, b.Wait, 1e-13) || !near(a.Empty, b.Empty, 1e-13) {
		t.Errorf("M/M/1 %+v, M/G/1 %+v", a, b)
	}
	c, d := MMc(7, 1, 9), MMcK(7, 1, 9, 400)
	if !near(c.R, d.R, 1e-10) || !near(c.Wait, d.Wait, 1e-10) || !near(c.Empty, d.Empty, 1e-10) {
		t.Errorf("M/M/9 %+v, M/M/9/400 %+v", c, d)
	}
	if e := MMc(1, 1, 2).Empty; !near(e, 1./3, 1e-13) {
		t.Errorf("P(nobody) of M/M/2 at a = 1: %v, want 1/3", e)
	}
}
