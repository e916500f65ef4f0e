// Package liberationsansregular holds a font of the Liberation family.
package liberationsansregular

import _ "embed"

// TTF is the font.
//
//go:embed LiberationSans-Regular.ttf
var TTF []byte
