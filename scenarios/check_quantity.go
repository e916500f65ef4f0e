package scenarios

import (
	"math"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"radif/model/quantity"
	"radif/model/uncertain"
	"radif/scenarios/node"
)

// quantity checks a value with a dimension: one value, or a map that says how uncertain it is.
func (c *checker) quantity(v *value, n *node.Node) {
	v.basis = Unstated
	switch n.Kind {
	case node.Scalar:
		x, ok := c.stated(v, n)
		if !ok || !c.pieces(v, n, x) {
			v.broken = true
			return
		}
		c.known(v, x)
	case node.Map:
		c.uncertain(v, n)
	default:
		c.wrong(v, "a value belongs here, and this is "+kindName(n), "one value, or a map such as {min: …, mode: …, max: …}", "")
	}
}

// known makes a value certain.
func (c *checker) known(v *value, x float64) {
	v.number = x
	v.spec = uncertain.Spec{Family: uncertain.Fixed, Values: map[string]float64{"fixed": x}}
	dist, err := uncertain.New(v.spec)
	if err != nil {
		c.wrong(v, err.Error(), "", "")
		return
	}
	v.dist = dist
}

// stated reads one number with its unit and holds it to the field's range.
func (c *checker) stated(v *value, n *node.Node) (float64, bool) {
	if n.Kind != node.Scalar {
		c.at(n.Pos, v.path, "a single value belongs here, and this is "+kindName(n), "", "")
		return 0, false
	}
	x, err := c.parse(v, n)
	if err != nil {
		broken := v.broken
		c.refused(v, n.Pos, err)
		v.broken = broken
		return 0, false
	}
	if wrong := v.field.outside(x, v.dim); wrong != "" {
		c.at(n.Pos, v.path, quoted(n.Text)+" "+wrong, v.field.within(), "")
		return 0, false
	}
	if wrong := v.field.absurd(x, v.dim); wrong != "" {
		c.at(n.Pos, v.path, quoted(n.Text)+" "+wrong, v.field.possible(v.dim), "")
		return 0, false
	}
	return x, true
}

// pieces refuses part of a piece where a count is stated.
func (c *checker) pieces(v *value, n *node.Node, x float64) bool {
	if !v.field.Counted || x == math.Trunc(x) {
		return true
	}
	c.at(n.Pos, v.path, quoted(n.Text)+" is not a whole number", "a whole number", "")
	return false
}

// parse reads a number in the field's dimension, or in one of the others it may have.
func (c *checker) parse(v *value, n *node.Node) (float64, error) {
	if n.Quoted && v.field.Dim == quantity.Number {
		return 0, &quantity.Error{Wrong: quoted(n.Text) + " is a text, for it stands in quotes", Allowed: "write a bare number, such as 12 or 0.5"}
	}
	v.dim = v.field.Dim
	x, err := quantity.Parse(n.Text, v.field.Dim, c.currency)
	if err == nil {
		return x, nil
	}
	for _, dim := range v.field.Or {
		if x, other := quantity.Parse(n.Text, dim, c.currency); other == nil {
			v.dim = dim
			return x, nil
		}
	}
	return 0, err
}

// outside says how a value leaves the range of its field; empty: it does not.
func (f *Field) outside(x float64, dim quantity.Dimension) string {
	low, high := f.bounds(dim)
	switch {
	case x < low && low == 0:
		return "is negative"
	case x < low:
		return "is below " + f.Low
	case f.Positive && x <= 0:
		return "is not above zero"
	case x > high:
		return "is above " + f.High
	case f.Whole && x != math.Trunc(x):
		return "is not a whole number"
	}
	return ""
}

// bounds returns the range of a field in base units.
func (f *Field) bounds(dim quantity.Dimension) (low, high float64) {
	low, high = 0, math.Inf(1)
	if f.Signed || dim == quantity.Date {
		low = math.Inf(-1)
	}
	if x, err := quantity.Parse(f.Low, f.Dim, ""); err == nil && f.Low != "" {
		low = x
	}
	if x, err := quantity.Parse(f.High, f.Dim, ""); err == nil && f.High != "" {
		high = x
	}
	return low, high
}

// within says the range of a field as what is allowed.
func (f *Field) within() string {
	text := strings.TrimPrefix(f.span(), ", ")
	switch {
	case f.Whole && text == "":
		return "a whole number"
	case f.Whole:
		return "a whole number, " + text
	case text == "":
		return "at least 0"
	}
	return text
}

// numberHead is the number of a value as written; what follows is its unit.
var numberHead = regexp.MustCompile(`^-?[0-9.]+([eE][-+]?[0-9]+)?[ \x{a0}\x{202f}]*`)

// inUnitOf prints a base value with so many digits, in the unit another one was written with.
func inUnitOf(text string, x float64, dim quantity.Dimension, digits int) string {
	unit := numberHead.ReplaceAllString(text, "")
	if y, ok := quantity.Convert(x, dim, unit); ok && dim != quantity.Date {
		return strings.TrimSpace(strconv.FormatFloat(roughly(y, digits), 'f', -1, 64) + " " + unit)
	}
	return quantity.Format(x, dim, "")
}

// series checks a list of values of one dimension.
func (c *checker) series(v *value, n *node.Node) {
	if n.Kind != node.List {
		c.wrong(v, "a list of values belongs here, and this is "+kindName(n), "[…, …]", "")
		return
	}
	element := *v.field
	element.Kind, element.Fixed = Quantity, true
	for i, item := range n.Items {
		kid := &value{field: &element, path: join(v.path, itoa(i)), id: itoa(i), pos: item.Pos, text: flow(item)}
		v.kids = append(v.kids, kid)
		c.byPath[kid.path] = kid
		c.quantity(kid, item)
		v.broken = v.broken || kid.broken
	}
}

// entries checks a map from ids or months to values.
func (c *checker) entries(v *value, n *node.Node) {
	if n.Kind != node.Map {
		c.wrong(v, "a map belongs here, and this is "+kindName(n), v.field.form(), "")
		return
	}
	element := *v.field
	element.Kind = Quantity
	for _, f := range n.Fields {
		kid := &value{field: &element, path: join(v.path, f.Key), id: f.Key, pos: f.Value.Pos, text: flow(f.Value)}
		if !c.entryKey(v, f) {
			continue
		}
		v.kids = append(v.kids, kid)
		c.byPath[kid.path] = kid
		c.quantity(kid, f.Value)
		v.broken = v.broken || kid.broken
	}
	sort.SliceStable(v.kids, func(i, j int) bool { return v.kids[i].id < v.kids[j].id })
	if len(n.Fields) == 0 {
		c.wrong(v, "the map is empty", "at least one entry", "")
	}
}

// entryKey checks the key of an entry: an id, or a month.
func (c *checker) entryKey(v *value, f node.Field) bool {
	key := &value{field: &Field{Kind: ID}, path: v.path, pos: f.Pos, text: f.Key}
	if v.field.Kind == Dated {
		key.field = &Field{Kind: Month}
	}
	c.word(key, true)
	v.broken = v.broken || key.broken
	return !key.broken
}
