package montecarlo

import "radif/model/series"

// Bound is a Sampler tied to the columns of a layout, with the scratch space of one goroutine.
// Filling allocates nothing.
type Bound struct {
	trials int
	filled *series.Frame // the frame filled last
	inputs []boundSource // inputs that are not correlated, then draws
	groups []boundGroup
	months []boundMonth
}

type boundSource struct {
	source *source
	col    series.Col
	chance bool // the uniform number itself is wanted
}

// boundGroup is the part of a copula that a layout asks for.
type boundGroup struct {
	copula  *copula
	wanted  []boundSource
	normals [][]float64 // scratch: members up to the last one wanted
	part    [][]float64 // normals cut to the trials of one call
}

type boundMonth struct {
	stream stream
	col    series.Col
}

// chunk is how many trials are permuted or mixed at a time.
const chunk = 256

// Bind ties the sampler to a layout. An input of the layout that the plan does not have panics.
func (s *Sampler) Bind(l *series.Layout) *Bound {
	b := &Bound{trials: s.trials}
	groups := map[*copula]int{}
	for _, in := range l.Inputs {
		src := s.known(in.ID)
		at := boundSource{source: src, col: in.Col}
		if src.copula == nil || src.copula.apart(src.member) {
			b.inputs = append(b.inputs, at)
			continue
		}
		g, ok := groups[src.copula]
		if !ok {
			g = len(b.groups)
			groups[src.copula] = g
			b.groups = append(b.groups, boundGroup{copula: src.copula})
		}
		b.groups[g].want(at)
	}
	for _, d := range l.Draws {
		src := s.source(useDraw, d.ID)
		b.inputs = append(b.inputs, boundSource{source: &src, col: d.Col, chance: true})
	}
	for _, d := range l.MonthlyDraws {
		b.months = append(b.months, boundMonth{newStream(s.seed, useMonth, d.ID), d.Col})
	}
	return b
}

func (g *boundGroup) want(at boundSource) {
	g.wanted = append(g.wanted, at)
	for len(g.normals) <= at.source.member {
		g.normals = append(g.normals, make([]float64, chunk))
	}
	g.part = make([][]float64, len(g.normals))
}

// lanes is how many trials of the frame exist, from first on.
func (b *Bound) lanes(f *series.Frame, first int) int {
	n := min(f.Width, b.trials-first)
	if first < 0 || n < 1 {
		panic("montecarlo: a block outside the trials of the plan")
	}
	return n
}

// Fill writes the inputs and draws of trials first, first+1, ... into their columns. Where the
// frame is wider than trials are left, the other lanes repeat the last trial. What is fixed or not
// needed keeps the values that the frame was first filled with.
func (b *Bound) Fill(f *series.Frame, first int) {
	n, again := b.lanes(f, first), b.filled == f
	b.filled = f
	for _, in := range b.inputs {
		if again && (in.source.fixed || !f.Needs(in.col)) {
			continue
		}
		u := f.Col(in.col)
		if in.source.fixed {
			in.source.values.Sample(u[:1], u[:1])
			f.Set(in.col, u[0])
			continue
		}
		in.source.draw(u[:n], first)
		if !in.chance {
			in.source.values.Sample(u[:n], u[:n])
		}
		repeat(u, n)
	}
	for i := range b.groups {
		b.groups[i].fill(f, first, n)
	}
}

func (g *boundGroup) fill(f *series.Frame, first, n int) {
	for from := 0; from < n; from += chunk {
		to := min(from+chunk, n)
		for k := range g.normals {
			g.part[k] = g.normals[k][:to-from]
		}
		g.copula.draw(g.part, first+from)
		for _, in := range g.wanted {
			u := f.Col(in.col)[from:to]
			g.copula.mix(u, in.source.member, g.part)
			in.source.values.Sample(u, u)
		}
	}
	for _, in := range g.wanted {
		repeat(f.Col(in.col), n)
	}
}

func repeat(values []float64, n int) {
	for i := n; i < len(values); i++ {
		values[i] = values[n-1]
	}
}

// FillMonth writes the monthly draws of month m.
func (b *Bound) FillMonth(f *series.Frame, m, first int) {
	n := b.lanes(f, first)
	for _, d := range b.months {
		u := f.Col(d.col)
		d.stream.sub(m).fill(u[:n], first)
		repeat(u, n)
	}
}

// Medians writes the central chain: every input at its median, every draw, monthly ones
// included, at 1/2.
func (b *Bound) Medians(f *series.Frame) {
	set := func(col series.Col, v float64) {
		for i := range f.Col(col) {
			f.Col(col)[i] = v
		}
	}
	for _, in := range b.inputs {
		if in.chance {
			set(in.col, 0.5)
			continue
		}
		set(in.col, in.source.values.Dist().Quantile(0.5))
	}
	for _, g := range b.groups {
		for _, in := range g.wanted {
			set(in.col, in.source.values.Dist().Quantile(0.5))
		}
	}
	for _, d := range b.months {
		set(d.col, 0.5)
	}
}
