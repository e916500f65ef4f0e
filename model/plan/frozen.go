package plan

import "radif/model/series"

// frozen is the plant as columns: each holds, month by month, the value that was fixed for the
// phase the month belongs to, and zero before the first phase.
type frozen struct {
	phaseAt []int // by month; -1 before the first phase
	cols    []series.Col
	values  [][]float64 // by column, by phase
}

// newFrozen prepares the columns of one pass.
func (r *Run) newFrozen() *frozen {
	z := &frozen{}
	for m := range r.Case.Months {
		z.phaseAt = append(z.phaseAt, r.phaseAt(m))
	}
	return z
}

// column declares a frozen column with its value in each phase, in base units.
func (z *frozen) column(b *series.Builder, subject, symbol, unit string, byPhase []float64) series.Col {
	c := b.Column(frozenStep(subject, symbol, unit))
	z.cols, z.values = append(z.cols, c), append(z.values, byPhase)
	return c
}

// frozenStep is the step of a value that an earlier pass fixed (U0).
func frozenStep(subject, symbol, unit string) series.Step {
	return series.Step{Formula: "U0", Subject: subject, Symbol: symbol, Unit: unit, Expr: symbol + " as installed in this phase"}
}

// month fills the columns for month m.
func (z *frozen) month(f *series.Frame, m int) {
	p := z.phaseAt[m]
	for i, c := range z.cols {
		v := 0.0
		if p >= 0 {
			v = z.values[i][p]
		}
		col := f.Col(c)
		for t := range col {
			col[t] = v
		}
	}
}
