package addendum

import (
	"strings"

	"radif/model/plan"
	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// words make texts in both languages.
type words struct {
	en, ar lingo.Words
	phases map[string]plan.Title
}

func newWords(in tender.Input) words {
	digits, _ := lingo.ParseDigits(in.Package.Digits)
	w := words{lingo.New(lingo.English).WithCurrency(in.Result.Currency), lingo.New(lingo.Arabic).WithCurrency(in.Result.Currency).WithDigits(digits), map[string]plan.Title{}}
	for _, p := range in.Result.Phases {
		w.phases[p.ID] = p.Title
	}
	return w
}

// phase is the title of a phase, its id where it has none.
func (w words) phase(id string) document.Text {
	if w.phases[id] == (plan.Title{}) {
		return w.foreign(id)
	}
	return w.say(func(one lingo.Words) string { return one.Title(w.phases[id]) })
}

func (w words) say(f func(w lingo.Words) string) document.Text {
	return document.Text{EN: f(w.en), AR: f(w.ar)}
}

func (w words) word(key string) document.Text {
	return w.say(func(w lingo.Words) string { return w.Word(key) })
}

func (w words) foreign(text string) document.Text {
	return w.say(func(w lingo.Words) string { return w.Foreign(text) })
}

// fill fills the sentence under a key with names and texts.
func (w words) fill(key string, names []string, texts ...document.Text) document.Text {
	return w.say(func(one lingo.Words) string {
		var pairs []string
		for i, name := range names {
			pairs = append(pairs, name, texts[i].In(one.Lang()))
		}
		return one.Say(key, pairs...)
	})
}

// list joins texts; empty ones fall out.
func (w words) list(texts ...document.Text) document.Text {
	return w.joined(func(one lingo.Words, parts []string) string { return one.List(parts) }, texts)
}

// sentences puts texts one after another.
func (w words) sentences(texts ...document.Text) document.Text {
	return w.joined(func(_ lingo.Words, parts []string) string { return strings.Join(parts, " · ") }, texts)
}

func (w words) joined(join func(w lingo.Words, parts []string) string, texts []document.Text) document.Text {
	return w.say(func(one lingo.Words) string {
		var parts []string
		for _, t := range texts {
			if text := t.In(one.Lang()); text != "" {
				parts = append(parts, text)
			}
		}
		return join(one, parts)
	})
}

// beside is what may change of a requirement beside its sentence.
func (w words) beside(r tender.Requirement) document.Text {
	necessity := "answer.desirable"
	if r.Mandatory {
		necessity = "answer.mandatory"
	}
	return w.list(w.word(necessity), w.fill("addendum.lot", []string{"lot"}, w.foreign(r.Lot)))
}

// dates are those of a milestone.
func (w words) dates(m tender.Milestone) document.Text {
	var list []document.Text
	if m.Month != "" {
		list = append(list, w.say(func(one lingo.Words) string { return one.Isolate(m.Month) }))
	}
	weeks := func(key string, n float64) {
		if n > 0 {
			list = append(list, w.fill(key, []string{"weeks"}, w.say(func(one lingo.Words) string { return one.Format(n, "week", lingo.Sized) })))
		}
	}
	weeks("addendum.from-weeks", m.Earliest)
	weeks("addendum.by-weeks", m.Latest)
	return w.list(list...)
}

// amounts are what each phase takes of a line of the bill.
func (w words) amounts(l tender.Line) document.Text {
	unit, _, _ := strings.Cut(l.Unit, "/")
	amount := func(v float64) document.Text {
		return w.say(func(one lingo.Words) string { return one.Format(v, unit, lingo.Sized) })
	}
	if len(l.Quantities) == 0 {
		return amount(l.Total)
	}
	var list []document.Text
	for _, q := range l.Quantities {
		list = append(list, w.fill("addendum.amount", []string{"what", "amount"}, w.phase(q.Phase), amount(q.Quantity)))
	}
	return w.list(list...)
}
