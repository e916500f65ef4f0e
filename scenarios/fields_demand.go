package scenarios

import "radif/model/quantity"

func profileFields() []Field {
	share := "; they sum to one (within 0.1 %, then scaled to one exactly)"
	return []Field{
		idField("profile"), titleField(),
		{Key: "hours", Kind: Numbers, Length: 24, Doc: "share of a day in each hour, from 00:00" + share + "; not given: equal"},
		{Key: "days", Kind: Section, Fields: dayFields(), Doc: "share of a week in each day" + share + "; not given: equal"},
		{Key: "week", Kind: Numbers, Length: 168, Doc: "instead of hours and days: share of a week in each hour, from Sunday 00:00" + share},
		{Key: "months", Kind: Numbers, Length: 12, Doc: "share of a year in each month, January first" + share + "; not given: equal"},
		{Key: "busy_day", Kind: Quantity, Dim: quantity.Number, Low: "1",
			Default: Default{"{min: 1.3, mode: 1.5, max: 1.8}", Derived, "US government sites 1.39, a call centre 1.32, taxis 1.36, JoFotara 1.76", reviewed},
			Doc:     "busy day / mean day of its kind (D3)"},
		{Key: "burst", Kind: Quantity, Dim: quantity.Number, Low: "1",
			Default: Default{"{min: 1.2, mode: 1.5, max: 2.5}", Estimate, "call centre, 5-minute rates: 1.48 of the hour mean in the mean profile, 2.42 at worst", reviewed},
			Doc:     "busiest minutes / mean of their hour (D3)"},
	}
}

func dayFields() []Field {
	var f []Field
	for _, d := range []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} {
		f = append(f, Field{Key: d, Kind: Quantity, Dim: quantity.Number, Fixed: true, High: "1", Required: true, Doc: "share of the week"})
	}
	return f
}

func driverFields() []Field {
	return []Field{
		idField("driver"), titleField(),
		{Key: "unit", Kind: Text, Required: true, Doc: "what is counted: services, identities, taxpayers"},
		{Key: "growth", Kind: Section, Required: true, Fields: growthFields(true), OneOf: append([]string{"constant"}, growthKinds()...), Doc: "growth law (D1)"},
	}
}

func growthKinds() []string {
	return []string{"linear", "compound", "logistic", "gompertz", "bass", "table", "follows"}
}

// growthFields is the grammar of a growth law: of a driver, whose level it gives, or of a
// service, whose load it scales.
func growthFields(driver bool) []Field {
	at := Field{Key: "at", Kind: Month, Doc: "month at which the value (of a service: its base load) holds; not given: the plan's start"}
	value := Field{Key: "value", Kind: Quantity, Dim: quantity.Number, Positive: true, Required: true, Doc: "level at that month"}
	ceiling := Field{Key: "ceiling", Kind: Quantity, Dim: quantity.Number, Positive: true, Required: true, Doc: "level at which it saturates"}
	rate := func(most, doc string) Field {
		return Field{Key: "rate", Kind: Quantity, Dim: quantity.Frequency, Most: most, Required: true, Doc: doc}
	}
	section := func(key, doc string, f ...Field) Field {
		return Field{Key: key, Kind: Section, Fields: f, Doc: doc}
	}
	compound := []Field{at, {Key: "rate", Kind: Quantity, Dim: quantity.Growth, Signed: true, Low: "-99 %/yr", Required: true, Doc: "effective annual rate"}}
	follows := []Field{
		{Key: "follows", Kind: Ref, To: "drivers", Doc: "id of the driver whose growth it takes"},
		{Key: "elasticity", Kind: Quantity, Dim: quantity.Number, Signed: true, Most: "10", Doc: "with follows: power of the driver's ratio; not given: 1"},
	}
	if driver {
		compound = append([]Field{value}, compound...)
	}
	f := []Field{
		section("linear", "so many more a year", at, value, rate("", "added a year, such as 480 /yr")),
		section("compound", "the same share more each year", compound...),
		section("logistic", "S-curve, symmetric", at, value, rate("1000 /yr", "growth constant, such as 0.5 /yr"), ceiling),
		section("gompertz", "S-curve with a long tail", at, value, rate("1000 /yr", "growth constant, such as 0.3 /yr"), ceiling),
		section("bass", "adoption by innovation and imitation", at, value,
			Field{Key: "innovation", Kind: Quantity, Dim: quantity.Frequency, Most: "1000 /yr", Required: true, Doc: "coefficient p, such as 0.03 /yr"},
			Field{Key: "imitation", Kind: Quantity, Dim: quantity.Frequency, Most: "1000 /yr", Required: true, Doc: "coefficient q, such as 0.4 /yr"}, ceiling),
		{Key: "table", Kind: Dated, Dim: quantity.Number, Positive: true, Doc: "levels by month, such as {2024-03: 1173, 2025-03: 1600}: linear between, flat outside"},
	}
	f = append(f, follows...)
	if driver {
		f = append([]Field{section("constant", "no growth", value)}, f...)
		f = append(f, Field{Key: "value", Kind: Quantity, Dim: quantity.Number, Positive: true, Doc: "with follows: this driver's level at the month of at"})
	}
	f = append(f,
		Field{Key: "at", Kind: Month, Doc: "with follows and table: month at which the base load or value holds; not given: the plan's start"},
		Field{Key: "trend", Kind: Quantity, Dim: quantity.Growth, Signed: true, Low: "-99 %/yr", Doc: "with any law: growth of the use per unit on top of it"})
	return f
}

func eventFields(shared bool) []Field {
	f := []Field{idField("event"), titleField()}
	if shared {
		f = append(f, Field{Key: "services", Kind: Refs, To: "services", Required: true, Doc: "services that have the peak together"})
	}
	return append(f,
		Field{Key: "multiply", Kind: Quantity, Dim: quantity.Number, Low: "1", Most: "100000", Required: true, Doc: "load in the event / mean hour of the month (D5)"},
		Field{Key: "lasts", Kind: Quantity, Dim: quantity.Duration, Positive: true, Default: policy("1 h", "the busiest hour is what is sized for"), Doc: "duration"},
		Field{Key: "per_year", Kind: Quantity, Dim: quantity.Number, Default: policy("1", "comes every year unless stated"), Doc: "expected number a year"},
		Field{Key: "months", Kind: Numbers, Low: "1", High: "12", Whole: true, Doc: "numbers of the calendar months in which it may come; not given: all"})
}

func stepFields() []Field {
	return []Field{
		{Key: "id", Kind: ID, Doc: "id of the step; not given: its date, where that is one month"},
		titleField(),
		{Key: "date", Kind: Quantity, Dim: quantity.Date, Required: true, Doc: "month from which it holds"},
		{Key: "multiply", Kind: Quantity, Dim: quantity.Number, Most: "100000", Required: true, Doc: "factor on the load (D2)"},
		{Key: "chance", Kind: Quantity, Dim: quantity.Share, High: "100 %", Doc: "chance that it comes at all; not given: certain"},
	}
}
