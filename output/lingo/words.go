package lingo

import (
	"fmt"
	"strings"

	"radif/model/plan"
)

// Lang is a language of the table.
type Lang string

// The languages.
const (
	English Lang = "en"
	Arabic  Lang = "ar"
)

// ParseLang reads a language from a flag.
func ParseLang(text string) (Lang, error) {
	switch Lang(text) {
	case English, Arabic:
		return Lang(text), nil
	}
	return "", fmt.Errorf("%q is not a language; en or ar is", text)
}

// Words gives the words of one language for one medium. It is immutable: In and WithCurrency
// return changed copies.
type Words struct {
	lang     Lang
	medium   Medium
	currency string
	digits   Digits
	signOff  SignOff
	names    map[string]plan.Title // by scenario path
	table    map[string]entry
}

// New returns the words of a language, for plain text.
func New(lang Lang) Words {
	if _, err := ParseLang(string(lang)); err != nil {
		panic("lingo: " + err.Error())
	}
	return Words{lang: lang, table: parse()}
}

// In returns the same words for another medium.
func (w Words) In(m Medium) Words {
	w.medium = m
	return w
}

// WithCurrency returns the same words with the scenario's currency, such as "JOD".
func (w Words) WithCurrency(code string) Words {
	w.currency = code
	return w
}

// Lang returns the language.
func (w Words) Lang() Lang { return w.lang }

// Has reports whether the table knows a key.
func (w Words) Has(key string) bool {
	_, ok := w.table[key]
	return ok
}

// Word returns the text under a key. An unknown key is shown as it stands, so that an id is
// never lost; a test keeps such keys out.
func (w Words) Word(key string) string {
	e, ok := w.table[key]
	if !ok {
		return key
	}
	text := e.en
	if w.lang == Arabic {
		text = e.ar
	}
	return strings.ReplaceAll(text, "{currency}", w.currencyCode())
}

func (w Words) currencyCode() string {
	if w.currency == "" {
		return "¤"
	}
	return w.currency
}

// Or returns the text under a key, or the fallback for an id the table does not know.
func (w Words) Or(key, fallback string) string {
	if w.Has(key) {
		return w.Word(key)
	}
	return fallback
}

// Gender returns "m" or "f", the gender of the Arabic noun under a key.
func (w Words) Gender(key string) string { return w.table[key].gender }

// Agreeing returns the text under a key in the gender of the noun under another: "operator.min"
// of "quantity.power.ups" is لا تقل عن, of "quantity.power.it" لا يقل عن.
func (w Words) Agreeing(key, noun string) string {
	return w.Or(key+"."+w.Gender(noun), w.Word(key))
}

// Say fills the sentence under a key with name, value pairs.
func (w Words) Say(key string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(w.Word(key))
}

// List joins texts as the language does.
func (w Words) List(items []string) string {
	if w.lang == Arabic {
		return strings.Join(items, "، ")
	}
	return strings.Join(items, ", ")
}

// Name is the title that the scenario gives to one of its lists' items, its id where there is none:
// "pools" and "general", "recovery" and "vital".
func (w Words) Name(list, id string) string {
	if title := w.Title(w.names[list+"."+id]); title != "" {
		return title
	}
	return w.Foreign(id)
}

// Title picks the language of a scenario title, the other one where it is empty.
func (w Words) Title(t plan.Title) string {
	first, second := t.EN, t.AR
	if w.lang == Arabic {
		first, second = second, first
	}
	if first == "" {
		return w.Foreign(second)
	}
	return w.Foreign(first)
}
