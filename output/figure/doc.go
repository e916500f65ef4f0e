// Package figure draws a result: one figure per question, each with a headline that states what
// is to be seen, in English or in Arabic. Figures are drawn on the canvases of gonum/plot, into SVG
// and PNG, all text as outlines; drawing the same result twice gives the same bytes, and figures
// may be drawn at the same time.
//
// Time and numbers run from left to right in both languages. What belongs to the text (headline,
// names of rows, order of panels) begins where the language begins.
package figure
