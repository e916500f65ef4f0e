package plan

// perUnit gives the size of a public unit in the model's base units (B, W, VA, Wh, bit/s, ...).
// Units that are missing are base units themselves.
var perUnit = map[string]float64{
	"GiB":      1 << 30,
	"TiB":      1 << 40,
	"MB/s":     1e6,
	"Mbit/s":   1e6,
	"Gbit/s":   1e9,
	"kW":       1e3,
	"kVA":      1e3,
	"kWh":      1e3,
	"MWh/yr":   1e6,
	"m³/yr":    1e3,
	"tCO2e/yr": 1e6,
}

// toUnit converts a value in base units to a public unit.
func toUnit(base float64, unit string) float64 {
	if f, ok := perUnit[unit]; ok {
		return base / f
	}
	return base
}

// fromUnit converts a value in a public unit to base units.
func fromUnit(v float64, unit string) float64 {
	if f, ok := perUnit[unit]; ok {
		return v * f
	}
	return v
}
