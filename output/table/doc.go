// Package table makes the tables of a result as data (columns with title, unit and alignment,
// rows of cells) and writes them as Markdown, as CSV and, all together, as a workbook: capacity,
// requirements, bill of quantities, assumptions and the monthly projection. No table names a
// brand or carries a price.
package table
