package html

import (
	"net/url"
	"strconv"
	"strings"

	"radif/output/document"
)

// names are the anchors of a page. An id that several parts carry belongs to the first of them.
type names struct {
	known map[string]bool // ids of the document
	taken map[string]bool // those that stand on the page
}

func newNames(doc document.Document) names {
	n := names{map[string]bool{}, map[string]bool{}}
	n.blocks(doc.Cover)
	n.sections(doc.Sections)
	return n
}

func (n names) sections(list []document.Section) {
	for _, s := range list {
		n.add(s.ID)
		n.blocks(s.Blocks)
		n.sections(s.Sections)
	}
}

func (n names) blocks(blocks []document.Block) {
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

func (n names) add(id string) {
	if id != "" {
		n.known[id] = true
	}
}

// anchor is the id of an element, empty where another element has it already.
func (n names) anchor(id string) string {
	if id == "" || n.taken[id] {
		return ""
	}
	n.taken[id] = true
	return spaceless.Replace(id)
}

// link is the address of an id on the page, empty for one that the document does not have.
func (n names) link(id string) string {
	if !n.known[id] {
		return ""
	}
	return "#" + url.PathEscape(spaceless.Replace(id))
}

// free makes an id for an element that the document does not name.
func (n names) free(kind string) string {
	for i := 1; ; i++ {
		id := kind + "-" + strconv.Itoa(i)
		if !n.known[id] && !n.taken[id] {
			n.taken[id] = true
			return id
		}
	}
}

// spaceless are ids without what HTML does not allow in them.
var spaceless = strings.NewReplacer(" ", "_", "\t", "_", "\n", "_", "\r", "_", "\f", "_")
