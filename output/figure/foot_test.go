package figure

import (
	"strings"
	"testing"

	"radif/model/plan"
	"radif/output/internal/fixture"
	"radif/output/lingo"
)

// TestUnreviewedTranslationSaysSo: until somebody has signed the Arabic off, every Arabic figure says
// at its foot and in its description that it is unreviewed; the English one never does.
func TestUnreviewedTranslationSaysSo(t *testing.T) {
	signed := fixture.Result(100)
	signed.Translation = plan.SignOff{By: "R. Haddad", Date: "2026-10-01"}
	for _, lang := range []lingo.Lang{lingo.English, lingo.Arabic} {
		open, closed := All(fixture.Result(100), lingo.New(lang)), All(signed, lingo.For(signed, lang))
		if len(open) < 20 || len(open) != len(closed) {
			t.Fatalf("%d and %d figures", len(open), len(closed))
		}
		for i := range open {
			checkFoot(t, lang, open[i], closed[i])
			checkFoot(t, lang, open[i].Narrow(), closed[i].Narrow())
		}
	}
}

// checkFoot holds a figure without a sign-off against the same figure with one.
func checkFoot(t *testing.T, lang lingo.Lang, open, closed Figure) {
	t.Helper()
	want, notice := 0, "ترجمة غير مراجعة"
	if lang == lingo.Arabic {
		want = 1
	}
	if _, desc := spoken(t, open); strings.Count(desc, notice) != want {
		t.Errorf("%s, %s: %s", lang, open.Name, desc)
	}
	if _, desc := spoken(t, closed); strings.Contains(desc, notice) {
		t.Errorf("%s, %s, signed off: %s", lang, open.Name, desc)
	}
	with, without := recorded(open), recorded(closed)
	if got := len(with.texts) - len(without.texts); got != want {
		t.Errorf("%s, %s: %d texts more while unreviewed", lang, open.Name, got)
	}
	if grown := with.high > without.high; grown != (want == 1) {
		t.Errorf("%s, %s: %v high unreviewed, %v signed off", lang, open.Name, with.high, without.high)
	}
}
