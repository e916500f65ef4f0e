package scenarios

import (
	"strconv"
	"strings"

	"radif/model/quantity"
)

func (s *schema) title() object {
	text := s.kind(&Field{Kind: Text})
	return s.define("title", object{"type": "object", "additionalProperties": false, "minProperties": 1, "properties": object{"en": text, "ar": text}})
}

func (s *schema) texts(f *Field) object {
	o := lengths(object{"type": "array", "items": object{"type": "string"}, "uniqueItems": true}, f)
	if len(f.Choices) > 0 {
		o["items"] = object{"enum": choices(f.Choices)}
	}
	if f.Kind != Inputs && f.Required {
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
