package quantity

import (
	"errors"
	"math"
	"regexp"
	"testing"
	"unicode/utf8"
)

func TestFormat(t *testing.T) {
	cases := []struct {
		base   float64
		dim    Dimension
		symbol string
		want   string
	}{
		{0.7, Share, "%", "70 %"}, {0.07, Share, "%", "7 %"}, {0.04, Duration, "ms", "40 ms"}, {13194139533312, Bytes, "TiB", "12 TiB"},
		{1.2e6, Volume, "M/month", "1.2 M/month"}, {30, Volume, "/month", "30/month"}, {24312, Date, "", "2026-01"}, {0.00012, MoneyPerEnergy, "JOD/kWh", "0.12 JOD/kWh"},
		{1.5e6, Money, "M JOD", "1.5 M JOD"}, {4e-6, MoneyPerBitRate, "JOD/(Mbit/s)", "4 JOD/(Mbit/s)"}, {0, Power, "kW", "0 kW"}, {-5, Temperature, "°C", "-5 °C"},
		{3, Frequency, "", "3"}, {12.5, Number, "", "12.5"}, {1, Power, "furlong", "1"}, {1e30, Number, "", "1e+30"},
	}
	for _, c := range cases {
		if got := Format(c.base, c.dim, c.symbol); got != c.want {
			t.Errorf("Format(%v, %v, %q) = %q, want %q", c.base, c.dim, c.symbol, got, c.want)
		}
	}
}

func TestConvert(t *testing.T) {
	if got, ok := Convert(1099511627776, Bytes, "TB"); !ok || got != 1.099511627776 {
		t.Errorf("1 TiB = %v TB", got)
	}
	// Nutanix, on GB and GiB: 1,024 GiB in 1 TiB, 1,000 GB in 1 TB.
	for _, u := range []struct {
		whole, part string
		want        float64
	}{{"1 TiB", "GiB", 1024}, {"1 TB", "GB", 1000}} {
		base, err := Parse(u.whole, Bytes, "")
		if got, ok := Convert(base, Bytes, u.part); err != nil || !ok || got != u.want {
			t.Errorf("%s = %v %s, want %v (%v)", u.whole, got, u.part, u.want, err)
		}
	}
	if got, ok := Convert(0.12682503013196977, Growth, "%/month"); !ok || math.Abs(got-1) > 1e-14 {
		t.Errorf("12.68 %%/yr = %v %%/month", got)
	}
	if _, ok := Convert(1, Power, "kVA"); ok {
		t.Error("W became kVA")
	}
}

// What is printed in any unit is read back as the same value, to the last bit or next to it.
func TestRoundTrip(t *testing.T) {
	values := []float64{0, 1, 1.0 / 3, 0.1, 0.7, 123456.789, 1e-9, 8.25e14, math.Pi}
	for d := Number; d < dimensionCount; d++ {
		for _, symbol := range Units(d, "JOD") {
			for _, base := range values {
				text := Format(base, d, symbol)
				got, err := Parse(text, d, "JOD")
				if err != nil || math.Abs(got-base) > 1e-14*math.Abs(base) {
					t.Errorf("%v in %q prints %q, which reads %v (%v)", base, symbol, text, got, err)
				}
			}
		}
	}
}

// The model's pattern for editors and the parser agree on every text.
func FuzzParse(f *testing.F) {
	for _, c := range unitCases {
		f.Add(c.text, uint8(c.dim))
	}
	for _, text := range []string{"010", ".nan", "1_0", "0x1", "1e99 PiB", "9e99 %/month", "5EB", "1,2", "٤ s", "1 JOD/(Mbit/s)", "\xff s", "1e5e5"} {
		f.Add(text, uint8(Bytes))
	}
	f.Fuzz(func(t *testing.T, text string, d uint8) {
		dim := Dimension(d % uint8(dimensionCount))
		value, err := Parse(text, dim, "JOD")
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Wrong == "" || utf8.ValidString(text) && !utf8.ValidString(e.Error()) {
				t.Fatalf("Parse(%q): bad error %#v", text, err)
			}
		}
		if math.IsNaN(value) || math.IsInf(value, 0) {
			t.Fatalf("Parse(%q) = %v", text, value)
		}
		matched := regexp.MustCompile(Pattern(dim, "JOD")).MatchString(text)
		if err == nil && !matched {
			t.Fatalf("Parse(%q, %v) = %v, which the pattern refuses", text, dim, value)
		}
		if err != nil && matched && dim != Date && dim != Growth {
			t.Fatalf("the pattern matches %q: %v", text, err)
		}
	})
}
