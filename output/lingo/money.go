package lingo

import (
	"math"
	"strconv"
)

// Money prints an amount with all its digits and as many decimals as its currency has: 1,234.500.
func (w Words) Money(v float64, places int) string {
	text := marked(strconv.FormatFloat(v, 'f', places, 64))
	if math.Signbit(v) && v == 0 {
		text = text[1:]
	}
	if w.Digits() == ArabicIndic {
		text = arabicIndic.Replace(text)
	}
	return w.Isolate(text)
}
