// Package liberationsansitalic stands for a font that no figure uses.
package liberationsansitalic

import "codeberg.org/go-fonts/liberation/liberationsansregular"

// TTF is the sans serif font of the same weight.
var TTF = liberationsansregular.TTF
