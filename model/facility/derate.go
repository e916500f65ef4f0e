package facility

// Derating is F7: power a generating set has left at the site / nameplate:
//
//	(1 - l_h·max(0, h - h_0)/Δh)·(1 - l_T·max(0, T - T_0)/ΔT)
//
// as two calls, one for the altitude h (m) and one for the temperature T of the air at the intake (°C), which
// multiply. Stamford: 3 % each 500 m above 1000 m, 3 % each 5 K above 40 °C: Amman at 40 °C 1.00, at 45 °C
// under the canopy 0.97, at 1100 m and 50 °C 0.994·0.94 = 0.934. Never below 0. A step of 0 derates nothing.
// Naturally aspirated engines need the maker's curve. Source: Stamford sheet, Wacker Neuson manual.
func Derating(at, free, step, loss float64) float64 {
	return max(0, 1-float64(loss*Ratio(max(0, at-free), step)))
}

// IntakeAir is F7: air at the intake of a set, °C: design temperature + rise under the canopy.
func IntakeAir(design, rise float64) float64 { return design + rise }

// What binds the rating of the generating sets.
const (
	GeneratorUnbound = iota
	GeneratorByPower
	GeneratorByApparentPower
	GeneratorByStep
)

// GeneratorByLoad is F7: nameplate, VA, for a steady power P (W): P / (pf·derate·class·max_load).
// class: ISO 8528-1 factor, power without limit of hours / nameplate. It serves with pf the set's for
// the engine and with pf the load's for the alternator.
func GeneratorByLoad(load, powerFactor, derate, class, maxLoad float64) float64 {
	return load / (powerFactor * derate * class * maxLoad)
}

// GeneratorByFirstStep is F7: nameplate, VA, so that the load that comes at once stays within the first
// step that the running sets can take: P·first / (pf·derate·limit). Source: ISO 8528-5.
func GeneratorByFirstStep(load, first, powerFactor, derate, limit float64) float64 {
	return load * first / (powerFactor * derate * limit)
}

// GeneratorBinding says what binds (F7): 1 engine power, 2 apparent power, 3 first step; the first of equals.
func GeneratorBinding(byPower, byApparent, byStep float64) float64 {
	switch need := max(byPower, byApparent, byStep); {
	case need <= 0:
		return GeneratorUnbound
	case byPower == need:
		return GeneratorByPower
	case byApparent == need:
		return GeneratorByApparentPower
	}
	return GeneratorByStep
}

// LoadBank is F7: 1 where the load (W) of the site in standby is below min_load of one set (W), so that a set on
// test or in an outage would soot up and a load bank is asked for; else 0. No sets, no load bank.
func LoadBank(standby, sets, set, minLoad float64) float64 {
	if sets > 0 && standby < set*minLoad {
		return 1
	}
	return 0
}
