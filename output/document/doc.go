// Package document is a text as data, in one language or in two side by side: numbered sections
// of paragraphs, lists, tables and figures. It knows neither what the text is about nor how it is
// shown: output/tender builds documents, the writers (docx, pdf, html, markdown, sheets) only
// format them.
//
// Texts are plain Unicode. A number with its unit inside Arabic, and any foreign word, is wrapped
// in isolates (U+2066 to U+2069, output/lingo); each writer turns these into what its medium
// understands. Numbers of sections, clauses, tables and figures are written out here once, so
// that all formats show the same ones.
package document
