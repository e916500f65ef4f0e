package series

// Line is the head of a Step: everything but its operands, subject and column.
type Line struct{ Formula, Symbol, Unit, Expr string }

// Operand returns an Arg.
func Operand(symbol string, c Col) Arg { return Arg{Symbol: symbol, Col: c} }

// Sheet is a list of columns, each declared together with the scalar function that fills it, so
// that the operands a trace prints are the operands the function is called with. It suits
// stages that reckon once a trial or with few columns; hot stages write their loops out.
type Sheet struct {
	Subject string
	b       *Builder
	cells   []cell
}

// cell is one column and its function; exactly one of the functions is set.
type cell struct {
	out  Col
	args []Col
	in   [6]Col
	one  func(a float64) float64
	two  func(a, b float64) float64
	tri  func(a, b, c float64) float64
	four func(a, b, c, d float64) float64
	five func(a, b, c, d, e float64) float64
	six  func(a, b, c, d, e, g float64) float64
	fill func(f *Frame, out []float64)
}

// NewSheet returns an empty Sheet whose columns are about subject.
func NewSheet(b *Builder, subject string) *Sheet { return &Sheet{Subject: subject, b: b} }

func (s *Sheet) add(l Line, c cell, args ...Arg) Col {
	c.out = s.b.Column(Step{Formula: l.Formula, Subject: s.Subject, Symbol: l.Symbol, Unit: l.Unit, Expr: l.Expr, Args: args})
	for i, a := range args {
		c.args = append(c.args, a.Col)
		if i < len(c.in) {
			c.in[i] = a.Col
		}
	}
	s.cells = append(s.cells, c)
	return c.out
}

// One declares a column filled by a function of one operand.
func (s *Sheet) One(l Line, fn func(a float64) float64, a Arg) Col {
	return s.add(l, cell{one: fn}, a)
}

// Two declares a column filled by a function of two operands.
func (s *Sheet) Two(l Line, fn func(a, b float64) float64, a, b Arg) Col {
	return s.add(l, cell{two: fn}, a, b)
}

// Three declares a column filled by a function of three operands.
func (s *Sheet) Three(l Line, fn func(a, b, c float64) float64, a, b, c Arg) Col {
	return s.add(l, cell{tri: fn}, a, b, c)
}

// Four declares a column filled by a function of four operands.
func (s *Sheet) Four(l Line, fn func(a, b, c, d float64) float64, a, b, c, d Arg) Col {
	return s.add(l, cell{four: fn}, a, b, c, d)
}

// Five declares a column filled by a function of five operands.
func (s *Sheet) Five(l Line, fn func(a, b, c, d, e float64) float64, a, b, c, d, e Arg) Col {
	return s.add(l, cell{five: fn}, a, b, c, d, e)
}

// Six declares a column filled by a function of six operands.
func (s *Sheet) Six(l Line, fn func(a, b, c, d, e, g float64) float64, a, b, c, d, e, g Arg) Col {
	return s.add(l, cell{six: fn}, a, b, c, d, e, g)
}

// Product declares the product of two columns.
func (s *Sheet) Product(l Line, x, y Arg) Col {
	return s.Fill(l, func(f *Frame, out []float64) {
		a, b := f.Col(x.Col)[:len(out)], f.Col(y.Col)[:len(out)]
		for i := range out {
			out[i] = a[i] * b[i]
		}
	}, x, y)
}

// Fill declares a column that a function of the whole frame fills, with all the operands it reads.
func (s *Sheet) Fill(l Line, fn func(f *Frame, out []float64), args ...Arg) Col {
	return s.add(l, cell{fill: fn}, args...)
}

// Run fills the columns that are needed, in the order of their declaration: those whose operands
// hold one value in all lanes from the first lane, the others lane by lane.
func (s *Sheet) Run(f *Frame) {
	for i := range s.cells {
		c := &s.cells[i]
		switch {
		case !f.Needs(c.out):
		case f.sameAll(c.args) && f.Width > 1:
			c.run(f.first)
			f.Set(c.out, f.Col(c.out)[0])
		default:
			c.run(f)
			f.same[c.out] = false
		}
	}
}

func (c *cell) run(f *Frame) {
	out := f.Col(c.out)
	if c.fill != nil {
		c.fill(f, out)
		return
	}
	p, q, r := f.Col(c.in[0]), f.Col(c.in[1]), f.Col(c.in[2])
	s, t, u := f.Col(c.in[3]), f.Col(c.in[4]), f.Col(c.in[5])
	switch {
	case c.one != nil:
		for i := range out {
			out[i] = c.one(p[i])
		}
	case c.two != nil:
		for i := range out {
			out[i] = c.two(p[i], q[i])
		}
	case c.tri != nil:
		for i := range out {
			out[i] = c.tri(p[i], q[i], r[i])
		}
	case c.four != nil:
		for i := range out {
			out[i] = c.four(p[i], q[i], r[i], s[i])
		}
	case c.five != nil:
		for i := range out {
			out[i] = c.five(p[i], q[i], r[i], s[i], t[i])
		}
	default:
		for i := range out {
			out[i] = c.six(p[i], q[i], r[i], s[i], t[i], u[i])
		}
	}
}
