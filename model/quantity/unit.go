package quantity

import "strings"

// unit is one way to write a dimension: one of it is num/den base units, exactly.
type unit struct {
	symbol   string
	num, den int64
	listed   bool // named in messages; the others are accepted all the same
}

// Lengths of time in seconds. A month is a twelfth of the Julian year of 365.25 days.
const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
	week   = 7 * day
	month  = 2629800 // 30.4375 d
	year   = 12 * month
)

// monthlyGrowth is the one unit that is not a factor: it compounds over twelve months.
const monthlyGrowth = "%/month"

// sizes are the amounts of data: decimal as drives and links are sold, binary as memory and
// file systems count.
var sizes = []unit{
	{"B", 1, 1, true}, {"kB", 1e3, 1, true}, {"MB", 1e6, 1, true}, {"GB", 1e9, 1, true}, {"TB", 1e12, 1, true}, {"PB", 1e15, 1, true},
	{"KiB", 1 << 10, 1, true}, {"MiB", 1 << 20, 1, true}, {"GiB", 1 << 30, 1, true}, {"TiB", 1 << 40, 1, true}, {"PiB", 1 << 50, 1, true},
}

// plain holds the units of the dimensions that need neither currency nor combination.
var plain = map[Dimension][]unit{
	Share: {{"%", 1, 100, true}},
	Duration: {
		{"ms", 1, 1000, true}, {"s", 1, 1, true}, {"min", minute, 1, true}, {"h", hour, 1, true},
		{"d", day, 1, true}, {"day", day, 1, false}, {"days", day, 1, true},
		{"week", week, 1, false}, {"weeks", week, 1, true}, {"month", month, 1, false}, {"months", month, 1, true},
		{"year", year, 1, false}, {"years", year, 1, true},
	},
	BitRate: {{"bit/s", 1, 1, true}, {"kbit/s", 1e3, 1, true}, {"Mbit/s", 1e6, 1, true}, {"Gbit/s", 1e9, 1, true}, {"Tbit/s", 1e12, 1, true}},
	Frequency: {
		{"", 1, 1, false}, {"/yr", 1, 1, true}, {"/year", 1, 1, true}, {"/month", 12, 1, true}, {"/week", year, week, true}, {"/day", year, day, true},
	},
	Rate: {
		{"/s", 1, 1, true}, {"k/s", 1e3, 1, true}, {"M/s", 1e6, 1, true}, {"IOPS", 1, 1, true},
		{"/min", 1, minute, true}, {"/h", 1, hour, true}, {"/day", 1, day, true},
	},
	Growth:                {{"%/yr", 1, 100, true}, {"%/year", 1, 100, false}, {monthlyGrowth, 1, 100, true}},
	Power:                 {{"W", 1, 1, true}, {"kW", 1e3, 1, true}, {"MW", 1e6, 1, true}},
	ApparentPower:         {{"VA", 1, 1, true}, {"kVA", 1e3, 1, true}, {"MVA", 1e6, 1, true}},
	Energy:                {{"Wh", 1, 1, true}, {"kWh", 1e3, 1, true}, {"MWh", 1e6, 1, true}, {"GWh", 1e9, 1, true}},
	Temperature:           {{"°C", 1, 1, true}},
	TemperatureDifference: {{"K", 1, 1, true}},
	Length:                {{"mm", 1, 1000, true}, {"m", 1, 1, true}, {"km", 1e3, 1, true}},
	Area:                  {{"m²", 1, 1, true}, {"m2", 1, 1, true}},
	Mass:                  {{"kg", 1, 1, true}, {"t", 1e3, 1, true}},
	Liquid:                {{"L", 1, 1, true}, {"m³", 1e3, 1, true}, {"m3", 1e3, 1, true}},
	// Floors are often rated in kilograms a square metre: standard gravity, 9.80665 m/s².
	Pressure:        {{"Pa", 1, 1, true}, {"kPa", 1e3, 1, true}, {"kg/m²", 980665, 1e5, true}, {"kg/m2", 980665, 1e5, true}},
	AreaPerPower:    {{"m²/W", 1, 1, true}, {"m²/kW", 1, 1e3, true}, {"m2/W", 1, 1, false}, {"m2/kW", 1, 1e3, true}},
	LiquidPerEnergy: {{"L/Wh", 1, 1, false}, {"L/kWh", 1, 1e3, true}, {"L/MWh", 1, 1e6, true}, {"m³/MWh", 1, 1e3, true}, {"m3/MWh", 1, 1e3, true}},
	CarbonPerEnergy: {{"g/Wh", 1, 1, false}, {"g/kWh", 1, 1e3, true}, {"kg/kWh", 1, 1, true}, {"kg/MWh", 1, 1e3, true}, {"t/MWh", 1, 1, true}},
	CarbonPerLiquid: {{"g/L", 1, 1, true}, {"kg/L", 1e3, 1, true}},
	Voltage:         {{"V", 1, 1, true}, {"kV", 1e3, 1, true}},
	Current:         {{"A", 1, 1, true}},
	PowerPerArea:    {{"W/m²", 1, 1, true}, {"W/m2", 1, 1, true}},
}

// unitsOf lists every accepted unit of a dimension, in the order that messages use.
func unitsOf(dim Dimension, currency string) []unit {
	switch dim {
	case Bytes:
		return sizes
	case ByteRate:
		return byteRates()
	case Volume:
		return volumes()
	case Money, MoneyPerEnergy, MoneyPerPower, MoneyPerBytes, MoneyPerBitRate, MoneyPerArea, MoneyPerLiquid:
		if currency == "" {
			return nil
		}
		return moneyUnits(dim, currency)
	}
	return plain[dim]
}

// byteRates combines every size with every period: GB/day, MB/s.
func byteRates() []unit {
	periods := []unit{{"/s", 1, 1, true}, {"/min", 1, minute, false}, {"/h", 1, hour, true}, {"/day", 1, day, true}, {"/month", 1, month, false}}
	var list []unit
	for _, p := range periods {
		for _, s := range sizes {
			listed := p.listed && (s.symbol == "MB" || s.symbol == "GB" || s.symbol == "TB" || s.symbol == "GiB")
			list = append(list, unit{s.symbol + p.symbol, s.num, p.den, listed})
		}
	}
	return list
}

// volumes combines the prefixes of large counts with every period: M/month, k/day.
func volumes() []unit {
	periods := []unit{
		{"/month", 1, 1, true}, {"/day", month, day, true}, {"/yr", 1, 12, false}, {"/year", 1, 12, true},
		{"/week", month, week, false}, {"/h", month, hour, false}, {"/s", month, 1, false},
	}
	prefixes := []unit{{"", 1, 1, true}, {"k", 1e3, 1, true}, {"M", 1e6, 1, true}, {"G", 1e9, 1, false}}
	var list []unit
	for _, p := range periods {
		for _, x := range prefixes {
			list = append(list, unit{x.symbol + p.symbol, x.num * p.num, p.den, x.listed && p.listed})
		}
	}
	return list
}

// moneyUnits writes the scenario's currency into the units of a price.
func moneyUnits(dim Dimension, currency string) []unit {
	switch dim {
	case Money:
		return []unit{
			{currency, 1, 1, true}, {"k " + currency, 1e3, 1, true}, {"M " + currency, 1e6, 1, true},
			{"k" + currency, 1e3, 1, false}, {"M" + currency, 1e6, 1, false},
		}
	case MoneyPerEnergy:
		return per(currency, plain[Energy])
	case MoneyPerPower:
		return per(currency, plain[Power])
	case MoneyPerBytes:
		return per(currency, sizes)
	case MoneyPerArea:
		return per(currency, plain[Area])
	case MoneyPerLiquid:
		return per(currency, plain[Liquid])
	}
	return bandwidthPrices(currency)
}

// per inverts units under a currency: JOD/kWh.
func per(currency string, of []unit) []unit {
	var list []unit
	for _, u := range of {
		list = append(list, unit{currency + "/" + u.symbol, u.den, u.num, u.listed})
	}
	return list
}

// bandwidthPrices writes JOD/(Mbit/s); the brackets may be left out.
func bandwidthPrices(currency string) []unit {
	var list []unit
	for _, u := range plain[BitRate] {
		list = append(list, unit{currency + "/(" + u.symbol + ")", u.den, u.num, true}, unit{currency + "/" + u.symbol, u.den, u.num, false})
	}
	return list
}

// find returns the unit with exactly this symbol.
func find(units []unit, symbol string) (unit, bool) {
	for _, u := range units {
		if u.symbol == symbol {
			return u, true
		}
	}
	return unit{}, false
}

// currencyIn returns the currency that a unit symbol is written with: JOD of "k JOD/kWh".
func currencyIn(symbol string) string {
	head, _, _ := strings.Cut(symbol, "/")
	if rest, ok := strings.CutPrefix(head, "k "); ok {
		head = rest
	} else if rest, ok := strings.CutPrefix(head, "M "); ok {
		head = rest
	} else if len(head) == 4 && (head[0] == 'k' || head[0] == 'M') {
		head = head[1:]
	}
	return head
}
