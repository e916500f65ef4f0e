// Package demand turns growth, rules, calendars and rare events into loads, month by month
// (formulas D1 to D5).
//
// Inputs: base volumes (1/month) and machine counts, growth curves and the drivers that they
// follow, dated steps, commissioning dates, calendar and weekly profiles, events.
// Outputs: by service the volume of the month (1/month) or the count of machines, and the rate in
// the mean hour (1/s); by profile the factor of the busiest hour; by event the extra load; for the
// site the transactions (1/month) and the coincident peak rate (1/s).
//
// Symbols: V volume, V0 volume at the growth curve's date, g growth, k product of the dated steps,
// s season, λ rate in the mean hour, F busy-day factor times burst, t years since the curve's date.
//
// A month counts its own days: the rate of a month is its volume over its own length, and the
// season says how the year's volume spreads over the twelve calendar months. Season and events
// belong to transactions; a count of virtual machines has neither.
//
// What is served after failover (D6) is decided where it is used: in compute and network.
package demand
