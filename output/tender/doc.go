// Package tender makes the technical volume of a tender from a result and from what the buyer
// sets: one document.Document, which the writers only format, and the rows behind it as plain
// values, on which open contracting data, the lint and the addendum work.
//
// Numbers are fixed. A section has the number of the structure table (sections.go), a clause the
// number of its place in the register (clauses_*.go), whatever else is present: leaving one out
// leaves a hole, and a clause removed after issue keeps its number and says so. Instances of a
// clause, such as its phases, keep the numbers they had in the issue before.
//
// Nothing is computed here: values are those of the result, of the case or of the tender file.
package tender
