package cost

import "math"

// LogRate is K3: continuous monthly rate of an effective annual rate: ln(1 + r)/12. Valid for r > -1.
func LogRate(annual float64) float64 { return math.Log1p(annual) / monthsPerYear }

// Compounded is K2, K3: level of prices after some months: exp(rate·months) = (1 + r)^(months/12), rate from LogRate.
func Compounded(rate, months float64) float64 { return math.Exp(rate * months) }

// PresentValue is K3: value at the start of the plan of an amount after some months: amount / (1 + r)^(months/12). An
// amount of a month counts at the month's beginning: that of the first month is not discounted.
func PresentValue(amount, rate, months float64) float64 { return amount * math.Exp(-rate*months) }

// DecommissionCost is K3: cost of clearing the site: value·share·escalation.
func DecommissionCost(value, share, escalation float64) float64 { return value * share * escalation }
