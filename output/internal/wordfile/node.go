package wordfile

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Node is an element. Names carry the usual prefix of their name space: "w:p".
type Node struct {
	Name     string
	Attr     map[string]string
	Children []*Node
	Chars    string
}

var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":  "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                   "a",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":                "pic",
	"urn:schemas-microsoft-com:vml":                                           "v",
	"urn:schemas-microsoft-com:office:office":                                 "o",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
	"http://purl.org/dc/elements/1.1/":                                        "dc",
	"http://purl.org/dc/terms/":                                               "dcterms",
}

func named(n xml.Name) string {
	if prefix := prefixes[n.Space]; prefix != "" {
		return prefix + ":" + n.Local
	}
	return n.Local
}

// parse reads one part to its end.
func parse(content []byte) (*Node, error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	root := &Node{}
	open := []*Node{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			if len(root.Children) != 1 {
				return nil, errors.New("a part has one root")
			}
			return root.Children[0], nil
		}
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &Node{Name: named(t.Name), Attr: map[string]string{}}
			for _, a := range t.Attr {
				n.Attr[named(a.Name)] = a.Value
			}
			last.Children = append(last.Children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.Chars += string(t)
		}
	}
}

// Walk visits the element and all inside it, in the order of the text.
func (n *Node) Walk(visit func(*Node)) {
	visit(n)
	for _, child := range n.Children {
		child.Walk(visit)
	}
}

// All returns the elements of that name inside this one, at any depth.
func (n *Node) All(name string) []*Node {
	var list []*Node
	n.Walk(func(inner *Node) {
		if inner != n && inner.Name == name {
			list = append(list, inner)
		}
	})
	return list
}

// At follows a path of names and returns the first element there, or nil.
func (n *Node) At(path ...string) *Node {
	for _, name := range path {
		var found *Node
		for _, child := range n.Children {
			if child.Name == name {
				found = child
				break
			}
		}
		if found == nil {
			return nil
		}
		n = found
	}
	return n
}

// Val returns the attribute w:val of the element at the path, and nothing where there is none.
func (n *Node) Val(path ...string) string {
	if at := n.At(path...); at != nil {
		return at.Attr["w:val"]
	}
	return ""
}

// Text is what a reader sees of the element: no codes of fields, line ends and tabs as such.
func (n *Node) Text() string {
	var b strings.Builder
	n.Walk(func(inner *Node) {
		switch inner.Name {
		case "w:t":
			b.WriteString(inner.Chars)
		case "w:br":
			b.WriteByte('\n')
		case "w:tab":
			if inner.Attr["w:pos"] == "" {
				b.WriteByte('\t')
			}
		}
	})
	return b.String()
}
