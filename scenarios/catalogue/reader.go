package catalogue

import (
	"errors"
	"strings"

	"radif/model/quantity"
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

// field reads one value of an entry.
func (r *reader) field(e *Entry, n *node.Node, f Field, parent origin) {
	path := e.Section + "." + e.ID + "." + f.Key
	if n == nil {
		if !f.Optional {
			r.problems.Add(diag.Problem{Pos: e.Pos, Field: path, Wrong: "is missing", Allowed: f.Doc})
		}
		return
	}
	v := Value{Pos: n.Pos, Dim: f.Dim, Word: f.Word}
	o := parent
	body := n
	if n.Kind == node.Map {
		if !r.keys(n, path, "value", "low", "high", "basis", "source", "date") {
			return
		}
		o = inherit(n, parent)
		body, v.Low, v.High = n.Get("value"), text(n, "low"), text(n, "high")
	}
	v.Basis, v.Source, v.Date = o.basis, o.source, o.date
	if !r.body(&v, body, n, f, path) {
		return
	}
	r.check(v, n, path)
	e.Values[f.Key] = v
}

// body fills the text or the list of a value.
func (r *reader) body(v *Value, body, at *node.Node, f Field, path string) bool {
	switch {
	case body == nil || body.Kind == node.Null:
		r.wrong(at, path, "has no value", "write a value")
		return false
	case f.List && body.Kind != node.List, !f.List && body.Kind != node.Scalar:
		r.wrong(body, path, "has the wrong kind", map[bool]string{true: "write a list", false: "write one value"}[f.List])
		return false
	case !f.List:
		v.Text = body.Text
		return true
	}
	for _, item := range body.Items {
		v.List = append(v.List, item.Text)
	}
	if len(v.List) == 0 || f.Length > 0 && len(v.List) != f.Length {
		r.wrong(body, path, "has the wrong number of elements", "see the table of the catalogue")
		return false
	}
	return true
}

// check holds a value to its dimension and to the rule that it says where it comes from.
func (r *reader) check(v Value, n *node.Node, path string) {
	if v.Basis == "" || v.Source == "" || v.Date == "" {
		r.wrong(n, path, "lacks its basis, source or date", "every value of the catalogue carries all three")
	}
	if !contains([]string{"measured", "published", "derived", "estimate", "policy"}, v.Basis) {
		r.wrong(n, path, "has the unknown basis "+v.Basis, "measured, published, derived, estimate or policy")
	}
	if v.Word {
		return
	}
	for _, t := range append([]string{v.Text, v.Low, v.High}, v.List...) {
		if t == "" {
			continue
		}
		if _, err := v.parse(t); err != nil {
			r.quantity(n, path, err)
		}
	}
}

func (r *reader) quantity(n *node.Node, path string, err error) {
	p := diag.Problem{Pos: n.Pos, Field: path, Wrong: err.Error()}
	var q *quantity.Error
	if errors.As(err, &q) {
		p.Wrong, p.Allowed, p.Hint = q.Wrong, q.Allowed, q.Hint
	}
	r.problems.Add(p)
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
