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
	case Refs, Inputs:
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

func (s *schema) title() object {
	text := s.kind(&Field{Kind: Text})
	return s.define("title", object{"type": "object", "additionalProperties": false, "minProperties": 1, "properties": object{"en": text, "ar": text}})
}

func (s *schema) texts(f *Field) object {
	o := lengths(object{"type": "array", "items": object{"type": "string"}, "uniqueItems": true}, f)
	if f.Kind == Refs && f.Required {
		o["minItems"] = 1
	}
	return o
}

func lengths(o object, f *Field) object {
	if f.Length > 0 {
		o["minItems"], o["maxItems"] = f.Length, f.Length
	}
	return o
}

func (s *schema) section(f *Field) object {
	properties, required := object{}, []string{}
	for i := range f.Fields {
		kid := &f.Fields[i]
		properties[kid.Key] = s.field(kid)
		if kid.Required && kid.From == "" && !s.part {
			required = append(required, kid.Key)
		}
	}
	o := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		o["required"] = required
	}
	if len(f.OneOf) > 0 && !s.part {
		var one []object
		for _, key := range f.OneOf {
			one = append(one, object{"required": []string{key}})
		}
		o["oneOf"] = one
	}
	return o
}

func (s *schema) list(f *Field) object {
	item := s.define(f.Key+" item", s.section(&Field{Kind: Section, Fields: f.Fields}))
	o := object{"type": "array", "items": item}
	if f.Required && !s.part {
		o["minItems"] = 1
	}
	if s.part && f.Kind == List {
		return object{"anyOf": []object{o, {"type": "object", "additionalProperties": object{"anyOf": []object{{"type": "null"}, item}}}}}
	}
	return o
}

func (s *schema) entries(f *Field) object {
	key := idPattern.String()
	if f.Kind == Dated {
		key = monthPattern
	}
	element := *f
	element.Kind = Quantity
	value := s.quantity(&element)
	if s.part {
		value = object{"anyOf": []object{{"type": "null"}, value}}
	}
	return object{"type": "object", "patternProperties": object{key: value}, "additionalProperties": false, "minProperties": 1}
}

// bounded adds the range of a bare number.
func bounded(o object, f *Field) object {
	low, high := f.bounds(quantity.Number)
	if f.Kind == Count {
		low, _ = strconv.ParseFloat(f.Low, 64)
		high, _ = strconv.ParseFloat(f.High, 64)
	}
	if f.Positive && low <= 0 {
		o["exclusiveMinimum"] = 0
	} else if low > -1e300 {
		o["minimum"] = low
	}
	if high < 1e300 {
		o["maximum"] = high
	}
	return o
}

// currencyPattern stands for any currency in the patterns of prices.
const currencyPattern = "[A-Z]{3}"

// pattern matches the texts of a dimension in any currency.
func pattern(dim quantity.Dimension) string {
	if dim == quantity.Date {
		return monthPattern
	}
	return strings.ReplaceAll(quantity.Pattern(dim, "QQQ"), "QQQ", currencyPattern)
}
