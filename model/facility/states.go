package facility

// hoursPerYear is the length of the common year in which yearly figures are stated.
const hoursPerYear = 8760

// YearShare is F10: share of the year that an occasion takes: frequency (1/yr)·duration (s) / year, at most what the
// others leave.
func YearShare(frequency, lasts, taken float64) float64 {
	return min(frequency*lasts/(hoursPerYear*secondsPerHour), 1-taken)
}

// StateMean is F10: mean over the states of the site, weighted by the share of the year that each takes;
// standby takes what drill and failover leave.
func StateMean(standby, drill, failover, drillShare, failoverShare float64) float64 {
	return float64((1-drillShare-failoverShare)*standby) + float64(drillShare*drill) + float64(failoverShare*failover)
}

// YearlyEnergy is F10: energy a year at a mean power (W), Wh/yr: P·8760.
func YearlyEnergy(power float64) float64 { return power * hoursPerYear }

// MonthlyEnergy is F10: energy of a month, Wh: mean power (W)·hours.
func MonthlyEnergy(power, hours float64) float64 { return power * hours }
