package scenarios

import (
	"sort"
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
}

// wrong reports a problem of a value.
func (c *checker) wrong(v *value, wrong, allowed, hint string) {
	v.broken = true
	c.at(v.pos, v.path, wrong, allowed, hint)
}

func (c *checker) at(pos diag.Pos, field, wrong, allowed, hint string) {
	c.problems.Add(diag.Problem{Pos: pos, Field: field, Wrong: wrong, Allowed: allowed, Hint: hint})
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
	if currency := n.Get("plan").Get("currency"); currency != nil && currency.Kind == node.Scalar {
		c.currency = currency.Text
	} else {
		c.currency = defaultCurrency
	}
	root := &value{field: &Field{Kind: Section, Fields: Fields()}, pos: n.Pos}
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
			c.at(f.Pos, join(v.path, f.Key), "unknown key", oneOf(known), diag.DidYouMean(f.Key, known))
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
	case Refs, Inputs:
		c.texts(v, n)
	default:
		c.scalar(v, n)
	}
}

// list checks a list of sections with ids and puts it into the order of the ids.
func (c *checker) list(v *value, n *node.Node) {
	if n.Kind != node.List {
		c.wrong(v, "a list belongs here, and this is "+kindName(n), "items that begin with - id: …", "")
		return
	}
	seen := map[string]diag.Pos{}
	for i, item := range n.Items {
		kid := &value{field: &Field{Key: v.field.Key, Kind: Section, Fields: v.field.Fields}, path: v.path + "[" + itoa(i) + "]", pos: item.Pos, text: flow(item)}
		if !c.itemID(v, kid, item) {
			continue
		}
		if first, ok := seen[kid.id]; ok && kid.id != "" {
			c.wrong(kid, "the id "+kid.id+" is there twice", "it is already at "+place(first, kid.pos), "")
			continue
		}
		seen[kid.id] = item.Pos
		v.kids = append(v.kids, kid)
		c.section(kid, item)
	}
	sort.SliceStable(v.kids, func(i, j int) bool { return v.kids[i].id < v.kids[j].id })
	if v.field.Required && len(n.Items) == 0 {
		c.wrong(v, "the list is empty", "at least one item", "")
	}
}

// itemID finds the id of an item, which is part of the paths below it. An item whose id is
// missing or wrong goes by its index; that is reported with its other keys.
func (c *checker) itemID(list, v *value, n *node.Node) bool {
	if n.Kind != node.Map {
		c.at(n.Pos, list.path, "an item must be a map, and this is "+kindName(n), "keys: "+strings.Join(keysOf(v.field.Fields), ", "), "")
		return false
	}
	given, date := n.Get("id"), n.Get("date")
	switch {
	case given != nil && given.Kind == node.Scalar && idPattern.MatchString(given.Text):
		v.id = given.Text
	case given == nil && date != nil && date.Kind == node.Scalar:
		v.id = date.Text // a step is named by its month
	case given == nil && date != nil:
		c.at(n.Pos, list.path, "a step with an uncertain date has no id", "add an id", "")
		return false
	default:
		return true
	}
	v.path = join(list.path, v.id)
	return true
}

// pairs checks a list of sections without ids.
func (c *checker) pairs(v *value, n *node.Node) {
	if n.Kind != node.List {
		c.wrong(v, "a list belongs here, and this is "+kindName(n), "items that are maps", "")
		return
	}
	for i, item := range n.Items {
		id := "[" + itoa(i) + "]"
		kid := &value{field: &Field{Key: v.field.Key, Kind: Section, Fields: v.field.Fields}, path: v.path + id, id: id, pos: item.Pos, text: flow(item)}
		v.kids = append(v.kids, kid)
		c.section(kid, item)
	}
}

// resolve checks the references into the scenario, now that all of it is read.
func (c *checker) resolve() {
	for _, v := range c.refs {
		known := c.ids(v.field.To)
		for _, w := range v.words {
			if contains(known, w.text) {
				continue
			}
			allowed := oneOf(known)
			if len(known) == 0 {
				allowed = "there is nothing in " + v.field.To
			}
			v.broken = true
			c.at(w.pos, v.path, `"`+w.text+`" is not in `+v.field.To, allowed, diag.DidYouMean(w.text, known))
		}
	}
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
