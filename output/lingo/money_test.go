package lingo

import "testing"

func TestMoneyHasTheDecimalsOfItsCurrency(t *testing.T) {
	for _, c := range []struct {
		words  Words
		v      float64
		places int
		want   string
	}{
		{New(English), 1234567890.1236, 3, "1,234,567,890.124"}, {New(English), 12, 3, "12.000"}, {New(English), 0, 2, "0.00"},
		{New(English), -1234.5, 0, "-1,234"}, {New(Arabic), 1234.5, 2, "1,234.50"}, {New(Arabic).WithDigits(ArabicIndic), 1234.5, 3, "١٬٢٣٤٫٥٠٠"},
	} {
		if got := Unmarked(c.words.Money(c.v, c.places)); got != c.want {
			t.Errorf("%v is shown as %q, want %q", c.v, got, c.want)
		}
	}
}
