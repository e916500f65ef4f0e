package series

// Param names one scalar input of the model by its scenario path, such as
// "services.e-services.demand.volume". The zero Param means "not given".
type Param struct{ ID string }

// Given reports whether the scenario (or a default) supplies the input.
func (p Param) Given() bool { return p.ID != "" }

// Col is the index of a column in a Frame. Zero and One are always there.
type Col int32

// The two constant columns that every Layout starts with.
const (
	Zero Col = 0
	One  Col = 1
)

// Arg is an operand of a Step: the symbol it has in the formula and the column it is read from.
type Arg struct {
	Symbol string
	Col    Col
}

// Step is one line of a trace: which formula fills which column from which operands.
type Step struct {
	Formula string // id of the formula in docs/model.md, such as "D1"
	Subject string // what it is about: "services.e-services", "pools.general", "site"
	Symbol  string // symbol of the result, such as "V"
	Unit    string // unit of the column, such as "1/month"
	Expr    string // the formula as people read it: "V = V0 · g · k · s"
	Args    []Arg
	Col     Col // set by Builder.Column
}

// Source is a column that is filled from outside before a stage runs.
type Source struct {
	ID   string
	Unit string
	Col  Col
}

// constant is a column with one value for all trials.
type constant struct {
	col   Col
	value float64
}

// Builder collects the columns and steps of the stages that are evaluated together.
type Builder struct {
	layout Layout
	inputs map[string]Col
	draws  map[string]Col
	month  map[string]Col
}

// Layout is the finished, immutable list of columns and steps.
type Layout struct {
	Columns      int
	Inputs       []Source // sampled once a trial from their distributions
	Draws        []Source // uniform on (0,1), once a trial
	MonthlyDraws []Source // uniform on (0,1), anew for each month
	Steps        []Step
	constants    []constant
	needed       []bool // by column; nil: all
}

// NewBuilder returns a Builder that holds the columns Zero and One.
func NewBuilder() *Builder {
	b := &Builder{inputs: map[string]Col{}, draws: map[string]Col{}, month: map[string]Col{}}
	b.layout.Columns = 2
	b.layout.constants = []constant{{Zero, 0}, {One, 1}}
	return b
}

func (b *Builder) next() Col {
	c := Col(b.layout.Columns)
	b.layout.Columns++
	return c
}

// source returns the column of an outside value, the same one for the same id.
func (b *Builder) source(known map[string]Col, list *[]Source, id, unit string) Col {
	if c, ok := known[id]; ok {
		return c
	}
	c := b.next()
	known[id] = c
	*list = append(*list, Source{ID: id, Unit: unit, Col: c})
	return c
}

// Input returns the column of an input, in the base unit of its dimension. Asking twice for the
// same id gives the same column. A Param that is not given panics: use InputOr.
func (b *Builder) Input(p Param, unit string) Col {
	if !p.Given() {
		panic("series: input without id")
	}
	return b.source(b.inputs, &b.layout.Inputs, p.ID, unit)
}

// InputOr returns the column of an input, or the fallback where the input is not given.
func (b *Builder) InputOr(p Param, unit string, fallback Col) Col {
	if !p.Given() {
		return fallback
	}
	return b.Input(p, unit)
}

// Draw returns a column of uniform numbers, one a trial, for a chance that is no input.
func (b *Builder) Draw(id string) Col {
	return b.source(b.draws, &b.layout.Draws, id, "1")
}

// MonthlyDraw returns a column of uniform numbers that is filled anew for every month.
func (b *Builder) MonthlyDraw(id string) Col {
	return b.source(b.month, &b.layout.MonthlyDraws, id, "1")
}

// Const returns a column with the same value in all trials, with the step that says what it is.
func (b *Builder) Const(v float64, s Step) Col {
	c := b.Column(s)
	b.layout.constants = append(b.layout.constants, constant{c, v})
	return c
}

// Column declares an intermediate column and the step that fills it.
func (b *Builder) Column(s Step) Col {
	s.Col = b.next()
	b.layout.Steps = append(b.layout.Steps, s)
	return s.Col
}

// Scratch declares a column that is not part of any trace.
func (b *Builder) Scratch() Col { return b.next() }

// History declares n consecutive columns, one a month, that keep a value over the months.
// The column of month m is History(...)+Col(m).
func (b *Builder) History(n int) Col {
	c := Col(b.layout.Columns)
	b.layout.Columns += n
	return c
}

// Layout returns what has been declared.
func (b *Builder) Layout() *Layout {
	l := b.layout
	return &l
}
