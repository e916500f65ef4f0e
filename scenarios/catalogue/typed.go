package catalogue

import (
	"radif/model/plan"
)

// Ladders returns the market ladders by quantity id, in the quantity's own unit.
func (c *Catalogue) Ladders() map[string]plan.Ladder {
	ladders := map[string]plan.Ladder{}
	for _, e := range c.sections["ladders"] {
		v := e.Values["sizes"]
		ladders[e.ID] = plan.Ladder{Sizes: e.Numbers("sizes"), Step: e.Number("step"), Source: v.Source + " (" + v.Basis + ", " + v.Date + ")"}
	}
	return ladders
}

// MeanDays returns the mean days of a climate: °C by month, January first, and hour.
func (e Entry) MeanDays() [12][]float64 {
	var days [12][]float64
	for i, m := range monthKeys() {
		days[i] = e.Numbers(m)
	}
	return days
}

// FuelCurve is what a generating set of one rating burns at each load.
type FuelCurve struct {
	Field  string    // name of the list: "fuel_200"
	Rating float64   // W
	Loads  []float64 // shares of the rating
	PerH   []float64 // L/h
}

// FuelCurves returns the fuel table of a generator entry, ascending by rating.
func (e Entry) FuelCurves() []FuelCurve {
	fields := []string{"fuel_200", "fuel_500", "fuel_1000", "fuel_2000"}
	ratings, loads := e.Numbers("fuel_ratings"), e.Numbers("fuel_loads")
	if len(ratings) != len(fields) {
		return nil
	}
	curves := make([]FuelCurve, len(fields))
	for i, f := range fields {
		curves[i] = FuelCurve{Field: f, Rating: ratings[i], Loads: loads, PerH: e.Numbers(f)}
	}
	return curves
}
