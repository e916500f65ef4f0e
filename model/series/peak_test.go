package series

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// Two loads of 10 each, one at hour 5 and one at hour 20 of a day: together they peak at 10 x
// 24, not at 20 x 24 (worked by hand).
func TestPeakIsCoincident(t *testing.T) {
	var early, late Shape
	for day := range 7 {
		early[day*24+5], late[day*24+20] = 24, 24
	}
	p := NewPeak([]Shape{early, late})
	if got := p.Hours(); !slices.Equal(got, []int{5, 20}) {
		t.Errorf("hours %v can be the busiest, want 5 and 20", got)
	}
	b := NewBuilder()
	out, scratch, a, c := b.Scratch(), b.Scratch(), b.Scratch(), b.Scratch()
	f := b.Layout().NewFrame(2)
	copy(f.Col(a), []float64{10, 3})
	copy(f.Col(c), []float64{10, 4})
	p.Max(f, out, scratch, []Col{a, c})
	if got := f.Col(out); got[0] != 240 || got[1] != 96 {
		t.Errorf("peaks %v, want 240 and 96", got)
	}
}

// Against the maximum over all 168 hours, for random shapes and weights.
func TestPeakLeavesOutOnlyDominatedHours(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for trial := range 50 {
		shapes := make([]Shape, 1+r.IntN(5))
		for k := range shapes {
			for h := range shapes[k] {
				shapes[k][h] = math.Floor(r.Float64()*4) / 2 // many ties
			}
		}
		b := NewBuilder()
		out, scratch := b.Scratch(), b.Scratch()
		weights := make([]Col, len(shapes))
		for k := range weights {
			weights[k] = b.Scratch()
		}
		f := b.Layout().NewFrame(1)
		want := 0.0
		for k, w := range weights {
			f.Col(w)[0] = r.Float64() * float64(k)
		}
		for h := range HoursPerWeek {
			sum := 0.0
			for k, w := range weights {
				sum += shapes[k][h] * f.Col(w)[0]
			}
			want = max(want, sum)
		}
		NewPeak(shapes).Max(f, out, scratch, weights)
		if got := f.Col(out)[0]; math.Abs(got-want) > 1e-12 {
			t.Fatalf("case %d: %v, want %v", trial, got, want)
		}
	}
}

// TestFlatHasTheMeanOfOne: a shape is relative to the mean hour.
func TestFlatHasTheMeanOfOne(t *testing.T) {
	for h, w := range Flat() {
		if w != 1 {
			t.Fatalf("hour %d has %v mean hours", h, w)
		}
	}
}

func TestPeakDoesNotAllocate(t *testing.T) {
	b := NewBuilder()
	out, scratch := b.Scratch(), b.Scratch()
	p := NewPeak([]Shape{Flat()})
	f := b.Layout().NewFrame(256)
	weights := []Col{One}
	if n := testing.AllocsPerRun(10, func() { p.Max(f, out, scratch, weights) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
