// Package liberationsansbold holds a font of the Liberation family.
package liberationsansbold

import _ "embed"

// TTF is the font.
//
//go:embed LiberationSans-Bold.ttf
var TTF []byte
