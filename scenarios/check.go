package scenarios

import (
	"strings"

	"radif/scenarios/catalogue"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// checker turns a composed tree of nodes into checked values and collects what is wrong.
type checker struct {
	problems  diag.List
	catalogue *catalogue.Catalogue
	currency  string
	byPath    map[string]*value
	refs      []*value // references into the scenario, resolved when all of it is read
	compared  int      // words looked at for near misses
}

// wrong reports a problem of a value.
func (c *checker) wrong(v *value, wrong, allowed, hint string) {
	v.broken = true
	c.at(v.pos, v.path, wrong, allowed, hint)
}

func (c *checker) at(pos diag.Pos, field, wrong, allowed, hint string) {
	c.problems.Add(diag.Problem{Pos: pos, Field: field, Wrong: wrong, Allowed: allowed, Hint: hint})
}

// mostCompared bounds the search for near misses: a file with thousands of wrong references gets
// hints for the first of them.
const mostCompared = 20_000

// didYouMean suggests the nearest of the known words.
func (c *checker) didYouMean(text string, known []string) string {
	if c.compared += len(known); c.compared > mostCompared {
		return ""
	}
	return diag.DidYouMean(text, known)
}

// oneOf lists what is allowed, shortened where it is long.
func oneOf(known []string) string {
	const most = 25
	if len(known) > most {
		return "one of " + strings.Join(known[:most], ", ") + " and " + itoa(len(known)-most) + " more"
	}
	return "one of " + strings.Join(known, ", ")
}

// join appends a key or an id to a path.
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// root checks a whole scenario.
func (c *checker) root(n *node.Node) *value {
	return c.tree(n, Fields(), n.Get("plan").Get("currency"))
}

// tree checks a whole file against its table of fields. Money is in the currency that it states.
func (c *checker) tree(n *node.Node, fields []Field, currency *node.Node) *value {
	c.currency = defaultCurrency
	if currency != nil && currency.Kind == node.Scalar {
		c.currency = currency.Text
	}
	root := &value{field: &Field{Kind: Section, Fields: fields}, pos: n.Pos}
	c.section(root, n)
	c.resolve()
	return root
}

// section checks the keys of a map against its fields, then fills in what is not given. A nil
// node is a section that is not written.
func (c *checker) section(v *value, n *node.Node) {
	if n != nil && n.Kind != node.Map {
		c.wrong(v, "a map belongs here, and this is "+kindName(n), "keys: "+strings.Join(keysOf(v.field.Fields), ", "), "")
		return
	}
	c.byPath[v.path] = v
	c.unknownKeys(v, n)
	for i := range v.field.Fields {
		f := &v.field.Fields[i]
		if f.Composes {
			continue
		}
		given := n.Get(f.Key)
		if given == nil || given.Kind == node.Null {
			c.missing(v, f)
			continue
		}
		kid := &value{field: f, path: join(v.path, f.Key), id: f.Key, pos: given.Pos, text: flow(given)}
		v.kids = append(v.kids, kid)
		c.value(kid, given)
	}
	c.exactlyOne(v)
}

func (c *checker) unknownKeys(v *value, n *node.Node) {
	if n == nil {
		return
	}
	known := keysOf(v.field.Fields)
	for _, f := range n.Fields {
		if !contains(known, f.Key) {
			c.at(f.Pos, join(v.path, f.Key), "unknown key", oneOf(known), c.didYouMean(f.Key, known))
		}
	}
}

func keysOf(fields []Field) []string {
	keys := make([]string, len(fields))
	for i := range fields {
		keys[i] = fields[i].Key
	}
	return keys
}

func contains(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

// exactlyOne holds the choice between the laws of a growth.
func (c *checker) exactlyOne(v *value) {
	if len(v.field.OneOf) == 0 {
		return
	}
	var have []string
	for _, k := range v.kids {
		if contains(v.field.OneOf, k.id) {
			have = append(have, k.id)
		}
	}
	switch len(have) {
	case 1:
	case 0:
		c.wrong(v, "it says no law", "exactly one of "+strings.Join(v.field.OneOf, ", "), "")
	default:
		c.wrong(v, strings.Join(have, " and ")+" are both there", "exactly one of "+strings.Join(v.field.OneOf, ", "), "in an overlay, remove the other one with "+have[0]+": null")
	}
}

// value checks one written value by its kind.
func (c *checker) value(v *value, n *node.Node) {
	c.byPath[v.path] = v
	switch v.field.Kind {
	case Section:
		c.section(v, n)
	case List:
		c.list(v, n)
	case Pairs:
		c.pairs(v, n)
	case Entries, Dated:
		c.entries(v, n)
	case Series:
		c.series(v, n)
	case Quantity:
		c.quantity(v, n)
	case Numbers:
		c.numbers(v, n)
	case Title:
		c.title(v, n)
	case Refs, Inputs, Texts:
		c.texts(v, n)
	default:
		c.scalar(v, n)
	}
}

// resolve checks the references into the scenario, now that all of it is read.
func (c *checker) resolve() {
	known, there := map[string][]string{}, map[string]map[string]bool{}
	for _, v := range c.refs {
		list := v.field.To
		if there[list] == nil {
			known[list], there[list] = c.ids(list), map[string]bool{}
			for _, id := range known[list] {
				there[list][id] = true
			}
		}
		for _, w := range v.words {
			if !there[list][w.text] {
				c.unresolved(v, w, known[list])
			}
		}
	}
}

func (c *checker) unresolved(v *value, w word, known []string) {
	allowed := oneOf(known)
	if len(known) == 0 {
		allowed = "there is nothing in " + v.field.To
	}
	v.broken = true
	c.at(w.pos, v.path, `"`+w.text+`" is not in `+v.field.To, allowed, c.didYouMean(w.text, known))
}

// ids returns the ids of a list or the keys of a map of the scenario.
func (c *checker) ids(path string) []string {
	var ids []string
	for _, k := range c.byPath[path].items() {
		if k.id != "" {
			ids = append(ids, k.id)
		}
	}
	return ids
}
