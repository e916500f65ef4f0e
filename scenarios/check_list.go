package scenarios

import (
	"sort"
	"strings"

	"radif/scenarios/diag"
	"radif/scenarios/node"
)

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
