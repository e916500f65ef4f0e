package scenarios

import (
	"strconv"
	"strings"

	"radif/scenarios/node"
)

// flow writes a node on one line, as it could stand in the file.
func flow(n *node.Node) string {
	switch n.Kind {
	case node.Map:
		parts := make([]string, len(n.Fields))
		for i, f := range n.Fields {
			parts[i] = f.Key + ": " + flow(f.Value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case node.List:
		parts := make([]string, len(n.Items))
		for i, item := range n.Items {
			parts[i] = flow(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case node.Null:
		return "null"
	}
	if n.Quoted {
		return strconv.Quote(n.Text)
	}
	return n.Text
}
