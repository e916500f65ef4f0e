package catalogue

import (
	"fmt"
	"strconv"
	"strings"

	"radif/model/quantity"
	"radif/scenarios/diag"
)

// Lookup returns the entry of a section, or the problem that it is unknown, placed at the
// scenario's position and field, with the nearest id.
func (c *Catalogue) Lookup(section, id string, at diag.Pos, field string) (Entry, *diag.Problem) {
	if e, ok := c.Find(section, id); ok {
		return e, nil
	}
	ids := c.IDs(section)
	return Entry{}, &diag.Problem{
		Pos: at, Field: field, Wrong: fmt.Sprintf("%q is not in the catalogue under %s", id, section),
		Allowed: "allowed are " + strings.Join(ids, ", "), Hint: didYouMean(id, ids),
	}
}

// IDs returns the ids of a section in order.
func (c *Catalogue) IDs(section string) []string {
	entries := c.sections[section]
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}

// ParamID is the name of a scalar value as an input of the model.
func (e Entry) ParamID(field string) string {
	return "catalogue." + e.Section + "." + e.ID + "." + field
}

// Has tells whether the entry has a value for the field.
func (e Entry) Has(field string) bool {
	_, ok := e.Values[field]
	return ok
}

// Word returns the text of a field, such as the redundancy of an availability rule; empty when
// the entry does not have it.
func (e Entry) Word(field string) string { return e.Values[field].Text }

// Number returns a scalar in the base unit of its dimension; 0 when the entry does not have it.
func (e Entry) Number(field string) float64 {
	v, ok := e.Values[field]
	if !ok || v.Text == "" {
		return 0
	}
	f, _ := v.parse(v.Text)
	return f
}

// Numbers returns a list in base units; nil when the entry does not have it.
func (e Entry) Numbers(field string) []float64 {
	v := e.Values[field]
	out := make([]float64, 0, len(v.List))
	for _, t := range v.List {
		f, _ := v.parse(t)
		out = append(out, f)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// Value finds a value by its full name, an element of a list by its index.
func (c *Catalogue) Value(paramID string) (Value, bool) {
	rest, ok := strings.CutPrefix(paramID, "catalogue.")
	if !ok {
		return Value{}, false
	}
	section, rest, _ := strings.Cut(rest, ".")
	for _, e := range c.sections[section] {
		field, ok := strings.CutPrefix(rest, e.ID+".")
		if !ok {
			continue
		}
		if v, ok := e.Values[field]; ok {
			return v, true
		}
		return e.element(field)
	}
	return Value{}, false
}

// element finds one element of a list: "power.10".
func (e Entry) element(field string) (Value, bool) {
	key, index, _ := strings.Cut(field, ".")
	v, ok := e.Values[key]
	i, err := strconv.Atoi(index)
	if !ok || err != nil || i < 0 || i >= len(v.List) {
		return Value{}, false
	}
	v.Text, v.List = v.List[i], nil
	return v, true
}

// parse reads a text of the value in its dimension. Prices are written in their own currency.
func (v Value) parse(t string) (float64, error) {
	return quantity.Parse(t, v.Dim, currency(t))
}

// currency is the code that a price is written with: JOD of "0.14 JOD/kWh".
func currency(t string) string {
	_, unit, _ := strings.Cut(t, " ")
	code, _, ok := strings.Cut(unit, "/")
	if !ok || len(code) != 3 {
		return ""
	}
	return code
}
