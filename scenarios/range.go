package scenarios

import (
	"fmt"

	"radif/model/quantity"
)

// limits are a range as it is written; empty: none.
type limits struct{ low, high string }

// sane is the range of a dimension that no real figure leaves: what is beyond it is a slip of the
// pen or of the unit. It is generous on purpose; money is bounded in the scenario's currency.
func sane(dim quantity.Dimension) limits {
	switch dim {
	case quantity.Number:
		return limits{high: "1000000000000"}
	case quantity.Share:
		return limits{high: "1000000 %"}
	case quantity.Duration:
		return limits{high: "1000 years"}
	case quantity.Bytes:
		return limits{high: "1000000 PB"}
	case quantity.ByteRate:
		return limits{high: "1000000 GB/s"}
	case quantity.BitRate:
		return limits{high: "1000000 Tbit/s"}
	case quantity.Volume:
		return limits{high: "1000000 M/month"}
	case quantity.Frequency:
		return limits{high: "1000000000000 /yr"}
	case quantity.Rate:
		return limits{high: "1000000 M/s"}
	case quantity.Growth:
		return limits{low: "-99 %/yr", high: "1000 %/yr"}
	}
	return saneThings(dim)
}

// saneThings is the range of what can be weighed, measured or paid.
func saneThings(dim quantity.Dimension) limits {
	switch dim {
	case quantity.Power:
		return limits{high: "100000 MW"}
	case quantity.ApparentPower:
		return limits{high: "100000 MVA"}
	case quantity.Energy:
		return limits{high: "1000000 GWh"}
	case quantity.Temperature:
		return limits{low: "-273 °C", high: "1000 °C"}
	case quantity.TemperatureDifference:
		return limits{high: "1000 K"}
	case quantity.Length:
		return limits{high: "50000 km"}
	case quantity.Area:
		return limits{high: "100000000 m²"}
	case quantity.Mass:
		return limits{high: "1000000 t"}
	case quantity.Liquid:
		return limits{high: "100000000 m³"}
	case quantity.Pressure:
		return limits{high: "100000 kPa"}
	case quantity.Voltage:
		return limits{high: "1000 kV"}
	case quantity.Current:
		return limits{high: "1000000 A"}
	case quantity.Date:
		return limits{}
	}
	return limits{high: "1e15"} // money, prices and other ratios, in base units
}

// saneRange is the range of a field for values that no more than one trial in a thousand leaves.
func (f *Field) saneRange(dim quantity.Dimension) limits {
	r := sane(dim)
	if f.Most != "" && dim == f.Dim {
		r.high = f.Most
		if f.Signed {
			r.low = "-" + f.Most
		}
	}
	return r
}

// absurd says how a value leaves what is possible at all; empty: it does not.
func (f *Field) absurd(x float64, dim quantity.Dimension) string {
	r := f.saneRange(dim)
	if high, ok := base(r.high, dim); ok && x > high {
		return "is beyond anything real"
	}
	if low, ok := base(r.low, dim); ok && x < low {
		return "is beyond anything real"
	}
	return ""
}

// possible says the sane range of a field as what is allowed.
func (f *Field) possible(dim quantity.Dimension) string {
	r := f.saneRange(dim)
	if r.low != "" {
		return r.low + " to " + r.high
	}
	return "at most " + r.high
}

// base reads a limit; a bare one of a dimension with units is in its base unit.
func base(text string, dim quantity.Dimension) (float64, bool) {
	if text == "" {
		return 0, false
	}
	if x, err := quantity.Parse(text, dim, ""); err == nil {
		return x, true
	}
	x, err := quantity.Parse(text, quantity.Number, "")
	return x, err == nil
}

// mostGrown is how often a load or a driver may come to be what it was: beyond that no plan says
// anything, and the figures soon are none.
const mostGrown = 1e6

// grownText prints such a factor.
func grownText(factor float64) string {
	if factor >= 1e9 {
		return fmt.Sprintf("%.0e", factor)
	}
	return plain(roughly(factor, 2))
}
