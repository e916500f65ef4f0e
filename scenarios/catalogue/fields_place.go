package catalogue

import "radif/model/quantity"

// monthKeys are the fields of a climate that hold its mean days.
func monthKeys() []string {
	return []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
}

func placeSections() []Section {
	climate := []Field{
		num("altitude", quantity.Length, "above sea level"), num("pressure", quantity.Pressure, "mean, of the air"),
		num("design_temperature", quantity.Temperature, "outdoor air of the design day"), num("stress_temperature", quantity.Temperature, "for a stress case"),
		maybe(list("hours_below", quantity.Number, 0, "hours a year below each temperature, from elsewhere")), maybe(list("hours_below_at", quantity.Temperature, 0, "those temperatures")),
	}
	for _, m := range monthKeys() {
		climate = append(climate, list(m, quantity.Temperature, 24, "mean dry bulb by hour of the day"))
	}
	return []Section{
		{"climates", climate, "climates"},
		{"carbon", []Field{maybe(num("electricity", quantity.CarbonPerEnergy, "of the grid")), maybe(num("fuel", quantity.CarbonPerLiquid, "of the fuel")),
			maybe(num("heat", quantity.LiquidPerEnergy, "fuel for its lower heating value"))}, "carbon of grids and fuels"},
		{"tariffs", []Field{word("currency", "code"), num("price", quantity.MoneyPerEnergy, "mean"), maybe(list("peak_hours", quantity.Number, 0, "hours of the day at the peak price")),
			maybe(list("off_peak_hours", quantity.Number, 0, "hours at the off-peak price")), maybe(num("peak", quantity.MoneyPerEnergy, "price")), maybe(num("partial", quantity.MoneyPerEnergy, "price of all other hours")),
			maybe(num("off_peak", quantity.MoneyPerEnergy, "price"))}, "electricity tariffs"},
		{"availability", []Field{word("ups", "redundancy: N, N+1, N+2, 2N, 2(N+1)"), word("generator", "redundancy"), word("cooling", "redundancy"), num("paths", quantity.Number, "distribution paths"),
			num("utility_feeds", quantity.Number, "incoming feeds"), word("maintainable", "yes: holds with one part out for maintenance"), word("fault_tolerant", "yes: holds after any fault"),
			num("fuel", quantity.Duration, "on site at full load")}, "availability rules"},
	}
}
