// Package canvas is what figures are drawn on: gonum/plot's vg.Canvas as an SVG document in which
// each glyph stands once, and as a PNG that is packed fast.
package canvas
