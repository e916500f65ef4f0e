package lingo

import "testing"

func TestDirectMarksLatinRuns(t *testing.T) {
	w := New(Arabic).In(Office)
	for in, want := range map[string]string{
		"خزانة":                      "خزانة",
		"42U":                        "\u200e42U\u200e",
		"خزانة 42U وN+1 قبل 2026-01": "خزانة \u200e42U\u200e و\u200eN+1\u200e قبل \u200e2026-01\u200e",
		"نظام (UPS)":                 "نظام (\u200eUPS\u200e)",
		"درجة -5 °C":                 "درجة \u200e-5 °C\u200e",
		"قبل - P90":                  "قبل - \u200eP90\u200e",
		"السعة ≥ 480 TiB لكل":        "السعة \u200e≥ 480 TiB\u200e لكل",
		"بدقة 0.4 % فقط":             "بدقة \u200e0.4 %\u200e فقط",
		"الاختبار (FAT، SAT)":        "الاختبار (\u200eFAT\u200e، \u200eSAT\u200e)",
		"correlations[0].rank":       "\u200ecorrelations[0].rank\u200e",
		"list[3]":                    "\u200elist[3]\u200e",
		"\u200e42\u00a0kW\u200e":     "\u200e42\u00a0kW\u200e",
		"من \u200e606\u200e إلى 7":   "من \u200e606\u200e إلى \u200e7\u200e",
		"500 m² في":                  "\u200e500 m²\u200e في",
	} {
		if got := w.Direct(in); got != want {
			t.Errorf("%q becomes %+q, want %+q", in, got, want)
		}
		if got := w.Direct(want); got != want {
			t.Errorf("marked twice: %+q", got)
		}
	}
	if got := New(English).In(Office).Direct("42U خزانة"); got != "42U خزانة" {
		t.Errorf("English text changed: %q", got)
	}
}

func TestForeignTextsKeepTheirDirection(t *testing.T) {
	ar, en := New(Arabic), New(English)
	for got, want := range map[string]string{
		ar.Foreign("services.x"):            "\u2066services.x\u2069",
		ar.Foreign("هوية"):                  "هوية",
		ar.In(Office).Foreign("services.x"): "\u200eservices.x\u200e",
		en.Foreign("services.x"):            "services.x",
		en.Foreign("هوية"):                  "\u2067هوية\u2069",
		en.In(Office).Foreign("هوية"):       "\u200fهوية\u200f",
		ar.Foreign(""):                      "",
	} {
		if got != want {
			t.Errorf("got %+q, want %+q", got, want)
		}
	}
}

func TestMarkup(t *testing.T) {
	w := New(Arabic).In(HTML)
	for in, want := range map[string]string{
		w.Format(480, "TiB", Rounded): "<bdi dir=\"ltr\">480\u00a0TiB</bdi>",
		`<script>"&`:                  "&lt;script&gt;&#34;&amp;",
		"a\u2069\u2069b":              "ab",
		"\u2066a\u2068b":              `<bdi dir="ltr">a<bdi>b</bdi></bdi>`,
	} {
		if got := Markup(in); got != want {
			t.Errorf("Markup(%+q) = %q, want %q", in, got, want)
		}
	}
	if got := Unmarked("\u2066-5\u2069 \u200eP90\u200e"); got != "-5 P90" {
		t.Errorf("%q", got)
	}
}

func TestLengthCountsWhatIsSeen(t *testing.T) {
	for text, want := range map[string]int{"": 0, "kW": 2, "\u2066146 kW\u2069": 6, "\u200eP90\u200e في": 6, "−5 °C": 5} {
		if got := Length(text); got != want || got != len([]rune(Unmarked(text))) {
			t.Errorf("%q: %d, unmarked %q", text, got, Unmarked(text))
		}
	}
}
