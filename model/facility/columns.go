package facility

import "radif/model/series"

const site = "site"

func arg(symbol string, c series.Col) series.Arg { return series.Operand(symbol, c) }

func line(formula, symbol, unit, expr string) series.Line {
	return series.Line{Formula: formula, Symbol: symbol, Unit: unit, Expr: expr}
}

// sum declares the sum of columns, in their order; of none it is Zero.
func sum(s *series.Sheet, l series.Line, terms ...series.Arg) series.Col {
	if len(terms) == 0 {
		return series.Zero
	}
	return s.Fill(l, func(f *series.Frame, out []float64) {
		clear(out)
		for _, t := range terms {
			term := f.Col(t.Col)[:len(out)]
			for i := range out {
				out[i] += term[i]
			}
		}
	}, terms...)
}

// product declares the product of two columns.
func product(s *series.Sheet, l series.Line, x, y series.Arg) series.Col {
	return s.Product(l, x, y)
}

// ratio declares x / y, 0 where y is 0.
func ratio(s *series.Sheet, l series.Line, x, y series.Arg) series.Col {
	return s.Two(l, Ratio, x, y)
}

// Ratio is x / y, and 0 where y is 0: a load fraction of nothing installed, the efficiency and
// the PUE of no load.
func Ratio(x, y float64) float64 {
	if y == 0 {
		return 0
	}
	return x / y
}
