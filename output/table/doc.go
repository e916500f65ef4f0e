// Package table makes the tables of a result as data (columns with title, unit and alignment,
// rows of cells) and writes them as Markdown and CSV: capacity, requirements, bill of quantities
// and assumptions. No table names a brand or carries a price.
package table
