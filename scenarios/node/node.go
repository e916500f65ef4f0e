// Package node reads YAML text into a strict tree with positions, and composes such trees.
// It is the only importer of gopkg.in/yaml.v3.
package node

import "radif/scenarios/diag"

// Kind is the kind of a Node.
type Kind uint8

// The kinds of nodes.
const (
	Scalar Kind = iota
	Map
	List
	Null // written as null or ~, or empty; see Empty
)

// Node is one value of a scenario tree. After composition each node keeps the position (file,
// line, column) that it was written at.
type Node struct {
	Kind   Kind
	Text   string // Scalar: the text as written, without quotes; Null: as written, empty when nothing was
	Quoted bool   // Scalar: written in quotes, or so that it would need them; hence text and never a number
	Fields []Field
	Items  []*Node
	Pos    diag.Pos
}

// Field is one key of a Map, in the order of the file.
type Field struct {
	Key   string
	Pos   diag.Pos // of the key
	Value *Node
}

// Get returns the value under a key of a Map, or nil.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for i := range n.Fields {
		if n.Fields[i].Key == key {
			return n.Fields[i].Value
		}
	}
	return nil
}

// Empty tells whether nothing was written where a value could stand: "key:" and no more. In
// composition null removes a value, and an empty one says nothing.
func (n *Node) Empty() bool { return n != nil && n.Kind == Null && n.Text == "" }

// ID returns the id of an item of a list of things, or an empty text.
func (n *Node) ID() string {
	if n == nil || n.Kind != Map {
		return ""
	}
	if id := n.Get("id"); id != nil && id.Kind == Scalar {
		return id.Text
	}
	return ""
}

// Equal tells whether two trees say the same, wherever they were written.
func Equal(a, b *Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.Kind != b.Kind || a.Text != b.Text || a.Quoted != b.Quoted || len(a.Fields) != len(b.Fields) || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Fields {
		if a.Fields[i].Key != b.Fields[i].Key || !Equal(a.Fields[i].Value, b.Fields[i].Value) {
			return false
		}
	}
	for i := range a.Items {
		if !Equal(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return true
}
