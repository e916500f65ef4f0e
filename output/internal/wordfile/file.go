package wordfile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// File is a Word file.
type File struct {
	Names []string // of the parts, in their order
	Parts map[string][]byte
	lists *lists
}

// Open reads a Word file.
func Open(content []byte) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	f := &File{Parts: map[string][]byte{}}
	for _, entry := range z.File {
		in, err := entry.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		f.Names, f.Parts[entry.Name] = append(f.Names, entry.Name), text
	}
	f.lists, err = f.readLists()
	return f, err
}

// Tree parses a part.
func (f *File) Tree(name string) (*Node, error) {
	content, ok := f.Parts[name]
	if !ok {
		return nil, fmt.Errorf("%s is missing", name)
	}
	return parse(content)
}

// Paragraph is a paragraph as a reader sees it.
type Paragraph struct {
	Style  string // id of the style
	Number string // what a list shows before the text
	Text   string
	InCell bool
}

// Paragraphs returns all paragraphs of the body, those of cells too.
func (f *File) Paragraphs() ([]Paragraph, error) {
	body, err := f.Tree("word/document.xml")
	if err != nil {
		return nil, err
	}
	var list []Paragraph
	f.lists.reset()
	var visit func(n *Node, inCell bool)
	visit = func(n *Node, inCell bool) {
		if n.Name == "w:p" {
			p := Paragraph{Style: n.Val("w:pPr", "w:pStyle"), Text: n.Text(), InCell: inCell}
			p.Number = f.lists.number(n, p.Style)
			list = append(list, p)
			return
		}
		for _, child := range n.Children {
			visit(child, inCell || n.Name == "w:tc")
		}
	}
	visit(body, false)
	return list, nil
}

// Tables returns the texts of all cells: by table, row and cell. Paragraphs of a cell are joined
// by a line end.
func (f *File) Tables() ([][][]string, error) {
	body, err := f.Tree("word/document.xml")
	if err != nil {
		return nil, err
	}
	var tables [][][]string
	for _, t := range body.All("w:tbl") {
		var rows [][]string
		for _, r := range t.All("w:tr") {
			var cells []string
			for _, c := range r.All("w:tc") {
				var texts []string
				for _, p := range c.All("w:p") {
					texts = append(texts, p.Text())
				}
				cells = append(cells, strings.Join(texts, "\n"))
			}
			rows = append(rows, cells)
		}
		tables = append(tables, rows)
	}
	return tables, nil
}
