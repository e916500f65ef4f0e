package facility

import (
	"radif/model/quantity"
	"radif/model/series"
)

// UnitSize chooses the size of a unit from the sizes that are sold (ascending): the smallest
// with which at most maxUnits of them carry need; where none does, the largest. Sizes and need
// are in one unit. An empty ladder gives 0. Part of F4, F6, F7 and F9.
func UnitSize(need float64, ladder []float64, maxUnits float64) float64 {
	size := 0.0
	for _, size = range ladder {
		if Units(need, size) <= maxUnits {
			return size
		}
	}
	return size
}

// Units is the number of units that carry need without redundancy, n = ceil(need / size) in
// exact arithmetic. No need, or no size, gives none. Part of F4, F6, F7 and F9.
func Units(need, size float64) float64 {
	if need <= 0 || size <= 0 {
		return 0
	}
	return quantity.Ceil(need / size)
}

// InstalledUnits is the number of units in place: systems·(n + spares). N gives n, N+1 n + 1, 2N 2·n,
// 2(N+1) 2·(n + 1). Where nothing is needed nothing is installed. Part of F4, F6, F7 and F9.
func InstalledUnits(n, systems, spares float64) float64 {
	if n <= 0 {
		return 0
	}
	return systems * (n + spares)
}

// RequiredRating is the continuous requirement with redundancy, before units are counted:
// systems·(need + spares·size). It never falls when the load rises, and the installed rating is
// never below it. Part of F4, F6, F7 and F9.
func RequiredRating(need, size, systems, spares float64) float64 {
	if need <= 0 {
		return 0
	}
	return systems * (need + float64(spares*size))
}

// Selection is a chosen plant of equal units.
type Selection struct {
	Size      float64 // of one unit
	Needed    float64 // units of N
	Installed float64 // units in place
	Rating    float64 // Size x Installed
}

// Select chooses and counts the units for a specified need: unit is the size the scenario chose,
// or 0 where the ladder decides.
func Select(need, unit float64, s Sizes, r Redundancy) Selection {
	if unit == 0 {
		unit = UnitSize(need, s.Ladder, s.most())
	}
	n := Units(need, unit)
	placed := InstalledUnits(n, r.Systems(), r.Spares())
	return Selection{Size: unit, Needed: n, Installed: placed, Rating: unit * placed}
}

func (s Sizes) most() float64 { return float64(max(1, s.MaxUnits)) }

// unitColumns are the columns of one kind of plant.
type unitColumns struct {
	size, needed, installed, rating, required series.Col
}

// units declares the choice and count of units for the column need. The Line names formula,
// symbol of a unit's size and unit.
func units(s *series.Sheet, l series.Line, need, given series.Col, choice Sizes, r Redundancy) unitColumns {
	u := unitColumns{size: given}
	if given == series.Zero {
		u.size = choice.Frozen
	}
	if u.size == series.Zero {
		most := choice.most()
		u.size = s.Fill(line(l.Formula, l.Symbol, l.Unit, "smallest size that carries the need in the fewest units allowed"),
			func(f *series.Frame, out []float64) {
				for i, n := range f.Col(need) {
					out[i] = UnitSize(n, choice.Ladder, most)
				}
			}, arg("need", need))
	}
	u.needed = s.Two(line(l.Formula, "n", "1", "n = ceil(need / "+l.Symbol+")"), Units, arg("need", need), arg(l.Symbol, u.size))
	systems, spares := r.Systems(), r.Spares()
	u.installed = s.One(line(l.Formula, "n_inst", "1", "n_inst = n installed as "+r.String()),
		func(n float64) float64 { return InstalledUnits(n, systems, spares) }, arg("n", u.needed))
	u.rating = s.Product(line(l.Formula, "R", l.Unit, "R = n_inst · "+l.Symbol), arg("n_inst", u.installed), arg(l.Symbol, u.size))
	u.required = s.Two(line(l.Formula, "R_req", l.Unit, "R_req = "+r.String()+" of the need, before units are counted"),
		func(need, size float64) float64 { return RequiredRating(need, size, systems, spares) }, arg("need", need), arg(l.Symbol, u.size))
	return u
}
