package uncertain

import (
	"math"
	"testing"
)

// The tables agree with the exact quantiles: 1e-7 of the range in the body, of the distance
// from the median beyond it.
func TestTablesAgreeWithExactQuantiles(t *testing.T) {
	for name, spec := range family() {
		d := mustNew(t, spec)
		c := new(Tables).Compile(d)
		if s, ok := d.(scaled); ok && c.table == nil && s.shape != (beta{0.05, 0.05}) {
			t.Errorf("%s has no table", name)
		}
		span, middle := d.Quantile(0.999)-d.Quantile(0.001), d.Quantile(0.5)
		var u []float64
		for i := 1; i < 30000; i++ {
			u = append(u, float64(i)/30000)
		}
		for v := 0.4; v > 1e-15; v *= 0.7 {
			u = append(u, v, 1-v)
		}
		u = append(u, 0.5, 0x1p-13, 1-0x1p-13, 0x1p-53, 1-0x1p-53)
		x := make([]float64, len(u))
		c.Sample(x, u)
		worst := 0.0
		for i, p := range u {
			exact := d.Quantile(p)
			worst = max(worst, math.Abs(x[i]-exact)/max(span, math.Abs(exact-middle)))
		}
		if !(worst <= TableError) {
			t.Errorf("%s: off by %.2g of the range", name, worst)
		}
		if c.table != nil {
			t.Logf("%s: %d cells an octave, off by %.2g", name, 1<<c.table.density, worst)
		}
	}
}

// The exact standard normal quantile is that of AS241 in gonum; check it against the published
// table value once more at the level of the compiled block.
func TestNormalTableAgainstPublishedValues(t *testing.T) {
	c := new(Tables).Compile(scaled{wholeGauss(0), 0, 1})
	for _, k := range []struct{ p, z float64 }{
		{0.5, 0}, {0.9, 1.2815515655}, {0.95, 1.6448536270}, {0.975, 1.9599639845}, {0.99, 2.3263478740}, {0.999, 3.0902323062}, {0.01, -2.3263478740},
	} {
		out := []float64{0}
		c.Sample(out, []float64{k.p})
		if math.Abs(out[0]-k.z) > 5e-7 {
			t.Errorf("z(%v) = %v, want %v", k.p, out[0], k.z)
		}
	}
}

func TestSampledValuesNeverFall(t *testing.T) {
	for name, spec := range family() {
		c := new(Tables).Compile(mustNew(t, spec))
		last := math.Inf(-1)
		x := make([]float64, 1)
		for i := 1; i < 1<<17; i++ {
			p := float64(i) / (1 << 17)
			c.Sample(x, []float64{p})
			if x[0] < last-1e-13*math.Abs(last) {
				t.Fatalf("%s: falls from %v to %v at %v", name, last, x[0], p)
			}
			last = x[0]
		}
	}
}

func TestSampleInPlaceAndInAnyBlock(t *testing.T) {
	for name, spec := range family() {
		c := new(Tables).Compile(mustNew(t, spec))
		u := make([]float64, 100)
		for i := range u {
			u[i] = (float64(i) + 0.5) / 100
		}
		whole := make([]float64, 100)
		c.Sample(whole, u)
		one := make([]float64, 1)
		for i, p := range u {
			if c.Sample(one, []float64{p}); one[0] != whole[i] {
				t.Fatalf("%s: alone %v, in a block %v", name, one[0], whole[i])
			}
		}
		c.Sample(u, u)
		for i := range u {
			if u[i] != whole[i] {
				t.Fatalf("%s: in place %v, elsewhere %v", name, u[i], whole[i])
			}
		}
	}
}

func TestSampleDoesNotAllocate(t *testing.T) {
	u, x := make([]float64, 256), make([]float64, 256)
	for i := range u {
		u[i] = (float64(i) + 0.5) / 256
	}
	for name, spec := range family() {
		c := new(Tables).Compile(mustNew(t, spec))
		if n := testing.AllocsPerRun(10, func() { c.Sample(x, u) }); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

func TestTablesAreShared(t *testing.T) {
	var tables Tables
	a := tables.Compile(mustNew(t, Spec{Family: Normal, Values: values{"mean": 1, "sd": 2}}))
	b := tables.Compile(mustNew(t, Spec{Family: Normal, Values: values{"mean": 7, "sd": 3}}))
	if a.table == nil || a.table != b.table {
		t.Error("two normals do not share a table")
	}
}

func BenchmarkSample(b *testing.B) {
	u, x := make([]float64, 256), make([]float64, 256)
	for i := range u {
		u[i] = (math.Mod(float64(i)*0.6180339887498949, 1))*0.999998 + 1e-6
	}
	for _, name := range []string{"uniform", "triangular", "pert", "normal", "lognormal", "beta", "cut normal", "discrete", "empirical"} {
		c := new(Tables).Compile(mustNew(b, family()[name]))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c.Sample(x, u)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/256, "ns/value")
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	for _, name := range []string{"pert", "beta", "normal", "lognormal", "cut normal"} {
		d := mustNew(b, family()[name])
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				new(Tables).Compile(d)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	spec := Spec{Family: PERT, Values: values{"mode": 40}, Quantiles: []Quantile{{0.1, 12}, {0.9, 140}}}
	for b.Loop() {
		mustNew(b, spec)
	}
}
