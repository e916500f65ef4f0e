package cost

// EnergyCost is K2: cost of a month's energy: (used·price + peak·demand)·escalation. used Wh, price the mean of the
// tariff weighted by the hours of its periods (currency/Wh), peak W, demand charge currency/W a month.
func EnergyCost(used, price, peak, demand, escalation float64) float64 {
	return (float64(used*price) + float64(peak*demand)) * escalation
}

// LinkCost is K2: cost of leased lines for a month: (rate·per_rate + fixed)·carriers·escalation. rate bit/s, each
// carrier at full rate.
func LinkCost(rate, perRate, fixed, carriers, escalation float64) float64 {
	return (float64(rate*perRate) + fixed) * carriers * escalation
}

// UpkeepCost is K2: maintenance for a month: value·share/12·escalation. value of what stands, share a year.
func UpkeepCost(value, share, escalation float64) float64 {
	return value * share / monthsPerYear * escalation
}

// StaffCost is K2: staff of posts for a month: posts·hours/productive·salary/12·escalation. A post held 8760 h a year by
// people of 1700 productive hours takes 5.15 of them.
func StaffCost(posts, hours, productive, salary, escalation float64) float64 {
	return posts * hours / productive * salary / monthsPerYear * escalation
}

// LicenceCost is K2: licences for a month: measure·price/12·escalation. measure cores or bytes, price a year.
func LicenceCost(measure, price, escalation float64) float64 {
	return measure * price / monthsPerYear * escalation
}

// SupplyCost is K2: what is used up in a month: used (L)·price·escalation.
func SupplyCost(used, price, escalation float64) float64 { return used * price * escalation }

// RentCost is K2: rent for a month: area·price/12·escalation. price a year.
func RentCost(area, price, escalation float64) float64 {
	return area * price / monthsPerYear * escalation
}

// YearlyCost is K2: running cost a year at this month's: 12·month.
func YearlyCost(month float64) float64 { return monthsPerYear * month }
