package ocds

import (
	"bytes"
	"encoding/json"

	"radif/model/procurement"
	"radif/output/document"
	"radif/output/lingo"
)

// object is an object of JSON; its members are written in the order of their names.
type object map[string]any

// set adds a member, unless it is empty.
func (o object) set(name string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case object:
		if len(v) == 0 {
			return
		}
	case []object:
		if len(v) == 0 {
			return
		}
	}
	o[name] = value
}

// say adds a text: in the language that prevails under the name, in the other one with its suffix.
func (r *release) say(o object, name string, text document.Text) {
	for i, lang := range r.langs {
		words := lingo.Unmarked(text.In(lang))
		if i == 0 {
			if words == "" { // better in the other language than not at all
				words = lingo.Unmarked(text.EN + text.AR)
			}
			o.set(name, words)
			continue
		}
		o.set(name+"_"+string(lang), words)
	}
}

// of makes a text from what the words of each language give.
func (r *release) of(f func(w lingo.Words) string) document.Text {
	var t document.Text
	for lang, w := range r.words {
		if lang == lingo.Arabic {
			t.AR = f(w)
		} else {
			t.EN = f(w)
		}
	}
	return t
}

func (r *release) word(key string) document.Text {
	return r.of(func(w lingo.Words) string { return w.Word(key) })
}

func buyers(t procurement.Text) document.Text { return document.Text(t) }

// encode writes the release.
func encode(o object) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(o)
	return b.Bytes(), err
}
