package facility

import "math"

// The standard atmosphere (ISO 2533): pressure falls with height as (1 - h·lapse)^exponent.
const (
	pressureLapse    = 2.25577e-5 // 1/m
	pressureExponent = 5.25588
)

// Air at sea level and 20 °C.
const (
	airDensity      = 1.2    // kg/m³
	airHeatCapacity = 1005.0 // J/(kg·K)
)

// AirDensityRatio is F6: density of air at an altitude h (m) / at sea level, at one temperature. Standard
// atmosphere: 0.911 at 780 m (Amman). Valid to 11 km.
func AirDensityRatio(altitude float64) float64 {
	return math.Pow(1-float64(pressureLapse*altitude), pressureExponent)
}

// AirFlow is F6: air that takes a heat (W) away, m³/s: Q / (ρ0·ratio·c_p·ΔT), with the density ratio at the site
// and the warming ΔT (K) of the air through the racks. No warming given, no flow.
func AirFlow(heat, densityRatio, rise float64) float64 {
	return Ratio(heat, airDensity*densityRatio*airHeatCapacity*rise)
}

// SiteCapacity is F6: thermal power of a unit at the site / nominal:
//
//	(1 - per_kelvin·max(0, T - T_rated))·(1 - air_share·(1 - ratio))
//
// T: air at the condenser (°C), ratio: AirDensityRatio, air_share: how much of the missing density costs
// power (1 for fans of fixed speed). Never below 0.
func SiteCapacity(condenser, rated, perKelvin, densityRatio, airShare float64) float64 {
	heat := 1 - float64(perKelvin*max(0, condenser-rated))
	return max(0, heat) * (1 - float64(airShare*(1-densityRatio)))
}

// CondenserAir is F6: air at the condenser on the design day, °C: design temperature + recirculation.
func CondenserAir(design, recirculation float64) float64 { return design + recirculation }
