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
	Null
)

// Node is one value of a scenario tree. After composition each node keeps the position (file,
// line, column) that it was written at.
type Node struct {
	Kind   Kind
	Text   string // Scalar: the text as written, without quotes
	Quoted bool   // Scalar: written in quotes, hence text and never a number
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
