// Package sheets writes the tables of a document for spreadsheets: one CSV file for each, all of
// the larger ones in a workbook, and a single one to be pasted.
//
// In two languages a column whose texts differ becomes two; numbers, codes and what the bidder
// fills in stay one. Numbers are numbers, with the unit in their format where it stands in their
// cell. Nothing of a text becomes a formula.
package sheets
