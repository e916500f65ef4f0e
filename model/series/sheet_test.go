package series

import "testing"

func TestSheetCallsEachFunctionWithTheOperandsItsTraceNames(t *testing.T) {
	b := NewBuilder()
	var in [6]Arg
	for i := range in {
		in[i] = Operand(string(rune('a'+i)), b.Const(float64(i+2), Step{}))
	}
	s := NewSheet(b, "site")
	l := Line{Formula: "F0", Unit: "1"}
	digits := func(v ...float64) float64 {
		n := 0.0
		for _, x := range v {
			n = 10*n + x
		}
		return n
	}
	want := map[Col]float64{
		s.One(l, func(a float64) float64 { return digits(a) }, in[0]):                                                                  2,
		s.Two(l, func(a, b float64) float64 { return digits(a, b) }, in[0], in[1]):                                                     23,
		s.Three(l, func(a, b, c float64) float64 { return digits(a, b, c) }, in[0], in[1], in[2]):                                      234,
		s.Four(l, func(a, b, c, d float64) float64 { return digits(a, b, c, d) }, in[0], in[1], in[2], in[3]):                          2345,
		s.Five(l, func(a, b, c, d, e float64) float64 { return digits(a, b, c, d, e) }, in[0], in[1], in[2], in[3], in[4]):             23456,
		s.Six(l, func(a, b, c, d, e, g float64) float64 { return digits(a, b, c, d, e, g) }, in[0], in[1], in[2], in[3], in[4], in[5]): 234567,
		s.Fill(l, func(f *Frame, out []float64) { copy(out, f.Col(in[5].Col)) }, in[5]):                                                7,
	}
	f := b.Layout().NewFrame(3)
	if n := testing.AllocsPerRun(10, func() { s.Run(f) }); n != 0 {
		t.Errorf("Run allocates %v times", n)
	}
	for c, v := range want {
		for i, got := range f.Col(c) {
			if got != v {
				t.Errorf("column %d lane %d = %v, want %v", c, i, got, v)
			}
		}
	}
	steps := b.Layout().Steps
	if last := steps[len(steps)-2]; len(last.Args) != 6 || last.Args[5] != in[5] || last.Subject != "site" {
		t.Errorf("step of six operands reads %v", last)
	}
}

// TestSheetComputesOnceWhatIsTheSame: a column that rests on equal lanes alone is computed once,
// and lane by lane again when its operands are no longer equal.
func TestSheetComputesOnceWhatIsTheSame(t *testing.T) {
	b := NewBuilder()
	fixed, free := b.Scratch(), b.Scratch()
	s, calls := NewSheet(b, "site"), 0
	double := func(a float64) float64 { calls++; return 2 * a }
	l := Line{Formula: "F0", Unit: "1"}
	once := s.One(l, double, Operand("a", fixed))
	after := s.Two(l, func(a, b float64) float64 { calls++; return a + b }, Operand("a", once), Operand("b", One))
	each := s.Two(l, func(a, b float64) float64 { calls++; return a + b }, Operand("a", once), Operand("b", free))
	f := b.Layout().NewFrame(4)
	copy(f.Col(free), []float64{1, 2, 3, 4})
	for month, v := range []float64{5, 7} {
		calls = 0
		f.Set(fixed, v)
		s.Run(f)
		if calls != 1+1+4 {
			t.Errorf("month %d: %d calls, want 6", month, calls)
		}
		for i := range 4 {
			if f.Col(once)[i] != 2*v || f.Col(after)[i] != 2*v+1 || f.Col(each)[i] != 2*v+float64(i+1) {
				t.Errorf("month %d, lane %d: %v %v %v", month, i, f.Col(once)[i], f.Col(after)[i], f.Col(each)[i])
			}
		}
	}
	f.Copy(fixed, free)
	s.Run(f)
	if got := f.Col(after); got[0] != 3 || got[3] != 9 {
		t.Errorf("lanes that differ again: %v, want 3, 5, 7, 9", got)
	}
}

func TestProduct(t *testing.T) {
	b := NewBuilder()
	x, y := b.Scratch(), b.Scratch()
	s := NewSheet(b, "site")
	p := s.Product(Line{Formula: "F0", Unit: "1"}, Operand("x", x), Operand("y", y))
	f := b.Layout().NewFrame(2)
	copy(f.Col(x), []float64{3, 4})
	copy(f.Col(y), []float64{5, 6})
	s.Run(f)
	if got := f.Col(p); got[0] != 15 || got[1] != 24 {
		t.Errorf("products %v, want 15 and 24", got)
	}
}
