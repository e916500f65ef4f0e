// Package report writes a result as one page that needs nothing else: the answer first (what to
// buy when, how sure that is, what binds), then figures, tables, assumptions, warnings, method
// and provenance, in English, in Arabic, or in both side by side.
//
// The page has no script and asks the network for nothing; it reads on a phone, on a screen and
// on paper. Everything a scenario's author wrote is shown as text and never as markup. The page
// formats: each number on it stands in the result.
package report
