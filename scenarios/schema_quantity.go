package scenarios

import "radif/model/quantity"

// quantity is the schema of a value with a dimension, uncertain or not.
func (s *schema) quantity(f *Field) object {
	forms := []object{s.value(f), s.known(f)}
	if !f.Fixed {
		forms = append(forms, s.uncertain(f))
	}
	return s.define(f.Dim.String(), object{"anyOf": forms})
}

// value is one stated value in any of the dimensions of a field.
func (s *schema) value(f *Field) object {
	if len(f.Or) == 0 {
		return s.define("one "+f.Dim.String(), s.stated(f, f.Dim))
	}
	var forms []object
	for _, dim := range append([]quantity.Dimension{f.Dim}, f.Or...) {
		forms = append(forms, s.stated(f, dim))
	}
	return s.define("one "+f.Dim.String(), object{"anyOf": forms})
}

// stated is one number with its unit.
func (s *schema) stated(f *Field, dim quantity.Dimension) object {
	kind := "number"
	if f.Whole {
		kind = "integer"
	}
	switch dim {
	case quantity.Number:
		return bounded(object{"type": kind}, f)
	case quantity.Frequency:
		return object{"anyOf": []object{{"type": "number", "minimum": 0}, {"type": "string", "pattern": pattern(dim)}}}
	}
	return object{"type": "string", "pattern": pattern(dim)}
}

// remarks are the keys that say where a value comes from.
func (s *schema) remarks() object {
	return object{"basis": object{"enum": bases()}, "source": s.kind(&Field{Kind: Text})}
}

// known is a value that says where it comes from.
func (s *schema) known(f *Field) object {
	properties := s.remarks()
	properties["fixed"] = s.value(f)
	properties["dist"] = object{"const": "fixed"}
	return object{"type": "object", "properties": properties, "required": s.must("fixed"), "additionalProperties": false}
}

// must lists required keys, none in part of a scenario.
func (s *schema) must(keys ...string) []string {
	if s.part {
		return []string{}
	}
	return keys
}

// uncertain is a value and how sure it is.
func (s *schema) uncertain(f *Field) object {
	properties := s.remarks()
	value := s.value(f)
	for _, key := range []string{"min", "mode", "max", "mean", "shift"} {
		properties[key] = value
	}
	positive := object{"type": "number", "exclusiveMinimum": 0}
	properties["alpha"], properties["beta"] = positive, positive
	if f.Dim != quantity.Date {
		properties["sd"] = s.spread(f)
	}
	properties["dist"] = object{"enum": families()[1:]}
	point := object{"type": "object", "required": []string{"value", "weight"}, "additionalProperties": false,
		"properties": object{"value": value, "weight": positive}}
	properties["values"] = object{"type": "array", "items": object{"anyOf": []object{value, point}}}
	o := object{"type": "object", "properties": properties, "additionalProperties": false, "patternProperties": object{quantilePattern.String(): value}}
	if !s.part {
		o["anyOf"] = []object{{"required": []string{"min", "mode", "max"}}, {"required": []string{"dist"}}}
	}
	return o
}

// spread is a standard deviation: the field's unit without its range.
func (s *schema) spread(f *Field) object {
	field := Field{Dim: f.Dim, Or: f.Or, Positive: true}
	if f.Dim == quantity.Temperature {
		field.Dim = quantity.TemperatureDifference
	}
	return s.value(&field)
}
