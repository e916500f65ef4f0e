package catalogue

import (
	"errors"

	"radif/model/quantity"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

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
