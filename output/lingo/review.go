package lingo

import (
	"sort"
	"strings"

	"radif/model/plan"
)

// SignOff says who reviewed the Arabic words, and when. The zero value: nobody has.
type SignOff struct {
	By, Date string
}

// For returns the words of a language for a result: with its currency, with the names that its
// scenario gives, and with the review of its translation where the scenario records one.
func For(r *plan.Result, lang Lang) Words { return New(lang).Of(r) }

// Of returns the same words for a result. A review that they already have stays.
func (w Words) Of(r *plan.Result) Words {
	if w.signOff == (SignOff{}) {
		w.signOff = SignOff(r.Translation)
	}
	w.currency, w.names = r.Currency, r.Names
	return w
}

// WithSignOff returns the same words with the review that was recorded for them.
func (w Words) WithSignOff(s SignOff) Words {
	w.signOff = s
	return w
}

// SignOff returns the review that was recorded.
func (w Words) SignOff() SignOff { return w.signOff }

// Unreviewed reports whether these words are a translation that nobody has signed off.
func (w Words) Unreviewed() bool { return w.lang == Arabic && w.signOff == SignOff{} }

// Notice is the line that every translated output carries: that the translation is unreviewed,
// or who reviewed it. English is the original and has none.
func (w Words) Notice() string {
	switch {
	case w.lang != Arabic:
		return ""
	case w.Unreviewed():
		return w.Word("notice.unreviewed")
	}
	return w.Say("notice.reviewed", "by", w.Foreign(w.signOff.By), "date", w.Isolate(w.signOff.Date))
}

// Term is a row of the table, for those who review it.
type Term struct {
	Key, English, Arabic string
	Sourced              bool // the Arabic is taken from a published text; otherwise it is ours
}

// Terms lists the rows whose keys begin with one of the families, in the order of the families.
func (w Words) Terms(families ...string) []Term {
	var list []Term
	for _, family := range families {
		start := len(list)
		for key, e := range w.table {
			if strings.HasPrefix(key, family) {
				list = append(list, Term{key, e.en, e.ar, e.source == "sourced"})
			}
		}
		part := list[start:]
		sort.Slice(part, func(i, j int) bool { return part[i].Key < part[j].Key })
	}
	return list
}
