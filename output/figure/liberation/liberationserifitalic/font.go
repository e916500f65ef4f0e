// Package liberationserifitalic stands for a font that no figure uses.
package liberationserifitalic

import "codeberg.org/go-fonts/liberation/liberationsansregular"

// TTF is the sans serif font of the same weight.
var TTF = liberationsansregular.TTF
