// Package figure draws a result: one figure per question, each with a headline that states what
// is to be seen. Figures are drawn by gonum/plot into SVG and PNG; drawing the same result twice
// gives the same bytes, and figures may be drawn at the same time.
package figure
