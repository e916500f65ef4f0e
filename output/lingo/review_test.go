package lingo

import (
	"strings"
	"testing"

	"radif/model/plan"
)

func TestTheTranslationIsUnreviewedUntilSignedOff(t *testing.T) {
	ar := New(Arabic)
	if got := ar.Notice(); !ar.Unreviewed() || !strings.HasPrefix(got, "ترجمة غير مراجعة") {
		t.Errorf("%q", got)
	}
	signed := ar.WithSignOff(SignOff{By: "Procurement Department", Date: "2026-03-01"})
	if got := signed.Notice(); signed.Unreviewed() || !strings.Contains(got, "\u2066Procurement Department\u2069") || !strings.Contains(got, "2026-03-01") {
		t.Errorf("%q", got)
	}
	if en := New(English); en.Unreviewed() || en.Notice() != "" {
		t.Error("English is the original")
	}
}

func TestTheWordsOfAResult(t *testing.T) {
	r := &plan.Result{Currency: "JOD", Translation: plan.SignOff{By: "Procurement Department", Date: "2026-03-01"}}
	if w := For(r, Arabic); w.Unreviewed() || w.SignOff().Date != "2026-03-01" || w.Unit("JOD/yr") == "JOD/yr" {
		t.Errorf("%+v, %s", w.SignOff(), w.Unit("JOD/yr"))
	}
	r.Names = map[string]plan.Title{"pools.general": {EN: "General hosts", AR: "خوادم عامة"}, "recovery.vital": {EN: "Vital"}}
	if w := For(r, Arabic); w.Name("pools", "general") != "خوادم عامة" || !strings.HasSuffix(w.Quantity("compute.servers[general]"), "(خوادم عامة)") ||
		!strings.HasSuffix(w.Quantity("storage.raw[backup]"), "(النسخ الاحتياطي)") || w.Name("recovery", "vital") != "\u2066Vital\u2069" || w.Name("pools", "other") != "\u2066other\u2069" {
		t.Errorf("%q, %q, %q", w.Name("pools", "general"), w.Name("recovery", "vital"), w.Name("pools", "other"))
	}
	if w := For(&plan.Result{}, Arabic); !w.Unreviewed() {
		t.Error("nobody has reviewed it")
	}
}

// TestItemsAreNamed: what has no price is called by its name, and not by the id of the model.
func TestItemsAreNamed(t *testing.T) {
	r := &plan.Result{Names: map[string]plan.Title{"pools.general": {EN: "General hosts", AR: "خوادم عامة"}}}
	warning := plan.Warning{ID: "unpriced", Subject: "cost", Values: map[string]string{"count": "3", "items": "server/general, rent, drive/backup, links/spare"}}
	for lang, want := range map[Lang]string{English: "Server (General hosts), Rent, Storage drive (backup), Line rental (spare)", Arabic: "خادم (خوادم عامة)، الإيجار، قرص تخزين (النسخ الاحتياطي)، أجور الروابط (spare)"} {
		if got := Unmarked(For(r, lang).Warning(warning)); !strings.Contains(got, want) {
			t.Errorf("%q", got)
		}
	}
}

func TestTermsSayWhatHasNoSource(t *testing.T) {
	list := New(English).Terms("item.", "binding.")
	sourced := map[string]bool{}
	for i, term := range list {
		sourced[term.Key] = term.Sourced
		if i > 0 && term.Key[0] == list[i-1].Key[0] && term.Key <= list[i-1].Key {
			t.Errorf("%s stands after %s", term.Key, list[i-1].Key)
		}
	}
	if list[0].Key[:5] != "item." || !sourced["binding.rpo"] || sourced["item.server"] {
		t.Errorf("%v", list)
	}
}
