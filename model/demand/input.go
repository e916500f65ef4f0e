package demand

import "radif/model/series"

// Input is everything the demand stage reads. All slices are in scenario id order.
type Input struct {
	Start    series.Month
	Months   int
	Profiles []Profile
	Drivers  []Driver
	Services []Service
	Events   []Event
}

// Profile says how a month's volume spreads over months, days and hours (D1 season, D3).
type Profile struct {
	ID      string
	Week    series.Shape // ratio of each hour of the week to the mean hour
	Season  [12]float64  // ratio of each calendar month, January first, to the mean month
	BusyDay series.Param // busy day / mean day of its kind, 1; not given: 1
	Burst   series.Param // busiest minutes / mean of the busiest hour, 1; not given: 1
}

// Driver is a named growth curve in its own unit, which services follow.
type Driver struct {
	ID     string
	Unit   string // for people: "services", "identities"
	Growth Curve
}

// CurveKind names a growth law (D1).
type CurveKind uint8

// The growth laws.
const (
	Constant CurveKind = iota // g = 1
	Linear                    // level = Value + Rate·years since At        (Rate: so many a year, base 1/yr)
	Compound                  // g = (1 + Rate)^years                        (Rate: Growth)
	Logistic                  // level = K / (1 + (K/Value - 1)·exp(-Rate·years)) (Rate: 1/yr)
	Gompertz                  // level = K·exp(ln(Value/K)·exp(-Rate·years))
	Bass                      // level from innovation p and imitation q towards K, starting from Value at At
	Table                     // level through points, linear between months, flat outside
	Follows                   // (driver(t)/driver(At))^Elasticity · (1 + Trend)^years
)

// Curve is one growth law. For a Driver it gives the level in the driver's unit; for a Service
// it gives the ratio to the level at At (a curve with a Value is divided by that value).
// At is the plan's start unless the scenario says otherwise.
type Curve struct {
	Kind       CurveKind
	At         series.Month
	Value      series.Param // level at At; Number
	Rate       series.Param // Linear: Number a year; Compound: Growth; Logistic, Gompertz: Number (1/yr)
	Ceiling    series.Param // saturation level K; Number
	Innovation series.Param // Bass p, 1/yr
	Imitation  series.Param // Bass q, 1/yr
	Points     []Point      // Table
	Driver     string       // Follows: id of the driver
	Elasticity series.Param // Follows; not given: 1
	Trend      series.Param // any kind: extra use-per-unit growth, Growth; not given: 0
}

// Point is one dated level of a Table curve.
type Point struct {
	At    series.Month
	Level series.Param
}

// Service is one load. A transactional service is counted in transactions a month, an inventory
// service in virtual machines; Base is that count at the growth curve's At.
type Service struct {
	ID        string
	Profile   int // index into Input.Profiles
	Inventory bool
	Base      series.Param // Volume (1/month), or Number (virtual machines)
	From      series.Param // Date of commissioning, may be uncertain (it slips); not given: always there
	Growth    Curve
	Steps     []Step
}

// Step multiplies the level from a date on (D2).
type Step struct {
	ID       string       // path of the step, for its chance draw
	Date     series.Param // Date, rounded to the nearest month
	Multiply series.Param // Number
	Chance   series.Param // Share; not given: certain
}

// Event is a rare peak (D5): for one hour or more the named services together run at Multiply
// times their mean hour of that month. Different events do not fall into the same hour.
type Event struct {
	ID       string
	Services []int        // indices into Input.Services
	Multiply series.Param // Number, times the mean hour
	Lasts    series.Param // Duration, s
	PerYear  series.Param // Frequency
	Months   [12]bool     // calendar months in which it may come; all when none is set
}

// Result gives the columns the demand stage fills each month.
type Result struct {
	Level    []series.Col // by service: 1/month or virtual machines, season, steps and events included
	MeanRate []series.Col // by service: 1/s in the mean hour of the month (Zero for inventory), events not included
	Peak     []series.Col // by profile: busy day x burst, the factor on the mean-hour load of the weekly shape
	Events   []EventResult
	Drivers  []series.Col // level of each driver

	Transactions series.Col // 1/month, all services
	PeakRate     series.Col // 1/s in the busiest hour, coincident (D4), events left out
	PeakEvents   series.Col // 1/s the same, with the largest event of the month on top
	PeakSummed   series.Col // 1/s, sum of the services' separate peaks, events left out
}

// EventResult gives, for one event, the extra load: each of its services adds Extra x its
// mean-hour load in the busiest hour.
type EventResult struct {
	Services []int
	Extra    series.Col // Multiply - 1 in months in which the event comes, else 0
}
