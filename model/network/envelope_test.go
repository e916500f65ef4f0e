package network

import (
	"math"
	"math/rand/v2"
	"testing"

	"radif/model/series"
)

// bell is a shape around an hour of the day, with another level on Friday and Saturday.
func bell(centre, width, weekend float64) series.Shape {
	var s series.Shape
	sum := 0.0
	for h := range s {
		x := (float64(h%24) - centre) / width
		s[h] = 0.2 + math.Exp(-x*x)
		if h/24 >= 5 {
			s[h] *= weekend
		}
		sum += s[h]
	}
	for h := range s {
		s[h] *= series.HoursPerWeek / sum
	}
	return s
}

func manyShapes() []series.Shape {
	return []series.Shape{bell(11, 4, 0.4), bell(20, 5, 1.2), bell(2, 3, 1), bell(13, 6, 0.6), series.Flat(), bell(9, 2, 0.1)}
}

func dot(a, b []float64) (sum float64) {
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

// TestEnvelopeCoversAllWindows compares the rows kept with all windows, for random weights of very
// different sizes: never less, and no more than the level of nearness allows.
func TestEnvelopeCoversAllWindows(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for _, n := range []int{1, 2, 3, 5} {
		for _, c := range []Cycle{{RPO: 900}, {RPO: 3600, Outage: 1800}, {RPO: 14400}, {RPO: 86400, Interval: 43200}, {RPO: 5400, Interval: 2700}} {
			points := c.ratios(manyShapes()[:n])
			e := newEnvelope(points)
			exact := 2 * sameValue
			if n > 2 {
				exact = 1.01e-2
			}
			if len(e.rows) > fewRows {
				t.Errorf("%d profiles, %v: %d of %d windows kept", n, c, len(e.rows), len(points))
			}
			for range 50 {
				weights := make([]float64, n)
				for k := range weights {
					weights[k] = math.Exp(3 * r.NormFloat64())
				}
				best, kept := 0.0, 0.0
				for _, p := range points {
					best = max(best, dot(p, weights))
				}
				for _, p := range e.rows {
					kept = max(kept, dot(p, weights))
				}
				if kept < best*(1-2*sameValue) || kept > best*(1+exact) {
					t.Fatalf("%d profiles, %v: %v of %v", n, c, kept, best)
				}
			}
		}
	}
}

// TestEnvelopeKeepsNoRowInVain asks that each hour kept be the busiest for some weights: for two
// profiles they can be walked through.
func TestEnvelopeKeepsNoRowInVain(t *testing.T) {
	e := newHours(manyShapes()[:2])
	used := map[int]bool{}
	for step := 0; step <= 100000; step++ {
		x := float64(step) / 100000
		best := 0
		for i, r := range e.rows {
			if dot(r, []float64{x, 1 - x}) > dot(e.rows[best], []float64{x, 1 - x}) {
				best = i
			}
		}
		used[best] = true
	}
	if len(used) != len(e.rows) {
		t.Errorf("%d of %d rows are ever the largest", len(used), len(e.rows))
	}
}

func TestEnvelopeMaxAgreesWithPeak(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for n := 1; n <= 11; n++ {
		shapes := append(manyShapes(), bell(1, 2, 1), bell(5, 3, 2), bell(8, 4, 1), bell(16, 2, 0.3), bell(22, 6, 1))[:n]
		b := series.NewBuilder()
		var weights []series.Col
		for range n {
			weights = append(weights, b.Scratch())
		}
		mine, theirs, scratch := b.Scratch(), b.Scratch(), b.Scratch()
		f := b.Layout().NewFrame(100)
		for _, w := range weights {
			for i := range f.Col(w) {
				f.Col(w)[i] = r.ExpFloat64()
			}
		}
		newHours(shapes).max(f, mine, weights)
		series.NewPeak(shapes).Max(f, theirs, scratch, weights)
		for i, v := range f.Col(mine) {
			if math.Abs(v-f.Col(theirs)[i]) > 2e-9*v {
				t.Errorf("%d profiles: %v, by all hours %v", n, v, f.Col(theirs)[i])
			}
		}
	}
}

// TestExceedIsTheOptimum solves each small linear program a second time by trying all corners:
// for three weights, the points where three of the limits or axes meet.
func TestExceedIsTheOptimum(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for range 300 {
		s := &supporting{}
		for range 4 + r.IntN(5) {
			s.rows = append(s.rows, []float64{0.1 + r.Float64(), 0.1 + r.Float64(), 0.1 + r.Float64()})
		}
		p := []float64{r.Float64(), r.Float64(), r.Float64()}
		weights := make([]float64, 3)
		got := s.exceed(p, weights)
		if want := bestCorner(s.rows, p); math.Abs(got-want) > 1e-9*want || math.Abs(dot(p, weights)-want) > 1e-9*want {
			t.Fatalf("rows %v, %v: %v at %v, want %v", s.rows, p, got, weights, want)
		}
	}
}

func bestCorner(rows [][]float64, p []float64) (best float64) {
	planes := [][]float64{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}}
	for _, row := range rows {
		planes = append(planes, []float64{row[0], row[1], row[2], 1})
	}
	det := func(a, b, c []float64, x, y, z int) float64 {
		return a[x]*(b[y]*c[z]-b[z]*c[y]) - a[y]*(b[x]*c[z]-b[z]*c[x]) + a[z]*(b[x]*c[y]-b[y]*c[x])
	}
	for i, a := range planes {
		for j, b := range planes[:i] {
			for _, c := range planes[:j] {
				d := det(a, b, c, 0, 1, 2)
				if math.Abs(d) < 1e-12 {
					continue
				}
				w := []float64{det(a, b, c, 3, 1, 2) / d, det(a, b, c, 0, 3, 2) / d, det(a, b, c, 0, 1, 3) / d}
				inside := w[0] > -1e-9 && w[1] > -1e-9 && w[2] > -1e-9
				for _, row := range rows {
					inside = inside && dot(row, w) < 1+1e-9
				}
				if inside {
					best = max(best, dot(p, w))
				}
			}
		}
	}
	return best
}

func TestSupportOfNothing(t *testing.T) {
	if a, _ := support(nil); a != nil {
		t.Error("nothing has no support")
	}
	if rows, _ := support([][]float64{{0, 0}, {0, 0}}); len(rows) > 1 {
		t.Errorf("zeros: %v", rows)
	}
}

// BenchmarkEnvelope prints what preparing the windows of one recovery class costs.
func BenchmarkEnvelope(b *testing.B) {
	points := Cycle{RPO: 3600}.ratios(manyShapes()[:4])
	rows := 0
	for b.Loop() {
		rows = len(newEnvelope(points).rows)
	}
	b.ReportMetric(float64(rows), "rows")
}
