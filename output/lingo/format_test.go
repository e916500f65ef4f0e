package lingo

import "testing"

func TestFormat(t *testing.T) {
	w := New(English).WithCurrency("JOD")
	cases := []struct {
		v     float64
		unit  string
		style Style
		want  string
	}{
		{1234567.4, "1/month", Rounded, "1,234,567 /month"},
		{271.44, "kW", Rounded, "271.4 kW"},
		{271.44, "kW", Bare, "271.4"},
		{1, "racks", Rounded, "1 rack"},
		{12, "racks", Rounded, "12 racks"},
		{11.3456, "servers", Rounded, "11.35 servers"},
		{1.4567, "1", Rounded, "1.457"},
		{0, "kW", Rounded, "0 kW"},
		{0.000012345, "1/s", Rounded, "1.23×10^-5 /s"},
		{12.288, "TiB", Sized, "12.288 TiB"},
		{1250, "kVA", SizedBare, "1,250"},
		{0.1 + 0.2, "Gbit/s", Sized, "0.3 Gbit/s"},
		{123456.789, "currency", Rounded, "123,457 JOD"},
		{-5.25, "°C", Rounded, "-5.25 °C"},
		{999.96, "kW", Rounded, "1,000 kW"},
		{13.2e12, "B", Scaled, "12.01 TiB"},
		{0.04, "s", Scaled, "40 ms"},
		{5400, "s", Scaled, "1.5 h"},
		{12345, "W", Scaled, "12.35 kW"},
		{2.5e9, "bit/s", Scaled, "2.5 Gbit/s"},
		{0, "B", Scaled, "0 B"},
		{7, "vCPU", Scaled, "7 vCPU"},
	}
	for _, c := range cases {
		if got := w.Format(c.v, c.unit, c.style); got != c.want {
			t.Errorf("Format(%v, %q, %d) = %q, want %q", c.v, c.unit, c.style, got, c.want)
		}
	}
}

func TestSharesAndConfidence(t *testing.T) {
	w := New(English)
	for got, want := range map[string]string{
		w.Percent(0.7834): "78.3 %", w.Percent(1): "100 %", w.Percent(0): "0 %",
		w.WithCurrency("JOD").UnitWord("JOD/yr"): "JOD a year", w.WithCurrency("JOD").Unit("JOD"): "JOD",
		w.Brief(2164750): "2.16 million", w.Brief(6.98e9): "6.98 billion", w.Brief(681.94): "682", w.Brief(12345): "12,345",
		w.Confidence(0.9): "P90", w.Confidence(0.995): "P99.5",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNumbersKeepTheirDirectionInArabic(t *testing.T) {
	w := New(Arabic)
	cases := map[string]string{
		w.Format(-5, "°C", Rounded):             "\u2066-5 °C\u2069",
		w.In(HTML).Format(480, "TiB", Rounded):  "\u2066480\u00a0TiB\u2069",
		w.In(Office).Format(42, "kW", Rounded):  "\u200e42\u00a0kW\u200e",
		w.Format(3, "racks", Rounded):           "\u20663\u2069 خزائن",
		New(English).In(HTML).Number(1234):      "1,234",
		w.In(Office).Confidence(0.9):            "\u200eP90\u200e",
		New(English).In(Office).Percent(0.1234): "12.3\u00a0%",
	}
	for got, want := range cases {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
