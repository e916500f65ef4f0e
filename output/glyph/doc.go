// Package glyph shapes and draws text for figures: a text.Handler of gonum/plot that joins Arabic
// letters, orders text of both directions (Unicode bidi with isolates) and draws outlines, so that
// a figure looks the same on a machine without the fonts.
//
// Latin letters, digits and signs come from Liberation Sans, Arabic from Noto Sans Arabic; each
// rune goes to the first font that has it. A Handler may be used by many goroutines at once.
//
// For documents that hold text as text, a Setter shapes paragraphs, breaks them into lines of a
// given width and tells of each glyph which letters it stands for.
package glyph
