package docx

import (
	"strconv"
	"strings"

	"radif/output/document"
)

// names gives each id of a document the name of a bookmark. Word allows letters, digits and the
// low line, and 40 of them.
type names struct {
	byID  map[string]string
	taken map[string]bool
	set   map[string]bool // ids whose bookmark stands already
	next  int
}

const longestName = 40

func newNames(doc document.Document) *names {
	n := &names{map[string]string{}, map[string]bool{}, map[string]bool{}, 0}
	n.blocks(doc.Cover)
	for _, s := range doc.Sections {
		n.section(s)
	}
	return n
}

func (n *names) section(s document.Section) {
	n.add(s.ID)
	n.blocks(s.Blocks)
	for _, inner := range s.Sections {
		n.section(inner)
	}
}

func (n *names) blocks(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			n.add(b.ID)
		case document.Figure:
			n.add(b.ID)
		case document.Table:
			n.add(b.ID)
			for _, row := range b.Rows {
				n.add(row.ID)
			}
		}
	}
}

func (n *names) add(id string) {
	if id == "" || n.byID[id] != "" {
		return
	}
	name := "r_" + strings.Map(plainLetter, id)
	if len(name) > longestName || n.taken[name] {
		end := "_" + strconv.Itoa(len(n.byID))
		name = name[:min(len(name), longestName-len(end))] + end
	}
	n.byID[id], n.taken[name] = name, true
}

func plainLetter(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
		return r
	}
	return '_'
}

// bookmark begins the bookmark of an id and returns the function that ends it. The first place
// that has an id keeps it.
func (n *names) bookmark(m *markup, id string) func() {
	name := n.byID[id]
	if name == "" || n.set[id] {
		return func() {}
	}
	n.set[id] = true
	return n.begin(m, name)
}

func (n *names) begin(m *markup, name string) func() {
	n.next++
	number := itoa(n.next)
	m.empty("w:bookmarkStart", "w:id", number, "w:name", name)
	return func() { m.empty("w:bookmarkEnd", "w:id", number) }
}
