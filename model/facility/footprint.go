package facility

// GridCarbon is F11: carbon of bought energy, g/yr: energy (Wh/yr)·(1 - own)·intensity (g/Wh), own being the share
// of the year on the sets. 150 W at 164.5177 g/kWh are 0.411294 g a minute (OpenDC).
func GridCarbon(energy, own, intensity float64) float64 { return energy * (1 - own) * intensity }

// FuelCarbon is F11: carbon of burnt fuel, g/yr: fuel (L/yr)·content (g/L); diesel 2680 g/L.
func FuelCarbon(fuel, content float64) float64 { return fuel * content }

// WaterUse is F11: water, L: IT energy (Wh)·effectiveness (L/Wh).
func WaterUse(energy, effectiveness float64) float64 { return energy * effectiveness }

// FuelUse is F11: fuel a year, L/yr: flow (L/h)·times (1/yr)·duration (s)/3600, of tests or of outages.
func FuelUse(flow, times, lasts float64) float64 { return flow * times * lasts / secondsPerHour }
