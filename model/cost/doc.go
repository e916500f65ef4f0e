// Package cost prices the plan: capital by phase (K1), running cost (K2) and present value (K3).
//
// It is a stage that runs month by month on the frozen plant and its energy. Every price is
// optional. What has no price is not counted as zero: its id stands in Result.Unpriced, and a
// sum over priced items says nothing about the others. Costs are in the scenario's currency,
// confidential, and never in a file meant for bidders.
package cost
