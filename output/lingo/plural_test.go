package lingo

import "testing"

// TestArabicCountsItsNouns follows the plural rules of the Unicode language data for Arabic.
func TestArabicCountsItsNouns(t *testing.T) {
	w := New(Arabic)
	for n, want := range map[int]string{
		0: "0 مرحلة", 1: "مرحلة واحدة", 2: "مرحلتان", 3: "3 مراحل", 10: "10 مراحل", 11: "11 مرحلة",
		99: "99 مرحلة", 100: "100 مرحلة", 102: "102 مرحلة", 103: "103 مراحل", 111: "111 مرحلة",
	} {
		if got := Unmarked(w.Counted(n, "phases")); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{11: "11 مدخلًا", 100: "100 مدخل", 1000: "1,000 مدخل", 5: "5 مدخلات"} {
		if got := Unmarked(w.Counted(n, "inputs")); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	en := New(English)
	for n, want := range map[int]string{0: "0 phases", 1: "1 phase", 2: "2 phases", 1000: "1,000 phases"} {
		if got := en.Counted(n, "phases"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestUnitsAgreeWithTheirNumber(t *testing.T) {
	w := New(Arabic)
	for v, want := range map[float64]string{1: "1 خزانة", 3: "3 خزائن", 12: "12 خزانة", 3.5: "3.5 خزانة", 105: "105 خزائن"} {
		if got := Unmarked(w.Format(v, "racks", Rounded)); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
}

func TestSentencesAgreeWithTheirNoun(t *testing.T) {
	w := New(Arabic)
	for noun, want := range map[string]string{"quantity.power.ups": "لا تقل عن", "quantity.power.it": "لا يقل عن", "quantity.nothing": "≥"} {
		if got := w.Agreeing("operator.min", noun); got != want {
			t.Errorf("%s: %q, want %q", noun, got, want)
		}
	}
}

func TestDigits(t *testing.T) {
	w := New(Arabic).WithDigits(ArabicIndic)
	for got, want := range map[string]string{
		w.Number(1234567.8):                 "١٬٢٣٤٬٥٦٨",
		w.Exact(12.288):                     "١٢٫٢٨٨",
		w.Format(-5.25, "°C", Rounded):      "-٥٫٢٥ °C",
		w.Percent(0.125):                    "١٢٫٥ %",
		w.Brief(2164750):                    "٢٫١٦ مليون",
		w.Number(1.2e-7):                    "1.20×10^-7", // an exponent keeps its digits
		w.Confidence(0.9):                   "P90",
		New(Arabic).Number(1234):            "1,234",
		New(English).WithDigits(1).Exact(1): "1",
	} {
		if Unmarked(got) != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for _, name := range []string{"western", "arabic-indic"} {
		if _, err := ParseDigits(name); err != nil {
			t.Error(err)
		}
	}
	if _, err := ParseDigits("roman"); err == nil {
		t.Error("roman digits passed")
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		v     float64
		style Style
		want  int
	}{{611.7234, Bare, 1}, {12.288, SizedBare, 3}, {0.012345, Rounded, 5}, {1234567.8, Bare, 0}, {2.5, Short, 1}, {0, Bare, 0}, {1e-7, Bare, -1}} {
		if got := Places(c.v, c.style); got != c.want {
			t.Errorf("Places(%v, %d) = %d, want %d", c.v, c.style, got, c.want)
		}
	}
}

// TestUnitsAreCountedAsArabicCounts: the noun after a figure follows its last two digits.
func TestUnitsAreCountedAsArabicCounts(t *testing.T) {
	w := New(Arabic)
	for _, c := range []struct {
		v    float64
		unit string
		want string
	}{
		{1, "servers", "1 خادم"}, {3, "servers", "3 خوادم"}, {10, "servers", "10 خوادم"}, {11, "servers", "11 خادمًا"}, {26, "servers", "26 خادمًا"},
		{99, "servers", "99 خادمًا"}, {100, "servers", "100 خادم"}, {103, "servers", "103 خوادم"}, {148, "servers", "148 خادمًا"},
		{9704, "cores", "9,704 أنوية"}, {24, "drives", "24 قرصًا"}, {60, "ports", "60 منفذًا"}, {13, "racks", "13 خزانة"},
	} {
		if got := Unmarked(w.Format(c.v, c.unit, Sized)); got != c.want {
			t.Errorf("%v %s: %s, want %s", c.v, c.unit, got, c.want)
		}
	}
}
