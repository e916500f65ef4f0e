// Package liberationserifbold stands for a font that no figure uses.
package liberationserifbold

import "codeberg.org/go-fonts/liberation/liberationsansbold"

// TTF is the sans serif font of the same weight.
var TTF = liberationsansbold.TTF
