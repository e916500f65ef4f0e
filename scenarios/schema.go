package scenarios

import (
	"encoding/json"
	"strconv"
	"strings"

	"radif/model/quantity"
	"radif/scenarios/catalogue"
)

// object is a node of the schema.
type object = map[string]any

// Schema returns the JSON Schema (draft 2020-12) of a scenario file, drawn from the same table as
// the decoder. It says what has the right form. What the values mean together, and the ranges of
// values with units, only the decoder judges. A file that extends another, an overlay and a
// variant may state any part, take a list as a map by ids, and remove with null.
func Schema() []byte {
	known, problems := catalogue.Load()
	if len(problems) > 0 {
		panic("scenarios: the catalogue is faulty: " + problems.Error())
	}
	s := schema{catalogue: known, defs: object{}, names: map[string]string{}}
	whole := Field{Kind: Section, Fields: Fields()}
	s.defs["whole"] = s.section(&whole)
	s.part = true
	s.defs["part"] = s.section(&whole)
	text, err := json.MarshalIndent(object{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   "Radif scenario",
		"$defs":   s.defs,
		"if":      object{"required": []string{"extends"}},
		"then":    object{"$ref": "#/$defs/part"},
		"else":    object{"$ref": "#/$defs/whole"},
	}, "", "")
	if err != nil {
		panic("scenarios: the schema cannot be written: " + err.Error())
	}
	return append(text, '\n')
}

// schema draws a schema from fields; part leaves out what is required.
type schema struct {
	catalogue *catalogue.Catalogue
	defs      object
	names     map[string]string // of definitions, by their content
	part      bool
}

// define keeps a schema once and returns a reference to it.
func (s *schema) define(word string, o object) object {
	content, err := json.Marshal(o)
	if err != nil {
		panic("scenarios: the schema cannot be written: " + err.Error())
	}
	name, ok := s.names[string(content)]
	if !ok {
		word = strings.ReplaceAll(word, " ", "-")
		name = word
		for n := 2; s.defs[name] != nil; n++ {
			name = word + "-" + strconv.Itoa(n)
		}
		s.names[string(content)] = name
		s.defs[name] = o
	}
	return object{"$ref": "#/$defs/" + name}
}

// field is the schema of one field with its meaning.
func (s *schema) field(f *Field) object {
	taken := s.kind(f)
	if !f.Required || s.part {
		taken = object{"anyOf": []object{{"type": "null"}, taken}}
	}
	described := object{"description": f.Doc}
	for k, v := range taken {
		described[k] = v
	}
	return described
}

func (s *schema) kind(f *Field) object {
	switch f.Kind {
	case Quantity:
		return s.quantity(f)
	case Count:
		return bounded(object{"type": "integer"}, f)
	case Month:
		return s.define("month", object{"type": "string", "pattern": monthPattern})
	case Day:
		return s.define("day", object{"type": "string", "pattern": dayPattern})
	case Text:
		return s.define("text", object{"type": []string{"string", "number", "boolean"}, "pattern": `\S`, "maxLength": maxText})
	case ID:
		return s.define("id", object{"type": "string", "pattern": idPattern.String(), "maxLength": maxID})
	case Enum:
		return object{"enum": choices(f.Choices)}
	case Bool:
		return object{"type": "boolean"}
	case Title:
		return s.title()
	case Ref:
		return object{"type": "string"}
	case Catalogue:
		return s.define("catalogue "+f.To, object{"enum": s.catalogue.IDs(f.To)})
	case Refs, Inputs, Texts:
		return s.texts(f)
	case Numbers:
		return lengths(object{"type": "array", "items": s.stated(f, quantity.Number)}, f)
	case Series:
		return object{"type": "array", "items": s.value(f)}
	case Section:
		return s.define(f.Key, s.section(f))
	case List, Pairs:
		return s.list(f)
	case Entries, Dated:
		return s.entries(f)
	}
	return object{"type": "object", "additionalProperties": object{"anyOf": []object{{"type": "null"}, {"$ref": "#/$defs/part"}}}}
}

// monthPattern holds a month to the years that a scenario may name.
const monthPattern = `^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$`

// dayPattern holds the form of a day; whether a month has so many, only the decoder knows.
const dayPattern = `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`

// choices are the words of an enumeration; a number stands for its text.
func choices(words []string) []any {
	var list []any
	for _, w := range words {
		list = append(list, w)
		if n, err := strconv.Atoi(w); err == nil {
			list = append(list, n)
		}
	}
	return list
}
