package cost

import "math"

// secondsPerMonth is the mean month of 30.4375 days that durations of months and years are made of.
const secondsPerMonth = 2629800

const monthsPerYear = 12

// LifeMonths is K1: asset life (s) in whole months, the nearest, at least one.
func LifeMonths(life float64) float64 {
	return max(1, math.Round(life/secondsPerMonth))
}

// Due is K1: 1 in the month of the purchase and each time its life (months) has passed since, when it is
// bought again; else 0. age: months since the purchase; before it (age < 0) nothing is due. A life of 0
// means that it outlives the plan.
func Due(age, life float64) float64 {
	if age == 0 || (age > 0 && life > 0 && math.Mod(age, life) == 0) {
		return 1
	}
	return 0
}

// CapitalCost is K1: cost of a purchase: quantity·price·(1 + install)·escalation. install: freight, duty,
// installation and tests / price.
func CapitalCost(quantity, price, install, escalation float64) float64 {
	return quantity * price * (1 + install) * escalation
}

// InService is K1: value of what stands, at today's price: quantity·price. Base of maintenance and
// decommissioning; without the cost of installation.
func InService(quantity, price float64) float64 { return quantity * price }
