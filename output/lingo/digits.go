package lingo

import (
	"fmt"
	"strings"
)

// Digits is the set of digits in which Arabic texts write their figures.
type Digits uint8

// The sets. Jordanian official texts write Western digits.
const (
	Western Digits = iota
	ArabicIndic
)

// ParseDigits reads a set of digits from a flag.
func ParseDigits(text string) (Digits, error) {
	switch text {
	case "western":
		return Western, nil
	case "arabic-indic":
		return ArabicIndic, nil
	}
	return Western, fmt.Errorf("%q is no set of digits; western or arabic-indic is", text)
}

// String names a set of digits as ParseDigits reads it.
func (d Digits) String() string {
	if d == ArabicIndic {
		return "arabic-indic"
	}
	return "western"
}

// WithDigits returns the same words with figures in other digits. English stays as it is; so do
// months, confidences and ids, which are names and not figures.
func (w Words) WithDigits(d Digits) Words {
	w.digits = d
	return w
}

// Digits returns the set of digits in which these words write figures.
func (w Words) Digits() Digits {
	if w.lang != Arabic {
		return Western
	}
	return w.digits
}

// arabicIndic holds the digits and the marks that go with them: U+066C between thousands and
// U+066B before the fraction.
var arabicIndic = strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩", ",", "٬", ".", "٫")

// figure writes a rounded number in the digits that were asked for. An exponent stays Western:
// its signs would change their order among Arabic-Indic digits.
func (w Words) figure(v float64, digits int) string {
	text := rounded(v, digits)
	if w.Digits() == Western || strings.Contains(text, "^") {
		return text
	}
	return arabicIndic.Replace(text)
}
