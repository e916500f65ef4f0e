package scenarios

import (
	"radif/model/plan"
	"radif/model/quantity"
	"radif/model/uncertain"
	"radif/scenarios/diag"
)

// value is one checked value of a scenario: a leaf, a section, a list or an item of a list. A
// nil value stands for what is not given; its accessors return zero values.
type value struct {
	field   *Field
	path    string // scenario path, or the path of a catalogue value
	pos     diag.Pos
	text    string // as written, on one line
	id      string // of an item of a list or an entry of a map
	implied bool   // a default, or a section that was not written
	broken  bool   // a problem of it is reported: nothing follows from it
	used    bool   // something reads it

	basis, source, date string

	number  float64    // Count, Month, fixed Quantity
	numbers []float64  // Numbers
	words   []word     // Refs, Inputs, Texts
	title   plan.Title // Title
	dim     quantity.Dimension
	spec    uncertain.Spec      // Quantity
	dist    uncertain.Dist      // Quantity
	places  map[string]diag.Pos // Quantity: of the parameters of an uncertain value
	kids    []*value            // Section, List, Pairs, Entries, Dated, Series
}

// word is one text of a list of texts.
type word struct {
	text string
	pos  diag.Pos
}

// get follows keys and ids down the tree.
func (v *value) get(keys ...string) *value {
	for _, key := range keys {
		v = v.kid(key)
	}
	return v
}

func (v *value) kid(key string) *value {
	if v == nil {
		return nil
	}
	for _, k := range v.kids {
		if k.id == key {
			return k
		}
	}
	return nil
}

// items returns the items of a list or the entries of a map, in the order of their ids.
func (v *value) items() []*value {
	if v == nil {
		return nil
	}
	return v.kids
}

// placeOf is where a parameter of an uncertain value stands, or the value itself.
func (v *value) placeOf(parameter string) diag.Pos {
	if p, ok := v.places[parameter]; ok {
		return p
	}
	return v.pos
}

// written tells whether the scenario itself gives the value.
func (v *value) written() bool { return v != nil && !v.implied }

// sound tells whether the value is there and without a problem.
func (v *value) sound() bool { return v != nil && !v.broken }

// word returns the text of an id, a reference, a choice or a text, and marks it as read.
func (v *value) word() string {
	if v == nil {
		return ""
	}
	v.used = true
	return v.text
}

// float returns the number of a count, a month or a fixed quantity, and marks it as read.
func (v *value) float() float64 {
	if v == nil {
		return 0
	}
	v.used = true
	return v.number
}

// list returns the texts of a list of references, and marks it as read.
func (v *value) list() []string {
	if v == nil {
		return nil
	}
	v.used = true
	out := make([]string, len(v.words))
	for i, w := range v.words {
		out[i] = w.text
	}
	return out
}

// named returns the shown name of a section, and marks it as read.
func (v *value) named() plan.Title {
	t := v.get("title")
	if t == nil {
		return plan.Title{}
	}
	t.used = true
	return t.title
}

// leaf tells whether the value holds something itself.
func (v *value) leaf() bool {
	switch v.field.Kind {
	case Section, List, Pairs, Entries, Dated, Series:
		return len(v.kids) == 0 && v.field.Kind == Series
	}
	return true
}

// walk visits the value and all below it.
func (v *value) walk(visit func(*value)) {
	if v == nil {
		return
	}
	visit(v)
	for _, k := range v.kids {
		k.walk(visit)
	}
}
