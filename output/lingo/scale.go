package lingo

import "math"

// prefix is one larger or smaller unit of a base unit.
type prefix struct {
	factor float64
	unit   string
}

// ladder lists the units a base unit is shown in, ascending. Bytes count in binary units, as
// memory and the storage quantities do; rates in decimal ones.
func ladder(base string) []prefix {
	switch base {
	case "B":
		return []prefix{{1, "B"}, {1 << 10, "KiB"}, {1 << 20, "MiB"}, {1 << 30, "GiB"}, {1 << 40, "TiB"}, {1 << 50, "PiB"}}
	case "B/s":
		return []prefix{{1, "B/s"}, {1e3, "kB/s"}, {1e6, "MB/s"}, {1e9, "GB/s"}}
	case "bit/s":
		return []prefix{{1, "bit/s"}, {1e3, "kbit/s"}, {1e6, "Mbit/s"}, {1e9, "Gbit/s"}}
	case "s":
		return []prefix{{1e-6, "µs"}, {1e-3, "ms"}, {1, "s"}, {60, "min"}, {3600, "h"}, {86400, "d"}}
	case "W":
		return []prefix{{1, "W"}, {1e3, "kW"}, {1e6, "MW"}}
	case "VA":
		return []prefix{{1, "VA"}, {1e3, "kVA"}, {1e6, "MVA"}}
	case "Wh":
		return []prefix{{1, "Wh"}, {1e3, "kWh"}, {1e6, "MWh"}}
	case "Wh/yr":
		return []prefix{{1, "Wh/yr"}, {1e6, "MWh/yr"}}
	case "Pa":
		return []prefix{{1, "Pa"}, {1e3, "kPa"}}
	case "m":
		return []prefix{{1, "m"}, {1e3, "km"}}
	}
	return nil
}

// scaled picks the largest unit in which the value is at least one.
func scaled(v float64, unit string) (float64, string) {
	best := prefix{1, unit}
	for i, p := range ladder(unit) {
		if i == 0 || math.Abs(v) >= p.factor {
			best = p
		}
	}
	if v == 0 {
		return v, unit
	}
	return v / best.factor, best.unit
}
