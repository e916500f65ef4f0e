package report

import (
	"slices"

	"radif/output/lingo"
)

// alone says how often one size by itself is enough. What is sized on another specified size has no
// percentile of its own need.
func (t teller) alone() text {
	key := "report.sure.each"
	if len(t.grounds()) > 0 {
		key = "report.sure.other"
	}
	return t.say(func(w lingo.Words) string {
		return w.Say(key, "share", w.Percent(t.Result.Confidence), "trials", w.Counted(t.Result.Trials, "trials"), "confidence", w.Confidence(t.Result.Confidence))
	})
}

// given says under a key of what is sized on another specified size, one sentence for each.
func (t teller) given(key string) []text {
	var list []text
	for _, ground := range t.grounds() {
		list = append(list, t.say(func(w lingo.Words) string {
			var names []string
			for _, id := range t.sizedOn(ground) {
				names = append(names, inner(w.Quantity(id)))
			}
			return w.Say(key, "quantity", inner(w.Quantity(ground)), "list", w.List(names))
		}))
	}
	return list
}

// grounds are the quantities on whose specified values others are sized.
func (t teller) grounds() []string {
	var list []string
	for _, d := range t.Result.Design {
		if d.Given != "" && !slices.Contains(list, d.Given) {
			list = append(list, d.Given)
		}
	}
	return list
}

// sizedOn lists what is sized on the specified value of a quantity.
func (t teller) sizedOn(ground string) []string {
	var list []string
	for _, d := range t.Result.Design {
		if d.Given == ground && !slices.Contains(list, d.ID) {
			list = append(list, d.ID)
		}
	}
	return list
}
