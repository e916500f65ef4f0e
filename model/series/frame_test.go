package series

import "testing"

func TestBuilderSharesInputsAndKeepsConstants(t *testing.T) {
	b := NewBuilder()
	p := Param{ID: "services.x.demand.volume"}
	first, second := b.Input(p, "1/month"), b.Input(p, "1/month")
	if first != second {
		t.Error("the same input got two columns")
	}
	if b.InputOr(Param{}, "1", One) != One {
		t.Error("an input that is not given must give its fallback")
	}
	k := b.Const(3.5, Step{Formula: "U0", Symbol: "k"})
	h := b.History(3)
	l := b.Layout()
	f := l.NewFrame(4)
	if f.Col(k)[3] != 3.5 || f.Col(One)[0] != 1 || f.Col(Zero)[0] != 0 {
		t.Error("constant columns are not filled")
	}
	f.Col(h + 2)[3] = 9
	if f.Col(h + 1)[3] != 0 || len(f.Col(h)) != 4 || cap(f.Col(h)) != 4 {
		t.Error("columns overlap")
	}
	if len(l.Inputs) != 1 || len(l.Steps) != 1 || l.Steps[0].Col != k {
		t.Errorf("layout %+v", l)
	}
}
