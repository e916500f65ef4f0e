package scenarios

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"radif/model/quantity"
	"radif/model/uncertain"
	"radif/scenarios/diag"
	"radif/scenarios/node"
)

var quantilePattern = regexp.MustCompile(`^p([1-9][0-9]?(\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*)$`)

// parameters are the keys of an uncertain value beside quantiles.
func parameters() []string {
	return []string{"fixed", "min", "mode", "max", "mean", "sd", "alpha", "beta", "shift", "dist", "values", "basis", "source"}
}

// families are the distributions that dist may name.
func families() []string {
	return []string{"fixed", "uniform", "triangular", "pert", "normal", "lognormal", "beta", "discrete", "empirical"}
}

func bases() []string { return []string{Measured, Published, Derived, Estimate, Policy} }

// uncertain checks a map that states a value and how sure it is.
func (c *checker) uncertain(v *value, n *node.Node) {
	before := len(c.problems)
	v.spec.Values, v.places = map[string]float64{}, map[string]diag.Pos{}
	for _, f := range n.Fields {
		v.places[f.Key] = f.Value.Pos
		c.parameter(v, f)
	}
	c.family(v, n)
	if len(c.problems) > before {
		v.broken = true
		return
	}
	sort.Slice(v.spec.Quantiles, func(i, j int) bool { return v.spec.Quantiles[i].P < v.spec.Quantiles[j].P })
	c.order(v, n)
	if !v.broken {
		c.fit(v, n)
	}
}

// parameter checks one key of an uncertain value.
func (c *checker) parameter(v *value, f node.Field) {
	switch f.Key {
	case "dist", "basis", "source":
		c.remark(v, f)
	case "values":
		c.points(v, f.Value)
	case "alpha", "beta", "sd":
		c.shape(v, f)
	case "fixed", "min", "mode", "max":
		if x, ok := c.stated(v, f.Value); ok && c.pieces(v, f.Value, x) {
			v.spec.Values[f.Key] = x
		}
	case "mean", "shift":
		if x, ok := c.stated(v, f.Value); ok {
			v.spec.Values[f.Key] = x
		}
	default:
		if !quantilePattern.MatchString(f.Key) {
			c.at(f.Pos, join(v.path, f.Key), "unknown key", "one of "+strings.Join(parameters(), ", ")+", or a quantile such as p10", c.didYouMean(f.Key, parameters()))
			return
		}
		p, _ := strconv.ParseFloat(f.Key[1:], 64)
		if x, ok := c.stated(v, f.Value); ok {
			v.spec.Quantiles = append(v.spec.Quantiles, uncertain.Quantile{P: p / 100, Value: x})
		}
	}
}

// remark checks the distribution, basis and source of a value.
func (c *checker) remark(v *value, f node.Field) {
	choices := map[string][]string{"dist": families(), "basis": bases()}[f.Key]
	part := &value{field: &Field{Kind: Enum, Choices: choices}, path: join(v.path, f.Key), pos: f.Value.Pos}
	if f.Key == "source" {
		part.field = &Field{Kind: Text}
	}
	c.scalar(part, f.Value)
	switch f.Key {
	case "dist":
		v.spec.Family = uncertain.Family(part.text)
	case "basis":
		v.basis = part.text
	case "source":
		v.source = part.text
	}
}

// shape checks the parameters that are no value of the field: alpha, beta and the standard
// deviation, which has the field's unit but not its range.
func (c *checker) shape(v *value, f node.Field) {
	field := &Field{Kind: Quantity, Dim: quantity.Number, Positive: true}
	if f.Key == "sd" {
		field.Dim = v.field.Dim
		if v.field.Dim == quantity.Temperature {
			field.Dim = quantity.TemperatureDifference
		}
		if v.field.Dim == quantity.Date {
			c.at(f.Pos, join(v.path, f.Key), "a date has no standard deviation here", "min, mode and max, or quantiles", "")
			return
		}
	}
	part := &value{field: field, path: join(v.path, f.Key), pos: f.Value.Pos}
	if x, ok := c.stated(part, f.Value); ok {
		v.spec.Values[f.Key] = x
	}
}

// points checks the values of a discrete or an empirical distribution.
func (c *checker) points(v *value, n *node.Node) {
	if n.Kind != node.List {
		c.at(n.Pos, join(v.path, "values"), "a list belongs here, and this is "+kindName(n), "[{value: …, weight: …}, …] or [value, …]", "")
		return
	}
	for _, item := range n.Items {
		p := uncertain.Point{Weight: 1}
		ok := true
		if item.Kind == node.Map {
			p, ok = c.weighted(v, item)
		} else {
			p.Value, ok = c.stated(v, item)
		}
		if ok {
			v.spec.Points = append(v.spec.Points, p)
		}
	}
	sort.SliceStable(v.spec.Points, func(i, j int) bool { return v.spec.Points[i].Value < v.spec.Points[j].Value })
}

func (c *checker) weighted(v *value, n *node.Node) (uncertain.Point, bool) {
	known := []string{"value", "weight"}
	for _, f := range n.Fields {
		if !contains(known, f.Key) {
			c.at(f.Pos, join(v.path, "values"), "unknown key "+quoted(f.Key), oneOf(known), "")
			return uncertain.Point{}, false
		}
	}
	x, w := n.Get("value"), n.Get("weight")
	if x == nil || w == nil {
		c.at(n.Pos, join(v.path, "values"), "a point lacks its value or its weight", "{value: …, weight: …}", "")
		return uncertain.Point{}, false
	}
	value0, ok := c.stated(v, x)
	weight := &value{field: &Field{Kind: Quantity, Dim: quantity.Number, Positive: true}, path: join(v.path, "values"), pos: w.Pos}
	weight0, sure := c.stated(weight, w)
	return uncertain.Point{Value: value0, Weight: weight0}, ok && sure
}

// family finds the distribution that is meant, and refuses what says none.
func (c *checker) family(v *value, n *node.Node) {
	has := func(keys ...string) bool {
		for _, k := range keys {
			if n.Get(k) == nil {
				return false
			}
		}
		return true
	}
	switch {
	case v.field.Fixed && !has("fixed"):
		c.at(v.pos, v.path, "this value cannot be uncertain", "one value, or {fixed: …, basis: …, source: …}", "")
	case has("dist"):
	case has("fixed"):
		v.spec.Family = uncertain.Fixed
	case has("min", "mode", "max"):
		v.spec.Family = uncertain.PERT
	case n.Get("values") != nil:
		c.at(v.pos, v.path, "values without a distribution", "add dist: discrete or dist: empirical", "")
	case has("min", "max"):
		c.at(v.pos, v.path, "min and max alone say no distribution", "add mode, or dist: uniform", "")
	case n.Get("mean") != nil || hasQuantile(n):
		c.at(v.pos, v.path, "it says no distribution", "add dist: "+strings.Join(families()[1:7], ", "), "")
	default:
		c.at(v.pos, v.path, "it states no value", "fixed; min, mode and max; or dist with its parameters or quantiles such as p10 and p90", "")
	}
}

func hasQuantile(n *node.Node) bool {
	for _, f := range n.Fields {
		if quantilePattern.MatchString(f.Key) {
			return true
		}
	}
	return false
}
