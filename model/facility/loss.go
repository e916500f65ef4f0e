package facility

import "radif/model/series"

// PlantLoss is the power a piece of plant takes for itself, in W, for a rating R that is installed and
// a load L that it carries (both W):
//
//	loss = a·R + b·L + c·L²/R            (F4 for the UPS, F6 and F10 for the rest)
//
// a no-load, b proportional and c square coefficient, shares. With x = L/R this is R·(a + b·x + c·x²).
// Valid for 0 <= L <= R; redundancy and early years lower x and so raise the share that is lost. Where
// nothing is installed (R = 0) only b·L is left. Source: structure of Schneider WP113.
func PlantLoss(rating, load, a, b, c float64) float64 {
	if rating <= 0 {
		return b * load
	}
	return float64(a*rating) + float64(b*load) + float64(c*load*load/rating)
}

// lossColumns are the three coefficients.
type lossColumns struct{ a, b, c series.Col }

func lossInputs(b *series.Builder, l Loss) lossColumns {
	return lossColumns{
		b.InputOr(l.NoLoad, "1", series.Zero),
		b.InputOr(l.Proportional, "1", series.Zero),
		b.InputOr(l.Square, "1", series.Zero),
	}
}

// of declares the loss of a rating under a load.
func (k lossColumns) of(s *series.Sheet, formula, symbol string, rating, load series.Col) series.Col {
	return s.Five(line(formula, symbol, "W", symbol+" = a·R + b·L + c·L²/R"), PlantLoss,
		arg("R", rating), arg("L", load), arg("a", k.a), arg("b", k.b), arg("c", k.c))
}
