package node

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
)

// Write prints a tree as YAML: keys in their order, values as they were written, the same bytes
// for the same tree. Parse reads the same tree back. The root must be a map.
func Write(w io.Writer, tree *Node) error {
	p := printer{bufio.NewWriter(w)}
	p.fields(tree, 0, false)
	return p.Flush()
}

type printer struct{ *bufio.Writer }

func (p printer) indent(n int) {
	for range n {
		p.WriteString("  ")
	}
}

// fields prints the keys of a map; the first one goes on the line that is begun if inline.
func (p printer) fields(n *Node, depth int, inline bool) {
	for i, f := range n.Fields {
		if i > 0 || !inline {
			p.indent(depth)
		}
		p.WriteString(keyText(f.Key) + ":")
		p.below(f.Value, depth)
	}
}

// below prints a value behind a key: on its line, or under it.
func (p printer) below(n *Node, depth int) {
	switch {
	case n.Empty():
		p.WriteString("\n")
	case inline(n):
		p.WriteString(" " + flow(n) + "\n")
	case n.Kind == Map:
		p.WriteString("\n")
		p.fields(n, depth+1, false)
	default:
		p.WriteString("\n")
		p.items(n, depth+1)
	}
}

func (p printer) items(n *Node, depth int) {
	for _, item := range n.Items {
		p.indent(depth)
		p.WriteString("-")
		if item.Kind == Map && !inline(item) {
			p.WriteString(" ")
			p.fields(item, depth+1, true)
		} else {
			p.below(item, depth)
		}
	}
}

// inline tells whether a value stands on one line: a single value, something empty, or a list of
// single values that need no quotes against brackets and commas.
func inline(n *Node) bool {
	switch n.Kind {
	case Map:
		return len(n.Fields) == 0
	case List:
		for _, x := range n.Items {
			if x.Kind != Scalar || !x.Quoted && !plainInFlow.MatchString(x.Text) {
				return false
			}
		}
	}
	return true
}

var (
	// plain are the texts that mean themselves without quotes, wherever a value may stand.
	plain = regexp.MustCompile(`^([^-?:,\[\]{}#&*!|>'"%@\x60\s\pC]|-[0-9\pL.])([^:#\pC\x{2028}\x{2029}]|:[^\s:\pC]|[^\s]#)*$`)
	// plainInFlow are the texts that surely mean the same between brackets as on a line alone.
	plainInFlow = regexp.MustCompile(`^[0-9\pL.][-0-9\pL\pM .%/°²³+_()]*$`)
	plainKey    = regexp.MustCompile(`^[A-Za-z][-A-Za-z0-9_.]*$`)
	nullWord    = regexp.MustCompile(`^(?i:null|true|false|yes|no|on|off|y|n)$`)
)

func keyText(key string) string {
	if plainKey.MatchString(key) && !nullWord.MatchString(key) {
		return key
	}
	return Quote(key)
}

// flow prints a value on one line.
func flow(n *Node) string {
	switch n.Kind {
	case Map:
		return "{}"
	case List:
		parts := make([]string, len(n.Items))
		for i, x := range n.Items {
			parts[i] = flow(x)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case Scalar:
		if n.Quoted {
			return Quote(n.Text)
		}
	}
	return n.Text
}

// Quote prints a text in double quotes, as YAML reads it; what does not show, or steers the
// reader, as an escape.
func Quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == ' ' || unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
