// Package catalogue holds the embedded equipment, climate, tariff and rule data of Radif. Every
// value carries where it comes from, its date and its basis. The text is read through the strict
// reader of scenarios/node and checked against one table of sections and fields (Sections).
//
// A value is named catalogue.<section>.<id>.<field>, an element of a list by its index behind
// that: catalogue.servers.general-2s-2022.power.10 is the power at full load.
package catalogue

import (
	"embed"
	"io/fs"
	"sort"

	"radif/model/quantity"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

//go:embed data/*.yaml
var data embed.FS

// Catalogue is the checked content of all sections. It is immutable once loaded.
type Catalogue struct {
	sections map[string][]Entry
}

// Entry is one thing of a section.
type Entry struct {
	Section string
	ID      string
	Title   Title
	Pos     diag.Pos
	Values  map[string]Value
}

// Title is a shown name in both languages.
type Title struct{ EN, AR string }

// Value is one figure, word or list with where it comes from. Basis, Source and Date are always
// filled: a value without its own has those of its entry, an entry those of its section.
type Value struct {
	Text   string   // scalar, as written: "1.5 TiB", "raid6-9p2"; empty for a list
	List   []string // list, each as written; nil for a scalar
	Low    string   // stated range; empty: none
	High   string
	Basis  string // measured, published, derived, estimate, policy
	Source string
	Date   string // 2024-06-21
	Pos    diag.Pos
	Dim    quantity.Dimension // of Text and of each element; Number for words too
	Word   bool               // text, not a quantity
}

// Load reads the embedded data. Its problems are faults of the catalogue, not of a scenario.
func Load() (*Catalogue, diag.List) { return LoadFS(data) }

// LoadFS reads a catalogue from the folder data of a file system.
func LoadFS(fsys fs.FS) (*Catalogue, diag.List) {
	names, err := fs.Glob(fsys, "data/*.yaml")
	if err != nil || len(names) == 0 {
		return nil, diag.List{{Pos: diag.Pos{File: "data"}, Wrong: "the catalogue has no data files"}}
	}
	sort.Strings(names)
	r := reader{sections: map[string][]Entry{}, table: Sections()}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			r.problems.Add(diag.Problem{Pos: diag.Pos{File: name}, Wrong: err.Error()})
			continue
		}
		root, problems := node.Parse("catalogue/"+name, text)
		r.problems = append(r.problems, problems...)
		if root != nil {
			r.file(root)
		}
	}
	for _, entries := range r.sections {
		sort.Slice(entries, func(i, j int) bool { return entries[i].ID < entries[j].ID })
	}
	r.problems.Sort()
	return &Catalogue{sections: r.sections}, r.problems
}

// Section returns the entries of a section in id order; nil for an unknown one.
func (c *Catalogue) Section(name string) []Entry { return c.sections[name] }

// Names returns the names of all sections in order.
func (c *Catalogue) Names() []string {
	names := make([]string, 0, len(c.sections))
	for name := range c.sections {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Find returns the entry of a section with exactly this id.
func (c *Catalogue) Find(section, id string) (Entry, bool) {
	entries := c.sections[section]
	i := sort.Search(len(entries), func(i int) bool { return entries[i].ID >= id })
	if i < len(entries) && entries[i].ID == id {
		return entries[i], true
	}
	return Entry{}, false
}
