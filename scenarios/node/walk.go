package node

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"radif/scenarios/diag"
)

// walker turns the nodes of yaml.v3 into a tree and collects what is wrong.
type walker struct {
	file     string
	problems diag.List
	count    int
	open     map[*yaml.Node]bool // anchored values that are being read
	outer    *yaml.Node          // outermost alias that is being read
	stopped  bool                // a limit is reached
}

// place is where in the tree a value stands, from the leaf up.
type place struct {
	above *place
	name  string
}

// String renders "services.e-services.demand".
func (p *place) String() string {
	switch {
	case p == nil:
		return ""
	case p.above == nil:
		return p.name
	case p.name[0] == '[':
		return p.above.String() + p.name
	}
	return p.above.String() + "." + p.name
}

func (w *walker) pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: w.file, Line: n.Line, Col: n.Column}
}

func (w *walker) wrong(n *yaml.Node, at *place, wrong, allowed string) {
	w.problems.Add(diag.Problem{Pos: w.pos(n), Field: at.String(), Wrong: wrong, Allowed: allowed})
}

// tooDeep is the problem of a tree with too many levels.
func tooDeep(pos diag.Pos, field string) diag.Problem {
	return diag.Problem{Pos: pos, Field: field, Wrong: "maps and lists are nested too deeply", Allowed: fmt.Sprintf("at most %d levels", MaxDepth)}
}

// value reads one value; nil where it cannot be taken.
func (w *walker) value(n *yaml.Node, at *place, depth int) *Node {
	if w.stopped || !w.within(n, at, depth) {
		return nil
	}
	if n.Kind == yaml.AliasNode {
		return w.alias(n, at, depth)
	}
	if n.Style&yaml.TaggedStyle != 0 {
		w.wrong(n, at, "the tag "+n.Tag+" is not taken", "write the value without a tag")
		return nil
	}
	if n.Anchor != "" {
		w.open[n] = true
		defer delete(w.open, n)
	}
	switch n.Kind {
	case yaml.MappingNode:
		return w.mapping(n, at, depth)
	case yaml.SequenceNode:
		return w.sequence(n, at, depth)
	}
	return w.scalar(n)
}

// within holds the limits on depth and number.
func (w *walker) within(n *yaml.Node, at *place, depth int) bool {
	w.count++
	switch {
	case depth > MaxDepth:
		w.problems.Add(tooDeep(w.pos(n), ""))
	case w.count > MaxNodes && w.outer != nil:
		w.wrong(w.outer, nil, fmt.Sprintf("the aliases stand for more than %d values", MaxNodes), "write fewer aliases (*name)")
	case w.count > MaxNodes:
		w.wrong(n, nil, fmt.Sprintf("the file holds more than %d values", MaxNodes), "split it with extends")
	default:
		return true
	}
	w.stopped = true
	return false
}

// alias reads the value that an alias stands for, anew: no two places share a node.
func (w *walker) alias(n *yaml.Node, at *place, depth int) *Node {
	if w.open[n.Alias] {
		w.wrong(n, at, "the alias *"+n.Value+" stands inside the value it stands for", "")
		return nil
	}
	if w.outer == nil {
		w.outer = n
		defer func() { w.outer = nil }()
	}
	return w.value(n.Alias, at, depth)
}

func (w *walker) scalar(n *yaml.Node) *Node {
	const quotes = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	if n.Tag == "!!null" && n.Style&quotes == 0 {
		return &Node{Kind: Null, Text: n.Value, Pos: w.pos(n)}
	}
	quoted := n.Style&quotes != 0 || !plain.MatchString(n.Value)
	return &Node{Kind: Scalar, Text: n.Value, Quoted: quoted, Pos: w.pos(n)}
}

func (w *walker) sequence(n *yaml.Node, at *place, depth int) *Node {
	list := &Node{Kind: List, Pos: w.pos(n)}
	for i, item := range n.Content {
		if v := w.value(item, &place{at, itemName(item, i)}, depth+1); v != nil {
			list.Items = append(list.Items, v)
		}
	}
	return list
}

// itemName is the id of an item, or its index in brackets.
func itemName(item *yaml.Node, i int) string {
	if item.Kind == yaml.MappingNode {
		for k := 0; k+1 < len(item.Content); k += 2 {
			if item.Content[k].Value == "id" && item.Content[k+1].Kind == yaml.ScalarNode && item.Content[k+1].Value != "" {
				return item.Content[k+1].Value
			}
		}
	}
	return "[" + strconv.Itoa(i) + "]"
}

func (w *walker) mapping(n *yaml.Node, at *place, depth int) *Node {
	m := &Node{Kind: Map, Pos: w.pos(n)}
	seen := map[string]diag.Pos{}
	for i := 0; i+1 < len(n.Content) && !w.stopped; i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !w.key(key, at) {
			continue
		}
		if first, ok := seen[key.Value]; ok {
			w.wrong(key, at, fmt.Sprintf("the key %s is there twice", key.Value), fmt.Sprintf("it is already at line %d, column %d", first.Line, first.Col))
			continue
		}
		seen[key.Value] = w.pos(key)
		if v := w.value(value, &place{at, key.Value}, depth+1); v != nil {
			m.Fields = append(m.Fields, Field{Key: key.Value, Pos: w.pos(key), Value: v})
		}
	}
	return m
}

// key refuses the keys that no scenario has.
func (w *walker) key(k *yaml.Node, at *place) bool {
	switch {
	case k.Tag == "!!merge":
		w.wrong(k, at, "merge keys (<<) are not taken", "use extends or an overlay, or write the values out")
	case k.Kind != yaml.ScalarNode:
		w.wrong(k, at, "a key must be a plain text", "")
	case k.Style&yaml.TaggedStyle != 0:
		w.wrong(k, at, "the tag "+k.Tag+" is not taken", "write the key without a tag")
	case k.Value == "" || k.Tag == "!!null":
		w.wrong(k, at, "a key is empty", "")
	case utf8.RuneCountInString(k.Value) > MaxKey:
		w.wrong(k, at, "a key is too long", fmt.Sprintf("at most %d characters", MaxKey))
	default:
		return true
	}
	return false
}
