// Package addendum compares two issues of a tender: what was added, changed and removed, with the
// words of before and after and the reason. It keeps an issue as a file (tender.json), so that the
// next one can be compared with it, and makes the annex of changes and the addendum, which is a
// document of its own.
//
// Reasons are those that the buyer gives for the revision. For values that were computed it also
// tells which inputs of the plan differ; that is part of what the buyer keeps, where the buyer's
// annexes are kept apart.
package addendum
