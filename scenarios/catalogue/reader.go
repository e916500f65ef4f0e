package catalogue

import (
	"strings"

	"radif/scenarios/diag"
	"radif/scenarios/node"
)

// origin is where a value comes from; parts that are not given are inherited.
type origin struct{ basis, source, date string }

// reader turns trees into entries and collects what is wrong.
type reader struct {
	table    []Section
	sections map[string][]Entry
	problems diag.List
}

func (r *reader) wrong(n *node.Node, field, wrong, allowed string) {
	r.problems.Add(diag.Problem{Pos: n.Pos, Field: field, Wrong: wrong, Allowed: allowed})
}

// keys reports keys that do not belong to a map, and anything that is no map.
func (r *reader) keys(n *node.Node, field string, known ...string) bool {
	if n == nil || n.Kind != node.Map {
		if n != nil {
			r.wrong(n, field, "is not a map", "write keys and values")
		}
		return false
	}
	for _, f := range n.Fields {
		if !contains(known, f.Key) {
			r.problems.Add(diag.Problem{Pos: f.Pos, Field: field, Wrong: "unknown key " + f.Key, Allowed: "keys are " + strings.Join(known, ", "), Hint: didYouMean(f.Key, known)})
		}
	}
	return true
}

// text returns the scalar under a key, or empty.
func text(n *node.Node, key string) string {
	v := n.Get(key)
	if v == nil || v.Kind != node.Scalar {
		return ""
	}
	return v.Text
}

// inherit lays the basis, source and date of a map over those of its parent.
func inherit(n *node.Node, parent origin) origin {
	o := parent
	if t := text(n, "basis"); t != "" {
		o.basis = t
	}
	if t := text(n, "source"); t != "" {
		o.source = t
	}
	if t := text(n, "date"); t != "" {
		o.date = t
	}
	return o
}

// file reads one data file: one section, or a part of one.
func (r *reader) file(root *node.Node) {
	if !r.keys(root, "", "section", "basis", "source", "date", "entries") {
		return
	}
	name := text(root, "section")
	section, ok := r.section(name)
	if !ok {
		r.wrong(root, "section", "unknown section "+name, "sections are "+strings.Join(sectionNames(r.table), ", "))
		return
	}
	entries := root.Get("entries")
	if entries == nil || entries.Kind != node.List {
		r.wrong(root, name, "has no list of entries", "write entries: and a list")
		return
	}
	for _, item := range entries.Items {
		r.entry(item, section, inherit(root, origin{}))
	}
}

func (r *reader) section(name string) (Section, bool) {
	for _, s := range r.table {
		if s.Name == name {
			return s, true
		}
	}
	return Section{}, false
}

func (r *reader) entry(n *node.Node, s Section, parent origin) {
	if !r.keys(n, s.Name, "id", "title", "basis", "source", "date", "values") {
		return
	}
	e := Entry{Section: s.Name, ID: text(n, "id"), Pos: n.Pos, Values: map[string]Value{}}
	path := s.Name + "." + e.ID
	if e.ID == "" {
		r.wrong(n, s.Name, "an entry has no id", "write an id")
		return
	}
	for _, other := range r.sections[s.Name] {
		if other.ID == e.ID {
			r.wrong(n, path, "is there twice", "ids are unique in a section")
		}
	}
	if title := n.Get("title"); title != nil && r.keys(title, path+".title", "en", "ar") {
		e.Title = Title{EN: text(title, "en"), AR: text(title, "ar")}
	}
	values := n.Get("values")
	if r.keys(values, path, fieldKeys(s)...) {
		o := inherit(n, parent)
		for _, f := range s.Fields {
			r.field(&e, values.Get(f.Key), f, o)
		}
	}
	r.sections[s.Name] = append(r.sections[s.Name], e)
}

func contains(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

func fieldKeys(s Section) []string {
	keys := make([]string, len(s.Fields))
	for i, f := range s.Fields {
		keys[i] = f.Key
	}
	return keys
}

func sectionNames(table []Section) []string {
	names := make([]string, len(table))
	for i, s := range table {
		names[i] = s.Name
	}
	return names
}
