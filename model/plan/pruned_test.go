package plan

import (
	"math/rand/v2"
	"testing"

	"radif/model/series"
)

// TestAPassComputesAllThatIsReadOfIt runs the months of each pass once on a frame in which only what
// is needed is computed and once on a frame with everything: what is read is the same, to the bit.
// Columns that are not computed hold numbers of another plan first, so that none is read by chance.
func TestAPassComputesAllThatIsReadOfIt(t *testing.T) {
	for _, s := range []*site{priced(small(t)), priced(tiny(t))} {
		r := simulate(t, s.build(), Options{})
		for _, p := range []*pass{&r.need.pass, &r.power.pass, &r.work.pass} {
			lean, full := p.model.Layout.NewFrame(32), everything(p.model.Layout).NewFrame(32)
			stale(lean, p.model.Layout)
			bound := r.sampler.Bind(p.model.Layout)
			for _, f := range []*series.Frame{lean, full} {
				bound.Fill(f, 0)
				p.model.Prepare(f)
			}
			for m := range p.model.Months {
				for _, f := range []*series.Frame{lean, full} {
					bound.FillMonth(f, m, 0)
					p.model.Month(f, m)
				}
				if c, ok := differ(p, lean, full); ok {
					t.Fatalf("%s, pass %s, month %d: column %d, %+v, is not what it is with everything computed", s.c.Name, p.name, m, c, stepOf(p.model.Layout, c))
				}
			}
		}
	}
}

// everything is a layout of which all columns are wanted.
func everything(l *series.Layout) *series.Layout {
	all := make([]series.Col, l.Columns)
	for c := range all {
		all[c] = series.Col(c)
	}
	return l.For(all...)
}

// stale fills the columns of steps that nobody asked for.
func stale(f *series.Frame, l *series.Layout) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, s := range l.Steps {
		if !f.Needs(s.Col) {
			for i := range f.Col(s.Col) {
				f.Col(s.Col)[i] = 1e6 * r.Float64()
			}
		}
	}
}

func differ(p *pass, a, b *series.Frame) (series.Col, bool) {
	for _, c := range p.wanted() {
		for i, v := range a.Col(c) {
			if v != b.Col(c)[i] {
				return c, true
			}
		}
	}
	return 0, false
}

func stepOf(l *series.Layout, c series.Col) series.Step {
	for _, s := range l.Steps {
		if s.Col == c {
			return s
		}
	}
	return series.Step{}
}
