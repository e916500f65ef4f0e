package node

// Merge lays one tree over another and returns the result; neither is changed, and parts of
// both may be shared with it.
//
//   - Maps merge key by key. Where two maps state one thing in two ways (a value as {fixed}
//     over one as {min, mode, max}, a growth law over another), the upper one stands alone:
//     it would make no sense, nor keep its source, mixed with the lower one.
//   - Lists of things, in which every item is a map with an id, merge by id; new items follow
//     the old ones. A map over such a list is read by ids: {ministries: null} takes one away.
//   - Any other list, and any single value, replaces.
//   - null removes. An empty value ("key:" and no more) says nothing and changes nothing.
//
// Base may be nil.
func Merge(base, over *Node) *Node {
	switch {
	case over == nil || over.Empty() && base != nil:
		return base
	case base == nil:
		return settled(over)
	case base.Kind == Map && over.Kind == Map && !otherWay(base, over):
		return mergeMaps(base, over)
	case identified(base) && identified(over):
		return mergeItems(base, over.Items)
	case identified(base) && over.Kind == Map:
		return mergeByID(base, over)
	}
	return settled(over)
}

// settled drops the nulls of a tree that has nothing left to remove from.
func settled(n *Node) *Node {
	switch n.Kind {
	case Map:
		kept := &Node{Kind: Map, Pos: n.Pos}
		for _, f := range n.Fields {
			if !removes(f.Value) {
				kept.Fields = append(kept.Fields, Field{Key: f.Key, Pos: f.Pos, Value: settled(f.Value)})
			}
		}
		return kept
	case List:
		kept := &Node{Kind: List, Pos: n.Pos}
		for _, item := range n.Items {
			kept.Items = append(kept.Items, settled(item))
		}
		return kept
	}
	return n
}

// removes tells whether a value is a written null.
func removes(n *Node) bool { return n.Kind == Null && !n.Empty() }

// mergeMaps keeps the order of the base; new keys follow.
func mergeMaps(base, over *Node) *Node {
	merged := &Node{Kind: Map, Pos: base.Pos}
	for _, f := range base.Fields {
		upper := over.field(f.Key)
		switch {
		case upper == nil || upper.Value.Empty():
			merged.Fields = append(merged.Fields, f)
		case !removes(upper.Value):
			merged.Fields = append(merged.Fields, Field{Key: f.Key, Pos: upper.Pos, Value: Merge(f.Value, upper.Value)})
		}
	}
	for _, f := range over.Fields {
		if base.field(f.Key) == nil && !removes(f.Value) {
			merged.Fields = append(merged.Fields, Field{Key: f.Key, Pos: f.Pos, Value: settled(f.Value)})
		}
	}
	return merged
}

func (n *Node) field(key string) *Field {
	for i := range n.Fields {
		if n.Fields[i].Key == key {
			return &n.Fields[i]
		}
	}
	return nil
}

// identified tells whether a node is a list of things with ids.
func identified(n *Node) bool {
	if n.Kind != List || len(n.Items) == 0 {
		return false
	}
	for _, item := range n.Items {
		if item.ID() == "" {
			return false
		}
	}
	return true
}

// item returns the index of the first item with an id, -1 if there is none.
func (n *Node) item(id string) int {
	for i, x := range n.Items {
		if x.ID() == id {
			return i
		}
	}
	return -1
}

// mergeItems merges items by id. An id that the upper list has twice stays there twice, for the
// reader of the tree to report.
func mergeItems(base *Node, over []*Node) *Node {
	merged := &Node{Kind: List, Pos: base.Pos, Items: append([]*Node(nil), base.Items...)}
	seen := map[string]bool{}
	for _, x := range over {
		id := x.ID()
		if i := base.item(id); i >= 0 && !seen[id] {
			merged.Items[i] = Merge(base.Items[i], x)
		} else {
			merged.Items = append(merged.Items, settled(x))
		}
		seen[id] = true
	}
	return merged
}

// mergeByID lays a map from ids to items over a list of things.
func mergeByID(base, over *Node) *Node {
	merged := &Node{Kind: List, Pos: base.Pos}
	for _, x := range base.Items {
		upper := over.field(x.ID())
		switch {
		case upper == nil:
			merged.Items = append(merged.Items, x)
		case !removes(upper.Value):
			merged.Items = append(merged.Items, Merge(x, upper.Value))
		}
	}
	for _, f := range over.Fields {
		if base.item(f.Key) < 0 && !removes(f.Value) {
			merged.Items = append(merged.Items, named(f))
		}
	}
	return merged
}

// named makes an item of a key and a map by putting the key in as its id.
func named(f Field) *Node {
	if f.Value.Kind != Map || f.Value.Get("id") != nil {
		return settled(f.Value)
	}
	id := Field{Key: "id", Pos: f.Pos, Value: &Node{Kind: Scalar, Text: f.Key, Pos: f.Pos}}
	item := settled(f.Value)
	item.Fields = append([]Field{id}, item.Fields...)
	return item
}

// otherWay tells whether both maps state a thing, and in ways that have nothing in common.
func otherWay(base, over *Node) bool {
	below, above := ways(base), ways(over)
	if len(below) == 0 || len(above) == 0 {
		return false
	}
	for way := range above {
		if below[way] {
			return false
		}
	}
	return true
}

// ways names the ways in which a map states a value or a growth law.
func ways(n *Node) map[string]bool {
	found := map[string]bool{}
	for _, f := range n.Fields {
		if way := wayOf(f.Key); way != "" && f.Value.Kind != Null {
			found[way] = true
		}
	}
	return found
}

func wayOf(key string) string {
	switch key {
	case "fixed", "linear", "compound", "logistic", "gompertz", "bass", "table", "follows":
		return key
	case "min", "mode", "max":
		return "range"
	case "mean", "sd", "cv":
		return "moments"
	case "values":
		return "values"
	}
	if len(key) > 1 && key[0] == 'p' && key[1] >= '0' && key[1] <= '9' {
		return "quantiles"
	}
	return ""
}
