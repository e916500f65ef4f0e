package demand

// Volume is the ordinary volume of a month, events not included (D1):
//
//	V = V0 · g · k · s
//
// base V0 in 1/month (or machines), g growth since the curve's date, k product of the dated steps
// (0 before commissioning), s season: the calendar month's volume over the mean month's (1 for
// machines). Result in the unit of V0.
func Volume(base, growth, steps, season float64) float64 {
	return float64(float64(base*growth)*steps) * season
}

// MeanRate is the rate in the mean hour of a month (D3):
//
//	λ = V / (days·86 400 s)
//
// volume V of the month in 1/month, seconds the length of that calendar month. Result in 1/s. The
// rate in any hour of the week is λ · shape(hour) · F, where the shape is 7·share(day) times
// 24·share(hour) and its mean is 1.
func MeanRate(volume, seconds float64) float64 { return volume / seconds }

// PeakFactor is the factor on the weekly shape in the busiest minutes of a month (D3):
//
//	F = busy_day · burst
//
// busyDay busy day over mean day of its kind, burst busiest minutes over the mean of their hour.
func PeakFactor(busyDay, burst float64) float64 { return float64(busyDay * burst) }
