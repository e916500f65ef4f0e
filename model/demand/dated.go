package demand

import "radif/model/series"

// dated is a compiled step, or the commissioning of a service.
type dated struct {
	date, chance, draw, multiply series.Col
	start, out                   series.Col
	commissioning                bool
}

// compileSteps declares the factors of the commissioning and of each dated step, and their product.
func compileSteps(b *series.Builder, subject string, in Service, v *service) {
	v.factor = series.One
	if in.From.Given() {
		d := dated{date: b.Input(in.From, "months"), chance: series.One, draw: series.Zero, commissioning: true}
		d.start = b.Column(series.Step{Formula: "D2", Subject: subject, Symbol: "from", Unit: "months",
			Expr: "date, rounded to the month", Args: []series.Arg{{Symbol: "date", Col: d.date}}})
		d.out = b.Column(series.Step{Formula: "D2", Subject: subject, Symbol: "k", Unit: "1",
			Expr: "k = 1 from the month of commissioning on, 0 before", Args: []series.Arg{{Symbol: "from", Col: d.start}}})
		v.steps = append(v.steps, d)
	}
	for _, s := range in.Steps {
		v.steps = append(v.steps, compileStep(b, subject, s))
	}
	if len(v.steps) == 0 {
		return
	}
	v.factor = v.steps[0].out
	if len(v.steps) > 1 {
		args := make([]series.Arg, len(v.steps))
		for i, d := range v.steps {
			args[i] = series.Arg{Symbol: "k", Col: d.out}
		}
		v.factor = b.Column(series.Step{Formula: "D2", Subject: subject, Symbol: "k", Unit: "1", Expr: "k = product of the steps", Args: args})
	}
}

func compileStep(b *series.Builder, subject string, in Step) dated {
	d := dated{date: b.Input(in.Date, "months"), chance: series.One, draw: series.Zero, multiply: b.Input(in.Multiply, "1")}
	args := []series.Arg{{Symbol: "date", Col: d.date}}
	if in.Chance.Given() {
		d.chance = b.Input(in.Chance, "1")
		d.draw = b.Draw(in.ID + ".occurs")
		args = append(args, series.Arg{Symbol: "chance", Col: d.chance}, series.Arg{Symbol: "draw", Col: d.draw})
	}
	d.start = b.Column(series.Step{Formula: "D2", Subject: subject, Symbol: "from", Unit: "months",
		Expr: "date, rounded to the month, if draw < chance; else never", Args: args})
	d.out = b.Column(series.Step{Formula: "D2", Subject: subject, Symbol: "k", Unit: "1", Expr: "k = multiplier from that month on, 1 before",
		Args: []series.Arg{{Symbol: "multiplier", Col: d.multiply}, {Symbol: "from", Col: d.start}}})
	return d
}

func (d *dated) prepare(f *series.Frame) {
	out, date, chance, draw := f.Col(d.start), f.Col(d.date), f.Col(d.chance), f.Col(d.draw)
	for i := range out {
		out[i] = StepStart(date[i], chance[i], draw[i])
	}
}

func (v *service) monthSteps(f *series.Frame, month series.Month) {
	for i := range v.steps {
		v.steps[i].month(f, float64(month))
	}
	if len(v.steps) < 2 {
		return
	}
	out := f.Col(v.factor)
	copy(out, f.Col(v.steps[0].out))
	for _, d := range v.steps[1:] {
		k := f.Col(d.out)
		for i := range out {
			out[i] *= k[i]
		}
	}
}

func (d *dated) month(f *series.Frame, month float64) {
	out, start := f.Col(d.out), f.Col(d.start)
	if d.commissioning {
		for i := range out {
			out[i] = Commissioned(month, start[i])
		}
		return
	}
	multiply := f.Col(d.multiply)
	for i := range out {
		out[i] = StepFactor(month, start[i], multiply[i])
	}
}
