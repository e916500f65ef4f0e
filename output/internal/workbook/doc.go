// Package workbook is what all workbooks have in common: the looks of their cells, the set-up of
// their pages, the sizes of columns and rows, and a file whose bytes depend on nothing but what is
// in it. What stands on the sheets, output/table and output/document/sheets decide.
package workbook
