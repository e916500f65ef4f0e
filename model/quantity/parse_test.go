package quantity

import (
	"math"
	"regexp"
	"strings"
	"testing"
)

// Every unit once, with its value in the base unit worked by hand.
var unitCases = []struct {
	text string
	dim  Dimension
	want float64
}{
	{"0", Number, 0}, {"12", Number, 12}, {"-0.5", Number, -0.5}, {"1e3", Number, 1000}, {"2.5E-2", Number, 0.025}, {"-0", Number, 0},
	{"70 %", Share, 0.7}, {"70%", Share, 0.7}, {"100 %", Share, 1}, {"0.1 %", Share, 0.001}, {"7 %", Share, 0.07}, {"57 %", Share, 0.57},
	{"40 ms", Duration, 0.04}, {"3 s", Duration, 3}, {"15 min", Duration, 900}, {"4 h", Duration, 14400}, {"2 d", Duration, 172800},
	{"1 day", Duration, 86400}, {"3 days", Duration, 259200}, {"1 week", Duration, 604800}, {"2 weeks", Duration, 1209600},
	{"1 month", Duration, 2629800},   // 30.4375 · 86,400
	{"9 months", Duration, 23668200}, // 9 · 2,629,800
	{"1 year", Duration, 31557600},   // 365.25 · 86,400
	{"10 years", Duration, 315576000},
	{"1 B", Bytes, 1}, {"1 kB", Bytes, 1000}, {"1.1 MB", Bytes, 1100000}, {"1 GB", Bytes, 1e9}, {"40 TB", Bytes, 4e13}, {"1 PB", Bytes, 1e15},
	{"1 KiB", Bytes, 1024}, {"1 MiB", Bytes, 1048576}, {"4 GiB", Bytes, 4294967296}, {"1 TiB", Bytes, 1099511627776}, {"12 TiB", Bytes, 13194139533312},
	{"1 PiB", Bytes, 1125899906842624},
	{"12 GB/day", ByteRate, 12e9 / 86400.0}, {"5 MB/s", ByteRate, 5e6}, {"36 GB/h", ByteRate, 1e7}, {"60 MB/min", ByteRate, 1e6},
	{"2629.8 GB/month", ByteRate, 1e6}, {"1 GiB/s", ByteRate, 1073741824}, {"86.4 kB/day", ByteRate, 1},
	{"1 bit/s", BitRate, 1}, {"64 kbit/s", BitRate, 64000}, {"2 Gbit/s", BitRate, 2e9}, {"100 Mbit/s", BitRate, 1e8}, {"1 Tbit/s", BitRate, 1e12},
	{"1.2 M/month", Volume, 1.2e6}, {"1.2M/month", Volume, 1.2e6}, {"30/month", Volume, 30}, {"30 /month", Volume, 30}, {"500 k/day", Volume, 15218750},
	{"12/year", Volume, 1}, {"2.4 M/yr", Volume, 2e5}, {"1 G/month", Volume, 1e9}, {"4/week", Volume, 4 * 30.4375 / 7}, {"2/h", Volume, 1461}, {"1/s", Volume, 2629800},
	{"3", Frequency, 3}, {"3 /yr", Frequency, 3}, {"3/year", Frequency, 3}, {"2/month", Frequency, 24}, {"28/week", Frequency, 1461}, {"1/day", Frequency, 365.25},
	{"5/s", Rate, 5}, {"2 k/s", Rate, 2000}, {"1 M/s", Rate, 1e6}, {"60/min", Rate, 1}, {"36/h", Rate, 0.01}, {"86400/day", Rate, 1}, {"3000 IOPS", Rate, 3000},
	{"25 %/yr", Growth, 0.25}, {"-3 %/year", Growth, -0.03}, {"1 %/month", Growth, 0.12682503013196972}, // 1.01^12 - 1 = 0.126825030131969720…
	{"0 %/month", Growth, 0}, {"-100 %/month", Growth, -1},
	{"2026-01", Date, 24312}, {"2024-07", Date, 24294}, {"1900-12", Date, 22811},
	{"3.5 kW", Power, 3500}, {"350 W", Power, 350}, {"1.2 MW", Power, 1.2e6}, {"500 kVA", ApparentPower, 5e5}, {"800 VA", ApparentPower, 800}, {"1 MVA", ApparentPower, 1e6},
	{"5 Wh", Energy, 5}, {"10 kWh", Energy, 1e4}, {"2 MWh", Energy, 2e6}, {"1 GWh", Energy, 1e9},
	{"40 °C", Temperature, 40}, {"-5 °C", Temperature, -5}, {"8 K", TemperatureDifference, 8},
	{"780 m", Length, 780}, {"70 km", Length, 70000}, {"600 mm", Length, 0.6}, {"-430 m", Length, -430}, {"2.8 m²", Area, 2.8}, {"2.8 m2", Area, 2.8},
	{"900 kg", Mass, 900}, {"1.5 t", Mass, 1500}, {"200 L", Liquid, 200}, {"3 m³", Liquid, 3000}, {"3 m3", Liquid, 3000},
	{"400 V", Voltage, 400}, {"11 kV", Voltage, 11000}, {"32 A", Current, 32}, {"21.5 W/m²", PowerPerArea, 21.5}, {"21.5 W/m2", PowerPerArea, 21.5},
	{"12 kPa", Pressure, 12000}, {"50 Pa", Pressure, 50}, {"1000 kg/m²", Pressure, 9806.65}, {"1000 kg/m2", Pressure, 9806.65},
	{"2 m²/kW", AreaPerPower, 0.002}, {"0.002 m²/W", AreaPerPower, 0.002}, {"2 m2/kW", AreaPerPower, 0.002}, {"1 m2/W", AreaPerPower, 1},
	{"0.27 L/kWh", LiquidPerEnergy, 0.00027}, {"1 L/Wh", LiquidPerEnergy, 1}, {"270 L/MWh", LiquidPerEnergy, 0.00027}, {"2 m³/MWh", LiquidPerEnergy, 0.002}, {"2 m3/MWh", LiquidPerEnergy, 0.002},
	{"540.9 g/kWh", CarbonPerEnergy, 0.5409}, {"0.5409 kg/kWh", CarbonPerEnergy, 0.5409}, {"540.9 kg/MWh", CarbonPerEnergy, 0.5409}, {"0.5409 t/MWh", CarbonPerEnergy, 0.5409}, {"1 g/Wh", CarbonPerEnergy, 1},
	{"2.68 kg/L", CarbonPerLiquid, 2680}, {"2680 g/L", CarbonPerLiquid, 2680},
	{"1500 JOD", Money, 1500}, {"1.5 k JOD", Money, 1500}, {"1.5 M JOD", Money, 1.5e6}, {"1.5kJOD", Money, 1500}, {"2 MJOD", Money, 2e6}, {"-3 JOD", Money, -3},
	{"0.12 JOD/kWh", MoneyPerEnergy, 0.00012}, {"120 JOD/MWh", MoneyPerEnergy, 0.00012}, {"1 JOD/Wh", MoneyPerEnergy, 1}, {"1 JOD/GWh", MoneyPerEnergy, 1e-9},
	{"900 JOD/kW", MoneyPerPower, 0.9}, {"1 JOD/W", MoneyPerPower, 1}, {"1 JOD/MW", MoneyPerPower, 1e-6},
	{"300 JOD/TB", MoneyPerBytes, 3e-10}, {"1024 JOD/KiB", MoneyPerBytes, 1}, {"1 JOD/B", MoneyPerBytes, 1}, {"5 JOD/GB", MoneyPerBytes, 5e-9},
	{"4 JOD/(Mbit/s)", MoneyPerBitRate, 4e-6}, {"4 JOD/Mbit/s", MoneyPerBitRate, 4e-6}, {"4000 JOD/(Gbit/s)", MoneyPerBitRate, 4e-6},
	{"700 JOD/m²", MoneyPerArea, 700}, {"700 JOD/m2", MoneyPerArea, 700}, {"0.7 JOD/L", MoneyPerLiquid, 0.7}, {"700 JOD/m³", MoneyPerLiquid, 0.7},
	{"40\u00a0ms", Duration, 0.04}, {"40\u202fms", Duration, 0.04}, {"40   ms", Duration, 0.04},
}

func TestParseEveryUnit(t *testing.T) {
	for _, c := range unitCases {
		got, err := Parse(c.text, c.dim, "JOD")
		if err != nil {
			t.Errorf("Parse(%q, %v): %v", c.text, c.dim, err)
		} else if math.Abs(got-c.want) > 4e-16*math.Abs(c.want) || math.Signbit(got) && got == 0 {
			t.Errorf("Parse(%q, %v) = %v, want %v", c.text, c.dim, got, c.want)
		}
		if !regexp.MustCompile(Pattern(c.dim, "JOD")).MatchString(c.text) {
			t.Errorf("the pattern of %v does not match %q", c.dim, c.text)
		}
	}
}

// No unit may stand untested: a wrong factor is the costliest slip of all.
func TestEveryUnitHasACase(t *testing.T) {
	families := map[Dimension]bool{ByteRate: true, Volume: true, MoneyPerBytes: true, MoneyPerBitRate: true, MoneyPerArea: true, MoneyPerLiquid: true}
	for d := Number; d < dimensionCount; d++ {
		if families[d] {
			continue // products of tables that have their own cases; see TestCombinedUnits
		}
		for _, symbol := range Units(d, "JOD") {
			found := false
			for _, c := range unitCases {
				_, got, _ := split(c.text)
				found = found || c.dim == d && got == symbol && c.want != 0
			}
			if !found {
				t.Errorf("no case for %q of %v", symbol, d)
			}
		}
	}
}

// A combined unit is the quotient of its parts, each of which is tested above.
func TestCombinedUnits(t *testing.T) {
	seconds := map[string]float64{"s": 1, "min": 60, "h": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600, "yr": 31557600}
	prefix := map[string]float64{"": 1, "k": 1e3, "M": 1e6, "G": 1e9}
	for _, symbol := range Units(ByteRate, "") {
		size, period, _ := strings.Cut(symbol, "/")
		bytes, _ := Parse("1 "+size, Bytes, "")
		check(t, symbol, ByteRate, bytes/seconds[period])
	}
	for _, symbol := range Units(Volume, "") {
		many, period, _ := strings.Cut(symbol, "/")
		check(t, symbol, Volume, prefix[many]*seconds["month"]/seconds[period])
	}
	for dim, of := range map[Dimension]Dimension{MoneyPerBytes: Bytes, MoneyPerBitRate: BitRate, MoneyPerArea: Area, MoneyPerLiquid: Liquid} {
		for _, symbol := range Units(dim, "JOD") {
			_, unit, _ := strings.Cut(symbol, "/")
			per, err := Parse("1 "+strings.Trim(unit, "()"), of, "")
			if err != nil {
				t.Fatal(err)
			}
			check(t, symbol, dim, 1/per)
		}
	}
}

func check(t *testing.T, symbol string, dim Dimension, want float64) {
	t.Helper()
	got, err := Parse("1 "+symbol, dim, "JOD")
	if err != nil || math.Abs(got-want) > 1e-15*want {
		t.Errorf("1 %s = %v (%v), want %v", symbol, got, err, want)
	}
}

func TestParseRefuses(t *testing.T) {
	const durations = "; write a number with one of the units ms, s, min, h, d, days, weeks, months, years"
	const sizes = "; write a number with one of the units B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB, PiB"
	const bare = "; write a bare number, such as 12 or 0.5"
	const monthly = "; write a month as YYYY-MM, such as 2026-01"
	cases := []struct {
		text string
		dim  Dimension
		want string
	}{
		{"40", Duration, `"40" has no unit` + durations},
		{"40 MS", Duration, `"40 MS" has the unknown unit "MS"` + durations + " (did you mean 40 ms?)"},
		{"3 hours", Duration, `"3 hours" has the unknown unit "hours"` + durations + " (did you mean 3 h?)"},
		{"5 m", Duration, `"5 m" is a length, and a duration belongs here` + durations + " (did you mean 5 min?)"},
		{"-5 s", Duration, `"-5 s" is negative, and a duration is not` + durations},
		{"40 kw", Power, `"40 kw" has the unknown unit "kw"; write a number with one of the units W, kW, MW (did you mean 40 kW?)`},
		{"40 kW", ApparentPower, `"40 kW" is a power, and an apparent power belongs here; write a number with one of the units VA, kVA, MVA`},
		{"12 TIB", Bytes, `"12 TIB" has the unknown unit "TIB"` + sizes + " (did you mean 12 TiB?)"},
		{"12 Tb", Bytes, `"12 Tb" has the unknown unit "Tb"` + sizes + " (did you mean 12 TB?)"},
		{"1,5 TB", Bytes, `"1,5 TB" has a comma in the number` + sizes + " (the decimal mark is a point, and thousands are not separated)"},
		{"1,000", Number, `"1,000" has a comma in the number` + bare + " (the decimal mark is a point, and thousands are not separated)"},
		{"1 000 TB", Bytes, `"1 000 TB" has a space inside the number` + sizes + " (write the digits together)"},
		{"010", Number, `"010" has a leading zero` + bare + " (write 10)"},
		{"00", Number, `"00" has a leading zero` + bare + " (write 0)"},
		{"-01.5 °C", Temperature, `"-01.5 °C" has a leading zero; write a number with the unit °C (write -1.5)`},
		{".nan", Number, `".nan" is not a finite number` + bare},
		{"NaN s", Duration, `"NaN s" is not a finite number` + durations},
		{"-.inf", Number, `"-.inf" is not a finite number` + bare},
		{"Infinity", Number, `"Infinity" is not a finite number` + bare},
		{"0x1F", Number, `"0x1F" is not a decimal number` + bare},
		{"0o17", Number, `"0o17" is not a decimal number` + bare},
		{"1_000", Number, `"1_000" has a separator inside the number` + bare + " (write the digits together)"},
		{"1'000", Number, `"1'000" has a separator inside the number` + bare + " (write the digits together)"},
		{"+5", Number, `"+5" has a plus sign` + bare + " (write the number without it)"},
		{".5", Number, `".5" has no digit before the decimal point` + bare + " (write 0.5)"},
		{"5.", Number, `"5." has no digit after the decimal point` + bare + " (write 5)"},
		{"1.2.3", Number, `"1.2.3" is not a number` + bare},
		{"1e999", Number, `"1e999" is a number with too many digits` + bare},
		{"", Number, "the value is empty" + bare},
		{" 5", Number, `" 5" has spaces around it` + bare},
		{"many", Number, `"many" does not begin with a number` + bare},
		{"٤٠ ms", Duration, `"٤٠ ms" has digits other than 0 to 9` + durations + " (write the digits 0 to 9 and a decimal point)"},
		{"70 %", Number, `"70 %" carries a unit, and a bare number belongs here` + bare + " (did you mean 0.7?)"},
		{"4 cores", Number, `"4 cores" carries a unit, and a bare number belongs here` + bare},
		{"0.7", Share, `"0.7" has no unit; write a number with the unit % (did you mean 70 %?)`},
		{"1.05", Share, `"1.05" has no unit; write a number with the unit % (did you mean 1.05 %?)`},
		{"70", Share, `"70" has no unit; write a number with the unit % (did you mean 70 %?)`},
		{"25 %", Growth, `"25 %" is a share, and a growth rate belongs here; write a number with one of the units %/yr, %/month (did you mean 25 %/yr?)`},
		{"-150 %/month", Growth, `"-150 %/month" shrinks by more than the whole; write a number with one of the units %/yr, %/month`},
		{"5 MB/s", BitRate, `"5 MB/s" is a byte rate, and a bit rate belongs here; write a number with one of the units bit/s, kbit/s, Mbit/s, Gbit/s, Tbit/s (1 MB/s is 8 Mbit/s)`},
		{"5 Mbps", BitRate, `"5 Mbps" has the unknown unit "Mbps"; write a number with one of the units bit/s, kbit/s, Mbit/s, Gbit/s, Tbit/s (did you mean 5 Mbit/s?)`},
		{"1.2 M", Volume, `"1.2 M" has the unknown unit "M"; write a number with one of the units /month, k/month, M/month, /day, k/day, M/day, /year, k/year, M/year (did you mean 1.2 M/month?)`},
		{"40 C", Temperature, `"40 C" has the unknown unit "C"; write a number with the unit °C (did you mean 40 °C?)`},
		{"8 °C", TemperatureDifference, `"8 °C" is a temperature, and a temperature difference belongs here; write a number with the unit K (did you mean 8 K?)`},
		{"12 USD", Money, `"12 USD" has the unknown unit "USD"; write a number with one of the units JOD, k JOD, M JOD`},
		{"2026-13", Date, `"2026-13" has no such month` + monthly + " (months run from 01 to 12)"},
		{"2026-1", Date, `"2026-1" is not a month` + monthly + " (did you mean 2026-01?)"},
		{"2026-01-15", Date, `"2026-01-15" is a day, and a month belongs here` + monthly + " (did you mean 2026-01?)"},
		{"0226-01", Date, `"0226-01" is out of range` + monthly + " (years run from 1900 to 2199)"},
		{"soon", Date, `"soon" is not a month` + monthly},
		{strings.Repeat("9", 50), Number, `"` + strings.Repeat("9", 40) + `…" is a number with too many digits` + bare},
		{strings.Repeat("0", 121), Number, `"` + strings.Repeat("0", 40) + `…" is too long for a value` + bare},
		{"4    s", Duration, `"4    s" has too many spaces before the unit` + durations},
	}
	for _, c := range cases {
		_, err := Parse(c.text, c.dim, "JOD")
		if err == nil {
			t.Errorf("Parse(%q, %v) was accepted", c.text, c.dim)
		} else if err.Error() != c.want {
			t.Errorf("Parse(%q, %v):\n got %s\nwant %s", c.text, c.dim, err, c.want)
		}
	}
	if _, err := Parse("12 JOD", Money, ""); err == nil || !strings.Contains(err.Error(), "set plan.currency") {
		t.Errorf("a price without a currency: %v", err)
	}
}
