package demand

import "math"

// never is a month after the end of every plan.
const never = 1e6

// StepStart is the first month in which a dated step holds (D2): its date rounded to the nearest
// month when draw < chance, else never.
//
// date in months since January of year 0, chance in 0..1, draw uniform on (0,1).
func StepStart(date, chance, draw float64) float64 {
	if draw < chance {
		return math.Round(date)
	}
	return never
}

// StepFactor is a dated step (D2): multiply from the month start on, 1 before.
func StepFactor(month, start, multiply float64) float64 {
	if month >= start {
		return multiply
	}
	return 1
}

// Commissioned is 1 from the month start on and 0 before it (D2).
func Commissioned(month, start float64) float64 {
	if month >= start {
		return 1
	}
	return 0
}
