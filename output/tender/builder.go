package tender

import (
	"radif/model/plan"
	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// builder holds the input with the words of both languages and the rows made so far.
type builder struct {
	Input
	en, ar lingo.Words
	rows   Rows
}

// say makes a text in both languages.
func (b *builder) say(f func(w lingo.Words) string) document.Text {
	return document.Text{EN: f(b.en), AR: f(b.ar)}
}

// word is the text under a key.
func (b *builder) word(key string) document.Text {
	return b.say(func(w lingo.Words) string { return w.Word(key) })
}

// same is a text that is no word of a language: a number of a clause, an id, a code.
func (b *builder) same(text string) document.Text {
	return b.say(func(w lingo.Words) string { return w.Isolate(text) })
}

// pair is a name with what is put in its place in a sentence.
type pair struct {
	name string
	text document.Text
}

// fill fills the sentence under a key.
func (b *builder) fill(key string, pairs ...pair) document.Text {
	return b.say(func(w lingo.Words) string {
		var flat []string
		for _, p := range pairs {
			flat = append(flat, p.name, p.text.In(w.Lang()))
		}
		return w.Say(key, flat...)
	})
}

// named picks an author's title, the other language where one is missing.
func (b *builder) named(t procurement.Text) document.Text {
	return b.say(func(w lingo.Words) string { return w.Title(plan.Title(t)) })
}

// or is an author's title, or the words under a key where there is none.
func (b *builder) or(t procurement.Text, key string) document.Text {
	if t == (procurement.Text{}) {
		return b.word(key)
	}
	return b.named(t)
}

// amount is a value with its unit, all digits.
func (b *builder) amount(v float64, unit string) document.Text {
	return b.say(func(w lingo.Words) string { return w.Format(v, spoken(unit), lingo.Sized) })
}

// spoken is the unit as a sentence names it: minutes and seconds are written out in Arabic.
func spoken(unit string) string {
	switch unit {
	case "min":
		return "minute"
	case "s":
		return "second"
	}
	return unit
}

// exact is a value without its unit, all digits.
func (b *builder) exact(v float64) document.Text {
	return b.say(func(w lingo.Words) string { return w.Exact(v) })
}

// unit is the symbol of a unit.
func (b *builder) unit(unit string) document.Text {
	return b.say(func(w lingo.Words) string { return w.Unit(spoken(unit)) })
}

// list joins texts.
func (b *builder) list(items []document.Text) document.Text {
	return b.say(func(w lingo.Words) string {
		var texts []string
		for _, i := range items {
			if t := i.In(w.Lang()); t != "" {
				texts = append(texts, t)
			}
		}
		return w.List(texts)
	})
}

// phase is the title of a phase.
func (b *builder) phase(id string) document.Text {
	for _, p := range b.Result.Phases {
		if p.ID == id && p.Title != (plan.Title{}) {
			return b.named(procurement.Text(p.Title))
		}
	}
	return b.same(id)
}

// optional reports whether a phase is an option and not bought outright.
func (b *builder) optional(phase string) bool {
	if len(b.Package.Firm) == 0 {
		return false
	}
	for _, id := range b.Package.Firm {
		if id == phase {
			return false
		}
	}
	return true
}

// entitled is an author's title, the id where there is none.
func (b *builder) entitled(t procurement.Text, id string) document.Text {
	if t == (procurement.Text{}) {
		return b.same(id)
	}
	return b.named(t)
}
