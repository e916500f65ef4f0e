// Package procurement holds what a buyer sets for a tender and no plan can know: what kind of
// contract it is, its lots, dates, weights, editions of standards, service levels and the policies
// of the site. The types are plain and immutable, nothing here computes.
//
// Nothing of it enters the digest of a scenario: a tender can be revised without planning anew,
// and a plan made anew without touching the tender.
package procurement
