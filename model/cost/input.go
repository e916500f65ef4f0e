package cost

import "radif/model/series"

// Marks in the comments below: V published, G general engineering knowledge (basis estimate),
// P proposed here (basis estimate or policy), reviewed 2026-01. All prices are optional and have no default.

// Input is everything the cost stage reads: `finance:` and, in the fields named so, what the
// plan joins to it.
type Input struct {
	Start  series.Month // of the plan
	Months int
	// Open is 1 in the months in which the site is there, 0 before; Zero: it is there from the start.
	// Lines and staff are paid while it is. Joined by the plan.
	Open series.Col

	Capital    []Capital
	Energy     Energy
	Links      []Link
	Upkeep     Upkeep
	Staff      []Post
	Licences   []Licence
	Supplies   []Supply
	Rent       Rent
	Escalation Escalation

	// Discount is the annual discount rate: `finance.discount`, Growth, 1/yr; no default: without it
	// there is no present value, and cost.npv is unpriced.
	Discount series.Param
	// Decommission is cost of clearing the site at the end / capital bought: `finance.decommission`,
	// Share; default 5 % [P]. Not given: unpriced.
	Decommission series.Param
}

// Capital is one kind of equipment that is bought: `finance.prices.<id>` (K1).
type Capital struct {
	ID      string // item kind as in the bill of quantities: "server", "drive", "ups-module" ...
	Subject string // pool or storage class id; empty when there is only one
	// Price of one unit of Quantity: `price`; Money a piece, or MoneyPerPower, MoneyPerBytes,
	// MoneyPerArea, MoneyPerLiquid when Added counts base units (W, B, m², L). Not given: unpriced.
	Price series.Param
	// Unit of Added where the price is for a measure: "W", "VA", "B", "m²", "L"; empty: pieces. For traces only.
	Unit string `json:"-"`
	// Install is freight, duty, installation and tests / price: `install`, Share; default 10 % [P]. Not given: 0.
	Install series.Param
	// Life after which it is bought again: `life`, Duration, s, rounded to whole months; servers and
	// drives 5 years, network 7, UPS 12, battery 8 (lead-acid 5), generator, cooling, rack 20 [G]. Not given: it
	// outlives the plan.
	Life series.Param
	// Added is the quantity bought in each month of the plan (zero but for the first month of a
	// phase). Joined by the plan from the frozen equipment.
	Added []float64
}

// Period is one part of a time-of-use tariff.
type Period struct {
	ID string // "peak", "off-peak", "partial"
	// Share of the year's hours in which it applies: `share`, Share; Jordan from 2024-07: peak 17-23 h
	// 25 %, off-peak 06-14 h 33.3 %, partial 41.7 % [V Petra]. The load is flat over the day. The
	// last period takes what the others leave.
	Share series.Param
	// Price: `price`, MoneyPerEnergy; medium industry 88/60/68 fils/kWh (partial 68) [V]; a data centre's
	// tariff was not found, suggested 0.12-0.16 JOD/kWh [P]. Not given: energy is unpriced.
	Price series.Param
}

// Energy is the electricity tariff: `finance.energy` (K2). One period with the whole year is a flat tariff.
type Energy struct {
	Periods []Period
	// Demand charge a month: `demand`, MoneyPerPower, on the month's highest power. Not given: none.
	Demand series.Param

	Used series.Col // Wh in the month, from facility.Operation
	Peak series.Col // W highest in the month; Zero where Demand is not given
}

// Link is one leased line or circuit: `finance.links.<id>`; price for each carrier.
type Link struct {
	ID string // "replication", "access"
	// PerRate a month: `rate`, MoneyPerBitRate. Fixed a month: `fixed`, Money. Neither given: unpriced.
	PerRate, Fixed series.Param
	// Carriers, each at full rate (network.Link.Carriers), Number. Not given: 1.
	Carriers series.Param

	Rate series.Col // bit/s sold, from the plan
}

// Upkeep is maintenance: `finance.maintenance` (K2).
type Upkeep struct {
	// Share of the capital in service a year: `finance.maintenance`, Share; 8-12 % IT, 3-4 % plant [G].
	// Not given: unpriced.
	Share series.Param
}

// Post is one place that is staffed: `finance.staff.<id>` (K2).
type Post struct {
	ID string
	// Posts: `posts`, Number; at once on duty.
	Posts series.Param
	// Hours a year the post is held: `hours`, Duration, s; default 8760 h, around the clock.
	Hours series.Param
	// Productive hours of one person a year: `productive`, Duration, s; default 1700 h [G].
	Productive series.Param
	// Salary of one person a year with all dues: `salary`, Money. Not given: unpriced.
	Salary series.Param
}

// Licence is software by measure: `finance.licences.<id>` (K2).
type Licence struct {
	ID string
	// Price a year of one core (Money) or of one byte (MoneyPerBytes): `price`. Not given: unpriced.
	Price series.Param

	Measure series.Col // cores or bytes, from the plan
}

// Supply is what is used up: fuel, water: `finance.supplies.<id>` (K2).
type Supply struct {
	ID string // "fuel", "water"
	// Price: `price`, MoneyPerLiquid. Not given: unpriced.
	Price series.Param

	Used series.Col // L in the month, from facility.Operation
}

// Rent is the building where it is not bought: `finance.rent` (K2).
type Rent struct {
	Price series.Param // a year, MoneyPerArea. Not given: unpriced, unless a building is priced in Capital

	Area series.Col // m², from the plan
}

// Escalation is how prices rise over the plan: `finance.escalation`, each Growth; not given: 0
// (constant prices; then the discount rate is a real one).
type Escalation struct {
	Equipment series.Param // prices of equipment and licences
	Energy    series.Param // energy, fuel and water
	Wages     series.Param // staff, maintenance, links and rent
}
