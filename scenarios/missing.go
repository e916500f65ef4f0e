package scenarios

import (
	"strings"

	"radif/model/quantity"
	"radif/scenarios/catalogue"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

const defaultCurrency = "USD"

// missingText is what is said of a field that must be there and is not.
const missingText = "it is missing"

// missing fills in a field that is not written: from the catalogue, by its default, or as a
// section of defaults. What must be there and is not is a problem.
func (c *checker) missing(parent *value, f *Field) {
	kid := &value{field: f, path: join(parent.path, f.Key), id: f.Key, pos: parent.pos, implied: true}
	switch {
	case f.From != "" && c.fromCatalogue(parent, kid):
	case f.Default.Text != "":
		c.byDefault(kid)
	case f.Implied:
		c.section(kid, nil)
	case f.Required:
		allowed := f.Doc
		if f.From != "" {
			allowed += "; or name a " + strings.Fields(f.From)[0]
		}
		if !parent.broken {
			c.at(parent.pos, kid.path, missingText, allowed, "")
		}
		return
	default:
		return
	}
	parent.kids = append(parent.kids, kid)
	if _, ok := c.byPath[join(parent.path, f.Key)]; !ok {
		c.byPath[join(parent.path, f.Key)] = kid
	}
}

// byDefault gives a value the default of its field.
func (c *checker) byDefault(v *value) {
	d := v.field.Default
	v.text = d.Text
	before := len(c.problems)
	if v.field.Kind == Quantity {
		n, problems := node.Parse("defaults", []byte("default: "+d.Text))
		if len(problems) > 0 {
			panic("scenarios: the default of " + v.path + " cannot be read: " + problems.Error())
		}
		c.quantity(v, n.Get("default"))
	} else {
		c.word(v, false)
	}
	if len(c.problems) > before {
		panic("scenarios: the default of " + v.path + " is refused: " + c.problems[before:].Error())
	}
	v.basis, v.source, v.date = d.Basis, d.Source, d.Date
}

// fromCatalogue gives a value that of the catalogue entry which a field nearby names.
func (c *checker) fromCatalogue(parent, v *value) bool {
	key, name, _ := strings.Cut(v.field.From, " ")
	chosen := c.chosen(parent, key)
	if chosen == nil {
		return false
	}
	if chosen.broken {
		v.broken = true
		return true
	}
	entry, ok := c.catalogue.Find(chosen.field.To, chosen.text)
	if !ok {
		return false
	}
	found, ok := entry.Values[name]
	if !ok {
		return false
	}
	chosen.used = true
	v.path = "catalogue." + entry.Section + "." + entry.ID + "." + name
	c.take(v, found, currencyOf(entry))
	return true
}

func currencyOf(e catalogue.Entry) string { return e.Values["currency"].Text }

// chosen finds the field that names an entry: at the path itself, or beside the value or above.
func (c *checker) chosen(parent *value, key string) *value {
	if strings.Contains(key, ".") {
		return c.byPath[key]
	}
	for path := parent.path; path != ""; {
		if v := c.byPath[join(path, key)]; v != nil && v.field.Kind == Catalogue {
			return v
		}
		i := strings.LastIndexByte(path, '.')
		if i < 0 {
			return nil
		}
		path = path[:i]
	}
	return nil
}

// take copies a figure of the catalogue into a value.
func (c *checker) take(v *value, from catalogue.Value, currency string) {
	v.pos = diag.Pos{File: from.Pos.File, Line: from.Pos.Line, Col: from.Pos.Col}
	v.text, v.basis, v.source, v.date = from.Text, from.Basis, from.Source, from.Date
	if means, ok := v.field.Words[from.Text]; ok {
		v.text = means
	}
	switch v.field.Kind {
	case Quantity:
		c.figure(v, from.Text, from.Dim, currency)
	case Series:
		element := *v.field
		element.Kind, element.Fixed = Quantity, true
		for i, text := range from.List {
			kid := &value{field: &element, path: join(v.path, itoa(i)), id: itoa(i), pos: v.pos, text: text, implied: true, basis: v.basis, source: v.source, date: v.date}
			c.figure(kid, text, from.Dim, currency)
			v.kids = append(v.kids, kid)
		}
		v.text = "[" + strings.Join(from.List, ", ") + "]"
	default:
		c.word(v, false)
	}
}

// figure reads a number of the catalogue. The catalogue has been checked when it was loaded.
func (c *checker) figure(v *value, text string, dim quantity.Dimension, currency string) {
	x, err := quantity.Parse(text, dim, currency)
	if err != nil {
		panic("scenarios: " + v.path + " of the catalogue cannot be read: " + err.Error())
	}
	v.dim = v.field.Dim
	c.known(v, x)
}
