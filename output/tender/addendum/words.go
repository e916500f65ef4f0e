package addendum

import (
	"strings"

	"radif/output/document"
	"radif/output/lingo"
	"radif/output/tender"
)

// words make texts in both languages.
type words struct{ en, ar lingo.Words }

func newWords(in tender.Input) words {
	digits, _ := lingo.ParseDigits(in.Package.Digits)
	return words{lingo.New(lingo.English).WithCurrency(in.Result.Currency), lingo.New(lingo.Arabic).WithCurrency(in.Result.Currency).WithDigits(digits)}
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

// requirement is its sentence, with what else may change of it.
func (w words) requirement(r tender.Requirement, lots int) document.Text {
	necessity := "answer.desirable"
	if r.Mandatory || r.Mark == document.Removed {
		necessity = ""
	}
	text := r.Sentence
	if necessity != "" {
		text = w.list(text, w.word(necessity))
	}
	if lots > 1 {
		text = w.list(text, w.fill("addendum.lot", []string{"lot"}, w.foreign(r.Lot)))
	}
	return text
}

// milestone is its title with its dates.
func (w words) milestone(m tender.Milestone) document.Text {
	text := m.Title
	if m.Month != "" {
		text = w.fill("addendum.amount", []string{"what", "amount"}, text, w.say(func(one lingo.Words) string { return one.Isolate(m.Month) }))
	}
	if m.Latest > 0 {
		weeks := func(n float64) document.Text {
			return w.say(func(one lingo.Words) string { return one.Format(n, "week", lingo.Sized) })
		}
		text = w.list(text, w.fill("addendum.by-weeks", []string{"weeks"}, weeks(m.Latest)))
		if m.Earliest > 0 {
			text = w.list(text, w.fill("addendum.from-weeks", []string{"weeks"}, weeks(m.Earliest)))
		}
	}
	return text
}

// line is what a line of the bill describes with what each phase takes of it.
func (w words) line(l tender.Line) document.Text {
	var amounts []document.Text
	unit, _, _ := strings.Cut(l.Unit, "/")
	amount := func(v float64) document.Text {
		return w.say(func(one lingo.Words) string { return one.Format(v, unit, lingo.Sized) })
	}
	for _, q := range l.Quantities {
		amounts = append(amounts, w.fill("addendum.amount", []string{"what", "amount"}, w.foreign(q.Phase), amount(q.Quantity)))
	}
	if len(amounts) == 0 {
		amounts = append(amounts, amount(l.Total))
	}
	return w.sentences(l.Description, w.list(amounts...))
}
